"""Two lines of Korean in, whether a word goes on from one to the other out: it is wrapped between any two syllables."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from policydiff.text.lazy import Lazy

_WORDS = Lazy(r"[^\W\d_]+")
_LAST, _FIRST = Lazy(r"[^\W\d_]+$"), Lazy(r"[^\W\d_]+")

_ENDINGS = frozenset("을를은는가의에로와과며고서도만")
"""Particles and endings of one syllable, which never stand alone."""

_LONGER_ENDINGS = ("니다", "습니다", "에서", "으로", "에게", "까지", "부터", "시오")

_OFTEN = 0.15
"""Share of line ends at which a word surely goes on, from which on one does where nothing tells."""


def hangul(sign: str) -> bool:
    """Whether a sign is a syllable of Korean."""
    return "\uac00" <= sign <= "\ud7af"


class Korean:
    """The words of a text, of which those at the edges of its lines may be parts."""

    __slots__ = ("_beginnings", "_inside", "_wrapped")

    def __init__(self, lines: Sequence[str]) -> None:
        self._inside: set[str] = set()
        self._beginnings: set[str] = set()
        self._wrapped = False
        ends = [line.strip() for line in lines if any(map(hangul, line[-8:]))]
        for line in ends:
            words = _WORDS.findall(line)[1:-1]
            self._inside.update(words)
            self._beginnings.update(word[:i] for word in words for i in range(2, len(word)))
        both = [(a, b) for a, b in pairwise(ends) if hangul(a[-1]) and hangul(b[0])]
        self._wrapped = sum(self._surely(a, b) for a, b in both) > _OFTEN * len(both)

    def _surely(self, upper: str, lower: str) -> bool:
        """Whether the text shows the word whole elsewhere, or the second part cannot stand alone."""
        last, first = _edge(upper, lower)
        return last + first in self._inside or first in _ENDINGS or first.startswith(_LONGER_ENDINGS)

    def goes_on(self, upper: str, lower: str) -> bool:
        """Whether the last word of a line goes on in the line below."""
        last, first = _edge(upper, lower)
        if self._surely(upper, lower):
            return True
        if first in self._inside and (last in self._inside or len(first) > 1):
            return False
        return last + first[:1] in self._beginnings or (self._wrapped and last not in self._inside)


def _edge(upper: str, lower: str) -> tuple[str, str]:
    """The letters at both sides of a line end."""
    last, first = _LAST.search(upper), _FIRST.match(lower)
    return last[0] if last else "", first[0] if first else ""
