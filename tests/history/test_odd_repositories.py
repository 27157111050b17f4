"""`policydiff log` where a repository is not as one thinks of it: its names, clocks, settings and what it lacks."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from policydiff.cli import main
from policydiff.history import cache
from tests.repositories import IDENTITY

if TYPE_CHECKING:
    from tests.repositories import Repo

ONE = "# Privacy\n\n## Logs\n\nWe keep logs for 30 days.\n"
PAGE = "<h1>Privacy</h1>\n<h2>Logs</h2>\n<div>\n\n    <p>We keep logs for {} days.</p>\n\n</div>\n"
"""In Markdown its paragraph would be code."""
TERMS = "# Terms\n\n## Fees\n\nThe plan costs {} euros.\n"
TOML = '[policies.privacy]\n{}[policies.privacy.editions]\nen = "privacy.md"\n'


@pytest.fixture
def here(repo: Repo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Repo:
    """An empty repository, where the command runs."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(repo.root)
    return repo


@pytest.fixture
def policy(here: Repo) -> Repo:
    """A policy of three days of January 2024."""
    for number in (30, 60, 90):
        here.commit("", privacy__md=ONE.replace("30", str(number)))
    return here


def told(capsys, *arguments: str) -> str:
    assert main(["log", *arguments]) == 0
    return capsys.readouterr().out


def data(capsys, *arguments: str) -> dict:
    return json.loads(told(capsys, "--format", "json", *arguments))


def days(made: dict) -> list[str]:
    return [entry["date"] for entry in made["entries"]]


class TestNames:
    @pytest.mark.skipif(sys.platform != "linux", reason="file names are text there")
    def test_a_name_that_is_not_utf_8(self, here, capsys):
        name = os.fsdecode(b"priv\xff.md")
        for number in (30, 90):
            here.commit("", **{name: f"We keep logs for {number} days.\n"})
        made = data(capsys, name)
        assert made["title"] == "priv<U+DCFF>.md"
        assert made["entries"][0]["id"].startswith("tag:policydiff.invalid,2024:policy/priv%FF.md/")
        assert main(["log", name, "-o", "out"]) == 0
        capsys.readouterr()

    def test_a_name_with_a_space_is_one_in_an_id(self, here, capsys):
        for number in (30, 90):
            here.commit("", **{"our policy__md": ONE.replace("30", str(number))})
        assert "policy/our%20policy.md/" in data(capsys, "our policy.md")["entries"][0]["id"]

    def test_an_id_is_the_same_wherever_the_command_runs(self, policy, capsys, monkeypatch):
        before = data(capsys, "privacy.md")
        (policy.root / "sub").mkdir()
        monkeypatch.chdir(policy.root / "sub")
        after = data(capsys, "../privacy.md")
        assert [entry["id"] for entry in after["entries"]] == [entry["id"] for entry in before["entries"]]
        assert after["id"] == before["id"]

    def test_a_folder_is_no_file(self, here, capsys):
        here.commit("", **{"legal/privacy__md": ONE})
        assert main(["log", "legal"]) == 2
        assert capsys.readouterr().err == "policydiff: legal: is a folder; name a file\n"

    def test_signs_that_a_terminal_obeys(self, here, capsys):
        for number in (30, 90):
            here.commit("", **{"x\x1b[31m.md": f"We keep \u202elogs for {number} days.\n"})
        shown = told(capsys, "x\x1b[31m.md")
        assert shown.startswith("x<U+001B>[31m.md: 2 publications")
        assert "<U+202E>logs" in shown

    @pytest.mark.skipif(os.name == "nt", reason="no such names there")
    @pytest.mark.parametrize("name", ["x\x1ey.md", ":x.md", "x\ny.md"])
    def test_a_name_with_the_signs_that_git_parts_by(self, here, capsys, name):
        here.commit("", privacy__md=ONE)
        here.git("mv", "privacy.md", name)
        here.commit()
        here.write(name, ONE.replace("30", "90"))
        here.commit()
        assert days(data(capsys, name)) == ["2024-01-03"]

    def test_each_revision_is_read_as_it_was_called(self, here, capsys):
        for number in (30, 60):
            here.commit("", privacy__html=PAGE.format(number))
        here.git("mv", "privacy.html", "privacy.md")
        here.commit()
        here.commit("", privacy__md=ONE.replace("30", "60"))
        made = data(capsys, "privacy.md", "--all")
        assert [entry["verdict"] for entry in made["entries"]] == ["identical", "substantive"]


class TestEditions:
    def test_two_that_are_not_configured_have_a_folder_each(self, here, capsys):
        for number in (30, 90):
            here.commit("", privacy__md=ONE.replace("30", str(number)), terms__md=TERMS.format(number))
        assert main(["log", "-o", "out"]) == 0
        capsys.readouterr()
        for name, title in (("privacy", "Privacy"), ("terms", "Terms")):
            assert json.loads((here.root / f"out/{name}.md/history.json").read_text())["title"] == title
        assert main(["log", "--format", "atom"]) == 2
        assert "or by its path: privacy.md, terms.md" in capsys.readouterr().err

    def test_each_feed_has_an_id_of_its_own(self, here, capsys):
        here.write("policydiff.toml", TOML.format("") + 'de = "privacy.de.md"\n')
        here.commit("", **{"privacy__md": ONE, "privacy.de__md": "# Datenschutz\n\nWir speichern 30 Tage.\n"})
        made = data(capsys)
        assert [log["id"].rpartition("policy/")[2] for log in made["logs"]] == ["privacy/en", "privacy/de"]

    def test_the_page_is_dressed_as_in_a_folder(self, policy, capsys):
        policy.write("policydiff.toml", TOML.format("") + '[policies.privacy.page]\naccent = "#123456"\n')
        assert "#123456" in told(capsys, "--format", "html")

    def test_what_is_no_heading_any_more_is_read_anew(self, here, capsys):
        for number in (30, 90):
            here.commit("", privacy__md=f"# Privacy\n\n**Logs**\n\nWe keep them for {number} days.\n")
        for setting in ('headings = ["Logs"]\n', 'not_headings = ["Logs"]\n'):
            here.write("policydiff.toml", TOML.format(setting))
            told(capsys)
        kept = list(cache.folder().rglob("*.json"))
        assert len(kept) == 2 * (2 + 1)


class TestClocks:
    @pytest.fixture
    def turned_back(self, policy):
        """A fourth commit, made on a machine whose clock stood at the second day."""
        policy.commits = 1
        policy.commit("", privacy__md=ONE.replace("30", "7"))
        return policy

    def test_they_stand_in_their_order(self, turned_back, capsys):
        assert turned_back
        assert days(data(capsys, "privacy.md")) == ["2024-01-02", "2024-01-03", "2024-01-02"]

    def test_since_asks_each(self, turned_back, capsys):
        assert turned_back
        assert days(data(capsys, "privacy.md", "--since", "2024-01-03")) == ["2024-01-03"]

    @pytest.mark.parametrize(
        ("since", "said"),
        [
            ("2024-01-02", "Privacy: 2 publications since 2024-01-02\n"),
            ("2024-01-03", "Privacy: 1 publication since 2024-01-03\n"),
            ("2024-02-01", "Privacy: no publication since 2024-02-01\n"),
        ],
    )
    def test_what_is_counted_is_what_is_listed(self, policy, capsys, since, said):
        assert policy
        assert told(capsys, "privacy.md", "--since", since).startswith(said)
        page = told(capsys, "privacy.md", "--since", since, "--format", "html")
        assert "Every change of meaning since January 1, 2024" not in page

    def test_a_text_left_twice_on_one_day_has_two_ids(self, here, capsys):
        """Each return gave another date, so that each is a publication."""
        for text in ("May 1", "May 2", "May 1", "May 3"):
            here.commits = 0
            here.commit("", privacy__md=ONE.replace("## Logs", f"Updated: {text}, 2024\n\n## Logs"))
        entries = data(capsys, "privacy.md", "--all")["entries"]
        assert len({entry["id"] for entry in entries}) == len({entry["redline"] for entry in entries}) == len(entries)


class TestSettings:
    @pytest.mark.parametrize("setting", ["log.showRoot=false", "log.diffMerges=off", "log.diffMerges=combined"])
    def test_the_users_settings_of_git_hide_nothing(self, policy, capsys, setting):
        policy.git("checkout", "-qb", "side", "HEAD~1")
        policy.commit("", privacy__md=ONE.replace("30", "7"))
        policy.git("checkout", "-q", "-B", "main", "HEAD~1")
        policy.git("merge", "-q", "--no-ff", "-m", "merge", "side")
        policy.git("config", *setting.split("="))
        assert days(data(capsys, "privacy.md")) == ["2024-01-05", "2024-01-02"]

    def test_no_home(self, policy, capsys, monkeypatch):
        assert policy
        before = told(capsys, "privacy.md")

        def homeless(_: type[Path]) -> Path:
            raise RuntimeError("Could not determine home directory.")

        monkeypatch.delenv("XDG_CACHE_HOME")
        monkeypatch.setattr(Path, "home", classmethod(homeless))
        assert told(capsys, "privacy.md") == before


class TestLacking:
    def clone(self, policy: Repo, *options: str) -> Path:
        policy.git("config", "uploadpack.allowFilter", "true")
        place = policy.root.parent / "clone"
        command = ["git", "clone", "-q", "--no-checkout", *options, policy.root.as_uri(), str(place)]
        subprocess.run(command, check=True, env=os.environ | IDENTITY)
        return place

    def test_a_shallow_clone_says_so(self, policy, capsys, monkeypatch):
        monkeypatch.chdir(self.clone(policy, "--depth=2"))
        assert main(["log", "privacy.md"]) == 0
        shown = capsys.readouterr()
        assert shown.out.startswith("Privacy: 2 publications, the first 2024-01-02")
        assert re.search(r"^policydiff: this shallow clone holds no older revisions; .*fetch-depth: 0", shown.err)

    def test_a_clone_without_folders_is_no_empty_history(self, policy, capsys, monkeypatch):
        monkeypatch.chdir(self.clone(policy, "--filter=tree:0"))
        assert main(["log", "privacy.md"]) == 2
        assert "this clone was made without the files of older revisions" in capsys.readouterr().err

    def test_nothing_is_committed_yet(self, here, capsys):
        here.write("privacy.md", ONE)
        assert main(["log", "privacy.md"]) == 2
        assert "nothing is committed yet" in capsys.readouterr().err
