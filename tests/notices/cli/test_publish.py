"""`notices publish`: the pages that messages lead to, where their addresses say, and the history beside them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from notices.cli import main
from notices.errors import PlanError
from notices.prepare.published import PAGES, read_addresses

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


SEVERAL = """[policies.privacy]
name = "Privacy Policy"
comparison_url = "{privacy}"
[policies.privacy.editions]
en = "privacy.md"
de = "privacy.de.md"
[policies.terms]
name = "Terms"
comparison_url = "{terms}"
[policies.terms.editions]
en = "terms.md"
[channels.announcement]
folder = "_posts"
"""


@pytest.mark.parametrize(
    ("privacy", "terms", "places"),
    [
        (
            "/privacy/changes",
            "/terms/changes",
            {"/privacy/changes": "privacy/changes.html", "/terms/changes": "terms/changes.html"},
        ),
        (
            "/privacy/changes/{notice}",
            "/terms/changes/{notice}",
            {
                "/privacy/changes/NOTICE": "privacy/changes/NOTICE.html",
                "/terms/changes/NOTICE": "terms/changes/NOTICE.html",
            },
        ),
        (
            "/{language}/privacy/{notice}/",
            "/en/terms/{notice}/",
            {
                "/en/privacy/NOTICE/": "en/privacy/NOTICE/index.html",
                "/de/privacy/NOTICE/": "de/privacy/NOTICE/index.html",
                "/en/terms/NOTICE/": "en/terms/NOTICE/index.html",
            },
        ),
        ("/changes", "/changes", {"/changes": "changes.html"}),
        (
            "/changes?of=privacy",
            "/changes?of=terms",
            {"/changes?of=privacy": "publish-privacy.html", "/changes?of=terms": "publish-terms-en.html"},
        ),
        ("/history/", "/terms/", {"/history/": "publish-privacy.html", "/terms/": "terms/index.html"}),
        ("/a/../../up", "/..", {"/a/../../up": "up.html", "/..": "index.html"}),
        ("[/a", "]/b", {"[/a": "a.html", "]/b": "b.html"}),
    ],
)
def test_no_page_takes_the_place_of_another(project, capsys, privacy, terms, places):
    site = "https://rowan.example"
    german = (
        "# Datenschutz\n\nStand: 7. Januar 2027\n\nGültig ab: 8. Februar 2027\n\n## Dauer\n\nWir speichern {} Tage.\n"
    )
    project.commit("w1", privacy__md=POLICY.format(year=2026, days=30), terms__md="# Terms\n\nPay in 14 days.\n")
    project.write("privacy.de.md", german.format(30))
    project.commit("v3")
    project.write("privacy.de.md", german.format(90))
    project.commit("v4", privacy__md=POLICY.format(year=2027, days=90), terms__md="# Terms\n\nPay in 7 days.\n")
    project.write("policydiff.toml", SEVERAL.format(privacy=site + privacy, terms=site + terms))
    main(["preview", "v3", "v4", "-o", "out", "-q", "--today", "2027-01-07"])
    notice = json.loads((project.root / "out" / "plan.json").read_text())["notice"]
    capsys.readouterr()
    assert main(["publish", "out", "-o", "public", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    told = {page["url"].replace(notice, "NOTICE"): page["file"].replace(notice, "NOTICE") for page in shown["pages"]}
    assert told == {site + url: place for url, place in places.items()}
    kept = {page["file"] for page in json.loads((project.root / "out" / "publish.json").read_text())}
    pages = {(project.root / "public" / page["file"]).read_bytes() for page in shown["pages"]}
    assert pages == {(project.root / "out" / name).read_bytes() for name in kept}
    assert not (project.root / "index.html").exists()
    assert "feed.atom" in (project.root / "public" / "history" / "terms" / "index.html").read_text()


def test_a_page_stays_where_it_was_when_fewer_policies_change(project, capsys):
    project.commit("w1", terms__md="# Terms\n\nPay in 14 days.\n")
    project.write("privacy.de.md", "# Datenschutz\n\nWir speichern Logs.\n")
    site = "https://rowan.example"
    toml = SEVERAL.format(privacy=f"{site}/privacy/changes", terms=f"{site}/terms/changes")
    project.write("policydiff.toml", toml)
    main(["preview", "v1", "v2", "-o", "out", "-q", "--today", "2027-01-07", "--policy", "privacy"])
    capsys.readouterr()
    assert main(["publish", "out", "-o", "public", "--json"]) == 0
    assert {page["file"] for page in json.loads(capsys.readouterr().out)["pages"]} == {"privacy/changes.html"}


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


def test_no_folder_is_made_through_a_link_out_of_the_repository(project, capsys, tmp_path_factory):
    preview(project, CHANGES)
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (project.root / "site").symlink_to(elsewhere)
    capsys.readouterr()
    assert main(["publish", "out", "-o", "site/privacy"]) == 2
    assert "a link out of the repository" in capsys.readouterr().err
    assert list(elsewhere.iterdir()) == []


def test_two_pages_of_a_plan_never_have_one_name(project):
    """A policy of several editions on one page, and one edition of another whose id is the first's and its language."""
    project.commit("w1", terms__md="# Terms\n\nPay in 14 days.\n")
    toml = SEVERAL.replace("policies.terms", "policies.privacy-de").replace("privacy.de.md", "cookies.md")
    toml = toml.replace('de = "cookies.md"', "").replace('en = "privacy.md"', 'de = "privacy.md"')
    toml = toml.replace('en = "terms.md"', 'en = "terms.md"\nfr = "cookies.md"')
    toml = toml.format(privacy="https://rowan.example/p", terms="https://rowan.example/t")
    project.commit("v3", cookies__md="# Cookies\n\nNous gardons 7 jours.\n", policydiff__toml=toml)
    project.commit("v4", cookies__md="# Cookies\n\nNous gardons 9 jours.\n")
    project.commit("v5", terms__md="# Terms\n\nPay in 7 days.\n", privacy__md=POLICY.format(year=2028, days=10))
    assert main(["preview", "v3", "v5", "-o", "out", "-q", "--today", "2027-01-07"]) in (0, 3)
    files = [page["file"] for page in json.loads((project.root / "out" / "publish.json").read_text())]
    assert files == ["publish-privacy-de.html", "publish-privacy-de-2.html"]


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hostname", "sub\\\\x.html", ".."])
def test_a_page_lies_in_the_folder_of_its_plan(tmp_path, name):
    (tmp_path / PAGES).write_text(f'[{{"file": "{name}", "url": "https://rowan.example/x"}}]')
    with pytest.raises(PlanError, match="preview again"):
        read_addresses(tmp_path)


class TestTheDayOfAPost:
    """Sites hide posts of the future: where it can, an announcement bears no day to come."""

    @pytest.mark.parametrize(
        ("updated", "day"),
        [
            ("Updated: January 1, 2024\n\n", "2024-01-01"),
            ("", "2024-01-02"),
            ("Updated: February 8, 2027\n\n", "2024-01-02"),
        ],
        ids=["the text's own", "none: that of its commit", "a day to come: that of its commit"],
    )
    def test_of_a_revision(self, repo, monkeypatch, capsys, updated, day):
        assert self.posted(repo, monkeypatch, updated, "v1", "v2") == f"{day}-"
        assert "notice.future_post" not in capsys.readouterr().out

    def test_of_the_working_tree(self, repo, monkeypatch, capsys):
        assert self.posted(repo, monkeypatch, "", "v1") == "2027-02-08-"
        assert "low notice.future_post" in " ".join(capsys.readouterr().out.split())

    def posted(self, repo, monkeypatch, updated, *sides):
        """How the name of the post begins."""
        monkeypatch.chdir(repo.root)
        text = POLICY.replace("Updated: January 7, {year}\n\n", "{updated}")
        repo.commit("v1", privacy__md=text.format(updated="", year=2026, days=30))
        repo.commit("v2", privacy__md=text.format(updated=updated, year=2027, days=90))
        repo.write("policydiff.toml", TOML.format(address=CHANGES, editions=""))
        assert main(["preview", *sides, "-o", "out", "--today", "2024-01-07"]) == 0
        plan = json.loads((repo.root / "out" / "plan.json").read_text())
        (post,) = (part["target"] for message in plan["messages"] for part in message["parts"] if part["name"] == "md")
        return post[:11]


def test_each_edition_leads_to_its_own_page_and_a_translation_is_called_as_it_calls_itself(project):
    project.commit("v3", privacy__de__md="# Datenschutz\n\nWir speichern 7 Tage.\n")
    project.commit("v4", privacy__de__md="# Datenschutz\n\nWir speichern 9 Tage.\n")
    addresses = '{en = "https://rowan.example/p", de = "https://rowan.example/de/p"}'
    toml = TOML.replace(
        'url = "https://rowan.example/privacy"', f"url = {addresses}".replace("{", "{{").replace("}", "}}")
    )
    project.write("policydiff.toml", toml.format(address=CHANGES, editions='de = "privacy.de.md"'))
    assert main(["preview", "v3", "v4", "-o", "out", "-q"]) in (0, 3)
    text = next((project.root / "out" / "messages").glob("announcement.de*.md")).read_text()
    assert "https://rowan.example/de/p" in text
    assert main(["publish", "out", "-o", "public"]) == 0
    page = (project.root / "public" / "history" / "de" / "index.html").read_text()
    assert "<h1>Datenschutz</h1>" in page
    assert 'href="https://rowan.example/de/p"' in page
