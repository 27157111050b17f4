"""What every provider is: it freezes a recipient into a row, and sends the rows of a chunk."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from notices.model import Channel, Message, NoticeKind, Outcome, Recipients
from notices.rows import Rows


@dataclass(frozen=True, slots=True)
class Job:
    """One attempt at a chunk, ready to be handed over."""

    notice: str
    kind: NoticeKind
    message: Message
    rows: Rows
    """Only those to send to; deviations name them by their place in here."""
    key: str
    """The same for every try at the same recipients: an idempotency key."""
    attempt: int
    """From 1; waits grow with it."""
    test: bool = False
    """Whether it is marked as a test."""


RowWriter = Callable[[Recipients], Sequence[tuple[str, ...] | None]]
"""What is frozen of each recipient: id, address, then what the channel puts beside them.

None where the provider cannot take the address at all."""


class Provider(Protocol):
    """Sends the messages of one channel. `send` may be called from several threads at once."""

    channel: Channel
    concurrency: int
    """Claims in flight at once."""
    alone: bool
    """Whether each recipient has a request of their own, whose answer says nothing of the others."""
    portion: int | None
    """Most recipients of one claim; None for a whole chunk."""
    timeout: float
    """Seconds for one request; an attempt ends within twice as long."""
    repeatable: bool
    """Whether sending a chunk twice is harmless: it then never stays unknown."""

    def writer(self, message: Message) -> RowWriter:
        """Makes the rows of those who get this message."""
        ...

    def targets(self, message: Message) -> tuple[str, ...]:
        """For a channel or setting without an audience: ids of what stands for recipients; else empty."""
        ...

    def send(self, job: Job) -> Outcome:
        """Hand a chunk over and say what became of it; whatever the network does is an `Outcome`."""
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...


MISREAD = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""What going through an answer raises that is no JSON, or none of the form agreed on."""

_WORD = re.compile(r"[\w.:;,()'-]{1,30}\Z").match


def clean(text: object, limit: int = 120) -> str:
    """A provider's own words without anything that may be an address, a name in quotes or a token.

    >>> clean("The to.email 'ann@example.com' does not contain a valid address.")
    'The to.email … does not contain a valid address.'
    """
    words = [word if _WORD(word) and "@" not in word else "…" for word in str(text).split()]
    return " ".join(words)[:limit]
