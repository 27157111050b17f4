"""A page's pieces and ruling lines in, its tables and the pieces outside them out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from policydiff.read.pdf.baselines import CellTable, lines_of
from policydiff.read.pdf.pieces import Box, Page, Snippet

_NEAR = 2.5
"""Points by which lines that meet may miss one another, and by which two that are one may differ."""

_UNDERLINE = 0.35
"""Of a type size below its base: where an underline is drawn."""

_FILLED = 0.34
"""Of the cells of a grid that must hold text, else it is a form or a drawing."""

_MOST_RULES = 2_500
"""Of a page; more are a drawing, and comparing each with each takes seconds."""


def grids(page: Page) -> tuple[list[CellTable], list[Snippet]]:
    """The ruled tables of a page from top to bottom, and the pieces that stand in none of them."""
    left = list(page.pieces)
    found: list[CellTable] = []
    if not page.rules or len(page.rules) > _MOST_RULES:
        return found, left
    for group in _touching(_without_underlines(page)):
        ys, xs = _edges(group)
        if len(ys) < 2 or len(xs) < 3:  # noqa: PLR2004 - a row, two columns
            continue
        inside = [p for p in left if xs[0] <= (p.x0 + p.x1) / 2 <= xs[-1] and ys[0] <= p.base - p.size / 4 <= ys[-1]]
        table = _table(inside, ys, xs, page.number)
        if table is not None:
            found.append(table)
            taken = set(map(id, inside))
            left = [p for p in left if id(p) not in taken]
    return sorted(found, key=lambda t: t.top), left


def _without_underlines(page: Page) -> list[Box]:
    """Rules that are no underline: those lie close under letters and reach no further than they do."""
    rules: list[Box] = []
    level: dict[int, list[Snippet]] = defaultdict(list)
    for piece in page.pieces:
        level[int(piece.base // 10)].append(piece)
    for rule in page.rules:
        x0, y0, x1, y1 = rule
        if x1 - x0 > y1 - y0:
            middle = (y0 + y1) / 2
            over = [p for k in (-1, 0, 1) for p in level.get(int(middle // 10) + k, ())]
            over = [p for p in over if -1 <= middle - p.base <= _UNDERLINE * p.size and p.x0 < x1 and p.x1 > x0]
            if over and x0 >= min(p.x0 for p in over) - 1 and x1 <= max(p.x1 for p in over) + 1:
                continue
        rules.append(rule)
    return rules


def _touching(rules: Sequence[Box]) -> list[list[Box]]:
    """Rules that meet, in groups."""
    boss = list(range(len(rules)))

    def head(i: int) -> int:
        while boss[i] != i:
            boss[i] = boss[boss[i]]
            i = boss[i]
        return i

    order = sorted(range(len(rules)), key=lambda i: rules[i][1])
    open_: list[int] = []
    for i in order:
        x0, y0, x1, _ = rules[i]
        open_ = [j for j in open_ if rules[j][3] >= y0 - _NEAR]
        for j in open_:
            if rules[j][0] <= x1 + _NEAR and rules[j][2] >= x0 - _NEAR:
                boss[head(i)] = head(j)
        open_.append(i)
    groups: dict[int, list[Box]] = defaultdict(list)
    for i in order:
        groups[head(i)].append(rules[i])
    return list(groups.values())


def _edges(rules: Iterable[Box]) -> tuple[list[float], list[float]]:
    """Where the rows and the columns of a grid part, from top and from left."""
    level = [r for r in rules if r[2] - r[0] >= r[3] - r[1]]
    upright = [r for r in rules if r[2] - r[0] < r[3] - r[1]]
    ys = [(r[1] + r[3]) / 2 for r in level] + [r[i] for r in upright for i in (1, 3)]
    xs = [(r[0] + r[2]) / 2 for r in upright] + [r[i] for r in level for i in (0, 2)]
    return _apart(ys), _apart(xs) if upright else []


def _apart(values: Iterable[float]) -> list[float]:
    """Sorted, those that are one but for the thickness of a line taken once."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > 2 * _NEAR:
            found.append(value)
    return found


def _table(pieces: Sequence[Snippet], ys: Sequence[float], xs: Sequence[float], page: int) -> CellTable | None:
    cells: dict[tuple[int, int], list[Snippet]] = defaultdict(list)
    for piece in pieces:
        middle = piece.base - piece.size / 4
        row = max(0, sum(y <= middle for y in ys) - 1)
        column = max(0, min(len(xs) - 1, sum(x <= piece.x0 + 1 for x in xs)) - 1)
        cells[row, column].append(piece)
    columns = sorted({column for _, column in cells})
    rows = sorted({row for row, _ in cells})
    filled = sum(any(piece.text.strip() for piece in own) for own in cells.values())
    if len(columns) < 2 or filled < _FILLED * len(columns) * len(rows):  # noqa: PLR2004
        return None
    grid = tuple(tuple(tuple(lines_of(cells.get((row, column), ()))) for column in columns) for row in rows)
    base = max(line.base for row in grid for cell in row for line in cell)
    return CellTable(grid, xs[0], xs[-1], ys[0], base, page, heads(grid))


def heads(rows: Sequence[Sequence[Sequence[object]]]) -> bool:
    """Whether the first row of a table is bold throughout and the others are not."""
    bold = [[getattr(line, "bold", False) for cell in row for line in cell] for row in rows]
    return len(rows) > 1 and bool(bold[0]) and all(bold[0]) and not all(b for row in bold[1:] for b in row)
