"""What is said of a candidate in, the same in few columns out, cut from the same quotes."""

from __future__ import annotations

from itertools import takewhile

from policydiff.model import Excerpt, QuoteRole
from policydiff.rules.word_edges import EDGE, word_edges
from policydiff.summarise.candidates import Sayable
from policydiff.summarise.clause import Room, best_window, place_of
from policydiff.summarise.closing import GAP_COLUMNS, Window, chosen, closing, last_words
from policydiff.summarise.in_place import bracket
from policydiff.summarise.lengths import columns, weigh
from policydiff.summarise.slices import Saying, on_a_line
from policydiff.summarise.tokens import Place
from policydiff.summarise.units import Unit
from policydiff.summarise.worth import Worth
from policydiff.text.scripts import has_cjk
from policydiff.values import replace

SHORT = 90
"""Columns of a short form, and of a fact in the headline, at most."""

BEFORE = 26
"""Columns of a clause that stand before what changed in it: the change shows within the first 55."""


TOLD = 5.0
"""Words of a clause of a longer sentence that stands by itself, at least."""

LEAST = 6
"""Columns from which words behind the change are shown."""


def narrow(said: Saying, candidate: Sayable, worth: Worth, width: int) -> Saying:
    """The same in at most so many columns, frame apart."""
    if said.verb == "changed":
        return _changed(said, width)
    if said.verb == "pair":
        half = (width - 4) // 2
        old, new = (_one(quote, candidate, worth, half) for quote in said.quotes[:2])
        return replace(said, old=(old,), new=(new,))
    condition = _condition(said, width)
    if condition:
        text = _one(said.quotes[0], candidate, worth, width - columns(condition))
        shown = (f"{condition}{text}",)
        return replace(said, old=shown) if said.verb == "removed" else replace(said, new=shown)
    kept: list[str] = []
    left = width
    several = len(said.quotes) > 1 and not said.closing
    for quote in said.quotes:
        one = cut(" ".join(quote.text.split()), left) if several else _one(quote, candidate, worth, left)
        if kept and columns(one) + 4 > left:
            break
        kept.append(one)
        left -= columns(one) + 4
        if not several:
            break
    return replace(said, old=tuple(kept)) if said.verb == "removed" else replace(said, new=tuple(kept))


def whole(said: Saying, candidate: Sayable, worth: Worth, width: int) -> Saying | None:
    """The same in at most so many columns, broken off at the end of a clause alone; None where no change shows.

    What changed stands there as it is: only what stands around it may be left out.
    """
    texts = [" ".join(quote.text.split()) for quote in said.quotes if quote.role in (QuoteRole.OLD, QuoteRole.NEW)]
    if said.verb == "changed":
        small = sum(columns(text) for text in texts) <= width // 2
        return _changed(said, width) if small else None
    if said.verb == "pair":
        return said if sum(columns(text) for text in (*said.old, *said.new)) <= width else None
    if len(said.quotes) > 1 and not said.closing:
        return shown if columns(texts[0]) <= width and (shown := narrow(said, candidate, worth, width)) else None
    text = said.new[0] if said.new else said.old[0]
    if columns(text) > width or text.endswith("…"):
        condition = _condition(said, width)
        text = _clause(said.quotes[0], candidate, worth, width - columns(condition))
        text = condition + text if text else ""
    return replace(said, old=(text,) if said.old else (), new=(text,) if said.new else ()) if text else None


def _condition(said: Saying, width: int) -> str:
    """The words by which the condition before a main clause is known, up to it, in half of the columns, or nothing."""
    behind = len(said.quotes) == 1 or said.quotes[-1].at[0] >= said.quotes[0].at[0]
    if behind or not said.closing or said.verb == "changed":
        return ""
    return cut(said.closing, width // 2).removesuffix(" …") + " "


def _clause(quote: Excerpt, candidate: Sayable, worth: Worth, width: int) -> str:
    """The clauses of a quote that are worth most and fit; empty where no whole one holds a word that is new."""
    found = _part(quote, candidate, worth, width)
    if found is None:
        return ""
    unit, (first, last), fresh, ends = found
    stops = unit.breaks
    while first < last < len(unit.words) and not stops[last] and not ends:
        last -= 1
    if first == last or not any(fresh[first:last]):
        return ""
    if not ends and closing(unit, last, worth.words(unit, fresh).guards, Room(width, columns=True)):
        return ""
    shown = on_a_line(unit, place_of(unit, (first, last)), ends)
    told = last - first == len(unit.words) or weigh(shown) >= TOLD
    return shown if told and columns(shown) <= width else ""


def _one(quote: Excerpt, candidate: Sayable, worth: Worth, width: int) -> str:
    """The part of a quote that is worth most."""
    found = _part(quote, candidate, worth, width)
    if found is None:
        return cut(quote.text, width)
    unit, window, fresh, ends = found
    if not any(fresh[slice(*window)]):
        inside = [k for k, word in enumerate(unit.words) if quote.at[0] <= word.start and word.end <= quote.at[1]]
        window, ends = (next((k for k in inside if fresh[k]), inside[0]), inside[-1] + 1), []
    return cut(on_a_line(unit, place_of(unit, window), ends), width)


def _part(
    quote: Excerpt, candidate: Sayable, worth: Worth, width: int
) -> tuple[Unit, Window, tuple[bool, ...], list[Place]] | None:
    """The sentence of a quote, its words worth most that fit, which of its words are new, and the end of its clause.

    Returns:
        None for a quote of no word; no end where nothing that must be shown is left out.
    """
    unit, fresh = _side(candidate, quote)
    inside = (
        [k for k, word in enumerate(unit.words) if word.start >= quote.at[0] and word.end <= quote.at[1]]
        if unit
        else []
    )
    if unit is None or not inside:
        return None
    weighed = worth.words(unit, fresh)
    first, last = inside[0], inside[-1] + 1
    part = unit.part(quote.at, first, last)
    own = [value if fresh[k + first] else 0.0 for k, value in enumerate(weighed.values[first:last])]
    room = Room(width - 3.0, columns=True)

    guards = [k - first for k in weighed.guards if k >= first]

    def choose(left: Room) -> Window:
        a, b = best_window(part, own, left, guards)
        return a + first, b + first

    window, ending = chosen(unit, room, choose, lambda end, left: closing(unit, end, weighed.guards, left))
    if not ending and closing(unit, window[1], weighed.guards, room):
        window = last_words(unit, room, window[0]) or window
    return unit, window, fresh, [place_of(unit, piece) for piece in ending]


def _side(candidate: Sayable, quote: Excerpt) -> tuple[Unit | None, tuple[bool, ...]]:
    """The sentence that a quote is cut from, and which of its words are new."""
    return (candidate.old, candidate.fresh_old) if quote.side == "old" else (candidate.new, candidate.fresh_new)


def _changed(said: Saying, width: int) -> Saying:
    """A clause with a change in it: a few words before, the change, what fits behind."""
    quotes = list(said.quotes)
    at = next(k for k, quote in enumerate(quotes) if quote.role in (QuoteRole.OLD, QuoteRole.NEW))
    core = list(takewhile(lambda quote: quote.role in (QuoteRole.OLD, QuoteRole.NEW), quotes[at:]))
    room = width - 4
    texts = [" ".join(quote.text.split()) for quote in core]
    most = max(12, (room - 14) // len(texts) - 2)
    texts = [cut(text, most) for text in texts]
    mark = bracket(texts, core)
    left = room - columns(mark)
    head = _tail_of(" ".join(quotes[0].text.split()), min(BEFORE, left)) if at else ""
    left -= columns(head) + columns("".join(said.gaps))
    rest = " ".join(quotes[at + len(core)].text.split()) if len(quotes) > at + len(core) + bool(said.closing) else ""
    further = len(quotes) > at + len(core) + 1 and not said.closing
    end = f" … {said.closing}" if said.closing and columns(said.closing) + GAP_COLUMNS < left else ""
    tail = cut(rest, left - columns(end)) if rest and left - columns(end) > LEAST else ""
    before, after = said.gaps
    behind = after + tail if tail else " …" if rest else ""
    behind = f"{behind} …" if further and not behind.endswith("…") else behind
    behind = behind.removesuffix(" …") + end if end else behind
    return replace(said, new=(f"{head}{before if head else ''}{mark}{behind}".strip(),))


def _dense(sign: str) -> bool:
    return "\u3040" <= sign < "\uac00" or "\uff00" <= sign <= "\uffef"


def cut(text: str, width: int) -> str:
    """As many words from the beginning as fit, and `…` where some are left out."""
    if columns(text) <= width:
        return text
    kept = text[: max(0, width) + 1]  # nothing longer fits
    if has_cjk(kept):
        kept = _dense_head(text, width)
    while kept and columns(kept) + 2 > width:
        kept = kept[: kept.rfind(" ")] if " " in kept else kept[:-1]
    kept = kept.rstrip(" ,;:、，；：")
    return f"{kept} …" if kept else ""


def _dense_head(text: str, width: int) -> str:
    """The beginning of a text in a script without spaces, up to an edge of a word in its second half."""
    most = len(text)
    while most and columns(text[:most]) + 2 > width:
        most -= 1
    places = word_edges(text)
    edge = next((at for at in range(most, most // 2, -1) if places[at] == EDGE), most)
    return text[:edge]


def _tail_of(text: str, width: int) -> str:
    """As many words at the end as fit, `…` before them where some are left out."""
    if columns(text) <= width:
        return text
    start = len(text)
    while start > 0 and columns(text[start - 1 :]) + 2 <= width:
        start -= 1
    if has_cjk(text):
        places = word_edges(text)
        start = next((at for at in range(start, len(text)) if places[at] == EDGE), len(text))
    # To a space: a hyphen, a point or a comma may stand inside a word or a number.
    while (
        start and start < len(text) and not (text[start - 1].isspace() or any(map(_dense, text[start - 1 : start + 1])))
    ):
        start += 1
    rest = text[start:].lstrip(" ,;:、，；：")
    return f"… {rest}" if rest else "…"
