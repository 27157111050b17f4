"""Answers that the ledger could not take, in a file beside it, until the next sending takes them in.

The file is made, with room in it, before the first request goes out: when it is needed, the disk may be full. It holds
batch, chunk, attempt and outcome, never an address, and belongs to its owner alone.
"""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import stat
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from notices.errors import LedgerError
from notices.ledger import Ended, Ledger
from notices.ledger.load import deviations_of, deviations_text
from notices.model import DeliveryVerdict, Outcome

_ROOM = 256 * 1024
"""Bytes that are set aside: a few chunks with every recipient named."""
_SUFFIX = ".answers-"


class Aside:
    """The file of one process, a context manager; it is gone at the end unless something is in it."""

    def __init__(self, beside: Path, notice: str, worker: str) -> None:
        """Name it.

        Args:
            beside: The ledger's file, or what stands for it.
            notice: Whose answers.
            worker: Of this process, as attempts name it.
        """
        self.path = beside.with_name(f"{beside.name}{_SUFFIX}{secrets.token_hex(4)}")
        self._notice, self._worker = notice, worker
        self._number = -1
        self._trouble = ""
        self._used = 0

    def __enter__(self) -> Self:
        try:
            # Until it is locked, another process may take it for one that was left behind, and remove it.
            while not self._locked():
                continue
            os.pwrite(self._number, b"\n" * _ROOM, 0)
        except OSError as error:
            # Beside a database server's ledger there may be no room for a file; it is missed only if it is needed.
            self._trouble = error.strerror or "cannot be written"
        return self

    def _locked(self) -> bool:
        """Make the file and lock it; false where somebody removed it in between."""
        self._number = os.open(self.path, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW, 0o600)
        fcntl.flock(self._number, fcntl.LOCK_EX)
        if os.fstat(self._number).st_nlink:
            return True
        os.close(self._number)
        return False

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._trouble:
            return
        if not self._used:
            self.path.unlink(missing_ok=True)
        os.close(self._number)

    def put(self, ended: Sequence[Ended]) -> None:
        """Write outcomes down.

        Raises:
            LedgerError: Not even here is room.
        """
        if self._trouble:
            raise LedgerError(f"{self.path}: {self._trouble}; the last answers are lost")
        lines = b"".join(f"{json.dumps(self._entry(one), ensure_ascii=False)}\n".encode() for one in ended)
        try:
            os.pwrite(self._number, lines, self._used)
            os.fsync(self._number)
        except OSError as error:
            raise LedgerError(f"{self.path}: {error.strerror}; the last answers are lost") from error
        self._used += len(lines)

    def _entry(self, one: Ended) -> dict[str, object]:
        (batch, chunk), outcome = one.claim.key, one.outcome
        return {
            "notice": self._notice,
            "worker": self._worker,
            "batch": batch,
            "chunk": chunk,
            "attempt": one.claim.attempt,
            "verdict": outcome.verdict.value,
            "reason": outcome.reason,
            "wait": outcome.wait,
            "deviations": deviations_text(outcome.deviations),
        }


def take_in(ledger: Ledger, beside: Path) -> int:
    """Record what earlier processes left beside the ledger, and remove their files; returns how many outcomes.

    Raises:
        LedgerError: A file is not what such a process leaves, or the ledger cannot be written.
    """
    number = 0
    for path in sorted(beside.parent.glob(f"{beside.name}{_SUFFIX}*")):
        entries = _entries(path)
        if entries is None:
            continue
        by: dict[tuple[str, str], list[tuple[tuple[int, int], int, Outcome]]] = {}
        for one in entries:
            outcome = Outcome(
                DeliveryVerdict(one["verdict"]), one["reason"], one["wait"], deviations=deviations_of(one["deviations"])
            )
            by.setdefault((one["notice"], one["worker"]), []).append(
                ((one["batch"], one["chunk"]), one["attempt"], outcome)
            )
        number += sum(ledger.absorb(notice, worker, outcomes) for (notice, worker), outcomes in by.items())
        path.unlink(missing_ok=True)
    return number


def _entries(path: Path) -> list[dict[str, Any]] | None:
    """What a file holds; None where its process lives still."""
    try:
        number = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise LedgerError(f"{path}: {error.strerror}") from error
    with os.fdopen(number, "rb") as file:
        found = os.fstat(number)
        if found.st_uid != os.getuid() or stat.S_IMODE(found.st_mode) & 0o077:
            raise LedgerError(f"{path}: not ours alone; look who made it, and remove it")
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return None
        try:
            return [json.loads(line) for line in file.read().split(b"\n") if line.strip(b"\0 ")]
        except ValueError:
            raise LedgerError(f"{path}: cannot be read; look into it, and remove it") from None
