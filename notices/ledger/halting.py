"""What a person decides about a whole notice: paused, cancelled, kept in a batch; and how many events call lost."""

from __future__ import annotations

import json
from dataclasses import asdict

import sqlalchemy as sa

from notices.errors import LedgerError
from notices.ledger import journal, tables
from notices.ledger.claims import Hold
from notices.ledger.engine import reading, writing
from notices.ledger.ledger import Ledger
from notices.ledger.load import state_of
from notices.ledger.state import LOST
from notices.ledger.tables import events, notices


def notice_state(ledger: Ledger, notice: str) -> str:
    """`paused`, `cancelled`, or empty while the notice runs."""
    with reading(ledger.engine) as connection:
        return state_of(connection, notice)


def set_state(ledger: Ledger, notice: str, state: str | None, reason: str) -> None:
    """Pause, cancel, or let a notice run again (None); recorded in its journal.

    Raises:
        LedgerError: It is cancelled: that is for good.
    """
    with writing(ledger.engine) as connection:
        journal.lock(connection, notice)
        if state_of(connection, notice) == "cancelled":
            raise LedgerError(f"notice {notice} is cancelled, and that is for good")
        connection.execute(sa.update(notices).where(notices.c.id == notice).values(state=state))
        journal.append(connection, notice, ledger.now(), {"state": state, "reason": reason})


def decisions(ledger: Ledger, notice: str) -> list[tuple[float, str]]:
    """When a person paused, resumed or cancelled a notice, in order: seconds since 1970, and the command."""
    j = tables.journal.c
    query = sa.select(j.at, j.body).where(j.notice == notice, j.body.like('{"reason":%"state":%')).order_by(j.seq)
    with reading(ledger.engine) as connection:
        found = [(row.at, json.loads(row.body)) for row in connection.execute(query)]
    return [(at, body["reason"]) for at, body in found if "state" in body]


def hold_of(ledger: Ledger, notice: str) -> Hold | None:
    """The batch in which the provider keeps the notice's mails; None where it sends at once."""
    with reading(ledger.engine) as connection:
        text = connection.execute(sa.select(notices.c.hold).where(notices.c.id == notice)).scalar()
    return None if text is None else Hold(**json.loads(text))


def set_hold(ledger: Ledger, notice: str, hold: Hold) -> None:
    """Remember the batch, or that it was called back."""
    with writing(ledger.engine) as connection:
        journal.lock(connection, notice)
        text = json.dumps(asdict(hold), sort_keys=True)
        connection.execute(sa.update(notices).where(notices.c.id == notice).values(hold=text))
        journal.append(connection, notice, ledger.now(), {"hold": text})


def lost(ledger: Ledger, notice: str) -> int:
    """How many recipients events say will never get it."""
    e = events.c
    people = sa.select(e.batch, e.chunk, e.place).where(e.notice == notice, e.kind.in_(sorted(LOST))).distinct()
    with reading(ledger.engine) as connection:
        return int(connection.execute(sa.select(sa.func.count()).select_from(people.subquery())).scalar_one())
