from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from policydiff.cli import main

POLICY = "# Privacy\n\n## Logs\n\nWe keep logs for 30 days.\n\n## Age\n\nYou must be sixteen or older.\n"
CHANGED = POLICY.replace("30", "90")
MENDED = POLICY.replace("older", "oldr")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("old", POLICY), ("same", POLICY), ("new", CHANGED), ("typo", MENDED)):
        (tmp_path / f"{name}.md").write_text(text)
    return tmp_path


@pytest.mark.parametrize(
    ("argv", "status"),
    [
        (["old.md", "same.md"], 0),
        (["old.md", "new.md"], 1),
        (["typo.md", "old.md"], 1),
        (["typo.md", "old.md", "--fail-on", "substantive"], 0),
        (["old.md", "new.md", "--fail-on", "substantive"], 1),
        (["old.md", "new.md", "--fail-on", "material"], 1),
        (["typo.md", "old.md", "--fail-on", "material"], 0),
        (["old.md", "new.md", "--fail-on", "never"], 0),
        (["old.md", "gone.md"], 2),
        (["--version"], 0),
        (["--help"], 0),
        (["--json-schema"], 0),
    ],
)
def test_exit_statuses(here: Path, capsys: pytest.CaptureFixture[str], argv: list[str], status: int) -> None:
    assert here.is_dir()
    assert main(argv) == status
    capsys.readouterr()


def test_several_files_in_several_formats_at_once(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["old.md", "new.md", "-o", "a.json", "-o", "b.txt"]) == 1
    assert capsys.readouterr().out == ""
    assert json.loads((here / "a.json").read_text())["verdict"] == "substantive"
    assert "30" in (here / "b.txt").read_text()


def test_several_editions_are_a_set(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder, text in (("v1", POLICY), ("v2", CHANGED)):
        (here / folder).mkdir()
        (here / folder / "privacy.md").write_text(text)
        (here / folder / "terms.md").write_text(text.replace("Privacy", "Terms"))
    assert main(["v1", "v2", "--format", "json"]) == 1
    assert len(json.loads(capsys.readouterr().out)["comparisons"]) == 2


def test_an_edition_of_one_side_alone_is_a_difference(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("v1", "v2"):
        (here / folder).mkdir()
        (here / folder / "privacy.md").write_text(POLICY)
    (here / "v2" / "terms.md").write_text(POLICY)
    assert main(["v1", "v2"]) == 1
    assert "terms.md: only in the new revision" in capsys.readouterr().err


def test_one_name_is_the_last_commit_against_the_working_tree(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["init", "-q"], ["add", "old.md"], ["commit", "-qm", "first"]):
        subprocess.run(["git", *command], cwd=here, check=True, capture_output=True)
    assert main(["old.md"]) == 0
    (here / "old.md").write_text(CHANGED)
    assert main(["old.md"]) == 1
    assert "[-30-]{+90+} days" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("environment", "argv", "colored"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
    ],
)
def test_when_there_is_colour(
    here: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    argv: list[str],
    colored: bool,
) -> None:
    assert here.is_dir()
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    main(["old.md", "new.md", *argv])
    assert ("\x1b[" in capsys.readouterr().out) is colored


def test_a_reader_that_goes_away_is_not_an_error(here: Path) -> None:
    (here / "long.md").write_text("\n\n".join(f"Paragraph {k} is here." for k in range(20000)))
    run = [sys.executable, "-m", "policydiff", "old.md", "long.md", "--format", "json"]
    with subprocess.Popen(run, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=here) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) in (0, 1)


def test_ctrl_c_ends_quietly(here: Path) -> None:
    run = [sys.executable, "-m", "policydiff", "-", "old.md"]
    with subprocess.Popen(run, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=here) as process:
        assert process.stderr is not None
        time.sleep(1.5)  # until it waits for standard input
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        assert process.stderr.read() == b""


def test_the_pager_gets_the_text_on_a_terminal_only(here: Path) -> None:
    pty = pytest.importorskip("pty", reason="not here: no pseudo-terminals")
    script = here / "pager.sh"
    script.write_text("#!/bin/sh\ncat > paged.txt\n")
    script.chmod(0o755)
    run = [sys.executable, "-m", "policydiff", "old.md", "new.md"]
    environment = os.environ | {"PAGER": str(script)}
    subprocess.run(run, cwd=here, env=environment, check=False, capture_output=True)
    assert not (here / "paged.txt").exists()
    outer, inner = pty.openpty()
    subprocess.run(run, cwd=here, env=environment, check=False, stdout=inner)
    os.close(inner)
    os.close(outer)
    assert "30" in (here / "paged.txt").read_text()
