"""The steps from an empty database to the newest schema; each leaves a ledger that goes on where it was."""

from __future__ import annotations

import hashlib
import json
import secrets
import time
from collections.abc import Callable, Iterable
from typing import Any

import sqlalchemy as sa

from notices.ledger import journal, tables

Migration = Callable[[sa.Connection], None]


def _first_schema(connection: sa.Connection) -> None:
    tables.metadata.create_all(connection)
    values = [{"name": "schema", "value": "0"}, {"name": "mark_key", "value": secrets.token_hex(32)}]
    connection.execute(sa.insert(tables.meta), values)


def _wider_chain(connection: sa.Connection) -> None:
    """What a person decided about a whole notice; and everything under the chain that was not."""
    present = {column["name"] for column in sa.inspect(connection).get_columns("notices")}
    for column in (tables.notices.c.state, tables.notices.c.hold):
        if column.name not in present:
            kind = column.type.compile(connection.dialect)
            connection.exec_driver_sql(f"ALTER TABLE notices ADD COLUMN {column.name} {kind}")
    tables.metadata.create_all(connection)
    now = time.time()
    ids = list(connection.execute(sa.select(tables.notices.c.id).order_by(tables.notices.c.id)).scalars())
    for notice in ids:
        journal.lock(connection, notice)
        journal.append(connection, notice, now, {"adopt": adopted(connection, notice)})
    journal.lock(connection, journal.WHOLE)
    marks = connection.execute(sa.select(*_SUPPRESSION).order_by(tables.suppressions.c.mark)).all()
    whole = {"notices": ids, "suppressions": [list(row) for row in marks], "mark_key": key_digest(connection)}
    journal.append(connection, journal.WHOLE, now, {"adopt": whole})


_SUPPRESSION = (tables.suppressions.c.mark, tables.suppressions.c.reason, tables.suppressions.c.at)


def adopted(connection: sa.Connection, notice: str) -> dict[str, Any]:
    """What the chain did not cover in the first release, as it stands."""
    n, b, e = tables.notices.c, tables.batches.c, tables.events.c
    row = connection.execute(sa.select(n.begun, n.purged).where(n.id == notice)).one()
    made = connection.execute(sa.select(b.id, b.made).where(b.notice == notice, b.live).order_by(b.id)).all()
    told = connection.execute(sa.select(e.id, e.at).where(e.notice == notice)).all()
    return {
        "begun": row.begun,
        "purged": row.purged,
        "made": [[batch, at] for batch, at in made],
        "events": times_digest((event, at) for event, at in told),
    }


def times_digest(told: Iterable[tuple[str, float]]) -> str:
    """One digest over the times of many events."""
    return hashlib.sha256(json.dumps(sorted([event, at] for event, at in told)).encode()).hexdigest()


def key_digest(connection: sa.Connection) -> str:
    """What stands in the chain for the key of the suppressions."""
    found = connection.execute(sa.select(tables.meta.c.value).where(tables.meta.c.name == "mark_key")).scalar()
    return hashlib.sha256(str(found).encode()).hexdigest()


def _many_machines(connection: sa.Connection) -> None:
    """What all workers must know of one another."""
    tables.metadata.create_all(connection)


MIGRATIONS: tuple[Migration, ...] = (_first_schema, _wider_chain, _many_machines)
"""Number n brings a ledger of schema n to n + 1; an empty database has schema 0."""
