"""What of a set-up is found before it goes out: what `init` left, the sender, editions, languages, CI's ledger."""

from __future__ import annotations

import json
import re

import pytest

from notices.cli import main
from tests.notices.cli.test_preview_command import CONFIG, NEW, OLD, RECIPIENTS, write
from tests.repositories import git


@pytest.fixture
def project(tmp_path, monkeypatch):
    (tmp_path / "recipients.csv").write_text(RECIPIENTS, encoding="utf-8")
    write(tmp_path, "v1", OLD)
    write(tmp_path, "v2", NEW)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def previewed(project, config, *names):
    """Status of a preview, and its findings by code."""
    (project / "policydiff.toml").write_text(config, encoding="utf-8")
    status = main(["preview", *(names or ("v1", "v2")), "--today", "2027-01-01"])
    found = json.loads((project / "notice/plan.json").read_text(encoding="utf-8"))["findings"]
    return status, {finding["code"]: finding for finding in found}


PLAIN = ("config.placeholder", "sender.no_address", "language.no_default", "editions.lone", "audience.language_unknown")


def test_a_set_up_that_is_right(project):
    status, found = previewed(project, CONFIG)
    assert status == 0
    assert not found.keys() & set(PLAIN)


@pytest.mark.parametrize(
    ("old", "new", "code", "severity"),
    [
        ('from = "Pebblelog <legal@example.com>"', 'from = "Pebblelog"', "sender.no_address", "high"),
        ('from = "Pebblelog <legal@example.com>"', 'from = "Pebblelog <legal@example>"', "sender.no_address", "high"),
        ("[channels.email]", '[channels.email]\nreply_to = "nobody"', "sender.no_address", "high"),
        ('name = "Pebblelog"', 'name = "Your Product"', "config.placeholder", "high"),
        ('name = "Pebblelog"', 'name = "Example"', "config.placeholder", "high"),
        ('url = "https://example.com/privacy"', 'url = "https://your-company.example/p"', "config.placeholder", "high"),
        ('contact = "legal@', 'contact = "legal@your-company.example" # "', "config.placeholder", "high"),
        ('name = "Pebblelog"', 'name = "…"', "config.placeholder", "high"),
        ('url = "https://example.com/privacy"', 'url = "https://…/privacy"', "config.placeholder", "high"),
        ('contact = "legal@', 'contact = "legal@…" # "', "config.placeholder", "high"),
        ("[channels.email]", '[channels.email]\nreply_to = "Pebblelog <legal@…>"', "config.placeholder", "high"),
        ("[product]", '[product]\ndefault_language = "fr"', "language.no_default", "medium"),
    ],
)
def test_what_is_not_the_owners_own(project, old, new, code, severity):
    assert old in CONFIG
    status, found = previewed(project, CONFIG.replace(old, new, 1))
    assert found[code]["severity"] == severity
    assert status == (3 if severity == "high" else 0)
    assert "@" not in found[code]["message"]


@pytest.mark.parametrize("named", ["en", "en-GB", "zh-CN", "zh-Hans"])
def test_a_default_language_with_an_edition(project, named):
    _, found = previewed(project, CONFIG.replace("[product]", f'[product]\ndefault_language = "{named}"'))
    assert "language.no_default" not in found


def test_what_init_once_wrote_cannot_go_out(project, capsys):
    """Earlier versions wrote an example for every value; what is left of them is no sender's own."""
    toml = (project / "policydiff.toml").read_text() if (project / "policydiff.toml").exists() else CONFIG
    toml = re.sub(
        r'(?m)^name = "[^"]*"\ncontact = .*$', 'name = "Your Product"\ncontact = "legal@your-company.example"', toml
    )
    toml = re.sub(r"(?m)^from = .*$", 'from = "Your Product <legal@your-company.example>"', toml)
    (project / "policydiff.toml").write_text(toml)
    assert main(["preview", "v1", "v2", "--today", "2027-01-01"]) == 3
    said = capsys.readouterr().out
    assert "config.placeholder" in said
    assert "product.name, product.contact, channels.email.from" in said


def test_what_init_writes_tells_nobody_before_it_is_filled_in(project, capsys):
    (project / "policydiff.toml").unlink(missing_ok=True)
    (project / "recipients.csv").unlink()
    assert main(["init"]) == 0
    status = main(["preview", "v1/privacy.md", "v2/privacy.md", "--today", "2027-01-01", "--policy", "privacy"])
    assert status in {2, 3}, capsys.readouterr().out


def test_words_that_are_no_language(project):
    with (project / "recipients.csv").open("a") as file:
        file.write("7,eve@example.com,english,,,,\n")
    _, found = previewed(project, CONFIG)
    assert found["audience.language_unknown"]["message"].startswith("1 row names what is no language (english)")


@pytest.fixture
def tagged(project):
    """v1 without the Chinese edition, v2 with it, at the paths of the configuration."""
    git(project, "init", "-q", "-b", "main")
    kept = {name: (project / "v2" / name).read_text() for name in ("privacy.md", "privacy.zh.md")}
    (project / "v2/privacy.zh.md").unlink()
    (project / "v2/privacy.md").write_text((project / "v1/privacy.md").read_text())
    git(project, "add", "v2")
    git(project, "commit", "-q", "-m", "first")
    git(project, "tag", "first")
    for name, text in kept.items():
        (project / "v2" / name).write_text(text)
    git(project, "add", "v2")
    git(project, "commit", "-q", "-m", "second")
    git(project, "tag", "second")
    return project


def test_an_edition_on_one_side_is_a_finding(tagged):
    status, found = previewed(tagged, CONFIG, "first", "second")
    assert status == 0
    assert found["editions.lone"]["severity"] == "medium"
    assert "v2/privacy.zh.md" in found["editions.lone"]["message"]


def test_an_edition_on_no_side_is_trouble(tagged, capsys):
    (tagged / "policydiff.toml").write_text(CONFIG.replace('zh-Hans = "v2/privacy.zh.md"', 'de = "v2/privcy.md"'))
    assert main(["preview", "first", "second"]) == 2
    said = capsys.readouterr().err
    assert "v2/privcy.md: the edition de of privacy is not in first and not in second; mend its path" in said


def test_only_the_team_is_no_channel(project, capsys):
    head, _, _ = CONFIG.partition("[channels.email]")
    (project / "policydiff.toml").write_text(head + "[channels.ops]\n")
    assert main(["preview", "v1", "v2"]) == 2
    assert "only the team is told, so no reader would be told" in capsys.readouterr().err


def test_how_a_spreadsheet_was_understood_is_said(project, capsys):
    text = RECIPIENTS.replace(",", ";").replace("email", "E-Mail", 1)
    (project / "recipients.csv").write_text(text, encoding="utf-8")
    previewed(project, CONFIG)
    said = capsys.readouterr().err
    assert "recipients.csv: its columns are separated by a semicolon" in said
    assert "the column “E-Mail” is read as email" in said


@pytest.mark.parametrize(
    ("ci", "keeps", "there", "status"),
    [
        *(("true", "", False, 2), ("", "", False, 1), ("false", "", False, 1)),
        *(("1", "keeps = true", False, 1), ("1", "", True, 1)),
    ],
)
def test_a_build_machine_begins_no_ledger_in_a_file(project, monkeypatch, capsys, ci, keeps, there, status):
    config = CONFIG.partition("[channels.push]")[0].replace('from = "', 'host = "http://127.0.0.1:9"\nfrom = "')
    monkeypatch.setenv("SENDGRID_API_KEY", "SG.x")
    monkeypatch.setenv("CI", "")
    (project / "recipients.csv").write_text("id,email\n1,ann@example.com\n")
    previewed(project, f"{config}\n[ledger]\n{keeps}\n")
    digest = capsys.readouterr().out.split()[-1]
    send = ["send", "notice", "--confirm", digest, "--new-ledger", "--today", "2027-01-01", "--limit", "1"]
    monkeypatch.setattr("notices.deliver.Sender.run", lambda *_: "")
    if there:
        assert main(send) == 1
    monkeypatch.setenv("CI", ci)
    assert main(send) == status
    said = capsys.readouterr().err
    assert ("tell everyone again" in said) is (status == 2)
