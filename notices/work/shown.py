"""What `status` shows of workers: who they are, which slots are taken, what holds all of them back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from notices.ledger.engine import reading
from notices.ledger.halting import pause_reason
from notices.ledger.handovers import handover_of
from notices.ledger.holding import accounts_of
from notices.ledger.tables import holds
from notices.model import PERSONAL, Channel
from notices.work.slots import Slot, number_of, seen

if TYPE_CHECKING:
    from notices.config import Config
    from notices.ledger import Ledger
    from notices.ledger.handovers import Handover
    from notices.model import Plan
    from notices.work.slots import WorkerSeen


@dataclass(frozen=True, slots=True)
class ChannelWork:
    """One channel of a notice that was handed over."""

    channel: Channel
    slots: int
    """Shifts that it may have at once."""
    workers: tuple[str, ...]
    """Who is at one of them, a name for each."""
    held: float
    """Until when its provider wants to be left alone, in seconds since 1970; 0 where it does not."""
    reason: str
    """What the provider said then."""
    rate: float | None
    """Recipients a second of all who send as this sender; None for no bound."""


@dataclass(frozen=True, slots=True)
class NoticeWork:
    """A notice that was handed over."""

    handover: Handover
    channels: tuple[ChannelWork, ...]
    paused: str
    """Why it is paused, where a worker did it; else empty."""


def work_of(ledger: Ledger, plan: Plan, config: Config, workers: list[WorkerSeen]) -> NoticeWork | None:
    """What workers do about a notice; None where it was never handed over."""
    handover = handover_of(ledger, plan.notice)
    if handover is None:
        return None
    with reading(ledger.engine) as connection:
        query = sa.select(holds).where(holds.c.until > ledger.now())
        held = {row.provider: (row.until, row.reason) for row in connection.execute(query)}
    accounts = accounts_of(plan)
    channels = []
    for channel in plan.channels:
        number = config.workers.shifts if channel in PERSONAL else 1
        numbers = {number_of(Slot(plan.notice, channel, slot).key) for slot in range(number)}
        at = tuple(one.name for one in workers for _ in numbers & one.held)
        until, reason = held.get(accounts[channel], (0.0, ""))
        channels.append(ChannelWork(channel, number, at, until, reason, config.rates.get(channel)))
    return NoticeWork(handover, tuple(channels), pause_reason(ledger, plan.notice))


def workers_of(ledger: Ledger) -> list[WorkerSeen]:
    """The workers that are there; nobody where the ledger is no PostgreSQL."""
    return seen(ledger.engine) if ledger.engine.dialect.name == "postgresql" else []


def work_as_json(work: NoticeWork, workers: list[WorkerSeen]) -> dict[str, Any]:
    """As `status --json` prints it under `work`."""
    return {
        "at": _time(work.handover.at),
        "begun": None if work.handover.begun is None else _time(work.handover.begun),
        "trouble": work.paused or work.handover.trouble,
        "channels": {
            one.channel: {
                "shifts": len(one.workers),
                "slots": one.slots,
                "workers": list(one.workers),
                "held_until": _time(one.held) if one.held else None,
                "rate": one.rate,
            }
            for one in work.channels
        },
        "workers": [
            {"name": one.name, "channels": list(one.channels), "silent": round(one.silent, 1)} for one in workers
        ],
    }


def work_as_text(work: NoticeWork, *, settled: bool) -> list[str]:
    """Lines for a person; few once nobody is left."""
    handover = work.handover
    if handover.begun is None:
        lines = [f"with workers, to begin at {_time(handover.at)}"]
    else:
        lines = [f"with workers since {_time(handover.begun)}"]
    if work.paused:
        lines.append(f"  paused: {work.paused}")
    elif handover.trouble and not settled:
        lines.append(f"  a worker could not: {handover.trouble}")
    for one in () if settled else work.channels:
        names = f" ({', '.join(one.workers)})" if one.workers else ""
        lines.append(f"  {one.channel}: {len(one.workers)} of {one.slots} shifts at work{names}")
        if one.held:
            lines.append(f"  {one.channel}: held until {_time(one.held)}: {one.reason}")
        if one.rate is not None:
            lines.append(f"  {one.channel}: {one.rate:,.10g} a second at most, of all workers of this sender together")
    return lines


def workers_as_text(workers: list[WorkerSeen]) -> list[str]:
    """Lines for a person; nothing where there are none."""
    listed = [f"  {one.name} ({', '.join(one.channels)}), seen {one.silent:.0f} s ago" for one in workers]
    return [f"workers: {len(workers)}", *listed] if workers else []


def _time(moment: float) -> str:
    return dt.datetime.fromtimestamp(moment, dt.UTC).isoformat(timespec="seconds")
