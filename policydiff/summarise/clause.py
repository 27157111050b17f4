"""A sentence and what each word of it is worth in, the stretch of it that is worth quoting out."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.summarise.cuts import STRONG
from policydiff.summarise.lengths import columns, weigh
from policydiff.summarise.tokens import Place
from policydiff.summarise.units import Unit
from policydiff.text.scripts import has_cjk
from policydiff.values import dataclass

CONDITION = 0.45
"""Share of the room that the clause a sentence opens with may take: without its condition a promise says too much."""

LEAST_CONDITION = 0.12
"""Share that the end of a condition takes at least, where not all of it is shown."""

STRANDED = 3
"""Words that may be left out behind a change where no clause ends among those that fit."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much may be said: in words, or in columns of a line."""

    limit: float
    columns: bool = False

    def costs(self, unit: Unit) -> list[float]:
        """What each word of a unit takes, the gap behind it included."""
        return unit.widths if self.columns else unit.weights

    def cost(self, text: str) -> float:
        """What a text takes."""
        return float(columns(text)) if self.columns else weigh(text)

    def less(self, cost: float) -> Room:
        """What is left."""
        return Room(self.limit - cost, self.columns)


def best_window(
    unit: Unit, values: Sequence[float], room: Room, guards: Sequence[int] = (), main: int = 0, *, alone: bool = False
) -> tuple[int, int]:
    """The words worth most that fit into a room, begun where a clause begins and ended where one ends.

    Args:
        unit: the sentence.
        values: what each of its words is worth.
        room: how much fits.
        guards: indexes of words that turn what follows about, such as "not": a window never begins behind one that
            its clause hangs on.
        main: the first word of the main clause, where a subordinate one stands before it.
        alone: whether nothing stands beside it that a reader knows: then it begins at no joining word, such as "or",
            behind which half a clause would stand.

    Returns:
        First word and the one behind the last; never empty.
    """
    costs, cuts, first = room.costs(unit), unit.breaks, unit.opening
    size = len(costs)
    if sum(costs[first:]) <= room.limit:
        return first, size
    free = unit.edges
    best, most = (first, _fit(costs, first, room.limit, free)), float("-inf")
    total = sum(values) or 1.0
    begins = {first}
    if main and sum(costs[first:main]) > CONDITION * room.limit:
        begins = _conditions(unit, (first, main), room, free) if has_cjk(unit.text) else {main}
    for start in range(first, size):
        if start > first and ((not cuts[start] and start not in begins) or _guarded(start, cuts, guards)):
            continue
        if (start == main and main not in begins) or (alone and start > first and _joined(unit, start)):
            continue
        cost = value = 0.0
        for end in range(start, size):
            cost += costs[end]
            if cost > room.limit:
                break
            value += values[end]
            if not free[end + 1]:
                continue
            whole = end + 1 == size or cuts[end + 1]
            score = value + 0.15 * total * (start in begins) - 0.004 * total * (end - start)
            score -= 0.0 if whole else 0.12 * total
            if score > most:
                best, most = (start, end + 1), score
    return best


def _joined(unit: Unit, start: int) -> bool:
    """Whether nothing but a space stands before a word."""
    return unit.text[unit.words[start - 1].end : unit.words[start].start] in (" ", "")


def _conditions(unit: Unit, span: tuple[int, int], room: Room, free: Sequence[bool]) -> set[int]:
    """Where as much of a condition as has room may begin: in Chinese, Japanese and Korean its end says what it is.

    None of them lies inside brackets; the main clause itself where there is no such place.
    """
    first, main = span
    costs, text = room.costs(unit), unit.text
    found = set()
    for at in range(first + 1, main):
        said = text[unit.words[at].start : unit.words[main].start]
        even = said.count("(") + said.count("（") == said.count(")") + said.count("）")
        if free[at] and even and LEAST_CONDITION <= sum(costs[at:main]) / room.limit <= CONDITION:
            found.add(at)
    return found or {main}


def grow(unit: Unit, core: tuple[int, int], room: Room, guards: Sequence[int] = ()) -> tuple[int, int]:
    """A core of words grown to the clause around it, as far as the room allows; the core is cut if it is too large."""
    costs, cuts, least, free = room.costs(unit), unit.breaks, unit.opening, unit.edges
    first, last = core
    used = sum(costs[first:last])
    if used > room.limit:
        return first, _fit(costs, first, room.limit, free)
    used, first = _back(costs, cuts, (least, first), used, room.limit, free)
    ahead = used
    stop = last
    while last < len(costs) and ahead + costs[last] <= room.limit:
        ahead += costs[last]
        last += 1
        if last == len(costs) or cuts[last]:
            stop = last
            used = ahead
            if last < len(costs) and cuts[last] == STRONG:
                break
    if stop < last and stop == core[1] and last - stop > STRANDED:
        while last > stop and not free[last]:
            last -= 1
            ahead -= costs[last]
        stop, used = last, ahead
    _, first = _back(costs, cuts, (least, first), used, room.limit, free)
    turning = [guard for guard in guards if _guarded(first, cuts, [guard])]
    if turning and sum(costs[turning[-1] : stop]) <= room.limit:
        first = turning[-1]
    return first, stop


def _back(
    costs: Sequence[float], cuts: Sequence[int], span: tuple[int, int], used: float, limit: float, free: Sequence[bool]
) -> tuple[float, int]:
    """Words before a core: back to the beginning of its sentence if that fits, else of its clause, else what fits."""
    least, first = span
    whole = sum(costs[least:first])
    if used + whole <= limit * 0.8:
        return used + whole, least
    at, cost, found = first, 0.0, (0.0, first)
    while at > least and used + cost + costs[at - 1] <= limit * 0.7:
        at -= 1
        cost += costs[at]
        if cuts[at]:
            found = (cost, at)
            if cuts[at] == STRONG:
                break
    if found[1] == first > at and (first == len(cuts) or not cuts[first]):
        while at < first and not free[at]:
            cost -= costs[at]
            at += 1
        found = (cost, at)
    return used + found[0], found[1]


def _fit(costs: Sequence[float], first: int, limit: float, free: Sequence[bool]) -> int:
    """Behind the last word that fits; at least one word."""
    used, at = 0.0, first
    while at < len(costs) and used + costs[at] <= limit:
        used += costs[at]
        at += 1
    edge = at
    while edge > first and not free[edge]:
        edge -= 1
    return max(edge if edge > first else at, first + 1)


def _guarded(start: int, cuts: Sequence[int], guards: Sequence[int]) -> bool:
    """Whether a word that turns the clause about stands before a start, with no strong sign between."""
    return any(guard < start and STRONG not in cuts[guard + 1 : start + 1] for guard in guards)


def place_of(unit: Unit, window: tuple[int, int]) -> Place:
    """Where a window stands in its block's text; closing signs of the sentence belong to its last word."""
    first, last = window
    words, text = unit.words, unit.text
    start, end = words[first].start, words[last - 1].end
    if last == len(words):
        end = unit.at[1]
    while end < unit.at[1] and text[end] in '%°)”’"»）」':
        if text[end] in ")）" and not _opened(text[start:end]):
            break
        end += 1
    begin = unit.at[0] if first == 0 else words[first - 1].end
    while start > begin and text[start - 1] in "“\"‘'«([$€£¥§#@（「":
        start -= 1
    return start, end


def _opened(text: str) -> bool:
    return text.count("(") + text.count("（") > text.count(")") + text.count("）")
