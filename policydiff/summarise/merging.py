"""Candidates in, what is one deed in many places out: words replaced everywhere, a new column, a sentence twice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import repeat
from operator import contains

from policydiff.model import BlockKind
from policydiff.summarise.candidates import Sayable
from policydiff.summarise.regions import Difference
from policydiff.summarise.swaps import Roots, Swap
from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

OFTEN = 3
"""The same words replaced by the same words in so many places are told once."""

_SIGN = Lazy(r"[()“”\"（）「」]")


@dataclass(frozen=True, slots=True)
class Deed:
    """What happened in many places."""

    kind: str
    """`replaced` or `column`."""
    shown: Sayable
    """The place that it is quoted from."""
    region: Difference
    members: tuple[Sayable, ...]
    """Every sentence in which nothing else happened."""
    times: int


def deeds(found: Sequence[Sayable]) -> tuple[list[Deed], list[Sayable]]:
    """What is told once for many candidates, and the candidates that are left."""
    replaced = _replaced(found)
    told = {id(member) for deed in replaced for member in deed.members}
    columns = _columns([candidate for candidate in found if id(candidate) not in told])
    told |= {id(member) for deed in columns for member in deed.members}
    return [*replaced, *columns], [candidate for candidate in found if id(candidate) not in told]


def twins(found: Sequence[Sayable]) -> tuple[list[Sayable], dict[int, list[Sayable]]]:
    """The candidates less those that say what one before them says, and for each kept one (by `id`) its like."""
    # Few say the same, and what has other letters has other words, which need not be cut for it then.
    letters = [tuple([unit.letters for unit in candidate.units]) for candidate in found]
    sure = not any(map(contains, letters, repeat(b"")))
    seen = Counter(letters)
    kept: list[Sayable] = []
    firsts: dict[tuple[object, ...], Sayable] = {}
    like: defaultdict[int, list[Sayable]] = defaultdict(list)
    for candidate, mine in zip(found, letters, strict=True):
        if sure and seen[mine] == 1:
            kept.append(candidate)
            continue
        key = (
            candidate.old.keys if candidate.old else None,
            candidate.new.keys if candidate.new else None,
        )
        first = firsts.setdefault(key, candidate)
        if first is candidate:
            kept.append(candidate)
        else:
            like[id(first)].append(candidate)
    return kept, dict(like)


def _replaced(found: Sequence[Sayable]) -> list[Deed]:
    """Words that gave way to the same words in many places; a name's short form goes with its long one."""
    swaps: dict[int, list[tuple[Swap, Difference]]] = {}
    whole: dict[int, int] = {}
    counts: defaultdict[Swap, int] = defaultdict(int)
    for candidate in found:
        if candidate.old and candidate.new:
            every = candidate.regions
            mine = [(swap, region) for region in every if (swap := _swap(candidate, region))]
            swaps[id(candidate)], whole[id(candidate)] = mine, len(every)
            for swap, _ in mine:
                counts[swap] += 1
    often = sorted(
        (swap for swap, count in counts.items() if count >= OFTEN and _is_wording(swap)), key=lambda s: (len(s[0]), s)
    )
    roots = Roots()
    families: list[list[Swap]] = []
    for swap in often:
        home = min(roots.followed(swap), default=None)
        if home is None:
            roots.add(swap)
            families.append([swap])
        else:
            families[home].append(swap)
    own = {swap: {at} for at, family in enumerate(families) for swap in family}
    homes = {swap: sorted(roots.followed(swap) | own.get(swap, set())) for swap in counts} if families else {}
    told: list[list[tuple[Sayable, list[tuple[Swap, Difference]]]]] = [[] for _ in families]
    for candidate in found:
        of: defaultdict[int, list[tuple[Swap, Difference]]] = defaultdict(list)
        for swap, region in swaps.get(id(candidate), ()):
            for at in homes.get(swap, ()):
                of[at].append((swap, region))
        for at, there in of.items():
            told[at].append((candidate, there))
    made = []
    for family, mentions in zip(families, told, strict=True):
        places = [(swap, candidate, region) for candidate, there in mentions for swap, region in there]
        members = [candidate for candidate, there in mentions if len(there) == whole[id(candidate)]]
        if members:
            named = [place for place in places if place[0] in family] or places
            named = [place for place in named if not _has_sign(place[0])] or named
            longest = max(len(swap[0]) for swap, _, _ in named)
            _, shown, region = next(place for place in named if len(place[0][0]) == longest)
            made.append(Deed("replaced", shown, _plain(shown, region), tuple(members), len(places)))
    return made


def _plain(candidate: Sayable, region: Difference) -> Difference:
    """A region up to the first bracket or mark of quotation on both sides: `Acorn Inc. (“Acorn` is cut to its name."""
    cut = []
    for unit, (start, end) in ((candidate.old, region.old), (candidate.new, region.new)):
        text = unit.text[start:end] if unit else ""
        sign = _SIGN.search(text)
        kept = text[: sign.start()].rstrip() if sign else text
        cut.append((start, start + len(kept)) if kept else (start, end))
    return Difference(cut[0], cut[1])


def _swap(candidate: Sayable, region: Difference) -> Swap | None:
    """The words of a region, where it has some on both sides."""
    if candidate.old is None or candidate.new is None:
        return None
    old, new = candidate.old.text[slice(*region.old)], candidate.new.text[slice(*region.new)]
    return (old.lower(), new.lower()) if old and new else None


def _has_sign(swap: Swap) -> bool:
    """Whether a swap reaches over a bracket or a mark of quotation, so that it would be quoted with half of it."""
    return any(sign in text for text in swap for sign in '()“”"（）「」@/')


def _is_wording(swap: Swap) -> bool:
    """Whether a swap is one of words: another number is a fact each time."""
    return not any(char.isdigit() for char in "".join(swap))


def _columns(found: Sequence[Sayable]) -> list[Deed]:
    """Cells that came into, or went from, the same place of many rows."""
    by_place: defaultdict[tuple[int, str, int], list[Sayable]] = defaultdict(list)
    for candidate in found:
        unit = candidate.main
        change = unit.change
        if (
            change.block is BlockKind.ROW
            and change.old
            and change.new
            and (candidate.old is None or candidate.new is None)
        ):
            cells = [len(block.text.split(" | ")) for block in (change.old, change.new)]
            more = cells[1] - cells[0] if unit.side == "new" else cells[0] - cells[1]
            if more == 1 and all(candidate.fresh):
                by_place[unit.section, unit.side, unit.text[: unit.at[0]].count(" | ")].append(candidate)
    made = []
    for members in by_place.values():
        rows = {member.main.change.id for member in members}
        if len(rows) >= OFTEN:
            unit = members[0].main
            place = (0, 0), unit.at
            region = Difference(*place) if unit.side == "new" else Difference(*reversed(place))
            made.append(Deed("column", members[0], region, tuple(members), len(rows)))
    return made
