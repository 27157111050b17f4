r"""A CSV file → its rows, a line a row: no cell holds a line break, so a stray quote costs its own line and no other.

    2,ben@example.com,"Bo,        ← opened and not closed: this line is malformed
    3,cy@example.com,"Cy ""C"" D" ← fine: a quote inside a quoted cell is doubled

How the cells are separated, and which column a heading means, is told by the first line.
"""

from __future__ import annotations

import csv
import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TextIO

from notices.errors import AudienceError

Malformed = Callable[[int, str], None]
"""Line and reason of a row that cannot be read: counts it or raises."""

_SEPARATORS = {",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar"}
_SEP_LINE = re.compile(r'"?sep=(.)"?\s*\Z', re.IGNORECASE).match
"""The line that spreadsheets write before the first one."""

_WORDS = {
    "mail": "email", "emailaddress": "email", "mailaddress": "email", "lang": "language", "locale": "language",
    "webpushsubscription": "webpush", "unsubscribe": "unsubscribed",
}  # fmt: skip
"""Headings in other words, without case, spaces and signs; the columns' own names are taken in any spelling."""

_BLOCK = 1 << 16
"""Characters taken at once: about a thousand rows."""
_INNER_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
"""Line breaks that end no line, or that no line of this file but one ends in."""

_UNCLOSED = "a quote is opened and not closed; a cell holds no line break, and a quote in it is doubled"
_STRAY = "a quote stands inside a cell; put the cell in quotes and double the quote"


class Sheet:
    """The rows of an open CSV file, without the first line; goes through it once."""

    def __init__(self, file: TextIO, where: str, columns: Sequence[str], malformed: Malformed) -> None:
        """Read the first line.

        Args:
            file: Opened with `newline=""`.
            where: Its name, for messages.
            columns: The columns that are looked for.
            malformed: What to do about a line whose quotes are wrong.

        Raises:
            AudienceError: The first line's quotes are wrong, or a column is named twice.
        """
        self._file, self._malformed = file, malformed
        self.line = 0
        """Of the row that was given last; 1 is the first."""
        self.notes: list[str] = []
        """What the first line was taken for where it is not spelt as documented, for the person who runs it."""
        text, separator = self._first(), ""
        if found := _SEP_LINE(text):
            separator, text = found[1], self._first()
        self.separator = separator or _separator(text, columns)
        if self.separator != ",":
            name = _SEPARATORS.get(self.separator, repr(self.separator))
            self.notes.append(f"{where}: its columns are separated by {name}")
        self._fits = _fitting(self.separator)
        if '"' in text and not self._fits(text):
            raise AudienceError(f"{where}, line {self.line}: {_wrong(text)}")
        self.header = [cell.strip() for cell in next(csv.reader([text], delimiter=self.separator), [])]
        self.places = self._places(where, columns)
        """Where each column stands; those that are not there are left out."""

    def __iter__(self) -> Iterator[list[str]]:
        return self.rows(self._file)

    def rows(self, lines: Iterable[str]) -> Iterator[list[str]]:
        """The rows of lines that follow, one by one; `line` is that of the row given last."""
        rows = csv.reader(self._fit(lines), delimiter=self.separator, strict=True)
        while True:
            try:
                row = next(rows, None)
            except csv.Error as error:
                self._malformed(self.line, str(error))
                continue
            if row is None:
                return
            if any(row):
                yield row

    def take(self) -> str:
        """Some whole lines, unread, for `columns` or `rows`; empty at the end."""
        text = self._file.read(_BLOCK)
        return text + self._file.readline() if text else ""

    def columns(self, text: str) -> Sequence[Sequence[str]] | None:
        """The cells of whole lines, column by column; None where a line needs a look of its own."""
        text = text.replace("\r\n", "\n")
        if any(sign in text for sign in _INNER_BREAKS):
            return None
        if not text.endswith("\n"):
            text += "\n"
        if len(text) > csv.field_size_limit():
            return self._all_columns(text.split("\n")[:-1])
        return self._quoted_columns(text.split("\n")[:-1]) if '"' in text else self._plain_columns(text)

    def _plain_columns(self, text: str) -> list[list[str]] | None:
        """The same of lines without quotes."""
        width, separator = len(self.header), self.separator
        # Every line's end becomes a cell of its own: it stands where it must, or some line has other cells.
        cells = text.replace("\n", f"{separator}\n{separator}").split(separator)[:-1]
        ends = cells[width :: width + 1]
        if len(ends) * (width + 1) != len(cells) or not ends.count("\n") == len(ends) == text.count("\n"):
            return None
        return [cells[place :: width + 1] for place in range(width)]

    def _quoted_columns(self, lines: list[str]) -> Sequence[Sequence[str]] | None:
        """The same where some lines hold quotes: those lines are read apart, and the others stay quick."""
        quoted = [at for at, line in enumerate(lines) if '"' in line]
        if 2 * len(quoted) > len(lines):
            return self._all_columns(lines)
        apart = self._all_columns([lines[at] for at in quoted])
        if apart is None:
            return None
        empty = self.separator * (len(self.header) - 1)
        for at in quoted:
            lines[at] = empty
        columns = self._plain_columns("\n".join([*lines, ""]))
        if columns is None:
            return None
        for column, cells in zip(columns, apart, strict=True):
            for at, cell in zip(quoted, cells, strict=True):
                column[at] = cell
        return columns

    def _all_columns(self, lines: list[str]) -> Sequence[Sequence[str]] | None:
        """The same of lines that may all hold quotes."""
        if not all(self._fits(line) for line in lines if '"' in line):
            return None
        try:
            rows = list(csv.reader(lines, delimiter=self.separator, strict=True))
        except csv.Error:
            return None
        return [*zip(*rows, strict=True)] if set(map(len, rows)) == {len(self.header)} else None

    def _first(self) -> str:
        self.line += 1
        return self._file.readline()

    def _fit(self, lines: Iterable[str]) -> Iterator[str]:
        # A row is one line, so that the line counted here is that of the row which the reader gives.
        fits = self._fits
        for text in lines:
            self.line += 1
            if '"' in text and not fits(text):
                self._malformed(self.line, _wrong(text))
                continue
            yield text

    def _places(self, where: str, columns: Sequence[str]) -> dict[str, int]:
        places = {}
        for name in columns:
            exact = [at for at, cell in enumerate(self.header) if cell.lower() == name]
            found = exact or [at for at, cell in enumerate(self.header) if _column(cell, columns) == name]
            if len(found) > 1:
                heads = " and ".join(f"“{self.header[at]}”" for at in found)
                raise AudienceError(f"{where}: {heads} can each be the column {name}; keep one of them")
            if found:
                places[name] = found[0]
                if not exact:
                    self.notes.append(f"{where}: the column “{self.header[found[0]]}” is read as {name}")
        return places


def missing_column(where: str, name: str, header: Sequence[str], columns: Sequence[str]) -> AudienceError:
    """What to say where a column is not there: what was found, and what may have been meant."""
    if any("@" in cell for cell in header):
        return AudienceError(
            f"{where}: the first line must name the columns ({', '.join(columns)}), and holds an address"
        )
    near = difflib.get_close_matches(name, [cell.lower() for cell in header], 1, 0.5)
    near = near or [cell for cell in header if re.search(rf"(?:^|[\W_]){name}(?:$|[\W_])", cell, re.IGNORECASE)][:1]
    hint = f" (is it “{near[0]}”? then name it {name})" if near else ""
    found = ", ".join(cell for cell in header[:_SHOWN] if cell) or "nothing"
    return AudienceError(f"{where}: the column {name} is missing{hint}; found: {found}; columns: {', '.join(columns)}")


_SHOWN = 12
"""Headings of a file without the right ones that are shown at most: it may be no table at all."""


def _wrong(text: str) -> str:
    """What is wrong with a line's quotes."""
    return _UNCLOSED if text.count('"') % 2 else _STRAY


def _column(cell: str, columns: Sequence[str]) -> str:
    """The column that a heading means; empty for none of them."""
    plain = re.sub(r"[\W_]+", "", cell.lower())
    word = _WORDS.get(plain, "")
    return next((name for name in columns if name.replace("_", "") == plain or name == word), "")


def _separator(text: str, columns: Sequence[str]) -> str:
    """What the first line's columns are separated by: the sign that makes most columns of it, a comma before others."""

    def made(sign: str) -> int:
        cells = next(csv.reader([text], delimiter=sign), [])
        return sum(bool(_column(cell, columns)) for cell in cells)

    return max(_SEPARATORS, key=made)


def _fitting(separator: str) -> Callable[[str], object]:
    """Tells whether a line's quotes are where they belong: around whole cells, doubled inside."""
    bare, quoted = rf'[^"\r\n{re.escape(separator)}]*+', r'"(?:[^"]++|"")*+"'
    cell = rf"(?:{quoted}|{bare})"
    return re.compile(rf"{cell}(?:{re.escape(separator)}{cell})*+[\r\n]*\Z").match
