"""Headings in reading order in, how deep each stands out: a stack of the manners that are open."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.read.outline.entries import Candidate, Marked

Manner = tuple[str, str, int, int]
"""Kind (`marked`, `number`, `line`, `lead`, `item`), scheme or look, depth of the number, lists around."""


def levels(headings: Sequence[Candidate | Marked]) -> list[int]:
    """The level of each heading.

    A manner that is open goes back to its level; a new one stands one deeper than what is open. A marked heading keeps
    its level. `1.1` stands below `1`; leads and letters are closed before a line of a new manner.
    """
    out: list[int] = []
    open_: list[tuple[int, Manner]] = []
    marked = sum(isinstance(heading, Marked) for heading in headings) > 1
    for heading in headings:
        if isinstance(heading, Marked):
            level = heading.level
            while open_ and open_[-1][0] >= level:
                open_.pop()
            open_.append((level, ("marked", "", level, 0)))
        else:
            manner = _manner(heading)
            _close(open_, manner, marked=marked and bool(open_))
            level = open_[-1][0] + 1 if open_ else 1
            open_.append((level, manner))
        out.append(level)
    return out


def _manner(c: Candidate) -> Manner:
    if c.number is not None:
        return ("number", c.number.scheme, len(c.number.parts), c.nest)
    return (c.form, c.look, 0, c.nest)


def _close(open_: list[tuple[int, Manner]], manner: Manner, *, marked: bool) -> None:
    """Close what a heading of this manner ends."""
    known = next((i for i, (_, other) in enumerate(open_) if other == manner), None)
    if known is not None:
        del open_[known:]
        return
    kind, scheme, depth, _ = manner
    if kind == "number" and depth > 1:
        above = [i for i, (_, other) in enumerate(open_) if other[:2] == ("number", scheme) and other[2] < depth]
        if above:
            del open_[above[-1] + 1 :]
            return
        deeper = next((i for i, (_, other) in enumerate(open_) if other[:2] == ("number", scheme)), None)
        if deeper is not None:
            del open_[deeper:]
            return
    if scheme in _PARTS:
        while len(open_) > 1 or (open_ and open_[0][1][:2] not in {("line", "title"), ("marked", "")}):
            open_.pop()
        return
    if kind == "line" and marked and open_[0][1][0] == "marked":
        # Under marked headings an unnumbered line goes with none of the numbers above it.
        while open_[-1][1][0] == "number":
            open_.pop()
        return
    if kind in {"line", "number"} and scheme not in _SMALL:
        while open_ and (open_[-1][1][0] in {"lead", "item"} or open_[-1][1][1] in _SMALL):
            open_.pop()


_SMALL = frozenset({"a", "i", "(a)", "(i)", "(1)", "(A)"})

_PARTS = frozenset(
    {"annex", "appendix", "schedule", "exhibit", "part", "anhang", "annexe", "anexo", "allegato", "teil", "partie"}
)
"""Words of numbers that part a document at its top."""
