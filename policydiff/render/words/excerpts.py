"""Spans of a change in, the same with long untouched stretches folded out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Op
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Span

KEEP = 48
"""Cells of untouched text shown on each side of a change: about eight English words, more than half a row."""

SLACK = 24
"""Cells that are not worth a fold: the sign for it and the jump of the eye cost as much."""

REACH = 16
"""Characters that a fold may move to end between two words: longer words are cut."""

FIRST_WIDE = "\u1100"
"""From here on (Hangul Jamo, then CJK) most characters take two cells; near enough to decide where to fold."""


@dataclass(frozen=True, slots=True)
class ShownSpan:
    """A stretch of a change's text as it is to be shown; all of them spell what the spans spell."""

    op: Op
    text: str
    folded: bool = False
    """Untouched and too far from a change to be read: show a sign for it, or a way to open it."""


def fold(spans: Sequence[Span], keep: int = KEEP) -> tuple[ShownSpan, ...]:
    """Fold what is further than `keep` cells from a change; spans that are all untouched are folded after `keep`."""
    shown: list[ShownSpan] = []
    for index, span in enumerate(spans):
        if span.op is not Op.EQUAL:
            shown.append(ShownSpan(span.op, span.text))
            continue
        last = index == len(spans) - 1
        head = keep if index or last else 0
        tail = 0 if last else keep
        shown += _folded(span.text, head, tail)
    return tuple(shown)


def _folded(text: str, head: int, tail: int) -> list[ShownSpan]:
    if len(text) <= max(head, tail) and text.isascii():
        return [ShownSpan(Op.EQUAL, text)]
    start = _edge(text[: head + 1], head) if head else 0
    end = len(text) - (_edge(text[: -tail - 2 : -1], tail) if tail else 0)
    if end - start <= 0 or _fits(text[start:end], SLACK):
        return [ShownSpan(Op.EQUAL, text)]
    parts = [
        ShownSpan(Op.EQUAL, text[:start]),
        ShownSpan(Op.EQUAL, text[start:end], folded=True),
        ShownSpan(Op.EQUAL, text[end:]),
    ]
    return [part for part in parts if part.text]


def _fits(text: str, cells: int) -> bool:
    return len(text) <= cells and (text.isascii() or sum(1 + (char >= FIRST_WIDE) for char in text) <= cells)


def _edge(text: str, cells: int) -> int:
    """Index of the end of the last whole word within so many cells of the start; what lies beyond need not be given."""
    end = _end(text, cells) if not text.isascii() and max(text) >= FIRST_WIDE else min(len(text), cells)
    if end == len(text) or text[end].isspace():
        return end
    near = text[max(end - REACH, 0) : end]
    if near[-1].isspace():
        return end - 1
    words = near.rsplit(None, 1)
    return end - len(words[-1]) - 1 if len(words[-1]) < len(near) else end


def _end(text: str, cells: int) -> int:
    """How many characters of a text come to so many cells."""
    used = end = 0
    while end < len(text) and used < cells:
        used += 1 + (text[end] >= FIRST_WIDE)
        end += 1
    return end
