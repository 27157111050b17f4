"""One shift: the loop of `notices send`, on one channel of one notice, for as long as its turn lasts."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from notices.audience import sendable
from notices.deliver import Aside, Guard, Options, Sender, check_date, check_plan, take_in
from notices.deliver.due import Waiting, waiting
from notices.deliver.loop import IDLE
from notices.deliver.undo import begin_hold
from notices.errors import NoticesError, RefusedError
from notices.ledger import Ledger, sqlite_path
from notices.ledger.engine import writing
from notices.ledger.halting import hold_of, notice_state, set_state
from notices.ledger.handovers import Handover, handover_of, note_trouble
from notices.model import Channel, DeliveryVerdict, Outcome
from notices.providers import open_provider
from notices.work.beginning import today_of
from notices.work.engine import enqueue
from notices.work.watch import jobs_for

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

    from notices.config import Config
    from notices.work.slots import Presence, Slot


@dataclass(frozen=True, slots=True)
class Shifts:
    """What all shifts of a worker have in common."""

    config: Config
    engine: sa.Engine
    presence: Presence
    allowed: tuple[str, ...]
    """Hosts of `--allow-host`."""
    stopping: Callable[[], bool]
    """True once the worker was told to end."""
    say: Callable[[str], None]

    def work(self, slot: Slot) -> None:
        """Do a shift in a slot that nobody else has, and ask for the next one if somebody is left.

        What stands in the way of this worker alone is told and kept for `status`; what stands in everybody's pauses
        the notice.

        Raises:
            LedgerError: The ledger cannot be used; the watch will ask for another shift.
        """
        if self.stopping() or not self.presence.take(slot.key):
            return
        ledger = Ledger(self.engine)
        try:
            told = self._turn(ledger, slot)
        finally:
            self.presence.leave(slot.key)
        if told is not None:
            # After the slot is free: who resumes the notice finds it so, or is seen here.
            self._ask_again(ledger, slot, told)

    def _turn(self, ledger: Ledger, slot: Slot) -> _Told | None:
        """What came of it; None where this worker is of no use to the notice."""
        handover = handover_of(ledger, slot.notice)
        if handover is None or handover.begun is None:
            return None
        try:
            return _Told() if notice_state(ledger, slot.notice) else self._send(ledger, handover, slot)
        except RefusedError as error:
            pause(ledger, slot.notice, str(error), self.say)
            return _Told()
        except NoticesError as error:
            self.say(f"{slot.key}: {error}")
            note_trouble(ledger, slot.notice, f"{slot.channel}: {error}")
            return None

    def _send(self, ledger: Ledger, handover: Handover, slot: Slot) -> _Told:
        """Send what is due until the turn is over."""
        plan = ledger.find(slot.notice).plan
        check_plan(plan, self.config)
        check_date(plan, today_of(ledger.now()), begun=True)
        beside = beside_of(self.config)
        take_in(ledger, beside)
        ledger.catch_up(slot.notice)
        hold = hold_of(ledger, slot.notice)
        if hold is not None and slot.channel is not Channel.EMAIL and hold.send_at > ledger.now():
            return _Told()
        started, told = time.monotonic(), _Told()
        guard = Guard(ledger, self.config.audience.suppressions)
        provider = open_provider(slot.channel, self.config, os.environ, sendable, self.allowed)
        try:
            if slot.channel is Channel.EMAIL:
                begin_hold(ledger, slot.notice, provider, None)
            with Aside(beside, slot.notice, ledger.worker) as aside:
                providers = {slot.channel: provider}
                sender = Sender(ledger, plan, providers, guard, told.ended, tell=self.say, aside=aside)
                advice = sender.run(self._options(handover, slot.channel, started))
                told.left = sender.left
        finally:
            provider.close()
        self.say(f"{slot.key}: {told.number:,} in {time.monotonic() - started:.1f} s")
        if advice:
            pause(ledger, slot.notice, advice, self.say)
        return told

    def _options(self, handover: Handover, channel: Channel, started: float) -> Options:
        until = started + self.config.workers.shift_seconds
        return Options(
            trusting=handover.trusting,
            refused=self.config.guard.refused,
            after=self.config.guard.after,
            only_channels=(channel,),
            rates=self.config.rates,
            together=True,
            stopping=lambda: self.stopping() or time.monotonic() > until,
        )

    def _ask_again(self, ledger: Ledger, slot: Slot, told: _Told) -> None:
        """Ask for the next shift of the slot where somebody is left, a little later where this one found nobody."""
        handover = handover_of(ledger, slot.notice)
        if handover is None or notice_state(ledger, slot.notice):
            return
        now, workers = ledger.now(), self.config.workers
        due = {slot.channel: Waiting(workers.shifts, now)} if told.left else waiting(ledger, slot.notice)
        own = [job for job in jobs_for(handover, due, workers, now) if job.key == slot.key]
        if not told.number:
            own = [replace(job, at=max(job.at or 0.0, now + IDLE)) for job in own]
        with writing(ledger.engine) as connection:
            enqueue(connection, own)


@dataclass(slots=True)
class _Told:
    """What came of a shift."""

    number: int = 0
    """For how many something was settled."""
    left: bool = False
    """Whether it ended with something still to claim; else the ledger must be asked."""

    def ended(self, _channel: Channel, number: int, outcome: Outcome) -> None:
        """An attempt at so many recipients ended."""
        again = sum(deviation.verdict is DeliveryVerdict.RETRY for deviation in outcome.deviations)
        if outcome.verdict is DeliveryVerdict.RETRY:
            self.number += len(outcome.deviations) - again
        else:
            self.number += number - again


def pause(ledger: Ledger, notice: str, reason: str, say: Callable[[str], None]) -> None:
    """Let nothing more of a notice out, for a reason that stands in its journal; a person resumes it."""
    if not notice_state(ledger, notice):
        set_state(ledger, notice, "paused", reason)
        say(f"{notice}: paused: {reason}")


def beside_of(config: Config) -> Path:
    """What the answers that the ledger cannot take are kept beside."""
    return sqlite_path(config.ledger) or config.root / "notices.ledger"
