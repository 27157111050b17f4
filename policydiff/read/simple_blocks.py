r"""A stretch of Markdown in, its blocks out where a look at each line tells them: headings, paragraphs, lists of items.

Most of a policy is lines that can be nothing else, while markdown-it asks of each whether it begins a table, a fence, a
quote …, and builds tokens that are taken apart again. A line is simple that begins with no sign of Markdown, or with
that of a heading at the edge, or with that of an item and then so; and an item that stands beside another or inside one
by its indent alone. One line of another kind, and the stretch is left to markdown-it as a whole.

>>> simple_blocks("# Logs\n\nWe keep:\n- names\n- notes,\n  as long as you stay")
[(1, 0, '', 'Logs', 0, 0), (0, 0, '', 'We keep:', 2, 2), (0, 1, '-', 'names', 3, 3), \
(0, 1, '-', 'notes,\nas long as you stay', 4, 5)]
>>> simple_blocks("a | b\n--|--\n1 | 2") is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.text.lazy import Lazy

if TYPE_CHECKING:
    import re

Shape = tuple[int, int, str, str, int, int]
"""A block before its inline text is read: the level of a heading, or 0; the lists around it; of an item `-` or its
number as it is written, for the first paragraph in it; the text; its first and its last line in the stretch, from 0."""

Indent = tuple[int, int]
"""Of a list, the column of its items' signs and that of its last item's text."""

_TEXT = r"(?:[^\s`~>#\-+*_=<|:\d]|\*\*?[^\s*]|__?[^\W_]|`[^`]|\d(?!\d{0,8}[.)](?:[ \t]|$)))"
"""What a line begins with that can only be text."""

_LINE = Lazy(
    rf"(?P<text>(?P<indent>[ ]*)(?={_TEXT}))|(?P<heading>\#{{1,6}}(?=[ \t]))|(?P<empty>[ \t]*$)"
    rf"|(?P<item>(?P<before>[ ]*)(?:[-*+]|(?P<number>\d{{1,9}}[.)]))[ ]{{1,4}}(?={_TEXT}))"
    r"|(?P<under>(?:=+|-+)[ \t]*$)|(?P<rule>(?P<sign>[-*_])[ \t]*(?:(?P=sign)[ \t]*){2,}$)"
)
"""The kinds of simple lines: text, a heading, nothing, an item, the line under a title, one from edge to edge."""

_CODE = 4
"""Columns of indent from which a line that begins a block is code (CommonMark 0.31, 4.4)."""

_RULE = 3
"""Hyphens that are a rule from edge to edge, where they stand under no title (4.1)."""

_DEEPEST = 20
"""Lists inside one another that are simple."""


def simple_blocks(text: str) -> list[Shape] | None:
    """The blocks of a stretch, or of a whole text; None where not all of its lines are simple."""
    shapes = _Shapes()
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if not line:
            shapes.close(at)
            continue
        found = _LINE.match(line)
        if found is None or not shapes.take(at, line, found):
            return None
    shapes.close(len(lines))
    return shapes.out


class _Shapes:
    """Takes the lines of a text in order; `out` holds the blocks that have ended."""

    __slots__ = ("_first", "_lists", "_marker", "_open", "out")

    def __init__(self) -> None:
        self.out: list[Shape] = []
        self._lists: list[Indent] = []
        self._open: list[str] = []
        """The lines of the paragraph that is being read, with its first line and the marker of its item."""
        self._first = 0
        self._marker = ""

    def take(self, at: int, line: str, found: re.Match[str]) -> bool:
        """Read a line of some kind; False where it is not simple here."""
        kind = found.lastgroup
        if kind == "text" and self._open:
            self._open.append(line[min(found.end(), self._lists[-1][1]) :] if self._lists else line)
            return True
        if kind == "under" and self._open and not self._lists:
            self.close(at, level=1 if line[0] == "=" else 2)
            return "|" not in self.out[-1][3]  # else the head of a table
        if kind == "item" and self._open and not self._interrupts(found):
            return False
        self.close(at)
        if kind in {"text", "item"}:
            return self._begin(at, line, found, item=kind == "item")
        if kind == "heading":
            content = line[found.end() :].strip(" \t")
            self.out.append((found.end(), 0, "", content, at, at))
            self._lists.clear()
            return content[-1:] != "#"
        if kind != "empty":
            self._lists.clear()
        return kind in {"empty", "rule"} or line.count("-") >= _RULE

    def close(self, at: int, level: int = 0) -> None:
        """End the paragraph that is open, if one is, before a line; a title has a level."""
        if self._open:
            content = "\n".join(self._open).strip(" \t\n")
            self.out.append((level, len(self._lists), self._marker, content, self._first, at - 1))
            self._open = []

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
