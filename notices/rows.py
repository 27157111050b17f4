r"""Recipients of a chunk as they are frozen: columns of JSON-escaped text.

A row is id, address and whatever the provider puts beside them. Escaped text holds no control
character, so rows end in ``\n`` and column n ends in ``chr(n + 1)``: a request body is made by
replacing separators, at the speed of C, instead of building a thousand dictionaries.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from json.encoder import encode_basestring as _quoted

_LEVEL = 1
"""Of zlib: level 6 saves a tenth more of the room and takes three times as long."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Up to a chunk of rows that have the same columns; the first two are id and address."""

    text: str
    size: int
    columns: int

    def expand(self, opening: str, gaps: Sequence[str], closing: str, joint: str = ",") -> bytes:
        """The rows as JSON: `opening`, first column, first gap, second column … `closing`, joined.

        `gaps` has one text less than there are columns; columns stand inside JSON quotes, which
        are the caller's. Empty for no rows.
        """
        if not self.size:
            return b""
        # Bytes are replaced at half the price of text; what lengthens it most comes last, so that the others copy less.
        data = self.text.encode()
        signs = [("\n", f"{closing}{joint}{opening}"), *((chr(n), gap) for n, gap in enumerate(gaps, 1))]
        for sign, text in sorted(signs, key=lambda pair: len(pair[1])):
            data = data.replace(sign.encode(), text.encode())
        return b"".join([opening.encode(), data, closing.encode()])

    def column(self, number: int) -> list[str]:
        """The values of one column, unescaped."""
        if not self.size:
            return []
        # The signs around the cell end a line too: then each row is up to three lines, and one of them the cell.
        around = [sign for sign in (number, number + 1) if 0 < sign < self.columns]
        text = self.text
        for sign in around:
            text = text.replace(chr(sign), "\n")
        cells = text.split("\n")[min(number, 1) :: len(around) + 1]
        if "\\" not in self.text:
            return cells
        return [json.loads(f'"{cell}"') if "\\" in cell else cell for cell in cells]

    def keep(self, indices: Sequence[int]) -> Rows:
        """Only the rows of these indices, in the order given."""
        lines = self.text.split("\n")
        return Rows("\n".join(lines[index] for index in indices), len(indices), self.columns)

    def pressed(self) -> bytes:
        """The rows compressed, for the ledger."""
        return zlib.compress(f"{self.size} {self.columns}\n{self.text}".encode(), _LEVEL)


def pack(rows: Sequence[tuple[str, ...]]) -> Rows:
    """Rows of equal length into `Rows`; lone surrogates become question marks.

    >>> pack([("7", "ann@example.com", 'A "B"')]).column(2)
    ['A "B"']
    """
    if not rows:
        return Rows("", 0, 0)
    columns = len(rows[0])
    pattern = "".join([f"%s{chr(number + 1)}" for number in range(columns - 1)]) + "%s"
    text = "\n".join([pattern % row for row in rows])
    data = text.encode("utf-8", "replace")
    if len(data) - len(data.translate(None, _CONTROLS)) != len(rows) * columns - 1:
        return _pack_slowly(rows)
    # What stands between the cells are all signs below the space: of the others JSON escapes two.
    text = text if text.isascii() else data.decode()
    return Rows(text.replace("\\", r"\\").replace('"', r"\""), len(rows), columns)


_CONTROLS = bytes(range(32))


def _pack_slowly(rows: Sequence[tuple[str, ...]]) -> Rows:
    lines = []
    for row in rows:
        line = _quoted(row[0])[1:-1]
        for number, cell in enumerate(row[1:], 1):
            line += chr(number) + _quoted(cell)[1:-1]
        lines.append(line)
    return Rows("\n".join(lines).encode("utf-8", "replace").decode(), len(rows), len(rows[0]))


def unpress(data: bytes) -> Rows:
    """What `pressed` gave, as rows again.

    Raises:
        ValueError: The bytes are not what `pressed` gave.
    """
    try:
        head, _, text = zlib.decompress(data).decode().partition("\n")
        size, columns = head.split(" ")
    except zlib.error as error:
        raise ValueError("not the rows of a chunk") from error
    return Rows(text, int(size), int(columns))
