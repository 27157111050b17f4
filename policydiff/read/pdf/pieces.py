"""What the program that opened the file said in, pages of pieces of text, ruling lines and links out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any
from unicodedata import normalize

from policydiff.read.pdf.extract import BOLD, GAP, ITALIC, TURNED
from policydiff.values import dataclass

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in points, from the upper left corner of the page."""

HYPHEN = "\x02"
"""A typed hyphen at a line's end, as the library marks it."""

_SIGNS = str.maketrans(
    {"\ufffe": HYPHEN, "\uffff": "", "\u00ad": "\u2010", "\u200b": "", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi"}
    | {"ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
"""Signs that fonts have and texts do not: ligatures; a soft hyphen that is shown is one at a line's end."""

_WORD = 0.29
"""Of a type size: the widest space between two words of a line that is not driven apart."""

_MOST_PAIRS = 2_000_000
"""Pieces times links of a page up to which links are looked for."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """What one operator of a page shows: a few letters, a word or a line, all set alike."""

    text: str
    page: int
    """From 1."""
    x0: float
    x1: float
    base: float
    """The line that its letters stand on, in points from the top of the page."""
    size: float
    bold: bool = False
    italic: bool = False
    turned: bool = False
    """Whether it does not run level, as a stamp across the page."""
    mcid: int = -1
    """By what number the structure tree calls it; -1 where it does not."""
    gap: bool = False
    """Whether a space follows that the file shows and does not hold."""
    link: str | None = None
    """Where a click leads; empty for a place in the document."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds."""

    number: int
    width: float
    height: float
    pieces: tuple[Snippet, ...]
    """In the order in which they are drawn."""
    rules: tuple[Box, ...] = ()
    """Level and upright lines, the edges of boxes among them."""
    dots: tuple[Box, ...] = ()
    """Small drawn marks, some of which are bullets."""


def pages_of(answer: dict[str, Any]) -> list[Page]:
    """The pages that `extract` read, first to last."""
    texts = [entry[0] for page in answer["pages"] for entry in page.get("text", ())]
    held = sum(text.count(" ") for text in texts)
    shown = sum(text.endswith(GAP) for text in texts)
    return [_page(number, page, fill=held < shown) for number, page in enumerate(answer["pages"], start=1)]


def _page(number: int, page: dict[str, Any], *, fill: bool) -> Page:
    """A page; `fill` says that the file holds next to no spaces, so that what looks like one is one."""
    pieces: list[Snippet] = []
    entries = page.get("text", ())
    for entry, following in zip_longest(entries, entries[1:]):
        text, x0, x1, base, size, style, mcid = entry
        gap = text.endswith(GAP)
        plain = text[:-1] if gap else text
        plain = plain if plain.isascii() else normalize("NFC", plain).translate(_SIGNS)
        if gap and fill and following and not (wide(plain[-1:]) and wide(following[0][:1])):
            plain += " "
            x1 = max(x1, following[1]) if following[3] == base and following[1] < x1 + _WORD * size else x1
        bold, italic, turned = bool(style & BOLD), bool(style & ITALIC), bool(style & TURNED)
        if plain:
            pieces.append(Snippet(plain, number, x0, x1, base, size, bold, italic, turned, mcid, gap))
    rules = tuple((a, b, c, d) for a, b, c, d in page.get("rules", ()))
    dots = tuple((a, b, c, d) for a, b, c, d in page.get("dots", ()))
    return Page(number, page["w"], page["h"], tuple(_linked(pieces, page.get("links", ()))), rules, dots)


def _linked(pieces: list[Snippet], links: Sequence[Any]) -> list[Snippet]:
    """The pieces with the link that lies over the middle of each."""
    if not links or len(links) * len(pieces) > _MOST_PAIRS:
        return pieces
    found: list[Snippet] = []
    for piece in pieces:
        x, y = (piece.x0 + piece.x1) / 2, piece.base - piece.size / 4
        target = next((to for x0, y0, x1, y1, to in links if x0 <= x <= x1 and y0 <= y <= y1), None)
        if target is not None:
            piece = Snippet(  # noqa: PLW2901 - the same piece, and replacing by name costs three times as much
                piece.text, piece.page, piece.x0, piece.x1, piece.base, piece.size,
                piece.bold, piece.italic, piece.turned, piece.mcid, piece.gap, target,
            )  # fmt: skip
        found.append(piece)
    return found


def wide(sign: str) -> bool:
    """Whether a sign is of a script that is written without spaces."""
    return "\u2e80" <= sign <= "\u9fff" or "\uf900" <= sign <= "\ufaff" or "\uff00" <= sign <= "\uff9f"
