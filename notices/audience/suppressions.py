"""People who must not be written to: a CSV file with the columns id and email, either may be empty.

The file may be large and grow while a notice goes out, so it is kept as 64-bit digests and read
again only when it changed on disk.
"""

from __future__ import annotations

import csv
from hashlib import blake2b
from pathlib import Path

from notices.audience.addresses import email_key
from notices.errors import AudienceError


def digest(text: str) -> int:
    """64 bits for a text. Two of ten million texts share one with a probability of 1 in 370,000."""
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big")


class Suppressions:
    """Ids and addresses that are ruled out; `refresh` before each use keeps them current."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._stamp: tuple[int, int] | None = None
        self._ids: set[int] = set()
        self._addresses: set[int] = set()
        self.refresh()

    def __bool__(self) -> bool:
        return bool(self._ids or self._addresses)

    def refresh(self) -> bool:
        """Read the file again if it changed; true where it did.

        Raises:
            AudienceError: The file cannot be read or has not the columns id and email.
        """
        if self._path is None:
            return False
        try:
            state = self._path.stat()
            stamp = (state.st_mtime_ns, state.st_size)
            if stamp == self._stamp:
                return False
            self._ids, self._addresses = _read(self._path)
        except OSError as error:
            raise AudienceError(f"{self._path}: {error.strerror}; it lists who must not be written to") from error
        self._stamp = stamp
        return True

    def rules_out(self, recipient: str, address: str) -> bool:
        """Whether the recipient's id, or their e-mail address as `email_key` gives it, is listed."""
        if self._ids and digest(recipient) in self._ids:
            return True
        return bool(self._addresses and address) and digest(address) in self._addresses


def read_suppressions(path: Path | None) -> Suppressions:
    """The list of a file; an empty one for None.

    Raises:
        AudienceError: The file cannot be read or has not the columns id and email.
    """
    return Suppressions(path)


def _read(path: Path) -> tuple[set[int], set[int]]:
    ids: set[int] = set()
    addresses: set[int] = set()
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            rows = csv.reader(file, strict=True)
            header = [name.strip().lower() for name in next(rows, [])]
            if not {"id", "email"} & set(header):
                raise AudienceError(f"{path}: the first line must name the columns id and email")
            for row in rows:
                cells = dict(zip(header, (cell.strip() for cell in row), strict=False))
                if cells.get("id"):
                    ids.add(digest(cells["id"]))
                if email := cells.get("email"):
                    addresses.add(digest(email_key(email) or email.lower()))
        except (csv.Error, UnicodeDecodeError) as error:
            raise AudienceError(f"{path}, after line {rows.line_num}: {_reason(error)}") from None
    return ids, addresses


def _reason(error: csv.Error | UnicodeDecodeError) -> str:
    return "not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
