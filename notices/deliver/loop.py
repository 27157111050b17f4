"""The loop: due → begin → send → finish.

One thread keeps the ledger and decides; the others do nothing but hand chunks to providers. What
ended is recorded in the same transaction that claims what comes next.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from typing import Protocol

from notices.deliver.attempt import hand_over
from notices.deliver.guard import Guard
from notices.deliver.schedule import Schedule
from notices.errors import LedgerError, NoticesError
from notices.ledger import Claim, Ended, Key, Ledger, Want
from notices.model import PERSONAL, Channel, Outcome, Plan, Verdict
from notices.providers import Provider
from notices.retry import MOST_ATTEMPTS

Watch = Callable[[Channel, int, Outcome], None]

_POLL = 0.5
"""Seconds between two looks at what other processes do."""
_AHEAD = 8
"""Chunks asked for in place of one, where another process may have taken some."""


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
    only: tuple[tuple[Key, int], ...] | None = None
    """Only these recipients: key of the chunk, each chunk once, and index."""
    rate: float | None = None
    """Most recipients a second."""
    stopping: Callable[[], bool] = lambda: False
    """Asked again and again; true ends the run after what is on its way."""

    @property
    def careful(self) -> bool:
        """Whether only some recipients are written to: then nothing public goes out."""
        return self.limit is not None or self.only is not None


@dataclass(slots=True)
class _Run:
    """What changes while it runs."""

    budget: int | None
    on_way: dict[Future[Outcome], Claim] = field(default_factory=dict)
    ended: list[Ended] = field(default_factory=list)
    hold: float = 0.0
    """No request goes out before; by the monotonic clock, as are the other moments here."""
    next_claim: float = 0.0
    """By `--rate`."""
    advice: str = ""
    """Of the provider that refuses us altogether."""
    trouble: NoticesError | None = None
    fruitless: dict[tuple[int, int], int] = field(default_factory=dict)
    """Tries in a row, by chunk, that settled nobody."""


class Sender:
    """Delivers a frozen notice; `run` may be called again."""

    def __init__(
        self,
        ledger: Ledger,
        plan: Plan,
        providers: dict[Channel, Provider],
        guard: Guard,
        watch: Watch = lambda *_: None,
        clock: Clock = time,
    ) -> None:
        """Get ready.

        Args:
            ledger: Where the notice's audience is frozen.
            plan: The notice.
            providers: One for each of its channels.
            guard: Who must not be written to any more; brought up to date before each claim.
            watch: Told of each attempt that ended: channel, recipients, outcome.
            clock: What to wait by; the ledger has its own, which all workers share.
        """
        self._ledger, self._plan, self._providers = ledger, plan, providers
        self._guard, self._watch, self._clock = guard, watch, clock
        self._messages = {(message.channel, message.language): message for message in plan.messages}

    def run(self, options: Options) -> str:
        """Send until nothing is due any more, also waiting for the leases of others.

        Returns:
            The advice of a provider that refuses us altogether; empty where none did.

        Raises:
            LedgerError: The ledger failed; what was on its way is recorded if that is still possible.
            AudienceError: The suppressions can no longer be read.
        """
        run = _Run(options.limit)
        schedule = self._schedule(run, options)
        threads = sum(provider.concurrency for provider in self._providers.values())
        with ThreadPoolExecutor(threads, thread_name_prefix="notices") as pool:
            while True:
                self._turn(run, schedule, options, pool)
                if run.on_way:
                    self._collect(run, schedule)
                elif run.ended:
                    continue
                elif run.trouble is not None:
                    raise run.trouble
                elif self._done(run, options):
                    return run.advice
                elif schedule.empty:
                    schedule = self._schedule(run, options)
                    if schedule.empty and not schedule.shared:
                        return ""
                    self._sleep(schedule, run)
                else:
                    self._sleep(schedule, run)

    def _done(self, run: _Run, options: Options) -> bool:
        return bool(run.advice) or run.budget == 0 or options.stopping()

    def _schedule(self, run: _Run, options: Options) -> Schedule:
        """What is to be done, as the ledger has it now."""
        now = self._ledger.now()
        channels = PERSONAL if options.careful else tuple(Channel)
        folded = ((h, h.fold(now)) for h in self._ledger.histories(self._plan.notice) if h.chunk.channel in channels)
        wanted = None if options.only is None else dict(options.only)
        return Schedule(
            (history.chunk, state)
            for history, state in folded
            if run.fruitless.get(history.key, 0) < MOST_ATTEMPTS
            and (wanted is None or (history.key in wanted and state.states[wanted[history.key]] is None))
        )

    def _sleep(self, schedule: Schedule, run: _Run) -> None:
        until = [
            schedule.next_due() - self._ledger.now(),
            run.hold - self._clock.monotonic(),
            run.next_claim - self._clock.monotonic(),
        ]
        self._clock.sleep(min(_POLL, max(0.01, *until)))

    def _turn(self, run: _Run, schedule: Schedule, options: Options, pool: ThreadPoolExecutor) -> None:
        """Record what ended, claim what is due, and hand it to the threads."""
        wants: list[Want] = []
        most = 0
        if not (run.trouble or self._done(run, options)) and self._clock.monotonic() >= max(run.hold, run.next_claim):
            try:
                self._guard.refresh()
                wants, most = self._wants(run, schedule, options)
            except NoticesError as error:
                run.trouble = error
        if not wants and not run.ended:
            return
        ended, run.ended = run.ended, []
        try:
            claims = self._ledger.exchange(self._plan.notice, ended, wants, most)
        except LedgerError as error:
            if run.trouble is None:
                run.trouble, run.ended = error, ended
                return
            raise run.trouble from None
        taken = {claim.key for claim in claims}
        for claim in claims:
            if run.budget is not None:
                run.budget -= claim.size
            if options.rate is not None:
                run.next_claim = max(run.next_claim, self._clock.monotonic()) + claim.size / options.rate
            run.on_way[pool.submit(self._send, run, claim)] = claim
        if wants and len(claims) >= most:
            schedule.put_back([want.key for want in wants if want.key not in taken], self._ledger.now())

    def _wants(self, run: _Run, schedule: Schedule, options: Options) -> tuple[list[Want], int]:
        """What to ask for, and how many chunks of it to take."""
        now = self._ledger.now()
        wants: list[Want] = []
        most = 0
        for channel, provider in self._providers.items():
            free = provider.concurrency - sum(claim.chunk.channel == channel for claim in run.on_way.values())
            if options.careful:
                free = 1 - len(run.on_way) - most
            elif options.rate is not None:
                free = min(free, 1 - most)
            if free <= 0:
                continue
            keys = schedule.take(channel, now, free * _AHEAD if schedule.shared and not options.careful else free)
            wants += [self._want(run, options, key, 2 * provider.timeout + 1) for key in keys]
            most += min(free, len(keys))
        return wants, most

    def _want(self, run: _Run, options: Options, key: Key, lease: float) -> Want:
        only = None if options.only is None else tuple(index for chunk, index in options.only if chunk == key)
        pace = None if options.rate is None else max(1, math.floor(options.rate))
        bounds = [bound for bound in (run.budget, pace) if bound is not None]
        return Want(key, lease, only, min(bounds) if bounds else None)

    def _collect(self, run: _Run, schedule: Schedule) -> None:
        """Take in what the threads have finished."""
        finished, _ = wait(run.on_way, _POLL, FIRST_COMPLETED)
        for future in finished:
            claim = run.on_way.pop(future)
            outcome = future.result()
            run.ended.append(Ended(claim, outcome))
            self._watch(claim.chunk.channel, claim.size, outcome)
            if outcome.stop:
                run.advice = outcome.reason
            if outcome.hold:
                run.hold = max(run.hold, self._clock.monotonic() + outcome.wait)
            if self._again(run, claim, outcome):
                schedule.put_back([claim.key], self._ledger.now() + outcome.wait)

    def _again(self, run: _Run, claim: Claim, outcome: Outcome) -> bool:
        """Whether somebody of the chunk is still due in this run."""
        verdicts = {outcome.verdict, *(deviation.verdict for deviation in outcome.deviations)}
        due = {Verdict.RETRY, Verdict.UNKNOWN} if claim.chunk.repeatable else {Verdict.RETRY}
        if not verdicts & due:
            return claim.covers is not None
        if verdicts <= due:
            run.fruitless[claim.key] = run.fruitless.get(claim.key, 0) + 1
        else:
            run.fruitless.pop(claim.key, None)
        most = MOST_ATTEMPTS * 10 if outcome.hold else MOST_ATTEMPTS
        return run.fruitless.get(claim.key, 0) < most

    def _send(self, run: _Run, claim: Claim) -> Outcome:
        """In a thread of its own: hand a claim over, unless every request is held."""
        held = run.hold - self._clock.monotonic()
        if held > 0:
            return Outcome(Verdict.RETRY, "held back: the provider asked to wait", held)
        message = self._messages[claim.chunk.channel, claim.chunk.language]
        return hand_over(self._plan, message, self._providers[claim.chunk.channel], self._guard, claim)
