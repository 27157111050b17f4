"""Passages and tables in, the same out with tables in one that go on over a page."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.read.pdf.baselines import CellTable, TypeLine
from policydiff.read.pdf.typed_blocks import TypedBlock


def in_one(found: Sequence[TypedBlock | CellTable]) -> list[TypedBlock | CellTable]:
    """Tables that go on over a page are one: heads that are repeated go, a row that was cut is whole again."""
    out: list[TypedBlock | CellTable] = []
    for thing in found:
        last = out[-1] if out else None
        if (
            isinstance(thing, CellTable)
            and isinstance(last, CellTable)
            and thing.page != last.page
            and _width(thing) == _width(last)
        ):
            out[-1] = _joined(last, thing)
        else:
            out.append(thing)
    return out


def _width(table: CellTable) -> int:
    return len(table.rows[0])


def _joined(above: CellTable, below: CellTable) -> CellTable:
    rows = list(below.rows)
    if len(rows) > 1 and _texts(rows[0]) == _texts(above.rows[0]):
        del rows[0]
    kept = list(above.rows)
    if rows and not rows[0][0] and kept:
        kept[-1] = tuple((*cell, *more) for cell, more in zip(kept[-1], rows.pop(0), strict=True))
    return CellTable((*kept, *rows), above.x0, above.x1, above.top, below.base, below.page, above.heads)


def _texts(row: Sequence[Sequence[TypeLine]]) -> list[str]:
    return [" ".join(line.text.strip() for line in cell) for cell in row]
