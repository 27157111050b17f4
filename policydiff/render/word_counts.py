"""A compared section in, how many of its words have a fate out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.text.words import words

if TYPE_CHECKING:
    from policydiff.model import ComparedSection, Op


def words_with(section: ComparedSection, op: Op) -> int:
    """Words in the spans of one fate, headings included; a Chinese or Japanese character is one."""
    return sum(len(words(span.text)) for change in section.changes for span in change.spans if span.op is op)
