"""`[guard]`: too many refusals or bounces among those who were tried, and the rest stays pending."""

from __future__ import annotations

from dataclasses import dataclass, field

from notices.ledger import ChunkHistory, Ended, Folded, Key
from notices.model import PERSONAL, Channel, DeliveryVerdict, Outcome

_TRIED = (DeliveryVerdict.ACCEPTED, DeliveryVerdict.REFUSED, DeliveryVerdict.UNKNOWN)


@dataclass(slots=True)
class Brake:
    """Counts, channel by channel, who was tried and who was refused."""

    share: float
    """Per cent refused at which it pulls; 0 for never."""
    after: int
    """Recipients who must have been tried on the channel before."""
    tried: dict[Channel, int] = field(default_factory=dict)
    refused: dict[Channel, int] = field(default_factory=dict)
    bounced: int = 0
    """E-mail recipients whom events called lost since the count began."""

    again: dict[Key, int] = field(default_factory=dict)
    """Recipients of a chunk who were tried together with those that an answer named, and go again without them:
    SendGrid names all the bad addresses of a chunk, one an answer, before it accepts the first good one.
    """

    def begin(self) -> None:
        """Count anew."""
        self.tried, self.refused, self.again, self.bounced = {}, {}, {}, 0

    def count(self, history: ChunkHistory, folded: Folded) -> None:
        """Take in where a chunk stands."""
        if not self.share:
            return
        channel = history.chunk.channel
        for verdict, number in folded.tally().items():
            if verdict is not None:
                self._add(channel, verdict, number)
        for attempt in history.attempts:
            if attempt.outcome is not None:
                size = history.chunk.size if attempt.covers is None else len(attempt.covers)
                self._remember(history.key, channel, size, attempt.outcome)

    def take(self, one: Ended) -> None:
        """Take in what became of a claim."""
        channel, outcome = one.claim.chunk.channel, one.outcome
        self._add(channel, outcome.verdict, one.claim.size - len(outcome.deviations))
        for deviation in outcome.deviations:
            self._add(channel, deviation.verdict, 1)
        self._remember(one.claim.key, channel, one.claim.size, outcome)

    def advice(self) -> str:
        """Why nothing more may go out; empty where it may."""
        for channel in PERSONAL if self.share else ():
            tried = self.tried.get(channel, 0)
            refused = self.refused.get(channel, 0) + (self.bounced if channel is Channel.EMAIL else 0)
            if tried >= self.after and 100 * refused > self.share * tried:
                return (
                    f"{channel}: {refused:,} of {tried:,} were refused or bounced, over the {self.share:g} % of "
                    "guard.refused; look into the report, then raise it to go on"
                )
        return ""

    def _add(self, channel: Channel, verdict: DeliveryVerdict, number: int) -> None:
        if verdict in _TRIED:
            self.tried[channel] = self.tried.get(channel, 0) + number
        if verdict is DeliveryVerdict.REFUSED:
            self.refused[channel] = self.refused.get(channel, 0) + number

    def _remember(self, key: Key, channel: Channel, size: int, outcome: Outcome) -> None:
        """Count whose mails go again among the tried, until it is known what becomes of them."""
        if channel is not Channel.EMAIL:  # pushes have a request each: who goes again was told nothing
            return
        goes = outcome.verdict is DeliveryVerdict.RETRY
        named = any(deviation.verdict is DeliveryVerdict.REFUSED for deviation in outcome.deviations)
        if goes and not named:
            return
        left = size - len(outcome.deviations) if goes else 0
        self.tried[channel] = self.tried.get(channel, 0) + left - self.again.pop(key, 0)
        if left:
            self.again[key] = left
