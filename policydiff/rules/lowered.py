"""A text in, the same in small letters and its words out: worked out once, however many rules ask."""

from __future__ import annotations

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
    runs: list[str]
    """Its runs of letters and digits, in order."""
    known: frozenset[str]
    """Each of them once, in small letters whatever became of `low`: a rule none of whose words is here cannot hold."""


@lru_cache(maxsize=KEPT)
def words_of(text: str) -> Words:
    """The words of a text.

    >>> words_of("We keep what we need.").known == {"we", "keep", "what", "need"}
    True
    """
    low = lowered(text)
    found = runs(low)
    return Words(low, found, frozenset(found if low is not text else runs(text.lower())))
