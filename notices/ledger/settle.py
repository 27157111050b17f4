"""What is learnt after the sending: a person's decision on unknown ones, and providers' events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import sqlalchemy as sa

from notices.ledger import journal, tables
from notices.ledger.engine import writing
from notices.ledger.ledger import Ledger
from notices.ledger.load import ChunkHistory, Key, halt_of, load, load_some
from notices.ledger.marks import MARK_BYTES, marker
from notices.ledger.state import LOST, TAKEN
from notices.ledger.suppressed import suppress
from notices.model import Channel, DeliveryVerdict, Eligibility
from notices.rows import unpress

SUPPRESSING = frozenset(("bounce", "unsubscribe", "group_unsubscribe", "spamreport"))
"""Events after which the next audience leaves the address out."""


@dataclass(frozen=True, slots=True)
class ProviderEvent:
    """One thing a provider told about one recipient."""

    id: str
    """The provider's own; two of the same id are one."""
    notice: str
    recipient: str
    kind: str
    at: float
    address: str
    """As addresses are compared; may be empty. Never stored, only its keyed digest."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came of a delivery of events."""

    new: int
    """Events recorded for the first time."""
    repeated: int
    foreign: int
    """Of no notice and no recipient that the ledger can still tell."""
    idle: int
    """Understood, but telling nothing that was not known."""
    suppressed: int
    """Addresses newly left out of the next audience."""


def resolve(ledger: Ledger, notice: str, action: str, reason: str) -> int:
    """Settle all unknown recipients of a notice; returns how many there were.

    Args:
        ledger: Where the notice stands.
        notice: Its id.
        action: `resend` makes them pending again, `drop` gives them up.
        reason: A person's own words, kept and shown in the report.

    Raises:
        LedgerError: The ledger knows no such notice, or cannot be written.
    """
    ledger.find(notice)
    with writing(ledger.engine) as connection:
        journal.lock(connection, notice)
        now = ledger.now()
        rows = []
        number = 0
        for history in load(connection, notice).values():
            folded = history.fold(now)
            unknown = folded.tally().get(DeliveryVerdict.UNKNOWN, 0)
            if unknown and not folded.lease:
                number += unknown
                batch, chunk = history.key
                rows.append(
                    {
                        "batch": batch,
                        "chunk": chunk,
                        "after": folded.attempts,
                        "action": action,
                        "reason": reason,
                        "at": now,
                    }
                )
        if rows:
            connection.execute(sa.insert(tables.settlements), rows)
            listed = [[row["batch"], row["chunk"], row["after"], row["action"]] for row in rows]
            journal.append(connection, notice, now, {"settle": listed, "reason": reason})
    return number


def record_events(ledger: Ledger, events: Sequence[ProviderEvent], *, signed: bool) -> Recorded:
    """Record what a provider told; repeated events change nothing.

    Args:
        ledger: Where the notices stand.
        events: Of any notices.
        signed: Whether their signature was checked; recorded with each.
    """
    by_notice: dict[str, list[ProviderEvent]] = defaultdict(list)
    for event in events:
        by_notice[event.notice].append(event)
    known = set(ledger.ids())
    new = repeated = idle = 0
    foreign = sum(len(told) for notice, told in by_notice.items() if notice not in known)
    for notice in known & set(by_notice):
        counted = _record(ledger, notice, by_notice[notice], signed=signed)
        new, repeated = new + counted[0], repeated + counted[1]
        foreign, idle = foreign + counted[2], idle + counted[3]
    ours = (
        (event.address, event.kind, event.at)
        for event in events
        if event.notice in known and event.kind in SUPPRESSING and event.address
    )
    return Recorded(new, repeated, foreign, idle, suppress(ledger, ours))


def _record(ledger: Ledger, notice: str, told: Sequence[ProviderEvent], *, signed: bool) -> tuple[int, int, int, int]:
    """New, repeated, foreign and idle events of one notice."""
    key = ledger.find(notice).key
    if key is None:
        return 0, 0, len(told), 0
    wanted: dict[bytes, list[ProviderEvent]] = defaultdict(list)
    made = marker(key)
    for event in told:
        wanted[made(event.recipient)[:MARK_BYTES]].append(event)
    with writing(ledger.engine) as connection:
        journal.lock(connection, notice)
        present = _present(connection, notice, [event.id for event in told])
        places = _places(connection, notice, set(wanted))
        halt = halt_of(connection, notice)
        histories = load_some(connection, sorted({place[:2] for found in places.values() for place in found}), halt)
        addresses = _addresses(histories, [found for found in places.values() if len(found) > 1])
        folded = {key: history.fold(ledger.now()) for key, (history, _) in histories.items()}
        rows: list[dict[str, Any]] = []
        repeated = foreign = idle = 0
        for one, events in wanted.items():
            for event in events:
                place = _meant(places.get(one, []), addresses, event.address)
                if event.id in present:
                    repeated += 1
                elif place is None:
                    foreign += 1
                elif event.kind in LOST | SUPPRESSING or (event.kind in TAKEN and folded[place[:2]].open_to(place[2])):
                    present.add(event.id)
                    rows.append(_row(notice, event, place, signed=signed))
                else:
                    idle += 1
        if rows:
            connection.execute(sa.insert(tables.events), rows)
            names = ("id", "batch", "chunk", "place", "kind", "at")
            listed = [[row[name] for name in names] for row in rows]
            journal.append(connection, notice, ledger.now(), {"events": listed, "signed": signed})
    return len(rows), repeated, foreign, idle


def _row(notice: str, event: ProviderEvent, place: Place, *, signed: bool) -> dict[str, Any]:
    batch, chunk, index = place
    return {
        "notice": notice,
        "id": event.id,
        "batch": batch,
        "chunk": chunk,
        "place": index,
        "kind": event.kind,
        "at": event.at,
        "signed": signed,
    }


def _present(connection: sa.Connection, notice: str, ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for start in range(0, len(ids), 500):
        some = tables.events.c.id.in_(ids[start : start + 500])
        found.update(
            connection.execute(sa.select(tables.events.c.id).where(tables.events.c.notice == notice, some)).scalars()
        )
    return found


Place = tuple[int, int, int]
"""Batch, chunk and index of a recipient."""


def _places(connection: sa.Connection, notice: str, wanted: set[bytes]) -> dict[bytes, list[Place]]:
    """Where recipients stand, by mark. Goes through all marks of the notice's e-mail."""
    live = sa.select(tables.batches.c.id).where(tables.batches.c.notice == notice, tables.batches.c.live)
    columns = (tables.chunks.c.batch, tables.chunks.c.number, tables.chunks.c.marks)
    query = sa.select(*columns).where(
        tables.chunks.c.batch.in_(live),
        tables.chunks.c.channel == Channel.EMAIL.value,
        tables.chunks.c.standing == Eligibility.READY.value,
    )
    places: dict[bytes, list[Place]] = defaultdict(list)
    for row in connection.execute(query.execution_options(yield_per=100)):
        marks = bytes(row.marks)
        each = (marks[at : at + MARK_BYTES] for at in range(0, len(marks), MARK_BYTES))
        for index, one in enumerate(each):
            if one in wanted:
                places[one].append((row.batch, row.number, index))
    return places


def _addresses(
    histories: Mapping[Key, tuple[ChunkHistory, bytes | None]], several: list[list[Place]]
) -> dict[Place, str]:
    """Addresses of those whose id stands at several, as addresses are compared."""
    found: dict[Place, str] = {}
    for place in chain.from_iterable(several):
        pressed = histories[place[:2]][1]
        found[place] = unpress(pressed).column(1)[place[2]].lower() if pressed is not None else ""
    return found


def _meant(places: list[Place], addresses: Mapping[Place, str], address: str) -> Place | None:
    """Which of an id's places an event is about: it holds the id, so one at several addresses is told by its address.

    What became of one address is never taken for what became of another.
    """
    if len(places) <= 1:
        return places[0] if places else None
    return next((place for place in places if addresses[place] == address), None)
