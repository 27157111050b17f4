r"""A stretch of Markdown in, its blocks out where a look at each line tells them: headings, paragraphs, lists, tables.

Most of a policy is lines that can be nothing else, while markdown-it asks of each whether it begins a table, a fence, a
quote …, and builds tokens that are taken apart again. A line is simple that begins with no sign of Markdown, or with
that of a heading at the edge, or with that of an item and then so; an item that stands beside another or inside one by
its indent alone; a row that has a bar at the edge. One line of another kind, and the stretch is left to markdown-it as
a whole.

>>> for shape in simple_blocks("# Logs\n\nWe keep:\n- names,\n  as long as you stay"):
...     print(shape)
(1, 0, '', 'Logs', 0, 0)
(0, 0, '', 'We keep:', 2, 2)
(0, 1, '-', 'names,\nas long as you stay', 3, 4)
>>> simple_blocks("| a | b |\n|---|---|\n| 1 |")
[TableShape(first=0, rows=[['a', 'b'], ['1', '']])]
>>> simple_blocks("> quoted") is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

Shape = tuple[int, int, str, str, int, int]
"""A block before its inline text is read: the level of a heading, or 0; the lists around it; of an item `-` or its
number as it is written, for the first paragraph in it; the text; its first and its last line in the stretch, from 0."""

Indent = tuple[int, int]
"""Of a list, the column of its items' signs and that of its last item's text."""


@dataclass(frozen=True, slots=True)
class TableShape:
    """A table before the texts of its cells are read."""

    first: int
    """Its first line in the stretch, from 0."""
    rows: list[list[str]]
    """The cells of each row, as many as the head has; the head first."""


_TEXT = (
    r"(?:[^\s`~>#\-+*_=<|:\d]|[\xa0\u2000-\u200a\u202f\u3000]|\*{1,3}[^\s*]|__?[^\s_]|`[^`]"
    r"|\d(?!\d{0,8}[.)](?:[ \t]|$))|<(?:https?://|[\w.+-]+@|(?:a|br|span|u)\b[^<>]*>[ \t]*\S))"
)
"""What a line begins with that can only be text; a tag that stands alone in its line is a block of its own."""

_LINE = Lazy(
    rf"(?P<text>(?P<indent>[ ]*)(?={_TEXT}))|(?P<heading>\#{{1,6}}(?=[ \t]))|(?P<empty>[ \t]*$)"
    rf"|(?P<item>(?P<before>[ ]*)(?:[-*+]|(?P<number>\d{{1,9}}[.)]))[ ]{{1,4}}(?={_TEXT}))"
    r"|(?P<row>\|)|(?P<under>(?:=+|-+)[ \t]*$)|(?P<rule>(?P<sign>[-*_])[ \t]*(?:(?P=sign)[ \t]*){2,}$)"
)
"""The kinds of simple lines: text, a heading, nothing, an item, a row, the line under a title, a rule."""

_DELIMITERS = Lazy(r"\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*")
"""The row under the head of a table."""

_BAR = Lazy(r"(?<!\\)\|")

_CODE = 4
"""Columns of indent from which a line that begins a block is code (CommonMark 0.31, 4.4)."""

_RULE = 3
"""Hyphens that are a rule from edge to edge, where they stand under no title (4.1)."""

_MISSING = 65_000
"""Cells that the rows of a table may lack: markdown-it ends it where they lack a few more."""

SPACES = "\t\n\v\f\r \xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
"""White space, as markdown-it has it."""

TRIMMED = SPACES + "\u2028\u2029"
"""What is no text at both ends of a block."""

_DEEPEST = 20
"""Lists inside one another that are simple."""


def simple_blocks(text: str) -> list[Shape | TableShape] | None:
    """The blocks of a stretch, or of a whole text; None where not all of its lines are simple."""
    alone = text.rstrip("\n")
    if "\n" not in alone:  # as in most stretches
        found = _LINE.match(alone) if alone else None
        if found and found.lastgroup == "text" and not found.end():
            return [(0, 0, "", alone.strip(TRIMMED), 0, 0)]
    shapes = _Shapes()
    lines = text.split("\n")
    for at, line in enumerate(lines):
        found = _LINE.match(line) if line else None
        if not (shapes.take(at, line, found) if found else not line and shapes.close(at)):
            return None
    return shapes.out if shapes.close(len(lines)) else None


class _Shapes:
    """Takes the lines of a text in order; `out` holds the blocks that have ended."""

    __slots__ = ("_first", "_lists", "_marker", "_open", "_rows", "out")

    def __init__(self) -> None:
        self.out: list[Shape | TableShape] = []
        self._lists: list[Indent] = []
        self._open: list[str] = []
        """The lines of the paragraph that is being read, with its first line and the marker of its item."""
        self._rows: list[str] = []
        """Those of the table."""
        self._first = 0
        self._marker = ""

    def take(self, at: int, line: str, found: re.Match[str]) -> bool:
        """Read a line of some kind; False where it is not simple here."""
        kind = found.lastgroup
        if kind == "text" and self._open:
            self._open.append(line[min(found.end(), self._lists[-1][1]) :] if self._lists else line)
            return True
        if kind == "row":
            return self._row(at, line)
        if kind == "under" and self._open and not self._lists:
            return "|" not in self._open[-1] and self.close(at, level=1 if line[0] == "=" else 2)  # else a table's head
        if (self._rows and kind != "empty") or (kind == "item" and self._open and not self._interrupts(found)):
            return False
        ends = self.close(at)
        if kind in {"text", "item"}:
            return self._begin(at, line, found, item=kind == "item")
        return ends if kind == "empty" else self._edge(at, line, found)

    def _edge(self, at: int, line: str, found: re.Match[str]) -> bool:
        """A heading or a rule, which end all lists; a heading that signs close is not simple."""
        self._lists.clear()
        if found.lastgroup != "heading":
            return found.lastgroup == "rule" or line.count("-") >= _RULE
        content = line[found.end() :].strip(TRIMMED)
        self.out.append((found.end(), 0, "", content, at, at))
        return content[-1:] != "#"

    def close(self, at: int, level: int = 0) -> bool:
        """End what is open before a line, a title where it has a level; False where it is no table after all."""
        if self._open:
            content = "\n".join(self._open).strip(TRIMMED)
            self.out.append((level, len(self._lists), self._marker, content, self._first, at - 1))
            self._open = []
        rows, self._rows = self._rows, []
        if rows:
            cells = _table(rows)
            self.out.append(TableShape(self._first, cells))
            return bool(cells)
        return True

    def _row(self, at: int, line: str) -> bool:
        """Begin a table, or go on with it."""
        if self._open:
            return False
        if not self._rows:
            self._first = at
            self._lists.clear()
        self._rows.append(line)
        return True

    def _interrupts(self, item: re.Match[str]) -> bool:
        """Whether an item ends the paragraph above it, as it does unless its number may be one of the text's."""
        inside = not self._lists or item.end("before") >= self._lists[-1][1]
        return not inside or item["number"] is None or int(item["number"][:-1]) == 1

    def _begin(self, at: int, line: str, found: re.Match[str], *, item: bool) -> bool:
        """Begin a paragraph, having ended the lists that it does not stand in; False where it is code, or too deep."""
        lists, column = self._lists, found.end("before" if item else "indent")
        while lists and column < lists[-1][1] and not (item and column == lists[-1][0]):
            lists.pop()
        if item and lists and column < lists[-1][1]:
            lists.pop()
        within = column - (lists[-1][1] if lists else 0)
        if item:
            lists.append((column, found.end()))
        self._open.append(line[found.end() :])
        self._first, self._marker = at, (found["number"] or "-") if item else ""
        return within < _CODE and len(lists) <= _DEEPEST


def _table(rows: Sequence[str]) -> list[list[str]]:
    """The cells of a table's rows, as many as its head has; empty where it is none."""
    head = _cells(rows[0])
    if len(rows) == 1 or not _DELIMITERS.fullmatch(rows[1]) or len(head) != rows[1].count("|") - 1:
        return []
    body = [_cells(row)[: len(head)] for row in rows[2:]]
    missing = [len(head) - len(row) for row in body]
    if sum(missing) >= _MISSING:
        return []
    return [head, *(row + [""] * lack for row, lack in zip(body, missing, strict=True))]


def _cells(row: str) -> list[str]:
    cells = [cell.strip(TRIMMED).replace("\\|", "|") for cell in _BAR.split(row.strip(TRIMMED))]
    return cells[1:-1] if cells[-1] == "" else cells[1:]
