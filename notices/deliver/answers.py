"""What the threads bring back, until it can be recorded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from queue import Empty

from notices.deliver.course import Course
from notices.deliver.options import Clock
from notices.deliver.pace import WINDOW
from notices.deliver.probation import accepts
from notices.deliver.schedule import Schedule
from notices.ledger import Claim, Ended
from notices.model import PERSONAL, Channel, Outcome
from notices.providers import Provider

Watch = Callable[[Channel, int, Outcome], None]

POLL = 0.5
"""Seconds between two looks at what other processes do."""
HEED = 0.2
"""The same in a shift, so that all know within half a second, and a step of the ledger, what is said to one: at worst
a look comes just too early to be made, and the next one waits for an answer and for others beside it (`WINDOW`).

On a machine so busy that this takes longer, nobody claims anything once it is said, for each claim asks the ledger; and
what was claimed before is not begun after `LATEST`."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Takes answers in, lets probation and guard judge them, and puts chunks back that go again."""

    providers: Mapping[Channel, Provider]
    now: Callable[[], float]
    """The ledger's clock, by which chunks are due."""
    watch: Watch
    clock: Clock

    def collect(self, run: Course, schedule: Schedule) -> None:
        """Take in what the threads have finished: one answer, or as many as come in a moment where they come fast."""
        until = self.clock.monotonic() + (HEED if run.options.together else POLL)
        number = 0
        while run.on_way and number < run.pace.group:
            try:
                claim, future = run.finished.get(timeout=max(0.0, until - self.clock.monotonic()))
            except Empty:
                return
            del run.on_way[claim.key]
            if not number:
                until = self.clock.monotonic() + WINDOW
            number += 1
            self._take(run, schedule, claim, future.result())

    def settle(self, run: Course, schedule: Schedule, *, done: bool) -> None:
        """Decide about refusals that were held back, where nothing that could tell more is to come.

        Args:
            run: With its probation.
            schedule: What is left to claim.
            done: Whether nothing more is claimed in this run.
        """
        self._finish(run, schedule, run.probation.overdue(self.clock.monotonic()))
        for channel in PERSONAL:
            if not run.probation.waiting(channel):
                continue
            coming = any(claim.chunk.channel == channel for claim in run.on_way.values())
            if not coming and (done or not schedule.has(channel)):
                self._finish(run, schedule, run.probation.conclude(channel))

    def _take(self, run: Course, schedule: Schedule, claim: Claim, outcome: Outcome) -> None:
        """What became of a claim."""
        channel, now = claim.chunk.channel, self.clock.monotonic()
        provider = self.providers[channel]
        told = run.probation.take(Ended(claim, outcome), now + provider.timeout / 2, alone=provider.alone)
        self._finish(run, schedule, told)

    def _finish(self, run: Course, schedule: Schedule, ended: Sequence[Ended]) -> None:
        """Outcomes that are to be recorded."""
        for one in ended:
            claim, outcome = one.claim, one.outcome
            channel = claim.chunk.channel
            run.ended.append(one)
            run.brake.take(one)
            self.watch(channel, claim.size, outcome)
            if outcome.stop:
                run.advice = run.advice or outcome.reason
            if channel in run.unheard and accepts(one):
                run.unheard.discard(channel)
                run.probation.prove(channel)
                schedule.close(run.closed)
            if run.again(one, self.clock.monotonic()):
                schedule.close(run.closed)
                schedule.put_back([claim.key], self.now() + outcome.wait if outcome.wait else 0.0)
