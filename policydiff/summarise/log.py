"""Compared sections in, the publisher's own words on what changed out: a new line of a change log or summary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from policydiff.dates.find import find_dates
from policydiff.model import Change, ComparedSection, Kind
from policydiff.rules.labels import all_words, labels
from policydiff.summarise.lengths import weigh
from policydiff.summarise.tokens import Place
from policydiff.summarise.units import block_text, marks
from policydiff.text.lazy import Lazy
from policydiff.text.sentences import sentence_places
from policydiff.text.words import runs

TITLES = Lazy(lambda: "|".join(labels("logs").values()), re.IGNORECASE)
"""What publishers call the place where they say what changed; it holds one of the words of `log_titles`."""

SAYS = Lazy(lambda: "|".join(labels("logging").values()), re.IGNORECASE)
"""A sentence that says what an update did, wherever it stands; it holds one of the words of `log_nouns`."""

LEADS = 50
"""Characters of a block in which it can call itself so."""

LEAST = 3
"""Words up to which a sentence only names the place."""


STEM = 5
"""Letters of a word by which an edition is asked for it: what stands nowhere in it need not be asked of each block."""

BRIEF = 20_000
"""Characters of the sections that changed up to which they are asked themselves."""


def log_lines(
    sections: Sequence[ComparedSection], words: Callable[[], Iterable[str]], side: str = "new", *, lone: bool = False
) -> Iterator[tuple[int, Change, Place]]:
    """Section, change and place of each sentence of one edition alone in which the publisher says what changed.

    In order. Those of the old edition told of a change before that: they are no news, whether they stay or go.

    Args:
        sections: judged.
        words: gives all that stand in that edition, in lower case; asked where much of it changed.
        side: which edition.
        lone: whether of blocks alone that came or went.
    """
    kinds = (Kind.INSERT, Kind.DELETE, Kind.REPLACE)
    changed = [
        (index, section)
        for index, section in enumerate(sections)
        if not all(change.kind is Kind.EQUAL for change in section.changes)
    ]
    refs = [ref for _, section in changed for ref in (section.new if side == "new" else section.old)]
    spoken = [f"{ref.heading}\n{ref.title}".lower() for ref in refs]
    texts = [block_text(change, side) for _, section in changed for change in section.changes]
    # Each stem is searched for in all of it: a long text is better asked by its words, each of which stands there once.
    spoken += [text.lower() for text in texts] if sum(map(len, texts)) <= BRIEF else words()
    plain = "\n".join(filter(str.isascii, spoken))
    others = "\n".join([word for word in spoken if not word.isascii()])
    names, nouns = _spoken("log_titles", plain, others), _spoken("log_nouns", plain, others)
    if not names and not nouns:
        return
    for index, section in changed:
        titles = [ref.title or ref.heading for ref in (section.new if side == "new" else section.old)]
        titled = False
        for change in section.changes:
            text = block_text(change, side)
            titles.append(text[:LEADS])
            alone = change.old is None or change.new is None
            if change.kind in kinds and not change.outside and (alone or not lone):
                titled = titled or any(_is_title(title, names) for title in titles)
                titles.clear()
                # Looked at whole first: next to no block tells of an update, and few are cut into sentences for it.
                for a, b in _fresh(change, text, side) if titled or _holds(text, nouns) else ():
                    if (titled or _tells(text[a:b], nouns)) and _says(text[a:b]):
                        yield index, change, (a, b)


def _fresh(change: Change, text: str, side: str) -> Iterator[Place]:
    """The sentences of a block, most of which the other edition lacks."""
    stretches = marks(change, side)
    first = 0
    for a, b in sentence_places(text) if stretches else ():
        new, at = 0, first
        while at < len(stretches) and stretches[at][0] < b:
            new += max(0, min(b, stretches[at][1]) - max(a, stretches[at][0]))
            first += stretches[at][1] <= a
            at += 1
        if new * 2 > b - a:
            yield a, b


def _spoken(row: str, plain: str, others: str) -> list[str]:
    """Those of the words of a row that may stand in an edition, whose words in ASCII are kept apart: half the time."""
    return [word for word, stem in _stems(row) if stem in plain or stem in others]


@cache
def _stems(row: str) -> list[tuple[str, str]]:
    """The words of a row, each with its beginning as far as it holds letters alone."""
    return [(word, runs(word)[0][:STEM]) for word in all_words(row)]


def _is_title(text: str, names: Sequence[str]) -> bool:
    """Whether the beginning of a block is what such a place is called."""
    return _holds(text, names) and TITLES.search(text) is not None


def _tells(sentence: str, nouns: Sequence[str]) -> bool:
    """Whether a sentence says what an update did."""
    return _holds(sentence, nouns) and SAYS.search(sentence) is not None


def _holds(text: str, words: Sequence[str]) -> bool:
    """Whether a text holds one of some words, whatever the case: asked first, as the patterns are slow."""
    return any(map(text.lower().__contains__, words))


def _says(sentence: str) -> bool:
    """Whether a sentence says more than a date or a name."""
    dates = sum(weigh(sentence[date.start : date.end]) for date in find_dates(sentence))
    return weigh(sentence) - dates > LEAST
