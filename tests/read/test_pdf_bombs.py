"""PDF files of a few kilobytes that unpack to gigabytes: refused in one line, by a process that keeps to its limit."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from policydiff.errors import UnreadableSourceError
from policydiff.model import Source
from policydiff.read import read
from policydiff.read.pdf.apart import command
from policydiff.read.pdf.extract.program import LIMIT_MEMORY
from tests.pdfs import LIMITS, at, pdf

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not LIMITS, reason="the system sets no limits of memory"),
]

FEW = 64 << 20
"""Bytes that the program needs beside what its limit adds: the interpreter, the library, and this file's bytes."""


MEGABYTE = b" " * (1 << 20)


def stream(number: int, part: bytes, times: int = 1, entries: str = "") -> bytes:
    """An object whose content is a part again and again, packed twice: a kilobyte for each hundred megabytes."""
    packer = zlib.compressobj(1)
    packed = zlib.compress(b"".join([*(packer.compress(part) for _ in range(times)), packer.flush()]), 9)
    head = f"{number} 0 obj\n<<{entries}/Filter[/FlateDecode/FlateDecode]/Length {len(packed)}>>stream\n"
    return head.encode() + packed + b"\nendstream\nendobj\n"


def changed(whole: bytes, objects: bytes, *changes: tuple[str, str]) -> bytes:
    """A file with objects added, and references changed to them."""
    for old, new in changes:
        assert old.encode() in whole
        whole = whole.replace(old.encode(), new.encode(), 1)
    return whole.replace(b"xref\n", objects + b"xref\n", 1)


def content() -> bytes:
    return changed(pdf([[at(72, 72, "x")]]), stream(99, MEGABYTE, 600), ("/Contents 8 0 R", "/Contents 99 0 R"))


def contents() -> bytes:
    """One stream that is small enough, a hundred times over."""
    many = f"/Contents[{'99 0 R ' * 100}]"
    return changed(pdf([[at(72, 72, "x")]]), stream(99, MEGABYTE, 20), ("/Contents 8 0 R", many))


def font() -> bytes:
    described = b"98 0 obj\n<</Type/FontDescriptor/FontName/Z/Flags 4/FontFile2 99 0 R>>\nendobj\n"
    return changed(
        pdf([[at(72, 72, "x")]]),
        described + stream(99, MEGABYTE, 300),
        ("/Subtype/Type1/BaseFont/Helvetica/", "/Subtype/TrueType/BaseFont/Z/FontDescriptor 98 0 R/"),
    )


def forms_in_forms() -> bytes:
    """Each draws the next ten times: a thousand million words."""
    made = b""
    for depth in range(9):
        drawn = "/X Do " * 10 if depth < 8 else at(72, 72, "again and again")
        fonts = f"/Resources<</XObject<</X {101 + depth} 0 R>>/Font<</F 2 0 R>>>>"
        form = f"/Type/XObject/Subtype/Form/BBox[0 0 600 800]{fonts}"
        made += stream(100 + depth, drawn.encode(), entries=form)
    first = ("/Resources<<", "/Resources<</XObject<</X 100 0 R>>")
    return changed(pdf([["/X Do"]]), made, first)


def links() -> bytes:
    """Two thousand long addresses that each of two hundred pages has."""
    link = f"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://a.example/{'a' * 4000})>>>>"
    whole = pdf([[at(72, 72, "x")]] * 200).replace(b"/StructParents", b"/Annots 99 0 R/StructParents")
    return changed(whole, f"99 0 obj\n[{link * 2000}]\nendobj\n".encode())


BOMBS = [content, contents, font, forms_in_forms, links]

_WATCH = """
import os, subprocess, sys
*command, path = sys.argv[1:]
child = subprocess.Popen(command, stdin=-1, stdout=-1, stderr=-3)
with open(path, "rb") as file:
    size = os.path.getsize(path)
    child.stdin.write(size.to_bytes(8, "big"))
    while part := file.read(65536):
        child.stdin.write(part)
child.stdin.close()
answered = int.from_bytes(child.stdout.read(8), "big")
while child.stdout.read(65536):
    pass
_, status, used = os.wait4(child.pid, 0)
print([os.waitstatus_to_exitcode(status), answered, used.ru_maxrss * 1024])
"""
"""Small itself: a process inherits the peak of the one that starts it."""


@pytest.mark.parametrize("made", BOMBS, ids=lambda bomb: bomb.__name__)
def test_no_bomb_takes_more_than_the_limit(made: Callable[[], bytes], tmp_path: Path) -> None:
    import pypdfium2

    path = tmp_path / "bomb.pdf"
    path.write_bytes(made())
    library = Path(pypdfium2.__file__).parent.parent
    watched = [sys.executable, "-I", "-S", "-c", _WATCH, *command(library), str(path)]
    status, answered, peak = json.loads(subprocess.run(watched, capture_output=True, check=True).stdout)
    assert status != 0 or answered < 100  # it broke off, or said why in a few words
    assert peak < LIMIT_MEMORY + FEW


@pytest.mark.parametrize("made", BOMBS, ids=lambda bomb: bomb.__name__)
def test_each_ends_in_one_line_and_the_next_file_is_read(made: Callable[[], bytes]) -> None:
    with pytest.raises(UnreadableSourceError, match=r"^bomb.pdf: (needs more memory|made the PDF library break off)"):
        read(Source("bomb.pdf", made(), "pdf"))
    assert read(Source("small.pdf", pdf([[at(72, 72, "We keep it.")]]), "pdf")).sections
