"""Compared sections in, whether words stand in one of the editions out."""

from __future__ import annotations

from bisect import bisect_left
from itertools import repeat
from operator import sub
from typing import TYPE_CHECKING

from policydiff.judge.substance import visible_text
from policydiff.text.lazy import Lazy
from policydiff.values import cached_property

if TYPE_CHECKING:
    from array import array

    from policydiff.model import ComparedSection

_WORD = Lazy(r"\S+")

INDEXED = 400
"""So many searches of a text cost about what an index of its words does: from then on each word is looked up, so that
a rewrite of thousands of sentences does not go through the other edition for each of them."""


class Standing:
    """Whether a slice, in lower case, stands in one of the editions, letter for letter."""

    def __init__(self, sections: tuple[ComparedSection, ...], side: str) -> None:
        """Take the sections, and which side is meant; nothing is read before it is asked."""
        self._sections, self._side = sections, side
        self._known: dict[str, bool] = {}

    def __call__(self, words: str) -> bool:
        """Whether this stands there; what is asked again is not searched for again."""
        found = self._known.get(words)
        if found is None:
            found = self._looked_up(words) if len(self._known) >= INDEXED else words in self._text
            self._known[words] = found
        return found

    @cached_property
    def _text(self) -> str:
        return visible_text(self._sections, self._side).lower()

    @cached_property
    def _places(self) -> dict[str, array[int]]:
        """Where each word of the text begins, as it stands between white space."""
        from array import array

        places: dict[str, array[int]] = {}
        for match in _WORD.finditer(self._text):
            word = match[0]
            if word in places:
                places[word].append(match.start())
            else:
                places[word] = array("I", (match.start(),))
        return places

    def _looked_up(self, words: str) -> bool:
        """The same, found where the rarest of the words inside stands: the first and the last may be cut."""
        inside = [(self._places.get(match[0], ()), match.start()) for match in _WORD.finditer(words)][1:-1]
        if not inside:
            return words in self._text
        places, start = min(inside, key=lambda one: len(one[0]))
        firsts = map(sub, places[bisect_left(places, start) :], repeat(start))
        return any(map(self._text.startswith, repeat(words), firsts))
