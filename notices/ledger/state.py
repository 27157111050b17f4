"""A chunk's attempts and what was told later → the state of each recipient; a pure function.

State is worked out, never stored, so it cannot disagree with what happened.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from notices.model import Attempt, Channel, Chunk, DeliveryVerdict

TAKEN = frozenset(
    ("processed", "delivered", "deferred", "open", "click", "unsubscribe", "group_unsubscribe", "spamreport")
)
"""Events that prove the provider took the message. `deferred` is the receiving server's delay."""
LOST = frozenset(("bounce", "blocked", "dropped"))
"""Events that say it will not arrive."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """A person's word on the unknown recipients of a chunk."""

    after: int
    """The number of the attempt after which it was said."""
    action: str
    """`resend` or `drop`."""
    reason: str


@dataclass(frozen=True, slots=True)
class RecipientEvent:
    """A provider's word on one recipient."""

    index: int
    kind: str


@dataclass(frozen=True, slots=True)
class Halt:
    """A person's word on a whole notice."""

    cancelled: bool
    """Whether who was not written to never is."""
    held_since: float = 0.0
    """From when on e-mail carried the batch that was called back."""
    recalled: float = 0.0
    """When the provider agreed to throw that batch away; 0 where none was called back."""

    def recalls(self, chunk: Chunk, attempt: Attempt) -> bool:
        """Whether what an attempt handed over was called back."""
        return chunk.channel is Channel.EMAIL and self.held_since <= attempt.begun < self.recalled


@dataclass(slots=True)
class Folded:
    """Where a chunk stands."""

    states: list[DeliveryVerdict | None]
    """Of each recipient; None while nothing is settled. Never `RETRY`."""
    reasons: dict[int, str] = field(default_factory=dict)
    """By index, where there is one of the recipient's own."""
    attempts: int = 0
    lease: float = 0.0
    """Until when another may be sending it; 0 where nobody is."""
    due: float = 0.0
    """Not to be tried before."""
    reason: str = ""
    """Of the last attempt."""
    after: int = 0
    """First index that the last attempt did not reach: the next one begins there, so that a few who fail
    again and again keep nobody waiting."""
    outstanding: list[Sequence[int] | None] = field(default_factory=list)
    """Of a repeatable chunk: whom tries covered that may have been taken; to be repeated exactly so, since the
    receiver knows them by their key."""
    dropped: set[int] = field(default_factory=set)
    """Whom a person gave up."""

    def left(self) -> tuple[int, ...] | None:
        """Whom the next attempt is for; None for all, empty for nobody."""
        if self.states.count(None) == len(self.states):
            return None
        return tuple([index for index, state in enumerate(self.states) if state is None])

    def open_to(self, index: int) -> bool:
        """Whether a provider's word that it took the message would tell anything new."""
        state = self.states[index]
        return state in (None, DeliveryVerdict.UNKNOWN, DeliveryVerdict.CANCELLED) or index in self.dropped

    def tally(self) -> Mapping[DeliveryVerdict | None, int]:
        """How many recipients are in each state; states that nobody is in are left out."""
        # Nearly every chunk has one fate, which is told by identity alone at a hundredth of what counting costs.
        if self.states and self.states.count(self.states[0]) == len(self.states):
            return {self.states[0]: len(self.states)}
        return Counter(self.states)

    @property
    def pending(self) -> bool:
        """Whether anybody is not settled yet."""
        return None in self.tally()


def fold(
    chunk: Chunk,
    attempts: Sequence[Attempt],
    now: float,
    settlements: Sequence[Settlement] = (),
    events: Sequence[RecipientEvent] = (),
    halt: Halt | None = None,
) -> Folded:
    """Where a chunk stands at a moment.

    Args:
        chunk: The chunk; one that is repeatable never stays unknown.
        attempts: All of its attempts, by number.
        now: Seconds since 1970; an attempt without outcome is unknown once its lease has run out.
        settlements: By `after`.
        events: In any order.
        halt: What a person decided about the whole notice.
    """
    folded = Folded([None] * chunk.size)
    said = {settlement.after: settlement for settlement in settlements}
    for attempt in attempts:
        _apply(folded, chunk, attempt, now)
        if settlement := said.get(attempt.number):
            _settle(folded, settlement)
        if halt is not None and halt.recalls(chunk, attempt):
            _recall(folded, attempt)
    for event in events:
        if event.kind in LOST:
            folded.states[event.index] = DeliveryVerdict.REFUSED
            folded.reasons[event.index] = event.kind
        elif event.kind in TAKEN and folded.open_to(event.index):
            folded.states[event.index] = DeliveryVerdict.ACCEPTED
            folded.reasons.pop(event.index, None)
    if halt is not None and halt.cancelled and not folded.lease:
        folded.states = [DeliveryVerdict.CANCELLED if state is None else state for state in folded.states]
    return folded


def _recall(folded: Folded, attempt: Attempt) -> None:
    for index in range(len(folded.states)) if attempt.covers is None else attempt.covers:
        if folded.states[index] is DeliveryVerdict.ACCEPTED:
            folded.states[index] = DeliveryVerdict.CANCELLED
            folded.reasons[index] = "called back before it was sent"


def _apply(folded: Folded, chunk: Chunk, attempt: Attempt, now: float) -> None:
    folded.attempts = attempt.number
    outcome = attempt.outcome
    folded.lease = attempt.lease if outcome is None and now < attempt.lease else 0.0
    folded.due = 0.0
    if folded.lease:
        return
    verdict = DeliveryVerdict.UNKNOWN if outcome is None else outcome.verdict
    folded.reason = "the sender ended before it could record what became of it" if outcome is None else outcome.reason
    if outcome is not None and attempt.ended is not None:
        folded.due = attempt.ended + outcome.wait
    if chunk.repeatable:
        if verdict in (DeliveryVerdict.UNKNOWN, DeliveryVerdict.RETRY):
            folded.outstanding = [*(one for one in folded.outstanding if one != attempt.covers), attempt.covers]
        else:
            folded.outstanding = [one for one in folded.outstanding if one != attempt.covers]
    folded.after = 0 if not attempt.covers else attempt.covers[-1] + 1
    base = _state(verdict, chunk)
    covered = range(chunk.size) if attempt.covers is None else attempt.covers
    if attempt.covers is None and attempt.number == 1:
        folded.states = [base] * chunk.size
    else:
        for index in covered:
            if folded.states[index] is None:
                folded.states[index] = base
    for deviation in () if outcome is None else outcome.deviations:
        folded.states[deviation.index] = _state(deviation.verdict, chunk)
        if deviation.reason:
            folded.reasons[deviation.index] = deviation.reason


def _state(verdict: DeliveryVerdict, chunk: Chunk) -> DeliveryVerdict | None:
    if verdict is DeliveryVerdict.RETRY or (verdict is DeliveryVerdict.UNKNOWN and chunk.repeatable):
        return None
    return verdict


def _settle(folded: Folded, settlement: Settlement) -> None:
    for index, state in enumerate(folded.states):
        if state is DeliveryVerdict.UNKNOWN:
            if settlement.action == "resend":
                folded.states[index] = None
            else:
                folded.states[index] = DeliveryVerdict.REFUSED
                folded.reasons[index] = "dropped"
                folded.dropped.add(index)
