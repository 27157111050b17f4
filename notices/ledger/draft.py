"""Freezes an audience: chunks go in bit by bit as a draft, and count only once all are there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from notices.ledger import journal
from notices.ledger.engine import writing
from notices.ledger.marks import MARK_BYTES, marker
from notices.ledger.tables import batches, chunks
from notices.model import AudienceCount, Channel, Eligibility

if TYPE_CHECKING:
    from notices.rows import Rows

_FLUSH = 64
"""Chunks written in one transaction: long enough to be fast, short enough to let others in."""


class Draft:
    """An audience on its way into the ledger; worth nothing until `publish` says true."""

    def __init__(self, engine: sa.Engine, notice: str, key: bytes, clock: Callable[[], float]) -> None:
        self._engine, self._notice, self._mark, self._clock = engine, notice, marker(key), clock
        self._waiting: list[dict[str, Any]] = []
        self._number = 0
        self._seal = hashlib.sha256()
        with writing(engine) as connection:
            self._made = clock()
            made = {"notice": notice, "live": False, "made": self._made, "counts": "[]"}
            inserted = connection.execute(sa.insert(batches).returning(batches.c.id), made)
            self._batch: int = inserted.scalar_one()

    def add(
        self,
        channel: Channel,
        language: str,
        rows: Rows,
        *,
        repeatable: bool,
        eligibility: Eligibility = Eligibility.READY,
    ) -> int:
        """Add a chunk of recipients that are all eligible, or all left out for one reason; returns its number."""
        marks = b"".join([self._mark(recipient)[:MARK_BYTES] for recipient in rows.column(0)])
        pressed = rows.pressed()
        row = {
            "batch": self._batch,
            "number": self._number,
            "channel": channel.value,
            "language": language,
            "standing": eligibility.value,  # as the column was named when the first ledger was made
            "size": rows.size,
            "repeatable": repeatable,
            "seal": hashlib.sha256(pressed).hexdigest(),
            "rows": pressed,
            "marks": marks,
        }
        self._seal.update(chunk_seal(row))
        self._waiting.append(row)
        self._number += 1
        if len(self._waiting) >= _FLUSH:
            self._flush()
        return self._number - 1

    def publish(
        self,
        counts: Sequence[AudienceCount],
        lines: Sequence[tuple[int, int, int]] = (),
        *,
        beside: Collection[int] = (),
    ) -> bool:
        """Let the draft count; false where another process was faster, whose audience then stands.

        Args:
            counts: What the rows of the audience were.
            lines: Chunk, index and line of those whose id alone does not tell them apart.
            beside: The freezings that counted when it was made, whose people it leaves out; none for the first one.
        """
        self._flush()
        with writing(self._engine) as connection:
            journal.lock(connection, self._notice)
            live = sa.select(batches.c.id).where(batches.c.notice == self._notice, batches.c.live)
            if {*connection.execute(live).scalars()} != {*beside}:
                throw_away(connection, self._batch)
                return False
            listed = [asdict(count) for count in counts]
            text = json.dumps({"counts": listed, "lines": lines} if lines else listed)
            update = sa.update(batches).where(batches.c.id == self._batch)
            connection.execute(update.values(live=True, counts=text))
            entry = {"batch": self._batch, "chunks": self._number, "seal": self._seal.hexdigest(), "counts": text}
            entry["made"] = self._made
            journal.append(connection, self._notice, self._clock(), {"freeze": entry})
        return True

    def _flush(self) -> None:
        if self._waiting:
            with writing(self._engine) as connection:
                connection.execute(sa.insert(chunks), self._waiting)
            self._waiting.clear()


def chunk_seal(row: Any) -> bytes:
    """What the freezing's seal covers of a chunk, given as a mapping."""
    kept = [row[name] for name in ("number", "channel", "language", "standing", "size", "repeatable", "seal")]
    return json.dumps([*kept, hashlib.sha256(row["marks"]).hexdigest()]).encode()


def throw_away(connection: sa.Connection, batch: int) -> None:
    """Remove a draft with its chunks."""
    connection.execute(sa.delete(chunks).where(chunks.c.batch == batch))
    connection.execute(sa.delete(batches).where(batches.c.id == batch))
