"""A candidate in, what is said of it out: quotes, and where each is cut from.

changed   “we erase your diary within [30 → 90] days”
added     added “Alderline Ltd receives your diary”
removed   removed “You may object”
pair      before “We ask you first”, now “We tell you afterwards”
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from policydiff.model import BlockKind, QuoteRole
from policydiff.summarise.candidates import Sayable
from policydiff.summarise.clause import Room, place_of
from policydiff.summarise.closing import Ending, Window, best_of, grown
from policydiff.summarise.condition import gap, known_by
from policydiff.summarise.editions import EditionText
from policydiff.summarise.in_place import core_of, inline
from policydiff.summarise.regions import Difference
from policydiff.summarise.slices import Saying, is_clean, on_a_line, pieces, quote_of
from policydiff.summarise.tokens import Place
from policydiff.summarise.units import Unit, marks
from policydiff.summarise.worth import Weighed, Worth
from policydiff.values import replace

COMMON = 12
"""Characters up to which a stretch may stand elsewhere too: shown in its clause, a word or two is new there."""

SHRINK = (0.0, 3.0, 6.0)
"""Words by which a clause is narrowed where the wider one stands on the other side as well."""


def say(candidate: Sayable, worth: Worth, editions: Mapping[str, EditionText], room: Room) -> Saying | None:
    """The shape that shows a candidate best, or None where nothing can be said that is true and short.

    Args:
        candidate: what it is about.
        worth: what its words are worth.
        editions: both sides, to see that what is called new is.
        room: how much may be said, frame and title apart.
    """
    main = candidate.main
    if main.change.block is BlockKind.ROW and " | " in main.said:
        return _row(main, room, editions)
    found = candidate.regions
    if not found:
        return None
    region = max(found, key=lambda r: (worth.of(candidate, r), -r.new[0]))
    if candidate.old is None or candidate.new is None:
        if main.change.old is None or main.change.new is None:
            return _alone(candidate, worth, room, editions)
        return _one_sided(candidate, region, worth, room, editions)
    said = inline(candidate, region, worth, room)
    if said is not None and _is_true(said, editions):
        denial = _hidden_denial(candidate, said)
        return (denial and _pair(candidate, _joint(region, denial), worth, room)) or said
    said = _stretch(candidate, region, worth, room, editions)
    return said or _pair(candidate, region, worth, room)


def _hidden_denial(candidate: Sayable, said: Saying) -> Difference | None:
    """The stretch that denies on one side alone and is not shown: without it a clause says what it never said."""
    told = [(quote.side, quote.at) for quote in said.quotes if quote.role in (QuoteRole.OLD, QuoteRole.NEW)]
    gone, come = (
        [signal for signal in unit.change.signals if signal.kind == "negation"] if unit else []
        for unit in (candidate.old, candidate.new)
    )
    for region in candidate.regions if gone or come else ():
        sides = (("old", region.old), ("new", region.new))
        shown = any(side == at_side and _meet(place, at) for side, place in sides for at_side, at in told)
        old = [each for each in gone if _meet(region.old, each.old_at)]
        new = [each for each in come if _meet(region.new, each.new_at)]
        turned = any(each.old and each.new for each in (*old, *new))  # its other side is the clause that affirms
        if not shown and (turned or bool(old) != bool(new)):  # two changes may each have a denial: then both sides deny
            return region
    return None


def _meet(one: Place, other: Place | None) -> bool:
    """Whether two stretches share a character."""
    return other is not None and max(one[0], other[0]) < min(one[1], other[1])


def _joint(one: Difference, other: Difference) -> Difference:
    """From the first to the last of two regions."""
    places = zip((one.old, one.new), (other.old, other.new), strict=True)
    old, new = ((min(a[0], b[0]), max(a[1], b[1])) for a, b in places)
    return Difference(old, new)


def _is_true(said: Saying, editions: Mapping[str, EditionText]) -> bool:
    """Whether what is said to have come or gone stands nowhere on the other side."""
    told = [quote for quote in said.quotes if quote.role in (QuoteRole.OLD, QuoteRole.NEW)]
    if len({quote.role for quote in told}) != 1:
        return bool(told)
    other = editions["old" if told[0].side == "new" else "new"]
    return not any(len(quote.text) > COMMON and other.says(quote.text) for quote in told)


def _one(unit: Unit, at: Place, ending: Ending = ()) -> Saying:
    """A stretch that came or went, and the end of its clause where that must be shown."""
    ends = [place_of(unit, piece) for piece in ending]
    text = on_a_line(unit, at, ends)
    beside = tuple(quote_of(QuoteRole.ABOUT, unit, end) for end in ends)
    closing = pieces(unit, ends)
    if unit.side == "new":
        return Saying("added", (), (text,), (quote_of(QuoteRole.NEW, unit, at), *beside), closing=closing)
    return Saying("removed", (text,), (), (quote_of(QuoteRole.OLD, unit, at), *beside), closing=closing)


def _alone(candidate: Sayable, worth: Worth, room: Room, editions: Mapping[str, EditionText]) -> Saying | None:
    """A sentence that came or went: as much of it as is worth most."""
    unit = candidate.main
    weighed = worth.words(unit, candidate.fresh)
    other = editions["old" if unit.side == "new" else "new"]
    for alone, shrink in product((True, False), SHRINK):
        left = room.less(shrink)
        window, ending = best_of(unit, weighed.values, left, weighed.guards, weighed.main, alone=alone)
        at = place_of(unit, window)
        text = unit.text[slice(*at)]
        if is_clean(text) and not other.says(text):
            conditional = _conditional(unit, weighed, left, window) if alone and not ending else None
            return conditional or _one(unit, at, ending)
    return None


def _conditional(unit: Unit, weighed: Weighed, room: Room, window: Window) -> Saying | None:
    """A main clause behind the words by which its condition is known, where that is left out for its length alone."""
    head = known_by(unit, weighed.main, room) if 0 < weighed.main == window[0] else None
    if head is None:
        return None
    left = room.less(sum(room.costs(unit)[slice(*head)]) + gap(room))
    window, ending = best_of(unit, weighed.values, left, weighed.guards, weighed.main, alone=True)
    at, condition = place_of(unit, window), place_of(unit, head)
    if window[0] != weighed.main or ending or not is_clean(unit.text[condition[0] : at[1]]):
        return None
    said, shown = _one(unit, at), pieces(unit, [condition])
    text = f"{shown} {(*said.new, *said.old)[0]}"
    quotes = (*said.quotes, quote_of(QuoteRole.ABOUT, unit, condition))
    return replace(said, old=(text,) * len(said.old), new=(text,) * len(said.new), quotes=quotes, closing=shown)


def _one_sided(
    candidate: Sayable, region: Difference, worth: Worth, room: Room, editions: Mapping[str, EditionText]
) -> Saying | None:
    """A sentence of a changed block that has no counterpart: all of it, or what is marked in it with its clause."""
    unit = candidate.main
    said = _alone(candidate, worth, room, editions)
    if said is not None:
        at = said.quotes[0].at
        mine = sum(max(0, min(b, at[1]) - max(a, at[0])) for a, b in marks(unit.change, unit.side))
        if mine * 2 >= at[1] - at[0]:
            return said
    said = inline(candidate, region, worth, room)
    return said if said is not None and _is_true(said, editions) else None


def _stretch(
    candidate: Sayable, region: Difference, worth: Worth, room: Room, editions: Mapping[str, EditionText]
) -> Saying | None:
    """A long stretch that came into a sentence or left it, by itself; None where words gave way to words."""
    if region.old[0] < region.old[1] and region.new[0] < region.new[1]:
        return None
    come = region.new[0] < region.new[1]
    unit, place, fresh = (
        (candidate.new, region.new, candidate.fresh_new) if come else (candidate.old, region.old, candidate.fresh_old)
    )
    assert unit is not None  # noqa: S101  the stretch was cut from it
    first, last = core_of(unit, place)
    weighed = worth.words(unit, fresh)
    part = unit.part((unit.words[first].start, max(place[1], unit.words[last - 1].end)), first, last)
    inside = [k - first for k in weighed.guards if first <= k < last]
    window, ending = best_of(part, weighed.values[first:last], room, inside)
    at = place_of(part, window)
    text = unit.text[slice(*at)]
    if not is_clean(text) or editions["old" if come else "new"].says(text):
        return None
    return _one(unit, at, tuple((a + first, b + first) for a, b in ending))


def _pair(candidate: Sayable, region: Difference, worth: Worth, room: Room) -> Saying | None:
    """The clauses of both sides around one region."""
    half = Room(room.limit / 2, room.columns)
    texts, quotes, beside = [], [], []
    for role, unit, place, fresh in (
        (QuoteRole.OLD, candidate.old, region.old, candidate.fresh_old),
        (QuoteRole.NEW, candidate.new, region.new, candidate.fresh_new),
    ):
        assert unit is not None  # noqa: S101  a pair has both
        window, ending = _around(unit, place, worth.words(unit, fresh), half)
        at, ends = place_of(unit, window), [place_of(unit, piece) for piece in ending]
        if not is_clean(unit.text[slice(*at)]):
            return None
        quotes.append(quote_of(role, unit, at))
        beside += [quote_of(QuoteRole.ABOUT, unit, end) for end in ends]
        texts.append(on_a_line(unit, at, ends))
    if quotes[0].text.split() == quotes[1].text.split():
        return None
    return Saying("pair", (texts[0],), (texts[1],), (*quotes, *beside))


def _around(unit: Unit, place: Place, weighed: Weighed, room: Room) -> tuple[Window, Ending]:
    """The words around a stretch, or the best of those in it where it is too long."""
    core = core_of(unit, place)
    if sum(room.costs(unit)[core[0] : core[1]]) > room.limit:
        inside = [value if core[0] <= k < core[1] else 0.0 for k, value in enumerate(weighed.values)]
        cut, ending = best_of(unit, inside, room, weighed.guards)
        if cut[0] < core[1] and cut[1] > core[0]:
            return cut, ending
    return grown(unit, core, room, weighed.guards)


def _row(unit: Unit, room: Room, editions: Mapping[str, EditionText]) -> Saying | None:
    """A row that came or went: its cells, as many as fit, less those that stand on the other side."""
    text, at = unit.text, 0
    other = editions["old" if unit.side == "new" else "new"]
    kept: list[Place] = []
    for part in text.split(" | "):
        start = at + len(part) - len(part.lstrip())
        cell = (start, start + len(part.strip()))
        at += len(part) + len(" | ")
        value = text[slice(*cell)]
        if not any(char.isalnum() for char in value) or not is_clean(value) or other.says(value):
            continue
        if room.cost(" ".join(text[slice(*each)] for each in [*kept, cell])) > room.limit:
            break
        kept.append(cell)
    if not kept:
        return None
    shown = tuple(" ".join(text[slice(*cell)].split()) for cell in kept)
    if unit.side == "new":
        return Saying("added", (), shown, tuple(quote_of(QuoteRole.NEW, unit, cell) for cell in kept))
    return Saying("removed", shown, (), tuple(quote_of(QuoteRole.OLD, unit, cell) for cell in kept))
