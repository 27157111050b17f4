"""Where recipients come from: a CSV or JSONL file or a database query, streamed, twice the same.

A row that cannot be read is an `AudienceError` with file, line and reason, or is counted and left
out where the user said so. No error text repeats what stands in a row.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from typing import Protocol

from notices.audience.columns import CHANGED, COLUMNS, check_columns, made, page_of, recipient_of
from notices.audience.database import Database
from notices.audience.sheet import Sheet
from notices.errors import AudienceError
from notices.model import Channel, Recipient, Recipients, paged

_COLUMN_OF = {Channel.EMAIL: "email", Channel.PUSH: "push_token", Channel.WEBPUSH: "webpush"}


class Audience(Protocol):
    """Rows that can be gone through more than once."""

    skipped: int
    """Malformed rows left out in the last reading."""
    notes: tuple[str, ...]
    """How the source was understood where it is not written as documented; known once it was read."""

    def pages(self) -> Iterator[Recipients]:
        """The rows, in the same order and the same pages each time."""
        ...

    def close(self) -> None:
        """Let go of what two readings had in common."""
        ...


def open_audience(source: str, query: str, channels: tuple[Channel, ...], *, skip_invalid: bool = False) -> Audience:
    """The recipients of a configured source.

    Args:
        source: Path of a .csv or .jsonl file, or a database URL.
        query: The select, of a database.
        channels: Each needs its column: `email`, `push_token`, `webpush`; so does `id`.
        skip_invalid: Leave malformed rows out instead of stopping at the first.

    Raises:
        AudienceError: There is no source, or it is of no known kind.
    """
    if not source:
        raise AudienceError('no audience is configured; add [audience] source = "recipients.csv" to policydiff.toml')
    needed = ("id", *(_COLUMN_OF[channel] for channel in channels if channel in _COLUMN_OF))
    if "://" in source:
        return Database(source, query, needed, skip_invalid)
    path = Path(source)
    if path.suffix.lower() == ".csv":
        return _Csv(path, needed, skip_invalid)
    if path.suffix.lower() in (".jsonl", ".ndjson"):
        return _Jsonl(path, needed, skip_invalid)
    raise AudienceError(f"{path.name}: recipients are read from .csv or .jsonl files, or from a database URL")


@dataclass(slots=True)
class _File:
    path: Path
    needed: tuple[str, ...]
    skip_invalid: bool
    skipped: int = 0
    notes: tuple[str, ...] = ()
    stamp: tuple[int, int] | None = field(default=None, repr=False)

    def close(self) -> None:
        """A file is opened for each reading."""

    def malformed(self, line: int, reason: str) -> None:
        """Stop at a row that cannot be read, or count it."""
        if not self.skip_invalid:
            raise AudienceError(f"{self.path}, line {line}: {reason}; mend it or pass --skip-invalid")
        self.skipped += 1

    @contextmanager
    def unchanged(self) -> Iterator[None]:
        """Holds two readings of the file together and turns the system's errors into ours."""
        try:
            before = self._state()
            if self.stamp not in (None, before):
                raise AudienceError(f"{self.path}: {CHANGED}")
            self.stamp, self.skipped = before, 0
            yield
            if self._state() != before:
                raise AudienceError(f"{self.path}: {CHANGED}")
        except OSError as error:
            raise AudienceError(
                f"{self.path}: {error.strerror}; name the list of recipients in [audience] source"
            ) from error
        except UnicodeDecodeError:
            raise AudienceError(f"{self.path}: not UTF-8; save it as UTF-8") from None

    def _state(self) -> tuple[int, int]:
        state = self.path.stat()
        return state.st_mtime_ns, state.st_size


class _Csv(_File):
    __slots__ = ()

    def pages(self) -> Iterator[Recipients]:
        with self.unchanged(), self.path.open(encoding="utf-8-sig", newline="") as file:
            sheet = Sheet(file, str(self.path), COLUMNS, self.malformed)
            check_columns(str(self.path), sheet.header, self.needed, sheet.places)
            self.notes = tuple(sheet.notes)
            width = len(sheet.header)
            while text := sheet.take():
                columns = sheet.columns(text)
                page = None if columns is None else page_of(columns, sheet.places, sheet.line + 1)
                if page is None:
                    # Something in them is not as it should be, or a line is empty: row by row.
                    yield from paged(self._rows(sheet, text, width))
                else:
                    sheet.line += len(page)
                    yield page

    def _rows(self, sheet: Sheet, text: str, width: int) -> Iterator[tuple[int, Recipient]]:
        # A column that is not there is read from an empty cell put after the last one.
        pick = itemgetter(*(sheet.places.get(name, width) for name in COLUMNS))
        for row in sheet.rows(io.StringIO(text, newline="")):
            if len(row) != width:
                self.malformed(sheet.line, f"has {len(row)} fields, the first line has {width}")
                continue
            row.append("")
            recipient = made(*pick(row))
            if isinstance(recipient, str):
                self.malformed(sheet.line, recipient)
            else:
                yield sheet.line, recipient


class _Jsonl(_File):
    __slots__ = ()

    def pages(self) -> Iterator[Recipients]:
        return paged(self._rows())

    def _rows(self) -> Iterator[tuple[int, Recipient]]:
        seen = False
        with self.unchanged(), self.path.open("rb") as file:
            for number, line in enumerate(file, 1):
                text = line.strip()
                if not text:
                    continue
                try:
                    row = json.loads(text)
                except (ValueError, RecursionError):
                    self.malformed(number, "is not JSON")
                    continue
                if not isinstance(row, dict):
                    self.malformed(number, "is not a JSON object")
                    continue
                if not seen:
                    # A key may be left out where it is empty, so the first row settles only the id.
                    check_columns(str(self.path), list(row), self.needed[:1])
                    seen = True
                recipient = recipient_of(row)
                if isinstance(recipient, str):
                    self.malformed(number, recipient)
                else:
                    yield number, recipient
