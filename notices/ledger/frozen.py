"""The audience as it was frozen: who stands in each chunk, who was left out and why, how many there were of each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from notices.errors import LedgerError
from notices.ledger.engine import reading
from notices.ledger.ledger import Ledger
from notices.ledger.load import Key
from notices.ledger.tables import batches, chunks
from notices.model import AudienceCount, Channel, Eligibility, count_of
from notices.rows import Rows, unpress


def counts(ledger: Ledger, notice: str) -> list[AudienceCount]:
    """What the rows of the audience were when it was frozen, each freezing by itself."""
    found = [count for said in _said(ledger, notice).values() for count in said["counts"]]
    return list(map(count_of, found))


def freezings(ledger: Ledger, notice: str) -> frozenset[int]:
    """The batches that count: of the first freezing and of every top-up; empty where nothing is frozen yet."""
    return frozenset(_said(ledger, notice))


def lines(ledger: Ledger, notice: str) -> dict[tuple[Key, int], int]:
    """Where those stood in the audience whose id stood there at several addresses: by chunk and index."""
    said = _said(ledger, notice).items()
    return {((batch, number), index): line for batch, found in said for number, index, line in found["lines"]}


def rows(ledger: Ledger, key: Key) -> Rows | None:
    """The recipients of a chunk; None once purged."""
    pressed = _of_chunk(ledger, key, chunks.c.rows)
    return None if pressed is None else unpress(pressed)


def marks(ledger: Ledger, key: Key) -> bytes:
    """The marks of a chunk's recipients, 16 bytes each."""
    return bytes(_of_chunk(ledger, key, chunks.c.marks))


def apart(ledger: Ledger, notice: str) -> Iterator[tuple[Channel, Eligibility, Key]]:
    """Chunks of people who are never written to: channel, why, and the key for `rows` and `marks`."""
    c = chunks.c
    live = sa.select(batches.c.id).where(batches.c.notice == notice, batches.c.live)
    query = sa.select(c.channel, c.standing, c.batch, c.number).where(c.batch.in_(live), c.standing != "ready")
    with reading(ledger.engine) as connection:
        found = connection.execute(query.order_by(c.batch, c.number)).all()
    for row in found:
        yield Channel(row.channel), Eligibility(row.standing), (row.batch, row.number)


def people(ledger: Ledger, notice: str) -> Iterator[tuple[Channel, str, str]]:
    """Everybody in the notice's chunks: channel, id and address.

    Raises:
        LedgerError: The notice is purged.
    """
    for history in ledger.histories(notice):
        found = rows(ledger, history.key)
        if found is None:
            raise LedgerError(f"notice {notice} is purged: who was told is no longer known")
        for recipient, address in zip(found.column(0), found.column(1), strict=True):
            yield history.chunk.channel, recipient, address


def _of_chunk(ledger: Ledger, key: Key, column: sa.Column[Any]) -> Any:
    query = sa.select(column).where(chunks.c.batch == key[0], chunks.c.number == key[1])
    with reading(ledger.engine) as connection:
        return connection.execute(query).scalar_one()


def _said(ledger: Ledger, notice: str) -> dict[int, dict[str, Any]]:
    """What was written down at each freezing, by batch: `counts`, and `lines` where there are any."""
    columns = batches.c.id, batches.c.counts
    query = sa.select(*columns).where(batches.c.notice == notice, batches.c.live).order_by(batches.c.id)
    with reading(ledger.engine) as connection:
        found = {row.id: json.loads(row.counts) for row in connection.execute(query)}
    return {batch: said if isinstance(said, dict) else {"counts": said, "lines": []} for batch, said in found.items()}
