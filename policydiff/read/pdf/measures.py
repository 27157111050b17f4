"""Columns of a document in, what its type tells out: size of the text, leading, and the edges of its columns."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from policydiff.read.pdf.baselines import TypeLine
from policydiff.read.pdf.flow import Column
from policydiff.read.pdf.pieces import HYPHEN
from policydiff.text.lazy import Lazy

_FEW = 0.05
"""Share of the lines of a column that may reach further than its edge, as a long address does."""

_USUAL = 1.22
"""Leading of type, in sizes, where a document shows none."""

Key = tuple[int, ...]


class Measures:
    """How a document is set."""

    __slots__ = ("_left", "_right", "body", "leading", "space")

    def __init__(self, columns: Sequence[Column], body: float) -> None:
        self.body = body
        """Size of the type in which most of it is set, in points."""
        steps = [step for column in columns for step in _steps(column, body)]
        self.leading = _leading([step / body for step in steps])
        """From one line of a paragraph to the next, in type sizes."""
        wide = Counter(round(step, 0) for step in steps if step > 1.25 * self.leading * body)
        self.space = max(wide, key=lambda s: (wide[s], -s)) if wide else 2 * self.leading * body
        """From the last line of a paragraph to the first of the next, in points."""
        self._left: dict[Key, float] = {}
        self._right: dict[Key, float] = {}
        lines: dict[Key, list[TypeLine]] = defaultdict(list)
        for column in columns:
            lines[column.key] += [t for t in column.things if isinstance(t, TypeLine)]
        for key, own in lines.items():
            starts = sorted(line.x0 for line in own)
            self._left[key] = starts[min(len(starts) - 1, int(_FEW * len(starts)))] if starts else 0.0
            ends = sorted(line.x1 for line in own)
            self._right[key] = ends[len(ends) - 1 - int(_FEW * len(ends))] if ends else 0.0

    def left(self, key: Key) -> float:
        """Where the lines of a column begin."""
        return self._left.get(key, 0.0)

    def right(self, key: Key) -> float:
        """How far the lines of a column reach."""
        return self._right.get(key, 0.0)


def body_size(lines: Iterable[TypeLine]) -> float:
    """The type size of most of the text, in points."""
    sizes = Counter[float]()
    for line in lines:
        sizes[round(2 * line.size) / 2] += len(line.text)
    return max(sizes, key=lambda s: (sizes[s], s), default=10.0) or 10.0


def _steps(column: Column, body: float) -> Iterable[float]:
    """From base to base, between lines of the text's own size."""
    lines = [t for t in column.things if isinstance(t, TypeLine)]
    for above, below in pairwise(lines):
        step = below.base - above.base
        if above.page == below.page and abs(above.size - body) < 0.6 and abs(below.size - body) < 0.6 and step > 0:  # noqa: PLR2004 - half a point
            yield step


def _leading(steps: Sequence[float]) -> float:
    """The least step that is common."""
    counted = Counter(round(step, 2) for step in steps if 0.9 <= step <= 2.4)  # noqa: PLR2004 - single to double spacing
    if not counted:
        return _USUAL
    most = max(counted.values())
    return min(step for step, number in counted.items() if number >= max(2, most / 3) or number == most)


_HYPHENS = (HYPHEN, "‐", "-")


def begins_anew(above: TypeLine, below: TypeLine, right: float) -> bool:
    """Whether a line end was forced: the first word of the line below would have stood on the line above."""
    text = below.text.strip()
    if not text or above.text.rstrip()[-1:] in _HYPHENS:
        return False
    first = text.split(None, 1)[0]
    word = next((first[:i] for i, sign in enumerate(first) if sign >= "\u2e80"), first)
    if word:
        need = (below.x1 - below.x0) / len(text) * len(word) if word == first else _LATIN * below.size * len(word)
        need = _SPARE * need + 0.5 * above.size
    else:
        # A sign goes with the closing signs after it, and a program may keep the word behind these with them.
        unit = _UNIT.match(text)
        letters = sum(1 if sign >= "\u2e80" else _LATIN for sign in unit[0]) if unit else 1
        need = (letters + 1.2) * below.size
    return above.x1 + need < right - 0.3 * above.size


_UNIT = Lazy(r".[、。，．：；！？」』）】〉》…]*[!-~]*")

_LATIN = 0.55
"""Of a type size: how wide a letter is, on the average, where it stands among signs of Han."""

_SPARE = 1.15
"""Times the width that a word has by its number of letters: it may have wide ones."""
