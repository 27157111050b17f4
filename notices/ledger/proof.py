"""Proof: does every row still say what the journal says, and can personal data go while it does?"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from notices.errors import LedgerError
from notices.ledger import journal, tables
from notices.ledger.draft import chunk_seal
from notices.ledger.engine import reading
from notices.ledger.erase import check_leaves
from notices.ledger.ledger import Ledger
from notices.ledger.migrations import key_digest
from notices.ledger.plans import unpress_plan
from notices.ledger.said import WITH_TIME, Remembered, check_said

_Key = tuple[int, int, int]


def verify(ledger: Ledger, notice: str, head: str | None = None) -> list[str]:
    """What does not hold, one line each; empty where every row agrees with the chain.

    Args:
        ledger: Where the notice stands.
        notice: Its id.
        head: A hash that was written down earlier (every send prints one); it must be in the chain.
    """
    with reading(ledger.engine) as connection:
        return [*_problems(connection, notice, head), *_problems_of_whole(connection)]


def check(ledger: Ledger, notice: str) -> None:
    """Refuse to go on with a ledger that was changed behind the journal's back.

    Raises:
        LedgerError: Something does not hold.
    """
    if problems := verify(ledger, notice):
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        raise LedgerError(
            f"the ledger was changed behind its journal: {problems[0]}{more}; nothing was sent; "
            "`notices report NOTICE --verify` lists it, a backup mends it"
        )


def _problems_of_whole(connection: sa.Connection) -> Iterator[str]:
    """What does not hold of the ledger as a whole: which notices there are, who is suppressed, under which key."""
    notices: set[str] = set()
    suppressed: set[tuple[Any, ...]] = set()
    key = None
    for body, problem in _entries(connection, journal.WHOLE):
        if problem:
            yield f"ledger: {problem}"
        adopt = body.get("adopt", {})
        notices.update(adopt.get("notices", ()))
        key = adopt.get("mark_key", key)
        suppressed.update(map(tuple, adopt.get("suppressions", ())))
        suppressed.update(map(tuple, body.get("suppress", ())))
        if "notice" in body:
            notices.add(body["notice"])
    found = set(connection.execute(sa.select(tables.notices.c.id)).scalars())
    for notice in sorted(notices ^ found):
        yield f"notice {notice}: " + ("was added" if notice in found else "is missing")
    s = tables.suppressions.c
    if {tuple(row) for row in connection.execute(sa.select(s.mark, s.reason, s.at))} != suppressed:
        yield "suppressions: were changed"
    if key != key_digest(connection):
        yield "suppressions: their key was changed"


def _entries(connection: sa.Connection, notice: str) -> Iterator[tuple[dict[str, Any], str]]:
    """The bodies of a journal in order, each with what is wrong with the chain at it."""
    previous, expected = journal.START, 0
    table = tables.journal
    for row in connection.execute(sa.select(table).where(table.c.notice == notice).order_by(table.c.seq)):
        problem = "" if row.seq == expected else f"entry {expected} of its journal is missing"
        if row.hash != journal.link(previous, row.seq, row.at, row.body):
            problem = f"entry {row.seq} of its journal was changed"
        previous, expected = row.hash, row.seq + 1
        try:
            yield json.loads(row.body), problem
        except ValueError:
            yield {}, f"entry {row.seq} of its journal cannot be read"


def _problems(connection: sa.Connection, notice: str, head: str | None) -> Iterator[str]:
    attempts: dict[_Key, dict[str, Any]] = {}
    settled: set[tuple[Any, ...]] = set()
    told: set[tuple[Any, ...]] = set()
    seals: dict[int, dict[str, Any]] = {}
    erased: dict[tuple[int, int], list[dict[str, Any]]] = {}
    said = Remembered()
    digest, purged, previous, expected, met = "", False, journal.START, 0, head in (None, journal.START)
    table = tables.journal
    for row in connection.execute(sa.select(table).where(table.c.notice == notice).order_by(table.c.seq)):
        if row.seq != expected:
            yield f"journal: entry {expected} is missing"
        if row.hash != journal.link(previous, row.seq, row.at, row.body):
            yield f"journal: entry {row.seq} was changed"
        previous, expected, met = row.hash, row.seq + 1, met or row.hash == head
        try:
            body = json.loads(row.body)
            said.read(body, row.at)
            digest = body["open"]["digest"] if "open" in body else digest
            purged = purged or "purge" in body
            if "freeze" in body:
                seals[body["freeze"]["batch"]] = body["freeze"]
            for batch, chunk, number, lease, covers in body.get("begin", ()):
                begun = {"worker": body["worker"], "begun": row.at, "lease": lease, "covers": covers}
                attempts[batch, chunk, number] = begun
            for batch, chunk, number, verdict, reason, wait, deviations in body.get("end", ()):
                ended = {"verdict": verdict, "reason": reason, "wait": wait, "deviations": deviations, "ended": row.at}
                attempts.setdefault((batch, chunk, number), {}).update(ended)
            settled.update((*one, body["reason"], row.at) for one in body.get("settle", ()))
            for one in body.get("erase", ()):
                erased.setdefault((one["batch"], one["chunk"]), []).append(one)
            told.update((*one[:WITH_TIME], body["signed"]) for one in body.get("events", ()))
        except (ValueError, KeyError, TypeError):
            yield f"journal: entry {row.seq} cannot be read"
    if not met:
        yield "journal: the hash that was written down earlier is not in the chain; its end was cut off or rewritten"
    yield from _check_notice(connection, notice, digest, purged=purged)
    yield from check_said(connection, notice, said)
    yield from _check_batches(connection, notice, seals, erased, purged=purged)
    yield from _check_attempts(connection, notice, attempts)
    yield from _check_later(connection, notice, settled, told)


def _check_notice(connection: sa.Connection, notice: str, digest: str, *, purged: bool) -> Iterator[str]:
    row = connection.execute(sa.select(tables.notices).where(tables.notices.c.id == notice)).first()
    if row is None:
        yield "notice: its row is missing"
        return
    try:
        plan = unpress_plan(row.plan).digest
    except ValueError:
        plan = "unreadable"
    if not digest == row.digest == plan:
        yield "notice: the plan is not the one that was confirmed"
    if (row.key is None) is not purged:
        yield "notice: the key of its recipients was " + ("put back" if purged else "removed without a purge")


def _live(notice: str) -> sa.Select[Any]:
    return sa.select(tables.batches.c.id).where(tables.batches.c.notice == notice, tables.batches.c.live)


def _check_batches(
    connection: sa.Connection,
    notice: str,
    seals: dict[int, dict[str, Any]],
    erased: dict[tuple[int, int], list[dict[str, Any]]],
    *,
    purged: bool,
) -> Iterator[str]:
    live = set(connection.execute(_live(notice)).scalars())
    for batch in sorted(live ^ set(seals)):
        yield f"batch {batch}: " + ("was added" if batch in live else "is missing")
    table = tables.chunks
    for batch in sorted(live & set(seals)):
        counts = connection.execute(sa.select(tables.batches.c.counts).where(tables.batches.c.id == batch)).scalar()
        if counts != seals[batch]["counts"]:
            yield f"batch {batch}: its counts were changed"
        seal, number = hashlib.sha256(), 0
        query = sa.select(table).where(table.c.batch == batch).order_by(table.c.number)
        for row in connection.execute(query.execution_options(yield_per=50)):
            number += 1
            gone = erased.get((batch, row.number))
            seal.update(chunk_seal(row._mapping) if gone is None else gone[0]["sealed"].encode())  # noqa: SLF001  documented
            if gone is not None:
                if problem := check_leaves(connection, row, gone):
                    yield f"chunk {batch}.{row.number}: {problem}"
            elif row.rows is not None and hashlib.sha256(bytes(row.rows)).hexdigest() != row.seal:
                yield f"chunk {batch}.{row.number}: its recipients were changed"
            if (row.rows is None) is not purged:
                yield f"chunk {batch}.{row.number}: its recipients were " + ("put back" if purged else "removed")
        if seal.hexdigest() != seals[batch]["seal"] or number != seals[batch]["chunks"]:
            yield f"batch {batch}: its chunks were changed"


def _check_attempts(connection: sa.Connection, notice: str, expected: dict[_Key, dict[str, Any]]) -> Iterator[str]:
    table = tables.attempts
    seen: set[_Key] = set()
    for row in connection.execute(sa.select(table).where(table.c.batch.in_(_live(notice)))):
        key = (row.batch, row.chunk, row.number)
        seen.add(key)
        found = {name: value for name, value in row._mapping.items() if name not in _KEYS}  # noqa: SLF001  as above
        if key not in expected:
            yield f"attempt {_dotted(key)}: was added"
        elif found != dict.fromkeys(found) | expected[key]:
            yield f"attempt {_dotted(key)}: was changed"
    for key in sorted(set(expected) - seen):
        yield f"attempt {_dotted(key)}: is missing"


_KEYS = ("batch", "chunk", "number")


def _dotted(key: tuple[Any, ...]) -> str:
    return ".".join(map(str, key))


def _check_later(
    connection: sa.Connection, notice: str, settled: set[tuple[Any, ...]], told: set[tuple[Any, ...]]
) -> Iterator[str]:
    s, e = tables.settlements.c, tables.events.c
    query = sa.select(s.batch, s.chunk, s.after, s.action, s.reason, s.at).where(s.batch.in_(_live(notice)))
    if {tuple(row) for row in connection.execute(query)} != settled:
        yield "settlements: were changed"
    events = sa.select(e.id, e.batch, e.chunk, e.place, e.kind, e.signed).where(e.notice == notice)
    if {tuple(row) for row in connection.execute(events)} != told:
        yield "events: were changed"


def unsigned_events(ledger: Ledger, notice: str) -> int:
    """How many of a notice's events were taken without a signature."""
    e = tables.events.c
    query = sa.select(sa.func.count()).select_from(tables.events).where(e.notice == notice, ~e.signed)
    with reading(ledger.engine) as connection:
        return int(connection.execute(query).scalar_one())
