"""Pairs of blocks in, groups out: a block left alone joins the pair beside it that it was split from or merged into.

old                       new
We keep logs. We share ── We keep logs.           a pair; what it lost is what the block below it holds
data with partners.    ╰─ We share your data      "your" is new, and marked word by word later
                          with partners.

We collect:            ── We collect:             a pair
* your name            ╮
* your address         ├─ Your name, address      no pair: each piece stands in the sentence,
* your heart rate      ╯  and heart rate.         and together they make it up

>>> from policydiff.model import BlockKind
>>> def blocks(*texts):
...     return [Block(BlockKind.PARAGRAPH, text, (k, k)) for k, text in enumerate(texts)]
>>> old = blocks("We keep server logs for ninety days. We share device names with partners.")
>>> new = blocks("We keep server logs for ninety days.", "We share your device names with partners.")
>>> groups = [Group([0], [0])]
>>> join_parts(Corpus(block.text for block in (*old, *new)), old, new, groups)
>>> [(group.old, group.new) for group in groups]
[([0], [0, 1])]
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence

from policydiff.align.groups import BLOCKS, PIECES, Group, lost, part_of
from policydiff.model import Block
from policydiff.text.bags import ROUNDING, Corpus, contained, dice, features, in_common

LEAST_TOGETHER = 0.60
"""Likeness (0-1) of a block and of all its pieces together: many pieces share more by chance than one does."""

MOST_PIECES = 20
"""In a longer run of lone blocks no pieces are looked for: the text was rewritten, and the cost would be square."""


def join_parts(corpus: Corpus, old: Sequence[Block], new: Sequence[Block], groups: list[Group]) -> None:
    """Let each lone block join a pair right beside it whose other side holds its text too.

    Args:
        corpus: weighs the words.
        old: all blocks of the old text.
        new: all blocks of the new text.
        groups: the pairs; grown in place. One block of a pair may grow to several, never both.
    """
    for side, mine, others in ((1, new, old), (0, old, new)):
        owner = {k: group for group in groups for k in group.side(side)}
        waiting = deque((k, beside) for k in range(len(mine)) if k not in owner for beside in (k - 1, k + 1))
        while waiting:
            k, beside = waiting.popleft()
            group = owner.get(beside)
            if k in owner or group is None or not _belongs(corpus, mine, others, group, side, k):
                continue
            group.add(k, side)
            owner[k] = group
            waiting += [(near, k) for near in (k - 1, k + 1) if 0 <= near < len(mine) and near not in owner]


def _belongs(corpus: Corpus, mine: Sequence[Block], others: Sequence[Block], group: Group, side: int, k: int) -> bool:
    """Does block `k` stand, for the most part, in what the other side of a group has and its own side lacks?"""
    if len(group.side(1 - side)) != 1:
        return False
    bag = corpus.bag(mine[k].text)
    if bag.total < BLOCKS.words:
        return False
    whole = corpus.bag(others[group.side(1 - side)[0]].text)
    if contained(bag, whole) < BLOCKS.least - ROUNDING:  # what it lacks as a whole, none of its parts has
        return False
    rest = lost(whole, (corpus.bag(mine[own].text) for own in group.side(side)))
    return part_of(bag, corpus.weigh(rest), BLOCKS) > 0


def put_together(corpus: Corpus, old: Sequence[Block], new: Sequence[Block], groups: list[Group]) -> None:
    """Group a lone block with a run of lone ones of the other side that make it up: a list that became a sentence.

    Args:
        corpus: weighs the words.
        old: all blocks of the old text.
        new: all blocks of the new text.
        groups: the pairs so far, none crossing another; grown in place.
    """
    for side, wholes, parts in ((0, old, new), (1, new, old)):
        after = 0
        for whole, run in _lone_runs(groups, len(wholes), len(parts), side):
            inside = _pieces(corpus, wholes[whole].text, parts, [k for k in run if k >= after])
            if inside:
                groups.append(Group(inside, [whole]) if side else Group([whole], inside))
                after = inside[-1] + 1


def _pieces(corpus: Corpus, whole: str, parts: Sequence[Block], run: list[int]) -> list[int]:
    """Those of a run of blocks that make up a text together, side by side; empty where fewer than two do."""
    if len(run) > 1 and not corpus.weighed and _surely_made_up(corpus, whole, [parts[k].text for k in run]):
        return run
    bag = corpus.bag(whole)
    inside = [k for k in run if part_of(corpus.bag(parts[k].text), bag, PIECES)]
    if len(inside) <= 1 or inside[-1] - inside[0] >= len(inside):  # not in a row
        return []
    joined = corpus.bag_of([parts[k].text for k in inside])
    made_up = contained(joined, bag) >= PIECES.least and dice(bag, joined) >= LEAST_TOGETHER
    return inside if made_up else []


def _surely_made_up(corpus: Corpus, whole: str, parts: Sequence[str]) -> bool:
    """Whether some texts make up another together, each a part of it, whatever their words weigh."""
    inside, counts = Counter(features(whole)), [Counter(features(part)) for part in parts]
    joined: Counter[str] = Counter()
    for counted in counts:
        joined.update(counted)
    for counted in (*counts, joined):
        total, both = counted.total(), in_common(counted, inside)
        if total < PIECES.words or corpus.least_share(both, total - both) < PIECES.least:
            return False
    both = 2 * in_common(joined, inside)
    return corpus.least_share(both, joined.total() + inside.total() - both) >= LEAST_TOGETHER


def _lone_runs(groups: Sequence[Group], wholes: int, parts: int, side: int) -> list[tuple[int, range]]:
    """For each lone block of one side, the lone blocks of the other that stand between the same pairs."""
    pairs = sorted((group.side(side)[-1], group.side(1 - side)[-1]) for group in groups)
    owned = {k for group in groups for k in group.side(side)}
    found: list[tuple[int, range]] = []
    before = start = 0
    for whole in range(wholes):
        while before < len(pairs) and pairs[before][0] < whole:
            start = pairs[before][1] + 1
            before += 1
        end = pairs[before][1] if before < len(pairs) else parts
        if whole not in owned and 1 < end - start <= MOST_PIECES:
            found.append((whole, range(start, end)))
    return found
