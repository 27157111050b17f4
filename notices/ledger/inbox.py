"""Deliveries of a provider, as the owner's endpoint put them: taken out in order, removed once they are settled."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from notices.ledger.engine import reading, writing
from notices.ledger.ledger import Ledger
from notices.ledger.tables import inbox


@dataclass(frozen=True, slots=True)
class Delivery:
    """One request of a provider."""

    id: int
    headers: dict[str, str]
    """By name in small letters; empty where they are no JSON object."""
    body: bytes


def deliveries(ledger: Ledger, most: int) -> list[Delivery]:
    """The oldest deliveries that are there."""
    query = sa.select(inbox.c.id, inbox.c.headers, inbox.c.body).order_by(inbox.c.id).limit(most)
    with reading(ledger.engine) as connection:
        return [Delivery(row.id, _headers(row.headers), bytes(row.body)) for row in connection.execute(query)]


def remove(ledger: Ledger, taken: Sequence[Delivery]) -> None:
    """Remove deliveries that were taken in: they hold addresses."""
    with writing(ledger.engine) as connection:
        connection.execute(sa.delete(inbox).where(inbox.c.id.in_([one.id for one in taken])))


def number_waiting(ledger: Ledger) -> int:
    """How many deliveries wait."""
    with reading(ledger.engine) as connection:
        return int(connection.execute(sa.select(sa.func.count()).select_from(inbox)).scalar_one())


def _headers(text: str) -> dict[str, str]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return {str(name).lower(): str(value) for name, value in found.items()} if isinstance(found, dict) else {}
