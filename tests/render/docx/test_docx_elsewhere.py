"""Tracked changes as other programs take them: valid by the schema of the format, and resolved by LibreOffice."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from policydiff import compare_editions, to_docx
from policydiff.model import Edition, Source
from policydiff.read import agree, read
from tests import office
from tests.render.docx.test_docx_redline import KINDS, LINKS, NEW, OLD, links, texts

PAIRS = ((OLD, NEW), (NEW, OLD), *KINDS, *LINKS)
"""Each kind of change, and two pairs that hold most of them; LibreOffice, which takes its time, gets every other."""

MEETING = (
    ("One\n\nTwo goes on", "One.\n\nSo two goes on"),
    ("One\n\nLast", "One.\n\nNew\n\nLast"),
    ("One\n\nLast", "One.\n\nNew\n\nAnother\n\nSo last"),
    ("Alpha one\n\nBeta two goes on", "Alpha new\n\nGamma two goes on"),
    ("One.\n\nGone.\n\nLast", "One\n\nNew.\n\nSo last"),
    ("# One\n\nText goes on", "# One!\n\nSo text goes on"),
)
"""Inserted texts that meet at the end of a paragraph, where a break was lost once."""

USUAL = ("fontTable", "theme")
"""Parts that the checker misses, which the format does not ask for."""


def editions(pair: tuple[str, str]) -> tuple[Edition, Edition]:
    old, new = (read(Source("a.md", text.encode(), "markdown")) for text in pair)
    return agree(old, new)


@pytest.mark.parametrize("pair", [*PAIRS, *MEETING])
def test_files_are_valid(pair: tuple[str, str], tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    file = tmp_path / "changes.docx"
    file.write_bytes(to_docx([compare_editions(*editions(pair))]))
    errors = OpenXmlValidator().validate(str(file)).errors
    assert [str(error) for error in errors if not any(part in error.description for part in USUAL)] == []


@pytest.mark.slow
def test_libreoffice_accepts_and_rejects_them(tmp_path: Path) -> None:
    python = next((each for each in ("/usr/bin/python3", "python3") if _has_uno(each)), None)
    if not shutil.which("soffice") or python is None:
        pytest.skip("needs LibreOffice (apt-get install libreoffice-writer-nogui python3-uno)")
    pairs = [editions(pair) for pair in (*PAIRS[:2], *KINDS[::2], *MEETING, *LINKS)]
    files = []
    for at, pair in enumerate(pairs):
        file = tmp_path / f"{at}.docx"
        file.write_bytes(to_docx([compare_editions(*pair)]))
        files.append(str(file))
    command = [python, office.__file__, str(tmp_path / "profile"), *files]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    for (old, new), (accepted, led, rejected, leads) in zip(pairs, json.loads(done.stdout), strict=True):
        assert [plain(accepted), plain(rejected)] == [plain(texts(new)), plain(texts(old))]
        if not any("| " in text for text in texts(new)):
            assert [led, leads] == [links(new), links(old)]


def plain(found: list[str]) -> list[str]:
    """Texts with white space folded, and without the bars that part cells, empty ones included."""
    return [" ".join(text.replace("|", " ").split()) for text in found]


def _has_uno(python: str) -> bool:
    if not shutil.which(python):
        return False
    return subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode == 0
