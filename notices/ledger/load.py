"""Rows of the ledger → the values that `fold` takes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from notices.ledger.state import Folded, Halt, RecipientEvent, Settlement, fold
from notices.ledger.tables import attempts, batches, chunks, events, notices, settlements
from notices.model import Attempt, Channel, Chunk, DeliveryVerdict, Deviation, Eligibility, Outcome

Key = tuple[int, int]
"""Batch and number of a chunk."""


@dataclass(slots=True)
class ChunkHistory:
    """A chunk and all that happened to it."""

    chunk: Chunk
    attempts: list[Attempt] = field(default_factory=list)
    settlements: list[Settlement] = field(default_factory=list)
    events: list[RecipientEvent] = field(default_factory=list)
    halt: Halt | None = None

    @property
    def key(self) -> Key:
        """What the chunk is called in the ledger."""
        return self.chunk.batch, self.chunk.number

    def fold(self, now: float) -> Folded:
        """Where the chunk stands at a moment."""
        return fold(self.chunk, self.attempts, now, self.settlements, self.events, self.halt)


def load(connection: sa.Connection, notice: str) -> dict[Key, ChunkHistory]:
    """The history of all of a notice's chunks, in order."""
    parameters = {"notice": notice}
    halt = halt_of(connection, notice)
    found = {
        (row.batch, row.number): ChunkHistory(chunk_of(row), halt=halt)
        for row in connection.execute(_ALL_CHUNKS, parameters)
    }
    for kind, query in _ALL.items():
        for row in connection.execute(query, parameters):
            _add(found[row.batch, row.chunk], kind, row)
    return found


def halt_of(connection: sa.Connection, notice: str) -> Halt | None:
    """What a person decided about a notice; None where it simply runs."""
    row = connection.execute(_STATE, {"notice": notice}).first()
    if row is None or row.state is None:
        return None
    held = json.loads(row.hold or "{}")
    return Halt(row.state == "cancelled", held.get("made", 0.0), held.get("recalled", 0.0))


def state_of(connection: sa.Connection, notice: str) -> str:
    """`paused`, `cancelled`, or empty while the notice runs."""
    row = connection.execute(_STATE, {"notice": notice}).first()
    return "" if row is None else row.state or ""


def load_some(
    connection: sa.Connection, keys: Sequence[Key], halt: Halt | None = None
) -> dict[Key, tuple[ChunkHistory, bytes | None]]:
    """The history of some chunks of live batches, in order, each with its recipients as they are kept.

    Every statement is built once: this runs in each step of a sending.
    """
    by_batch: dict[int, list[int]] = defaultdict(list)
    for batch, number in keys:
        by_batch[batch].append(number)
    found: dict[Key, tuple[ChunkHistory, bytes | None]] = {}
    for batch, numbers in sorted(by_batch.items()):
        parameters = {"batch": batch, "numbers": numbers}
        for row in connection.execute(_SOME_CHUNKS, parameters):
            found[batch, row.number] = ChunkHistory(chunk_of(row), halt=halt), row.rows
        tried = []
        for row in connection.execute(_SOME["attempts"], parameters):
            _add(found[batch, row.chunk][0], "attempts", row)
            tried.append(row.chunk)
        # Nothing can have been said later about a chunk that was never tried, and while a sending runs it seldom is.
        if not tried or not connection.execute(_SAID, parameters).scalar():
            continue
        for kind in _LATER:
            for row in connection.execute(_SOME[kind], {"batch": batch, "numbers": tried}):
                _add(found[batch, row.chunk][0], kind, row)
    return found


_STATE = sa.select(notices.c.state, notices.c.hold).where(notices.c.id == sa.bindparam("notice"))
_LATER = ("settlements", "events")
"""What is said of a batch after an attempt."""
_TABLES = {"attempts": attempts, "settlements": settlements, "events": events}
_LIVE = sa.select(batches.c.id).where(batches.c.notice == sa.bindparam("notice"), batches.c.live)
_COLUMNS = [column for column in chunks.c if column.name not in ("rows", "marks", "seal", "standing")]
_READY = chunks.c.standing == Eligibility.READY.value
_ALL_CHUNKS = sa.select(*_COLUMNS).where(chunks.c.batch.in_(_LIVE), _READY).order_by(chunks.c.batch, chunks.c.number)
_ALL = {
    kind: sa.select(table).where(table.c.batch.in_(_LIVE)).order_by(*table.primary_key.columns)
    for kind, table in _TABLES.items()
}
_THESE: sa.BindParameter[Any] = sa.bindparam("numbers", expanding=True)
_SOME_CHUNKS = (
    sa.select(*_COLUMNS, chunks.c.rows)
    .where(chunks.c.batch == sa.bindparam("batch"), chunks.c.number.in_(_THESE), _READY)
    .order_by(chunks.c.number)
)
_SOME = {
    kind: sa.select(table)
    .where(table.c.batch == sa.bindparam("batch"), table.c.chunk.in_(_THESE))
    .order_by(*table.primary_key.columns)
    for kind, table in _TABLES.items()
}
_SAID = sa.select(sa.or_(*(sa.exists().where(_TABLES[kind].c.batch == sa.bindparam("batch")) for kind in _LATER)))


def _add(history: ChunkHistory, kind: str, row: Any) -> None:
    if kind == "attempts":
        history.attempts.append(attempt_of(row))
    elif kind == "settlements":
        history.settlements.append(Settlement(row.after, row.action, row.reason))
    else:
        history.events.append(RecipientEvent(row.place, row.kind))


def chunk_of(row: Any) -> Chunk:
    """A chunk from its row."""
    return Chunk(row.batch, row.number, Channel(row.channel), row.language, row.size, row.repeatable)


def attempt_of(row: Any) -> Attempt:
    """An attempt from its row."""
    covers = None if row.covers is None else _covers(row.covers)
    outcome = None
    if row.verdict is not None:
        outcome = _uniform(row.verdict, row.reason, row.wait)
        if row.deviations is not None:
            outcome = replace(outcome, deviations=deviations_of(row.deviations))
    return Attempt(row.number, row.worker, row.begun, row.lease, covers, outcome, row.ended)


@lru_cache(maxsize=256)
def _uniform(verdict: str, reason: str, wait: float) -> Outcome:
    """An outcome that is the same for everybody; nearly all of a notice are one and the same "accepted"."""
    return Outcome(DeliveryVerdict(verdict), reason, wait)


@lru_cache(maxsize=64)
def _covers(text: str) -> Sequence[int]:
    """Covered indices from the text they are stored as; in a row as a range.

    A push notice has an attempt for every few recipients, the same few in nearly every chunk.
    """
    covers = json.loads(text)
    if len(covers) > 1 and covers[-1] - covers[0] == len(covers) - 1:
        return range(covers[0], covers[-1] + 1)
    return tuple(covers)


def deviations_of(text: str | None) -> tuple[Deviation, ...]:
    """Deviations from the text they are stored as."""
    return tuple(
        Deviation(index, DeliveryVerdict(verdict), reason) for index, verdict, reason in json.loads(text or "[]")
    )


def deviations_text(deviations: Iterable[Deviation]) -> str | None:
    """Deviations as they are stored; None for none."""
    listed = [[d.index, d.verdict, d.reason] for d in deviations]
    return json.dumps(listed, ensure_ascii=False, separators=(",", ":")) if listed else None


def covers_text(covers: Sequence[int] | None) -> str | None:
    """Covered indices as they are stored; None for all."""
    return None if covers is None else json.dumps(list(covers), separators=(",", ":"))
