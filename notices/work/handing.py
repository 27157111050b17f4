"""Handing a notice over: what is frozen goes out by workers, now or from a moment on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.deliver.due import waiting
from notices.ledger.engine import writing
from notices.ledger.handovers import Handover, hand_over, handover_of
from notices.work.engine import check_possible, check_version, enqueue
from notices.work.watch import jobs_for, watch_job

if TYPE_CHECKING:
    import sqlalchemy as sa

    from notices.config import WorkersConfig
    from notices.ledger import Ledger


def hand(
    ledger: Ledger, notice: str, workers: WorkersConfig, at: float | None, hold: int | None, *, trusting: bool
) -> Handover:
    """Hand a frozen notice over, and wake the workers, both or neither.

    Args:
        ledger: In PostgreSQL.
        notice: Its id.
        workers: Of the configuration.
        at: Not before, in seconds since 1970, and only after everything was checked anew; None where it was checked
            just now and may go.
        hold: Seconds for which SendGrid is to keep the mails; None for none.
        trusting: Whether the same refusal for all of the first hundred is taken for each one's own.

    Returns:
        As it was handed over; what has begun before goes on.

    Raises:
        LedgerError: The notice is cancelled, or the queue is not made.
        UsageError: It is to begin later and has begun.
    """
    now = ledger.now()
    wanted = Handover(notice, now if at is None else at, hold, trusting, now if at is None else None, None)
    before = handover_of(ledger, notice)
    begun = wanted.begun if before is None or before.begun is None else before.begun
    due = {} if begun is None else waiting(ledger, notice)

    def wake(connection: sa.Connection) -> None:
        check_version(connection)
        made = Handover(notice, wanted.at, hold, trusting, begun, None)
        enqueue(connection, jobs_for(made, due, workers, now))

    return hand_over(ledger, wanted, wake)


def wake(ledger: Ledger, workers: WorkersConfig) -> None:
    """Let the watch look now and not at the next minute.

    Raises:
        ExtraError: The engine is not installed here; the watch looks within a minute.
        LedgerError: The queue is not made.
    """
    check_possible(ledger.engine.url.drivername)
    with writing(ledger.engine) as connection:
        check_version(connection)
        enqueue(connection, [watch_job(workers)])
