"""Personal data goes for good, the proof stays; says what remains where the database still holds it."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from notices.errors import LedgerError
from notices.ledger import journal, tables
from notices.ledger.draft import throw_away
from notices.ledger.engine import reading, writing
from notices.ledger.erase import erase
from notices.ledger.ledger import Ledger
from notices.model import DeliveryVerdict


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge came to."""

    chunks: int
    """How many held personal data until now."""
    remains: str = ""
    """Why copies may still lie in the database's files, and what to do; empty where none do."""


def purge(ledger: Ledger, notice: str, *, force: bool = False) -> Purged:
    """Remove all personal data of a notice for good; again, to overwrite what remained the last time.

    Args:
        ledger: Where the notice stands.
        notice: Its id.
        force: Also where recipients are pending or unknown, who then never can be written to.

    Raises:
        LedgerError: Somebody is pending or unknown, or the ledger knows no such notice.
    """
    found = ledger.find(notice)
    if found.purged is not None:
        return Purged(0, _overwrite(ledger, found.purged + _SLACK))
    now = ledger.now()
    tallies = (history.fold(now).tally() for history in ledger.histories(notice))
    open_ = sum(each.get(None, 0) + each.get(DeliveryVerdict.UNKNOWN, 0) for each in tallies)
    if open_ and not force:
        raise LedgerError(
            f"notice {notice}: {open_} recipients are pending or unknown; send or resolve, or pass --force"
        )
    with writing(ledger.engine) as connection:
        journal.lock(connection, notice)
        drafts = sa.select(tables.batches.c.id).where(tables.batches.c.notice == notice, ~tables.batches.c.live)
        for batch in list(connection.execute(drafts).scalars()):
            throw_away(connection, batch)
        live = sa.select(tables.batches.c.id).where(tables.batches.c.notice == notice, tables.batches.c.live)
        emptied = sa.update(tables.chunks).where(tables.chunks.c.batch.in_(live))
        number = connection.execute(emptied.values(rows=None)).rowcount
        salts = sa.update(tables.erasures).where(tables.erasures.c.batch.in_(live))
        connection.execute(salts.values(salts=b""))
        connection.execute(sa.update(tables.notices).where(tables.notices.c.id == notice).values(key=None, purged=now))
        journal.append(connection, notice, now, {"purge": number})
    return Purged(number, _overwrite(ledger))


def older_than(ledger: Ledger, days: float) -> list[str]:
    """Notices that began before so many days and hold personal data still, oldest first."""
    n = tables.notices.c
    before = ledger.now() - days * 24 * 3600
    query = sa.select(n.id).where(n.begun < before, n.purged.is_(None)).order_by(n.begun, n.id)
    with reading(ledger.engine) as connection:
        return list(connection.execute(query).scalars())


def erase_one(ledger: Ledger, notice: str, recipient: str, *, force: bool = False) -> Purged:
    """Make one person's entries in a notice unreadable; see `erase`.

    Raises:
        LedgerError: They are still to be written to, or unknown; or the notice is purged.
    """
    number = erase(ledger, notice, recipient, force=force)
    return Purged(number, _overwrite(ledger))


_SLACK = 5.0
"""Seconds between the moment that the ledger calls that of a purge and the last snapshot that may be older."""


def _overwrite(ledger: Ledger, since: float | None = None) -> str:
    """Give freed pages back, so that what was deleted is in no file of the database; says why it could not.

    Args:
        ledger: Where it was deleted.
        since: By when, in seconds since 1970; None where it was just now: then the server's own clock tells.
    """
    with ledger.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if ledger.engine.dialect.name == "sqlite":
            return _overwrite_sqlite(connection)
        return _overwrite_postgresql(connection, since)


def _overwrite_sqlite(connection: sa.Connection) -> str:
    connection.exec_driver_sql("COMMIT")
    try:
        connection.exec_driver_sql("VACUUM")
        busy, log, done = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
    except sa.exc.DBAPIError as error:
        return f"the file could not be rewritten ({error.orig}); make room or end who uses it, then purge again"
    if busy or log != done:
        return "somebody is reading the ledger, so its file keeps the old pages; end them, then purge again"
    return ""


_HOLDERS = """
SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()
   AND backend_xmin IS NOT NULL AND xact_start <= coalesce(to_timestamp(%(since)s::float8), clock_timestamp())
UNION ALL SELECT count(*) FROM pg_prepared_xacts
 WHERE prepared <= coalesce(to_timestamp(%(since)s::float8), clock_timestamp())
UNION ALL SELECT count(*) FROM pg_replication_slots WHERE xmin IS NOT NULL
"""
"""Who may still see what was there before the purge: while they do, the server keeps the old rows."""


def _overwrite_postgresql(connection: sa.Connection, since: float | None) -> str:
    numbers = connection.exec_driver_sql(_HOLDERS, {"since": since}).scalars().all()
    try:
        for table in ("chunks", "notices", "erasures"):
            connection.exec_driver_sql(f"VACUUM FULL {table}")
    except sa.exc.DBAPIError as error:
        kind = type(error.orig).__name__
        return f"the tables could not be rewritten ({kind}); purge again as the owner of the tables"
    if any(numbers):
        return (
            f"{sum(numbers)} transactions or replication slots in the database began before the purge, so the server "
            "keeps the old rows for them; end them, then purge again"
        )
    return ""
