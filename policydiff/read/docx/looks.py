"""Paragraphs in, those that are headings by their style or by their look out, each with its level.

style Heading 2                                        →  heading, level 2; surely
bold, larger than the text, no number                  →  heading; by its look
bold, beginning with a number that was typed           →  heading; by its look
bold or in capitals, numbered by Word                  →  heading; by its look
a whole sentence in a heading's style                  →  none: many contracts number their clauses so
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from policydiff.read.docx.numbering import BULLET
from policydiff.read.docx.styles import BODY_LEVEL
from policydiff.read.outline.numbers import read_number
from policydiff.read.outline.titles import LONGEST, fits, is_date, speaks
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.read.docx.walk import Paragraph

LARGER = 2
"""Half points from which a title is larger than the text: one point is seen."""

DEEPEST_LEVEL = 9
MOST_WORDS = 25
"""Words of the longest title; those of contracts run long."""

_SENTENCE = 120
"""Characters from which what ends in a full stop is a clause, whatever its style."""


@dataclass(frozen=True, slots=True)
class HeadingLook:
    """That a paragraph is a heading."""

    level: int
    """From 1."""
    sure: float
    manner: str
    """What it is known by; empty where its style says so."""


def headings(paragraphs: Sequence[Paragraph], usual: int) -> list[HeadingLook | None]:
    """For each paragraph whether it is a heading; None for those that are none.

    Args:
        paragraphs: of the whole file, in order.
        usual: the size of text in the usual style, in half points.
    """
    body = _body_size(paragraphs, usual)
    titled = any(one.style.is_title and not one.in_table for one in paragraphs)
    seen = [_manner(one, body) for one in paragraphs]
    levels = [_style_level(one) for one in paragraphs]
    styled = max((level for level in levels if level), default=0)
    sizes = sorted({_size(one) for one, manner in zip(paragraphs, seen, strict=True) if manner == LARGE}, reverse=True)
    found: list[HeadingLook | None] = []
    for one, manner, level in zip(paragraphs, seen, levels, strict=True):
        if level is not None:
            found.append(HeadingLook(min(level + (titled and not one.style.is_title), DEEPEST_LEVEL), 1.0, ""))
        elif not manner:
            found.append(None)
        elif manner == LARGE:
            found.append(HeadingLook(min(sizes.index(_size(one)) + 1 + styled, DEEPEST_LEVEL), 0.9, manner))
        else:
            depth = _number_depth(one)
            found.append(HeadingLook(min(len(sizes) + styled + depth, DEEPEST_LEVEL), 0.9, manner))
    return found


LARGE, NUMBERED, COUNTED = "bold larger line", "numbered bold line", "numbered bold line of a list"


def _style_level(one: Paragraph) -> int | None:
    """The level that a paragraph's style gives it; None for text, and for a clause that is set as a heading."""
    if one.style.is_title and not one.in_table:
        return 1
    level = one.style.level
    if level is None or level >= BODY_LEVEL:
        return None
    text = one.text.strip() or "-"
    clause = len(text) > LONGEST or (len(text) > _SENTENCE and text[-1] in ".;:。；：")
    return None if clause and not is_bold(one) else level + 1


def _manner(one: Paragraph, body: int) -> str:
    """What a paragraph without a heading's style is known by as a heading; empty for text."""
    if one.in_table or one.aside or one.plain or (one.label is not None and one.label.text == BULLET):
        return ""
    text = one.text.strip()
    number = read_number(text)
    title = text[number.end :] if number else text
    bold = is_bold(one)
    if one.label is not None and one.label.text:
        stands_out = bold or _is_capitals(one, title)
        return COUNTED if stands_out and fits(title, MOST_WORDS, closed=True) else ""
    if not bold:
        return ""
    if _size(one) >= body + LARGER:  # then even a sentence is a title
        return LARGE if len(text) <= LONGEST and text[-1] not in ",;" and not is_date(text) else ""
    numbered = number is not None and fits(title, MOST_WORDS, closed=True) and not speaks(title)
    return NUMBERED if numbered else ""


def is_bold(one: Paragraph) -> bool:
    """Whether all that is to be seen of a paragraph is bold."""
    return all(part.bold for part in one.portions if part.text.strip())


def _is_capitals(one: Paragraph, title: str) -> bool:
    return title.isupper() or all(part.caps for part in one.portions if part.text.strip())


def _size(one: Paragraph) -> int:
    """The size that most of a paragraph is set in."""
    sizes: Counter[int] = Counter()
    for part in one.portions:
        sizes[part.size] += len(part.text.strip())
    return max(sizes, key=lambda size: (sizes[size], size))


def _body_size(paragraphs: Sequence[Paragraph], usual: int) -> int:
    """The size that most of the text is set in; the usual one where there is no text outside headings."""
    sizes: Counter[int] = Counter()
    for one in paragraphs:
        for part in one.portions:
            if not part.bold:
                sizes[part.size] += len(part.text.strip())
    return max(sizes, key=lambda size: (sizes[size], -size)) if sizes else usual


def _number_depth(one: Paragraph) -> int:
    """How deep the number of a title nests, from 1."""
    if one.label is not None and one.label.text:
        return one.label.depth + 1
    number = read_number(one.text.strip())
    return len(number.parts) if number else 1
