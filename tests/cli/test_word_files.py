"""Word files on the command line: places, both views of a draft, and changes written as tracked ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from policydiff.cli import main
from policydiff.read import read
from tests.word_files import gone, ins, lines_of, p, source, word

OLD = word(p("Larch Privacy", style="H1") + p("") + p("We keep logs for 30 days.") + p("Write to us."))
NEW = word(p("Larch Privacy", style="H1") + p("") + p("We keep logs for 90 days.") + p("Write to us."))
DRAFT = word(
    p("Larch Privacy", style="H1") + p("We keep logs for ", gone("30"), ins("90"), " days.") + p("Write to us.")
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, content in (("old", OLD), ("new", NEW), ("draft", DRAFT)):
        (tmp_path / f"{name}.docx").write_bytes(content)
    return tmp_path


def shown(capsys: pytest.CaptureFixture[str], *argv: str, status: int = 1) -> str:
    assert main(list(argv)) == status
    return capsys.readouterr().out


@pytest.mark.usefixtures("here")
def test_places_are_paragraphs_everywhere(capsys: pytest.CaptureFixture[str]) -> None:
    assert "¶ 3 · high" in shown(capsys, "old.docx", "new.docx")
    assert "¶ 3" in shown(capsys, "old.docx", "new.docx", "--format", "markdown")
    assert "¶ 1 " in shown(capsys, "new.docx", "--outline", status=0)
    made = json.loads(shown(capsys, "old.docx", "new.docx", "--format", "json"))
    assert made["new"]["format"] == "docx"
    assert "pages" not in made["new"]
    assert made["sections"][-1]["changes"][0]["new"]["lines"] == [3, 3]


@pytest.mark.usefixtures("here")
def test_both_views_of_a_draft(capsys: pytest.CaptureFixture[str]) -> None:
    said = shown(capsys, "draft.docx", "--tracked", "both")
    assert "We keep logs for [-30-]{+90+} days." in said
    assert "The file holds 2 tracked changes; read as if all were accepted." in said
    assert shown(capsys, "draft.docx", "old.docx", "--tracked", "reject", "-q", status=0) == "old.docx: identical\n"


def test_findings_of_a_page_stand_at_paragraphs(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    late = word(p("Larch Privacy", style="H1") + p("") + p("Last updated: 31 June 2026") + p("Write to us."))
    (here / "late.docx").write_bytes(late)
    assert "¶ 3" in shown(capsys, "old.docx", "late.docx", "--check", "--format", "html", status=1)


def test_tracked_changes_out(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, "old.docx", "new.docx", "-o", "changes.docx") == ""
    content = (here / "changes.docx").read_bytes()
    views = [lines_of(read(source(content, view))) for view in ("reject", "accept")]
    assert views == [lines_of(read(source(each))) for each in (OLD, NEW)]
    assert shown(capsys, "old.docx", "new.docx", "--format", "docx", "-o", "again.docx") == ""
    assert (here / "again.docx").read_bytes() == content


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["old.docx", "new.docx", "--format", "docx"], "--format docx writes a file, not standard output; name it: -o"),
        (["draft.docx", "--tracked", "both", "--lint"], "--lint and --outline look at one, accept or reject"),
        (["draft.docx", "--tracked", "maybe"], "maybe"),
        (["old.md", "new.md", "--tracked", "reject"], "old.md, new.md: no Word file, so there are no tracked changes"),
        (["old.md", "--outline", "--tracked", "reject"], "leave out --tracked reject"),
        (["old.docx", "new.docx", "-o", "old.docx"], "-o old.docx: is one of the texts that are compared"),
        (["old.md", "new.docx", "-o", "./old.md"], "choose another name with -o"),
    ],
)
def test_trouble(here: Path, capsys: pytest.CaptureFixture[str], argv: list[str], said: str) -> None:
    for name in ("old", "new"):
        (here / f"{name}.md").write_text(f"# Larch Privacy\n\nThe {name} words.\n")
    before = {path: path.read_bytes() for path in here.iterdir()}
    assert main(argv) == 2
    assert said in capsys.readouterr().err
    assert {path: path.read_bytes() for path in here.iterdir()} == before


def test_no_edition_is_written_over(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "policydiff.toml").write_text('[policies.privacy.editions]\nen = "new.docx"\n')
    (here / "below").mkdir()
    monkeypatch.chdir(here / "below")
    assert main(["../old.docx", "../draft.docx", "-o", "../new.docx"]) == 2
    assert "-o ../new.docx: is an edition of ../policydiff.toml; choose" in capsys.readouterr().err.replace("\\", "/")
    assert (here / "new.docx").read_bytes() == NEW


def test_rejecting_takes_one_word_file(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "old.md").write_text("# Larch Privacy\n\nWe keep logs for 30 days.\n\nWrite to us.\n")
    assert shown(capsys, "old.md", "draft.docx", "--tracked", "reject", "-q", status=0) == "draft.docx: identical\n"
