"""`notices publish`: the pages that messages lead to, where their addresses say, and the history beside them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from notices.cli import main

if TYPE_CHECKING:
    from tests.repositories import Repo

POLICY = """# Privacy Policy

Updated: January 7, {year}

Effective date: February 8, {year}

## How long we keep it

We keep logs for {days} days.
"""
TOML = """[policies.privacy]
name = "Privacy Policy"
url = "https://rowan.example/privacy"
{address}
[policies.privacy.editions]
en = "privacy.md"
{editions}
[product]
name = "Rowan"
contact = "legal@rowan.example"

[channels.announcement]
folder = "_posts"
"""
CHANGES = 'comparison_url = "https://rowan.example/privacy/changes"'


@pytest.fixture
def project(repo: Repo, monkeypatch, tmp_path) -> Repo:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(repo.root)
    repo.commit("v1", privacy__md=POLICY.format(year=2026, days=30))
    repo.commit("v2", privacy__md=POLICY.format(year=2027, days=90))
    return repo


def preview(project: Repo, address: str, editions: str = "") -> str:
    """Make the plan; the notice's id."""
    project.write("policydiff.toml", TOML.format(address=address, editions=editions))
    assert main(["preview", "v1", "v2", "-o", "out", "-q", "--today", "2027-01-07"]) == 0
    return json.loads((project.root / "out" / "plan.json").read_text())["notice"]


def test_the_page_lies_where_its_address_says_and_the_anchors_are_in_it(project, capsys):
    notice = preview(project, CHANGES)
    capsys.readouterr()
    assert main(["publish", "out", "-o", "public"]) == 0
    said = capsys.readouterr().out
    assert "public/changes.html: publish it at https://rowan.example/privacy/changes\n" in said
    assert "public/history/: the history, with feed.atom, feed.json and history.json\n" in said
    page = (project.root / "public" / "changes.html").read_text()
    assert (project.root / "public" / f"changes-{notice}.html").read_text() == page
    post = next((project.root / "out" / "messages").glob("announcement.en*.md")).read_text()
    anchors = re.findall(r"https://rowan\.example/privacy/changes#([\w.-]+)", post)
    assert anchors
    assert all(f'id="{anchor}"' in page for anchor in anchors)
    assert "90" in (project.root / "public" / "history" / "index.html").read_text()


def test_an_address_that_names_the_notice_is_its_own_for_ever(project, capsys):
    notice = preview(project, 'comparison_url = "https://rowan.example/privacy/changes/{notice}"')
    assert main(["publish", "out", "-o", "public", "--json"]) == 0
    said = json.loads(capsys.readouterr().out.partition("\n{")[2].join(["{", ""]))
    assert said["pages"] == [{"file": f"{notice}.html", "url": f"https://rowan.example/privacy/changes/{notice}"}]
    assert [path.name for path in (project.root / "public").glob("*.html")] == [f"{notice}.html"]
    post = next((project.root / "out" / "messages").glob("announcement.en*.md")).read_text()
    assert f"https://rowan.example/privacy/changes/{notice}" in post
    assert "{notice}" not in post


def test_an_edition_that_was_never_committed_has_no_history_and_that_is_said(project, capsys):
    project.write("privacy.de.md", "# Datenschutz\n\nWir speichern Logs 90 Tage.\n")
    preview(project, CHANGES, 'de = "privacy.de.md"\n')
    capsys.readouterr()
    assert main(["publish", "out", "-o", "public"]) == 0
    shown = capsys.readouterr()
    assert "notices: no history of privacy in de: privacy.de.md: was never committed" in shown.err
    assert "public/history/en/" in shown.out


def test_nothing_of_the_owners_is_published(project, capsys):
    preview(project, CHANGES)
    assert main(["publish", "out", "-o", "public"]) == 0
    capsys.readouterr()
    for path in (project.root / "public").rglob("*"):
        if path.is_file():
            text = path.read_text()
            assert "promise.incomplete" not in text, path
            assert "waive" not in text, path


@pytest.mark.parametrize(
    ("break_it", "said"),
    [
        (lambda root: (root / "out" / "plan.json").unlink(), "holds no plan"),
        (lambda root: (root / "out" / "publish.json").write_text("{"), "changed"),
        (lambda root: (root / "out" / "publish-privacy-en.html").write_text("<h1>other</h1>"), "changed"),
        (lambda root: (root / "public").write_text("a file"), "public"),
    ],
)
def test_trouble(project, capsys, break_it, said):
    preview(project, CHANGES)
    break_it(project.root)
    capsys.readouterr()
    assert main(["publish", "out", "-o", "public"]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert "Traceback" not in error
