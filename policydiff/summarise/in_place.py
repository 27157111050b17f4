"""A region of a candidate in, its clause with the change shown in its place out: `within [30 → 90] days`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter

from policydiff.model import Change, Excerpt, QuoteRole
from policydiff.summarise.candidates import Sayable
from policydiff.summarise.clause import Room, place_of
from policydiff.summarise.closing import grown
from policydiff.summarise.regions import Difference
from policydiff.summarise.slices import UNCLEAN, Saying, is_clean, pieces, quote_of
from policydiff.summarise.tokens import Place
from policydiff.summarise.units import Unit
from policydiff.summarise.worth import Worth
from policydiff.text.scripts import has_cjk
from policydiff.values import replace

ARROW = "→"

LONGEST = 14.0
"""Words of a stretch that is shown inside its clause, at most."""

SHARE = 0.7
"""How much of the room the stretch itself may take: the rest is for its clause."""

BESIDE = 2.0
"""Words that must stand beside it, or it is no clause."""

SIGNS = 4.0
"""Columns of the brackets and the arrow."""

_START, _END = attrgetter("start"), attrgetter("end")


def inline(candidate: Sayable, region: Difference, worth: Worth, room: Room) -> Saying | None:
    """The clause as it is now (or was, where its sentence is gone), with what changed in its place.

    Returns:
        None where the stretch is too long for that, or stands alone.
    """
    anchor = candidate.main
    own = region.new if candidate.new else region.old
    gone = candidate.old.text[slice(*region.old)] if candidate.old else ""
    come = candidate.new.text[slice(*region.new)] if candidate.new else ""
    spent = room.cost(gone) + room.cost(come)
    most = room.limit * SHARE if room.columns else min(LONGEST, room.limit * SHARE)
    if spent > most or not is_clean(gone) or not is_clean(come):
        return None
    extra = (room.cost(gone) if candidate.new else 0.0) + (SIGNS if room.columns else 0.0)
    before, after, ends = _beside(anchor, own, worth.words(anchor, candidate.fresh).guards, room.less(extra))
    text, whole = anchor.text, after
    before, after = _alike(candidate, region, before, after)
    closing = pieces(anchor, ends)
    if not is_clean(closing) or (candidate.old and candidate.new and not candidate.inside):
        closing = ""
    if not room.columns and room.cost(text[slice(*before)]) + room.cost(text[slice(*after)]) < BESIDE:
        return None
    change = _changed(candidate, region)
    gaps = _gap(text[before[1] : own[0]]), _gap(text[own[1] : after[0]])
    if own[0] == own[1] and candidate.old is not None:  # what is gone brings its own space
        gone_from = candidate.old.text
        first, last = region.old
        gaps = _space(gone_from[first - 1 : first]) or gaps[0], _space(gone_from[last : last + 1]) or gaps[1].lstrip()
        gaps = gaps[0] or _between(text[before[0] : before[1]][-1:]), gaps[1] or _between(text[slice(*after)][:1])
    shown, quotes = bracket([" ".join(quote.text.split()) for quote in change], change), list(change)
    if before[0] < before[1]:
        shown = " ".join(text[slice(*before)].split()) + gaps[0] + shown
        quotes.insert(0, quote_of(QuoteRole.ABOUT, anchor, before))
    if after[0] < after[1]:
        shown += gaps[1] + " ".join(text[slice(*after)].split())
        quotes.append(quote_of(QuoteRole.ABOUT, anchor, after))
        left = room.less(spent + room.cost(text[slice(*before)]))
        behind, more = ("", []) if closing else _next(candidate, after, whole, left)
        shown += behind
        quotes += more
        after = (after[0], max(after[1], *(quote.at[1] for quote in more if quote.role is not QuoteRole.OLD), 0))
    if min(before[0], own[0]) > anchor.words[anchor.opening].start:
        shown = "… " + shown
    if closing:
        shown += " … " + closing
        quotes += [quote_of(QuoteRole.ABOUT, anchor, end) for end in ends]
        after = ends[-1]
    if max(after[1], own[1]) < anchor.words[-1].end:
        shown += " …"
    return Saying("changed", (), (shown,), tuple(quotes), gaps, closing)


_PARTING = " ,;，、；"
"""What parts the things of a list, and begins no quote."""


def _alike(candidate: Sayable, region: Difference, before: Place, after: Place) -> tuple[Place, Place]:
    """As much of what stands beside a stretch as may stand there unmarked: up to the next name or number that is new.

    Of sentences of two changes, up to the next difference of any kind: beside each other they stood nowhere.
    """
    if candidate.old is None or candidate.new is None:
        return before, after
    text = candidate.new.text
    for other in candidate.regions:
        start, end = other.new
        left, right = before[0] < end <= region.new[0], region.new[1] <= start < after[1]
        # Names are asked for last: a long sentence has many differences, few of which stand beside the stretch.
        if not (left or right) or other == region or (candidate.inside and not _names(candidate, other)):
            continue
        if left:
            beside = text[min(end, before[1]) : before[1]].lstrip(_PARTING)
            before = _readable(text, (before[1] - len(beside), before[1]), end=True)
        if right:
            after = _readable(text, (after[0], max(start, after[0])), end=False)
    return before, after


def _changed(candidate: Sayable, region: Difference) -> list[Excerpt]:
    """What went and what came in a region, as far as there is some."""
    sides = ((QuoteRole.OLD, candidate.old, region.old), (QuoteRole.NEW, candidate.new, region.new))
    return [quote_of(role, unit, at) for role, unit, at in sides if unit is not None and at[0] < at[1]]


def _next(candidate: Sayable, after: Place, whole: Place, room: Room) -> tuple[str, list[Excerpt]]:
    """The name or number that the words behind a stretch were cut at, marked too, and what stands behind that.

    Args:
        candidate: with a stretch that is shown.
        after: the words behind the stretch, cut.
        whole: the same before they were.
        room: what is left for all that stands behind the stretch.

    Returns:
        The words and their quotes; what only came in is quoted beside the change, as the quotes of a point are those of
        one stretch. Empty where nothing was cut, or there is no room to mark it.
    """
    text, none = candidate.main.text, ("", list[Excerpt]())
    if not candidate.inside or after[1] == whole[1] or room.columns:
        return none
    then = next((one for one in candidate.regions if one.new[0] >= after[1] and _names(candidate, one)), None)
    if then is None or then.new[1] > whole[1]:
        return none
    change = _changed(candidate, then)
    rest = _readable(text, (then.new[1], whole[1]), end=False)
    rest = _alike(candidate, then, (then.new[0], then.new[0]), rest)[1]
    spent = sum(room.cost(quote.text) for quote in change) + room.cost(text[after[0] : after[1]] + text[slice(*rest)])
    if spent > room.limit or not all(is_clean(quote.text) for quote in change):
        return none
    shown = _gap(text[after[1] : then.new[0]]) + bracket([" ".join(quote.text.split()) for quote in change], change)
    found = change if len(change) > 1 else [replace(change[0], role=QuoteRole.ABOUT)]
    if rest[0] < rest[1]:
        shown += _gap(text[then.new[1] : rest[0]]) + " ".join(text[slice(*rest)].split())
        found = [*found, quote_of(QuoteRole.ABOUT, candidate.main, rest)]
    return shown, found


def _names(candidate: Sayable, region: Difference) -> bool:
    """Whether a region brings a name or a number that the old sentence lacks, or trades a recipient for another.

    A false one misleads, a word hardly.
    """
    unit = candidate.main
    text, words = unit.text, unit.words
    first = bisect_right(words, region.new[0], key=_END)
    told = words[first : bisect_left(words, region.new[1], lo=first, key=_START)]
    if candidate.inside and _holds_recipient(unit.change, region.old):
        named = [word.key for word in told]  # who gets data is written in small letters in most languages
    else:
        signs = [(word.key, text[word.start : word.end]) for word in told]
        named = [key for key, seen in signs if any(char.isdigit() or char.isupper() for char in seen)]
    if not named or candidate.old is None:
        return bool(named)
    return not {word.key for word in candidate.old.words}.issuperset(named)


def _holds_recipient(change: Change, place: Place) -> bool:
    """Whether a recipient that the change did away with stands in a stretch of its old text."""
    gone = (signal.old_at for signal in change.signals if signal.kind == "recipient")
    return any(at is not None and place[0] <= at[0] < place[1] for at in gone)


def bracket(texts: list[str], change: list[Excerpt]) -> str:
    """What changed, between brackets: `[30 → 90]`, `[+ ninety]`, `[− thirty]`."""
    if len(change) > 1:
        return f"[{texts[0]} {ARROW} {texts[1]}]"
    return f"[{'+' if change[0].role is QuoteRole.NEW else '−'} {texts[0]}]"


def core_of(unit: Unit, place: Place) -> tuple[int, int]:
    """The words that a stretch touches; the one behind an empty stretch, or the last."""
    inside = [k for k, word in enumerate(unit.words) if word.start < place[1] and word.end > place[0]]
    if inside:
        return inside[0], inside[-1] + 1
    at = next((k for k, word in enumerate(unit.words) if word.start >= place[0]), len(unit.words) - 1)
    return at, at + 1


def _beside(unit: Unit, own: Place, guards: list[int], room: Room) -> tuple[Place, Place, list[Place]]:
    """The words of the clause before a stretch and behind it, and the end of the clause where that must be shown.

    Empty where there are none, or none for readers.
    """
    core = core_of(unit, own)
    if own[0] == own[1]:  # nothing of this side is in it: the clause grows from the place where it stood
        at = core[0] if unit.words[core[0]].start >= own[0] else core[1]
        core = (at, at)
    window, ending = grown(unit, core, room, guards)
    if window[0] >= window[1]:
        return (own[0], own[0]), (own[1], own[1]), []
    start, end = place_of(unit, window)
    before, after = (min(start, own[0]), own[0]), (own[1], max(end, own[1]))
    ends = [place_of(unit, piece) for piece in ending]
    return _readable(unit.text, before, end=True), _readable(unit.text, after, end=False), ends


def _readable(text: str, place: Place, *, end: bool) -> Place:
    """The end or the beginning of a stretch, without space at its edges, as far as it is clean."""
    start, stop = place
    found = [(match.start() + start, match.end() + start) for match in UNCLEAN.finditer(text[start:stop])]
    if found:
        start, stop = (found[-1][1], stop) if end else (start, found[0][0])
    while start < stop and text[start].isspace():
        start += 1
    while start < stop and text[stop - 1].isspace():
        stop -= 1
    if any(char.isalnum() for char in text[start:stop]):
        return start, stop
    return (place[1], place[1]) if end else (place[0], place[0])


def _space(sign: str) -> str:
    """A space for white space, nothing for any other sign."""
    return " " if sign.isspace() else ""


def _between(sign: str) -> str:
    """A space beside a letter of a script with spaces between its words: a comma or a bracket went with the rest."""
    return " " if sign.isalnum() and not has_cjk(sign) else ""


def _gap(text: str) -> str:
    """What stands between two slices, its white space as one space."""
    return " ".join(f"<{text}>".split())[1:-1]
