"""One person's entry is made unreadable; the chain goes on to prove the entries of all others.

A chunk is sealed as a whole when it is frozen, so one entry could not go without breaking the seal of a thousand. At
the first erasure in a chunk each entry gets a leaf of its own, and the journal keeps the digest over all leaves:

    leaf = SHA-256(salt + row + mark), a random salt for each

To erase is to destroy row, mark and salt: nobody can find out any more whose leaf it was, and the others still fit.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from notices.errors import LedgerError
from notices.ledger import journal, tables
from notices.ledger.draft import chunk_seal
from notices.ledger.engine import writing
from notices.ledger.ledger import Ledger
from notices.ledger.load import Key, halt_of, load_some
from notices.ledger.marks import MARK_BYTES, mark
from notices.model import DeliveryVerdict
from notices.rows import Rows, pack, unpress

_SALT = 16
_LEAF = 32
ERASED = "erased"
"""Stands where the id of an erased person stood."""


def erase(ledger: Ledger, notice: str, recipient: str, *, force: bool = False) -> int:
    """Make one person's entries in a notice unreadable for good; returns how many there were.

    Args:
        ledger: Where the notice stands.
        notice: Its id.
        recipient: The person's id in the audience.
        force: Also where it is unknown whether they were told.

    Raises:
        LedgerError: They are still to be written to, or unknown; or the notice is purged.
    """
    key = ledger.find(notice).key
    if key is None:
        raise LedgerError(f"notice {notice} is purged: it holds nobody's data any more")
    wanted = mark(key, recipient)
    with writing(ledger.engine) as connection:
        journal.lock(connection, notice)
        places = list(_places(connection, notice, wanted))
        now = ledger.now()
        found = load_some(connection, [chunk for chunk, _ in places], halt_of(connection, notice))
        for chunk, place in places:
            folded = found[chunk][0].fold(now) if chunk in found else None
            state = folded.states[place] if folded is not None else DeliveryVerdict.SUPPRESSED
            if state is None or (state is DeliveryVerdict.UNKNOWN and not force):
                what = "still to be written to" if state is None else "unknown; resolve it, or pass --force"
                raise LedgerError(f"notice {notice}: what became of this recipient is {what}")
        erased = [_erase(connection, chunk, place) for chunk, place in places]
        if erased:
            journal.append(connection, notice, now, {"erase": erased})
    return len(erased)


def _places(connection: sa.Connection, notice: str, wanted: bytes) -> Iterator[tuple[Key, int]]:
    """Every entry of a person, also among those who are never written to."""
    c = tables.chunks.c
    live = sa.select(tables.batches.c.id).where(tables.batches.c.notice == notice, tables.batches.c.live)
    query = sa.select(c.batch, c.number, c.marks).where(c.batch.in_(live)).order_by(c.batch, c.number)
    for row in connection.execute(query.execution_options(yield_per=100)):
        marks = bytes(row.marks)
        for at in range(0, len(marks), MARK_BYTES):
            if marks[at : at + MARK_BYTES] == wanted:
                yield (row.batch, row.number), at // MARK_BYTES


def _erase(connection: sa.Connection, chunk: Key, place: int) -> dict[str, Any]:
    """Destroy an entry; returns what the journal says of it."""
    c, e = tables.chunks, tables.erasures
    row = connection.execute(sa.select(c).where(c.c.batch == chunk[0], c.c.number == chunk[1])).one()
    kept = connection.execute(sa.select(e).where(e.c.batch == chunk[0], e.c.chunk == chunk[1])).first()
    rows, marks = unpress(row.rows), bytes(row.marks)
    if kept is None:
        salts = secrets.token_bytes(_SALT * row.size)
        leaves = b"".join(_leaf(salts, rows, marks, index) for index in range(row.size))
        sealed = chunk_seal(row._mapping).decode()  # noqa: SLF001  the documented way to a row's mapping
        new = {"batch": chunk[0], "chunk": chunk[1], "leaves": leaves, "sealed": sealed}
        connection.execute(sa.insert(e), new | {"salts": _without(salts, _SALT, place)})
    else:
        leaves, sealed = bytes(kept.leaves), kept.sealed
        blank = {"salts": _without(bytes(kept.salts), _SALT, place)}
        connection.execute(sa.update(e).where(e.c.batch == chunk[0], e.c.chunk == chunk[1]).values(blank))
    lines = rows.text.split("\n")
    lines[place] = pack([(ERASED, *[""] * (rows.columns - 1))]).text
    left = Rows("\n".join(lines), rows.size, rows.columns)
    changed = {"rows": left.pressed(), "marks": _without(marks, MARK_BYTES, place)}
    connection.execute(sa.update(c).where(c.c.batch == chunk[0], c.c.number == chunk[1]).values(changed))
    return {
        "batch": chunk[0],
        "chunk": chunk[1],
        "place": place,
        "tree": hashlib.sha256(leaves).hexdigest(),
        "sealed": sealed,
    }


def _leaf(salts: bytes, rows: Rows, marks: bytes, index: int) -> bytes:
    line = rows.text.split("\n")[index].encode()
    salt = salts[index * _SALT : (index + 1) * _SALT]
    return hashlib.sha256(salt + line + marks[index * MARK_BYTES : (index + 1) * MARK_BYTES]).digest()


def _without(blob: bytes, width: int, place: int) -> bytes:
    """The blob with one entry of that width made nought."""
    return blob[: place * width] + bytes(width) + blob[(place + 1) * width :]


def check_leaves(connection: sa.Connection, row: Any, said: list[dict[str, Any]]) -> str:
    """What does not hold of a chunk in which somebody was erased; empty where all does.

    Args:
        connection: A transaction that reads.
        row: The chunk.
        said: What the journal says of each erasure in it.
    """
    e = tables.erasures
    kept = connection.execute(sa.select(e).where(e.c.batch == row.batch, e.c.chunk == row.number)).first()
    if kept is None or any(one["sealed"] != kept.sealed for one in said):
        return "what was erased in it was changed"
    leaves = bytes(kept.leaves)
    if {one["tree"] for one in said} != {hashlib.sha256(leaves).hexdigest()}:
        return "what was erased in it was changed"
    if row.rows is None:
        return ""
    rows, marks, salts = unpress(row.rows), bytes(row.marks), bytes(kept.salts)
    gone = {one["place"] for one in said}
    for index in range(row.size):
        fits = _leaf(salts, rows, marks, index) == leaves[index * _LEAF : (index + 1) * _LEAF]
        if fits is (index in gone):
            return "its recipients were changed"
    return ""
