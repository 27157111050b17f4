"""People who must not be written to: a CSV file with the columns id and email, either may be empty.

The file may be large and grow while a notice goes out, so it is kept as Python's own keyed hashes and read
again only when it changed on disk. Two of ten million texts share such a hash, 64 bits, with a probability of 1 in
370,000. Within a run the list only grows: whoever was on it once stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from notices.audience.addresses import email_key
from notices.audience.sheet import Sheet
from notices.errors import AudienceError

_COLUMNS = ("id", "email")
_SHRUNK = 0.9
"""Of what it held before, below which a list is taken for one that is being written."""


@dataclass(slots=True)
class _Listed:
    """What a file says."""

    ids: set[int] = field(default_factory=set)
    addresses: set[int] = field(default_factory=set)
    ended: bool = True
    """Whether its last line ends in a line break."""

    @property
    def size(self) -> int:
        return len(self.ids) + len(self.addresses)


class Suppressions:
    """Ids and addresses that are ruled out; `refresh` before each use keeps them current."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._stamp: tuple[int, int] | None = None
        self._last = _Listed()
        self._ids: set[int] = set()
        self._addresses: set[int] = set()
        self.refresh()

    def __bool__(self) -> bool:
        return bool(self._ids or self._addresses)

    def refresh(self) -> bool:
        """Read the file again if it changed, and add what is new; true where it did.

        Raises:
            AudienceError: The file cannot be read, has not the columns id and email, ends in half a line, or
                holds less than nine tenths of what it held before: then somebody is just writing it.
        """
        if self._path is None:
            return False
        try:
            state = self._path.stat()
            stamp = (state.st_mtime_ns, state.st_size)
            if stamp == self._stamp:
                return False
            listed = _read(self._path)
        except OSError as error:
            raise AudienceError(f"{self._path}: {error.strerror}; it lists who must not be written to") from error
        if listed.size < _SHRUNK * self._last.size:
            raise AudienceError(
                f"{self._path}: lists {listed.size:,} where it listed {self._last.size:,} in this run; "
                "write it beside and rename it, then start again"
            )
        if self._last.size and self._last.ended and not listed.ended:
            raise AudienceError(f"{self._path}: {_HALF}")
        self._stamp, self._last = stamp, listed
        self._ids |= listed.ids
        self._addresses |= listed.addresses
        return True

    def rules_out(self, ids: Sequence[str], addresses: Sequence[str] | None) -> set[int]:
        """The indices of those whose id, or whose e-mail address as `email_key` gives it, is listed.

        Args:
            ids: Of recipients.
            addresses: Theirs, in the same order; None where they are no e-mail addresses.
        """
        found = _listed(self._ids, ids)
        return found if addresses is None else found | _listed(self._addresses, addresses)


def _listed(known: set[int], texts: Sequence[str]) -> set[int]:
    """The indices of texts whose hashes are known."""
    if not known or known.isdisjoint(map(hash, texts)):
        return set()
    return {index for index, text in enumerate(texts) if hash(text) in known}


_HALF = "ends in half a line; write it beside and rename it, then start again"


def read_suppressions(path: Path | None) -> Suppressions:
    """The list of a file; an empty one for None.

    Raises:
        AudienceError: The file cannot be read, has not the columns id and email, or ends in half a line.
    """
    return Suppressions(path)


def _read(path: Path) -> _Listed:
    listed = _Listed(ended=_ends(path))
    line = 1

    def malformed(line: int, reason: str) -> None:
        raise AudienceError(f"{path}, line {line}: {reason}")

    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            sheet = Sheet(file, str(path), _COLUMNS, malformed)
            if not sheet.places:
                raise AudienceError(f"{path}: the first line must name the columns id and email")
            at, place = sheet.places.get("id", -1), sheet.places.get("email", -1)
            row: list[str] = []
            for row in sheet:
                line = sheet.line
                if 0 <= at < len(row) and (one := row[at].strip()):
                    listed.ids.add(hash(one))
                if 0 <= place < len(row) and (email := row[place].strip()):
                    listed.addresses.add(hash(email_key(email) or email.lower()))
        except UnicodeDecodeError:
            raise AudienceError(f"{path}, after line {line}: not UTF-8") from None
    if not listed.ended and row and _is_half(row, len(sheet.header), place):
        raise AudienceError(f"{path}: {_HALF}")
    return listed


def _ends(path: Path) -> bool:
    """Whether a file's last line ends in a line break; an empty file has none to end."""
    with path.open("rb") as file:
        if not file.seek(0, 2):
            return True
        file.seek(-1, 2)
        return file.read(1) in b"\r\n"


def _is_half(row: list[str], width: int, place: int) -> bool:
    """Whether a last line without a line break lacks cells, or ends in what is not yet an address."""
    if len(row) < width:
        return True
    return place == width - 1 and bool(row[place].strip()) and email_key(row[place].strip()) is None
