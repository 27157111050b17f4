"""The nodes of a page in, its tags and texts out to the builder, those outside the policy said to be so."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

from policydiff.read.stretches import ReadStretch, standing_at
from policydiff.read.tags import BOXES, CONTAINERS, HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from policydiff.model import Lines
    from policydiff.read.bold import Bold
    from policydiff.read.build import Builder
    from policydiff.read.leaves import Leaves
    from policydiff.read.node import Leaf, Node
    from policydiff.read.outline import Outline

_PLACED = frozenset({"embed", "frame", "iframe", "img", "input", "object", "option"})
"""Elements that are shown, and stand in the line of the text before them."""

_Open = list[tuple[int, tuple[str, ...]]]
"""Of elements that have begun: the index behind each, and the tags to end there."""


class PageWalk:
    """Tells a builder what a page holds.

    Args:
        builder: what is told.
        outline: what the builder adds to.
        leaves: what remembers what was read of the page, and of those before it.
        bold: what is set in bold on it.
        skipped: lines of the file before the page.
    """

    __slots__ = ("_bold", "_builder", "_leaves", "_outline", "_skipped")

    def __init__(self, builder: Builder, outline: Outline, leaves: Leaves, bold: Bold, skipped: int = 0) -> None:
        self._builder, self._outline, self._leaves = builder, outline, leaves
        self._bold, self._skipped = bold, skipped

    def page(self, nodes: Sequence[Node], outside: AbstractSet[int]) -> None:
        """Tell all nodes in their order; those at some indices, with all inside them, are outside the policy."""
        builder, mixed = self._builder, _around(nodes, outside)
        open_: _Open = []
        at = left = 0  # index where the part outside ends
        away = False  # whether that is where we are
        while at < len(nodes):
            node = nodes[at]
            self._leave(open_, at)
            if at >= left:
                if (at in outside) is not away:
                    away = not away
                    builder.go(outside=away)
                left = node.end if away else left
            if node.tag in CONTAINERS and node.leaf is None and at not in mixed and builder.at_rest:
                self._apart(nodes, at, away=away)
                at = node.end
                continue
            at += 1
            self._enter(open_, node, node.line)
        self._leave(open_, at)

    def _apart(self, nodes: Sequence[Node], at: int, *, away: bool) -> None:
        """Tell an element that begins where nothing is open: what another page has as well, as it was read there."""
        node, builder, lines = nodes[at], self._builder, _lines(nodes, at)
        if not lines:
            self._span(nodes, at, node.end)
            return
        first = lines[0]
        key = (away, None if lines[-1] == first else tuple([line - first for line in lines]), _looks(nodes, at))
        known = self._leaves.recall(key)
        if known is not None:
            found, (above, below) = known
            down = first + self._skipped - found.line
            self._outline.add(standing_at(found, first + self._skipped))
            builder.line = (above + down, below + down)
            return
        size = self._outline.size
        self._span(nodes, at, node.end)
        if builder.at_rest and not any(n.tag in _PLACED for n in nodes[at : node.end]):
            self._leaves.keep(key, (ReadStretch(self._outline.since(size), first + self._skipped), builder.line))

    def _span(self, nodes: Sequence[Node], first: int, last: int, lines: Iterator[int] | None = None) -> None:
        """Tell some nodes in their order; `lines` are those of the texts, where the nodes do not hold them."""
        open_: _Open = []
        for at in range(first, last):
            node = nodes[at]
            self._leave(open_, at)
            self._enter(open_, node, node.line if lines is None or node.tag else next(lines))
        self._leave(open_, last)

    def _enter(self, open_: _Open, node: Node, line: int) -> None:
        """Tell a node: a text in its line, a leaf whole; any other element is open then."""
        if not node.tag:
            self._text(node.text, line)
        elif node.leaf is not None:
            self._element(node, node.leaf)
        else:
            open_.append((node.end, self._start(node)))

    def _leave(self, open_: _Open, at: int) -> None:
        """End the open elements that an index lies behind."""
        while open_ and open_[-1][0] <= at:
            self._end(open_.pop()[1])

    def _start(self, node: Node) -> tuple[str, ...]:
        """Begin an element; what must be ended with it."""
        self._builder.start(node.tag, node.attributes)
        if self._bold.dresses(node.tag, node.attributes):
            self._builder.start("strong")
            return (node.tag, "strong")
        return (node.tag,)

    def _end(self, tags: tuple[str, ...]) -> None:
        for tag in reversed(tags):
            self._builder.end(tag)

    def _text(self, text: str, line: int) -> None:
        self._builder.line = self._place(line, text.strip().count("\n") if "\n" in text else 0)
        self._builder.text(text)

    def _place(self, line: int, down: int) -> Lines:
        first = line + self._skipped
        return (first, first + down)

    def _element(self, node: Node, leaf: Leaf) -> None:
        """Tell an element that is a leaf: as one run where nothing is open, else node by node."""
        run, lines, builder = leaf.run, node.lines, self._builder
        if run is None or not lines:
            tags = self._start(node)
            self._span(leaf.nodes(), 0, len(leaf.nodes()), iter(lines))
            self._end(tags)
            return
        place, after = self._places(leaf, lines)
        alone = run.folded and (node.tag in BOXES or node.tag in HEADINGS) and builder.at_rest
        if alone and not self._bold.dresses(node.tag, node.attributes):
            builder.line = place
            builder.alone(node.tag, run)
        else:
            tags = self._start(node)
            if builder.takes_runs:
                builder.line = place
                builder.run(run)
            else:
                self._span(leaf.nodes(), 0, len(leaf.nodes()), iter(lines))
            self._end(tags)
        builder.line = after

    def _places(self, leaf: Leaf, lines: Sequence[int]) -> tuple[Lines, Lines]:
        """The lines of what is seen of a leaf, and those of its last text, which may be blank."""
        if lines[0] == lines[-1] and not leaf.downs:
            place = self._place(lines[0], 0)
            return place, place
        places = list(map(self._place, lines, leaf.downs or repeat(0)))
        seen = [place for place, text in zip(places, leaf.texts, strict=True) if not text.isspace()] or places
        return (seen[0][0], max([last for _, last in seen])), places[-1]


def _around(nodes: Sequence[Node], outside: AbstractSet[int]) -> set[int]:
    """Indices of the elements that hold something that is outside the policy."""
    found: set[int] = set()
    for index in outside:
        at = nodes[index].parent
        while at >= 0 and at not in found:
            found.add(at)
            at = nodes[at].parent
    return found


def _lines(nodes: Sequence[Node], index: int) -> list[int]:
    """The source lines of all texts in an element, in order."""
    lines: list[int] = []
    for node in nodes[index : nodes[index].end]:
        if node.leaf is not None:
            lines += node.lines
        elif not node.tag:
            lines.append(node.line)
    return lines


def _looks(nodes: Sequence[Node], index: int) -> tuple[object, ...]:
    """All that tells what a reader sees of an element, but for the lines: two that look alike are read alike."""
    inside = enumerate(nodes[index : nodes[index].end], index)
    return tuple([(node.tag, node.source, node.leaf, node.text, node.end - at) for at, node in inside])
