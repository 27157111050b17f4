"""The anchor: how far the journal had come, in a file that lies where the ledger does not.

A ledger brought back from a backup agrees with itself. Only what remembers that it had come further can tell:

    {"notice": "privacy-change-0123456789ab", "seq": 17, "head": "9f86d0…"}

a line for each notice, moved on after each transaction that added to its journal.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from notices.errors import LedgerError
from notices.ledger.tables import journal

Heads = Mapping[str, tuple[int, str]]
"""By notice: number and hash of an entry of its journal."""


class Anchor:
    """The file of `[ledger.anchor]`."""

    def __init__(self, path: Path) -> None:
        """Name the file; it is made at the first move."""
        self._path = path

    def move(self, heads: Heads) -> None:
        """Remember that the journals have come so far; never goes back.

        Raises:
            LedgerError: The file cannot be written: what cannot be remembered must not be done.
        """
        with self._open() as number:
            known = self._read(number)
            for notice, head in heads.items():
                if notice not in known or known[notice][0] < head[0]:
                    known[notice] = head
            entries = [{"notice": notice, "seq": seq, "head": head} for notice, (seq, head) in sorted(known.items())]
            text = "".join(f"{json.dumps(entry)}\n" for entry in entries).encode()
            # One call, and never shorter than before but by digits: a killed process leaves no half of it.
            os.pwrite(number, text, 0)
            os.ftruncate(number, len(text))

    def check(self, connection: sa.Connection) -> None:
        """Refuse a ledger that lacks what is remembered.

        Raises:
            LedgerError: An entry is missing or another one: an older copy, or another ledger.
        """
        if not self._path.exists():
            return
        with self._open() as number:
            known = self._read(number)
        for notice, (seq, head) in known.items():
            found = sa.select(journal.c.hash).where(journal.c.notice == notice, journal.c.seq == seq)
            if connection.execute(found).scalar() != head:
                raise LedgerError(
                    f"the ledger lacks entry {seq} of {notice}, which {self._path} remembers: it is an older copy, or "
                    "another ledger; bring the newest one back, or everyone since is told twice (only if nothing is "
                    "lost, move the anchor file away)"
                )

    @contextmanager
    def _open(self) -> Iterator[int]:
        try:
            number = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
            try:
                fcntl.flock(number, fcntl.LOCK_EX)
                yield number
            finally:
                os.close(number)
        except OSError as error:
            raise LedgerError(f"the ledger's anchor {self._path}: {error.strerror}") from error

    def _read(self, number: int) -> dict[str, tuple[int, str]]:
        try:
            text = os.pread(number, os.fstat(number).st_size, 0).decode()
            entries = [json.loads(line) for line in text.splitlines()]
            return {str(one["notice"]): (int(one["seq"]), str(one["head"])) for one in entries}
        except (ValueError, KeyError, TypeError):
            raise LedgerError(f"the ledger's anchor {self._path} cannot be read; bring it back") from None
