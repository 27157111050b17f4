"""Two texts in, spans out: which words are equal, deleted, inserted.

Common ends first, then whole sentences, then words with `difflib`; never more than `MOST` tokens
at a time, because its cost grows with the square: larger stretches are cut at runs of words that
occur once on each side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from policydiff.diff.tidy import Piece, Stretch, tidy
from policydiff.model import Op, Span
from policydiff.text.chains import common_ends, unique_anchors
from policydiff.text.lazy import Lazy
from policydiff.text.words import units

MOST = 2000
"""Tokens a side that `difflib` is given at once: about 0.1 s in the worst case, measured on stop words alone."""

SHINGLES = (8, 4)
"""Lengths, in units, of the runs that serve as anchors in stretches longer than `MOST`."""

Region = tuple[int, int, int, int]
"""Old start and end, new start and end, of a stretch that differs."""


_SENTENCE_END = Lazy(r"[.!?…。！？；;:]+[\"'”’»)\]]*\Z|\A[。！？；]")
"""A token that ends a sentence or a clause set off by a semicolon or colon."""


def _sentences(keys: Sequence[str]) -> list[tuple[str, ...]]:
    """Group keys into sentences; the groups in order hold every key."""
    end = _SENTENCE_END
    groups, start = [], 0
    for i, key in enumerate(keys, 1):
        if not key.isalnum() and end.search(key):
            groups.append(tuple(keys[start:i]))
            start = i
    if start < len(keys):
        groups.append(tuple(keys[start:]))
    return groups


def _between(anchors: Sequence[tuple[int, int, int]], size_old: int, size_new: int) -> Iterator[Region]:
    """The stretches that equal runs (old start, new start, length) leave, the empty ones left out."""
    i = j = 0
    for a, b, size in (*anchors, (size_old, size_new, 0)):
        if i < a or j < b:
            yield i, a, j, b
        i, j = a + size, b + size


def _by_sentences(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """Equal sentences, unique on both sides and in order, as runs of keys."""
    olds, news = _sentences(old), _sentences(new)
    starts: tuple[list[int], list[int]] = ([0], [0])
    for side, groups in zip(starts, (olds, news), strict=True):
        for group in groups:
            side.append(side[-1] + len(group))
    return [(starts[0][i], starts[1][j], len(olds[i])) for i, j in unique_anchors(olds, news)]


def _by_shingles(old: Sequence[str], new: Sequence[str], size: int) -> list[tuple[int, int, int]]:
    """Runs of `size` keys that occur once on each side and in order, grown together where they touch."""
    cut = [[tuple(side[i : i + size]) for i in range(len(side) - size + 1)] for side in (old, new)]
    runs: list[tuple[int, int, int]] = []
    for i, j in unique_anchors(cut[0], cut[1]):
        if runs:
            a, b, length = runs[-1]
            if i - a == j - b and i <= a + length:
                runs[-1] = (a, b, i - a + size)
                continue
            if i < a + length or j < b + length:
                continue
        runs.append((i, j, size))
    return runs


def _words(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """Equal runs of words; none where a side is longer than `MOST` and has no anchor."""
    if len(old) <= MOST and len(new) <= MOST:
        if (len(old), old) > (len(new), new):  # difflib prefers the first side: swapped texts must mirror
            return [(i, j, size) for j, i, size in _words(new, old)]
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        return [(m.a, m.b, m.size) for m in matcher.get_matching_blocks() if m.size]
    for size in SHINGLES:
        if runs := _by_shingles(old, new, size):
            return _refined(old, new, runs)
    return []


def _refined(
    old: Sequence[str], new: Sequence[str], runs: Sequence[tuple[int, int, int]]
) -> list[tuple[int, int, int]]:
    """The runs, and the equal words in the stretches between them."""
    found = list(runs)
    for a, b, c, d in _between(runs, len(old), len(new)):
        if a < b and c < d:
            found += [(a + i, c + j, size) for i, j, size in equal_runs(old[a:b], new[c:d])]
    return sorted(found)


def equal_runs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """Runs of keys that stand on both sides in the same order: old start, new start, length; rising.

    Args:
        old: words and signs without white space.
        new: the same of the new text.
    """
    start, end = common_ends(old, new)
    runs = [(0, 0, start)] if start else []
    runs += [
        (start + i, start + j, size)
        for i, j, size in _inner_runs(old[start : len(old) - end], new[start : len(new) - end])
    ]
    if end:
        runs.append((len(old) - end, len(new) - end, end))
    return runs


def _inner_runs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """The same of two stretches that neither begin nor end alike."""
    if set(old).isdisjoint(new):
        return []
    sentences = _by_sentences(old, new)
    return _refined(old, new, sentences) if sentences else _words(old, new)


def diff_words(old: str, new: str) -> tuple[Span, ...]:
    """The spans of two texts, a deletion before the insertion that takes its place.

    Equal and deleted spans spell `old`, equal and inserted ones `new`. Two empty texts give none.
    """
    return spans_of(diff_pieces(old, new))


def diff_pieces(old: str, new: str) -> list[Piece]:
    """Two texts as tidy stretches, equal and changed, in order; two empty texts give none."""
    olds, news = units(old), units(new)
    start, end = _ends(olds, news)
    keys = [[unit.rstrip() or unit for unit in side[start : len(side) - end]] for side in (olds, news)]
    pieces: list[Stretch] = []
    i = j = 0
    inner = [(start + a, start + b, size) for a, b, size in _inner_runs(keys[0], keys[1])]
    for a, b, size in ((0, 0, start), *inner, (len(olds) - end, len(news) - end, end)):
        if i < a or j < b:
            pieces.append(("".join(olds[i:a]), "".join(news[j:b])))
        i, j = a + size, b + size
        before, after = olds[a:i], news[b:j]
        if before != after:  # other white space between the same words
            pieces += [[one] if one == other else (one, other) for one, other in zip(before, after, strict=True)]
        elif size:
            pieces.append(before)
    return tidy(pieces)


def _ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """As `common_ends`, of units, whose white space does not count."""
    most = min(len(old), len(new))
    start = end = 0
    for one, other in zip(old, new, strict=False):
        if one != other and not _same_word(one, other):
            break
        start += 1
    for one, other in zip(reversed(old), reversed(new), strict=False):
        if end == most - start or (one != other and not _same_word(one, other)):
            break
        end += 1
    return start, end


def _same_word(one: str, other: str) -> bool:
    """Whether two units are one word or sign; white space alone is none."""
    word = one.rstrip()
    return bool(word) and word == other.rstrip()


def spans_of(pieces: Sequence[Piece]) -> tuple[Span, ...]:
    """Pairs of texts as spans: neighbours of one fate joined, a deletion before an insertion."""
    spans: list[Span] = []
    equal = deleted = inserted = ""
    for old, new in (*pieces, ("", "")):
        if old == new and old and not (deleted or inserted):
            equal += old
        elif old != new:
            if equal:
                spans.append(Span(Op.EQUAL, equal))
                equal = ""
            deleted, inserted = deleted + old, inserted + new
        else:
            spans += [Span(op, text) for op, text in ((Op.DELETE, deleted), (Op.INSERT, inserted)) if text]
            deleted = inserted = ""
            equal += old
    if equal:
        spans.append(Span(Op.EQUAL, equal))
    return tuple(spans)
