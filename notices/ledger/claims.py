"""What goes into the ledger and comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notices.ledger.load import Key
    from notices.model import Chunk, Outcome, Plan


@dataclass(frozen=True, slots=True)
class Want:
    """A chunk that is to be claimed."""

    key: Key
    lease: float
    """Seconds until the claim counts as unknown if nothing is heard of it."""
    only: tuple[int, ...] | None = None
    """Only these recipients of it; None for all that are left."""
    most: int | None = None
    """No more recipients than that, from the front; None for no bound."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A chunk that this worker alone may send now."""

    chunk: Chunk
    attempt: int
    covers: tuple[int, ...] | None
    """Indices of the recipients to send to; None for all."""
    pressed: bytes
    """All recipients of the chunk, as the ledger keeps them."""

    @property
    def size(self) -> int:
        """How many recipients it covers."""
        return self.chunk.size if self.covers is None else len(self.covers)

    @property
    def key(self) -> Key:
        """What the chunk is called in the ledger."""
        return self.chunk.batch, self.chunk.number


@dataclass(frozen=True, slots=True)
class Ended:
    """A claim whose outcome is known."""

    claim: Claim
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Hold:
    """Messages that the provider keeps until a moment, all in one batch that can be called back before."""

    batch: str
    send_at: int
    """Seconds since 1970."""
    made: float
    """From when on messages carry it."""
    recalled: float = 0.0
    """When the provider agreed to throw it away; 0 where it was not called back."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A notice in the ledger."""

    plan: Plan
    begun: float
    purged: float | None
    frozen: bool
    """Whether its audience is frozen: from then on no other plan may take its place."""
    key: bytes | None
    """Makes the recipients' marks; None once purged."""
