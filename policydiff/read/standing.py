"""A run as it was marked in, the run that stands out: struck text is withdrawn, raised digits are raised.

`~~We never sell it.~~ We share it.` says "We share it."; what was withdrawn is kept beside the text, so that taking
it out for good is told as well. `10<sup>6</sup>` is "10⁶" and neither "106" nor "10 6".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from policydiff.model import Mark
from policydiff.read.run import Run

STRUCK = "strike"
RAISED = "raised"
"""Marks of the source that end here: none of a block's marks is called `raised`."""

_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def standing(run: Run) -> Run:
    """Take out what is struck and raise what is raised; a run without either is given back as it is.

    One mark `strike` lies over all that is left, its value the words that were withdrawn.
    """
    if not run.marks:
        return run
    kinds = {mark.kind for mark in run.marks}
    if RAISED in kinds:
        run = _raised(run)
    return _withdrawn(run) if STRUCK in kinds else run


def _raised(run: Run) -> Run:
    """Digits alone are raised: of letters (`1<sup>st</sup>`) hardly any has a sign of its own."""
    text = run.text
    for mark in run.marks:
        inner = text[mark.start : mark.end]
        if mark.kind == RAISED and inner.isascii() and inner.strip().isdecimal():
            text = text[: mark.start] + inner.translate(_DIGITS) + text[mark.end :]
    return Run(text, tuple(mark for mark in run.marks if mark.kind != RAISED))


def _withdrawn(run: Run) -> Run:
    struck = _joined((mark.start, mark.end) for mark in run.marks if mark.kind == STRUCK and not mark.value)
    kept: list[str] = []
    gone: list[str] = [mark.value for mark in run.marks if mark.kind == STRUCK and mark.value]
    at = 0
    for start, end in struck:
        kept.append(run.text[at:start])
        gone.append(run.text[start:end])
        at = end
    text = "".join([*kept, run.text[at:]])

    starts = [start for start, _ in struck]
    sizes = [0, *accumulate(end - start for start, end in struck)]

    def moved(point: int) -> int:
        before = bisect_left(starts, point)
        inside = max(0, struck[before - 1][1] - point) if before else 0
        return point - sizes[before] + inside

    marks = [Mark(moved(m.start), moved(m.end), m.kind, m.value) for m in run.marks if m.kind != STRUCK]
    words = " ".join(" ".join(gone).split())
    if text.strip() and words:
        marks.append(Mark(0, len(text), STRUCK, words))
    return Run(text, tuple(mark for mark in marks if mark.start < mark.end))


def _joined(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in order, those that meet made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
