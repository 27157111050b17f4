"""Where recipients come from: a CSV or JSONL file or a database query, streamed, twice the same.

A row that cannot be read is an `AudienceError` with file, line and reason, or is counted and left
out where the user said so. No error text repeats what stands in a row.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import Any, Protocol

from notices.errors import AudienceError, ExtraError
from notices.model import Channel, Recipient

COLUMNS = ("id", "email", "language", "name", "push_token", "webpush", "unsubscribed")
_COLUMN_OF = {Channel.EMAIL: "email", Channel.PUSH: "push_token", Channel.WEBPUSH: "webpush"}
_NO = frozenset(("", "0", "no", "false"))
_FETCH = 5000
"""Rows fetched from a database at once."""


class Audience(Protocol):
    """Rows that can be gone through more than once."""

    skipped: int
    """Malformed rows left out in the last reading."""

    def __iter__(self) -> Iterator[Recipient]:
        """The rows, in the same order each time."""
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
        return _Database(source, query, needed, skip_invalid)
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
    stamp: tuple[int, int] | None = None

    def malformed(self, line: int, reason: str) -> None:
        """Stop at a row that cannot be read, or count it."""
        if not self.skip_invalid:
            raise AudienceError(f"{self.path}, line {line}: {reason}; mend it or pass --skip-invalid")
        self.skipped += 1

    @contextmanager
    def unchanged(self) -> Iterator[None]:
        """Holds two readings of the file together and turns the system's errors into ours."""
        try:
            state = self.path.stat()
            stamp = (state.st_mtime_ns, state.st_size)
            if self.stamp not in (None, stamp):
                raise AudienceError(f"{self.path}: changed while it was read; start again when it is complete")
            self.stamp, self.skipped = stamp, 0
            yield
        except OSError as error:
            raise AudienceError(f"{self.path}: {error.strerror}") from error
        except UnicodeDecodeError:
            raise AudienceError(f"{self.path}: not UTF-8; save it as UTF-8") from None


class _Csv(_File):
    __slots__ = ()

    def __iter__(self) -> Iterator[Recipient]:
        with self.unchanged(), self.path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.reader(file, strict=True)
            header = [name.strip().lower() for name in next(rows, [])]
            _check_columns(str(self.path), header, self.needed)
            width = len(header)
            # A column that is not there is read from an empty cell put after the last one.
            pick = itemgetter(*(header.index(name) if name in header else width for name in COLUMNS))
            while True:
                try:
                    row = next(rows, None)
                except csv.Error as error:
                    self.malformed(rows.line_num, str(error))
                    continue
                if row is None:
                    return
                if len(row) != width:
                    if row:
                        self.malformed(rows.line_num, f"has {len(row)} fields, the first line has {width}")
                    continue
                row.append("")
                recipient, email, language, name, token, webpush, unsubscribed = pick(row)
                recipient = recipient.strip()
                if not recipient:
                    self.malformed(rows.line_num, "has no id")
                    continue
                out = bool(unsubscribed) and unsubscribed.strip().lower() not in _NO
                yield Recipient(recipient, email.strip(), language, name, token.strip(), webpush.strip(), out)


class _Jsonl(_File):
    __slots__ = ()

    def __iter__(self) -> Iterator[Recipient]:
        seen = False
        with self.unchanged(), self.path.open("rb") as file:
            for number, line in enumerate(file, 1):
                text = line.strip()
                if not text:
                    continue
                try:
                    row = json.loads(text)
                except ValueError:
                    self.malformed(number, "is not JSON")
                    continue
                if not isinstance(row, dict):
                    self.malformed(number, "is not a JSON object")
                    continue
                if not seen:
                    # A key may be left out where it is empty, so the first row settles only the id.
                    _check_columns(str(self.path), list(row), self.needed[:1])
                    seen = True
                recipient = _recipient(row)
                if recipient is None:
                    self.malformed(number, "has no id")
                    continue
                yield recipient


@dataclass(slots=True)
class _Database:
    url: str
    query: str
    needed: tuple[str, ...]
    skip_invalid: bool
    skipped: int = 0

    def __iter__(self) -> Iterator[Recipient]:
        import sqlalchemy

        self.skipped = 0
        try:
            engine = sqlalchemy.create_engine(self.url, hide_parameters=True)
        except ModuleNotFoundError as error:
            raise ExtraError(
                f"the audience's database needs {error.name}; pip install 'policydiff[postgres]'"
            ) from None
        except sqlalchemy.exc.ArgumentError:
            raise AudienceError("audience.source: not a database URL such as postgresql+psycopg://host/name") from None
        try:
            # One snapshot: the pages of a streamed query must not mix two moments, as its order must not.
            snapshot = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
            with engine.connect().execution_options(yield_per=_FETCH, **snapshot) as connection:
                result = connection.execute(sqlalchemy.text(self.query))
                columns = [name.lower() for name in result.keys()]  # noqa: SIM118  a result is no dict
                _check_columns("audience.query", columns, self.needed)
                for number, values in enumerate(result, 1):
                    recipient = _recipient(dict(zip(columns, values, strict=True)))
                    if recipient is not None:
                        yield recipient
                    elif self.skip_invalid:
                        self.skipped += 1
                    else:
                        raise AudienceError(f"audience.query, row {number}: has no id; mend it or pass --skip-invalid")
        except sqlalchemy.exc.DBAPIError as error:
            raise AudienceError(f"the audience's database: {_first_line(error.orig)}") from None
        finally:
            engine.dispose()


def _recipient(row: Mapping[str, Any]) -> Recipient | None:
    """A row with keys of any type of value; None where it has no id."""
    texts = {name: _text(row.get(name)) for name in COLUMNS}
    unsubscribed = texts.pop("unsubscribed").lower() not in _NO
    return Recipient(**texts, unsubscribed=unsubscribed) if texts["id"] else None


def _text(value: Any) -> str:
    if value is None or value is False:
        return ""
    if isinstance(value, str):
        return value.strip()
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)


def _check_columns(where: str, header: list[str], needed: tuple[str, ...]) -> None:
    for name in needed:
        if name not in header:
            raise AudienceError(f"{where}: the column {name} is missing; columns: {', '.join(COLUMNS)}")


def _first_line(error: BaseException | None) -> str:
    """What a database driver says, without the lines that may repeat a row or the address."""
    return str(error).partition("\n")[0][:200] or "cannot be read"
