"""What the ledger has due and the queue lacks is put into the queue: at handing over, each minute, after each shift."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from notices.deliver.due import Waiting, waiting
from notices.ledger.engine import reading, writing
from notices.ledger.halting import notice_state
from notices.ledger.handovers import Handover, all_handovers
from notices.ledger.journal import head
from notices.model import PERSONAL, Channel
from notices.work.engine import SOON, EngineJob, enqueue, waiting_keys
from notices.work.slots import Slot, held_numbers, number_of

if TYPE_CHECKING:
    import sqlalchemy as sa

    from notices.config import WorkersConfig
    from notices.ledger import Ledger

EVERY = 60.0
"""Seconds between two looks; what is due later is left to the next."""

DELIVER, BEGIN, WATCH, INBOX = "notices.deliver", "notices.begin", "notices.watch", "notices.inbox"
"""Names of what workers do."""


def queue_of(workers: WorkersConfig, channel: Channel) -> str:
    """The queue of a channel's shifts: a worker listens to those of its channels alone."""
    return f"{workers.queue}/{channel}"


def watch_job(workers: WorkersConfig) -> EngineJob:
    """A look at what is due, now."""
    return EngineJob(WATCH, workers.queue, "watch", {"timestamp": 0}, priority=SOON)


def jobs_for(handover: Handover, due: dict[Channel, Waiting], workers: WorkersConfig, now: float) -> list[EngineJob]:
    """What is to be done for a notice: its beginning, or as many shifts on each channel as there is something for."""
    notice = handover.notice
    if handover.begun is None:
        key = f"{notice}/begin/{handover.at:.0f}"
        return [EngineJob(BEGIN, workers.queue, key, {"notice": notice}, handover.at, SOON)]
    jobs = []
    for channel, one in due.items():
        if one.due > now + EVERY:
            continue
        number = min(workers.shifts, one.chunks) if channel in PERSONAL else 1
        at = one.due if one.due > now else None
        for slot in range(number):
            arguments = {"notice": notice, "channel": channel.value, "slot": slot}
            key = Slot(notice, channel, slot).key
            jobs.append(EngineJob(DELIVER, queue_of(workers, channel), key, arguments, at))
    return jobs


class Watcher:
    """Looks at all notices again and again; remembers which were settled, so that it need not count them anew."""

    def __init__(self) -> None:
        self._settled: dict[str, str] = {}
        """By notice, the last hash of its journal when nothing of it was due."""

    def look(self, ledger: Ledger, workers: WorkersConfig, say: Callable[[str], None]) -> int:
        """Put what is due and lacking into the queue; returns how many jobs.

        Raises:
            LedgerError: The ledger or the queue cannot be used.
        """
        wanted: list[EngineJob] = []
        for handover in all_handovers(ledger):
            if notice_state(ledger, handover.notice):
                continue
            due = self._due(ledger, handover)
            wanted += jobs_for(handover, due, workers, ledger.now())
        with writing(ledger.engine) as connection:
            put = enqueue(connection, _lacking(connection, wanted))
        if put:
            say(f"the queue lacked {put} of its jobs; put into it")
        return put

    def _due(self, ledger: Ledger, handover: Handover) -> dict[Channel, Waiting]:
        if handover.begun is None:
            return {}
        with reading(ledger.engine) as connection:
            last = head(connection, handover.notice)
        if self._settled.get(handover.notice) == last:
            return {}
        found = waiting(ledger, handover.notice)
        if not found:
            self._settled[handover.notice] = last
        return found


def _lacking(connection: sa.Connection, jobs: list[EngineJob]) -> list[EngineJob]:
    """Those that neither wait in the queue nor are done by somebody now."""
    queued, held = waiting_keys(connection), held_numbers(connection)
    return [job for job in jobs if job.key not in queued and number_of(job.key) not in held]
