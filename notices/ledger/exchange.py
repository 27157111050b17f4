"""The two halves of a step: outcomes that came in, and claims on what comes next; within a transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from notices.ledger.claims import Claim, Ended, Want
from notices.ledger.holding import Allowance
from notices.ledger.load import Key, covers_text, deviations_text, load_some
from notices.ledger.state import Folded
from notices.ledger.tables import attempts
from notices.model import DeliveryVerdict, Outcome

_END = (
    sa.update(attempts)
    .where(
        attempts.c.batch == sa.bindparam("b_batch"),
        attempts.c.chunk == sa.bindparam("b_chunk"),
        attempts.c.number == sa.bindparam("b_number"),
    )
    .values({name: sa.bindparam(name) for name in ("verdict", "reason", "wait", "deviations", "ended")})
)


def record(connection: sa.Connection, ended: Sequence[Ended], now: float) -> list[Any]:
    """Write down what became of claims; returns what the journal says of it."""
    return _record(connection, [(one.claim.key, one.claim.attempt, one.outcome) for one in ended], now)


def _record(connection: sa.Connection, ended: Sequence[tuple[Key, int, Outcome]], now: float) -> list[Any]:
    parameters = []
    for (batch, chunk), attempt, outcome in ended:
        parameters.append(
            {
                "b_batch": batch,
                "b_chunk": chunk,
                "b_number": attempt,
                "verdict": outcome.verdict.value,
                "reason": outcome.reason,
                "wait": outcome.wait,
                "deviations": deviations_text(outcome.deviations),
                "ended": now,
            }
        )
    if parameters:
        connection.execute(_END, parameters)
    return [
        [p["b_batch"], p["b_chunk"], p["b_number"], p["verdict"], p["reason"], p["wait"], p["deviations"]]
        for p in parameters
    ]


def record_late(
    connection: sa.Connection, worker: str, outcomes: Sequence[tuple[Key, int, Outcome]], now: float
) -> list[Any]:
    """Write down outcomes that their own process could not, where there is none yet; returns what the journal says."""
    wanted = []
    for key, attempt, outcome in outcomes:
        row = (attempts.c.batch == key[0]) & (attempts.c.chunk == key[1]) & (attempts.c.number == attempt)
        open_ = (attempts.c.worker == worker) & attempts.c.verdict.is_(None)
        if connection.execute(sa.select(attempts.c.number).where(row, open_)).first() is not None:
            wanted.append((key, attempt, outcome))
    return _record(connection, wanted, now)


def claim(
    connection: sa.Connection, worker: str, wanted: Sequence[Want], most: int, now: float, allowance: Allowance
) -> tuple[list[Claim], list[Any]]:
    """Claim up to `most` of the wanted chunks by inserting their next attempt; returns also what the journal says.

    Chunks that are no longer due, under another's lease, already settled or not allowed now are left out.
    """
    if not wanted:
        return [], []
    found = load_some(connection, [want.key for want in wanted])
    claims: list[Claim] = []
    begun: list[dict[str, Any]] = []
    for want in wanted:
        history, pressed = found.get(want.key, (None, None))
        if history is None or pressed is None or len(claims) == most:
            continue
        folded = history.fold(now)
        covers = () if folded.lease or folded.due > now else _within(folded, want)
        if covers == ():
            continue
        size = history.chunk.size if covers is None else len(covers)
        repeated = covers in [None if tried is None else tuple(tried) for tried in folded.outstanding]
        allowed = allowance.take(connection, history.chunk.channel, size, now, whole=repeated)
        if not allowed:
            continue
        if allowed < size:
            covers = tuple(range(allowed)) if covers is None else covers[:allowed]
        claims.append(Claim(history.chunk, folded.attempts + 1, covers, pressed))
        begun.append(
            {
                "batch": history.chunk.batch,
                "chunk": history.chunk.number,
                "number": folded.attempts + 1,
                "worker": worker,
                "begun": now,
                "lease": now + want.lease,
                "covers": covers_text(covers),
            }
        )
    if not claims:
        return [], []
    allowance.settle(connection, now)
    connection.execute(sa.insert(attempts), begun)
    return claims, [[row[name] for name in ("batch", "chunk", "number", "lease", "covers")] for row in begun]


def _within(folded: Folded, want: Want) -> tuple[int, ...] | None:
    """Whom of those who are left a claim covers; None for the whole chunk, empty for nobody.

    What a receiver may have taken under a key is repeated first, under the same key, so with the same people, however
    few are wanted: they may have been told already.
    """
    apart: set[int] = set()
    for tried in folded.outstanding:
        people = range(len(folded.states)) if tried is None else tried
        if any(folded.states[index] not in (None, DeliveryVerdict.SUPPRESSED) for index in people):
            continue
        if want.only is None or any(index in people for index in want.only):
            return None if tried is None else tuple(tried)
        apart.update(people)
    covers = folded.left()
    if want.only is not None:
        covers = tuple(index for index in want.only if (covers is None or index in covers) and index not in apart)
    if want.most is not None and want.most < (len(folded.states) if covers is None else len(covers)):
        waiting = range(len(folded.states)) if covers is None else covers
        ahead = [index for index in waiting if index >= folded.after][: want.most]
        behind = [index for index in waiting if index < folded.after][: want.most - len(ahead)]
        covers = (*behind, *ahead)
    return covers
