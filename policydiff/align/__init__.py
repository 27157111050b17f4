"""Two editions in, matched sections with matched blocks out."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.align.blocks import match_blocks, unambiguous
from policydiff.align.groups import Group
from policydiff.align.order import in_reading_order, mark_moved
from policydiff.align.parts import find_parts
from policydiff.align.sections import pair_sections
from policydiff.model import Block, BlockMatch, Edition, Relation, Section, SectionMatch
from policydiff.text.bags import Corpus
from policydiff.values import replace

__all__ = ["align"]


def align(old: Edition, new: Edition) -> tuple[SectionMatch, ...]:
    """Match the sections of two editions and the blocks inside them.

    Returns:
        In the order of the new edition, removed sections at the place they had. Every section and
        every block of either side is in exactly one match.
    """
    corpus = Corpus(b.text for e in (old, new) for s in e.sections for b in s.blocks)
    pairs = pair_sections(corpus, old.sections, new.sections)
    groups = find_parts(corpus, old.sections, new.sections, pairs)
    mark_moved(groups, old.sections, new.sections)
    matches = [_match(corpus, old.sections, new.sections, group) for group in in_reading_order(groups)]
    return tuple(_across(corpus, matches))


def _match(corpus: Corpus, old: Sequence[Section], new: Sequence[Section], group: Group) -> SectionMatch:
    """Line up the blocks of one group of sections."""
    olds, news = tuple(old[i] for i in group.old), tuple(new[j] for j in group.new)
    relation = Relation.MODIFIED
    if not olds or not news:
        relation = Relation.REMOVED if olds else Relation.ADDED
    elif len(olds) > 1 or len(news) > 1:
        relation = Relation.MERGED if len(olds) > 1 else Relation.SPLIT
    pairs = match_blocks(corpus, _blocks(olds), _blocks(news))
    return SectionMatch(relation, group.moved, olds, news, tuple(pairs))


def _blocks(sections: Sequence[Section]) -> tuple[Block, ...]:
    if len(sections) == 1:
        return sections[0].blocks
    return tuple(block for section in sections for block in section.blocks)


def _across(corpus: Corpus, matches: list[SectionMatch]) -> list[SectionMatch]:
    """Match lone blocks of different sections as moved, where they can only be each other."""
    gone: list[tuple[int, int, Block]] = []
    come: list[tuple[int, int, Block]] = []
    for m, match in enumerate(matches):
        for k, pair in enumerate(match.blocks):
            if not pair.new and len(pair.old) == 1:
                gone.append((m, k, pair.old[0]))
            elif not pair.old and len(pair.new) == 1:
                come.append((m, k, pair.new[0]))
    blocks: dict[int, list[BlockMatch | None]] = {}
    for i, j in unambiguous(corpus, [b for _, _, b in gone], [b for _, _, b in come]):
        (m, k, block), (at, place, arrived) = gone[i], come[j]
        if m == at:
            continue
        for one in (m, at):
            blocks.setdefault(one, [*matches[one].blocks])
        blocks[m][k] = None
        blocks[at][place] = BlockMatch((block,), (arrived,), moved=True, origin=m)
    return [
        replace(match, blocks=tuple(pair for pair in blocks[m] if pair is not None)) if m in blocks else match
        for m, match in enumerate(matches)
    ]
