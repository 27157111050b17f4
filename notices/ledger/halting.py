"""What a person decides about a whole notice: paused, cancelled, kept in a batch; and how many events call lost."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

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
    """What was decided about a notice as a whole, in order: seconds since 1970, and the command or the reason.

    That it was paused, resumed or cancelled, handed over to workers, and begun by them.
    """
    j = tables.journal.c
    said = sa.or_(*(j.body.like(form) for form in ('{"reason":%"state":%', '{"hand":%', '{"start":%')))
    query = sa.select(j.at, j.body).where(j.notice == notice, said).order_by(j.seq)
    with reading(ledger.engine) as connection:
        found = [(row.at, json.loads(row.body)) for row in connection.execute(query)]
    return [(at, text) for at, body in found if (text := _decision(body))]


def _decision(body: dict[str, Any]) -> str:
    if "hand" in body:
        return "handed over to workers"
    if "start" in body:
        return "begun by workers, all checked anew"
    return str(body["reason"]) if "state" in body else ""


def pause_reason(ledger: Ledger, notice: str) -> str:
    """Why a worker paused a notice; empty where a person did, or where it is not paused."""
    if notice_state(ledger, notice) != "paused":
        return ""
    j = tables.journal.c
    query = sa.select(j.body).where(j.notice == notice, j.body.like('{"reason":%"state":%')).order_by(j.seq.desc())
    with reading(ledger.engine) as connection:
        reason = str(json.loads(connection.execute(query.limit(1)).scalar_one())["reason"])
    return "" if reason == "pause" else reason


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
