"""Container tags in, what they make of the text inside them out: the stack of open elements that the builder keeps.

<ol start="3"> <li>One <li>Two <blockquote>Said</blockquote> </ol>

open elements        text    becomes
ol, li               One     item, marked 3., depth 1
ol, li               Two     item, marked 4., depth 1: the second <li> has ended the first
ol, li, blockquote   Said    quote inside it, depth 2

>>> frames = Frames()
>>> frames.push("ol", {"start": "3"}, "")
>>> frames.push("li", {}, "")
>>> str(frames.top.kind), frames.top.depth, frames.take_marker(), frames.take_marker()
('item', 1, '3.', '')
>>> frames.push("li", {}, "")
>>> str(frames.top.kind), frames.top.depth, frames.take_marker()
('item', 1, '4.')
>>> frames.push("blockquote", {}, "")
>>> str(frames.top.kind), frames.top.depth
('quote', 2)
"""

from __future__ import annotations

from collections.abc import Mapping

from policydiff.model import BlockKind
from policydiff.read.tags import CELLS, ITEMS, LISTS, NESTING

Attributes = Mapping[str, str | None]

_FENCES = {
    "li": LISTS,
    "dt": frozenset({"dl"}),
    "dd": frozenset({"dl"}),
    "tr": frozenset({"table"}),
    "td": frozenset({"table", "tr"}),
    "th": frozenset({"table", "tr"}),
}
"""What a tag's own kind is looked for inside of: an item ends the one before it in the same list only."""

_KINDS = {"li": frozenset({"li"}), "dt": ITEMS, "dd": ITEMS, "tr": frozenset({"tr"}), "td": CELLS, "th": CELLS}
"""The open element that a tag ends, where its end tag was left out."""

_NONE = frozenset[str]()

_DIGITS = 9
"""Digits of the longest number that an item may bear in HTML; Python refuses to read endless ones."""


class OpenElement:
    """An open element and what it makes of a block inside it."""

    __slots__ = ("cell", "count", "depth", "item", "kind", "layout", "marker", "pre", "tag")

    def __init__(self, tag: str, above: OpenElement | None) -> None:
        self.tag = tag
        self.kind: BlockKind = above.kind if above else BlockKind.PARAGRAPH
        self.depth: int = (above.depth if above else 0) + (tag in NESTING)
        self.item: OpenElement | None = above.item if above else None
        """The item around, whose first block gets the marker."""
        self.cell: str = above.cell if above else ""
        """`td` or `th` inside a cell of a table of data."""
        self.pre: bool = tag == "pre" or bool(above and above.pre)
        self.layout: bool = tag != "table" and bool(above and above.layout)
        """Whether the table around only lays out the page."""
        self.marker = ""
        self.count = 1
        """Of a numbered list: the number of the next item."""
        if tag in {"li", "dd"}:
            self.kind, self.item = BlockKind.ITEM, self
        elif tag == "blockquote":
            self.kind = BlockKind.QUOTE
        elif tag == "table":
            self.cell = ""
        elif tag in CELLS and not self.layout:
            self.cell, self.kind, self.item = tag, BlockKind.PARAGRAPH, None


class Frames:
    """The open elements, outermost first; a base that is never closed lies under them."""

    __slots__ = ("_stack", "top")

    def __init__(self) -> None:
        self.top = OpenElement("", None)
        self._stack = [self.top]

    @property
    def at_rest(self) -> bool:
        """Whether no element is open."""
        return len(self._stack) == 1

    def push(self, tag: str, attributes: Attributes, marker: str) -> None:
        """Open an element; first close what it ends, as an item ends the one before it."""
        if tag in _FENCES:
            self._drop(_KINDS[tag], _FENCES[tag])
        frame = OpenElement(tag, self.top)
        if tag == "li":
            frame.marker = marker or self._next_marker(attributes.get("value"))
        elif tag == "ol":
            frame.count = _number(attributes.get("start"), 1)
        elif tag == "table":
            frame.layout = (attributes.get("role") or "").lower() in {"presentation", "none"}
        self._stack.append(frame)
        self.top = frame

    def pop(self, tag: str) -> None:
        """Close an element with all that is open inside it; without one that is open, nothing happens."""
        if self.top.tag == tag and len(self._stack) > 1:  # as mostly
            del self._stack[-1]
            self.top = self._stack[-1]
        else:
            self._drop(frozenset({tag}), _NONE)

    def take_marker(self) -> str:
        """The marker of the item around, for its first block; empty afterwards."""
        item = self.top.item
        if item is None:
            return ""
        marker, item.marker = item.marker, ""
        return marker

    def take_over_item(self) -> str:
        """A heading stands in an item: what follows in it is the text of a section, not of an item.

        Returns:
            The item's number where it has one that was not taken yet; it is the heading's.
        """
        if self.top.tag == "li":
            marker = self.take_marker()
            above = self._stack[-2] if self._stack[-2].tag not in LISTS else self._stack[-3]
            self.top.kind, self.top.depth, self.top.item = above.kind, above.depth, above.item
            return marker if marker[:-1].isdecimal() else ""
        return ""

    def lay_out(self) -> None:
        """The table around only lays out the page: its cells are none."""
        for frame in reversed(self._stack):
            frame.layout, frame.cell = True, ""
            if frame.tag == "table":
                break

    def _next_marker(self, value: str | None) -> str:
        parent = next((frame for frame in reversed(self._stack) if frame.tag in LISTS), None)
        if parent is None or parent.tag != "ol":
            return "-"
        number = _number(value, parent.count)
        parent.count = number + 1
        return f"{number}."

    def _drop(self, tags: frozenset[str], fence: frozenset[str]) -> None:
        """Close the innermost open element of some tags, with all inside it, but none around a fence."""
        for i in range(len(self._stack) - 1, 0, -1):
            tag = self._stack[i].tag
            if tag in fence:
                return
            if tag in tags:
                del self._stack[i:]
                self.top = self._stack[-1]
                return


def _number(value: str | None, otherwise: int) -> int:
    """The number that an attribute holds."""
    return int(value) if value and value.isascii() and value.isdecimal() and len(value) <= _DIGITS else otherwise
