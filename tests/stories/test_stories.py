"""Stories: a folder each, with two revisions and everything the command shows of them.

A folder holds `old.md` and `new.md` (or `.html`), and what is expected: `text.txt`, the command as typed with all it
prints and its exit status, and `comparison.json`. `args`, one argument a line, is added to the command of `text.txt`.
Some hold `page.html`, the document of the page of `--format html`, and `report.md`, the report of `--format markdown`;
every hostile one does.
`pytest tests/stories --accept` writes the expected files anew; read what changed before you commit it.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from policydiff.cli import main
from tests.golden import expect

HERE = Path(__file__).parent
STORIES = sorted(path.name for path in HERE.iterdir() if path.is_dir() and list(path.glob("old.*")))
RAW_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs that could steer a terminal or turn the reading direction; never in what the command prints."""


def sides(story: Path) -> list[str]:
    """The names of the two revisions, old first."""
    return [next(story.glob(f"{side}.*")).name for side in ("old", "new")]


def shows(name: str, file: str) -> bool:
    """Whether a story holds this rendering; hostile ones hold every one."""
    return name.startswith("hostile-") or (HERE / name / file).exists()


def run(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[str, str, int]:
    """Run the command in this process: its standard output, standard error and exit status."""
    try:
        status = main(arguments)
    except SystemExit as ended:
        status = int(ended.code or 0)
    printed = capsys.readouterr()
    return printed.out, printed.err, status


def transcript(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """What a person sees who types the command."""
    out, err, status = run(arguments, capsys)
    messages = f"--- standard error\n{err}" if err else ""
    return f"$ policydiff {shlex.join(arguments)}\n{out}{messages}--- exit status {status}\n"


@pytest.fixture
def story(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A story's folder, made the working directory, so that the names of files are short and the same everywhere."""
    folder = HERE / str(request.param)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("story", STORIES, indirect=True)
def test_the_text_is_as_accepted(story: Path, capsys: pytest.CaptureFixture[str], *, accept: bool) -> None:
    extra = (story / "args").read_text("utf-8").split("\n")[:-1] if (story / "args").exists() else []
    shown = transcript([*sides(story), *extra], capsys)
    assert not RAW_CONTROLS.search(shown)
    expect(story / "text.txt", shown, accept=accept)


@pytest.mark.parametrize("story", STORIES, indirect=True)
def test_the_json_is_as_accepted(story: Path, capsys: pytest.CaptureFixture[str], *, accept: bool) -> None:
    out, _, _ = run([*sides(story), "--format", "json"], capsys)
    assert not RAW_CONTROLS.search(out)
    expect(story / "comparison.json", out, accept=accept)


def document(page: str) -> str:
    """The part of a page that the policy's own text makes up."""
    found = re.search(r"<article.*</article>\n", page, re.DOTALL)
    assert found, "the page shows no document"
    return found[0]


@pytest.mark.parametrize("story", [name for name in STORIES if shows(name, "page.html")], indirect=True)
def test_the_page_is_as_accepted(story: Path, capsys: pytest.CaptureFixture[str], *, accept: bool) -> None:
    out, _, _ = run([*sides(story), "--format", "html"], capsys)
    assert not RAW_CONTROLS.search(out)
    expect(story / "page.html", document(out), accept=accept)


@pytest.mark.parametrize("story", [name for name in STORIES if shows(name, "report.md")], indirect=True)
def test_the_report_is_as_accepted(story: Path, capsys: pytest.CaptureFixture[str], *, accept: bool) -> None:
    out, _, _ = run([*sides(story), "--format", "markdown"], capsys)
    assert not RAW_CONTROLS.search(out)
    expect(story / "report.md", out, accept=accept)


def test_every_folder_is_a_story() -> None:
    folders = [path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__"]
    assert sorted(folders) == STORIES
    assert len(STORIES) >= 15
