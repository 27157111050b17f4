"""A history in, the rows of a terminal out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Verdict
from policydiff.render.words.tongue import tongue
from policydiff.text.unseen import show_controls
from policydiff.text.wrap import wrap_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.history.publication_log import History, LogEntry
    from policydiff.render.words.tongue import Tongue

MARGIN = 12
"""Columns of a day and two spaces."""


def listed(history: History, *, everything: bool) -> tuple[LogEntry, ...]:
    """The entries that are shown: changes of substance, or all of them."""
    return tuple(each for each in history.entries if everything or each.verdict is Verdict.SUBSTANTIVE)


def histories_to_text(histories: Sequence[History], *, width: int, everything: bool) -> str:
    """Each history under its title, newest first; a last line says what is not listed."""
    return show_controls("\n".join(_text(history, width, everything=everything) for history in histories))


def _text(history: History, width: int, *, everything: bool) -> str:
    shown = listed(history, everything=everything)
    speech = tongue(history.language)
    title = " · ".join(part for part in (history.title, history.language) if part)
    lines = [wrap_text(speech.say("{label}: {said}", label=title, said=_counted(history, speech)), width), ""]
    for entry in shown:
        lines += _rows(entry, speech, width)
    left = len(history.entries) - len(shown)
    if left:
        one = "{n} without a change of meaning not listed; --all lists it"
        lines.append(speech.count(one, "{n} without a change of meaning not listed; --all lists them", left))
    return "\n".join(lines).rstrip("\n") + "\n"


def _counted(history: History, speech: Tongue) -> str:
    """How often it was published; the first time changed nothing and has no row of its own."""
    number = len(history.entries)
    if history.since and not number:
        return speech.say("no publication since {day}", day=history.since)
    if history.since:
        return speech.count("{n} publication since {day}", "{n} publications since {day}", number, day=history.since)
    first = history.first.revision
    begun = first.day or first.version or first.commit[:10]
    if not number:
        return speech.say("never changed since {day}", day=begun)
    return speech.count("{n} publication, the first {day}", "{n} publications, the first {day}", number + 1, day=begun)


def _rows(entry: LogEntry, speech: Tongue, width: int) -> list[str]:
    """The day, what changed, and below it the version and the dates."""
    weight = speech.say(str(entry.severity or entry.verdict))
    unmoved = not entry.date_moved and entry.verdict is Verdict.SUBSTANTIVE
    facts = [
        entry.version or entry.commit[:10],
        weight,
        speech.say("takes effect {day}", day=entry.effective) if entry.effective else "",
        speech.say("the policy’s date was not moved") if unmoved else "",
    ]
    blank = " " * MARGIN
    return [
        wrap_text(entry.said, width, f"{entry.date or entry.version:<{MARGIN}}", blank),
        wrap_text(speech.say("; ").join(fact for fact in facts if fact), width, blank, blank),
        "",
    ]
