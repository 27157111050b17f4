"""A history in, the rows of a terminal out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Verdict
from policydiff.text.unseen import show_controls
from policydiff.text.wrap import wrap_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.history.publication_log import History, LogEntry

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
    title = " · ".join(part for part in (history.title, history.language) if part)
    lines = [wrap_text(f"{title}: {_counted(history)}", width), ""]
    for entry in shown:
        lines += _rows(entry, width)
    left = len(history.entries) - len(shown)
    if left:
        lines.append(f"{left} without a change of meaning not listed; --all lists {'them' if left > 1 else 'it'}")
    return "\n".join(lines).rstrip("\n") + "\n"


def _counted(history: History) -> str:
    """How often it was published; the first time changed nothing and has no row of its own."""
    number = len(history.entries)
    if history.since:
        counted = f"{number:,} publications" if number > 1 else "one publication" if number else "no publication"
        return f"{counted} since {history.since}"
    first = history.first.revision
    begun = first.day or first.version or first.commit[:10]
    return f"{number + 1:,} publications, the first {begun}" if number else f"never changed since {begun}"


def _rows(entry: LogEntry, width: int) -> list[str]:
    """The day, what changed, and below it the version and the dates."""
    weight = str(entry.severity or entry.verdict)
    facts = [
        entry.version or entry.commit[:10],
        weight,
        f"takes effect {entry.effective}" if entry.effective else "",
        "" if entry.date_moved or entry.verdict is not Verdict.SUBSTANTIVE else "the policy's date was not moved",
    ]
    blank = " " * MARGIN
    return [
        wrap_text(entry.said, width, f"{entry.date or entry.version:<{MARGIN}}", blank),
        wrap_text("; ".join(fact for fact in facts if fact), width, blank, blank),
        "",
    ]
