"""What is sent to whom, and what became of it: recipients, chunks, attempts, outcomes, counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from notices.model.messages import Channel

CHUNK_SIZE = 1000
"""Most recipients of a chunk: SendGrid takes 1,000 personalizations a request."""
SMALL_CHUNK = 250
"""The same where each recipient has a request of their own: they are claimed few at a time, and each claim reads the
whole chunk with all that happened to it."""


class DeliveryVerdict(StrEnum):
    """What became of one try, for a chunk or for one recipient of it."""

    ACCEPTED = "accepted"
    """The provider said that it took the message. That is not "delivered"."""
    REFUSED = "refused"
    """The provider will never take it; the reason says why."""
    RETRY = "retry"
    """It is certain that the provider did not take it, and another try may succeed."""
    UNKNOWN = "unknown"
    """It may have been taken: never sent again until events or a person settle it."""
    SUPPRESSED = "suppressed"
    """Not sent: the recipient was ruled out after the audience was frozen."""
    CANCELLED = "cancelled"
    """Not sent, or called back in time: a person cancelled the notice."""


class Eligibility(StrEnum):
    """What a row of the audience is for one channel; tested in this order after `READY`."""

    READY = "ready"
    INVALID = "invalid"
    DUPLICATE = "duplicate"
    UNSUBSCRIBED = "unsubscribed"
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True)
class Chunk:
    """Up to `CHUNK_SIZE` recipients of one channel and language, or `SMALL_CHUNK`, as the ledger knows them."""

    batch: int
    """Which freezing of the audience it belongs to: the first, or a later `--top-up`."""
    number: int
    """From 0, within its batch."""
    channel: Channel
    language: str
    size: int
    """1 for an announcement, a topic or a team message: there the chunk is the message."""
    repeatable: bool
    """Whether sending it twice is harmless, so that it never stays unknown."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at a chunk."""

    number: int
    """From 1, without gaps: inserting it is the claim."""
    worker: str
    begun: float
    """Seconds since 1970, as are all times of the ledger."""
    lease: float
    """Until when nobody else may conclude anything."""
    covers: Sequence[int] | None
    """Indices of the recipients it was made for; None for all that were left."""
    outcome: Outcome | None
    """None as long as it was not recorded."""
    ended: float | None = None


@dataclass(frozen=True, slots=True)
class Deviation:
    """What became of one recipient where it is not what became of its chunk."""

    index: int
    """Place in the chunk, from 0."""
    verdict: DeliveryVerdict
    reason: str = ""
    """Without address, name or token."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an attempt."""

    verdict: DeliveryVerdict
    """For every recipient it covered that no deviation names."""
    reason: str = ""
    """One line without address, name, token or secret; may be empty."""
    wait: float = 0.0
    """Seconds to wait before the next try; of a `RETRY` only."""
    hold: bool = False
    """Whether the wait holds for every request of the process (429), not for this chunk alone."""
    held: bool = False
    """Whether the wait is one push service's: nobody else of the chunk need wait, and no try is counted."""
    stop: bool = False
    """Whether going on is of no use (401, 403): what was not sent stays pending."""
    deviations: tuple[Deviation, ...] = ()


@dataclass(frozen=True, slots=True)
class ChannelCounts:
    """The recipients of one channel by state; the states add up to `recipients`."""

    recipients: int | None
    """Rows of the audience that name an address for the channel; None for topics, announcements
    and team channels, whose states count messages."""
    accepted: int = 0
    refused: int = 0
    unknown: int = 0
    pending: int = 0
    suppressed: int = 0
    unsubscribed: int = 0
    invalid: int = 0
    duplicate: int = 0
    cancelled: int = 0
