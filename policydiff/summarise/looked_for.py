"""Texts in, whether a few words stand in them out: looked for where they are, before all words of long texts are cut.

>>> search = TextSearch(["We don't sell data.", "Not to anybody."])
>>> search.has("data"), search.has("dat"), search.has("not"), search.holds(["sell", "data", "not", "to"])
(True, False, None, True)
"""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.summarise.looked_up import SPELLED, plain_words
from policydiff.text.scripts import has_cjk
from policydiff.values import cached_property

TRIES = 32
"""Places of the letters of a word that are looked at: one that stands in more of them is better counted."""


class TextSearch:
    """Some texts, where a word or a row of words is looked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take the texts, each of which ends a sentence."""
        self._texts = texts

    @cached_property
    def _low(self) -> str:
        return "\n".join(self._texts).lower()

    @cached_property
    def _spaced(self) -> bool:
        """Whether they are in a script with spaces alone: in others a pair of signs is a word."""
        return not has_cjk(self._low)

    def has(self, word: str) -> bool | None:
        """Whether a word stands there, as `plain_words` gives it; None where that takes all the words."""
        found, sure = self._found(word)
        if any(word in plain_words(self._low[slice(*self._line(at))]) for at in found):
            return True
        return False if sure else None

    def holds(self, words: Sequence[str]) -> bool | None:
        """Whether words stand there one behind the other with nothing but signs between them; None as for `has`."""
        said = f" {' '.join(words)} "
        for word in sorted(set(words), key=lambda word: (-len(word), word)):  # the longest ones are rare as a rule
            found, sure = self._found(word)
            if sure:
                return any(said in self._around(*line, len(words)) for line in dict.fromkeys(map(self._line, found)))
        return None

    def _found(self, word: str) -> tuple[list[int], bool]:
        """The first places of the letters of a word, and whether they stand in no other.

        All letters of a word stand together, but of one that is only said at length, as the `not` of `don't`.
        """
        found: list[int] = []
        if word in SPELLED or not self._spaced:
            return found, False
        low, at = self._low, -1
        while (at := low.find(word, at + 1)) >= 0:
            if len(found) == TRIES:
                return found, False
            found.append(at)
        return found, True

    def _line(self, at: int) -> tuple[int, int]:
        """Where the line of a place begins and ends."""
        end = self._low.find("\n", at)
        return self._low.rfind("\n", 0, at) + 1, len(self._low) if end < 0 else end

    def _around(self, start: int, end: int, count: int) -> str:
        """The words of a line, and at least so many before and behind it, with a blank around each."""
        return f" {' '.join(plain_words(self._low[self._back(start, count) : self._on(end, count)]))} "

    def _back(self, start: int, count: int) -> int:
        """Where the lines before a place begin that hold so many words."""
        while start and count > 0:
            before = self._low.rfind("\n", 0, start - 1) + 1
            count -= len(plain_words(self._low[before:start]))
            start = before
        return start

    def _on(self, end: int, count: int) -> int:
        """Where the lines behind a place end that hold so many words."""
        last = len(self._low)
        while end < last and count > 0:
            after = self._low.find("\n", end + 1)
            after = last if after < 0 else after
            count -= len(plain_words(self._low[end:after]))
            end = after
        return end
