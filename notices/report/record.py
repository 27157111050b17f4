"""What a report shows; made by `deliver` from the ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from notices.model import Channel, ChannelCounts, DeliveryVerdict, Plan

NOTES = (
    "Accepted is the provider's word that it took the message; it is not proof of delivery or of reading.",
    "Recipients stand here under their ids, or, once personal data is purged, under marks that nobody can undo.",
    "Agreement of recipients, where a change needs it, is recorded elsewhere; this report is no record of consent.",
)


@dataclass(frozen=True, slots=True)
class RecipientEntry:
    """One recipient on one channel."""

    id: str
    """Their id, or 32 hexadecimal digits once purged."""
    channel: Channel
    language: str
    outcome: str
    """accepted, refused, unknown, pending, suppressed, unsubscribed, invalid or duplicate."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Try:
    """One attempt at a chunk."""

    chunk: str
    """Batch and number, such as `1.17`."""
    channel: Channel
    language: str
    number: int
    recipients: int
    begun: str
    """Date and time, UTC, ISO."""
    ended: str
    """Empty where no outcome was recorded."""
    outcome: str
    reason: str


@dataclass(frozen=True, slots=True)
class Record:
    """A notice and all that became of it."""

    plan: Plan
    begun: str
    purged: str
    """Empty where it is not."""
    counts: tuple[tuple[Channel, ChannelCounts], ...]
    tries: tuple[Try, ...]
    settled: tuple[str, ...]
    """What a person decided about unknown ones, a line each."""
    unsigned_events: int
    """Provider's events that were taken without a signature."""
    head: str
    """The last hash of the journal."""
    problems: tuple[str, ...]
    """What does not agree with the journal; empty where everything does."""
    people: Callable[[], Iterator[RecipientEntry]]
    """Everybody, streamed; may be called more than once."""


def outcome_of(state: DeliveryVerdict | None) -> str:
    """The word for a state; None is pending."""
    return "pending" if state is None else state.value
