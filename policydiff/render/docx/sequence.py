"""A comparison in, the blocks of both editions in one order out: what stayed once, what went, came or moved apart.

old  A B C D      new  A C B E      →      A  -B  C  +B  -D  +E      B left the order: gone there, come here
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Block, BlockKind, Op, Span
from policydiff.render.docx.pieces import PARTED, pieces_of
from policydiff.text.chains import heaviest_chain
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import ComparedSection, Comparison, SectionRef

Key = tuple[str, str]
"""What makes a pair of two blocks: the id of their section or change, and which of several headings."""


@dataclass(frozen=True, slots=True)
class RedlineEntry:
    """One block of either edition, or one of both."""

    old: Block | None
    """A heading is a block whose depth is its level."""
    new: Block | None
    spans: tuple[Span, ...]
    move: str = ""
    """The name of the move that it is one end of: the same words stand elsewhere; empty for none."""


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block in the order of its edition."""

    block: Block
    key: Key


def entries_of(comparison: Comparison) -> list[RedlineEntry]:
    """Every block and heading of both editions, each once; what stands outside the policy is left out.

    The entries without those that are new alone are the old edition in order, and the other way round.
    """
    spans: dict[Key, tuple[Span, ...]] = {}
    for section in comparison.sections:
        for change in section.changes:
            key = (section.id, "0") if change.block is BlockKind.HEADING else (change.id, "")
            spans[key] = change.spans
    old, new = _side(comparison.sections, "old"), _side(comparison.sections, "new")
    places = {each.key: at for at, each in enumerate(new)}
    pairs = [
        (at, places[each.key], float(len(each.block.text) + 1))
        for at, each in enumerate(old)
        if each.key in places and _alike(each.block, new[places[each.key]].block)
    ]
    chain = [pairs[at][:2] for at in heaviest_chain(pairs)]
    moves = _moves(old, new, {pair[:2] for pair in pairs} - set(chain))
    found: list[RedlineEntry] = []
    i = j = 0
    for a, b in (*chain, (len(old), len(new))):
        found += [_lone(old[at], Op.DELETE, moves) for at in range(i, a)]
        found += [_lone(new[at], Op.INSERT, moves) for at in range(j, b)]
        if a < len(old):
            found.append(_both(old[a], new[b], spans))
        i, j = a + 1, b + 1
    return found


def _side(sections: Sequence[ComparedSection], side: str) -> list[PlacedBlock]:
    """The headings and blocks of one edition in its order."""
    homes: dict[str, list[PlacedBlock]] = {section.id: [] for section in sections}
    heads = {section.id: [ref.lines[0] for ref in getattr(section, side)[1:]] for section in sections}
    for section in sections:
        for change in section.changes:
            block = getattr(change, side)
            if block is None or block.outside or change.block is BlockKind.HEADING:
                continue
            home = change.origin if side == "old" and change.origin else section.id
            if home in homes:  # a part that was picked lacks the section that a block came from
                homes[home] += _placed(block, change.id, heads[home])
    parts: list[tuple[SectionRef, list[PlacedBlock]]] = []
    for section in sections:
        refs: tuple[SectionRef, ...] = getattr(section, side)
        blocks = sorted(homes[section.id], key=lambda each: each.block.lines)
        for at, ref in enumerate(refs):
            ends = refs[at + 1].lines[0] if at + 1 < len(refs) else None
            inside = [each for each in blocks if ends is None or each.block.lines[0] < ends]
            blocks = [each for each in blocks if ends is not None and each.block.lines[0] >= ends]
            title = [] if section.outside or not ref.heading else [PlacedBlock(_heading(ref), (section.id, str(at)))]
            parts.append((ref, [*title, *inside]))
    parts.sort(key=lambda part: part[0].lines)
    return [each for _, placed in parts for each in placed]


def _placed(block: Block, change: str, heads: Sequence[int]) -> list[PlacedBlock]:
    """A block; its pieces, none of which has a partner, where a heading stands among them."""
    first, last = block.lines
    if PARTED not in block.text or not any(first < line <= last for line in heads):
        return [PlacedBlock(block, (change, ""))]
    return [PlacedBlock(piece, (change, f"piece {at}")) for at, piece in enumerate(pieces_of(block))]


def _heading(ref: SectionRef) -> Block:
    return Block(BlockKind.HEADING, ref.heading, ref.lines, depth=ref.level)


def _alike(old: Block, new: Block) -> bool:
    """Whether two blocks can be one paragraph with changes in it: a row of a table cannot be one with anything else."""
    return (old.kind is BlockKind.ROW) == (new.kind is BlockKind.ROW)


def _moves(
    old: Sequence[PlacedBlock], new: Sequence[PlacedBlock], pairs: set[tuple[int, int]]
) -> dict[tuple[Key, Op], str]:
    """Names of the moves: pairs off the order whose words are the same; rows are only taken out and put in."""
    found: dict[tuple[Key, Op], str] = {}
    for a, b in sorted(pairs):
        before, after = old[a].block, new[b].block
        if before.text == after.text and before.kind is after.kind and before.kind is not BlockKind.ROW:
            name = f"move{len(found) // 2 + 1}"
            found[old[a].key, Op.DELETE] = found[new[b].key, Op.INSERT] = name
    return found


def _lone(placed: PlacedBlock, op: Op, moves: dict[tuple[Key, Op], str]) -> RedlineEntry:
    block = placed.block
    old, new = (block, None) if op is Op.DELETE else (None, block)
    return RedlineEntry(old, new, (Span(op, block.text),), moves.get((placed.key, op), ""))


def _both(old: PlacedBlock, new: PlacedBlock, spans: dict[Key, tuple[Span, ...]]) -> RedlineEntry:
    before, after = old.block, new.block
    if before.text == after.text:
        return RedlineEntry(before, after, (Span(Op.EQUAL, after.text),))
    known = spans.get(old.key, ())
    spelled = [_spelled(known, gone) for gone in (Op.INSERT, Op.DELETE)]
    if spelled != [before.text, after.text]:
        known = (Span(Op.DELETE, before.text), Span(Op.INSERT, after.text))
    return RedlineEntry(before, after, known)


def _spelled(spans: Sequence[Span], without: Op) -> str:
    return "".join(span.text for span in spans if span.op is not without)
