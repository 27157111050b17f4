"""Passages in, which of them are headings and how deep out: by size, by weight, and by the space above them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from policydiff.read.pdf.baselines import CellTable
from policydiff.read.pdf.measures import Measures
from policydiff.read.pdf.typed_blocks import TypedBlock

_LARGER = 1.06
"""Times the size of the text: a heading's type is larger, or bold."""

_SMALLER = 0.8
"""Times the size of the text: nothing smaller is a heading."""

_LONGEST = 220
_LONGEST_BOLD = 120
"""Letters of the longest heading, set large and set bold."""

_SHARE = 0.3
"""Of all letters: type that is used for more is a second text and no heading."""

_AIR = 1.12
"""Times the usual space between paragraphs: above a bold line that is a heading there is more."""

_DEEPEST = 6


def ranks(found: Sequence[TypedBlock | CellTable], measures: Measures) -> dict[int, tuple[int, str]]:
    """Level and manner of each passage that is a heading, by its place."""
    letters = Counter[float]()
    for passage in found:
        if isinstance(passage, TypedBlock):
            letters[_size(passage)] += passage.letters
    most = _SHARE * sum(letters.values())
    large = {at: p for at, p in enumerate(found) if isinstance(p, TypedBlock) and _is_large(p, measures, letters, most)}
    sizes = sorted({_size(p) for p in large.values()}, reverse=True)
    level = {size: min(_DEEPEST, rank) for rank, size in enumerate(sizes, start=1)}
    levels = {at: (level[_size(p)], "larger line") for at, p in large.items()}
    deeper = min(_DEEPEST, len(sizes) + 1)
    for at, passage in enumerate(found):
        if isinstance(passage, TypedBlock) and at not in levels and _is_bold_heading(at, found, levels, measures):
            levels[at] = deeper, "bold line apart"
    return levels


def _size(passage: TypedBlock) -> float:
    return round(2 * passage.size) / 2


def _is_large(passage: TypedBlock, measures: Measures, letters: Counter[float], most: float) -> bool:
    if passage.size < _LARGER * measures.body or passage.marker == "-" or passage.letters > _LONGEST:
        return False
    return letters[_size(passage)] <= most and any(sign.isalnum() for sign in passage.lines[0].text)


def _is_bold_heading(
    at: int, found: Sequence[TypedBlock | CellTable], levels: dict[int, tuple[int, str]], measures: Measures
) -> bool:
    """Whether a bold passage of the text's own size is a heading: one with more air above it than a paragraph has."""
    passage = found[at]
    if not isinstance(passage, TypedBlock) or not passage.bold or passage.marker or passage.letters > _LONGEST_BOLD:
        return False
    if passage.size < _SMALLER * measures.body or passage.depth or at + 1 >= len(found):
        return False
    text = passage.lines[-1].text.strip()
    below = found[at + 1]
    if text[-1:] in ":：.。;,，" or not isinstance(below, TypedBlock):
        return False
    air = passage.above > _AIR * measures.space or (below.above and passage.above > below.above + measures.body / 4)
    return bool(passage.above and air) or (at - 1 in levels and bool(below.above) and passage.above > below.above)
