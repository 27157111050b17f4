"""The first hundred answers of a channel: where all are one refusal, it is about the message or about us.

Until somebody was accepted on a channel, its refusals are held back. An acceptance, or a second reason, shows that
they are each recipient's own; the same refusal a hundred times, or for everybody there is, stops with all pending.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from notices.ledger import Ended
from notices.model import PERSONAL, Channel, DeliveryVerdict, Outcome

FIRST = 100
"""Recipients after whom one and the same refusal is no longer taken for each one's own."""


@dataclass(slots=True)
class _Suspects:
    """Refusals of one reason, not recorded yet."""

    reason: str
    ended: list[Ended] = field(default_factory=list)
    number: int = 0
    until: float = 0.0
    """When the first of their leases runs out, by the monotonic clock."""


class Probation:
    """Holds the first refusals of each channel back until it is clear what they are about."""

    def __init__(self, *, trusting: bool = False) -> None:
        """Begin with no channel proved.

        Args:
            trusting: Take every refusal for its recipient's own, as a person asked.
        """
        self._trusting = trusting
        self._proved: set[Channel] = set()
        self._suspects: dict[Channel, _Suspects] = {}
        self._condemned: dict[Channel, str] = {}
        """With the advice; what was on its way meanwhile is undone too."""

    def prove(self, channel: Channel) -> None:
        """Somebody was accepted on the channel, in this run or before."""
        self._proved.add(channel)

    def take(self, one: Ended, until: float, *, alone: bool) -> list[Ended]:
        """What may be recorded now that this outcome came.

        Args:
            one: The claim and what became of it.
            until: When its refusals go again rather than be held back any longer, by the monotonic clock.
            alone: Whether each recipient had a request of their own; else who was named among others is at fault
                and nobody else.
        """
        channel = one.claim.chunk.channel
        if self._trusting or channel in self._proved or channel not in PERSONAL:
            return [one]
        accepted, refused = _told(one)
        suspects = self._suspects.get(channel)
        if accepted or (refused and len(refused | ({suspects.reason} if suspects else set())) > 1):
            self.prove(channel)
            return [*self._release(channel), one]
        if not refused or not (alone or _refusals(one) == one.claim.size):
            return [one]
        if channel in self._condemned:
            return [_undone(one, self._condemned[channel], stop=True)]
        if suspects is None:
            suspects = self._suspects[channel] = _Suspects(min(refused), until=until)
        suspects.ended.append(one)
        suspects.number += _refusals(one)
        return self.condemn(channel) if suspects.number >= FIRST else []

    def waiting(self, channel: Channel) -> bool:
        """Whether refusals of the channel are held back."""
        return channel in self._suspects

    def overdue(self, now: float) -> list[Ended]:
        """Refusals whose leases would run out: they go again rather than be lost."""
        late = [channel for channel, suspects in self._suspects.items() if now > suspects.until]
        return [_undone(one, "", stop=False) for channel in late for one in self._release(channel)]

    def conclude(self, channel: Channel) -> list[Ended]:
        """Nobody else of the channel is to come: one alone may well be at fault, several alike are not."""
        suspects = self._suspects.get(channel)
        if suspects is not None and suspects.number > 1:
            return self.condemn(channel)
        return self._release(channel)

    def condemn(self, channel: Channel) -> list[Ended]:
        """The refusals held back as what stops everything, with everybody pending."""
        suspects = self._suspects[channel]
        advice = (
            f"{channel}: the same answer for all of the first {suspects.number}: {suspects.reason}; mend what it says, "
            "or pass --take-refusals if it is true of each of them"
        )
        self._condemned[channel] = advice
        return [_undone(one, advice, stop=True) for one in self._release(channel)]

    def _release(self, channel: Channel) -> list[Ended]:
        suspects = self._suspects.pop(channel, None)
        return [] if suspects is None else suspects.ended


def _told(one: Ended) -> tuple[bool, set[str]]:
    """Whether anybody was accepted, and the reasons of those who were refused."""
    outcome = one.outcome
    base = one.claim.size > len(outcome.deviations)
    verdicts = {deviation.verdict for deviation in outcome.deviations} | ({outcome.verdict} if base else set())
    reasons = {deviation.reason for deviation in outcome.deviations if deviation.verdict is DeliveryVerdict.REFUSED}
    if base and outcome.verdict is DeliveryVerdict.REFUSED:
        reasons.add(outcome.reason)
    return DeliveryVerdict.ACCEPTED in verdicts, reasons


def accepts(one: Ended) -> bool:
    """Whether anybody was accepted."""
    return _told(one)[0]


def _refusals(one: Ended) -> int:
    outcome = one.outcome
    named = sum(deviation.verdict is DeliveryVerdict.REFUSED for deviation in outcome.deviations)
    return named + (one.claim.size - len(outcome.deviations) if outcome.verdict is DeliveryVerdict.REFUSED else 0)


def _undone(one: Ended, advice: str, *, stop: bool) -> Ended:
    """The outcome with its refusals taken back: those recipients stay pending."""
    outcome = one.outcome
    kept = tuple(deviation for deviation in outcome.deviations if deviation.verdict is not DeliveryVerdict.REFUSED)
    if outcome.verdict is DeliveryVerdict.REFUSED:
        return replace(
            one, outcome=Outcome(DeliveryVerdict.RETRY, advice or outcome.reason, stop=stop, deviations=kept)
        )
    if outcome.verdict is DeliveryVerdict.RETRY:
        return replace(one, outcome=replace(outcome, reason=advice or outcome.reason, stop=stop, deviations=kept))
    undone = tuple(
        replace(deviation, verdict=DeliveryVerdict.RETRY) if deviation.verdict is DeliveryVerdict.REFUSED else deviation
        for deviation in outcome.deviations
    )
    return replace(one, outcome=replace(outcome, reason=advice or outcome.reason, stop=stop, deviations=undone))
