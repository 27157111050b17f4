"""The class of an answer → what became of a request: one table for all providers, each of which adds its own codes.

| answer | outcome |
| --- | --- |
| 2xx | accepted |
| 429 | tried again; every request waits as long as it says |
| 408, 5xx | tried again, not before `Retry-After` and with growing waits |
| 401, 403 | stop: it refuses us altogether; where a request is about one recipient, see the provider |
| any other | stop; where a request is about one recipient, that one is refused |
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.model import DeliveryVerdict, Outcome
from notices.retry import backoff, hold_of, retry_after

if TYPE_CHECKING:
    from notices.providers.transport import Answer


ACCEPTED = Outcome(DeliveryVerdict.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Peer:
    """How messages speak of whoever answers."""

    name: str
    barred: str
    """After a 401 or 403: what it refuses, and what to check."""
    refused: str
    """After any other answer that no other try can change."""
    alone: bool = False
    """Whether a request is about one recipient, so that its refusal says nothing about the others."""
    least_hold: float = 0.0
    """Seconds to wait after a 429 that does not say how long."""


def outcome_of(answer: Answer, attempt: int, now: float, peer: Peer, detail: str = "") -> Outcome:
    """What an answer means for everybody that its request was about.

    Args:
        answer: Any but those that mean something of their own to this provider.
        attempt: Of the try, from 1; waits grow with it.
        now: Seconds since 1970.
        peer: Who answered.
        detail: The provider's own words, cleaned; may be empty.
    """
    status = answer.status
    said = f"{status} {detail}".rstrip()
    match status:
        case _ if 200 <= status < 300:  # noqa: PLR2004  the classes of HTTP
            return ACCEPTED
        case 429:
            wait = hold_of(answer.headers, now, max(peer.least_hold, backoff(attempt)))
            return Outcome(DeliveryVerdict.RETRY, f"{said}: too many requests", wait, hold=True)
        case _ if status == 408 or status >= 500:  # noqa: PLR2004  as above
            return again(answer, attempt, now, f"{said}: {peer.name} failed")
        case 401 | 403:
            return Outcome(DeliveryVerdict.RETRY, f"{said}: {peer.barred}", stop=True)
        case _ if peer.alone:
            return Outcome(DeliveryVerdict.REFUSED, f"{said}: {peer.refused}")
        case _:
            return Outcome(DeliveryVerdict.RETRY, f"{said}: {peer.refused}", stop=True)


def again(answer: Answer, attempt: int, now: float, reason: str) -> Outcome:
    """Another try may succeed, but not before the time that the answer names."""
    return Outcome(DeliveryVerdict.RETRY, reason, max(backoff(attempt), retry_after(answer.headers, now) or 0.0))
