"""Recipients from a database: both readings in one transaction that only reads and sees one moment, where it can.

The query stands in a file that others may propose changes to, so it can write nothing and ask for
nothing but rows. What the database says is told by the name of its error alone: its text repeats rows.
"""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from notices.audience.columns import CHANGED, check_columns, recipient_of
from notices.errors import AudienceError, ExtraError
from notices.model import paged

if TYPE_CHECKING:
    import sqlalchemy

    from notices.model import Recipient, Recipients

_FETCH = 5000
"""Rows fetched at once."""
_PATIENCE = 600
"""Seconds that the next rows may take; a query that locks or loops must not hold a release for ever."""
_READS = {
    sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE,
    sqlite3.SQLITE_TRANSACTION,
}  # fmt: skip
_NAMED = re.compile(r"no such (?:table|column|function): [\w.]{1,80}\Z|unable to open database file\Z").match
"""What SQLite may be quoted with: names of the query, nothing of a row."""


@dataclass(slots=True)
class Database:
    """The rows of a query; see `Audience`. The first reading opens the transaction, `close` ends it."""

    url: str
    query: str
    needed: tuple[str, ...]
    skip_invalid: bool
    skipped: int = 0
    notes: tuple[str, ...] = ()
    _engine: Any = None
    _connection: Any = None
    _asked: float = 0.0
    """By the monotonic clock, when rows were last asked for."""

    def pages(self) -> Iterator[Recipients]:
        """The rows; see `Audience`."""
        return paged(self._rows())

    def _rows(self) -> Iterator[tuple[int, Recipient]]:
        import sqlalchemy

        self.skipped = 0
        with self._explained():
            result = self._open().execute(sqlalchemy.text(self.query), execution_options={"yield_per": _FETCH})
            if not result.returns_rows:
                raise AudienceError("audience.query gives no rows; it must be one select")
            columns = [name.lower() for name in result.keys()]  # noqa: SIM118  a result is no dict
            check_columns("audience.query", columns, self.needed)
            for line, values in enumerate(result, 1):
                recipient = recipient_of(dict(zip(columns, values, strict=True)))
                if not isinstance(recipient, str):
                    yield line, recipient
                elif self.skip_invalid:
                    self.skipped += 1
                else:
                    text = f"audience.query, row {line}: {recipient}"
                    raise AudienceError(f"{text}; mend it or pass --skip-invalid")
                self._asked = time.monotonic()

    def close(self) -> None:
        """End the transaction and the connection."""
        if self._connection is not None:
            self._connection.close()
        if self._engine is not None:
            self._engine.dispose()
        self._connection = self._engine = None

    def _open(self) -> sqlalchemy.Connection:
        self._asked = time.monotonic()
        if self._connection is None:
            self._engine = _engine_of(self.url)
            self._connection = self._engine.connect()
            if self._engine.dialect.name == "postgresql":
                self._connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
                self._connection.exec_driver_sql(f"SET LOCAL statement_timeout = '{_PATIENCE}s'")
            elif self._engine.dialect.name == "sqlite":
                self._only_read()
        connection: sqlalchemy.Connection = self._connection
        return connection

    def _only_read(self) -> None:
        """Let SQLite read and nothing else, one moment where that holds nobody up, and not for ever."""
        driver: sqlite3.Connection = self._connection.connection.dbapi_connection
        driver.isolation_level = None
        driver.execute("PRAGMA query_only=ON")
        if driver.execute("PRAGMA journal_mode").fetchone() == ("wal",):
            driver.execute("BEGIN")  # without a WAL this would keep everybody from writing, reading after reading
        driver.set_authorizer(lambda action, *_: sqlite3.SQLITE_OK if action in _READS else sqlite3.SQLITE_DENY)
        driver.set_progress_handler(lambda: time.monotonic() - self._asked > _PATIENCE, 1_000_000)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        import sqlalchemy

        try:
            yield
        except sqlalchemy.exc.DBAPIError as error:
            raise AudienceError(f"the audience's database: {_said(error)}") from None
        except sqlalchemy.exc.SQLAlchemyError as error:
            raise AudienceError(f"audience.query: {type(error).__name__}; it must be one select") from None


def _engine_of(url: str) -> sqlalchemy.Engine:
    import sqlalchemy

    try:
        if url.startswith("sqlite:///"):
            # A file that is not there is an error, not an empty database.
            path = url.removeprefix("sqlite:///").partition("?")[0]
            return sqlalchemy.create_engine(
                "sqlite://",
                hide_parameters=True,
                creator=lambda: sqlite3.connect(_read_only(path), uri=True, check_same_thread=False),
            )
        return sqlalchemy.create_engine(url, hide_parameters=True)
    except ModuleNotFoundError as error:
        raise ExtraError(f"the audience's database needs {error.name}; pip install 'policydiff[postgres]'") from None
    except (sqlalchemy.exc.ArgumentError, ValueError):
        raise AudienceError("audience.source: not a database URL such as postgresql+psycopg://host/name") from None


def _read_only(path: str) -> str:
    from urllib.parse import quote

    return f"file:{quote(path)}?mode=ro"


def _said(error: sqlalchemy.exc.DBAPIError) -> str:
    """What is wrong, by the name of the error: a database's own text repeats the value that it could not take."""
    found = error.orig
    if state := getattr(found, "sqlstate", None):
        name = type(found).__name__
        hint = f"; {CHANGED}" if name == "SerializationFailure" else ""
        return f"{name} (SQLSTATE {state}); try audience.query by hand{hint}"
    text = str(found).partition("\n")[0]
    if isinstance(found, sqlite3.Error):
        if "not authorized" in text or "query_only" in text or "readonly" in text:
            return "audience.query may only read; it must be one select"
        name = getattr(found, "sqlite_errorname", type(found).__name__)
        return text if _NAMED(text) else f"{name}; try audience.query by hand"
    if error.statement is None:
        # Nothing was asked yet, so nothing of a row can be in it.
        return text[:200] or "cannot be reached"
    return f"{type(found).__name__}; try audience.query by hand"
