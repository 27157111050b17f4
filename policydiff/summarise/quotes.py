"""A changed text in, the slice of it that shows the change out: never more words than a reader takes in at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby

from policydiff.model import Op, Span
from policydiff.summarise.sentence import Slot
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import CJK, has_cjk
from policydiff.text.words import template_tags, words
from policydiff.values import dataclass

MOST = 26
"""Words of a quote; a Han or Kana character counts half. About the length of a sentence a reader takes in at once
(20 to 25 words, as plain-language guides advise)."""

BEFORE = 8
"""So many words of a quote may stand before what changed."""


@cache
def _word(*, cjk: bool) -> re.Pattern[str]:
    """A word with the signs that touch it; two characters where words are not spaced."""
    return re.compile(rf"[{CJK}]{{1,2}}|[^\s{CJK}]+" if cjk else r"\S+")


@dataclass(frozen=True, slots=True)
class Group:
    """Marks with nothing equal between them: where they stand in both texts."""

    old: tuple[int, int]
    """Start and end in the old text; the same twice where nothing was deleted."""
    new: tuple[int, int]


def heaviest(spans: Sequence[Span]) -> Group:
    """The group of marks with the most words, the first of equals; the very start where there is none."""
    best, most = Group((0, 0), (0, 0)), 0
    i = j = 0
    for equal, run in groupby(spans, key=lambda span: span.op is Op.EQUAL):
        marks = tuple(run)
        a, b = (sum(len(span.text) for span in marks if span.op is not op) for op in (Op.INSERT, Op.DELETE))
        size = 0 if equal else 1 + sum(len(words(span.text)) for span in marks)
        if size > most:
            best, most = Group((i, i + a), (j, j + b)), size
        i, j = i + a, j + b
    return best


_END = Lazy(r"(?<![\s(]\w)(?<!^\w)[.!?…][\"'”’»)\]]*(?=\s|\Z)|[。！？；](?:[”’」』）])?|\n\n|(?= \| )")
"""The end of a sentence, a paragraph or a cell; the stop of an initial or abbreviation (`z. B.`) ends none."""


def quote(text: str, start: int, end: int) -> Slot:
    """The sentence around a stretch of a text, cut to `MOST` words; what the stretch begins with but words is passed.

    Args:
        text: of a block or heading.
        start: where the stretch begins, in characters.
        end: where it ends; may equal `start`.
    """
    while start < end and not text[start].isalnum():
        start += 1
    while 0 < start >= end and not text[start : start + 1].isalnum():
        start -= 1
    first, last = _between_tags(text, *_sentence(text, start, end), start)
    found = [(m.start(), m.end()) for m in _word(cjk=has_cjk(text)).finditer(text, first, last)]
    inside = [k for k, (a, b) in enumerate(found) if b > start and a < max(end, start + 1)]
    head = max(0, (inside[0] if inside else 0) - BEFORE) if len(found) > MOST else 0
    kept = found[head : head + MOST]
    if not kept:
        return Slot(text[first:last].strip() or text.strip())
    a, b = kept[0][0], kept[-1][1]
    return Slot(text[a:b], cut_before=head > 0, cut_after=head + MOST < len(found))


def _between_tags(text: str, first: int, last: int, start: int) -> tuple[int, int]:
    """The longest part of a stretch without a template tag from a place on; all of it where nothing else is left."""
    tags = [(a, b) for a, b in template_tags(text) if a < last and b > first]
    if not tags:
        return first, last
    edges = [first, *(edge for tag in tags for edge in tag), last]
    parts = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if words(text[a:b])]
    behind = [part for part in parts if part[1] > start]
    return max(behind or parts or [(first, last)], key=lambda part: (part[0] <= start < part[1], part[1] - part[0]))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Grow a stretch to the sentence or sentences it lies in."""
    first, last = 0, len(text)
    for found in _END.finditer(text):
        if found.end() <= start:
            first = found.end()
        elif found.end() >= end and found.end() > start:
            last = found.end()
            break
    return first, last


def whole(text: str) -> Slot:
    """The beginning of a block, up to `MOST` words."""
    return quote(text, 0, min(1, len(text)))
