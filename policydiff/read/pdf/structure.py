"""The structure tree of a tagged file in, what it holds into the builder, as the author's program calls it.

Furniture of pages is no part of the tree; lists of contents are, and are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from policydiff.read.pdf.baselines import TypeLine, is_marker, line_of
from policydiff.read.pdf.feed import Writer
from policydiff.read.pdf.furniture import CONTENTS_TITLE
from policydiff.read.pdf.measures import begins_anew
from policydiff.read.pdf.pieces import Page, Snippet
from policydiff.read.pdf.typed_blocks import mark_of
from policydiff.values import dataclass

_LEFT_OUT = frozenset({"TOC", "TOCI", "Artifact", "Figure", "Formula"})
_HEADINGS = {"Title": "h1", "H": "h2", **{f"H{n}": f"h{min(n, 6)}" for n in range(1, 10)}}
_PARAGRAPHS = frozenset({"P", "Caption", "Note", "FENote", "BibEntry", "Aside"})
_CONTAINERS = {"L": "ul", "BlockQuote": "blockquote", "Table": "table", "TR": "tr", "TD": "td", "TH": "th"}
_INLINE = frozenset(
    {"Span", "NonStruct", "Strong", "Em", "Link", "Quote", "Code", "Reference", "Annot", "Ruby", "RB", "RT", "RP"}
    | {"Warichu", "WT", "WP", "Sub", "Private", "Lbl"}
)
"""Types of ISO 32000-2, 14.8.4, that stand in a line; all that is named nowhere here holds blocks."""


@dataclass(frozen=True, slots=True)
class TagNode:
    """An element of the tree."""

    kind: str
    """Its standard type, such as `H1`, `P`, `LI`."""
    kids: tuple[TagNode | tuple[Snippet, ...], ...]
    """Elements, and what pieces stand in it itself, in order."""


def nodes_of(tree: Sequence[Any], pages: Sequence[Page]) -> list[TagNode]:
    """The tree that `extract` read, with the pieces it speaks of.

    A number names a piece on one page, and an element that goes on over a page holds numbers of both: numbers rise on
    a page, so that each fall is a turn.
    """
    pieces: dict[tuple[int, int], list[Snippet]] = defaultdict(list)
    for page in pages:
        for piece in page.pieces:
            if piece.mcid >= 0:
                pieces[page.number, piece.mcid].append(piece)
    return [_node(entry, pieces) for entry in tree]


def _node(entry: Any, pieces: dict[tuple[int, int], list[Snippet]]) -> TagNode:
    kind, kids, numbers = entry
    turns = sorted({number + 1 for number in numbers})
    at, last = 0, -1
    found: list[TagNode | tuple[Snippet, ...]] = []
    for _, kid in kids:
        if not isinstance(kid, int):
            found.append(_node(kid, pieces))
            continue
        if (kid <= last or (turns[at], kid) not in pieces) and at + 1 < len(turns):
            at += 1
        last = kid
        # Taken once: another element that names the same number means that of another page.
        found.append(tuple(pieces.pop((turns[at], kid), ())))
    return TagNode(kind, tuple(found))


def pieces_in(nodes: Sequence[TagNode]) -> Iterator[Snippet]:
    """Every piece of a tree."""
    for node in nodes:
        for kid in node.kids:
            if isinstance(kid, TagNode):
                yield from pieces_in([kid])
            else:
                yield from kid


def headings_in(nodes: Sequence[TagNode]) -> int:
    """How many headings with text a tree holds."""
    return sum(
        any(True for _ in pieces_in([node])) if node.kind in _HEADINGS else headings_in(_elements(node))
        for node in nodes
    )


def _elements(node: TagNode) -> list[TagNode]:
    return [kid for kid in node.kids if isinstance(kid, TagNode)]


def feed_tree(nodes: Sequence[TagNode], writer: Writer) -> None:
    """Write a tree down in its order."""
    _Feeder(writer).take(TagNode("Document", tuple(nodes)))


class _Feeder:
    """Walks a tree; pieces of the block that is open are gathered, and written when it ends."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._builder = writer.builder
        self._pieces: list[Snippet] = []
        self._item = False
        """Whether the next block is the first of an item, and may begin with its bullet or number."""
        self._head = False
        self._late = 0
        """Lists that have ended, and are closed by the next block unless that stands under the text of their items."""
        self._text_x = 0.0

    def take(self, node: TagNode) -> None:
        kind = node.kind
        if kind in _LEFT_OUT:
            return
        if kind in _HEADINGS or kind in _PARAGRAPHS:
            self.end("p")
            self._inside(node)
            self.end(_HEADINGS.get(kind, "p"))
        elif kind == "LI":
            self.end("p")
            self._close_lists()
            self._item = True
            self._inside(node)
            self.end("p", whole=True)
            self._item = False
        elif kind in _CONTAINERS:
            self.end("p")
            self._close_lists()
            tag = _CONTAINERS[kind]
            self._builder.start(tag)
            head, self._head = self._head, kind == "TH" or (self._head and kind != "Table")
            self._inside(node)
            self.end("p")
            self._head = head
            if tag == "ul":
                self._late += 1
            else:
                self._close_lists()
                self._builder.end(tag)
        elif kind in _INLINE:
            self._inside(node)
        else:
            self.end("p")
            self._inside(node)
            self.end("p")

    def _close_lists(self) -> None:
        while self._late:
            self._builder.end("ul")
            self._late -= 1

    def _inside(self, node: TagNode) -> None:
        for i, kid in enumerate(node.kids):
            if _titles_contents(kid, node.kids[i + 1 : i + 2]):
                continue
            if isinstance(kid, TagNode):
                self.take(kid)
            else:
                self._pieces += kid

    def end(self, tag: str, *, whole: bool = False) -> None:
        """Write the block that is open, if there is one; a lone bullet or number waits for its text, unless `whole`."""
        if self._item and not whole and is_marker("".join(piece.text for piece in self._pieces)):
            return
        pieces, self._pieces = self._pieces, []
        lines = _lines(pieces)
        if not any(line.text.strip() for line in lines):
            return
        drop = 0
        if self._item:
            mark = mark_of(lines[0]) or mark_of(_both(lines))
            drop = mark.drop if mark else 0
            self._close_lists()
            self._builder.start("li", marker=mark.marker if mark else "-")
            self._item = False
            first = mark.text_x if mark and mark.text_x is not None else lines[0].x0
            self._text_x = lines[1].x0 if len(lines) > 1 else first
        elif tag != "p" or min(line.x0 for line in lines) < self._text_x - _UNDER:
            self._close_lists()
        edge = max(line.x1 for line in lines)
        breaks = [begins_anew(above, line, edge) for above, line in pairwise(lines)]
        plain = (tag != "p" or self._head) and all(line.bold for line in lines)
        self._writer.block(tag, lines, breaks, drop, plain=plain)


def _titles_contents(kid: object, following: Sequence[object]) -> bool:
    """Whether an element is the title of a list of contents, which stands right above it."""
    if not isinstance(kid, TagNode) or kid.kind not in _PARAGRAPHS | _HEADINGS.keys():
        return False
    if not any(isinstance(node, TagNode) and node.kind == "TOC" for node in following):
        return False
    return sum(len(piece.text) for piece in pieces_in([kid])) <= CONTENTS_TITLE


_UNDER = 2.0
"""Points by which a paragraph under an item may begin left of the item's text."""


def _both(lines: Sequence[TypeLine]) -> TypeLine:
    """The first two lines as one: a number that stands a little off its text's base."""
    return line_of([piece for line in lines[:2] for piece in line.pieces])


def _lines(pieces: Sequence[Snippet]) -> list[TypeLine]:
    """Pieces in reading order as lines."""
    rows: list[list[Snippet]] = []
    for piece in pieces:
        if not piece.text.strip() and not rows:
            continue
        if rows:
            last = rows[-1][-1]
            same = piece.page == last.page and abs(piece.base - last.base) <= 0.6 * max(piece.size, last.size)
            if same and piece.x0 >= rows[-1][0].x0 - piece.size:
                rows[-1].append(piece)
                continue
        rows.append([piece])
    return [line_of(row) for row in rows]
