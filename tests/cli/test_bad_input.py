"""Bad input on the command line: one line on standard error, exit status 2, nothing half written."""

from __future__ import annotations

from pathlib import Path

import pytest

from policydiff.cli import main
from tests.repositories import git

POLICY = "# Privacy\n\nWe keep logs for 30 days.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two revisions, and the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.md").write_text(POLICY)
    (tmp_path / "new.md").write_text(POLICY.replace("30", "90"))
    return tmp_path


@pytest.fixture
def repository(here: Path) -> Path:
    git(here, "init", "-q", "-b", "main")
    git(here, "add", "old.md")
    git(here, "commit", "-q", "-m", "first")
    git(here, "tag", "v1")
    return here


def refused(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """The one line that a refused command says."""
    assert main(argv) == 2
    out, err = capsys.readouterr()
    lines = err.splitlines()
    assert out == ""
    assert lines[-1].startswith("policydiff: ")
    assert "Traceback" not in err
    assert len(lines[-1]) < 400
    return lines[-1]


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["nowhere.md", "new.md"], "nowhere.md"),
        (["olt.md", "new.md"], "old.md"),
        (["empty.md", "new.md"], "empty"),
        (["folder", "folder"], "folder"),
        (["matter.md", "new.md"], "front matter"),
        (["binary.md", "new.md"], "binary"),
        (["latin.md", "new.md"], "line 1"),
        (["-", "-"], "standard input"),
        (["http://127.0.0.1:9/privacy", "new.md"], "127.0.0.1"),
        (["ftp://example.com/privacy", "new.md"], "http"),
        (["v1", "v2", "old.md"], "git"),
        (["--bogus", "old.md", "new.md"], "--bogus"),
        (["old.md", "new.md", "x", "y"], "OLD, NEW and PATH"),
        (["old.md", "new.md", "--format", "docx"], "docx"),
        (["old.md", "new.md", "-o", "out.odt"], ".json"),
        (["old.md", "new.md", "-o", "missing/out.json"], "missing/out.json"),
        (["old.md", "new.md", "--section", "Cookies"], "Privacy"),
        (["old.md", "new.md", "--today", "soon"], "2026-01-31"),
        (["old.md", "new.md", "--config", "no.toml"], "no.toml"),
        (["old.md", "new.md", "--stat", "--format", "json"], "--stat"),
        (["page.html", "new.md", "--select", "#nothing"], "#nothing"),
        ([], "OLD NEW"),
    ],
)
def test_what_is_refused(here: Path, capsys: pytest.CaptureFixture[str], argv: list[str], said: str) -> None:
    (here / "empty.md").write_text("")
    (here / "folder").mkdir()
    (here / "matter.md").write_text("---\ntitle: T\n---\n")
    (here / "binary.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    (here / "latin.md").write_bytes("Datenschutzerklärung für alle\n".encode("latin-1"))
    (here / "page.html").write_text("<html><body><main><h1>T</h1><p>Text of the policy.</p></main></body></html>")
    assert said in refused(capsys, *argv)


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["v9", "v1", "old.md"], "v1"),
        (["v1:nowhere.md", "new.md"], "nowhere.md"),
        (["v1:olt.md", "new.md"], "old.md"),
        (["--", "-v1", "v1", "old.md"], "-v1"),
        (["v1", "HEAD", "new.md"], "new.md"),
    ],
)
def test_what_git_does_not_have(capsys: pytest.CaptureFixture[str], argv: list[str], said: str) -> None:
    assert said in refused(capsys, *argv)


def test_a_revision_that_a_shallow_clone_lacks_names_the_mend(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "old.md").write_text(POLICY + "\nMore.\n")
    git(repository, "commit", "-aqm", "second")
    clone = repository / "clone"
    git(repository, "clone", "-q", "--depth=1", "--no-tags", f"file://{repository}", str(clone))
    monkeypatch.chdir(clone)
    assert "fetch-depth: 0" in refused(capsys, "v1", "HEAD", "old.md")


def test_a_broken_configuration_names_the_key_and_the_allowed_ones(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "policydiff.toml").write_text(
        '[policies.privacy]\nnotice_day = 30\n[policies.privacy.editions]\nen = "new.md"\n'
    )
    said = refused(capsys, "old.md", "new.md")
    assert "notice_day" in said
    assert "notice_days" in said


def test_a_failed_run_leaves_the_old_output_alone(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "out.json").write_text("as it was")
    refused(capsys, "old.md", "nowhere.md", "-o", "out.json")
    assert (here / "out.json").read_text() == "as it was"
    assert [path.name for path in here.iterdir() if path.name.startswith(".")] == []


@pytest.mark.usefixtures("here")
def test_control_signs_in_a_name_are_shown_not_sent(capsys: pytest.CaptureFixture[str]) -> None:
    assert "\x1b" not in refused(capsys, "no\x1b[31mred.md", "new.md")
