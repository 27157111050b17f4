"""Candidates in, the same with what each is worth out, and which of them a summary has room for."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import exp

from policydiff.model import ComparedSection, Relation, Severity
from policydiff.summarise.candidates import Sayable
from policydiff.summarise.cover import NOTHING, Cover
from policydiff.summarise.editions import EditionText, Weights
from policydiff.summarise.looked_up import bag_of
from policydiff.summarise.reworded import lives_on
from policydiff.summarise.slight import is_abbreviated, leads_in, points_elsewhere
from policydiff.summarise.traits import SOME, traits
from policydiff.summarise.units import Unit
from policydiff.summarise.weights import WEIGHTS
from policydiff.summarise.worth import Worth
from policydiff.values import dataclass


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with what speaks for it."""

    candidate: Sayable
    score: float
    """0 to 1: how sure it is that a reader should be told."""
    kinds: frozenset[str]
    """The traits that spoke for it."""
    like: tuple[Sayable, ...] = ()
    """Others that say the same in another place."""
    times: int = 1
    """How many places there are of what a summary counts: a number that changed alike."""

    @property
    def is_severe(self) -> bool:
        """Whether a change that it stands for is high or critical."""
        return any(unit.change.severity.rank >= Severity.HIGH.rank for unit in self.candidate.units)

    @property
    def units(self) -> tuple[Unit, ...]:
        """All the sentences that it stands for."""
        return tuple(unit for one in (self.candidate, *self.like) for unit in one.units)


def rank(
    found: Sequence[Sayable],
    sections: Sequence[ComparedSection],
    worth: Worth,
    editions: Mapping[str, EditionText],
    weight: Weights,
    like: Mapping[int, Sequence[Sayable]],
) -> list[Ranked]:
    """The candidates in the order given, each with its score, less those that say nothing or live on in other words."""
    ranked = []
    for candidate, share in weighed(found, worth, editions, weight):
        told = traits_of(candidate, sections, worth, editions, share)
        total = WEIGHTS.get("bias", 0.0) + sum([WEIGHTS.get(name, 0.0) * value for name, value in told.items()])
        kinds = SPEAKING.intersection(told)
        ranked.append(Ranked(candidate, 1 / (1 + exp(-total)), kinds, tuple(like.get(id(candidate), ()))))
    return ranked


def traits_of(
    candidate: Sayable,
    sections: Sequence[ComparedSection],
    worth: Worth,
    editions: Mapping[str, EditionText],
    share: float,
) -> dict[str, float]:
    """All that is to be said of a candidate, its section among it; see `traits`."""
    found = traits(candidate, worth, editions, share)
    if sections[candidate.main.section].relation in (Relation.ADDED, Relation.REMOVED):
        found["section"] = 1.0
    return found


def weighed(
    found: Sequence[Sayable], worth: Worth, editions: Mapping[str, EditionText], weight: Weights
) -> Iterator[tuple[Sayable, float]]:
    """The candidates that say something that is not said on the other side in other words.

    Each with how much of it one sentence of the other side says; 0 where that is little, or it is a pair.
    """
    bags: dict[str, dict[int, frozenset[str]]] = {"old": {}, "new": {}}
    for candidate in found:
        if candidate.old is None or candidate.new is None:
            bags["old" if candidate.new else "new"][id(candidate)] = bag_of(candidate.main.said)
    covers: dict[int, Cover] = {}
    for side, mine in bags.items():
        covers.update(editions[side].sentences.cover(mine, weight, SOME) if mine else {})
    for candidate in found:
        cover = covers.get(id(candidate), NOTHING)
        other = editions["old" if candidate.new else "new"]
        slight = leads_in(candidate) or points_elsewhere(candidate) or is_abbreviated(candidate)
        if not slight and not lives_on(candidate, cover, worth, other):
            yield candidate, cover.share


SPEAKS = 0.15
"""Weight from which a trait counts among those that a point speaks of."""

SPEAKING = frozenset([name for name, weight in WEIGHTS.items() if name.isalpha() and weight > SPEAKS])
"""Those traits."""

AGAIN = 0.85
"""What each point of a section leaves of the score of the next one of it."""

SAME_KIND = 0.9
"""What each point that speaks of the same kind of thing leaves of it."""


REACH = 64
"""Candidates among which points are spread: a summary has seven, and what stands behind the best sixty by score alone
never comes forward among them. Spreading all of a rewrite's thousands would take their square."""


def spread(ranked: Sequence[Ranked], sure: float, homes: Mapping[int, int]) -> Iterator[Ranked]:
    """The best of them, best first, each section's and each kind's second one later than its score says.

    Where sections are left of whose severe changes nothing is told yet, their best one comes before a second one of
    a section that had its place.

    Args:
        ranked: in any order.
        sure: the score from which a candidate is worth a place.
        homes: for sections that are told as one, which of them they count for.
    """

    def home(one: Ranked) -> int:
        return homes.get(one.candidate.main.section, one.candidate.main.section)

    left = heapq.nlargest(REACH, ranked, key=lambda one: one.score)
    severe = {home(one) for one in left if one.score >= sure and one.is_severe}
    sections: Counter[int] = Counter()
    kinds: Counter[str] = Counter()

    def adjusted(one: Ranked) -> tuple[bool, float]:
        told = sections[home(one)]
        same: float = SAME_KIND ** max([kinds[kind] for kind in one.kinds], default=0)
        return not (told and severe), one.score * AGAIN**told * same

    while left:
        best, most = left[0], adjusted(left[0])
        for one in left[1:]:
            if most[0] and one.score <= most[1]:
                break  # what is left has lower scores, which nothing makes higher
            mine = adjusted(one)
            if mine > most:
                best, most = one, mine
        left.remove(best)
        yield best
        severe.discard(home(best))
        sections[home(best)] += 1
        kinds.update(best.kinds)
