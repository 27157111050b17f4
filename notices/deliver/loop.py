"""The loop: due → begin → send → finish.

One thread keeps the ledger and decides; the others do nothing but hand chunks to providers. What
ended is recorded in the same transaction that claims what comes next.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field

from notices.deliver.aside import Aside
from notices.deliver.attempt import hand_over
from notices.deliver.away import PAUSE, Away
from notices.deliver.brake import Brake
from notices.deliver.guard import Guard
from notices.deliver.options import Clock, Options
from notices.deliver.probation import Probation, accepts
from notices.deliver.schedule import Schedule
from notices.errors import LedgerError, NoticesError
from notices.ledger import Claim, Ended, Folded, Key, Ledger, Want
from notices.model import PERSONAL, Channel, Chunk, Outcome, Plan, Verdict
from notices.providers import Provider
from notices.retry import MOST_ATTEMPTS

Watch = Callable[[Channel, int, Outcome], None]

_POLL = 0.5
"""Seconds between two looks at what other processes do."""
_EVENTS_AGE = 5.0
"""Seconds after which bounces that events brought are counted again."""
_AHEAD = 8
"""Chunks asked for in place of one, where another process may have taken some."""


@dataclass(slots=True)
class _Run:
    """What changes while it runs."""

    budget: int | None
    shares: dict[Channel, int] | None = None
    """Of each channel, with `--canary`."""
    on_way: dict[Future[Outcome], Claim] = field(default_factory=dict)
    ended: list[Ended] = field(default_factory=list)
    hold: float = 0.0
    """No request goes out before; by the monotonic clock, as are the other moments here."""
    next_claim: float = 0.0
    """By `--rate`."""
    advice: str = ""
    """Of the provider that refuses us altogether, or of the guard."""
    unheard: set[Channel] = field(default_factory=set)
    """Personal channels with somebody to write to on which nobody was accepted yet: until then nothing public
    goes out."""
    looked: float = -math.inf
    """When the events were last counted."""
    trouble: NoticesError | None = None
    fruitless: dict[tuple[int, int], int] = field(default_factory=dict)
    """Tries in a row, by chunk, that settled nobody."""


class Sender:
    """Delivers a frozen notice; `run` may be called again."""

    def __init__(  # noqa: PLR0913, PLR0917  each is another part of the world, and tests give their own
        self,
        ledger: Ledger,
        plan: Plan,
        providers: dict[Channel, Provider],
        guard: Guard,
        watch: Watch = lambda *_: None,
        clock: Clock = time,
        tell: Callable[[str], None] = lambda _: None,
        aside: Aside | None = None,
    ) -> None:
        """Get ready.

        Args:
            ledger: Where the notice's audience is frozen.
            plan: The notice.
            providers: One for each of its channels.
            guard: Who must not be written to any more; brought up to date before each claim.
            watch: Told of each attempt that ended: channel, recipients, outcome.
            clock: What to wait by; the ledger has its own, which all workers share.
            tell: Takes a line for the person at the terminal.
            aside: Takes answers that the ledger cannot; None to lose them.
        """
        self._ledger, self._plan, self._providers = ledger, plan, providers
        self._guard, self._watch, self._clock = guard, watch, clock
        self._messages = {(message.channel, message.language): message for message in plan.messages}
        self._away, self._aside = Away(tell), aside
        self._tell = tell

    def run(self, options: Options) -> str:
        """Send until nothing is due any more, also waiting for the leases of others.

        Returns:
            Why going on is of no use: the words of a provider that refuses us, or of the guard; else empty.

        Raises:
            LedgerError: The ledger failed for minutes, or is no longer there; answers are kept aside.
            AudienceError: The suppressions can no longer be read.
        """
        run = _Run(options.limit)
        self._ledger.halted = self._ledger.state(self._plan.notice)
        self._probation = Probation(trusting=options.trusting)
        self._brake = Brake(options.refused, options.after)
        schedule = self._schedule(run, options)
        threads = sum(provider.concurrency for provider in self._providers.values())
        with ThreadPoolExecutor(threads, thread_name_prefix="notices") as pool:
            while True:
                self._turn(run, schedule, options, pool)
                if run.on_way:
                    self._collect(run, schedule)
                elif run.ended:
                    if self._away.since is not None:
                        self._clock.sleep(PAUSE)
                elif run.trouble is not None:
                    raise run.trouble
                elif self._done(run, options):
                    return run.advice
                elif self._away.since is not None:
                    self._clock.sleep(PAUSE)
                elif schedule.empty:
                    schedule = self._looked_again(run, schedule, options)
                    if schedule.empty and not schedule.shared:
                        return ""
                    self._sleep(schedule, run)
                else:
                    self._sleep(schedule, run)

    def _done(self, run: _Run, options: Options) -> bool:
        spent = run.budget == 0 or (run.shares is not None and not any(run.shares.values()))
        return bool(run.advice or self._ledger.halted) or spent or options.stopping()

    def _schedule(self, run: _Run, options: Options) -> Schedule:
        """What is to be done, as the ledger has it now."""
        now = self._ledger.now()
        channels = PERSONAL if options.careful else tuple(Channel)
        if options.only_channels is not None:
            channels = options.only_channels
        wanted = None if options.only is None else dict(options.only)
        due: list[tuple[Chunk, Folded]] = []
        pending: dict[Channel, int] = {}
        heard: set[Channel] = set()
        self._brake.begin()
        self._bounced = self._ledger.lost(self._plan.notice) if options.refused else 0
        for history in self._ledger.histories(self._plan.notice):
            channel, state = history.chunk.channel, history.fold(now)
            self._brake.count(channel, state)
            if Verdict.ACCEPTED in state.states:
                heard.add(channel)
                self._probation.prove(channel)
            pending[channel] = pending.get(channel, 0) + state.states.count(None)
            if channel not in channels or run.fruitless.get(history.key, 0) >= MOST_ATTEMPTS:
                continue
            if wanted is None or (history.key in wanted and state.states[wanted[history.key]] is None):
                due.append((history.chunk, state))
        if options.canary is not None and run.shares is None:
            share = options.canary / 100
            run.shares = {c: math.ceil(share * number) for c, number in pending.items() if c in PERSONAL}
        run.unheard = {channel for channel in PERSONAL if pending.get(channel) and channel not in heard}
        schedule = Schedule(due)
        schedule.close(channel for channel in Channel if channel not in PERSONAL and run.unheard)
        return schedule

    def _looked_again(self, run: _Run, schedule: Schedule, options: Options) -> Schedule:
        """What is to be done by now; as it was where the ledger is away."""
        try:
            found = self._schedule(run, options)
        except LedgerError as error:
            self._bear(run, error, options)
            return schedule
        self._away.back()
        return found

    def _bear(self, run: _Run, error: LedgerError, options: Options) -> None:
        """The ledger is away: keep what is in hand and go on trying, or put it aside and give up."""
        if not self._away.hopeless(error, self._clock.monotonic(), stopping=options.stopping()):
            return
        if run.trouble is None:
            run.trouble = error
        if run.ended:
            number, kept = len(run.ended), run.ended
            run.ended = []
            if self._aside is None:
                return
            try:
                self._aside.put(kept)
            except LedgerError as lost:
                run.trouble = lost
                return
            self._tell(f"{number} answers are kept in {self._aside.path}; the next send takes them in")

    def _sleep(self, schedule: Schedule, run: _Run) -> None:
        until = [
            schedule.next_due() - self._ledger.now(),
            run.hold - self._clock.monotonic(),
            run.next_claim - self._clock.monotonic(),
        ]
        self._clock.sleep(min(_POLL, max(0.01, *until)))

    def _turn(self, run: _Run, schedule: Schedule, options: Options, pool: ThreadPoolExecutor) -> None:
        """Record what ended, claim what is due, and hand it to the threads."""
        self._settle_suspects(run, schedule, options)
        wants: list[Want] = []
        most = 0
        if not (run.trouble or self._done(run, options)) and self._clock.monotonic() >= max(run.hold, run.next_claim):
            try:
                self._look(run, options)
                if not run.advice:
                    wants, most = self._wants(run, schedule, options)
            except LedgerError as error:
                self._bear(run, error, options)
            except NoticesError as error:
                run.trouble = error
        if not wants and not run.ended:
            return
        try:
            claims = self._ledger.exchange(self._plan.notice, run.ended, wants, most)
        except LedgerError as error:
            schedule.put_back([want.key for want in wants], 0.0)
            self._bear(run, error, options)
            return
        run.ended = []
        self._away.back()
        taken = {claim.key for claim in claims}
        for claim in claims:
            self._spend(run, claim, options)
            run.on_way[pool.submit(self._send, run, claim)] = claim
        if wants and (len(claims) >= most or self._ledger.halted):
            schedule.put_back([want.key for want in wants if want.key not in taken], self._ledger.now())

    def _look(self, run: _Run, options: Options) -> None:
        """Bring the suppressions up to date, and see whether the guard forbids to go on."""
        self._guard.refresh()
        if options.refused and self._clock.monotonic() - run.looked > _EVENTS_AGE:
            self._brake.bounced = self._ledger.lost(self._plan.notice) - self._bounced
            run.looked = self._clock.monotonic()
        run.advice = run.advice or self._brake.advice()

    def _spend(self, run: _Run, claim: Claim, options: Options) -> None:
        """Take a claim off what may still be sent, and set the pace."""
        if run.budget is not None:
            run.budget = max(0, run.budget - claim.size)
        if run.shares is not None:
            channel = claim.chunk.channel
            run.shares[channel] = max(0, run.shares[channel] - claim.size)
        if options.rate is not None:
            run.next_claim = max(run.next_claim, self._clock.monotonic()) + claim.size / options.rate

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
            if free <= 0 or (run.shares is not None and not run.shares.get(channel)):
                continue
            keys = schedule.take(channel, now, free * _AHEAD if schedule.shared and not options.careful else free)
            wants += [self._want(run, options, key, provider) for key in keys]
            most += min(free, len(keys))
        return wants, most

    def _want(self, run: _Run, options: Options, key: Key, provider: Provider) -> Want:
        only = None if options.only is None else tuple(index for chunk, index in options.only if chunk == key)
        pace = None if options.rate is None else max(1, math.floor(options.rate))
        share = None if run.shares is None else run.shares[provider.channel]
        bounds = [bound for bound in (run.budget, pace, share, provider.portion) if bound is not None]
        return Want(key, 2 * provider.timeout + 1, only, min(bounds) if bounds else None)

    def _collect(self, run: _Run, schedule: Schedule) -> None:
        """Take in what the threads have finished."""
        finished, _ = wait(run.on_way, _POLL, FIRST_COMPLETED)
        for future in finished:
            claim = run.on_way.pop(future)
            outcome = future.result()
            if outcome.hold:
                run.hold = max(run.hold, self._clock.monotonic() + outcome.wait)
            provider = self._providers[claim.chunk.channel]
            until = self._clock.monotonic() + provider.timeout / 2
            told = self._probation.take(Ended(claim, outcome), until, alone=provider.alone)
            self._finish(run, schedule, told)

    def _settle_suspects(self, run: _Run, schedule: Schedule, options: Options) -> None:
        """Decide about refusals that were held back, where nothing that could tell more is to come."""
        self._finish(run, schedule, self._probation.overdue(self._clock.monotonic()))
        for channel in PERSONAL:
            if not self._probation.waiting(channel):
                continue
            coming = any(claim.chunk.channel == channel for claim in run.on_way.values())
            more = schedule.has(channel) and not (self._done(run, options) or run.trouble)
            if not coming and not more:
                self._finish(run, schedule, self._probation.conclude(channel))

    def _finish(self, run: _Run, schedule: Schedule, ended: Sequence[Ended]) -> None:
        """Outcomes that are to be recorded."""
        for one in ended:
            claim, outcome = one.claim, one.outcome
            channel = claim.chunk.channel
            run.ended.append(one)
            self._brake.take(one)
            self._watch(channel, claim.size, outcome)
            if outcome.stop:
                run.advice = run.advice or outcome.reason
            if channel in run.unheard and accepts(one):
                run.unheard.discard(channel)
                self._probation.prove(channel)
                if not run.unheard:
                    schedule.close(())
            if self._again(run, claim, outcome):
                schedule.put_back([claim.key], self._ledger.now() + outcome.wait if outcome.wait else 0.0)

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
        most = MOST_ATTEMPTS * 10 if outcome.hold or outcome.held else MOST_ATTEMPTS
        return run.fruitless.get(claim.key, 0) < most

    def _send(self, run: _Run, claim: Claim) -> Outcome:
        """In a thread of its own: hand a claim over, unless every request is held."""
        held = run.hold - self._clock.monotonic()
        if held > 0:
            return Outcome(Verdict.RETRY, "held back: the provider asked to wait", held)
        message = self._messages[claim.chunk.channel, claim.chunk.language]
        tries = run.fruitless.get(claim.key, 0)
        return hand_over(self._plan, message, self._providers[claim.chunk.channel], self._guard, claim, tries)
