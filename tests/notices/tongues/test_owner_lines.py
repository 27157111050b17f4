"""Who is spoken to: an owner's lines are English with ISO days, what they quote for readers is as the readers get it.

`owner/` holds what the commands print about an edition in each language; `--accept` writes it anew.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import notices.cli
import policydiff.cli
from tests.golden import expect
from tests.notices.tongues.conftest import LANGUAGES, policy

HERE = Path(__file__).parent
CONFIG = """
[policies.privacy]
name = "{name}"
url = "https://tideline.example/privacy"
comparison_url = "https://tideline.example/privacy/changes"
[policies.privacy.editions]
{language} = "new.md"

[product]
name = "Tideline"
contact = "privacy@tideline.example"
default_language = "{language}"

[audience]
source = "recipients.csv"

[channels.email]
from = "Tideline <privacy@tideline.example>"
"""
ASKED = ("--today", "2027-09-25")
COMMANDS = (
    (notices.cli.main, ("preview", "old.md", "new.md", "-q", *ASKED)),
    (notices.cli.main, ("preview", "old.md", "new.md", *ASKED)),
    (policydiff.cli.main, ("old.md", "new.md", "-q")),
    (policydiff.cli.main, ("old.md", "new.md", "--check", *ASKED)),
)
"""Of a change that comes too soon, so that a finding is told as well."""


@pytest.fixture
def printed(request, tmp_path, monkeypatch, capsys):
    """Language, and what each command prints on standard output."""
    language = request.param
    texts = tomllib.loads((HERE / f"{language}.toml").read_text("utf-8"))
    (tmp_path / "policydiff.toml").write_text(CONFIG.format(name=texts["name"], language=language), "utf-8")
    (tmp_path / "recipients.csv").write_text(f"id,email,language,name\n1,ann@mail.example.com,{language},Ann\n")
    for side in ("old", "new"):
        (tmp_path / f"{side}.md").write_text(texts[side], "utf-8")
    monkeypatch.chdir(tmp_path)
    told = []
    for main, arguments in COMMANDS:
        main(list(arguments))
        told.append(capsys.readouterr().out)
    return language, told


@pytest.mark.parametrize("printed", LANGUAGES, indirect=True)
def test_what_the_owner_reads_is_as_accepted(printed, accept):
    language, told = printed
    names = {notices.cli.main: "notices", policydiff.cli.main: "policydiff"}
    shown = (f"$ {names[main]} {' '.join(words)}\n{out}" for (main, words), out in zip(COMMANDS, told, strict=True))
    text = re.sub(r"\b[0-9a-f]{64}\b", "DIGEST", "\n".join(shown))
    expect(HERE / "owner" / f"{language}.txt", re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE), accept=accept)


@pytest.mark.parametrize("printed", LANGUAGES, indirect=True)
def test_ours_is_english_and_the_quotation_is_the_readers(printed):
    language, (quiet, whole, verdict, _) = printed
    change, _ = policy(language)
    comparison, name = change.comparison, change.name
    headline = comparison.summary.headline
    old, new = comparison.old.effective, comparison.new.effective
    line = f"{name} ({language}): takes effect {new} (before: {old}). {headline}"
    assert quiet.splitlines()[0] == line
    assert whole.splitlines()[1] == line
    assert re.fullmatch(rf"privacy · {language}: substantive, (critical|high); takes effect {new}\n", verdict)
