"""Whatever goes wrong ends in one line and status 2: a fault of our own, a full disk, a reader that has gone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import notices.cli
import policydiff.cli
from policydiff.cli import run as policydiff_run

FULL = Path("/dev/full")
KEY = "SG.a-key-in-an-error"


def broken(*_arguments, **_named):
    raise RuntimeError(f"cannot read ann@example.com with {KEY}\nand more")


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.md").write_text("# Privacy\n\nWe keep logs for 30 days.\n")
    (tmp_path / "new.md").write_text("# Privacy\n\nWe keep logs for 90 days.\n")
    return tmp_path


def ended(program, arguments, capsys):
    """The status, and the lines that were said."""
    status = program(arguments)
    return status, capsys.readouterr().err


@pytest.mark.parametrize("error", [RuntimeError, KeyError, UnicodeError, RecursionError, MemoryError, AssertionError])
@pytest.mark.usefixtures("here")
def test_an_unexpected_error_of_policydiff(capsys, monkeypatch, error):
    def fail(*_arguments, **_named):
        raise error(f"ann@example.com {KEY}")

    monkeypatch.setattr(policydiff_run, "compare_all", fail)
    status, said = ended(policydiff.cli.main, ["old.md", "new.md"], capsys)
    assert status == 2
    assert said.count("\n") == 1
    assert ("out of memory" if error is MemoryError else error.__name__) in said
    assert "ann@" not in said
    assert KEY not in said


@pytest.mark.usefixtures("here")
def test_an_unexpected_error_of_notices(capsys, monkeypatch):
    monkeypatch.setattr("notices.prepare.dry_run.compare_policies", broken)
    status, said = ended(notices.cli.main, ["preview", "old.md", "new.md"], capsys)
    assert status == 2
    assert said == (
        f"notices: unexpected RuntimeError in notices.prepare.dry_run, line {line_of(said)}; --traceback shows more;"
        " please report it\n"
    )


def line_of(said):
    return said.partition("line ")[2].partition(";")[0]


@pytest.mark.parametrize("program", [policydiff.cli.main, notices.cli.main])
@pytest.mark.usefixtures("here")
def test_the_traceback_is_shown_when_it_is_asked_for(capsys, monkeypatch, program):
    monkeypatch.setattr(policydiff_run, "compare_all", broken)
    monkeypatch.setattr("notices.prepare.dry_run.compare_policies", broken)
    command = ["preview"] if program is notices.cli.main else []
    status, said = ended(program, [*command, "old.md", "new.md", "--traceback"], capsys)
    assert status == 2
    assert "Traceback" in said
    assert "in broken" in said


COMMANDS = [
    ("policydiff", ["old.md", "new.md"]),
    ("policydiff", ["old.md", "new.md", "--format", "json"]),
    ("policydiff", ["old.md", "new.md", "--check", "--stat"]),
    ("policydiff", ["--help"]),
    ("policydiff", ["--json-schema"]),
    ("notices", ["--help"]),
    ("notices", ["preview", "old.md", "old.md"]),
    ("notices", ["init"]),
]


def started(program, arguments, here, out, **environment):
    """Run a command as a process of its own: its status and what it said."""
    done = subprocess.run(
        [sys.executable, "-m", f"{program}.cli" if program == "notices" else program, *arguments],
        cwd=here, stdout=out, stderr=subprocess.PIPE, env={**os.environ, **environment}, check=False,
    )  # fmt: skip
    return done.returncode, done.stderr.decode(errors="replace")


@pytest.mark.skipif(not FULL.exists(), reason="not here: no /dev/full")
@pytest.mark.parametrize(("program", "arguments"), COMMANDS)
def test_a_full_disk(here, program, arguments):
    with FULL.open("wb") as out:
        status, said = started(program, arguments, here, out)
    assert status == 2
    assert said.splitlines()[-1].startswith(f"{program}: ")
    assert "No space left" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_signs_that_cannot_be_printed(here, encoding):
    (here / "policydiff.toml").write_text(
        '[policies.privacy]\nname = "隐私政策"\n[policies.privacy.editions]\nen = "new.md"\n'
    )
    status, said = started("policydiff", ["old.md", "new.md"], here, subprocess.DEVNULL, PYTHONIOENCODING=encoding)
    assert (status, said) == (1, "")
    with (here / "out.txt").open("wb") as out:
        status, said = started("notices", ["init", "ordner-ü-隐"], here, out, PYTHONIOENCODING=encoding)
    assert "Traceback" not in said
    assert status == 2, "a folder that is not there"
    status, said = started(
        "notices", ["preview", "ü隐.md", "new.md"], here, subprocess.DEVNULL, PYTHONIOENCODING=encoding
    )
    assert status == 2
    assert "Traceback" not in said


def test_usage_is_one_line(here):
    for arguments in (["prevew"], ["status", "--formt"], ["preview", "--kind", "other"]):
        status, said = started("notices", arguments, here, subprocess.DEVNULL)
        assert status == 2
        assert said.count("\n") == 1
        assert said.startswith("notices: ")
