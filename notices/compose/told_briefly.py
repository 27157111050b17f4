"""A point of a summary in, the least that says it out: for a push or a subject, where a line of a mail has no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.compose.lengths import one_line
from notices.compose.told import STOP, breaks_off, change_of, heading_of, tell
from policydiff import EXAMPLES, LIMITS, Lazy, width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notices.compose.translation import Translation
    from policydiff import Comparison, Excerpt, Point

BEGINNING = 12
"""Characters by which the beginning of a quotation is known again in the sentence of its point."""
SAYS = 30
"""Columns of a sentence that says something without the words around it."""
PAIRED = ("value", "party")
"""Forms of a point whose two quotes say enough without the words around them."""
_NAMED = Lazy(r"[A-Z]\w|\d")
"""A name or a number, which says what it is without the words around it."""
_LOOSE = " .,;:。，；："
"""Signs that a value is quoted without."""
_LEADS_IN = Lazy(r"[:：][\s.。”“’」』»\"]*$")
"""A text that only says that something follows."""


def facts(point: Point, comparison: Comparison) -> tuple[str, ...]:
    """What may be said of a point where there is little room, the fuller wording first.

    Nothing that breaks off or only leads in: `added “We do not allow content that:”` says nothing.
    """
    told = tell(point, comparison)
    whole = f"{told.heading}: {told.text}" if told.heading else told.text
    return _whole(dict.fromkeys((whole, one_line(point.short))))


def briefer(point: Point, comparison: Comparison, translation: Translation) -> tuple[str, ...]:
    """The same in less: one of the point's sentences alone, or the two values that stand for each other.

    Each quote is whole at its end; one that begins inside its sentence says so.
    """
    old, new = ([quote for quote in point.quotes if quote.change and quote.role == role] for role in ("old", "new"))
    # What such a point says came or went; a quote of the other side only stands beside it.
    if point.form in ("added", "removed"):
        old, new = ([], new) if point.form == "added" else (old, [])
    if old and new:
        values = _with_units(old[0], new[0], comparison) if point.form == "value" else (old[0].text, new[0].text)
        sides = [one_line(value).rstrip(_LOOSE) for value in values]
        known = point.form in PAIRED or (point.form == "clause" and all(map(_NAMED.search, sides)))
        alone = len(old) == len(new) == 1 and all(side.count("(") == side.count(")") for side in sides)
        return _whole((" → ".join(map(translation.quote, sides)),)) if alone and known else ()
    said = [
        translation.quote(f"{'… ' * _begins_inside(text, point)}{text}")
        for quote in new or old
        for text in _sentences(one_line(quote.text))
    ]
    if new:
        return _whole(translation.say("New: {fact}", fact=fact) for fact in said)
    return _whole(translation.say("Removed: {fact}", fact=fact) for fact in said)


def _with_units(old: Excerpt, new: Excerpt, comparison: Comparison) -> tuple[str, str]:
    """Two values that stand for each other, each with the unit that stands on both sides: `30 days`, `90 days`."""
    change = change_of(old, comparison) if old.change == new.change else None
    for signal in change.signals if change else ():
        if signal.old and signal.new and _holds(signal.old_at, old.at) and _holds(signal.new_at, new.at):
            return signal.old, signal.new
    return old.text, new.text


def _holds(fact: tuple[int, int] | None, at: tuple[int, int]) -> bool:
    return fact is not None and fact[0] <= at[0] and at[1] <= fact[1]


def _begins_inside(text: str, point: Point) -> bool:
    """Whether a quotation begins inside its sentence, as its first letter says, or the sentence of the point."""
    return text[:1].islower() or f"… {text[:BEGINNING]}" in point.text


def section_alone(point: Point, comparison: Comparison) -> tuple[str, ...]:
    """That a section came or went, by its whole name, without what it said; empty for any other point."""
    return _whole((heading_of(point, comparison)[0],)) if point.form == "section" else ()


def _sentences(text: str) -> Iterator[str]:
    """A quote, and the same without the examples at its end: each whole, and long enough to say something alone."""
    if STOP.search(text) and width_of(text) >= SAYS:
        yield text
    examples = EXAMPLES.search(text)
    if examples and not LIMITS.search(text, examples.start()) and width_of(text[: examples.start()]) >= SAYS:
        yield text[: examples.start()]


def _whole(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for text in texts if text and not breaks_off(text) and not _LEADS_IN.search(text))
