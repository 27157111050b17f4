"""Judged sections in, what happened to the policy out, by the names that rules of law are set off by."""

from __future__ import annotations

from collections.abc import Iterator

from policydiff.model import Change, ComparedSection, Lines, Promises, Severity, Signal
from policydiff.values import dataclass

ALWAYS = "always"
"""Set off by every policy."""

ADDED = ("purpose", "recipient", "data_category")
"""Kinds of signals of which a new one is an event of its own."""

CHANGED = {
    "retention": "retention.changed",
    "right": "rights.changed",
    "security": "security.changed",
    "contact": "contact.changed",
    "age": "children.changed",
    "guardian": "children.changed",
    "price": "price.changed",
    "amount": "price.changed",
    "law": "disputes.changed",
    "dispute": "disputes.changed",
}
TOPICS = {"ai-training": "ai_training.changed", "service-change": "service.changed"}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened between two editions."""

    name: str
    where: str
    """The heading under which it first happened; empty where there is none."""
    lines: Lines | None
    """In the new edition; None where the text went."""
    said: str = ""
    """The words that tell it."""


def events(sections: tuple[ComparedSection, ...]) -> tuple[Event, ...]:
    """Every event once, where it first happened, in reading order."""
    found: dict[str, Event] = {}
    for section in sections:
        if not section.substantive:
            continue
        heading = (section.new or section.old)[0].heading
        for change in section.changes:
            if change.substantive:
                lines = change.new.lines if change.new else None
                for name, said in _names(change, section):
                    if name not in found:
                        found[name] = Event(name, heading, lines, said)
    return tuple(found.values())


def clause_events(promises: Promises) -> tuple[Event, ...]:
    """What the clause on changes itself sets off."""
    found = [ALWAYS]
    if "user_must_check" in promises.flags and not set(promises.channels) - {"policy_page"}:
        found.append("clause.check_only")
    if "sole_discretion" in promises.flags or "deemed_by_silence" in promises.consent:
        found.append("clause.unilateral")
    return tuple(Event(name, "", None) for name in found)


def _names(change: Change, section: ComparedSection) -> Iterator[tuple[str, str]]:
    yield "any_change", ""
    if change.severity.rank >= Severity.HIGH.rank:
        yield "any_material", ""
    for topic in section.topics:
        if topic in TOPICS:
            yield TOPICS[topic], ""
    for signal in change.signals:
        yield from _of_signal(signal, change, section)


def _of_signal(signal: Signal, change: Change, section: ComparedSection) -> Iterator[tuple[str, str]]:
    said = signal.new or signal.old or ""
    high, critical = change.severity.rank >= Severity.HIGH.rank, change.severity is Severity.CRITICAL
    if signal.kind in ADDED and signal.new and high:
        yield f"{signal.kind}.{'changed' if signal.old and signal.kind == 'purpose' else 'added'}", said
    if signal.kind == "data_category" and signal.new and critical:
        yield "sensitive_data.added", said
    if signal.kind == "transfer" and signal.new and critical:
        yield "transfer.added", said
    if signal.kind in CHANGED:
        yield CHANGED[signal.kind], said
    if signal.kind == "duration" and "retention" in section.topics:
        yield "retention.changed", said
