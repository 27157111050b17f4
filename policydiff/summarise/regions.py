"""Two sentences in that stand for one another, or one alone, where old words gave way to new ones out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from policydiff.model import Change, Op, Span
from policydiff.rules.word_edges import INSIDE, word_edges
from policydiff.summarise.tokens import Place
from policydiff.summarise.units import Unit
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import has_cjk
from policydiff.values import dataclass

_EDGES = Lazy(r"[\s,;、，；]*")
"""White space and commas at the edges of a stretch say nothing."""


WORD = 8
"""Signs of a word at most, where none is found to end."""

FEW = 8
"""Runs of a change that are gone through for each of its sentences; where there are more, those near it are found."""


VERB = 2
"""Words of a verb between the two parts of a denial at most: "ne sont jamais"."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of the old sentence and what stands in its place in the new one."""

    old: Place
    """Offsets into the old block's text; empty where nothing went, (0, 0) where there is no old sentence."""
    new: Place


Same = Sequence[tuple[int, int, int]]
"""Words that two sentences have in one order: the first one's place in either, and how many."""


def regions(old: Unit | None, new: Unit | None, same: Same = ()) -> list[Difference]:
    """The regions of a candidate in order; for a sentence without a counterpart, its marked stretches.

    None begins or ends inside a word of Chinese or Japanese, where both sides show that word.

    Args:
        old: the sentence that was.
        new: the one that is; of another change, what both have in common is needed.
        same: that, of two changes.
    """
    found = _framed(_regions(old, new, same), old, new)
    if old is None or new is None or not has_cjk(new.text):
        return found
    return _merged([_widened(region, old, new) for region in found])


def _framed(found: list[Difference], old: Unit | None, new: Unit | None) -> list[Difference]:
    """Regions in order, the two parts of a denial as one: without its "ne", "pas" says nothing."""
    if len(found) < 2:  # noqa: PLR2004  one follows another
        return found
    kept: list[Difference] = []
    for region in found:
        last = kept[-1] if kept else None
        if last is not None and any(
            _frames(unit, a, b) for unit, a, b in ((old, last.old, region.old), (new, last.new, region.new))
        ):
            kept[-1] = Difference((last.old[0], region.old[1]), (last.new[0], region.new[1]))
        else:
            kept.append(region)
    return kept


def _frames(unit: Unit | None, first: Place, then: Place) -> bool:
    """Whether one stretch of a sentence holds the first part of a denial, and the verb alone stands before the next."""
    if unit is None or not unit.order.framing or then[0] >= then[1]:
        return False
    between = sum(first[1] <= word.start < then[0] for word in unit.words)
    return between <= VERB and any(
        word.key.partition("'")[0] in unit.order.framing
        for word in unit.words
        if word.start < first[1] and first[0] < word.end
    )


def _widened(region: Difference, old: Unit, new: Unit) -> Difference:
    """A region out to the edges of the words it cuts, as far as both sides are the same there."""
    edges, other = word_edges(old.text), word_edges(new.text)
    (a, b), (c, d) = region.old, region.new
    back = ahead = 0
    while INSIDE in (edges[a - back], other[c - back]) and back < WORD:
        if min(a - old.at[0], c - new.at[0]) <= back or old.text[a - back - 1] != new.text[c - back - 1]:
            break
        back += 1
    while INSIDE in (edges[b + ahead], other[d + ahead]) and ahead < WORD:
        if min(old.at[1] - b, new.at[1] - d) <= ahead or old.text[b + ahead] != new.text[d + ahead]:
            break
        ahead += 1
    return Difference((a - back, b + ahead), (c - back, d + ahead))


def _merged(found: list[Difference]) -> list[Difference]:
    """Regions in order, those that meet as one."""
    kept: list[Difference] = []
    for region in found:
        last = kept[-1] if kept else None
        if last is not None and last.new[1] > region.new[0] and last.old[1] > region.old[0]:
            kept[-1] = Difference((last.old[0], region.old[1]), (last.new[0], region.new[1]))
        else:
            kept.append(region)
    return kept


def _regions(old: Unit | None, new: Unit | None, same: Same) -> list[Difference]:
    if old is not None and new is not None and old.change is not new.change:
        return list(_by_words(old, new, same))
    unit = new or old
    assert unit is not None  # noqa: S101  one of them is always there
    if unit.change.old is None or unit.change.new is None:
        return [Difference(unit.at if old else (0, 0), unit.at if new else (0, 0))]
    found = []
    spans = unit.change.spans
    runs = _runs(spans) if len(spans) <= FEW else _by_spans(_Same(unit.change))
    for a, b in _around(runs, old, new):
        if _reaches(a, old) or _reaches(b, new):
            gone, come = _trimmed(_within(a, old), old), _trimmed(_within(b, new), new)
            if gone[0] < gone[1] or come[0] < come[1]:
                found.append(Difference(gone, come))
    return found


class _Same:
    """A change that is known again by what it is, not by what it holds, as that is long."""

    __slots__ = ("change",)

    def __init__(self, change: Change) -> None:
        self.change = change

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.change is self.change

    def __hash__(self) -> int:
        return id(self.change)


def _around(runs: Sequence[tuple[Place, Place]], old: Unit | None, new: Unit | None) -> Sequence[tuple[Place, Place]]:
    """Those of the runs, which are in order, between the first and the last one that reaches into a sentence."""
    if len(runs) <= FEW:
        return runs
    found = [
        (
            bisect_right(runs, unit.at[0], key=lambda run: run[k][1]),
            bisect_left(runs, unit.at[1], key=lambda run: run[k][0]),
        )
        for k, unit in enumerate((old, new))
        if unit is not None
    ]
    return runs[min(first for first, _ in found) : max(last for _, last in found)]


@lru_cache(maxsize=4)
def _by_spans(same: _Same) -> list[tuple[Place, Place]]:
    """The runs of a change of many sentences, each of which asks for them."""
    return _runs(same.change.spans)


def _runs(spans: Sequence[Span]) -> list[tuple[Place, Place]]:
    """Every run of deleted and inserted spans of a change: its place in both texts."""
    found = []
    i = j = a = b = 0
    for span in spans:
        if span.op is Op.EQUAL:
            if (i, j) != (a, b):
                found.append(((a, i), (b, j)))
            i, j = i + len(span.text), j + len(span.text)
            a, b = i, j
        elif span.op is Op.DELETE:
            i += len(span.text)
        else:
            j += len(span.text)
    if (i, j) != (a, b):
        found.append(((a, i), (b, j)))
    return found


def _within(place: Place, unit: Unit | None) -> Place:
    """As much of a stretch as lies in a sentence."""
    if unit is None:
        return (0, 0)
    first, last = unit.at
    start = min(max(place[0], first), last)
    return (start, max(start, min(place[1], last)))


def _reaches(place: Place, unit: Unit | None) -> bool:
    return unit is not None and place[0] < unit.at[1] and place[1] > unit.at[0]


def _trimmed(place: Place, unit: Unit | None) -> Place:
    """A stretch without white space and commas at its edges; empty at its start where nothing else is in it."""
    if unit is None:
        return place
    start, end = place
    text = unit.text
    while start < end and text[start] in " \t\n\xa0,;、，；":
        start += 1
    while end > start and text[end - 1] in " \t\n\xa0,;、，；":
        end -= 1
    return (start, end)


def _by_words(old: Unit, new: Unit, same: Same) -> Iterator[Difference]:
    """The regions of two sentences of different changes: what stands between the words that both have in one order."""
    a = b = 0
    for first, then, size in same:
        if a < first or b < then:
            yield Difference(_span(old, a, first), _span(new, b, then))
        a, b = first + size, then + size


def _span(unit: Unit, first: int, last: int) -> Place:
    """From the first word to before the last; an empty place where there is none between."""
    if first < last:
        return (unit.words[first].start, unit.words[last - 1].end)
    at = unit.words[first].start if first < len(unit.words) else unit.words[-1].end
    return (at, at)
