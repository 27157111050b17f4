"""The things of a column in, the same out with tables that no line rules: cells that begin at the same places."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from policydiff.read.pdf.baselines import TypeLine, is_marker, line_of, lines_of
from policydiff.read.pdf.flow import Thing
from policydiff.read.pdf.pieces import Snippet
from policydiff.read.pdf.table_rows import TIGHT, table_of

_LINES = 3
"""Lines of each column, in the smallest table that only its alignment shows."""

_LEAST = 2
"""Rows of the smallest table of three columns or more."""

_NEAR = 1.0
"""Points within which two lines begin at the same place."""

_GAP = 0.2
"""Of a type size: the least gap between two cells; a piece of text reaches over the space that ends it."""

_WORDS = 0.45
"""Of a type size: a gap that one row shows and the next does not may be one between words."""

_LOOSE = 3.0
"""Times the leading: rows that stand further apart are of two tables."""

_BESIDE = 0.9
"""Times the leading: a line that stands lower by less is of another cell of its row."""

_ALIGNED = 0.5
"""Share of a column's lines that begin, or end, or are centred at one place."""

Row = list[TypeLine]
Span = tuple[float, float]


def with_tables(things: Sequence[Thing], leading: float) -> list[Thing]:
    """Find the tables; what stands on one base outside of them becomes one line.

    Args:
        things: of one column, from top to bottom.
        leading: from one line of a paragraph to the next, in type sizes.
    """
    found: list[Thing] = []
    rows: list[Row] = []
    for thing in [*things, None]:
        if isinstance(thing, TypeLine):
            if rows and abs(rows[-1][-1].base - thing.base) < thing.size * 0.25:
                rows[-1].append(thing)
            else:
                rows.append([thing])
            continue
        found += _tables(rows, leading)
        rows = []
        if thing is not None:
            found.append(thing)
    return found


def _tables(rows: list[Row], leading: float) -> list[Thing]:
    found: list[Thing] = []
    at = begin = 0
    while at < len(rows):
        first, last, columns, width = _best(rows, begin, at, leading)
        if columns and not _contents(rows[first:last]):
            found += [_with_mark(row) for row in rows[begin:first]]
            found.append(table_of(columns, width, leading))
            at = begin = last
        else:
            at = max(at + 1, last - 1)
    return [*found, *(_with_mark(row) for row in rows[begin:])]


def _best(rows: Sequence[Row], begin: int, at: int, leading: float) -> tuple[int, int, dict[int, list[TypeLine]], int]:
    """The table that begins at a row, as its first and last row, the lines of its columns, and how many there are.

    Words that stand apart are taken together unless more columns are aligned where they are not; no columns where there
    is no table either way.
    """
    found: list[tuple[int, int, dict[int, list[TypeLine]], int]] = []
    for words in (False, True):
        upto, spans = _region(rows, at, leading, words=words)
        first, last = _trimmed(rows, _above(rows, begin, at, spans, leading), upto, spans, leading)
        columns = _columns(rows[first:last], spans) if last - first >= _LEAST else {}
        found.append((first, last, columns if _is_table(columns) else {}, len(spans)))
    return max(found, key=lambda each: _full(each[2]))


def _full(columns: dict[int, list[TypeLine]]) -> int:
    """How many columns hold enough lines that are aligned."""
    return sum(len(lines) >= _LINES and _is_aligned(lines) for lines in columns.values())


def _stretches(row: Row, spans: Sequence[Span] = (), *, words: bool = False) -> list[Span]:
    """What a row covers, its words taken together, also where a program shows each by itself and no space between.

    Such a space may as well be a narrow gap between two cells: it is one before a word that begins where one of the
    columns known so far does, and `words` takes all of them for gaps.
    """
    size = row[0].size
    pieces = sorted((piece for line in row for piece in line.pieces), key=lambda piece: piece.x0)
    reach = 0.0 if words else _WORDS * size
    found: list[Span] = []
    for piece, after in pairwise([*pieces, pieces[-1]]):
        within = piece.gap and piece.x1 < after.x0 < piece.x1 + reach
        begins = any(abs(begin - after.x0) <= _NEAR for begin, _ in spans)
        found.append((piece.x0, after.x0 if within and not begins else piece.x1))
    return _merged(found, _GAP * size)


def _merged(spans: Sequence[Span], gap: float) -> list[Span]:
    found: list[Span] = []
    for x0, x1 in sorted(spans):
        if found and x0 - found[-1][1] < gap:
            found[-1] = (found[-1][0], max(found[-1][1], x1))
        else:
            found.append((x0, x1))
    return found


def _region(rows: Sequence[Row], at: int, leading: float, *, words: bool) -> tuple[int, list[Span]]:
    """How far rows go on that leave the same gaps free, and what lies between; the row itself where none do."""
    step = leading * rows[at][0].size
    spans = _stretches(rows[at], words=words) if len(rows[at]) > 1 else []
    upto = at + 1
    if not spans and upto < len(rows) and rows[upto][0].base - rows[at][0].base < _BESIDE * step:
        both = [*_stretches(rows[at], words=words), *_stretches(rows[upto], words=words)]
        spans, upto = _merged(both, _GAP * rows[at][0].size), upto + 1
    if len(spans) < 2 or _is_item(rows[at]):  # noqa: PLR2004 - columns
        return at, []
    while upto < len(rows) and rows[upto][0].base - rows[upto - 1][0].base <= _LOOSE * step:
        wider = _with_row(spans, rows[upto], words=words)
        if not wider:
            break
        spans = wider
        upto += 1
    return upto, spans


def _is_item(row: Row, spans: Sequence[Span] = ()) -> bool:
    """Whether a row is an item of a list: it begins with a bullet or number, and is no row of cells beside one another.

    Those are rows that a wide gap parts, or that go on where each column begins; of items, the texts of two lists that
    stand beside one another are parted as well.
    """
    marked = [line.dot is not None or is_marker(line.pieces[0].text) for line in row]
    first, *others = sorted(zip(row, marked, strict=True), key=lambda each: each[0].x0)
    if not first[1]:
        return False
    if others:
        return is_marker(first[0].text) or any(item for _, item in others)
    begins = [x0 for x0, _ in _stretches(row, spans)]
    goes_on = [any(abs(begin - x0) <= _NEAR for x0 in begins) for begin, _ in spans[1:]]
    return not goes_on or not all(goes_on)


def _with_row(spans: Sequence[Span], row: Row, *, words: bool = False) -> list[Span]:
    """The columns, as wide as one more row needs; empty where it runs over a gap or is an item."""
    if row[0].x0 < spans[0][1] and _is_item(row, spans):
        return []
    gap = _GAP * row[0].size
    stretches = _stretches(row, spans, words=words)
    if not all(_fits(spans, stretch, row[0].size) for stretch in stretches):
        return []
    wider = _merged([*spans, *stretches], gap)
    return wider if len(wider) > 1 else []


def _fits(spans: Sequence[Span], stretch: Span, size: float) -> bool:
    """Whether a stretch of a row stands in one column, or shows one to be wider than was known."""
    x0, x1 = stretch
    gap = _GAP * size
    covered = [(begin, end) for begin, end in spans if x0 < end + gap and x1 > begin - gap]
    if len(covered) < 2:  # noqa: PLR2004 - columns
        return True
    # A cell may be wider than the head above it showed; a paragraph begins where the first column does.
    words = all(b[0] - a[1] < _WORDS * size for a, b in pairwise(covered))
    return covered[0][0] > spans[0][0] and (words or abs(covered[0][0] - x0) <= _NEAR)


def _above(rows: Sequence[Row], begin: int, at: int, spans: Sequence[Span], leading: float) -> int:
    """Where a table begins whose first row is told by its second line: cells may be set in the middle of their row."""
    while at > begin and spans and _with_row(spans, rows[at - 1]):
        above = rows[at - 1][0]
        step = rows[at][0].base - above.base
        beside = step < _BESIDE * leading * above.size
        if not (beside or (step <= TIGHT * leading * above.size and above.x0 > spans[0][1])):
            break
        at -= 1
    return at


def _trimmed(rows: Sequence[Row], at: int, upto: int, spans: Sequence[Span], leading: float) -> tuple[int, int]:
    """Without short lines of text above and below, which lie in the first column by chance."""

    def alone(i: int) -> bool:
        return len(rows[i]) == 1 and rows[i][0].x1 <= spans[0][1] + _NEAR

    while (
        at < upto - 1 and alone(at) and rows[at + 1][0].base - rows[at][0].base >= _BESIDE * leading * rows[at][0].size
    ):
        at += 1
    while upto - 1 > at and alone(upto - 1):
        if rows[upto - 1][0].base - rows[upto - 2][0].base <= TIGHT * leading * rows[upto - 1][0].size:
            break
        upto -= 1
    return at, upto


def _columns(rows: Sequence[Row], spans: Sequence[Span]) -> dict[int, list[TypeLine]]:
    """The lines of each column."""
    cells: dict[int, list[Snippet]] = defaultdict(list)
    for row in rows:
        for line in row:
            for piece in line.pieces:
                cells[max(0, sum(piece.x0 >= begin - _NEAR for begin, _ in spans) - 1)].append(piece)
    return {column: lines_of(pieces) for column, pieces in cells.items()}


def _is_table(columns: dict[int, list[TypeLine]]) -> bool:
    """Whether columns hold enough lines, and lines that are aligned.

    Two rows are enough where three columns or more begin at the same places: no text does so by chance.
    """
    if len(columns) > _LEAST and all(_begin_alike(lines) for lines in columns.values()):
        return True
    if len(columns) < 2 or sum(len(lines) >= _LINES for lines in columns.values()) < 2:  # noqa: PLR2004 - columns
        return False
    return sum(_is_aligned(lines) for lines in columns.values()) >= max(2, len(columns) - 1)


def _begin_alike(lines: Sequence[TypeLine]) -> bool:
    places = [line.x0 for line in lines]
    return len(places) >= _LEAST and max(places) - min(places) <= _NEAR


def _is_aligned(lines: Sequence[TypeLine]) -> bool:
    edges = [line.x0 for line in lines], [line.x0 + line.x1 for line in lines], [line.x1 for line in lines]
    for places in edges:
        counted = Counter(map(round, places))
        if any(number + counted[x + 1] >= _ALIGNED * len(lines) for x, number in counted.items()):
            return True
    return False


def _with_mark(row: Row) -> TypeLine:
    """Everything on one base as one line."""
    if len(row) == 1:
        return row[0]
    ordered = sorted(row, key=lambda line: line.x0)
    line = line_of([piece for part in ordered for piece in part.pieces])
    mark = ordered[0].dot
    if mark is None:
        return line
    return TypeLine(line.pieces, line.text, line.x0, line.x1, line.base, line.size, line.page, line.bold, mark)


def _contents(rows: Sequence[Row]) -> bool:
    """Whether the last cell of most rows is a page number: a list of contents."""
    return 2 * sum(len(row) > 1 and row[-1].text.strip().isdecimal() for row in rows) > len(rows)
