"""Opens the database of a ledger: SQLite in WAL mode with full sync, or PostgreSQL.

Every way in which a database can fail becomes a `LedgerError` of one line, without parameters.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, OperationalError

from notices.errors import ConfigError, ExtraError, LedgerError, NoLedgerError
from notices.ledger import tables
from notices.ledger.anchor import Anchor
from notices.ledger.migrations import MIGRATIONS, Migration

BUSY_SECONDS = 30
"""How long to wait for another process to let go of a SQLite ledger."""
_AGAIN = 0.01
"""Seconds between two tries of what SQLite does not wait for by itself."""
ROOM = 64 * 1024 * 1024
"""Free bytes below which nothing is begun: outcomes must find room after the messages went out."""


def open_engine(
    url: str,
    *,
    new: bool,
    migrations: Sequence[Migration] = MIGRATIONS,
    anchor: Path | None = None,
    room: bool = True,
    look: bool = False,
) -> sa.Engine:
    """Connect to a ledger and bring its tables up to date.

    Args:
        url: Of the database; a SQLite path is absolute.
        new: Whether it may be made if it is not there (`--new-ledger`).
        migrations: The steps to the newest schema; tests give their own.
        anchor: The file of `[ledger.anchor]`; None for none.
        room: Whether it must have room to grow; what only looks needs none.
        look: Whether nothing of it may be changed: tables of an older schema and the file's permissions stay.

    Raises:
        NoLedgerError: It is missing, or a process that began to make it was ended before its tables stood.
        LedgerError: It is locked, read-only, corrupt, full, or of a newer version.
        ConfigError: The URL is of no database that is known here.
    """
    path = sqlite_path(url)
    if path is not None:
        _prepare_file(path, new=new, room=room, look=look)
    engine = _engine(url, look=look)
    kept = None if anchor is None else Anchor(anchor)
    if kept is not None:
        engine = engine.execution_options(notices_anchor=kept)
    try:
        with reading(engine) if look else writing(engine) as connection:
            _check_schema(connection, url, len(migrations), new=new)
            if not look:
                _upgrade(connection, migrations)
            _check_pages(connection, url)
            if kept is not None:
                kept.check(connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _check_schema(connection: sa.Connection, url: str, newest: int, *, new: bool) -> None:
    schema = _schema(connection)
    if schema == 0 and not new:
        raise NoLedgerError(f"there is no ledger at {shown(url)}; {_MISSING}")
    if schema > newest:
        raise LedgerError(f"the ledger has schema {schema}, newer than this program's; upgrade policydiff")


def _upgrade(connection: sa.Connection, migrations: Sequence[Migration]) -> None:
    schema = _schema(connection)
    for migrate in migrations[schema:]:
        migrate(connection)
    if schema < len(migrations):
        value = {"value": str(len(migrations))}
        connection.execute(sa.update(tables.meta).where(tables.meta.c.name == "schema"), value)


def _check_pages(connection: sa.Connection, url: str) -> None:
    path = sqlite_path(url)
    if path is not None and connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
        raise LedgerError(f"the ledger {path} {_REASONS['malformed']}")


def check_schema(connection: sa.Connection) -> None:
    """See that a ledger's tables are those of this program, neither older nor newer.

    Raises:
        NoLedgerError: There is none.
        LedgerError: They are others.
    """
    _check_schema(connection, connection.engine.url.render_as_string(hide_password=False), len(MIGRATIONS), new=False)
    if _schema(connection) < len(MIGRATIONS):
        raise LedgerError("the ledger is older than this program's; run `notices work --init` once")


_MISSING = (
    "the very first send takes --new-ledger; after that, bring the ledger back: without it everyone is told twice"
)


def sqlite_path(url: str) -> Path | None:
    """The file of a SQLite ledger; None for other databases."""
    return Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite:///") else None


def is_there(url: str) -> bool:
    """Whether a SQLite ledger's file exists; a database server's is taken to be there."""
    path = sqlite_path(url)
    return path is None or path.exists()


def shown(url: str) -> str:
    """A database URL without its password."""
    path = sqlite_path(url)
    return str(path) if path is not None else sa.make_url(url).render_as_string(hide_password=True)


def placement_warning(url: str, environment: Any) -> str | None:
    """Why the ledger's place may not last, in one line; None where nothing speaks against it."""
    path = sqlite_path(url)
    if path is None:
        return None
    temporary = Path(tempfile.gettempdir()).resolve()
    if path.resolve().is_relative_to(temporary):
        return f"the ledger lies in {temporary}, which is emptied at times; whoever loses it tells everyone twice"
    if environment.get("CI") or environment.get("GITHUB_ACTIONS"):
        return "the ledger is a file on a build machine; keep it in PostgreSQL, or fetch and store it around each run"
    return None


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that holds the write lock from its first moment.

    Raises:
        LedgerError: The database refuses, and nothing of the transaction stays; or the anchor cannot be moved.
    """
    options = {"notices_write": True}
    with _explained(engine), engine.connect().execution_options(**options) as connection:
        connection.info.pop("heads", None)
        with connection.begin():
            yield connection
        heads = connection.info.pop("heads", None)
        anchor: Anchor | None = connection.get_execution_options().get("notices_anchor")
        if heads and anchor is not None:
            anchor.move(heads)


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that only reads and sees one moment, also while others write.

    Raises:
        LedgerError: The database refuses.
    """
    # SQLite shows one moment to every transaction; PostgreSQL a new one to each statement, unless asked.
    options: dict[str, Any] = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
    with _explained(engine), engine.connect().execution_options(**options) as connection, connection.begin():
        yield connection


@contextmanager
def _explained(engine: sa.Engine) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise LedgerError(_reason(engine, error)) from None


def _reason(engine: sa.Engine, error: DBAPIError) -> str:
    where = f"the ledger {shown(engine.url.render_as_string(hide_password=False))}"
    text = str(error.orig).partition("\n")[0]
    for sign, reason in _REASONS.items():
        if sign in text:
            return f"{where} {reason}"
    kind = "cannot be reached" if isinstance(error, OperationalError) else "cannot be used"
    return f"{where} {kind}: {text[:200]}"


_REASONS = {
    "database is locked": f"is locked by another process for over {BUSY_SECONDS} s; wait for it or end it",
    "readonly database": "is read-only; give its file and folder back to the user who sends",
    "unable to open": "cannot be opened; check that its folder exists and belongs to the user who sends",
    "disk is full": "cannot grow: the disk is full; make room, then start again",
    "disk I/O error": "cannot be read or written: the disk fails or is full",
    "not a database": "is no SQLite database; check [ledger] url",
    "malformed": "is corrupt; restore it from a backup before anything is sent",
}


def _prepare_file(path: Path, *, new: bool, room: bool, look: bool) -> None:
    """See that the file is there, belongs to its owner alone, and, where asked, has room to grow."""
    try:
        if not path.exists():
            if not new:
                raise NoLedgerError(f"there is no ledger at {path}; {_MISSING}")
            path.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        elif not look and stat.S_IMODE(path.stat().st_mode) & 0o077 and path.stat().st_uid == os.getuid():
            path.chmod(0o600)
        if not os.access(path, os.W_OK):
            raise LedgerError(f"the ledger {path} {_REASONS['readonly database']}")
        if room and shutil.disk_usage(path.parent).free < ROOM:
            raise LedgerError(f"the ledger {path} {_REASONS['disk is full']}")
    except FileExistsError:
        return
    except OSError as error:
        raise LedgerError(f"the ledger {path}: {error.strerror}") from error


def _engine(url: str, *, look: bool) -> sa.Engine:
    try:
        if sa.make_url(url).get_backend_name() not in ("sqlite", "postgresql"):
            raise ConfigError("ledger.url: a ledger is kept in SQLite or PostgreSQL (postgresql+psycopg://…)")
        engine = sa.create_engine(url, hide_parameters=True, pool_pre_ping=not url.startswith("sqlite"))
    except ModuleNotFoundError as error:
        raise ExtraError(f"the ledger needs {error.name}; pip install 'policydiff[postgres]'") from None
    except (sa.exc.ArgumentError, ValueError):
        raise ConfigError("ledger.url: not a database URL such as sqlite:///notices.db") from None
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _sqlite_look if look else _sqlite_connect)
        sa.event.listen(engine, "begin", _sqlite_begin)
    return engine


def _sqlite_connect(connection: Any, _record: Any) -> None:
    # The driver must not begin transactions on its own: writers begin with the lock, in `_sqlite_begin`.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
    _write_ahead(connection)
    for pragma in ("synchronous=FULL", "secure_delete=ON", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _write_ahead(connection: Any) -> None:
    """Turn on WAL, which stays on. SQLite gives up at once, whatever its timeout, where another process is about it."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() >= until:
                raise
            time.sleep(_AGAIN)
        else:
            return


def _sqlite_look(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    for pragma in (f"busy_timeout={BUSY_SECONDS * 1000}", "query_only=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _sqlite_begin(connection: sa.Connection) -> None:
    write = connection.get_execution_options().get("notices_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _schema(connection: sa.Connection) -> int:
    if connection.dialect.name == "postgresql":
        # Two that make one ledger at once must not both create its tables.
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(73201)")
    if not sa.inspect(connection).has_table("meta"):
        return 0
    value = connection.execute(sa.select(tables.meta.c.value).where(tables.meta.c.name == "schema")).scalar()
    return int(value or 0)
