"""Blocks of paired sections in, matches of blocks out: 1:1, 1:n, n:1, moved, or one side alone.

Exact texts that occur once first, then the heaviest chain of blocks that are alike; what is left is
tried as part of a split or merged block, then as moved.

    old           new
    a ─────────── a        the same text, once on each side
    b ─────────── b'       alike, and in the same order
    c ╮
    d ╯────────── cd       merged (align/joins.py)
    e ────╮       f        f is new
    g     ╰────── e        moved: only e can be it; g is gone

    >>> def blocks(*texts):
    ...     return [Block(BlockKind.PARAGRAPH, text, (k, k)) for k, text in enumerate(texts)]
    >>> old = blocks("We keep server logs for ninety days.", "You may ask us for a copy of all of it.", "Yes.")
    >>> new = blocks("You may ask us for a copy of all of it.", "We keep server logs for sixty days.", "No.")
    >>> for match in match_blocks(Corpus(block.text for block in (*old, *new)), old, new):
    ...     print([block.text[:7] for block in match.old], [block.text[:7] for block in match.new], match.moved)
    ['You may'] ['You may'] False
    ['Yes.'] [] False
    ['We keep'] ['We keep'] True
    [] ['No.'] False
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from policydiff.align.groups import Group
from policydiff.align.joins import join_parts, put_together
from policydiff.align.likeness import FEW, alike
from policydiff.model import Block, BlockKind, BlockMatch
from policydiff.text.bags import Corpus, features, in_common
from policydiff.text.chains import common_ends, heaviest_chain, once_on_both, unique_anchors
from policydiff.text.lazy import Lazy

LEAST = 0.40
"""Blocks less alike than this (0-1) are two clauses, not one reworded."""

LEAST_MOVED = 0.75
"""A moved block may be edited on the way, but must stay this much alike."""

LEAST_MOVED_ROW = 0.90
"""A row that names another thing in its first cell must be this much alike: columns repeat their words."""

NAME_LENGTH = 120
"""Characters of a block that may be told by all but its numbers; a longer one has words enough to be told by."""

LABEL = (2, 40)
"""Characters of a label before its colon, at least and at most."""

KEYED = 0.75
"""Weight of a pair that names the same thing (0-1): as much as a pair that is alike for the most part."""

MOVED_WORDS = 5
"""Shorter blocks are never taken as moved: "Yes" and "See below" recur everywhere."""


Gap = tuple[int, int, int, int]
"""A stretch of blocks on both sides: old start and end, new start and end."""


def match_blocks(corpus: Corpus, old: Sequence[Block], new: Sequence[Block]) -> list[BlockMatch]:
    """Line up the blocks of two texts.

    Returns:
        Matches in reading order: that of the new side, what is gone at the place it had.
        Every block of either side is in exactly one match.
    """
    if len(old) == len(new) and [block.text for block in old] == [block.text for block in new]:
        return [BlockMatch((a,), (b,)) for a, b in zip(old, new, strict=True)]
    groups = [Group([i], [j]) for i, j in _exact(old, new)]
    if len(groups) < min(len(old), len(new)):  # both sides have blocks without an equal one
        put_together(corpus, old, new, groups)
        for gap in _gaps(groups, (0, len(old), 0, len(new))):
            groups += _alike_in(corpus, old, new, gap)
    join_parts(corpus, old, new, groups)
    if len(groups) < min(len(old), len(new)):
        groups += [Group([i], [j], moved=True) for i, j in _moved(corpus, old, new, groups)]
    return _in_order(old, new, groups)


def _alike_in(corpus: Corpus, old: Sequence[Block], new: Sequence[Block], gap: Gap) -> list[Group]:
    """The pairs of blocks that are alike in a gap, in the same order on both sides.

    Where a gap is too large for all pairs to be tried, what lies between the pairs found is gone through once more: a
    block whose words are all common is known by its neighbours.
    """
    a, b, c, d = gap
    if b - a == d - c == 1 and not corpus.weighed and _surely_alike(corpus, old[a].text, new[c].text):
        return [Group([a], [c])]
    found = _similar(corpus, old, new, gap)
    if found and (b - a) * (d - c) > FEW:
        found += [group for inner in _gaps(found, gap) for group in _similar(corpus, old, new, inner)]
    return found


def _surely_alike(corpus: Corpus, one: str, other: str) -> bool:
    """Whether two texts that nothing else stands beside are alike, whatever their words weigh."""
    counts = Counter(features(one)), Counter(features(other))
    both = 2 * in_common(*counts)
    return corpus.least_share(both, counts[0].total() + counts[1].total() - both) >= LEAST


def _exact(old: Sequence[Block], new: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Pairs of blocks with the same text: common ends, then texts that occur once between them."""
    olds, news = [b.text for b in old], [b.text for b in new]
    start, end = common_ends(olds, news)
    yield from ((i, i) for i in range(start))
    inner = unique_anchors(olds[start : len(olds) - end], news[start : len(news) - end])
    before = (0, 0)
    for i, j in (*inner, (len(olds) - end - start, len(news) - end - start)):
        yield from _equal_ends(olds, news, (start + before[0], start + i, start + before[1], start + j))
        if i < len(olds) - end - start:
            yield start + i, start + j
        before = i + 1, j + 1
    yield from ((len(olds) - 1 - k, len(news) - 1 - k) for k in range(end))


def _equal_ends(olds: Sequence[str], news: Sequence[str], gap: Gap) -> Iterator[tuple[int, int]]:
    """In a gap between anchors, the texts that recur elsewhere but are equal at its ends."""
    a, b, c, d = gap
    start, end = common_ends(olds[a:b], news[c:d])
    yield from ((a + k, c + k) for k in range(start))
    yield from ((b - 1 - k, d - 1 - k) for k in range(end))


def _gaps(groups: Sequence[Group], within: Gap) -> list[Gap]:
    """Stretches between groups, of a stretch that holds these, where both sides have blocks."""
    gaps = []
    i, last_old, j, last_new = within
    for group in (*sorted(groups, key=lambda g: g.old[0]), Group([last_old], [last_new])):
        if i < group.old[0] and j < group.new[0]:
            gaps.append((i, group.old[0], j, group.new[0]))
        i, j = group.old[-1] + 1, group.new[-1] + 1
    return gaps


def _similar(corpus: Corpus, old: Sequence[Block], new: Sequence[Block], gap: Gap) -> list[Group]:
    """The heaviest rising chain of blocks that are alike in a gap."""
    a, b, c, d = gap
    bags = [[corpus.bag(block.text) for block in side] for side in (old[a:b], new[c:d])]
    found = [
        (i, j, likeness * (1.0 if old[a + i].kind == new[c + j].kind else 0.9) * likeness)
        for i, j, likeness in alike(bags[0], bags[1], LEAST)
    ]
    found += [(i, j, KEYED) for i, j in _same_name(old[a:b], new[c:d])]
    return [Group([a + found[k][0]], [c + found[k][1]]) for k in heaviest_chain(found)]


def _same_name(old: Sequence[Block], new: Sequence[Block]) -> list[tuple[int, int]]:
    """Pairs of blocks that name the same thing, once on each side: first cell, label, all but the numbers."""
    names = [[_first_cell(block) or _skeleton(block) or k for k, block in enumerate(side)] for side in (old, new)]
    return [(i, j) for i, j in once_on_both(names[0], names[1]) if isinstance(names[0][i], str)]


def _skeleton(block: Block) -> str:
    """What names a short block: the label before its colon, or all but its digits; empty for any other.

    `Last updated: May 3, 2025` and `Last updated: 1 June 2026` are one line, though they share little else.
    """
    if len(block.text) > NAME_LENGTH:
        return ""
    text = block.text
    if ":" in text or "：" in text:
        end = min(at for sign in ":：.。" if (at := text.find(sign)) >= 0)
        if LABEL[0] <= end <= LABEL[1] and text[end] in ":：" and text[end + 1 : end + 2].strip("\n"):
            return text[: end + 1]
    if not (_DIGIT.search(text) if text.isascii() else any(map(str.isdigit, text))):
        return ""
    bare = "".join([sign for sign in text if not sign.isdigit()])
    return bare if any(map(str.isalpha, bare)) else ""


_DIGIT = Lazy("[0-9]")
"""A digit of ASCII; there are others, of which no pattern knows all that `isdigit` knows."""


def _first_cell(block: Block) -> str:
    """The text of a row's first cell; empty for any other block."""
    if block.kind is not BlockKind.ROW:
        return ""
    return next((block.text[: mark.end] for mark in block.marks if mark.kind == "cell"), "")


def _moved(
    corpus: Corpus, old: Sequence[Block], new: Sequence[Block], groups: Sequence[Group]
) -> list[tuple[int, int]]:
    """Lone blocks of both sides that are the same clause in another place of the section."""
    taken_old, taken_new = ({k for group in groups for k in group.side(side)} for side in (0, 1))
    lone_old = [i for i in range(len(old)) if i not in taken_old]
    lone_new = [j for j in range(len(new)) if j not in taken_new]
    found = unambiguous(corpus, [old[i] for i in lone_old], [new[j] for j in lone_new])
    return [(lone_old[i], lone_new[j]) for i, j in found]


def unambiguous(corpus: Corpus, old: Sequence[Block], new: Sequence[Block]) -> list[tuple[int, int]]:
    """Pairs of blocks that can only be each other: alike, long enough, and no second candidate near.

    A missed move is noise, a wrong one is a lie: where two candidates come within 0.1, none is taken.
    """
    if not old or not new:
        return []
    nothing = corpus.weigh({})
    bags = [
        [bag if (bag := corpus.bag(block.text)).total >= MOVED_WORDS else nothing for block in side]
        for side in (old, new)
    ]
    found = [
        (i, j, likeness)
        for i, j, likeness in alike(bags[0], bags[1], LEAST_MOVED)
        if _first_cell(old[i]) == _first_cell(new[j]) or likeness >= LEAST_MOVED_ROW
    ]
    best: dict[tuple[int, int], list[float]] = {}
    for i, j, likeness in found:
        for key in ((0, i), (1, j)):
            best[key] = sorted([*best.get(key, []), likeness])[-2:]

    def clear(key: tuple[int, int], likeness: float) -> bool:
        top = best[key]
        return likeness == top[-1] and (len(top) == 1 or top[0] <= likeness - 0.1)

    return [(i, j) for i, j, likeness in found if clear((0, i), likeness) and clear((1, j), likeness)]


def _in_order(old: Sequence[Block], new: Sequence[Block], groups: list[Group]) -> list[BlockMatch]:
    """All blocks as matches in reading order; moved ones stand where they are now."""
    taken_old, taken_new = ({k for group in groups for k in group.side(side)} for side in (0, 1))
    lone = [Group([], [j]) for j in range(len(new)) if j not in taken_new]
    placed = [((group.new[0], 1, 0), group) for group in (*groups, *lone)]
    stays = sorted((group.old[-1], group.new[-1]) for group in groups if not group.moved)
    at, after = 0, -1
    for i in range(len(old)):
        while at < len(stays) and stays[at][0] < i:
            after = max(after, stays[at][1])
            at += 1
        if i not in taken_old:
            placed.append(((after, 2, i), Group([i], [])))
    placed.sort(key=lambda entry: entry[0])
    return [
        BlockMatch(tuple(old[i] for i in group.old), tuple(new[j] for j in group.new), moved=group.moved)
        for _, group in placed
    ]
