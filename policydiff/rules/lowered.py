"""A text in, the same in small letters and its words out: worked out once, however many rules ask."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from policydiff.text.words import runs
from policydiff.values import dataclass

KEPT = 64
"""Texts that are remembered: what is asked about one change comes close together."""


def lowered(text: str) -> str:
    """The text in lower case where that keeps every offset; as it is where a capital's small form is longer.

    Full-width digits and percent signs are those of ASCII.

    >>> lowered("保存３０日")
    '保存30日'
    """
    low = text.lower()
    low = low if len(low) == len(text) else text
    if not low.isascii():
        for wide, narrow in _NARROW:
            low = low.replace(wide, narrow)
    return low


_NARROW = (*((chr(0xFF10 + digit), str(digit)) for digit in range(10)), ("％", "%"))
"""Full-width digits and the percent sign, which Chinese, Japanese and Korean texts may be written with."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text as rules look at it."""

    low: str
    """As `lowered` gives it."""
    runs: Sequence[str]
    """Its runs of letters and digits, in order; none for a stretch."""
    known: frozenset[str]
    """Each of them once, in small letters whatever became of `low`: a rule none of whose words is here cannot hold.
    For a stretch those of its whole text."""


def cuts(text: str, at: int) -> bool:
    """Whether a place in a text parts a run of letters and digits.

    >>> cuts("We sell", 4), cuts("We sell", 3), cuts("We sell", 7)
    (True, False, False)
    """
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def words_within(text: str, start: int, end: int | None) -> Words:
    """A stretch of a text, up to its end for None, with the words of the whole text: those that it lacks do not hurt.

    Reading a text anew for each of its stretches takes three times as long as looking at its words.

    >>> words_within("We keep what we need.", 0, 7) == Words("we keep", (), words_of("We keep what we need.").known)
    True
    """
    end = len(text) if end is None else end
    if cuts(text, start) or cuts(text, end):
        return words_of(text[start:end])
    read = words_of(text)
    if not start and end >= len(text):
        return read
    return Words(lowered(text[start:end]), (), read.known)


@lru_cache(maxsize=KEPT)
def words_of(text: str) -> Words:
    """The words of a text.

    >>> words_of("We keep what we need.").known == {"we", "keep", "what", "need"}
    True
    """
    low = lowered(text)
    found = runs(low)
    return Words(low, found, frozenset(found if low is not text else runs(text.lower())))
