"""The two halves of a step: outcomes that came in, and claims on what comes next; within a transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from notices.ledger.claims import Claim, Ended, Want
from notices.ledger.load import covers_text, deviations_text, load_some
from notices.ledger.state import Folded
from notices.ledger.tables import attempts

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
    parameters = []
    for one in ended:
        (batch, chunk), outcome = one.claim.key, one.outcome
        parameters.append(
            {
                "b_batch": batch,
                "b_chunk": chunk,
                "b_number": one.claim.attempt,
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


def claim(
    connection: sa.Connection, worker: str, wanted: Sequence[Want], most: int, now: float
) -> tuple[list[Claim], list[Any]]:
    """Claim up to `most` of the wanted chunks by inserting their next attempt; returns also what the journal says.

    Chunks that are no longer due, under another's lease or already settled are left out.
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
    connection.execute(sa.insert(attempts), begun)
    return claims, [[row[name] for name in ("batch", "chunk", "number", "lease", "covers")] for row in begun]


def _within(folded: Folded, want: Want) -> tuple[int, ...] | None:
    """Whom of those who are left a claim covers; None for the whole chunk, empty for nobody."""
    covers = folded.left()
    if want.only is not None:
        covers = tuple(index for index in want.only if covers is None or index in covers)
    if want.most is not None and want.most < (len(folded.states) if covers is None else len(covers)):
        covers = tuple(range(want.most)) if covers is None else covers[: want.most]
    return covers
