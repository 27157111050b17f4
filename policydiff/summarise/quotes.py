"""A change in, the slices of its texts that show it out: never more words than a reader takes in at once."""

from __future__ import annotations

import re
from functools import cache

from policydiff.model import Change, Op
from policydiff.summarise.sentence import Slot
from policydiff.text.words import CJK, has_cjk

MOST = 26
"""Words of a quote; a Han or Kana character counts half. About the length of a sentence a reader takes in at once
(20 to 25 words, as plain-language guides advise)."""

BEFORE = 8
"""So many words of a quote may stand before what changed."""


@cache
def _word(*, cjk: bool) -> re.Pattern[str]:
    """A word with the signs that touch it; two characters where words are not spaced."""
    return re.compile(rf"[{CJK}]{{1,2}}|[^\s{CJK}]+" if cjk else r"\S+")


@cache
def _end() -> re.Pattern[str]:
    """The end of a sentence, a paragraph or a cell."""
    return re.compile(r"[.!?…][\"'”’»)\]]*(?=\s|\Z)|[。！？；](?:[”’」』）])?|\n\n|(?= \| )")


def changed_region(change: Change, op: Op) -> tuple[int, int] | None:
    """Start and end of what was deleted from the old text (`DELETE`) or inserted into the new one (`INSERT`).

    Returns:
        From the first to the last mark of that kind; None where there is none.
    """
    at = 0
    marks: list[tuple[int, int]] = []
    for span in change.spans:
        if span.op is op:
            marks.append((at, at + len(span.text)))
        if span.op in (op, Op.EQUAL):
            at += len(span.text)
    return (marks[0][0], marks[-1][1]) if marks else None


def quote(text: str, start: int, end: int) -> Slot:
    """The sentence around a stretch of a text, cut to `MOST` words.

    Args:
        text: of a block or heading.
        start: where the stretch begins, in characters.
        end: where it ends; may equal `start`.
    """
    first, last = _sentence(text, start, end)
    found = [(m.start(), m.end()) for m in _word(cjk=has_cjk(text)).finditer(text, first, last)]
    inside = [k for k, (a, b) in enumerate(found) if b > start and a < max(end, start + 1)]
    head = max(0, (inside[0] if inside else 0) - BEFORE) if len(found) > MOST else 0
    kept = found[head : head + MOST]
    if not kept:
        return Slot(text[first:last].strip() or text.strip())
    a, b = kept[0][0], kept[-1][1]
    return Slot(text[a:b], cut_before=head > 0, cut_after=head + MOST < len(found))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Grow a stretch to the sentence or sentences it lies in."""
    first, last = 0, len(text)
    for found in _end().finditer(text):
        if found.end() <= start:
            first = found.end()
        elif found.end() >= end and found.end() > start:
            last = found.end()
            break
    return first, last


def whole(text: str) -> Slot:
    """The beginning of a block, up to `MOST` words."""
    return quote(text, 0, min(1, len(text)))
