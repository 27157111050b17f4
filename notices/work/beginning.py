"""A notice whose moment has come: everything that was checked when it was handed over is checked anew."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from notices.audience import sendable
from notices.deliver import check_date, check_plan
from notices.deliver.due import waiting
from notices.deliver.undo import begin_hold
from notices.errors import LedgerError, NoticesError
from notices.ledger.halting import notice_state, set_state
from notices.ledger.handovers import begin, handover_of
from notices.ledger.proof import check
from notices.model import Channel
from notices.prepare.editions import check_editions
from notices.prepare.waived import check_waivers
from notices.providers import open_provider
from notices.work.engine import enqueue
from notices.work.watch import jobs_for
from policydiff import PolicydiffError

if TYPE_CHECKING:
    from collections.abc import Callable

    from notices.config import Config
    from notices.ledger import Ledger
    from notices.model import Plan


def begin_at(ledger: Ledger, notice: str, config: Config, allowed: tuple[str, ...], say: Callable[[str], None]) -> None:
    """Let a notice begin if its moment has come and all still holds; pause it with the reason where it does not.

    Args:
        ledger: Where it was handed over.
        notice: Its id; nobody else may do this for it at the same time.
        config: Of this worker.
        allowed: Hosts of `--allow-host`.
        say: Takes a line for who looks after the worker.

    Raises:
        LedgerError: The ledger or the queue cannot be used, or it was changed behind its journal.
    """
    handover = handover_of(ledger, notice)
    now = ledger.now()
    if handover is None or handover.begun is not None or handover.at > now + 1 or notice_state(ledger, notice):
        return
    plan = ledger.find(notice).plan
    try:
        for warning in check_anew(ledger, plan, config, today_of(now)):
            say(f"warning: {warning}")
        if handover.hold is not None:
            _hold(ledger, notice, config, allowed, handover.hold)
    except LedgerError:
        raise
    except (NoticesError, PolicydiffError) as error:
        set_state(ledger, notice, "paused", f"not begun: {error}")
        say(f"{notice}: not begun, and paused: {error}")
        return
    jobs = jobs_for(replace(handover, begun=now), waiting(ledger, notice), config.workers, now)
    begin(ledger, notice, lambda connection: enqueue(connection, jobs))
    say(f"{notice}: begun")


def _hold(ledger: Ledger, notice: str, config: Config, allowed: tuple[str, ...], seconds: int) -> None:
    """Let SendGrid keep the mails, in one batch for all workers."""
    provider = open_provider(Channel.EMAIL, config, os.environ, sendable, allowed)
    try:
        begin_hold(ledger, notice, provider, seconds)
    finally:
        provider.close()


def check_anew(ledger: Ledger, plan: Plan, config: Config, today: dt.date) -> tuple[str, ...]:
    """Check all that `send` checks before the first message of a plan; gives warnings.

    Raises:
        NoticesError: Something does not hold any more.
        PolicydiffError: The configuration or an edition cannot be read.
    """
    check_plan(plan, config)
    warnings = check_editions(plan, config)
    late = check_date(plan, today, begun=False)
    check_waivers(plan, config, today)
    check(ledger, plan.notice)
    return (*warnings, *filter(None, (late,)))


def today_of(moment: float) -> dt.date:
    """This machine's day at a moment."""
    return dt.datetime.fromtimestamp(moment, dt.UTC).astimezone().date()
