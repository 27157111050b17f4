"""Text in, rows of at most so many cells out, a wide character being two: for terminals and for plain-text messages.

Chinese and Japanese break between any two characters but before closing and after opening signs; long words and
addresses are cut where they must be, or left whole. Unseen characters are shown.

    我们不会把您的个人信息卖给，任何人  →  我们不会把您的个人信息卖 | 给，任何人

Here in rows of 24 cells: none begins with a comma.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from policydiff.text.lazy import Lazy
from policydiff.text.unseen import show_controls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WIDE = "\u2e80-\u2fff\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
"""Han, Kana and their signs, as the inside of a character class: a row may end after each of them."""

OPENING, CLOSING = ("[-", "{+"), ("-]", "+}")
"""The marks around deleted and inserted words where there is no colour."""

NO_START = frozenset("、。，．：；！？）」』】》〉”’…%,.;:!?)]}")
"""Signs that no row begins with, where they stand beside a wide character (after JIS X 4051, much shortened)."""

NO_END = frozenset("（「『【《〈“‘([{")
"""Signs that no row ends with, where they stand beside a wide character."""

HANGING = "、。，．：；！？）」』】》〉"
"""Signs that may hang over the end of a line of a message, where nothing stands beside it."""

SEAMS = frozenset("/?&=.-_:;,#")
"""Signs after which a long address is best cut."""


class Piece(NamedTuple):
    """A stretch of a row with one label; a tuple, as a long text is hundreds of thousands of them."""

    text: str
    label: str = ""
    """What the stretch is, for those who show it; carried along, never looked at here."""


Row = tuple[Piece, ...]
"""One row."""


@lru_cache(maxsize=4096)
def width_of(text: str) -> int:
    """Cells of a text on a terminal: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def lay_out(pieces: Iterable[Piece], room: int, *, whole: bool = False) -> Iterator[Row]:
    """Lay text out in rows of at most `room` cells; a line feed ends a row. At least one row comes out.

    With `whole`, a word that is longer than a row, such as an address, is not cut and exceeds it, and so do the
    closing signs of Chinese and Japanese at its end.
    """
    return _fill(_units(pieces), room, whole=whole)


def wrap_text(text: str, width: int, first: str = "", rest: str = "") -> str:
    r"""A paragraph in lines of at most `width` cells; words longer than a line, such as addresses, stay whole.

    Args:
        text: one paragraph.
        width: cells.
        first: what the first line begins with, such as `- `.
        rest: what the other lines begin with, as wide as `first`.

    >>> wrap_text("We keep it for thirty days.", 16, "- ", "  ")
    '- We keep it for\n  thirty days.'
    """
    rows = lay_out([Piece(text)], width - width_of(first), whole=True)
    lines = ("".join(piece.text for piece in row) for row in rows)
    return "\n".join(f"{rest if index else first}{line}".rstrip() for index, line in enumerate(lines))


def clip(text: str, width: int) -> str:
    """Cut a text to one row of at most `width` cells, at least one; what was cut leaves an ellipsis."""
    text = " ".join(show_controls(text).split())
    if width_of(text) <= width:
        return text
    kept = text[: _reach(text, 0, max(width, 1) - 1, seams=False)[0]]
    return f"{kept.rstrip()}…"


class _Unit(NamedTuple):
    """What stays together on a row: a word with the marks around it, a wide character, a space or a line feed."""

    pieces: tuple[Piece, ...]
    space: bool = False
    end: bool = False


_CHUNK = Lazy(rf"\n|[^\S\n\u00a0\u202f]+|[{WIDE}]|(?:[^\s{WIDE}]|[\u00a0\u202f])+")
"""A line feed, a gap, a wide character, or a run that must not be broken."""


def _units(pieces: Iterable[Piece]) -> Iterator[_Unit]:
    held: list[Piece] = []
    for piece in pieces:
        for chunk in _CHUNK.findall(show_controls(piece.text)):
            if chunk.isspace() and chunk[0] not in "\u00a0\u202f":
                yield from _release(held)
                blank = Piece(chunk.expandtabs(4), piece.label)
                yield _Unit((blank,), space=chunk != "\n", end=chunk == "\n")
            else:
                if held and _may_part(held[-1].text, chunk):
                    yield from _release(held)
                held.append(Piece(chunk, piece.label))
    yield from _release(held)


def _release(held: list[Piece]) -> Iterator[_Unit]:
    if held:
        yield _Unit(tuple(held))
        held.clear()


def _may_part(before: str, after: str) -> bool:
    """May a row end between these two chunks, which no space keeps apart?"""
    if before in CLOSING and after in OPENING:
        return True
    if before[-1] in NO_END or after[0] in NO_START or before in OPENING or after in CLOSING:
        return False
    return any(len(chunk) == 1 and _is_wide(chunk) for chunk in (before, after))


@cache
def _is_wide(char: str) -> bool:
    return re.match(f"[{WIDE}]", char) is not None


def _fill(units: Iterator[_Unit], room: int, *, whole: bool) -> Iterator[Row]:
    """Put units into rows of at most `room` cells; spaces at the end of a row and after a soft end are dropped.

    With `whole`, a unit longer than a row is a row by itself, and closing signs hang over the end.
    """
    row: list[Piece] = []
    used = 0
    gap: Piece | None = None
    soft = False
    for unit in units:
        if unit.end or unit.space:
            gap = unit.pieces[0] if unit.space and (row or not soft) else None
            if unit.end:
                yield tuple(row)
                row, used, soft = [], 0, False
            continue
        size, before = sum(width_of(piece.text) for piece in unit.pieces), width_of(gap.text) if gap else 0
        hanging = width_of(unit.pieces[-1].text) - width_of(unit.pieces[-1].text.rstrip(HANGING)) if whole else 0
        if row and used + before + size - hanging > room:
            yield tuple(row)
            row, used, gap = [], 0, None
        if gap and before < room:
            row.append(gap)
            used += before
        gap, soft = None, True
        for part in unit.pieces if whole or used + size <= room else _chop(unit.pieces, room - used, room):
            if part is None:
                yield tuple(row)
                row, used = [], 0
            else:
                row.append(part)
                used += width_of(part.text)
    yield tuple(row)


def _chop(pieces: Iterable[Piece], left: int, room: int) -> Iterator[Piece | None]:
    """Cut what is too long for a row of `room` cells, of which `left` are left; None stands where a row ends."""
    for piece in pieces:
        start = 0
        while start < len(piece.text):
            end, size = _reach(piece.text, start, left)
            if end > start:
                yield Piece(piece.text[start:end], piece.label)
            start, left = end, left - size
            if start < len(piece.text):
                yield None
                left = room


def _reach(text: str, start: int, room: int, *, seams: bool = True) -> tuple[int, int]:
    """How far from `start` a text fits into `room` cells, and its cells; ends at a seam in the second half."""
    used, end, neat, neat_used = 0, start, start, 0
    while end < len(text):
        char = text[end]
        before = text[max(end - 1, 0) : end]
        size = (
            1 if char.isascii() else width_of(before + char) - width_of(before)
        )  # a selector may widen what it follows
        if used + size > room:
            return (neat, neat_used) if seams and 2 * neat_used > room else (end, used)
        used, end = used + size, end + 1
        if char in SEAMS:
            neat, neat_used = end, used
    return end, used
