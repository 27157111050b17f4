"""What a person asks of one sending, and what the loop waits by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from notices.ledger import Key
from notices.model import Channel


class Clock(Protocol):
    """What the loop waits by; the module `time` is one."""

    def monotonic(self) -> float:
        """Seconds since some moment; never goes back."""
        ...

    def sleep(self, seconds: float, /) -> None:
        """Return once so many seconds have passed."""
        ...


@dataclass(frozen=True, slots=True)
class Options:
    """How careful to be."""

    limit: int | None = None
    """Most recipients to write to in this run."""
    only: Mapping[Key, tuple[int, ...]] | None = None
    """Only these recipients: indices by chunk."""
    rate: float | None = None
    """Most recipients a second."""
    canary: float | None = None
    """Per cent of those pending on each channel to write to in this run."""
    trusting: bool = False
    """Whether the same refusal for all of the first hundred is taken for each one's own."""
    refused: float = 0.0
    """`guard.refused`: per cent; 0 for none."""
    after: int = 1000
    """`guard.after`."""
    only_channels: tuple[Channel, ...] | None = None
    """Only these, while a provider holds the first of them back; None for all."""
    rates: Mapping[Channel, float] = field(default_factory=dict)
    """Recipients a second of all who send with this ledger as the same sender, by channel; nothing for no bound."""
    together: bool = False
    """Whether it is one shift of many: it hears at every moment what others say, and ends when nothing is due for it
    instead of waiting for them."""
    stopping: Callable[[], bool] = lambda: False
    """Asked again and again; true ends the run after what is on its way."""

    @property
    def careful(self) -> bool:
        """Whether only some recipients are written to: then nothing public goes out."""
        return self.limit is not None or self.only is not None or self.canary is not None
