"""A candidate that was taken in, its heading and the rest of its paragraph out, and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from policydiff.model import Block, BlockKind, Mark
from policydiff.read.outline.contents import key
from policydiff.read.outline.entries import Candidate, Document, Heading, Marked
from policydiff.read.outline.numbers import read_number
from policydiff.read.run import Run, fold


def as_heading(at: int, what: Candidate | Marked, level: int, document: Document) -> Heading:
    """The heading that a candidate, or what the document marks as one, makes at a level."""
    if isinstance(what, Marked):
        return Heading(at, at + 1, what.run, None, level, what.sure, what.manner)
    return Heading(at, what.upto, *cut(what, document), level, *_certainty(what))


def cut(c: Candidate, document: Document) -> tuple[Run, Block | None]:
    """The heading with its number, and what is left of its entry; None where it is the whole entry.

    Raises:
        TypeError: the candidate is made of something else than blocks, which none is.
    """
    block, own = document.block(c.upto - 1), document.block(c.at)
    if block is None or own is None:
        raise TypeError("a candidate is made of blocks")
    start = c.start if own is block else 0
    title = piece(block, start, c.end)
    if own is not block:
        title = Run(f"{own.text} ").joined(title)
    elif c.number is not None and c.number.end == 0:
        title = Run(f"{own.marker} ").joined(title)
    if c.end >= len(block.text):
        return title, None
    return title, remainder(block, c.end)


def piece(block: Block, start: int, end: int) -> Run:
    """A stretch of a block with its marks; asterisks that a mark opened twice has left are dropped."""
    marks = (Mark(max(m.start, start) - start, min(m.end, end) - start, m.kind, m.value) for m in block.marks)
    run = fold(Run(block.text[start:end], tuple(m for m in marks if m.start < m.end)))
    if start == 0 and run.text.startswith("**"):
        text = run.text.replace("**", "").strip()
        return Run(text, (Mark(0, len(text), "strong"),), folded=True)
    return run


def remainder(block: Block, start: int) -> Block:
    """What is left of a block behind its title: a paragraph of the section, not of an item."""
    left = piece(block, start, len(block.text))
    return Block(BlockKind.PARAGRAPH, left.text, block.lines, left.marks, outside=block.outside)


def _certainty(c: Candidate) -> tuple[float, str]:
    """How sure it is that a reader sees a heading here, and what it is known by.

    Numbers that run on and bold lines are seen by everyone; a short plain line is a guess.
    """
    if c.form == "wanted":
        return 1.0, "asked for"
    if c.look == "title":
        return 0.8, "title line"
    sure = {"line": 0.8, "lead": 0.7, "item": 0.6}[c.form]
    sure += 0.1 * (c.number is not None) + 0.05 * ("bold" in c.look) - 0.2 * (c.look == "plain" and c.number is None)
    return round(sure, 2), f"{'numbered ' if c.number is not None else ''}{c.look} {c.form}"


def overruled(
    taken: Sequence[Candidate], document: Document, wanted: AbstractSet[str], refused: AbstractSet[str]
) -> list[Candidate]:
    """The candidates after the owner's word: without the refused ones, with the lines that were asked for."""
    kept = [c for c in taken if key(cut(c, document)[0].text) not in refused]
    places = {c.at for c in kept}
    for at in range(len(document.entries)):
        block = document.block(at)
        if at in places or block is None or block.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM}:
            continue
        if key(block.text) in wanted:
            number = read_number(block.text)
            kept.append(Candidate(at, at + 1, 0, len(block.text), "wanted", "plain", number, block.depth))
    return sorted(kept, key=lambda c: c.at)
