"""What changes while a sending runs: what is on its way, what may still go out, and why nothing may."""

from __future__ import annotations

import math
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import SimpleQueue

from notices.deliver.brake import Brake
from notices.deliver.options import Options
from notices.deliver.pace import Pace
from notices.deliver.probation import Probation
from notices.errors import NoticesError
from notices.ledger import Claim, Ended, Key, Ledger
from notices.model import PERSONAL, Channel, DeliveryVerdict, Outcome
from notices.providers import Provider
from notices.retry import MOST_ATTEMPTS


@dataclass(slots=True)
class Course:
    """One run of a `Sender`; moments are those of the monotonic clock."""

    options: Options
    probation: Probation
    brake: Brake
    pace: Pace
    budget: int | None
    """Recipients who may still be written to, with `--limit`."""
    shares: dict[Channel, int] | None = None
    """The same for each channel, with `--canary`."""
    on_way: dict[Key, Claim] = field(default_factory=dict)
    """Claimed and not answered yet."""
    finished: SimpleQueue[tuple[Claim, Future[Outcome]]] = field(default_factory=SimpleQueue)
    """From the threads."""
    ended: list[Ended] = field(default_factory=list)
    """Not recorded yet."""
    hold: float = 0.0
    """No request goes out before."""
    next_claim: float = 0.0
    """By `--rate`."""
    held: dict[Channel, float] = field(default_factory=dict)
    """Nothing of a channel goes out before: its provider told somebody to wait."""
    paced: dict[Channel, float] = field(default_factory=dict)
    """Nothing of a channel is claimed before: the rate of all is used up."""
    heard: float = -math.inf
    """When the ledger last said what others do."""
    barred: bool = False
    """Whether a provider refused us altogether; its words come with the answer."""
    advice: str = ""
    """Of the provider that refuses us altogether, or of the guard."""
    unheard: set[Channel] = field(default_factory=set)
    """Personal channels with somebody to write to on which nobody was accepted yet: until then nothing public
    goes out."""
    lost: int = 0
    """Bounces by events that the brake has counted among the refused."""
    looked: float = -math.inf
    """When the events were last counted."""
    trouble: NoticesError | None = None
    idle: int = 0
    """Tries in a row of a first step that settled nobody; after so many as a chunk has, others are not tried too."""
    fruitless: dict[Key, int] = field(default_factory=dict)
    """Tries in a row, by chunk, that settled nobody."""

    @property
    def spent(self) -> bool:
        """Whether nobody else may be written to in this run."""
        return self.budget == 0 or (self.shares is not None and not any(self.shares.values()))

    @property
    def closed(self) -> set[Channel]:
        """Channels that nothing may go out on for now."""
        public = {channel for channel in Channel if channel not in PERSONAL and self.unheard}
        return public | {channel for channel, left in (self.shares or {}).items() if not left}

    def lying(self, channel: Channel) -> int:
        """Chunks of a channel that are claimed and not answered yet."""
        return sum(claim.chunk.channel == channel for claim in self.on_way.values())

    def ahead(self, channel: Channel) -> int:
        """Chunks of a channel to claim before they can be begun; none where each answer may change what goes out."""
        options = self.options
        if options.careful or options.rate is not None or options.refused or channel in self.unheard:
            return 0
        if channel in options.rates:
            return 0
        return self.pace.ahead(channel)

    def share_out(self, pending: dict[Channel, int]) -> None:
        """Settle once how many of each channel `--canary` means."""
        if self.options.canary is not None and self.shares is None:
            share = self.options.canary / 100
            self.shares = {c: math.ceil(share * number) for c, number in pending.items() if c in PERSONAL}

    def spend(self, claim: Claim, now: float) -> None:
        """Take a claim off what may still be sent, and set the pace."""
        if self.budget is not None:
            self.budget = max(0, self.budget - claim.size)
        if self.shares is not None:
            channel = claim.chunk.channel
            self.shares[channel] = max(0, self.shares.get(channel, 0) - claim.size)
        if self.options.rate is not None:
            self.next_claim = max(self.next_claim, now) + claim.size / self.options.rate

    def again(self, one: Ended, now: float) -> bool:
        """Whether somebody of a chunk is still due in this run; a first step counts only who was written to."""
        claim, outcome = one.claim, one.outcome
        if not self._due(claim, outcome):
            return False
        if self.budget is None and self.shares is None:
            return True
        left = sum(deviation.verdict is DeliveryVerdict.RETRY for deviation in outcome.deviations)
        if outcome.verdict is DeliveryVerdict.RETRY:
            left += claim.size - len(outcome.deviations)
        self.idle = self.idle + 1 if left == claim.size else 0
        if self.idle < MOST_ATTEMPTS:
            self.next_claim = max(self.next_claim, now + outcome.wait)
            if self.budget is not None:
                self.budget += left
            if self.shares is not None:
                self.shares[claim.chunk.channel] = self.shares.get(claim.chunk.channel, 0) + left
        return True

    def heed(self, ledger: Ledger, now: float) -> None:
        """Take in what the ledger last said of providers and rates."""
        self.heard = now
        behind = now - ledger.now()
        self.held = {channel: behind + until for channel, until in ledger.held.items()}
        self.paced = {channel: behind + until for channel, until in ledger.paced.items()}

    def held_until(self, channel: Channel) -> float:
        """When a request of the channel may go out; in the past where it may now."""
        return max(self.hold, self.held.get(channel, 0.0))

    def claims_from(self, channel: Channel) -> float:
        """When somebody of the channel may be claimed; in the past where they may now."""
        return max(self.held_until(channel), self.next_claim, self.paced.get(channel, 0.0))

    def bound(self, provider: Provider) -> int | None:
        """Most recipients of the next claim; None for a whole chunk."""
        pace = None if self.options.rate is None else max(1, math.floor(self.options.rate))
        share = None if self.shares is None else self.shares.get(provider.channel, 0)
        return min((bound for bound in (self.budget, pace, share, provider.portion) if bound is not None), default=None)

    def _due(self, claim: Claim, outcome: Outcome) -> bool:
        """Whether a chunk is looked at again; counts tries that settled nobody."""
        verdicts = {outcome.verdict, *(deviation.verdict for deviation in outcome.deviations)}
        due = {DeliveryVerdict.RETRY, DeliveryVerdict.UNKNOWN} if claim.chunk.repeatable else {DeliveryVerdict.RETRY}
        if not verdicts & due:
            return claim.covers is not None
        if verdicts <= due:
            self.fruitless[claim.key] = self.fruitless.get(claim.key, 0) + 1
        else:
            self.fruitless.pop(claim.key, None)
        most = MOST_ATTEMPTS * 10 if outcome.hold or outcome.held else MOST_ATTEMPTS
        return self.fruitless.get(claim.key, 0) < most

    def mind(self, lost: Callable[[], int], now: float) -> None:
        """Let the guard look at refusals and bounces, and stop where there are too many."""
        if self.options.refused and now - self.looked > _EVENTS_AGE:
            self.brake.bounced = lost() - self.lost
            self.looked = now
        self.advice = self.advice or self.brake.advice()


_EVENTS_AGE = 5.0
"""Seconds after which bounces that events brought are counted again."""
