"""Compared sections in, both editions as one run of words out: what stands where, and how rare it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from policydiff.model import ComparedSection
from policydiff.summarise.cover import Sentences
from policydiff.summarise.looked_up import SharedTexts, counted, lined, on_one_line, plain_words
from policydiff.summarise.units import SIDES, block_text
from policydiff.text.scripts import has_cjk

if TYPE_CHECKING:
    from array import array

LONG = 50_000
"""Characters from which a text is not gone through for each sentence of the other: that would take their square."""

INDEXED = 40
"""So many searches of a text cost about what finding all neighbours in it does: an edition in which little changed is
asked less."""

SEARCHED = 200
"""So many of a long text cost about what an index of its words does; most questions end before they come to that."""

SEVERAL = 8
"""Places of a word from which those of another one are asked too."""


class EditionText:
    """One side: its words in order, its vocabulary, its sentences."""

    def __init__(self, texts: Sequence[str], shared: SharedTexts) -> None:
        """Take every block and heading of a side, and what both sides have."""
        self._texts = texts
        self._shared = shared
        self._asked = self._searched = 0

    @cached_property
    def _text(self) -> str:
        return on_one_line("\n".join(self._texts))

    @cached_property
    def _lines(self) -> str:
        """Its words, a sentence a line."""
        return lined(self._texts)

    @cached_property
    def _words(self) -> list[str]:
        words = self._run.split()
        once: dict[str, str] = {}
        return list(map(once.setdefault, words, words))  # a word that stands here again takes no memory of its own

    @cached_property
    def _run(self) -> str:
        return f" {on_one_line(self._lines)} "

    @cached_property
    def _pairs(self) -> set[int]:
        """The hashes of words that stand beside one another: half the size of the pairs, of which they tell enough."""
        return set(map(hash, pairwise(self._words)))

    @cached_property
    def _dense(self) -> bool:
        return has_cjk(self._lines)

    @cached_property
    def vocabulary(self) -> Counter[str]:
        """How often each word stands here; of a script without spaces, how often each pair of characters."""
        own = Counter(self._texts)
        own.subtract(self._shared.texts)
        found = self._shared.vocabulary.copy()
        found.update(counted(own))
        return found

    def says(self, text: str) -> bool:
        """Whether a slice stands here, letter for letter whatever the white space."""
        return " ".join(text.split()) in self._text

    def holds(self, text: str) -> bool:
        """Whether the words of a text stand here in their order with nothing but signs between them."""
        words = plain_words(text)
        if self._dense and has_cjk(run := " ".join(words)):
            return run in self._run
        return self._may_hold(words) and self._has(words)

    def _may_hold(self, words: Sequence[str]) -> bool:
        """Whether each word stands here, and after some questions each two neighbours side by side: a cheap test."""
        if not all(map(self.vocabulary.__contains__, words)):
            return False
        self._asked += 1
        return self._asked <= INDEXED or self._pairs.issuperset(map(hash, pairwise(words)))

    def _has(self, words: list[str]) -> bool:
        """Whether these words stand here one behind another; in a long text searched in by its index after a while."""
        if words and len(self._run) > LONG:
            self._searched += 1
            if self._searched > SEARCHED:
                return self._follow(words)
        return f" {' '.join(words)} " in self._run

    def _follow(self, words: list[str]) -> bool:
        """Whether these words stand here one behind another: looked up where the rarest two of them stand."""
        run, places = self._words, self._places
        found = [places.get(word, ()) for word in words]
        rare = sorted(range(len(words)), key=lambda k: len(found[k]))[:2]
        starts = {place - rare[0] for place in found[rare[0]]}
        if len(starts) > SEVERAL:
            starts.intersection_update([place - rare[-1] for place in found[rare[-1]]])
        return any(run[start : start + len(words)] == words for start in starts if start >= 0)

    @cached_property
    def _places(self) -> dict[str, array[int]]:
        """Where each word stands, counted in words."""
        from array import array

        places: dict[str, array[int]] = {}
        for at, word in enumerate(self._words):
            if word in places:
                places[word].append(at)
            else:
                places[word] = array("I", (at,))
        return places

    @cached_property
    def sentences(self) -> Sentences:
        """Its sentences, to ask which of them says most of another one."""
        return Sentences(self._lines, self.vocabulary, dense=self._dense)


class Weights(dict[str, float]):
    """How much a word weighs: `ln(1 + N / n)`, n of the N words of both editions (Spärck Jones 1972, smoothed).

    `weights[word]` is more than 0 for each word or pair of characters; worked out when it is first asked for.
    """

    def __init__(self, editions: Mapping[str, EditionText]) -> None:
        """Count the words of both sides."""
        super().__init__()
        self._counts = [edition.vocabulary for edition in editions.values()]
        self._size = max(1, sum(map(len, self._counts))) / 10

    def __missing__(self, feature: str) -> float:
        """The weight of a word that was not asked for yet."""
        seen = sum([count.get(feature, 0) for count in self._counts])
        found = self[feature] = log(1 + self._size / (seen or 1))
        return found


def editions_of(sections: Sequence[ComparedSection]) -> dict[str, EditionText]:
    """Both sides of a comparison."""
    texts = {side: _texts(sections, side) for side in SIDES}
    shared = SharedTexts(*texts.values())
    return {side: EditionText(mine, shared) for side, mine in texts.items()}


def _texts(sections: Sequence[ComparedSection], side: str) -> list[str]:
    """Every block and heading of a side."""
    texts: list[str] = []
    for section in sections:
        texts += [ref.heading for ref in (section.old if side == "old" else section.new)]
        texts += [block_text(change, side) for change in section.changes]
    return [text for text in texts if text]
