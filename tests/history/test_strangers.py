"""A repository or configuration that came with a pull request: its history cannot be that of another's files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from policydiff.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from tests.repositories import Repo

ONE = "# Privacy\n\n## Logs\n\nWe keep logs for 30 days.\n"
HIDDEN = "# Secret\n\n## Key\n\nThe key is ten.\n"
EDITIONS = '[policies.privacy.editions]\nen = "{}"\n'


@pytest.fixture
def policy(repo: Repo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Repo:
    """A policy of two days; beside its repository lie another one and a folder of versions."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for text in (ONE, ONE.replace("30", "90")):
        repo.commit("", privacy__md=text)
    for day in ("2020-01-01", "2021-01-01"):
        (tmp_path / "kept" / day).mkdir(parents=True)
        (tmp_path / "kept" / day / "en.md").write_text(HIDDEN.replace("ten", day))
    monkeypatch.chdir(repo.root)
    return repo


def trouble(capsys, *arguments: str) -> str:
    """What is said of a history that is refused."""
    assert main(["log", *arguments]) == 2
    shown = capsys.readouterr()
    assert not shown.out
    assert shown.err.count("\n") == 1
    return shown.err


@pytest.mark.parametrize("link", [False, True])
def test_an_archive_elsewhere(policy, capsys, tmp_path, link):
    where = "../kept"
    if link:
        (policy.root / "old").symlink_to(tmp_path / "kept")
        where = "old"
    policy.write(
        "policydiff.toml",
        f'[policies.privacy]\nversions = "{where}/{{version}}/{{language}}.md"\n{EDITIONS.format("privacy.md")}',
    )
    assert "[policies.privacy] versions: " in trouble(capsys)


def test_a_configured_edition_of_another_repository(policy, make_repo, capsys):
    make_repo("other").commit("v1", secret__md=HIDDEN)
    policy.write("policydiff.toml", EDITIONS.format("../other/secret.md"))
    assert "[policies.privacy.editions] en: " in trouble(capsys)


def test_a_folder_that_is_a_link_to_another_repository(policy, make_repo, capsys):
    other = make_repo("other")
    other.commit("v1", secret__md=HIDDEN)
    (policy.root / "docs").symlink_to(other.root)
    assert "docs/secret.md: its folder is a link that leads out of its repository" in trouble(capsys, "docs/secret.md")


def test_the_users_own_path_may_lead_anywhere(policy, make_repo, capsys):
    assert policy
    make_repo("other").commit("v1", secret__md=HIDDEN)
    assert main(["log", "../other/secret.md"]) == 0
    assert capsys.readouterr().out.startswith("Secret: never changed since")


def test_no_folder_is_made_through_a_link(policy, capsys, tmp_path):
    (tmp_path / "www").mkdir()
    (policy.root / "out").symlink_to(tmp_path / "www")
    assert "out/sub: cannot be written" in trouble(capsys, "privacy.md", "-o", "out/sub")
    assert not list((tmp_path / "www").iterdir())


def test_a_page_that_somebody_put_in_the_place_of_ours_is_written_anew(policy, capsys):
    """With whatever else of the folder was committed beside it: what it says of itself counts for nothing."""
    assert main(["log", "-o", "out"]) == 0
    pages = sorted((policy.root / "out").glob("2024-*.html"))
    before = [page.read_bytes() for page in pages]
    pages[0].write_bytes(before[0].replace(b"90", b"1"))
    assert main(["log", "-o", "out"]) == 0
    assert [page.read_bytes() for page in pages] == before
    assert capsys.readouterr().err.endswith("out: 1 page, index.html, feed.atom, feed.json, history.json\n")
