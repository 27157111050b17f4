"""The README shows real output: each `$ …` is run in a copy of the examples and held against what stands below."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from notices.cli import main as notices
from policydiff.cli import main as policydiff

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
SHOWN = re.compile(r"```console\n\$ (.+)\n((?:.*\n)*?)```\n")
CUT = re.compile(r" \| sed -n (\d+),(\d+)p$")
"""Which lines a reader is shown, from and to."""

STATUS = "notices status"
"""Shown as the demo prints it: its test holds it against what it sent (tests/notices/cli/test_examples.py)."""

COMMANDS = [found[1] for found in SHOWN.finditer(README.read_text("utf-8")) if found[1] != STATUS]
ENDS = {"policydiff": (policydiff, 1), "notices": (notices, 0)}
"""What runs a command, and how it ends: the examples differ, and their notice can be sent."""


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_shows_real_output(
    command: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    pytestconfig: pytest.Config,
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    cut = CUT.search(command)
    name, *arguments = shlex.split(CUT.sub("", command))
    run, status = ENDS[name]
    assert run(arguments) == status
    out = re.sub(r"[ \t]+$", "", capsys.readouterr().out, flags=re.MULTILINE)
    if cut:
        out = "".join(out.splitlines(keepends=True)[int(cut[1]) - 1 : int(cut[2])])
    text = README.read_text("utf-8")
    found = next(found for found in SHOWN.finditer(text) if found[1] == command)
    if pytestconfig.getoption("--accept"):
        README.write_text(text[: found.start(2)] + out + text[found.end(2) :], "utf-8")
    else:
        assert found[2] == out
