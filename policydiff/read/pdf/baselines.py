"""Pieces of one page in, its lines out: what stands on one base, cut where a wide gap parts columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from policydiff.read.pdf.pieces import Box, Snippet, wide
from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

_SAME_BASE = 0.2
_RAISED = 0.6
"""How far two pieces of one line may stand apart, in parts of the type size: set alike, and where one is smaller."""

_SMALLER = 0.8
_GAP = 1.5
"""Widths of a type size: a wider gap parts two columns or cells."""

_GUTTER = 0.4
"""The least gap at a strip between two columns, likewise."""

_HANGING = 5.0
"""Type sizes between a bullet or number and its text."""

_SPACE = 0.17
"""Of a type size: a gap that wide is a space, where the library put none."""

Strip = tuple[float, float]
"""Where a strip between two columns begins and ends, in points from the left edge of the page."""

_ASCENT = 0.8
"""Height of capitals above their base, in parts of the type size."""

BULLETS = frozenset("•●▪◦‣■○·∙–—-*➢➤►▶✓✔❖◆◇□▫⁃\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf06f\ue5c8\u25cf\u2023o§")
"""Signs that stand alone before an item; those beyond U+E000 are what symbol fonts call their bullets."""

NUMBER = Lazy(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxlIVXL]{2,6})[.)]|\(?[０-９\d一二三四五六七八九十]{1,3}[）)、]")
"""A number or letter that counts items."""


@dataclass(frozen=True, slots=True)
class TypeLine:
    """Text that stands on one base."""

    pieces: tuple[Snippet, ...]
    """From left to right."""
    text: str
    """Its pieces with the spaces between them; may end with a space."""
    x0: float
    x1: float
    base: float
    size: float
    """That of most of its letters."""
    page: int
    bold: bool
    """Whether all of it is."""
    dot: float | None = None
    """Where the bullet drawn before it begins."""

    @property
    def top(self) -> float:
        """Where its highest letters end."""
        return self.base - _ASCENT * self.size


@dataclass(frozen=True, slots=True)
class CellTable:
    """Lines in cells."""

    rows: tuple[tuple[tuple[TypeLine, ...], ...], ...]
    """From top to bottom and left to right; a cell may be empty."""
    x0: float
    x1: float
    top: float
    base: float
    """Of its last line."""
    page: int
    heads: bool = False
    """Whether the first row names the columns."""


def line_of(pieces: Sequence[Snippet]) -> TypeLine:
    """A line of pieces that stand beside one another, in reading order."""
    sizes: dict[float, int] = {}
    bold = True
    for piece in pieces:
        letters = len(piece.text.strip())
        sizes[piece.size] = sizes.get(piece.size, 0) + letters
        bold = bold and (piece.bold or not letters)
    size = max(sizes, key=lambda s: (sizes[s], s))
    base = next(p.base for p in pieces if p.size == size)
    x0, x1 = min(p.x0 for p in pieces), max(p.x1 for p in pieces)
    return TypeLine(tuple(pieces), text_of(pieces), x0, x1, base, size, pieces[0].page, bold)


def text_of(pieces: Sequence[Snippet]) -> str:
    """The text of pieces in reading order."""
    return "".join(piece if isinstance(piece, str) else piece.text for piece in spaced(pieces))


def spaced(pieces: Sequence[Snippet]) -> Iterable[Snippet | str]:
    """Pieces with a space between two where the page shows one and neither holds it."""
    before: Snippet | None = None
    for piece in pieces:
        if before is not None and _parted(before, piece, first=before is pieces[0]):
            yield " "
        yield piece
        before = piece


def _parted(before: Snippet, piece: Snippet, *, first: bool) -> bool:
    """Whether a space stands between two pieces; some programs set Han signs a little off letters, without one."""
    last, following = before.text[-1:], piece.text[:1]
    if last.isspace() or following.isspace():
        return False
    size = min(piece.size, before.size)
    gap = piece.x0 - before.x1
    if first and _counts(before.text):
        # A number that a program made stands as close to its title as it may; the structure tree names it apart.
        return gap > size / 20 or (before.mcid != piece.mcid and following.isalpha() and not wide(following))
    if wide(last) or wide(following):
        return False
    return before.gap or gap > _SPACE * size


def _counts(text: str) -> bool:
    """Whether a text is nothing but the number or bullet before another: `1.2`, `10.`, `•`."""
    return is_marker(text) or ("." in text and text.replace(".", "").strip().isdecimal())


def lines_of(pieces: Iterable[Snippet], dots: Sequence[Box] = (), strips: Sequence[Strip] = ()) -> list[TypeLine]:
    """The lines of a page or a cell from top to bottom, cut at strips, each with the bullet drawn before it."""
    clusters = [sorted(cluster, key=lambda p: p.x0) for cluster in clusters_of(pieces)]
    lines = [line_of(segment) for cluster in clusters for segment in _segments(cluster, strips)]
    return _dotted(lines, dots) if dots else lines


def clusters_of(pieces: Iterable[Snippet]) -> list[list[Snippet]]:
    """Pieces by the base they stand on, from top to bottom; raised and lowered signs with their line."""
    found: list[list[Snippet]] = []
    for piece in sorted(pieces, key=lambda p: (p.base, p.x0)):
        for cluster in found[-1:-4:-1]:
            main = max(cluster, key=lambda p: p.size)
            smaller = min(piece.size, main.size) < _SMALLER * max(piece.size, main.size)
            reach = (_RAISED if smaller else _SAME_BASE) * max(piece.size, main.size)
            if abs(piece.base - main.base) <= reach and (not smaller or _touches(piece, cluster)):
                cluster.append(piece)
                break
        else:
            found.append([piece])
    return found


def _touches(piece: Snippet, cluster: Sequence[Snippet]) -> bool:
    return any(
        -piece.size < piece.x0 - other.x1 < piece.size or 0 <= other.x0 - piece.x1 < other.size for other in cluster
    )


def _segments(ordered: list[Snippet], strips: Sequence[Strip]) -> list[list[Snippet]]:
    """A base cut at its wide gaps; a bullet or number stays with the text it stands before."""
    if any("\u0590" <= sign <= "\u08ff" for piece in ordered[:3] for sign in piece.text[:3]):
        return [[p for p in reversed(ordered) if p.text.strip()] or ordered]  # Hebrew and Arabic
    wide_from = _wide_gap(ordered)
    left = [strip for strip in strips if ordered[0].x0 < strip[0]]  # those that run right of its beginning
    found: list[list[Snippet]] = []
    end = 0.0
    for piece in ordered:
        gap = piece.x0 - end
        if not piece.text.strip():
            if found and gap < _GAP * piece.size:
                found[-1].append(piece)
            continue
        parted = gap > max(_GAP * piece.size, wide_from)
        if gap > _GUTTER * piece.size and (crossed := [s for s in left if end < s[1] and piece.x0 > s[0]]):
            parted, left = True, [s for s in left if s not in crossed]
        if found and parted and gap <= _HANGING * piece.size and is_marker("".join(p.text for p in found[-1])):
            parted = False
        if found and not parted:
            found[-1].append(piece)
        else:
            found.append([piece])
        end = piece.x1 if parted else max(end, piece.x1)
    return found


def _wide_gap(ordered: Sequence[Snippet]) -> float:
    """The gap in a line whose words are driven apart evenly to fill it, in points; 0 in others."""
    gaps = sorted(b.x0 - a.x1 for a, b in pairwise(ordered) if b.x0 - a.x1 > _SPACE * b.size)
    return gaps[-1] if len(gaps) >= 3 and gaps[-1] <= 2 * gaps[0] else 0.0  # noqa: PLR2004 - fewer show nothing


def is_marker(text: str) -> bool:
    """Whether a text is nothing but what stands before an item: a bullet, a number or a letter."""
    text = text.strip()
    return text in BULLETS or bool(re.fullmatch(NUMBER.pattern, text))


def _dotted(lines: list[TypeLine], dots: Sequence[Box]) -> list[TypeLine]:
    """Lines with the drawn bullet that stands before each."""
    waiting = sorted(dots, key=lambda d: d[1])
    found: list[TypeLine] = []
    at = 0
    for line in lines:
        while at < len(waiting) and waiting[at][3] < line.base - 1.2 * line.size:
            at += 1
        mark = None
        for x0, y0, x1, y1 in waiting[at : at + 8]:
            middle = (y0 + y1) / 2
            if line.base - line.size <= middle <= line.base and 0 < line.x0 - x1 <= _HANGING * line.size:
                mark = x0
        found.append(_with_dot(line, mark) if mark is not None else line)
    return found


def _with_dot(line: TypeLine, dot: float) -> TypeLine:
    return TypeLine(line.pieces, line.text, line.x0, line.x1, line.base, line.size, line.page, line.bold, dot)
