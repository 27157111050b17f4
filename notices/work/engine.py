"""Procrastinate's tables, in a schema of their own: made, migrated, checked, and filled with jobs.

Nothing of a notice is in them but its id: if they are lost, `install` makes them anew and the watch fills them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa

from notices.errors import ExtraError, LedgerError, UsageError
from notices.ledger.engine import writing

if TYPE_CHECKING:
    from procrastinate import App
    from procrastinate.manager import JobManager

SCHEMA = "notices_queue"
"""The schema of PostgreSQL that the engine's tables lie in."""

SOON = 10
"""Priority of jobs that are over in a moment; shifts have 0."""


@dataclass(frozen=True, slots=True)
class EngineJob:
    """Something for a worker to do."""

    task: str
    queue: str
    key: str
    """No two jobs of the same key wait at once."""
    arguments: dict[str, Any] = field(default_factory=dict)
    at: float | None = None
    """Not before, in seconds since 1970; None for now."""
    priority: int = 0


def check_possible(url: str) -> None:
    """See that workers can be had with a ledger at all.

    Raises:
        UsageError: It is no PostgreSQL.
        ExtraError: The engine is not installed.
    """
    if not url.startswith("postgresql"):
        raise UsageError(
            "workers need a ledger in PostgreSQL: set POLICYDIFF_LEDGER_URL=postgresql+psycopg://…; see docs/workers.md"
        )
    try:
        import procrastinate  # noqa: F401  only looked for
        import psycopg  # noqa: F401  likewise
    except ImportError as error:
        name = error.name or "procrastinate"
        raise ExtraError(f"workers need {name}; pip install 'policydiff[workers]'") from None


def conninfo(url: str) -> str:
    """The ledger's URL as PostgreSQL's own library takes it."""
    return sa.make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def install(engine: sa.Engine) -> list[str]:
    """Make the engine's tables, or bring them up to date; returns the names of the steps that were taken.

    Raises:
        LedgerError: The database refuses, or the tables are newer than the library that is installed.
    """
    taken = []
    with writing(engine) as connection:
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(73203)")
        if not _is_there(connection):
            from procrastinate.schema import SchemaManager

            # What was lost in part is made anew as a whole: nothing in it is needed.
            connection.exec_driver_sql(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
            connection.exec_driver_sql(f"CREATE SCHEMA {SCHEMA}")
            connection.exec_driver_sql(f"CREATE TABLE {SCHEMA}.{_APPLIED} (name text PRIMARY KEY)")
            _run(connection, SchemaManager.get_schema())
            _note(connection, _known())
            taken.append("made")
        missing = [name for name in _known() if name not in _applied(connection)]
    for name in missing:
        # Each by itself: what one adds, another may need in a transaction of its own.
        with writing(engine) as connection:
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(73203)")
            if name not in _applied(connection):
                _run(connection, (_migrations() / name).read_text("utf-8"))
                _note(connection, [name])
                taken.append(name)
    with writing(engine) as connection:
        check_version(connection)
    return taken


def check_version(connection: sa.Connection) -> None:
    """See that the engine's tables are those of the library that is installed.

    Raises:
        LedgerError: They are missing, older or newer.
    """
    if not _is_there(connection):
        raise LedgerError("the workers' queue is not made yet, or was lost; run `notices work --init` once")
    applied, known = _applied(connection), set(_known())
    if known - applied:
        raise LedgerError("the workers' queue is older than this program's; run `notices work --init` once")
    if applied - known:
        raise LedgerError("the workers' queue is newer than this program's; upgrade policydiff and procrastinate")


def has_schema(connection: sa.Connection) -> bool:
    """Whether the queue was ever made here, of whatever version, whole or in part."""
    return connection.exec_driver_sql(f"SELECT to_regnamespace('{SCHEMA}')").scalar() is not None


def enqueue(connection: sa.Connection, jobs: Sequence[EngineJob]) -> int:
    """Put jobs into the queue, in the transaction that is open; those that wait already are left out.

    Returns:
        How many were put.
    """
    from procrastinate.exceptions import AlreadyEnqueued

    put = 0
    _look_in(connection)
    manager, raw = _app().job_manager, connection.connection.driver_connection
    for job in jobs:
        try:
            with connection.begin_nested():
                _put(manager, raw, job)
                put += 1
        except AlreadyEnqueued:
            continue
    return put


def waiting_keys(connection: sa.Connection) -> set[str]:
    """The keys of all jobs that wait in the queue."""
    query = sa.text(f"SELECT queueing_lock FROM {SCHEMA}.procrastinate_jobs WHERE status = 'todo'")  # noqa: S608  ours
    return {key for key in connection.execute(query).scalars() if key}


def sweep(connection: sa.Connection) -> int:
    """Remove jobs that somebody began who is gone; returns how many. None is tried again: the ledger knows what is due.

    That a worker is gone is known by its sign of life, `DEAD` seconds old; one that is only slow ends its job in vain.
    """
    query = sa.text(
        f"DELETE FROM {SCHEMA}.procrastinate_jobs j WHERE j.status = 'doing' AND NOT EXISTS ("  # noqa: S608  ours
        f"SELECT FROM {SCHEMA}.procrastinate_workers w WHERE w.id = j.worker_id"
        " AND w.last_heartbeat > now() - make_interval(secs => :dead))"
    )
    _look_in(connection)
    return int(connection.execute(query, {"dead": DEAD}).rowcount)


DEAD = 60
"""Seconds without a sign of life after which a worker's jobs are swept away: six signs that did not come."""


def _put(manager: JobManager, raw: Any, job: EngineJob) -> None:
    from procrastinate.tasks import configure_task

    when = None if job.at is None else dt.datetime.fromtimestamp(job.at, dt.UTC)
    configure_task(
        name=job.task,
        job_manager=manager,
        queue=job.queue,
        queueing_lock=job.key,
        schedule_at=when,
        priority=job.priority,
        connection=raw,
    ).defer(**job.arguments)


def _app() -> App:
    """An app that puts jobs into the transactions of others, and never opens a connection itself."""
    from procrastinate import App, SyncPsycopgConnector

    return App(connector=SyncPsycopgConnector())


def _look_in(connection: sa.Connection) -> None:
    """Let names that the engine uses be found in its schema, until the transaction ends."""
    connection.exec_driver_sql(
        f"SELECT set_config('search_path', '{SCHEMA}, ' || current_setting('search_path'), true)"
    )


_APPLIED = "notices_applied"


def _is_there(connection: sa.Connection) -> bool:
    found = connection.exec_driver_sql(
        f"SELECT to_regclass('{SCHEMA}.{_APPLIED}'), to_regclass('{SCHEMA}.procrastinate_jobs')"
    ).one()
    return None not in tuple(found)


def _migrations() -> Path:
    from procrastinate.schema import SchemaManager

    return Path(SchemaManager.get_migrations_path())


def _known() -> list[str]:
    """The steps that the installed library knows, in order."""
    return sorted(path.name for path in _migrations().glob("*.sql"))


def _applied(connection: sa.Connection) -> set[str]:
    return set(connection.execute(sa.text(f"SELECT name FROM {SCHEMA}.{_APPLIED}")).scalars())  # noqa: S608  ours


def _note(connection: sa.Connection, names: Sequence[str]) -> None:
    insert = sa.text(f"INSERT INTO {SCHEMA}.{_APPLIED} (name) VALUES (:name)")  # noqa: S608  ours
    connection.execute(insert, [{"name": name} for name in names])


def _run(connection: sa.Connection, script: str) -> None:
    """Many statements at once, as the library ships them."""
    # Its statements name its tables bare, and the schema must be where new ones are made.
    connection.exec_driver_sql(f"SET LOCAL search_path TO {SCHEMA}, public")
    cast("Any", connection.connection.driver_connection).execute(script)
    connection.exec_driver_sql("SET LOCAL search_path TO DEFAULT")
