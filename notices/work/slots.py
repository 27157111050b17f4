"""Who works, and on what: locks of a PostgreSQL session, which die with its connection.

A slot is one of the shifts that a notice and channel may have at once. No row says who has it, so none can be left
behind by whoever was killed, and a worker that comes back under the same name finds nothing in its way.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from notices.errors import LedgerError
from notices.ledger.engine import reading
from notices.model import Channel
from notices.work.engine import conninfo

if TYPE_CHECKING:
    import psycopg

_CLASS = 73202
"""The first half of each lock's number, which tells our locks from others'."""
_SIGN = "notices-work"
_KEEPALIVE = {"tcp_keepalives_idle": 10, "tcp_keepalives_interval": 5, "tcp_keepalives_count": 3}
"""Seconds, seconds and tries after which the server takes a silent machine for dead: some 25 seconds."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One shift's slot."""

    notice: str
    channel: Channel
    number: int

    @property
    def key(self) -> str:
        """What the slot is called."""
        return f"{self.notice}/{self.channel}/{self.number}"


def number_of(key: str) -> int:
    """The second half of a lock's number; what has the same one by chance is done one after the other."""
    return zlib.crc32(key.encode()) & 0x7FFFFFFF


@dataclass(frozen=True, slots=True)
class WorkerSeen:
    """A worker that PostgreSQL has a connection of."""

    name: str
    channels: tuple[Channel, ...]
    silent: float
    """Seconds since it was heard of."""
    held: frozenset[int]
    """Numbers of the slots it has."""


class Presence:
    """A worker's session: it holds its slots, and shows that it is there."""

    def __init__(self, url: str, name: str, channels: Iterable[Channel]) -> None:
        """Name it; it connects when it is first asked for something."""
        self._conninfo = conninfo(url)
        letters = "".join(channel[0] for channel in channels)
        self._sign = f"{_SIGN} {letters} {name}"[:63]
        self._lock = Lock()
        self._connection: psycopg.Connection[Any] | None = None

    def take(self, key: str) -> bool:
        """Take a slot, or what else only one may do at once; false where another worker has it.

        Raises:
            LedgerError: PostgreSQL cannot be reached.
        """
        return bool(self._ask("SELECT pg_try_advisory_lock(%s, %s)", number_of(key)))

    def leave(self, key: str) -> None:
        """Give it up; where the session is over, it was given up with it."""
        with suppress(LedgerError):
            self._ask("SELECT pg_advisory_unlock(%s, %s)", number_of(key))

    def beat(self) -> None:
        """Show that the worker is there; a session that broke is begun anew.

        Raises:
            LedgerError: PostgreSQL cannot be reached.
        """
        self._ask("SELECT %s, %s", 0)

    def close(self) -> None:
        """End the session."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _ask(self, query: Any, number: int) -> Any:
        import psycopg

        with self._lock:
            for last in (False, True):
                try:
                    if self._connection is None or self._connection.closed:
                        self._connection = self._connected()
                    row = self._connection.execute(query, (_CLASS, number)).fetchone()
                except psycopg.Error as error:
                    if self._connection is not None:
                        self._connection.close()
                    if last:
                        raise LedgerError(f"the ledger cannot be reached ({type(error).__name__})") from None
                else:
                    return row[0] if row else None
        return None

    def _connected(self) -> psycopg.Connection[Any]:
        import psycopg

        connection = psycopg.connect(self._conninfo, autocommit=True, application_name=self._sign)
        for name, value in _KEEPALIVE.items():
            # Refused over a socket of the same machine, where none are needed.
            with suppress(psycopg.Error):
                connection.execute("SELECT set_config(%s, %s, false)", (name, str(value)))
        return connection


def seen(engine: sa.Engine) -> list[WorkerSeen]:
    """The workers that PostgreSQL has connections of, by name.

    Raises:
        LedgerError: It cannot be reached.
    """
    letters = {channel[0]: channel for channel in Channel}
    found: dict[int, tuple[str, float, set[int]]] = {}
    with reading(engine) as connection:
        for row in connection.execute(_SEEN, {"class": _CLASS, "sign": f"{_SIGN} %"}):
            one = found.setdefault(row.pid, (row.application_name, float(row.silent or 0), set()))
            if row.number is not None:
                one[2].add(int(row.number))
    workers = []
    for sign, silent, held in found.values():
        _, marks, name = sign.split(" ", 2)
        channels = tuple(letters[mark] for mark in marks if mark in letters)
        workers.append(WorkerSeen(name, channels, max(0.0, silent), frozenset(held)))
    return sorted(workers, key=lambda one: one.name)


def held_numbers(connection: sa.Connection) -> set[int]:
    """Numbers of all slots that somebody has."""
    return {int(number) for number in connection.execute(_HELD, {"class": _CLASS}).scalars()}


_OURS = "l.locktype = 'advisory' AND l.objsubid = 2 AND l.classid::bigint = :class"
_HERE = "l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
_HELD = sa.text(f"SELECT l.objid::bigint FROM pg_locks l WHERE {_OURS} AND {_HERE} AND l.granted")  # noqa: S608  ours
_SEEN = sa.text(
    "SELECT a.pid, a.application_name, extract(epoch FROM clock_timestamp() - a.state_change) AS silent,"  # noqa: S608
    " l.objid::bigint AS number"
    f" FROM pg_stat_activity a LEFT JOIN pg_locks l ON l.pid = a.pid AND {_OURS}"
    " WHERE a.datname = current_database() AND a.application_name LIKE :sign"
)
