"""The pieces of a page in, the strips between its columns out: places that hardly any line crosses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from policydiff.read.pdf.baselines import Strip, clusters_of
from policydiff.read.pdf.pieces import Snippet

_COLUMN = 8
_STRIP = 0.5
_CROSSING = 0.12
_BESIDE = 0.3
"""A strip parts columns where a page has so many lines, in type sizes, and in shares of those lines: of the ones
that may cross it, and of the ones that stand left and right of it."""

_WIDEST = 20_000
"""Points of the widest page that is looked at for strips."""


def strips_of(pieces: Iterable[Snippet]) -> list[Strip]:
    """Where strips run down a page that next to no line crosses, though text stands left and right of them."""
    clusters = [sorted(cluster, key=lambda p: p.x0) for cluster in clusters_of(pieces)]
    if len(clusters) < _COLUMN:
        return []
    left = int(min(cluster[0].x0 for cluster in clusters))
    width = int(max(piece.x1 for cluster in clusters for piece in cluster)) - left + 2
    if not 0 < width < _WIDEST:
        return []
    steps = [0] * (width + 1)
    for cluster in clusters:
        end = -1
        for piece in cluster:
            first, upto = max(end, int(piece.x0) - left), int(piece.x1 + 0.5) - left
            if upto > first:
                steps[first] += 1
                steps[upto] -= 1
                end = upto
    covered = list(accumulate(steps))[:width]
    few, many = _CROSSING * len(clusters), _BESIDE * len(clusters)
    best = list(accumulate(reversed(covered), max))[::-1]  # the most that any place from here to the right holds
    least = _STRIP * sorted(cluster[0].size for cluster in clusters)[len(clusters) // 2]
    found: list[Strip] = []
    before = at = 0
    while at < width:
        run = at
        while run < width and covered[run] <= few:
            run += 1
        if run - at >= least and before >= many and run < width and best[run] >= many:
            found.append((left + at, left + run))
        before = max(before, covered[min(run, width - 1)])
        at = run + 1
    return found


def shared(pages: Sequence[Sequence[Snippet]]) -> list[list[Strip]]:
    """The strips of each page; one that shows none has those of the others, where they cut next to nothing."""
    own = [strips_of(pieces) for pieces in pages]
    known = sorted({strip for found in own for strip in found})
    return [
        found or [strip for strip in known if _fits(strip, pieces)][:_MOST]
        for found, pieces in zip(own, pages, strict=True)
    ]


def _fits(strip: Strip, pieces: Sequence[Snippet]) -> bool:
    """Whether a strip of another page may run down this one: something stands left of it, and little crosses."""
    crossing = sum(piece.x0 < strip[0] and piece.x1 > strip[1] for piece in pieces)
    return any(piece.x1 <= strip[0] for piece in pieces) and crossing <= _CROSSING * len(pieces)


_MOST = 3
"""Strips that are taken over from other pages."""
