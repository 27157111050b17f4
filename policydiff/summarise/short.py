"""What is said of a candidate in, the same in few columns out, cut from the same quotes."""

from __future__ import annotations

from policydiff.model import Excerpt, QuoteRole
from policydiff.summarise.candidates import Sayable
from policydiff.summarise.clause import Room, best_window, columns, place_of
from policydiff.summarise.in_place import bracket
from policydiff.summarise.slices import Saying, on_a_line
from policydiff.summarise.worth import Worth
from policydiff.values import replace

SHORT = 90
"""Columns of a short form at most."""

FACT = 60
"""Columns of a fact in the headline at most."""

BEFORE = 26
"""Columns of a clause that stand before what changed in it: the change shows within the first 55."""


LEAST = 6
"""Columns from which words behind the change are shown."""


def narrow(said: Saying, candidate: Sayable, worth: Worth, width: int) -> Saying:
    """The same in at most so many columns, frame apart."""
    if said.verb == "changed":
        return _changed(said, width)
    if said.verb == "pair":
        half = (width - 4) // 2
        old, new = (_one(quote, candidate, worth, half) for quote in said.quotes)
        return replace(said, old=(old,), new=(new,))
    kept: list[str] = []
    left = width
    for quote in said.quotes:
        one = _one(quote, candidate, worth, left) if len(said.quotes) == 1 else cut(" ".join(quote.text.split()), left)
        if kept and columns(one) + 4 > left:
            break
        kept.append(one)
        left -= columns(one) + 4
        if len(said.quotes) == 1:
            break
    return replace(said, old=tuple(kept)) if said.verb == "removed" else replace(said, new=tuple(kept))


def _one(quote: Excerpt, candidate: Sayable, worth: Worth, width: int) -> str:
    """The part of a quote that is worth most."""
    unit, fresh = (candidate.old, candidate.fresh_old) if quote.side == "old" else (candidate.new, candidate.fresh_new)
    inside = (
        [k for k, word in enumerate(unit.words) if word.start >= quote.at[0] and word.end <= quote.at[1]]
        if unit
        else []
    )
    if unit is None or not inside:
        return cut(quote.text, width)
    weighed = worth.words(unit, fresh)
    first, last = inside[0], inside[-1] + 1
    part = replace(unit, at=quote.at, words=unit.words[first:last])
    own = [value if fresh[k + first] else 0.0 for k, value in enumerate(weighed.values[first:last])]
    window = best_window(part, own, Room(width - 3.0, columns=True), [k - first for k in weighed.guards if k >= first])
    if not any(fresh[first + window[0] : first + window[1]]):
        at = next((k for k, mark in enumerate(fresh[first:last]) if mark), 0)
        window = (at, len(part.words))
    place = place_of(part, window)
    return cut(on_a_line(unit, place), width)


def _changed(said: Saying, width: int) -> Saying:
    """A clause with a change in it: a few words before, the change, what fits behind."""
    quotes = list(said.quotes)
    at = next(k for k, quote in enumerate(quotes) if quote.role in (QuoteRole.OLD, QuoteRole.NEW))
    core = [quote for quote in quotes if quote.role in (QuoteRole.OLD, QuoteRole.NEW)]
    room = width - 4
    texts = [" ".join(quote.text.split()) for quote in core]
    most = max(12, (room - 14) // len(texts) - 2)
    texts = [cut(text, most) for text in texts]
    mark = bracket(texts, core)
    left = room - columns(mark)
    head = _tail_of(" ".join(quotes[0].text.split()), min(BEFORE, left)) if at else ""
    left -= columns(head) + columns("".join(said.gaps))
    rest = quotes[-1] if quotes[-1].role is QuoteRole.ABOUT and len(quotes) > at + len(core) else None
    tail = ""
    if rest is not None:
        tail = cut(" ".join(rest.text.split()), left) if left > LEAST else ""
    before, after = said.gaps
    behind = after + tail if tail else " …" if rest is not None else ""
    return replace(said, new=(f"{head}{before if head else ''}{mark}{behind}".strip(),))


def _dense(sign: str) -> bool:
    return "\u3040" <= sign < "\uac00" or "\uff00" <= sign <= "\uffef"


def cut(text: str, width: int) -> str:
    """As many words from the beginning as fit, and `…` where some are left out."""
    if columns(text) <= width:
        return text
    kept = text
    while kept and columns(kept) + 2 > width:
        if _dense(kept[-1]) or " " not in kept:
            kept = kept[:-1]
        else:
            space = kept.rfind(" ")
            stop = max((k for k, char in enumerate(kept) if _dense(char)), default=-1)
            kept = kept[: max(space, stop + (stop > space and stop + 1 < len(kept)))] if stop > space else kept[:space]
    kept = kept.rstrip(" ,;:、，；：")
    return f"{kept} …" if kept else ""


def _tail_of(text: str, width: int) -> str:
    """As many words at the end as fit, `…` before them where some are left out."""
    if columns(text) <= width:
        return text
    start = len(text)
    while start > 0 and columns(text[start - 1 :]) + 2 <= width:
        start -= 1
    while start < len(text) and text[start - 1 : start].isalnum() and text[start].isalnum() and not _dense(text[start]):
        start += 1
    rest = text[start:].lstrip(" ,;:、，；：")
    return f"… {rest}" if rest else "…"
