"""Compared sections in, both editions as one run of words out: what stands where, and how rare it is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log

from policydiff.model import ComparedSection
from policydiff.summarise.cover import Sentences
from policydiff.summarise.looked_for import TextSearch
from policydiff.summarise.looked_up import SharedTexts, counted, lined, on_one_line
from policydiff.summarise.units import SIDES, block_text
from policydiff.text.scripts import has_cjk
from policydiff.values import cached_property

SEARCHED = 8_000_000
"""Signs that are gone through for some sentences; where each would go through all of a long text for itself, that would
take the square of it."""

FEW = 12
"""Words, and sentences at a time, that are looked for where they stand, before all words of a text are counted.

At a hundred a rewritten policy took a fifth longer: its words are counted all the same in the end.
"""

TOGETHER = 3
"""Words by which a sentence is looked up in a long text."""


class EditionText:
    """One side: its words in order, its vocabulary, its sentences."""

    def __init__(self, texts: Sequence[str], shared: SharedTexts) -> None:
        """Take every block and heading of a side, and what both sides have."""
        self._texts = texts
        self._shared = shared
        self._search = TextSearch(texts)
        self._known: dict[str, bool] = {}

    @cached_property
    def _text(self) -> str:
        return on_one_line("\n".join(self._texts))

    @cached_property
    def _lines(self) -> str:
        """Its words, a sentence a line."""
        return lined(self._texts)

    @cached_property
    def _run(self) -> str:
        return f" {on_one_line(self._lines)} "

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

    def has(self, word: str) -> bool:
        """Whether a word stands here, as `vocabulary` holds it; a few are looked for without making that."""
        found = self._known.get(word)
        if found is None:
            told = self._search.has(word) if len(self._known) < FEW and "vocabulary" not in self.__dict__ else None
            found = self._known[word] = word in self.vocabulary if told is None else told
        return found

    def says(self, text: str) -> bool:
        """Whether a slice stands here, letter for letter whatever the white space."""
        return " ".join(text.split()) in self._text

    def held(self, asked: Mapping[str, list[str]]) -> set[str]:
        """Those of some texts whose words stand here in their order with nothing but signs between them.

        Args:
            asked: the texts, each with its words as `plain_words` gives them.
        """
        if len(asked) > FEW:
            return self._held(asked)
        told = {text: self._search.holds(words) for text, words in asked.items()}
        left = {text: words for text, words in asked.items() if told[text] is None}
        found = {text for text, stands in told.items() if stands}
        return found | self._held(left) if left else found

    def _held(self, asked: Mapping[str, list[str]]) -> set[str]:
        """The same where all words are counted."""
        known, run, dense = self.vocabulary, self._run, self._dense
        found: set[str] = set()
        left: dict[str, list[str]] = {}
        for text, words in asked.items():
            if dense and has_cjk(text) and has_cjk(joined := " ".join(words)):
                if joined in run:
                    found.add(text)
            elif all(map(known.__contains__, words)):
                left[text] = words
        if len(left) * len(run) <= SEARCHED:
            return found.union([text for text, words in left.items() if f" {' '.join(words)} " in run])
        return found.union(self._follow(left))

    def _follow(self, asked: Mapping[str, list[str]]) -> Iterator[str]:
        """Those whose words stand here one behind another; each is looked up by a few words, its rarest among them."""
        by_size: defaultdict[int, defaultdict[tuple[str, ...], list[tuple[str, int]]]]
        by_size = defaultdict(lambda: defaultdict(list))
        count = self.vocabulary.__getitem__
        for text, words in asked.items():
            seen = list(map(count, words))
            size = min(TOGETHER, len(words))
            at = max(0, min(seen.index(min(seen)) - 1, len(words) - size)) if words else 0
            by_size[size][tuple(words[at : at + size])].append((text, at))
        run = self._run.split()
        for size, wanted in by_size.items():
            places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
            for place, beside in enumerate(zip(*[run[k:] for k in range(size)], strict=False)):
                if beside in wanted:
                    places[beside].append(place)
            for part, there in places.items():
                for text, at in wanted[part]:
                    whole = asked[text]
                    if any(run[place - at : place - at + len(whole)] == whole for place in there if place >= at):
                        yield text

    @cached_property
    def sentences(self) -> Sentences:
        """Its sentences, to ask which of them says most of another one."""
        return Sentences(self._lines, self.vocabulary, dense=self._dense)


class Weights(dict[str, float]):
    """How much a word weighs: `ln(1 + N / n)`, n of the N words of both editions (Spärck Jones 1972, smoothed).

    `weights[word]` is more than 0 for each word or pair of characters; worked out when it is first asked for.
    """

    def __init__(self, editions: Mapping[str, EditionText]) -> None:
        """Take both sides, whose words are counted when the first one is weighed."""
        super().__init__()
        self._editions = editions

    @cached_property
    def _counts(self) -> list[Counter[str]]:
        return [edition.vocabulary for edition in self._editions.values()]

    @cached_property
    def _size(self) -> float:
        return max(1, sum(map(len, self._counts))) / 10

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
