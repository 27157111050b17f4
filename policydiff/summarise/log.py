"""Compared sections in, the publisher's own words on what changed out: a new line of a change log or summary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policydiff.dates.find import find_dates
from policydiff.model import Change, ComparedSection, Kind
from policydiff.rules.labels import labels
from policydiff.summarise.clause import weigh
from policydiff.summarise.units import Place, block_text, marks
from policydiff.text.lazy import Lazy
from policydiff.text.sentences import sentence_places

TITLES = Lazy(lambda: "|".join(labels("logs").values()), re.IGNORECASE)
"""What publishers call the place where they say what changed."""

SAYS = Lazy(lambda: "|".join(labels("logging").values()), re.IGNORECASE)
"""A sentence that says what an update did, wherever it stands."""

LEADS = 50
"""Characters of a block in which it can call itself so."""

LEAST = 3
"""Words up to which a sentence only names the place."""


def log_lines(sections: Sequence[ComparedSection], side: str = "new") -> Iterator[tuple[int, Change, Place]]:
    """Section, change and place of each sentence of one edition alone in which the publisher says what changed.

    In order. Those of the old edition told of a change before that: they are no news, whether they stay or go.
    """
    for index, section in enumerate(sections):
        if all(change.kind is Kind.EQUAL for change in section.changes):
            continue
        titled = any(TITLES.search(ref.title or ref.heading) for ref in (section.new if side == "new" else section.old))
        for change in section.changes:
            text = block_text(change, side)
            titled = titled or TITLES.search(text[:LEADS]) is not None
            if change.kind in (Kind.INSERT, Kind.DELETE, Kind.REPLACE) and not change.outside:
                yield from (
                    (index, change, (a, b)) for a, b in _fresh(change, text, side) if titled or SAYS.search(text[a:b])
                )


def _fresh(change: Change, text: str, side: str) -> Iterator[Place]:
    """The sentences of a block, most of which the other edition lacks, that say more than a date or a name."""
    stretches = marks(change, side)
    for a, b in sentence_places(text) if stretches else ():
        new = sum(max(0, min(b, end) - max(a, start)) for start, end in stretches)
        dates = sum(weigh(text[a:b][date.start : date.end]) for date in find_dates(text[a:b]))
        if new * 2 > b - a and weigh(text[a:b]) - dates > LEAST:
            yield a, b
