"""Blocks of a section in reading order in, the lists, tables and quotes they make up out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policydiff.model import Block, Change


DEEPEST = 8
"""Lists in lists that a page shows as such; deeper ones are shown at this depth, or a phone had no room for words."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A change where it is to be shown."""

    change: Change
    gone: bool = False
    """At the place a moved block was taken from; its text is shown there only as a trace."""
    target: str = ""
    """Id of the section that a moved block came from or, at its old place, went to."""

    @property
    def block(self) -> Block:
        """The side that says what is shown: what kind of block, how deep."""
        block = self.change.old if self.gone or self.change.new is None else self.change.new
        if block is None:
            raise ValueError(f"{self.change.id}: a change without blocks")
        return block

    def side(self, *, old: bool) -> Block | None:
        """The block on one side; None where the change has none there."""
        return self.change.old if old else self.change.new

    @property
    def kind(self) -> BlockKind:
        """The kind of the side that is shown."""
        return self.block.kind

    @property
    def untouched(self) -> bool:
        """Whether nothing happened here."""
        return self.change.kind is Kind.EQUAL


class Item:
    """An item of a list: its blocks, and the lists in it, in order. The first block may be missing."""

    __slots__ = ("parts",)

    def __init__(self) -> None:
        """Begin without blocks."""
        self.parts: list[Node] = []

    @property
    def untouched(self) -> bool:
        """Whether nothing happened in it."""
        return all(is_untouched(part) for part in self.parts)


class List:
    """Items beside each other."""

    __slots__ = ("items", "ordered")

    def __init__(self, *, ordered: bool) -> None:
        """Begin without items."""
        self.ordered = ordered
        self.items: list[Item] = []


class Table:
    """Rows below each other."""

    __slots__ = ("rows",)

    def __init__(self) -> None:
        """Begin without rows."""
        self.rows: list[Placed] = []


class Quote:
    """Quoted paragraphs that follow each other."""

    __slots__ = ("parts",)

    def __init__(self) -> None:
        """Begin without paragraphs."""
        self.parts: list[Placed] = []


Node = Placed | List | Table | Quote


def is_untouched(node: Node) -> bool:
    """Whether nothing happened in a node."""
    match node:
        case Placed():
            return node.untouched
        case List():
            return all(item.untouched for item in node.items)
        case Table():
            return all(row.untouched for row in node.rows)
        case Quote():
            return all(part.untouched for part in node.parts)


def leaves(node: Node) -> Iterable[Placed]:
    """Every block in a node, in order."""
    match node:
        case Placed():
            yield node
        case List():
            for item in node.items:
                for part in item.parts:
                    yield from leaves(part)
        case Table():
            yield from node.rows
        case Quote():
            yield from node.parts


def grow(blocks: Iterable[Placed]) -> list[Node]:
    """Put blocks into the lists, tables and quotes that their kind, depth and marker speak of."""
    nodes: list[Node] = []
    open_lists: list[List] = []
    for shown in blocks:
        block = shown.block
        if block.kind is BlockKind.ITEM or (block.depth and open_lists):
            depth = min(max(block.depth, 1), DEEPEST)
            del open_lists[depth:]
            starts = block.kind is BlockKind.ITEM and bool(block.marker)
            _descend(nodes, open_lists, depth, ordered=starts and block.marker not in {"-", "*", "+"}, starts=starts)
            if starts or not open_lists[-1].items:
                open_lists[-1].items.append(Item())
            _place(open_lists[-1].items[-1].parts, shown)
        else:
            open_lists.clear()
            _place(nodes, shown)
    return nodes


def _descend(nodes: list[Node], open_lists: list[List], depth: int, *, ordered: bool, starts: bool) -> None:
    """Open the lists down to a depth; an item of another sort than the list there begins a new one."""
    if starts and len(open_lists) == depth and open_lists[-1].ordered is not ordered:
        open_lists.pop()
    while len(open_lists) < depth:
        beside = nodes
        if open_lists:
            above = open_lists[-1]
            if not above.items:
                above.items.append(Item())
            beside = above.items[-1].parts
        made = List(ordered=ordered and len(open_lists) == depth - 1)
        beside.append(made)
        open_lists.append(made)


def _place(nodes: list[Node], shown: Placed) -> None:
    """Add a block to the table or quote before it where it belongs there."""
    last = nodes[-1] if nodes else None
    if shown.kind is BlockKind.ROW:
        if not isinstance(last, Table) or _begins_table(shown, last):
            last = Table()
            nodes.append(last)
        last.rows.append(shown)
    elif shown.kind is BlockKind.QUOTE:
        if not isinstance(last, Quote):
            last = Quote()
            nodes.append(last)
        last.parts.append(shown)
    else:
        nodes.append(shown)


def is_head(block: Block) -> bool:
    """Is it a row of header cells?"""
    cells = [mark for mark in block.marks if mark.kind == "cell"]
    return bool(cells) and all(mark.value == "head" for mark in cells)


def _begins_table(shown: Placed, table: Table) -> bool:
    """A row of header cells below other rows is the head of the next table."""
    return is_head(shown.block) and not is_head(table.rows[-1].block)
