"""The README shows real output: each `$ policydiff …` in it is run and held against what stands below it."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from policydiff.cli import main

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
SHOWN = re.compile(r"```console\n\$ policydiff (.+)\n((?:.*\n)*?)```\n")


@pytest.mark.parametrize("command", [found[1] for found in SHOWN.finditer(README.read_text("utf-8"))])
def test_the_readme_shows_real_output(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(ROOT)
    assert main(shlex.split(command)) == 1
    out = re.sub(r"[ \t]+$", "", capsys.readouterr().out, flags=re.MULTILINE)
    text = README.read_text("utf-8")
    found = next(found for found in SHOWN.finditer(text) if found[1] == command)
    if pytestconfig.getoption("--accept"):
        README.write_text(text[: found.start(2)] + out + text[found.end(2) :], "utf-8")
    else:
        assert found[2] == out


def test_every_link_of_the_readme_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README.read_text("utf-8")):
        assert "://" in target or (ROOT / target).exists(), target
