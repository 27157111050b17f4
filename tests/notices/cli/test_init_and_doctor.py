"""`notices init` reads the repository and asks for nothing it can know; `notices doctor` says what is lacking."""

from __future__ import annotations

import json
import sqlite3
import tomllib
from email.utils import parseaddr
from pathlib import Path

import pytest

from notices.cli import main
from notices.config import load_config
from tests.pdfs import at, paragraph, pdf

PRIVACY = """# Privacy Policy

We keep your orders for as long as the law asks us to, and tell nobody about them. Write to hello@rowan.example or,
about this policy, to privacy@rowan.example.
"""
DATENSCHUTZ = """# Datenschutzerklärung

Wir speichern deine Bestellungen so lange, wie es das Gesetz verlangt, und geben sie an niemanden weiter.
"""
TERMS = """# Terms of Use

You may order from us if you are of age and can pay. We may refuse an order without saying why.
"""

EFFECTIVE = {
    "privacy.md": "Last updated: November 29, 2026. Effective: February 1, 2027.",
    "privacy.de.md": "Zuletzt aktualisiert: 29. November 2026. Gültig ab 1. Februar 2027.",
}
"""What is added to each edition."""


def jekyll(repo):
    repo.write("_config.yml", "title: Rowan Tools\nurl: https://rowan.example\nbaseurl: /shop\n")
    repo.write("privacy.md", f"---\ntitle: Privacy Policy\npermalink: /privacy/\n---\n\n{PRIVACY}")
    repo.write("privacy.de.md", f"---\ntitle: Datenschutz\npermalink: /de/privacy/\n---\n\n{DATENSCHUTZ}")


def hugo(repo):
    repo.write("hugo.toml", 'baseURL = "https://rowan.example/"\ntitle = "Rowan"\n')
    repo.write("content/en/privacy.md", PRIVACY)
    repo.write("content/de/privacy.md", DATENSCHUTZ)
    repo.write("content/news/first.md", "# News\n")


def plain(repo):
    repo.write("CNAME", "tools.rowan.example\n")
    repo.write("legal/privacy-policy.html", f"<html><body><h1>Privacy</h1><p>{PRIVACY[18:]}</p></body></html>")
    repo.write("legal/terms-of-use.md", TERMS)


def pages(repo):
    head = '<link rel="canonical" href="https://rowan.example/legal/privacy"><title>Privacy - Rowan &amp; Sons</title>'
    repo.write("privacy.html", f"<html><head>{head}</head><body><h1>Privacy</h1><p>{PRIVACY[18:]}</p></body></html>")
    repo.write("index.html", "<html><head><title>Home</title></head><body><p>Tools.</p></body></html>")


def bare(repo):
    repo.write("docs/terms.md", TERMS)


def printed(repo):
    lines = [
        "We keep your orders for as long as the law asks us to, and tell nobody",
        "about them. Write to privacy@rowan.example.",
    ]
    page = [at(72, 90, "Privacy Policy", 18, "B"), *paragraph(72, 120, lines)]
    (repo.root / "legal").mkdir()
    (repo.root / "legal/privacy.pdf").write_bytes(pdf([page]))


@pytest.mark.parametrize(
    ("site", "policies", "told"),
    [
        (
            printed,
            {"privacy": ({"en": "legal/privacy.pdf"}, None)},
            {"name": "Site", "contact": "privacy@rowan.example", "folder": "announcements", "pages": ""},
        ),
        (
            jekyll,
            {
                "privacy": (
                    {"en": "privacy.md", "de": "privacy.de.md"},
                    {"en": "https://rowan.example/shop/privacy/", "de": "https://rowan.example/shop/de/privacy/"},
                )
            },
            {"name": "Rowan Tools", "contact": "privacy@rowan.example", "folder": "_posts", "pages": "privacy/changes"},
        ),
        (
            hugo,
            {
                "privacy": (
                    {"en": "content/en/privacy.md", "de": "content/de/privacy.md"},
                    "https://rowan.example/{language}/privacy/",
                )
            },
            {"name": "Rowan", "contact": "privacy@rowan.example", "folder": "content/news", "pages": ""},
        ),
        (
            plain,
            {
                "privacy": (
                    {"en": "legal/privacy-policy.html"},
                    "https://tools.rowan.example/legal/privacy-policy.html",
                ),
                "terms": ({"en": "legal/terms-of-use.md"}, "https://tools.rowan.example/legal/terms-of-use.md"),
            },
            {"name": "Tools", "contact": "privacy@rowan.example", "folder": "announcements", "pages": "legal"},
        ),
        (
            pages,
            {"privacy": ({"en": "privacy.html"}, "https://rowan.example/legal/privacy")},
            {"name": "Rowan & Sons", "contact": "privacy@rowan.example", "folder": "announcements", "pages": ""},
        ),
        (
            bare,
            {"terms": ({"en": "docs/terms.md"}, None)},
            {"name": "Site", "contact": None, "folder": "announcements", "pages": ""},
        ),
    ],
)
def test_what_the_repository_tells_is_not_asked_for(make_repo, monkeypatch, capsys, site, policies, told):
    repo = make_repo("site")
    site(repo)
    monkeypatch.chdir(repo.root)
    assert main(["init"]) == 0
    said = capsys.readouterr().out
    assert "policydiff.toml: written" in said
    made = tomllib.loads((repo.root / "policydiff.toml").read_text())
    assert {name: (one["editions"], one.get("url")) for name, one in made["policies"].items()} == policies
    assert next(iter(made["policies"]["privacy" if "privacy" in policies else "terms"]["editions"])) == "en"
    assert made["product"]["name"] == told["name"]
    assert made["product"].get("contact") == told["contact"]
    assert made["channels"]["announcement"]["folder"] == told["folder"]
    assert ("email" in made["channels"]) is bool(told["contact"])
    assert ("not known, and left in a comment" in said) is (site in (bare, printed))
    assert ("guessed: the product is called “" in said) is (site in (plain, bare, printed))
    suffix = Path(next(iter(next(iter(made["policies"].values()))["editions"].values()))).suffix
    assert f'# versions = "policies/{{version}}/{{language}}{suffix}"' in (repo.root / "policydiff.toml").read_text()
    assert (f"publish with: notices publish notice -o {told['pages']}\n" in said) is bool(told["pages"])
    assert ("keep out of the site: exclude: [recipients.csv" in said) is (site is jekyll)
    assert "notice/" in (repo.root / ".gitignore").read_text().splitlines()


def test_nothing_made_up_can_go_out(make_repo, monkeypatch, capsys):
    repo = make_repo("site")
    bare(repo)
    monkeypatch.chdir(repo.root)
    assert main(["init"]) == 0
    capsys.readouterr()
    in_force = [line for line in (repo.root / "policydiff.toml").read_text().splitlines() if not line.startswith("#")]
    assert not any("…" in line.partition("#")[0] for line in in_force)
    assert (repo.root / "recipients.csv").read_text().count("\n") == 1
    assert load_config(None, repo.root, {}).email is None


def test_an_empty_folder(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["init"]) == 0
    assert "no file here is named like a policy" in capsys.readouterr().out
    assert "policies" not in tomllib.loads((tmp_path / "policydiff.toml").read_text())
    assert main(["doctor"]) == 2
    assert "mend  policies: no edition is configured" in capsys.readouterr().out


@pytest.mark.parametrize(
    "title", ['Rowan, "Inc"', "Rowan; Tools", "Rowan: <Tools>", "Rowan\x7f", "Rowan \ud800", "木箱"]
)
def test_any_title_makes_a_configuration_that_can_be_read(make_repo, monkeypatch, capsys, title):
    repo = make_repo("site")
    repo.write("_config.yml", f"title: {json.dumps(title)}\nurl: https://rowan.example\n")
    repo.write("privacy.md", PRIVACY)
    monkeypatch.chdir(repo.root)
    assert main(["init"]) == 0
    capsys.readouterr()
    email = load_config(None, repo.root, {}).email
    assert email is not None
    assert parseaddr(email.sender)[1] == "privacy@rowan.example"
    main(["doctor"])
    assert "ok    channels.email.from" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["two\nlines", 'a"b', "…", "git@host"])
def test_any_folder_makes_a_configuration_that_can_be_read(tmp_path, monkeypatch, name):
    folder = tmp_path / name
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "terms.md").write_text(TERMS)
    assert main(["init"]) == 0
    tomllib.loads((folder / "policydiff.toml").read_text())


@pytest.mark.parametrize(
    "settings", ["date: 2026-13-45\n", f"a: {'[' * 5000}\n", "a: *none\n", "- a\n- b\n", "title: [x]\n"]
)
def test_settings_that_cannot_be_read_tell_nothing(make_repo, monkeypatch, capsys, settings):
    repo = make_repo("site")
    repo.write("_config.yml", settings)
    repo.write("privacy.md", PRIVACY)
    monkeypatch.chdir(repo.root)
    assert main(["init"]) == 0
    assert "site: Jekyll" in capsys.readouterr().out
    assert tomllib.loads((repo.root / "policydiff.toml").read_text())["product"]["name"] == "Site"


HUGO = "https://rowan.example/"
BARE = f"{HUGO}privacy/"


@pytest.mark.parametrize(
    ("files", "settings", "url"),
    [
        (("privacy.md", "privacy.de.md"), "", {"en": BARE, "de": f"{HUGO}de/privacy/"}),
        (("Privacy.en.md", "Privacy.de.md"), "", {"en": BARE, "de": f"{HUGO}de/privacy/"}),
        (("privacy.fr.md", "privacy.de.md"), "", "https://rowan.example/{language}/privacy/"),
        (
            ("privacy.en.md", "privacy.de.md"),
            "defaultContentLanguageInSubdir = true\n",
            "https://rowan.example/{language}/privacy/",
        ),
        (
            ("privacy.en.md", "privacy.de.md"),
            'defaultContentLanguage = "de"\n',
            {"en": f"{HUGO}en/privacy/", "de": BARE},
        ),
    ],
)
def test_hugo_puts_a_language_before_the_page(make_repo, monkeypatch, files, settings, url):
    repo = make_repo("site")
    repo.write("hugo.toml", f'baseURL = "https://rowan.example/"\n{settings}')
    for name in files:
        repo.write(f"content/{name}", DATENSCHUTZ if "de" in name else PRIVACY)
    monkeypatch.chdir(repo.root)
    assert main(["init"]) == 0
    assert tomllib.loads((repo.root / "policydiff.toml").read_text())["policies"]["privacy"]["url"] == url


def test_where_a_page_of_a_jekyll_collection_is_published_nobody_can_know(make_repo, monkeypatch):
    repo = make_repo("site")
    repo.write("_config.yml", "url: https://rowan.example\n")
    repo.write("_legal/privacy.md", PRIVACY)
    repo.write("_legal/terms.md", f"---\npermalink: /terms/\n---\n{TERMS}")
    monkeypatch.chdir(repo.root)
    assert main(["init"]) == 0
    policies = tomllib.loads((repo.root / "policydiff.toml").read_text())["policies"]
    assert {name: one.get("url") for name, one in policies.items()} == {
        "privacy": None,
        "terms": "https://rowan.example/terms/",
    }


@pytest.mark.parametrize(
    ("remote", "name"),
    [("git@git.rowan.example:tools.git", "Tools"), ("https://ann:hunter2@git.rowan.example/a/my-tools", "My Tools")],
)
def test_the_name_of_a_repository(make_repo, monkeypatch, remote, name):
    repo = make_repo("site")
    repo.write("privacy.md", PRIVACY)
    repo.git("remote", "add", "origin", remote)
    monkeypatch.chdir(repo.root)
    assert main(["init"]) == 0
    assert tomllib.loads((repo.root / "policydiff.toml").read_text())["product"]["name"] == name


def test_what_git_ignores_is_added_to_whatever_stands_there(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".gitignore").write_bytes(b"\xe9t\xe9\n/notices.db")
    assert main(["init"]) == 0
    assert ".gitignore: added recipients.csv" in capsys.readouterr().out
    lines = (tmp_path / ".gitignore").read_bytes().splitlines()
    assert lines[:2] == [b"\xe9t\xe9", b"/notices.db"]
    assert b"notices.db" not in lines
    assert b"recipients.csv" in lines


def test_nothing_is_written_through_a_link(tmp_path, monkeypatch, capsys):
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (tmp_path / "elsewhere").write_text("theirs\n")
    for name in (".gitignore", "policydiff.toml", "recipients.csv"):
        (folder / name).symlink_to(tmp_path / ("elsewhere" if name == ".gitignore" else "nowhere"))
    assert main(["init"]) == 0
    assert ".gitignore: is a link, which git does not follow; put there yourself" in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir() if path != folder] == ["elsewhere"]
    assert (tmp_path / "elsewhere").read_text() == "theirs\n"


class TestDoctor:
    @pytest.fixture
    def project(self, make_repo, monkeypatch):
        repo = make_repo("site")
        jekyll(repo)
        monkeypatch.chdir(repo.root)
        main(["init"])
        (repo.root / "recipients.csv").write_text("id,email,language\n1,a@rowan.example,en\n2,b@rowan.example,de\n")
        monkeypatch.setenv("SENDGRID_API_KEY", "SG.something")
        return repo

    def told(self, capsys, *arguments: str) -> tuple[int, dict[str, tuple[str, str]]]:
        capsys.readouterr()
        status = main(["doctor", "--json", *arguments])
        return status, {one["what"]: (one["state"], one["said"]) for one in json.loads(capsys.readouterr().out)}

    def test_a_good_set_up(self, project, capsys):
        assert project
        status, found = self.told(capsys)
        assert status == 0
        assert found["audience"] == ("ok", "recipients.csv: 2 rows; 2 by email")
        assert found["edition privacy de"][0] == "ok"
        assert found["channel email"][0] == "ok"
        assert found["ledger"][0] == "note"
        assert main(["doctor"]) == 0
        assert capsys.readouterr().out.endswith("nothing to mend: notices preview OLD NEW -o notice\n")

    @pytest.mark.parametrize(
        ("change", "what", "said"),
        [
            (("privacy.de.md", "prvacy.de.md"), "edition privacy de", "did you mean"),
            (('contact = "', '# contact = "'), "product.contact", "write contact"),
            (('default_language = "en"', 'default_language = "fr"'), "product.default_language", "name one of de, en"),
            (("privacy@rowan.example>", "nobody>"), "channels.email.from", "holds no address"),
            (
                ("[channels.email]", '[channels.email]\nreply_to = "nobody"'),
                "channels.email.reply_to",
                "holds no address",
            ),
            (
                ("[ledger]", '[channels.webpush]\nsubject = "mailto:you@…"\n[ledger]'),
                "channels.webpush.subject",
                "init",
            ),
            (('contact = "privacy@rowan.example', 'contact = "legal@…'), "product.contact", "write contact"),
            (('en = "https://rowan.example', 'en = "https://…'), "policies.privacy.url.en", "init"),
            (("recipients.csv", "people.csv"), "audience", "people.csv"),
            (("[product]", "[prodct]"), "configuration", "prodct"),
        ],
    )
    def test_what_is_wrong_is_said_with_how_to_mend_it(self, project, capsys, change, what, said):
        path = project.root / "policydiff.toml"
        path.write_text(path.read_text().replace(*change))
        status, found = self.told(capsys)
        assert status == 2
        assert found[what][0] == "mend"
        assert said in found[what][1]

    @pytest.mark.parametrize(
        ("rows", "what", "said"),
        [
            ("id,email,language\n", "audience", "holds nobody"),
            ("id,email,language\n1,a@rowan.example,english\n", "audience languages", "english (1)"),
            ("id,email,language\n1,no address,en\n", "audience for email", "nobody could be written to"),
            ("id,name\n1,Ann\n", "audience", "the column"),
        ],
    )
    def test_the_audience(self, project, capsys, rows, what, said):
        (project.root / "recipients.csv").write_text(rows)
        status, found = self.told(capsys)
        assert (status, found[what][0]) == (2, "mend")
        assert said in found[what][1]

    def test_a_key_that_is_not_there(self, project, capsys, monkeypatch):
        assert project
        monkeypatch.delenv("SENDGRID_API_KEY")
        status, found = self.told(capsys)
        assert (status, found["channel email"][0]) == (2, "mend")
        assert "SENDGRID_API_KEY is not set" in found["channel email"][1]

    def test_links_are_asked_for_where_that_is_wanted(self, project, capsys):
        path = project.root / "policydiff.toml"
        path.write_text(path.read_text().replace('"https://rowan.example/shop/', '"http://127.0.0.1:9/'))
        assert self.told(capsys)[0] == 0
        status, found = self.told(capsys, "--online")
        assert status == 2
        assert found["policies.privacy.url.en"][0] == found["policies.privacy.url.de"][0] == "mend"

    @pytest.mark.parametrize("arguments", [(), ("--online",)])
    @pytest.mark.parametrize("rest", ["", "/{notice}"])
    def test_no_password_is_shown(self, project, capsys, arguments, rest):
        path = project.root / "policydiff.toml"
        link = f'comparison_url = "http://ann:hunter2@127.0.0.1:9/changes{rest}"'
        path.write_text(
            "".join(f"{link}\n" if line[:10] == "comparison" else f"{line}\n" for line in path.read_text().splitlines())
        )
        status, found = self.told(capsys, *arguments)
        assert (status, found["policies.privacy.comparison_url"][0]) == (2, "mend")
        assert "hunter2" not in str(found)

    def test_a_default_language_that_nobody_named_is_not_to_be_mended(self, project, capsys):
        path = project.root / "policydiff.toml"
        text = path.read_text().replace('default_language = "en"', "").replace('en = "privacy.md"', 'fr = "privacy.md"')
        path.write_text(text)
        assert "product.default_language" not in self.told(capsys)[1]

    def test_a_database_without_a_ledger_is_as_a_file_that_is_not_there(self, project, capsys, monkeypatch, postgres):
        assert project
        postgres.psql("CREATE DATABASE examined;")
        url = postgres.get_uri("examined").replace("postgresql://", "postgresql+psycopg://")
        monkeypatch.setenv("POLICYDIFF_LEDGER_URL", url)
        status, found = self.told(capsys)
        assert (status, found["ledger"][0]) == (0, "note")

    def test_a_ledger_of_an_earlier_release_is_looked_at_and_stays_as_it_is(self, project, capsys):
        toml = project.root / "policydiff.toml"
        toml.write_text(toml.read_text().replace("[ledger]", "[ledger]\nkeeps = true"))
        path = project.root / "notices.db"
        with sqlite3.connect(path) as base:
            base.executescript((Path(__file__).parents[1] / "deliver" / "begun-by-0.1" / "ledger.sql").read_text())
        base.close()
        path.chmod(0o644)
        before = path.read_bytes()
        assert self.told(capsys)[1]["ledger"] == ("ok", "1 notice")
        assert path.read_bytes() == before
        assert path.stat().st_mode & 0o777 == 0o644

    def test_nothing_is_written(self, project, capsys):
        before = {path: path.stat().st_mtime_ns for path in project.root.iterdir()}
        self.told(capsys)
        assert {path: path.stat().st_mtime_ns for path in project.root.iterdir()} == before


def test_a_release_says_what_keeps_it_back_then_how_it_is_approved(make_repo, monkeypatch, capsys):
    repo = make_repo("site")
    jekyll(repo)
    monkeypatch.chdir(repo.root)
    assert main(["init"]) == 0
    repo.commit("v1")
    for name, old, new in (("privacy.md", "nobody", "a dealer"), ("privacy.de.md", "niemanden", "einen Händler")):
        text = (repo.root / name).read_text("utf-8")
        repo.write(name, text.replace(old, new) + f"\n{EFFECTIVE[name]}\n")
    capsys.readouterr()
    assert main(["release", "--today", "2026-11-29"]) == 3
    said = capsys.readouterr()
    assert "high audience.empty" in said.out
    assert "not sent: mend or waive what is found (notices --explain CODE says how" in said.err
    repo.write("recipients.csv", "id,email\n1,ann@linden.org\n")
    assert main(["release", "--today", "2026-11-29"]) == 4
    said = capsys.readouterr()
    digest = said.out.rsplit("digest: ", 1)[1].strip()
    assert "publish first what it leads to (notices publish notice)" in said.err
    assert f"run: echo {digest} > notice.approved, and this again" in said.err
