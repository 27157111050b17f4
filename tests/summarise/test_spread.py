"""Points are spread over what a text is about: the same ones as by weighing all that is left, each time."""

from __future__ import annotations

from collections import Counter
from types import SimpleNamespace
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from policydiff.summarise.ranking import AGAIN, REACH, SAME_KIND, Ranked, spread

KINDS = st.frozensets(st.sampled_from(["keep", "share", "fee"]), max_size=2)
ONES = st.tuples(st.sampled_from([0.01, 0.1, 0.2, 0.4, 0.4 * AGAIN, 0.8]), st.integers(0, 3), st.booleans(), KINDS)


def ranked(score: float, section: int, severe: bool, kinds: frozenset[str]) -> Ranked:
    """A candidate as far as it is looked at."""
    change = SimpleNamespace(severity=SimpleNamespace(rank=9 if severe else 1))
    said = SimpleNamespace(main=SimpleNamespace(section=section), units=[SimpleNamespace(change=change)])
    return Ranked(cast("Any", said), score, kinds)


def by_all(every: list[Ranked], sure: float, homes: dict[int, int]) -> list[int]:
    """The order of them, each step weighing all that are left."""

    def home(one: Ranked) -> int:
        return homes.get(one.candidate.main.section, one.candidate.main.section)

    def adjusted(one: Ranked) -> tuple[bool, float]:
        same = SAME_KIND ** max((kinds[kind] for kind in one.kinds), default=0)
        return not (sections[home(one)] and severe), one.score * AGAIN ** sections[home(one)] * same

    left = sorted(every, key=lambda one: -one.score)[:REACH]
    severe = {home(one) for one in left if one.score >= sure and one.is_severe}
    sections, kinds, found = Counter[int](), Counter[str](), []
    while left:
        best = max(left, key=adjusted)
        left.remove(best)
        found.append(id(best))
        severe.discard(home(best))
        sections[home(best)] += 1
        kinds.update(best.kinds)
    return found


@given(st.lists(ONES, max_size=90), st.sampled_from([{}, {3: 0}]))
def test_the_best_is_found_before_all_are_weighed(
    drawn: list[tuple[float, int, bool, frozenset[str]]], homes: dict[int, int]
) -> None:
    every = [ranked(*one) for one in drawn]
    assert [id(one) for one in spread(every, 0.05, homes)] == by_all(every, 0.05, homes)
