"""The loop: due → begin → send → finish.

One thread keeps the ledger and decides; the others do nothing but hand chunks to providers. What
ended is recorded in the same transaction that claims what comes next.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from queue import Empty

from notices.deliver.aside import Aside
from notices.deliver.attempt import hand_over
from notices.deliver.away import PAUSE, Away
from notices.deliver.brake import Brake
from notices.deliver.course import Course
from notices.deliver.due import look
from notices.deliver.guard import Guard
from notices.deliver.options import Clock, Options
from notices.deliver.pace import LATEST, MOST_AHEAD, WINDOW, Pace
from notices.deliver.probation import Probation, accepts
from notices.deliver.schedule import Schedule
from notices.errors import LedgerError, NoticesError
from notices.ledger import Claim, Ended, Ledger, Want
from notices.ledger.halting import lost, notice_state
from notices.model import PERSONAL, Channel, DeliveryVerdict, Outcome, Plan
from notices.providers import Provider

Watch = Callable[[Channel, int, Outcome], None]

_POLL = 0.5
"""Seconds between two looks at what other processes do."""
_AHEAD = 8
"""Chunks asked for in place of one, where another process may have taken some."""


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
        self._away, self._aside, self._tell = Away(tell), aside, tell

    def run(self, options: Options) -> str:
        """Send until nothing is due any more, also waiting for the leases of others.

        Returns:
            Why going on is of no use: the words of a provider that refuses us, or of the guard; else empty.

        Raises:
            LedgerError: The ledger failed for minutes, or is no longer there; answers are kept aside.
            AudienceError: The suppressions can no longer be read.
        """
        self._ledger.halted = notice_state(self._ledger, self._plan.notice)
        probation, brake = Probation(trusting=options.trusting), Brake(options.refused, options.after)
        run = Course(options, probation, brake, Pace(self._clock.monotonic()), options.limit)
        schedule = look(self._ledger, self._plan.notice, run)
        with ExitStack() as held:
            pools: dict[Channel, ThreadPoolExecutor] = {}
            for channel, provider in self._providers.items():
                # Requests of single recipients are counted by their provider: what is claimed ahead waits there.
                threads = provider.concurrency + (MOST_AHEAD if provider.alone else 0)
                pools[channel] = ThreadPoolExecutor(threads, thread_name_prefix="notices")
                held.callback(pools[channel].shutdown, cancel_futures=True)
            while True:
                self._turn(run, schedule, pools)
                if run.on_way:
                    self._collect(run, schedule)
                elif run.ended:
                    if self._away.since is not None:
                        self._clock.sleep(PAUSE)
                elif run.trouble is not None:
                    raise run.trouble
                elif self._done(run):
                    return run.advice
                elif self._away.since is not None:
                    self._clock.sleep(PAUSE)
                elif schedule.empty:
                    schedule = self._looked_again(run, schedule)
                    if schedule.empty and not schedule.shared:
                        return ""
                    self._sleep(schedule, run)
                else:
                    self._sleep(schedule, run)

    def _done(self, run: Course) -> bool:
        return self._halted(run) or run.spent

    def _halted(self, run: Course) -> bool:
        """Whether not even what is claimed may be begun any more."""
        return bool(run.trouble or run.advice or self._ledger.halted) or run.options.stopping()

    def _looked_again(self, run: Course, schedule: Schedule) -> Schedule:
        """What is to be done by now; as it was where the ledger is away."""
        try:
            found = look(self._ledger, self._plan.notice, run)
        except LedgerError as error:
            self._bear(run, error)
            return schedule
        self._away.back()
        return found

    def _bear(self, run: Course, error: LedgerError) -> None:
        """The ledger is away: keep what is in hand and go on trying, or put it aside and give up."""
        if not self._away.hopeless(error, self._clock.monotonic(), stopping=run.options.stopping()):
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

    def _sleep(self, schedule: Schedule, run: Course) -> None:
        until = [
            schedule.next_due() - self._ledger.now(),
            run.hold - self._clock.monotonic(),
            run.next_claim - self._clock.monotonic(),
        ]
        self._clock.sleep(min(_POLL, max(0.01, *until)))

    def _turn(self, run: Course, schedule: Schedule, pools: dict[Channel, ThreadPoolExecutor]) -> None:
        """Record what ended, claim what is due, and hand it to the threads."""
        self._settle_suspects(run, schedule)
        wants: list[Want] = []
        most = 0
        if not self._done(run) and self._clock.monotonic() >= max(run.hold, run.next_claim):
            try:
                self._guard.refresh()
                run.mind(lambda: lost(self._ledger, self._plan.notice), self._clock.monotonic())
                if not run.advice:
                    wants, most = self._wants(run, schedule)
            except LedgerError as error:
                self._bear(run, error)
            except NoticesError as error:
                run.trouble = error
        if not wants and not run.ended:
            return
        try:
            claims = self._ledger.exchange(self._plan.notice, run.ended, wants, most)
        except LedgerError as error:
            schedule.put_back([want.key for want in wants], 0.0)
            self._bear(run, error)
            return
        run.ended = []
        now = self._clock.monotonic()
        run.pace.stepped(now)
        self._away.back()
        taken = {claim.key for claim in claims}
        for claim in claims:
            run.spend(claim, now)
            run.on_way[claim.key] = claim
            future = pools[claim.chunk.channel].submit(self._send, run, claim, now + LATEST)
            future.add_done_callback(partial(_hand_back, run, claim))
        schedule.close(run.closed)
        if wants and (len(claims) >= most or self._ledger.halted):
            schedule.put_back([want.key for want in wants if want.key not in taken], self._ledger.now())

    def _wants(self, run: Course, schedule: Schedule) -> tuple[list[Want], int]:
        """What to ask for, and how many chunks of it to take."""
        now, options = self._ledger.now(), run.options
        wants: list[Want] = []
        most = 0
        for channel, provider in self._providers.items():
            free = (
                provider.concurrency
                + run.ahead(channel)
                - sum(claim.chunk.channel == channel for claim in run.on_way.values())
            )
            if options.careful:
                free = 1 - len(run.on_way) - most
            elif options.rate is not None:
                free = min(free, 1 - most)
            if free <= 0:
                continue
            keys = schedule.take(channel, now, free * _AHEAD if schedule.shared and not options.careful else free)
            lease, bound = 2 * provider.timeout + 1, run.bound(provider)
            only = options.only
            wants += [Want(key, lease, None if only is None else only.get(key, ()), bound) for key in keys]
            most += min(free, len(keys))
        return wants, most

    def _collect(self, run: Course, schedule: Schedule) -> None:
        """Take in what the threads have finished: one answer, or as many as come in a moment where they come fast."""
        until = self._clock.monotonic() + _POLL
        number = 0
        while run.on_way and number < run.pace.group:
            try:
                claim, future = run.finished.get(timeout=max(0.0, until - self._clock.monotonic()))
            except Empty:
                return
            del run.on_way[claim.key]
            if not number:
                until = self._clock.monotonic() + WINDOW
            number += 1
            self._take(run, schedule, claim, future.result())

    def _take(self, run: Course, schedule: Schedule, claim: Claim, outcome: Outcome) -> None:
        """What became of a claim."""
        now, provider = self._clock.monotonic(), self._providers[claim.chunk.channel]
        run.pace.answered(claim.chunk.channel)
        told = run.probation.take(Ended(claim, outcome), now + provider.timeout / 2, alone=provider.alone)
        self._finish(run, schedule, told)

    def _settle_suspects(self, run: Course, schedule: Schedule) -> None:
        """Decide about refusals that were held back, where nothing that could tell more is to come."""
        self._finish(run, schedule, run.probation.overdue(self._clock.monotonic()))
        for channel in PERSONAL:
            if not run.probation.waiting(channel):
                continue
            coming = any(claim.chunk.channel == channel for claim in run.on_way.values())
            more = schedule.has(channel) and not self._done(run)
            if not coming and not more:
                self._finish(run, schedule, run.probation.conclude(channel))

    def _finish(self, run: Course, schedule: Schedule, ended: Sequence[Ended]) -> None:
        """Outcomes that are to be recorded."""
        for one in ended:
            claim, outcome = one.claim, one.outcome
            channel = claim.chunk.channel
            run.ended.append(one)
            run.brake.take(one)
            self._watch(channel, claim.size, outcome)
            if outcome.stop:
                run.advice = run.advice or outcome.reason
            if channel in run.unheard and accepts(one):
                run.unheard.discard(channel)
                run.probation.prove(channel)
                schedule.close(run.closed)
            if run.again(one, self._clock.monotonic()):
                schedule.close(run.closed)
                schedule.put_back([claim.key], self._ledger.now() + outcome.wait if outcome.wait else 0.0)

    def _send(self, run: Course, claim: Claim, latest: float) -> Outcome:
        """In a thread of its own: hand a claim over, unless it is too late or every request is held."""
        now = self._clock.monotonic()
        if run.hold > now:
            return Outcome(DeliveryVerdict.RETRY, "held back: the provider asked to wait", run.hold - now)
        if now > latest or run.barred or self._halted(run):
            return Outcome(DeliveryVerdict.RETRY, "not begun")
        message = self._messages[claim.chunk.channel, claim.chunk.language]
        tries = run.fruitless.get(claim.key, 0)
        outcome = hand_over(self._plan, message, self._providers[claim.chunk.channel], self._guard, claim, tries)
        # What lies ready must not begin before the loop hears of it: it may be busy with the ledger.
        run.barred = run.barred or outcome.stop
        if outcome.hold:
            run.hold = max(run.hold, self._clock.monotonic() + outcome.wait)
        return outcome


def _hand_back(run: Course, claim: Claim, future: Future[Outcome]) -> None:
    """In the claim's thread: tell the loop."""
    run.finished.put((claim, future))
