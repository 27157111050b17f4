"""Phrases of a spaced script: found whatever their case, hyphens and plural."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from policydiff.rules.lowered import cuts, words_of
from policydiff.rules.phrase_book import ANY_END, IGNORED, Known, Match, PhraseBook, Row, Table, stem
from policydiff.rules.word_index import LONE, Beginning, Kept, KeptIndex, WordIndex, with_endings
from policydiff.text.words import run_ends


class WordBook(PhraseBook):
    """Phrases of a spaced script."""

    def __init__(self, tables: Callable[[], Iterable[Table]], kept: Kept | None = None) -> None:
        """Take what gives the groups of tables, and what the index of the same was kept as.

        Phrases of different groups may overlap.
        """
        super().__init__()
        self._words = WordIndex(tables()) if kept is None else KeptIndex(kept, tables)
        self._known: Mapping[str, Beginning | None] = Known(partial(with_endings, self._words))

    def index(self) -> Kept:
        """What `kept` takes."""
        return self._words.kept()

    def _matches(self, text: str) -> Sequence[Match]:
        read = words_of(text)
        words = read.runs
        stems = [*map(stem, words), LONE]
        found = [
            (at, at + width - 1, row)
            for at, begins in enumerate(map(self._known.__getitem__, words))
            if begins
            for width, known, rest, row in begins.get(stems[at + 1]) or begins[LONE]
            if not rest
            or (stems[at + known : at + width] == rest if known else _follow(words, at + width - len(rest), rest))
        ]
        return _placed(found, text, words, self._words.rows) if found else ()

    def _stands_alone(self, text: str, start: int, end: int) -> bool:
        return not (cuts(text, start) or cuts(text, end))


def _placed(found: Iterable[tuple[int, int, int]], text: str, words: Sequence[str], rows: Sequence[Row]) -> list[Match]:
    """Phrases with the offsets of their words; those whose words nothing joins only take these away.

    Args:
        found: first and last word of each, and the place of its row.
        text: that they stand in.
        words: the runs of the text.
        rows: of the book.
    """
    ends = run_ends(words_of(text).low)
    return [
        (
            ends[first] - len(words[first]),
            ends[last],
            rows[row] if first == last or _joined(text, words, ends, first, last) else (rows[row][0], IGNORED, ""),
        )
        for first, last, row in found
    ]


def _follow(words: Sequence[str], at: int, parts: Sequence[str]) -> bool:
    """Whether the words from a place on are these, plural or not."""
    if at + len(parts) > len(words):
        return False
    for part in parts:
        word = words[at]
        if stem(word) != part and not (part[-1] == ANY_END and word.startswith(part[:-1])):
            return False
        at += 1
    return True


def _joined(text: str, words: Sequence[str], ends: Sequence[int], first: int, last: int) -> bool:
    """Whether what parts words lets them be one phrase: spaces, a hyphen, an apostrophe or that of a plural."""
    for k in range(first, last):
        gap = text[ends[k] : ends[k + 1] - len(words[k + 1])]
        if len(gap) > 1 and not gap.strip("'’").isspace():
            return False
    return True
