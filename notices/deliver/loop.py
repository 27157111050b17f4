"""The loop: due → begin → send → finish.

One thread keeps the ledger and decides; the others do nothing but hand chunks to providers. What
ended is recorded in the same transaction that claims what comes next.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial

from notices.deliver.answers import HEED, POLL, Answers, Watch
from notices.deliver.aside import Aside
from notices.deliver.asking import wants
from notices.deliver.attempt import hand_over
from notices.deliver.away import PAUSE, Away
from notices.deliver.brake import Brake
from notices.deliver.course import Course
from notices.deliver.due import look
from notices.deliver.guard import Guard
from notices.deliver.memory import collect_seldom, keep_blocks
from notices.deliver.options import Clock, Options
from notices.deliver.pace import LATEST, MOST_AHEAD, Pace
from notices.deliver.probation import Probation
from notices.deliver.schedule import Schedule
from notices.errors import LedgerError, NoticesError
from notices.ledger import Claim, Ledger, Want
from notices.ledger.halting import lost, notice_state
from notices.model import Channel, DeliveryVerdict, Outcome, Plan
from notices.providers import Provider

IDLE = 5.0
"""Seconds without anything to do after which a shift ends rather than keep its place."""


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
        self._guard, self._clock = guard, clock
        self._answers = Answers(providers, ledger.now, watch, clock)
        self._messages = {(message.channel, message.language): message for message in plan.messages}
        self._away, self._aside, self._tell = Away(tell), aside, tell
        self.left = False
        """Whether the last run ended with something still to claim."""

    def run(self, options: Options) -> str:
        """Send until nothing is due any more, also waiting for the leases of others.

        Returns:
            Why going on is of no use: the words of a provider that refuses us, or of the guard; else empty.

        Raises:
            LedgerError: The ledger failed for minutes, or is no longer there; answers are kept aside.
            AudienceError: The suppressions can no longer be read.
        """
        keep_blocks()
        self.left = False
        self._ledger.halted = notice_state(self._ledger, self._plan.notice)
        probation, brake = Probation(trusting=options.trusting), Brake(options.refused, options.after)
        pace = Pace({channel: provider.concurrency for channel, provider in self._providers.items()})
        run = Course(options, probation, brake, pace, options.limit)
        schedule = look(self._ledger, self._plan.notice, run)
        with ExitStack() as held:
            held.enter_context(collect_seldom())
            pools: dict[Channel, ThreadPoolExecutor] = {}
            for channel, provider in self._providers.items():
                # Requests of single recipients are counted by their provider: what is claimed ahead waits there.
                threads = provider.concurrency + (MOST_AHEAD if provider.alone else 0)
                pools[channel] = ThreadPoolExecutor(threads, thread_name_prefix="notices")
                held.callback(pools[channel].shutdown, cancel_futures=True)
            while True:
                self._turn(run, schedule, pools)
                if run.on_way:
                    self._answers.collect(run, schedule)
                elif run.ended:
                    if self._away.since is not None:
                        self._clock.sleep(PAUSE)
                elif run.trouble is not None:
                    raise run.trouble
                elif self._done(run):
                    self.left = not schedule.empty
                    return run.advice
                elif self._away.since is not None:
                    self._clock.sleep(PAUSE)
                elif options.together and (schedule.empty or self._wait(schedule, run) > IDLE):
                    return ""
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

    def _wait(self, schedule: Schedule, run: Course) -> float:
        """Seconds after which something may be claimed; 0 or less where it may now."""
        now = self._clock.monotonic()
        claims = [run.claims_from(channel) - now for channel in self._providers if schedule.has(channel)]
        return max(schedule.next_due() - self._ledger.now(), min(claims, default=0.0))

    def _sleep(self, schedule: Schedule, run: Course) -> None:
        most = HEED if run.options.together else POLL
        self._clock.sleep(min(most, max(0.01, self._wait(schedule, run))))

    def _turn(self, run: Course, schedule: Schedule, pools: dict[Channel, ThreadPoolExecutor]) -> None:
        """Record what ended, claim what is due, and hand it to the threads."""
        self._heed(run)
        self._answers.settle(run, schedule, done=self._done(run))
        asked: list[Want] = []
        most = 0
        if not self._done(run) and self._clock.monotonic() >= max(run.hold, run.next_claim):
            try:
                self._guard.refresh()
                run.mind(lambda: lost(self._ledger, self._plan.notice), self._clock.monotonic())
                if not run.advice:
                    moment = self._clock.monotonic()
                    asked, most = wants(self._providers, run, schedule, self._ledger.now(), moment)
            except LedgerError as error:
                self._bear(run, error)
            except NoticesError as error:
                run.trouble = error
        if not asked and not run.ended:
            return
        try:
            claims = self._ledger.exchange(self._plan.notice, run.ended, asked, most, run.options.rates)
        except LedgerError as error:
            schedule.put_back([want.key for want in asked], 0.0)
            self._bear(run, error)
            return
        run.ended = []
        now = self._clock.monotonic()
        run.heed(self._ledger, now)
        self._away.back()
        taken = {claim.key for claim in claims}
        for claim in claims:
            run.spend(claim, now)
            provider = self._providers[claim.chunk.channel]
            # Only where requests are counted by their provider is a claim handed over that still has to wait.
            behind = max(0, run.lying(provider.channel) + 1 - provider.concurrency) if provider.alone else 0
            run.on_way[claim.key] = claim
            future = pools[provider.channel].submit(self._send, run, claim, now + LATEST, behind)
            future.add_done_callback(partial(_hand_back, run, claim))
        schedule.close(run.closed)
        if asked and (len(claims) >= most or self._ledger.halted or run.held or run.paced):
            schedule.put_back([want.key for want in asked if want.key not in taken], self._ledger.now())

    def _heed(self, run: Course) -> None:
        """In a shift, ask the ledger what others have said, where no step of it has told lately."""
        now = self._clock.monotonic()
        if not run.options.together or now - run.heard < HEED or self._away.since is not None:
            return
        try:
            self._ledger.listen(self._plan.notice)
        except LedgerError as error:
            self._bear(run, error)
            return
        run.heed(self._ledger, now)

    def _send(self, run: Course, claim: Claim, latest: float, behind: int) -> Outcome:
        """In a thread of its own: hand a claim over, unless it is too late or every request is held."""
        now = self._clock.monotonic()
        held = run.held_until(claim.chunk.channel)
        if held > now:
            return Outcome(DeliveryVerdict.RETRY, "held back: the provider asked to wait", held - now)
        if now > latest or run.barred or self._halted(run):
            return Outcome(DeliveryVerdict.RETRY, "not begun")
        message = self._messages[claim.chunk.channel, claim.chunk.language]
        tries = run.fruitless.get(claim.key, 0)
        outcome = hand_over(self._plan, message, self._providers[claim.chunk.channel], self._guard, claim, tries)
        run.pace.took(claim.chunk.channel, self._clock.monotonic() - now, behind)
        # What lies ready must not begin before the loop hears of it: it may be busy with the ledger.
        run.barred = run.barred or outcome.stop
        if outcome.hold:
            run.hold = max(run.hold, self._clock.monotonic() + outcome.wait)
        return outcome


def _hand_back(run: Course, claim: Claim, future: Future[Outcome]) -> None:
    """In the claim's thread: tell the loop."""
    run.finished.put((claim, future))
