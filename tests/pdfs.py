"""Small PDF files as bytes: text at its place, lines and dots that are drawn, a structure tree if one is asked for."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Sequence

WIDTH, HEIGHT = 595, 842

LIMITS = sys.platform.startswith("linux")
"""Whether a process can be kept from taking all memory."""

Node = tuple[str, list["Node | tuple[int, int]"]]
"""A type of the structure tree and what it holds: nodes, and pieces of text as page (from 0) and number."""

_HAN = b"""/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end"""


def at(x: float, y: float, text: str, size: float = 11, font: str = "F", mcid: int | None = None) -> str:
    """A line of text whose base is `y` points under the upper edge; font F is plain, B bold, I italic, H for Han."""
    if font == "H":
        shown = f"<{text.encode('utf-16-be').hex()}>"
    else:
        code = text.encode("cp1252").decode("latin-1")
        shown = "(" + "".join(f"\\{sign}" if sign in "()\\" else sign for sign in code) + ")"
    drawn = f"BT /{font} {size} Tf 1 0 0 1 {x} {HEIGHT - y} Tm {shown} Tj ET"
    return drawn if mcid is None else f"/P <</MCID {mcid}>> BDC {drawn} EMC"


def words(x: float, y: float, text: str, size: float = 11, font: str = "F", gap: float = 0.28) -> str:
    """A line whose words are shown one by one, the space between them left free and not shown; `gap` in type sizes."""
    shown = " ".join(f"[{-1000 * gap if i else 0:.0f} ({word})] TJ" for i, word in enumerate(text.split()))
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {HEIGHT - y} Tm {shown} ET"


def rule(x0: float, y0: float, x1: float, y1: float) -> str:
    """A line that is drawn."""
    return f"0.5 w {x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S"


def dot(x: float, y: float) -> str:
    """A bullet that is drawn, three points wide."""
    return f"{x} {HEIGHT - y} 3 3 re f"


def paragraph(x: float, y: float, lines: Sequence[str], size: float = 11, lead: float = 14) -> list[str]:
    """Lines under one another."""
    return [at(x, y + i * lead, line, size) for i, line in enumerate(lines)]


def pdf(pages: Sequence[Sequence[str]], tree: Sequence[Node] = (), more: str = "", links: Sequence[str] = ()) -> bytes:
    """A file of pages, each the operators that draw it.

    Args:
        pages: from first to last.
        tree: nodes under the root of the structure tree; none for a file that is not tagged.
        more: entries of the trailer.
        links: an annotation's dictionary, on the first page.
    """
    objects: list[bytes] = [b""] * 6
    objects[1] = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    objects[2] = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"
    objects[3] = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Oblique/Encoding/WinAnsiEncoding>>"
    objects[4] = (
        b"<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts"
        b"[<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/DW 1000>>]>>"
    )
    objects[5] = b""
    objects.append(_stream(_HAN))
    kids: list[int] = []
    for number, operators in enumerate(pages):
        objects.append(_stream("\n".join(operators).encode("latin-1")))
        annotations = f"/Annots[{''.join(links)}]" if links and not number else ""
        kids.append(len(objects) + 1)
        objects.append(
            f"<</Type/Page/Parent 6 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {len(objects)} 0 R{annotations}"
            f"/StructParents {number}/Resources<</Font<</F 2 0 R/B 3 0 R/I 4 0 R/H 5 0 R>>>>>>".encode()
        )
    objects[5] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{k} 0 R' for k in kids)}]>>".encode()
    root = "<</Type/Catalog/Pages 6 0 R"
    if tree:
        root += f"/MarkInfo<</Marked true>>/StructTreeRoot {_structure(objects, tree, kids)} 0 R"
    objects[0] = f"{root}>>".encode()
    return _file(objects, more)


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed)


def _structure(objects: list[bytes], tree: Sequence[Node], pages: Sequence[int]) -> int:
    """Add the tree; gives the number of its root."""
    root = len(objects) + 1
    objects.append(b"")
    owners: dict[int, dict[int, int]] = {number: {} for number in range(len(pages))}

    def add(node: Node, parent: int) -> int:
        objects.append(b"")
        own = len(objects)
        kids = []
        for kid in node[1]:
            if isinstance(kid[0], str):
                kids.append(f"{add(kid, own)} 0 R")
            else:
                owners[kid[0]][kid[1]] = own
                kids.append(f"<</Type/MCR/Pg {pages[kid[0]]} 0 R/MCID {kid[1]}>>")
        objects[own - 1] = f"<</Type/StructElem/S/{node[0]}/P {parent} 0 R/K[{' '.join(kids)}]>>".encode()
        return own

    kids = [add(node, root) for node in tree]
    numbers = []
    for number, owned in owners.items():
        refs = " ".join(f"{owned[i]} 0 R" if i in owned else "null" for i in range(max(owned, default=-1) + 1))
        numbers.append(f"{number} [{refs}]")
    objects[root - 1] = (
        f"<</Type/StructTreeRoot/K[{' '.join(f'{k} 0 R' for k in kids)}]/ParentTree<</Nums[{' '.join(numbers)}]>>>>"
    ).encode()
    return root


def _file(objects: Sequence[bytes], more: str) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R{more}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
