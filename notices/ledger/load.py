"""Rows of the ledger → the values that `fold` takes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from notices.ledger.fold import Event, Folded, Settlement, fold
from notices.ledger.tables import attempts, batches, chunks, events, settlements
from notices.model import Attempt, Channel, Chunk, Deviation, Outcome, Verdict

Key = tuple[int, int]
"""Batch and number of a chunk."""


@dataclass(slots=True)
class History:
    """A chunk and all that happened to it."""

    chunk: Chunk
    attempts: list[Attempt] = field(default_factory=list)
    settlements: list[Settlement] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    @property
    def key(self) -> Key:
        """What the chunk is called in the ledger."""
        return self.chunk.batch, self.chunk.number

    def fold(self, now: float) -> Folded:
        """Where the chunk stands at a moment."""
        return fold(self.chunk, self.attempts, now, self.settlements, self.events)


def load(connection: sa.Connection, notice: str, keys: Sequence[Key] | None = None) -> dict[Key, History]:
    """The history of a notice's chunks, in order; of those with the given keys where any are given."""
    live = sa.select(batches.c.id).where(batches.c.notice == notice, batches.c.live)
    found: dict[Key, History] = {}
    columns = [column for column in chunks.c if column.name not in ("rows", "marks", "seal")]
    for row in _rows(connection, sa.select(*columns).where(chunks.c.batch.in_(live)), chunks.c.number, keys):
        chunk = Chunk(row.batch, row.number, Channel(row.channel), row.language, row.size, row.repeatable)
        found[row.batch, row.number] = History(chunk)
    for row in _rows(connection, sa.select(attempts).where(attempts.c.batch.in_(live)), attempts.c.chunk, keys):
        found[row.batch, row.chunk].attempts.append(attempt_of(row))
    for row in _rows(
        connection, sa.select(settlements).where(settlements.c.batch.in_(live)), settlements.c.chunk, keys
    ):
        found[row.batch, row.chunk].settlements.append(Settlement(row.after, row.action, row.reason))
    for row in _rows(connection, sa.select(events).where(events.c.batch.in_(live)), events.c.chunk, keys):
        found[row.batch, row.chunk].events.append(Event(row.place, row.kind))
    return found


def _rows(
    connection: sa.Connection, query: sa.Select[Any], number: sa.Column[Any], keys: Sequence[Key] | None
) -> Iterator[sa.Row[Any]]:
    """The query's rows in order of their keys, only those of the given chunks."""
    query = query.order_by(*number.table.primary_key.columns) if number.table is not events else query
    if keys is None:
        yield from connection.execute(query)
        return
    by_batch: dict[int, list[int]] = defaultdict(list)
    for batch, chunk in keys:
        by_batch[batch].append(chunk)
    for batch, numbers in sorted(by_batch.items()):
        yield from connection.execute(query.where(number.table.c.batch == batch, number.in_(numbers)))


def attempt_of(row: sa.Row[Any]) -> Attempt:
    """An attempt from its row."""
    covers = None if row.covers is None else tuple(json.loads(row.covers))
    outcome = None
    if row.verdict is not None:
        outcome = Outcome(Verdict(row.verdict), row.reason, row.wait, deviations=deviations_of(row.deviations))
    return Attempt(row.number, row.worker, row.begun, row.lease, covers, outcome, row.ended)


def deviations_of(text: str | None) -> tuple[Deviation, ...]:
    """Deviations from the text they are stored as."""
    return tuple(Deviation(index, Verdict(verdict), reason) for index, verdict, reason in json.loads(text or "[]"))


def deviations_text(deviations: Iterable[Deviation]) -> str | None:
    """Deviations as they are stored; None for none."""
    listed = [[d.index, d.verdict, d.reason] for d in deviations]
    return json.dumps(listed, ensure_ascii=False, separators=(",", ":")) if listed else None


def covers_text(covers: Sequence[int] | None) -> str | None:
    """Covered indices as they are stored; None for all."""
    return None if covers is None else json.dumps(list(covers), separators=(",", ":"))
