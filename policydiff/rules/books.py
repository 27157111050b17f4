"""The phrases of a language that changes are judged by, in one book: what they are about and what they do to a reader.

Signals and practices are asked of the same texts, and many of their phrases begin with the same words: each text is
gone through once for both.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from itertools import chain

from policydiff.rules import practices, signals
from policydiff.rules.hanzi import SIMPLIFIED
from policydiff.rules.kept_index import kept_index
from policydiff.rules.languages import LANGUAGES, SIGNS
from policydiff.rules.phrase_book import Hit, PhraseBook, Table
from policydiff.values import dataclass


@dataclass(frozen=True, slots=True)
class Chapter:
    """Some groups of a book."""

    book: PhraseBook
    groups: range

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Hit]:
        """Its phrases in a text, or in a stretch of it as if that stood alone; as `PhraseBook.find` gives them."""
        return self.book.find(text, start, end, self.groups)


def book(language: str) -> Chapter:
    """What signals are told by, in a language (two letters); in English for one without tables of its own."""
    return chapters(language)[0]


def practice_book(language: str) -> Chapter:
    """What deeds, gifts and burdens are told by, likewise."""
    return chapters(language)[1]


@cache
def chapters(language: str) -> tuple[Chapter, Chapter]:
    """Both of them, of one book."""
    if language not in LANGUAGES:
        return chapters("en")
    both, first = _bound(language), len(signals.GROUPS)
    return Chapter(both, range(first)), Chapter(both, range(first, sys.maxsize))


made: dict[str, PhraseBook] = {}
"""By language the books whose tables were read, so that their indexes can be kept; emptied by who keeps them."""


def _bound(language: str) -> PhraseBook:
    """The book of one of `LANGUAGES`: the groups of signals, then those of practices."""

    def tables() -> Iterator[Table]:
        return chain(signals.groups(language), practices.groups(language))

    kept = kept_index(language)
    both: PhraseBook
    if language in SIGNS:
        from policydiff.rules.sign_book import SignBook

        both = SignBook(tables, kept, SIMPLIFIED if language == "zh" else None)
    else:
        from policydiff.rules.word_book import WordBook

        both = WordBook(tables, kept)
    if kept is None:
        made[language] = both
    return both
