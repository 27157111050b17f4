"""The nodes of a page, flat and in reading order: elements, texts, and leaves, which are read as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.read.markup import TOKENS, VOID, attributes_of, plain
from policydiff.read.tags import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from policydiff.read.markup import Attributes
    from policydiff.read.run import Run

LINKING = frozenset({"a", "button"})
"""Elements whose text is for getting about."""


_NONE: Attributes = {}


def visible(text: str) -> int:
    """How many characters of a text are no white space."""
    return 0 if text.isspace() else len("".join(text.split()))


class Node:
    """An element, or a text when `tag` is empty."""

    __slots__ = (
        "attributes",
        "end",
        "headings",
        "leaf",
        "line",
        "lines",
        "linked",
        "parent",
        "size",
        "source",
        "tag",
        "text",
    )

    def __init__(self, tag: str, parent: int, source: str, text: str = "", line: int = 0) -> None:
        self.tag = tag
        self.parent = parent
        """Index of the element around it; -1 at the top."""
        self.source = source
        """The attributes as they are written."""
        self.attributes = attributes_of(source) if source else _NONE
        self.text = text
        self.line = line
        """Source line of a text."""
        self.end = 0
        """Index after the last node inside."""
        self.size = 0
        """Visible characters, white space left out."""
        self.linked = 0
        """Those of them that stand in links and buttons."""
        self.headings = 0
        """Headings inside, itself included."""
        self.leaf: Leaf | None = None
        """What an element holds, where its nodes are not in the list."""
        self.lines: Sequence[int] = ()
        """Source lines of the texts of the leaf."""


class Leaf:
    """What an element holds that holds no block but itself: its texts, and the markup among them."""

    __slots__ = ("_nodes", "downs", "linked", "links", "markup", "needles", "run", "size", "telling", "texts")

    def __init__(self, markup: str, texts: Sequence[str], run: Run | None, size: int) -> None:
        self.markup = markup
        """Without the element's own tags."""
        self.texts = texts
        self.run = run
        """All of it as it is written where nothing is open, folded where that can be; None where only nodes tell."""
        self.size = size
        self.linked = 0
        """These two as those of a node."""
        self.links: Sequence[str] = ()
        """Where its links lead."""
        self.telling = False
        """Whether something in it may be no part of the policy, by what it is called."""
        self.downs = [text.strip().count("\n") for text in texts] if "\n" in markup else ()
        """How many lines each of its texts goes down; empty where none does."""
        self.needles: Sequence[tuple[str, int]] | None = None
        """What the source is searched for to find each text; None where that was not asked yet."""
        self._nodes: Sequence[Node] | None = None

    def nodes(self) -> Sequence[Node]:
        """Its nodes, as if there were no others; without lines."""
        if self._nodes is None:
            nodes = Nodes()
            for *_, tag, attributes, text in TOKENS.findall(self.markup):
                if text:
                    nodes.text(plain(text))
                elif tag[:1] == "/":
                    nodes.end()
                elif tag:
                    nodes.start(tag, attributes)
                    if tag in VOID:
                        nodes.end()
            self._nodes = nodes.listed
        return self._nodes


class Nodes:
    """Takes the tags and texts of a page in reading order, and lists its nodes."""

    __slots__ = ("_open", "listed")

    def __init__(self) -> None:
        self.listed: list[Node] = []
        self._open: list[int] = []

    def text(self, text: str, line: int = 0) -> None:
        """Add a text."""
        above = self._open[-1] if self._open else -1
        node = Node("", above, "", text, line)
        self.listed.append(node)
        node.end = len(self.listed)
        node.size = visible(text)
        if above >= 0:
            self.listed[above].size += node.size

    def start(self, tag: str, source: str) -> None:
        """Begin an element with its attributes as they are written."""
        node = Node(tag, self._open[-1] if self._open else -1, source)
        self._open.append(len(self.listed))
        self.listed.append(node)

    def end(self) -> None:
        """End the innermost element."""
        node = self.listed[self._open.pop()]
        node.end = len(self.listed)
        self._count(node)

    def leaf(self, tag: str, source: str, leaf: Leaf, lines: Sequence[int], *, fold: bool) -> None:
        """Add an element with what it holds: folded, or node by node."""
        if not fold:
            self.start(tag, source)
            self._lay_out(leaf, lines)
            self.end()
            return
        node = Node(tag, self._open[-1] if self._open else -1, source)
        self.listed.append(node)
        node.end = len(self.listed)
        node.leaf, node.lines, node.size, node.linked = leaf, lines, leaf.size, leaf.linked
        self._count(node)

    def _lay_out(self, leaf: Leaf, lines: Sequence[int]) -> None:
        base, above, places = len(self.listed), self._open[-1], iter(lines)
        for node in leaf.nodes():
            parent = above if node.parent < 0 else base + node.parent
            copy = Node(node.tag, parent, node.source, node.text, 0 if node.tag else next(places))
            copy.end, copy.size, copy.linked, copy.headings = base + node.end, node.size, node.linked, node.headings
            self.listed.append(copy)
        self.listed[above].size += leaf.size
        self.listed[above].linked += leaf.linked

    def _count(self, node: Node) -> None:
        """Count what an element holds, and count it in the one around it."""
        if node.tag in LINKING:
            node.linked = node.size
        elif node.tag in HEADINGS:
            node.headings += 1
        if node.parent >= 0:
            above = self.listed[node.parent]
            above.size += node.size
            above.linked += node.linked
            above.headings += node.headings


def inner(nodes: Sequence[Node], index: int) -> Iterator[int]:
    """Indices of the direct children of an element that are in the list."""
    at = index + 1
    while at < nodes[index].end:
        yield at
        at = nodes[at].end


def texts(nodes: Sequence[Node], index: int) -> Iterator[str]:
    """The texts of a node and of all inside it."""
    for node in nodes[index : nodes[index].end]:
        if node.leaf is not None:
            yield from node.leaf.texts
        elif not node.tag:
            yield node.text


def links(nodes: Sequence[Node], index: int) -> list[str]:
    """Where the links inside a node lead."""
    found: list[str] = []
    for node in nodes[index : nodes[index].end]:
        if node.tag == "a":
            found.append(node.attributes.get("href") or "")
        if node.leaf is not None:
            found += node.leaf.links
    return found
