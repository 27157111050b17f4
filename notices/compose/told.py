"""A point of a summary in, the words of one line of a message out: whole at its end, what changed set off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from operator import itemgetter
from typing import TYPE_CHECKING

from notices.compose.lengths import one_line
from policydiff import Lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policydiff import Change, Comparison, Excerpt, Point

WHOLE = 240
"""Characters up to which a quoted sentence is told to its end: four lines of a mail, as long as two short sentences."""
ENDING = 60
"""Characters of the end of a longer sentence; what stands before them is left out in its middle."""
LEAST = 4
"""Characters from which a part of a quote is known again in a short form."""

Marks = tuple[tuple[str, str], ...]
"""Stretches of (fate, words) that spell a line; the fate is `old`, `new`, or empty for what stands."""

_CUT = Lazy(r"…[\s.。”“’」』»\"\])）]*$")
"""A text that breaks off at its end, whatever marks close it."""
STOP = Lazy(r"[.!?][”’\"')\]]*(?=\s+[^a-zß-öø-ÿ\s]|\s*$)|[。！？][”’」』）]*|\n\n")
"""The end of a sentence: a stop before a small letter ends an abbreviation."""


@dataclass(frozen=True, slots=True)
class PointText:
    """What is said of one point."""

    text: str
    marks: Marks
    """The same words; empty where none of them is set off."""
    heading: str = ""
    """What stands above the line instead of the section's name: that the section came or went."""


def tell(point: Point, comparison: Comparison) -> PointText:
    """The short form of a point; where that breaks off, its sentence; where that does too, with the quote to its end.

    Where the short form has room for what came alone, and the sentence says what went too, or the other way round, it
    is the sentence as well: what was promised until now belongs to the news that it is no longer.

    The section's heading is left out: it stands above the line. No text that is given out ends in a cut, unless
    the edition's own sentence ends in one.
    """
    pieces = [(str(quote.role), one_line(quote.text)) for quote in _in_reading_order(point)]
    short = one_line(point.short)
    heading, text = heading_of(point, comparison)
    if short and not heading and not breaks_off(short):
        marks = _marks(short, pieces)
        if len(text) > WHOLE or breaks_off(text) or _fates(marks) == _fates(_marks(text, pieces)):
            return PointText(short, marks)
    ending = _ending(point, comparison) if breaks_off(text) else ""
    if ending and pieces:
        role, words = pieces[-1]
        at = text.rfind(words) + len(words)
        closing = text[at:].lstrip(" …")
        if len(text) + len(ending) <= WHOLE:
            pieces[-1] = (role, f"{words}{ending}")
            text = f"{text[:at]}{ending}{closing}"
        else:
            last = _last_words(ending)
            pieces.append((role, last))
            text = f"{text[:at]} … {last}{closing}"
    return PointText(text, _marks(text, pieces), heading)


def breaks_off(text: str) -> bool:
    """Whether a text ends in `…`, inside marks of quotation or outside."""
    return bool(_CUT.search(text))


def heading_of(point: Point, comparison: Comparison) -> tuple[str, str]:
    """The sentence parted: that a section came or went, with its whole name, and the rest without a heading."""
    text = one_line(point.text)
    where = next((quote for quote in point.quotes if quote.role == "where"), None)
    if where is None:
        return "", text
    named = rf"{re.escape(one_line(where.text))}(?: ?…)?"
    if point.form == "section" and (found := re.match(rf"(.*?){named}([^:：]*)[:：]\s*(?=\S)", text)):
        section = next((section for section in comparison.sections if section.id == where.section), None)
        refs = (section.new or section.old) if section else ()
        name = one_line(refs[0].title) if refs else one_line(where.text)
        return f"{found[1]}{name}{found[2]}", text[found.end() :]
    return "", re.sub(rf"^{named}\s*[:：]\s*", "", text)


def _in_reading_order(point: Point) -> list[Excerpt]:
    """The quotes of changed blocks as they stand in the point's sentence: a condition goes before what it governs."""
    text, at = one_line(point.text), 0
    placed = []
    for quote in point.quotes:
        words = one_line(quote.text)
        if not quote.change or not words:
            continue
        start = _stands(text, words, at)
        if start < 0:  # it stands before the one that it is quoted behind, or breaks off
            start = _stands(text, words, 0)
        placed.append((at if start < 0 else start, quote))
        at = max(at, start + len(words)) if start >= 0 else at
    return [quote for _, quote in sorted(placed, key=itemgetter(0))]


def _stands(text: str, words: str, at: int) -> int:
    """Where words stand from `at` on, at best not inside another word; -1 where they do not."""
    found = _bounded(text, words, at)
    return found if found >= 0 else text.find(words, at)


def _bounded(text: str, words: str, at: int) -> int:
    """Where words stand from `at` on between letters of no word; -1 where they do not."""
    found = re.search(rf"(?<![^\W\d_]){re.escape(words)}(?![^\W\d_])", text[at:])
    return at + found.start() if found else -1


def _ending(point: Point, comparison: Comparison) -> str:
    """What follows the last quote up to the end of its sentence, with the space before it; empty where none does."""
    quote = next(reversed(_in_reading_order(point)), None)
    if quote is None:
        return ""
    change = change_of(quote, comparison)
    block = change and (change.old if quote.side == "old" else change.new)
    if not block:
        return ""
    found = STOP.search(block.text, quote.at[1])
    rest = block.text[quote.at[1] : found.end() if found else None]
    return f"{' ' * rest[:1].isspace()}{one_line(rest).rstrip(';,；， ')}" if rest.strip() else ""


def change_of(quote: Excerpt, comparison: Comparison) -> Change | None:
    """The change that a quote is cut from; None for a heading's."""
    found = (change for section in comparison.sections for change in section.changes if change.id == quote.change)
    return next(found, None)


def _fates(marks: Marks) -> set[str]:
    """Whether something came or went, or both, as far as it is set off."""
    return {fate for fate, _ in marks if fate}


def _last_words(ending: str) -> str:
    """The last words of a text, at most `ENDING` characters of them and never a part of one."""
    words = one_line(ending)
    if len(words) <= ENDING:
        return words
    tail = words[-ENDING:]
    return tail.split(" ", 1)[1] if " " in tail[:-1] else tail


def _marks(text: str, pieces: Iterable[tuple[str, str]]) -> Marks:
    """The text with the words of each quote set off that are known again in it, in the order of the quotes."""
    found: list[tuple[str, str]] = []
    done = at = 0
    for role, words in pieces:
        start, end = _place(text, words, at)
        if start == end:
            continue
        at = end
        if role in ("old", "new"):
            found += [("", text[done:start]), (role, text[start:end])]
            done = end
    found.append(("", text[done:]))
    return tuple((fate, words) for fate, words in found if words) if len(found) > 1 else ()


def _place(text: str, words: str, at: int) -> tuple[int, int]:
    """Where a quote, or the longest part of it that a short form keeps, stands from `at` on; an empty range if not."""
    found = _bounded(text, words, at) if words else -1
    if found >= 0:
        return found, found + len(words)
    match = SequenceMatcher(None, text[at:], words, autojunk=False).find_longest_match()
    if match.size < min(LEAST, len(words)) or not words:
        return at, at
    start, end = at + match.a, at + match.a + match.size
    kept = text[start:end]
    return start + len(kept) - len(kept.lstrip()), end - (len(kept) - len(kept.rstrip()))
