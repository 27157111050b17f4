"""The ledger: what was to be sent to whom, every try, and what became of it.

`Ledger.exchange` is the heart: in one transaction it records what ended and claims what comes next.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import sqlalchemy as sa

from notices.errors import LedgerError, LedgerGoneError, PlanError
from notices.ledger import holding, journal
from notices.ledger.claims import Begun, Claim, Ended, Want
from notices.ledger.draft import Draft, throw_away
from notices.ledger.engine import open_engine, reading, sqlite_path, writing
from notices.ledger.exchange import claim, record, record_late
from notices.ledger.load import ChunkHistory, Key, load
from notices.ledger.plans import press_plan, unpress_plan
from notices.ledger.tables import batches, notices
from notices.model import Channel, Outcome, Plan

_SKEW = 5.0
"""Seconds that clocks of one ledger may differ by without a word."""
_STALE = 3600.0
"""Seconds after which a draft that was never published is taken for dead."""


class Ledger:
    """An open ledger; every method is one transaction or a few."""

    def __init__(self, engine: sa.Engine, clock: Callable[[], float] = time.time, offset: float | None = None) -> None:
        """Take an open database.

        Args:
            engine: As `open_engine` gives it.
            clock: Seconds since 1970.
            offset: What to add to the clock; None to ask a database server for its own time.
        """
        self.engine = engine
        self.worker = secrets.token_hex(8)
        """Names this process in attempts."""
        self.halted = ""
        """`paused` or `cancelled`, as the last exchange found the notice; empty while it runs."""
        self.held: dict[Channel, float] = {}
        """Until when providers want to be left alone, as the last exchange found it: seconds since 1970."""
        self.paced: dict[Channel, float] = {}
        """When channels whose rate was used up at the last exchange are worth another: likewise."""
        self._clock = clock
        self._offset = offset or 0.0
        self._path = sqlite_path(engine.url.render_as_string(hide_password=False))
        self._file = _file_of(self._path)
        self._last: dict[str, tuple[int, str]] = {}
        self._accounts: dict[str, holding.Accounts] = {}
        if offset is None and engine.dialect.name == "postgresql":
            with reading(engine) as connection:
                before = clock()
                server = connection.exec_driver_sql("SELECT extract(epoch FROM clock_timestamp())").scalar_one()
                self._offset = float(server) - (before + clock()) / 2

    def now(self) -> float:
        """Seconds since 1970 by the clock that all workers share."""
        return self._clock() + self._offset

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def catch_up(self, notice: str) -> float:
        """Never be before what the journal knows: a clock set back would let leases and waits last for hours.

        Returns:
            Seconds by which the clock was behind, and is now taken to be ahead; 0 where it was not.
        """
        with reading(self.engine) as connection:
            last = journal.latest(connection, notice)
        behind = 0.0 if last is None else last[2] - self.now()
        if behind <= _SKEW:
            return 0.0
        self._offset += behind
        return behind

    def begin(self, plan: Plan) -> Begun:
        """Enter a notice, or find it entered.

        Raises:
            PlanError: It has begun with another plan, or its recipients are purged.
        """
        with writing(self.engine) as connection:
            journal.lock(connection, plan.notice)
            found = self._find(connection, plan.notice)
            if found is None or not found.frozen:
                now = self.now()
                row = {"id": plan.notice, "digest": plan.digest, "plan": press_plan(plan), "begun": now}
                if found is None:
                    connection.execute(sa.insert(notices), row | {"key": secrets.token_bytes(32)})
                    journal.lock(connection, journal.WHOLE)
                    journal.append(connection, journal.WHOLE, now, {"notice": plan.notice})
                else:
                    connection.execute(sa.update(notices).where(notices.c.id == plan.notice), row)
                opened = {"digest": plan.digest, "kind": plan.kind, "effective": plan.effective, "begun": now}
                journal.append(connection, plan.notice, now, {"open": opened})
                found = self._find(connection, plan.notice)
            elif found.plan.digest != plan.digest:
                raise PlanError(
                    f"notice {plan.notice} has begun with plan {found.plan.digest[:12]}…; go on with that one, "
                    "or mend what went out with a notice of kind correction"
                )
            assert found is not None  # noqa: S101  it was inserted in this transaction
            return found

    def find(self, notice: str) -> Begun:
        """A notice by its id.

        Raises:
            LedgerError: The ledger knows none of that id.
        """
        with reading(self.engine) as connection:
            found = self._find(connection, notice)
        if found is None:
            raise LedgerError(f"the ledger knows no notice {notice}; `notices status` lists them")
        return found

    def ids(self) -> list[str]:
        """The ids of all notices, oldest first."""
        with reading(self.engine) as connection:
            return list(connection.execute(sa.select(notices.c.id).order_by(notices.c.begun, notices.c.id)).scalars())

    def draft(self, notice: Begun) -> Draft:
        """Begin to freeze an audience; drafts that were left behind are removed.

        Raises:
            LedgerError: The notice is purged.
        """
        if notice.key is None:
            raise LedgerError(f"notice {notice.plan.notice} is purged: it can be shown, but nothing more can be sent")
        with writing(self.engine) as connection:
            dead = sa.select(batches.c.id).where(
                batches.c.notice == notice.plan.notice, ~batches.c.live, batches.c.made < self.now() - _STALE
            )
            for batch in list(connection.execute(dead).scalars()):
                throw_away(connection, batch)
        return Draft(self.engine, notice.plan.notice, notice.key, self.now)

    def histories(self, notice: str) -> list[ChunkHistory]:
        """All chunks of a notice with what happened to them, in order."""
        with reading(self.engine) as connection:
            return list(load(connection, notice).values())

    def exchange(
        self,
        notice: str,
        ended: Sequence[Ended],
        wanted: Sequence[Want],
        most: int,
        rates: Mapping[Channel, float] = MappingProxyType({}),
    ) -> list[Claim]:
        """Record outcomes and claim chunks, all or nothing.

        Args:
            notice: Its id.
            ended: Claims of this worker with their outcomes.
            wanted: Chunks to claim; those that are no longer due are left out of the answer.
            most: How many chunks to claim; more may be wanted than taken, since others may be faster.
            rates: Recipients a second, of all who send as the same sender, by channel; nothing for no bound.

        Raises:
            LedgerGoneError: It is no longer the ledger that was opened, or lost what it knew; nothing was done.
            LedgerError: The database refuses; then nothing was recorded or claimed.
        """
        if _file_of(self._path) != self._file:
            raise LedgerGoneError("the ledger was removed or exchanged while it was in use; bring it back")
        with writing(self.engine) as connection:
            journal.lock(connection, notice)
            self._recognise(connection, notice)
            now = self.now()
            end = record(connection, ended, now)
            accounts = self._accounts_of(connection, notice)
            holding.remember(connection, ended, now, accounts)
            self._look(connection, notice, now)
            allowance = holding.Allowance(self.held, accounts, rates)
            claims, begin = claim(connection, self.worker, () if self.halted else wanted, most, now, allowance)
            self.paced = {channel: now + wait for channel, wait in allowance.waits.items()}
            last = None
            if end or begin:
                body = {"worker": self.worker, "end": end, "begin": begin}
                last = journal.append(connection, notice, now, body)
        if last is not None:
            self._last[notice] = last
        return claims

    def listen(self, notice: str) -> None:
        """Hear what others have said since the last exchange: `halted` and `held`."""
        with reading(self.engine) as connection:
            self._look(connection, notice, self.now())

    def _look(self, connection: sa.Connection, notice: str, now: float) -> None:
        self.halted, self.held = holding.standing(connection, notice, now, self._accounts_of(connection, notice))

    def _accounts_of(self, connection: sa.Connection, notice: str) -> holding.Accounts:
        """The accounts that a notice uses, by channel; none where it has not begun. Read once for each notice."""
        if notice not in self._accounts:
            found = self._find(connection, notice)
            if found is None:
                return {}
            self._accounts[notice] = holding.accounts_of(found.plan)
        return self._accounts[notice]

    def absorb(self, notice: str, worker: str, outcomes: Sequence[tuple[Key, int, Outcome]]) -> int:
        """Record outcomes that an earlier process could not; returns how many were still missing.

        Args:
            notice: Its id.
            worker: Of the process that had claimed them.
            outcomes: Chunk, attempt, and what became of it.
        """
        with writing(self.engine) as connection:
            journal.lock(connection, notice)
            now = self.now()
            end = record_late(connection, worker, outcomes, now)
            if end:
                journal.append(connection, notice, now, {"worker": worker, "end": end, "late": True})
        return len(end)

    def _recognise(self, connection: sa.Connection, notice: str) -> None:
        """See that what this process wrote last is still there."""
        if notice in self._last and not journal.has(connection, notice, *self._last[notice]):
            raise LedgerGoneError("the ledger was set back to an older copy while it was in use; bring the newest back")

    def head(self, notice: str) -> str:
        """The last hash of the notice's journal."""
        with reading(self.engine) as connection:
            return journal.head(connection, notice)

    def _find(self, connection: sa.Connection, notice: str) -> Begun | None:
        row = connection.execute(sa.select(notices).where(notices.c.id == notice)).first()
        if row is None:
            return None
        live = sa.select(batches.c.id).where(batches.c.notice == notice, batches.c.live).limit(1)
        frozen = connection.execute(live).first() is not None
        try:
            return Begun(unpress_plan(row.plan), row.begun, row.purged, frozen, row.key)
        except ValueError:
            raise LedgerError(f"the ledger's copy of the plan of {notice} is damaged; restore a backup") from None


def _file_of(path: Path | None) -> tuple[int, int] | None:
    """Which file a path names now; None where it names none."""
    if path is None:
        return None
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def open_ledger(
    url: str, *, new: bool = False, anchor: Path | None = None, room: bool = True, look: bool = False
) -> Ledger:
    """Open a ledger.

    Args:
        url: SQLite (absolute path) or PostgreSQL.
        new: Whether to make it where there is none.
        anchor: The file of `[ledger.anchor]`; a ledger that lacks what it remembers is refused.
        room: Whether it must have room to grow; a command that only looks needs none.
        look: Whether nothing of it may be changed, not the schema of an older release either: only `ids` is sure.

    Raises:
        LedgerError: It is missing, locked, read-only, corrupt, full, or newer than this program.
        ConfigError: The URL is of no database that a ledger can be kept in.
    """
    return Ledger(open_engine(url, new=new, anchor=anchor, room=room, look=look))
