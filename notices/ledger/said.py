"""What a notice's journal says beside its attempts: times, states, holds; and whether the rows still say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from notices.ledger import tables
from notices.ledger.migrations import times_digest


@dataclass(slots=True)
class Remembered:
    """What a notice's journal says beside its attempts."""

    begun: float | None = None
    purged: float | None = None
    made: dict[int, float] = field(default_factory=dict)
    times: dict[str, float] = field(default_factory=dict)
    """Of events that were told since the chain covers their times."""
    early: set[str] = field(default_factory=set)
    """Events that were told before; their times stand under one digest."""
    early_digest: str | None = None
    state: str | None = None
    hold: str | None = None
    handed: dict[str, Any] | None = None
    """What was said when it was handed over to workers, and when they began."""

    def read(self, body: dict[str, Any], at: float) -> None:
        """Take an entry in."""
        if "open" in body:
            self.begun = body["open"].get("begun", self.begun)
        if "freeze" in body and "made" in body["freeze"]:
            self.made[body["freeze"]["batch"]] = body["freeze"]["made"]
        if "purge" in body:
            self.purged = at
        if "state" in body:
            self.state = body["state"]
        if "hold" in body:
            self.hold = body["hold"]
        if "hand" in body:
            self.handed = body["hand"]
        if "start" in body:
            self.handed = (self.handed or {}) | {"begun": body["start"]}
        for event, *rest in body.get("events", ()):
            if len(rest) == WITH_TIME:
                self.times[event] = rest[-1]
            else:
                self.early.add(event)
        if "adopt" in body:
            adopt = body["adopt"]
            self.early.update(self.times)
            self.begun, self.purged, self.early_digest = adopt["begun"], adopt["purged"], adopt["events"]
            self.made.update(dict(adopt["made"]))


WITH_TIME = 5
"""Fields beside an event's id in an entry that names its time."""


def check_said(connection: sa.Connection, notice: str, said: Remembered) -> Iterator[str]:
    """What of a notice's rows is not what its journal says, a line each."""
    n, b, e = tables.notices.c, tables.batches.c, tables.events.c
    row = connection.execute(sa.select(n.begun, n.purged, n.state, n.hold).where(n.id == notice)).first()
    if row is not None:
        found = (row.begun, row.purged, row.state, row.hold)
        for name, one, other in zip(_SAID, found, (said.begun, said.purged, said.state, said.hold), strict=True):
            if one != other:
                yield f"notice: {name} was changed"
    h = tables.handovers.c
    handed = (
        connection.execute(sa.select(h.at, h.hold, h.trusting, h.begun).where(h.notice == notice)).mappings().first()
    )
    if (None if handed is None else dict(handed)) != said.handed:
        yield "notice: what was handed over to workers was changed"
    for batch, made in connection.execute(sa.select(b.id, b.made).where(b.notice == notice, b.live)):
        if said.made.get(batch, made) != made:
            yield f"batch {batch}: its time was changed"
    times = {row.id: row.at for row in connection.execute(sa.select(e.id, e.at).where(e.notice == notice))}
    early = times_digest((event, times[event]) for event in said.early if event in times)
    late = any(times.get(event, at) != at for event, at in said.times.items())
    if late or (said.early_digest is not None and early != said.early_digest):
        yield "events: their times were changed"


_SAID = ("when it began", "when it was purged", "its state", "its hold")
