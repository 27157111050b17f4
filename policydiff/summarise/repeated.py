"""Ranked candidates in, the same with a number that changed alike in many places as one: “24 → 72 hours”, six times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from policydiff.model import BlockKind, Direction
from policydiff.summarise.merging import OFTEN
from policydiff.summarise.ranking import Ranked
from policydiff.summarise.regions import Difference
from policydiff.summarise.units import Unit
from policydiff.values import replace

ROOT = 3
"""Letters by which two forms of a unit are one: hour and hours, Tag and Tagen."""

Number = tuple[str, str, str]
"""What a number was, what it is, and the root of the word behind it."""


def gathered(ranked: Sequence[Ranked]) -> list[Ranked]:
    """The candidates; where one number alone changed alike in `OFTEN` places or more, the first of them for all.

    Titles stand under a sentence, where there is one: it says what the number is of, the first one most of all. Of the
    same number of another unit, days here and euros there, each is a fact of its own; so are longer to change one's
    mind and longer to wait.
    """
    places: defaultdict[Number, list[Ranked]] = defaultdict(list)
    for one in ranked:
        number = _number(one)
        if number:
            places[number].append(one)
    told: dict[int, Ranked | None] = {}
    for every in places.values():
        for same in _leaning_alike(every) if len(every) >= OFTEN else ():
            best = min(same, key=lambda one: one.candidate.main.change.block is BlockKind.HEADING)
            rest = [one for one in same if one is not best]
            like = tuple(each for one in rest for each in (one.candidate, *one.like))
            told |= dict.fromkeys(map(id, rest))
            score = max(one.score for one in same)
            told[id(best)] = replace(best, score=score, like=(*best.like, *like), times=1 + len(best.like) + len(like))
    kept = [told.get(id(one), one) for one in ranked]
    return [one for one in kept if one is not None]


def _leaning_alike(every: Sequence[Ranked]) -> list[list[Ranked]]:
    """Places of one number that leave the reader the same way; those that tell nothing go with the most."""
    ways: defaultdict[Direction, list[Ranked]] = defaultdict(list)
    for one in every:
        ways[one.candidate.direction].append(one)
    silent = ways.pop(Direction.NEUTRAL, [])
    groups = sorted(ways.values(), key=len, reverse=True) or [[]]
    return [sorted([*groups[0], *silent], key=every.index), *groups[1:]]


def _number(one: Ranked) -> Number | None:
    """The number that changed in a candidate and its unit; None where something else changed too, or no number did."""
    old, new = one.candidate.old, one.candidate.new
    if old is None or new is None:
        return None
    found = {each for region in one.candidate.regions for each in _swaps(old, new, region)}
    return found.pop() if len(found) == 1 and None not in found else None


def _swaps(old: Unit, new: Unit, region: Difference) -> Iterable[Number | None]:
    """The number of one region; None for any other words."""
    texts = old.text[slice(*region.old)], new.text[slice(*region.new)]
    if not all(any(char.isdigit() for char in text) for text in texts):
        return [None]
    behind = [
        unit.text[place[1] :].lstrip(" -\xa0\n")[:ROOT].lower()
        for unit, place in ((old, region.old), (new, region.new))
    ]
    return [(*texts, behind[0])] if behind[0] == behind[1] else [None]
