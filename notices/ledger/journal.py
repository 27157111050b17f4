"""The hash chain: every entry of a notice's journal is sealed together with the one before."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import sqlalchemy as sa

from notices.ledger.tables import journal

START = "0" * 64
WHOLE = "*"
"""Stands for the ledger as a whole where the id of a notice stands: which notices there are, who is suppressed."""
_LAST = (
    sa.select(journal.c.seq, journal.c.hash, journal.c.at)
    .where(journal.c.notice == sa.bindparam("notice_id"))
    .order_by(journal.c.seq.desc())
    .limit(1)
)
_ONE = sa.select(journal.c.hash).where(
    journal.c.notice == sa.bindparam("notice_id"), journal.c.seq == sa.bindparam("number")
)
_INSERT = sa.insert(journal)
_LOCK = sa.text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))")


def link(previous: str, seq: int, at: float, body: str) -> str:
    """The hash of an entry, from the one before and everything in it."""
    return hashlib.sha256(f"{previous}\n{seq}\n{at!r}\n{body}".encode()).hexdigest()


def lock(connection: sa.Connection, notice: str) -> None:
    """Hold the notice's journal until the transaction ends; a SQLite writer holds everything anyway.

    It is a lock on the name, since at the first sending there is no row yet that could be locked.
    """
    if connection.dialect.name != "sqlite":
        connection.execute(_LOCK, {"name": f"notices:{notice}"})


def append(connection: sa.Connection, notice: str, at: float, body: dict[str, Any]) -> tuple[int, str]:
    """Add an entry to the end of the chain and return its number and hash; `lock` must be held."""
    row = connection.execute(_LAST, {"notice_id": notice}).first()
    seq, previous = (row.seq + 1, row.hash) if row else (0, START)
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    entry = {"notice": notice, "seq": seq, "at": at, "body": text, "hash": link(previous, seq, at, text)}
    connection.execute(_INSERT, entry)
    # `writing` tells the anchor once the transaction stands.
    connection.info.setdefault("heads", {})[notice] = (seq, entry["hash"])
    return seq, str(entry["hash"])


def latest(connection: sa.Connection, notice: str) -> tuple[int, str, float] | None:
    """Number, hash and time of the last entry; None where there is none."""
    row = connection.execute(_LAST, {"notice_id": notice}).first()
    return (row.seq, row.hash, row.at) if row else None


def has(connection: sa.Connection, notice: str, seq: int, hash_: str) -> bool:
    """Whether an entry is still the one it was."""
    return connection.execute(_ONE, {"notice_id": notice, "number": seq}).scalar() == hash_


def head(connection: sa.Connection, notice: str) -> str:
    """The hash of the last entry: write it down elsewhere, and the end cannot be cut off unseen."""
    row = connection.execute(_LAST, {"notice_id": notice}).first()
    return row.hash if row else START
