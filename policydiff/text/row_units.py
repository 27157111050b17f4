"""Labelled text of any script in, rows of at most so many cells out: each word, and each wide character, a unit.

Chinese and Japanese break between any two characters but before closing and after opening signs; long words and
addresses are cut where they must be, or left whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from policydiff.text.lazy import Lazy
from policydiff.text.widths import CLOSING, HAN_AND_KANA, OPENING, Piece, reach, width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policydiff.text.widths import Row

WIDE = "\u2e80-\u2fff\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
"""Han, Kana and their signs, as the inside of a character class: a row may end after each of them."""

NO_START = frozenset("、。，．：；！？）」』】》〉”’…%,.;:!?)]}")
"""Signs that no row begins with, where they stand beside a wide character (after JIS X 4051, much shortened)."""

NO_END = frozenset("（「『【《〈“‘([{")
"""Signs that no row ends with, where they stand beside a wide character."""

HANGING = "、。，．：；！？）」』】》〉"
"""Signs that may hang over the end of a line of a message, where nothing stands beside it."""

_Part = tuple[str, str]
"""A text and its label: a piece in the making, as there is one for each word."""

_WORD, _GAP, _END, _LETTERS = range(4)
"""What a unit is: a word with the marks around it, or a wide character; a space; a line feed; some letters of two
cells, after each of which a row may end."""

_Unit = tuple[Sequence[_Part], int, int]
"""What stays together on a row: its parts, its cells, and what it is."""

_CHUNK = Lazy(
    rf"\n|[^\S\n\u00a0\u202f]+|[{HAN_AND_KANA}]+(?=[{HAN_AND_KANA}])|[{WIDE}]|(?:[^\s{WIDE}]|[\u00a0\u202f])+"
)
"""A line feed, a gap, letters between which a row may end but for the last of them, to which a sign may be tied; a wide
character, or a run that must not be broken."""

_LETTER = Lazy(f"[{HAN_AND_KANA}]")

LETTER = 2
"""Cells of one of these letters."""

_PLAIN_CHUNK = Lazy(r"\n|[^\S\n]+|\S+")
"""The same in a text of ASCII."""


def rows_of_units(pieces: Iterable[_Part], room: int, *, whole: bool) -> Iterator[Row]:
    """Rows of at most `room` cells, as `wrap.lay_out` has them; unseen characters are shown already."""
    return _fill(_units(pieces), room, whole=whole)


def _units(pieces: Iterable[_Part]) -> Iterator[_Unit]:
    held: list[_Part] = []
    cells = 0
    for text, label in pieces:
        plain = text.isascii()
        for chunk in (_PLAIN_CHUNK if plain else _CHUNK).findall(text):
            if chunk.isspace() and chunk[0] not in "\u00a0\u202f":
                if held:
                    yield held, cells, _WORD
                    held, cells = [], 0
                blank = chunk.expandtabs(4)
                yield ((blank, label),), width_of(blank), _END if chunk == "\n" else _GAP
            elif not plain and len(chunk) > 1 and _LETTER.match(chunk):
                tied = bool(held) and not _may_part(held[-1][0], chunk[0])
                if held:
                    yield ([*held, (chunk[0], label)] if tied else held), cells + LETTER * tied, _WORD
                    held, cells = [], 0
                letters = chunk[tied:]
                yield ((letters, label),), LETTER * len(letters), _LETTERS
            else:
                if held and _may_part(held[-1][0], chunk):
                    yield held, cells, _WORD
                    held, cells = [], 0
                held.append((chunk, label))
                cells += len(chunk) if plain else width_of(chunk)
    if held:
        yield held, cells, _WORD


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
    row: list[_Part] = []
    used = before = 0
    gap: _Part | None = None
    soft = False
    for parts, size, kind in units:
        if kind in (_GAP, _END):
            gap, before = (parts[0], size) if kind == _GAP and (row or not soft) else (None, 0)
            if kind == _END:
                yield _row(row)
                row, used, soft = [], 0, False
            continue
        least = LETTER if kind == _LETTERS else size - (_hanging(parts[-1][0]) if whole else 0)
        if row and used + before + least > room:
            yield _row(row)
            row, used, gap = [], 0, None
        if gap and before < room:
            row.append(gap)
            used += before
        gap, before, soft = None, 0, True
        if used + size <= room or (whole and kind == _WORD):
            row += parts
            used += size
            continue
        left = room - used
        cut = (
            _parted(parts, max(left, LETTER) if whole else left, room) if kind == _LETTERS else _chop(parts, left, room)
        )
        for part in cut:
            if part is None:
                yield _row(row)
                row, used = [], 0
            else:
                row.append(part)
                used += width_of(part[0])
    yield _row(row)


def _row(parts: Sequence[_Part]) -> Row:
    """The parts of a row, neighbours of one label joined."""
    if len(parts) > 1:
        return tuple(
            [Piece("".join([text for text, _ in run]), label) for label, run in groupby(parts, key=itemgetter(1))]
        )
    return tuple([Piece(*part) for part in parts])


def _hanging(text: str) -> int:
    """The cells of the closing signs at the end of a text."""
    return 0 if text.isascii() else width_of(text) - width_of(text.rstrip(HANGING))


def _chop(parts: Iterable[_Part], left: int, room: int) -> Iterator[_Part | None]:
    """Cut what is too long for a row of `room` cells, of which `left` are left; None stands where a row ends.

    Each row takes one sign at least, though it be wider than the row.
    """
    for text, label in parts:
        start = 0
        while start < len(text):
            end, size = reach(text, start, left)
            if end == start and left == room:
                end += 1
            if end > start:
                yield text[start:end], label
            start, left = end, left - size
            if start < len(text):
                yield None
                left = room


def _parted(parts: Sequence[_Part], left: int, room: int) -> Iterator[_Part | None]:
    """The same of letters of two cells, which stand alone in a unit."""
    ((text, label),) = parts
    start = 0
    while start < len(text):
        count = max(left // LETTER, 1 if left == room else 0)
        if count:
            yield text[start : start + count], label
        start, left = start + count, room
        if start < len(text):
            yield None
