"""Candidates in, those of a table of contents out of them: lines in a row whose titles return below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from policydiff.read.outline.entries import Candidate, Document, Marked
from policydiff.read.outline.numbers import read_number
from policydiff.text.lazy import Lazy

_ROW = 3
"""Lines in a row of which a table of contents has at least so many."""


@lru_cache(maxsize=4_000)
def key(text: str) -> str:
    """A title without case, number, page and signs; kept, as both editions have most."""
    low = text.casefold()
    number = read_number(text)
    title = low[number.end :] if number else low
    return letters(_PAGE.sub("", title) if title[-1:].isdecimal() else title) or letters(low)


def letters(text: str) -> str:
    """The letters and digits of a text."""
    return "".join(filter(str.isalnum, text))


_PAGE = Lazy(r"(?<![\s.…])[\s.…]++\d++$")
"""The number of a page at the end of an entry of contents; each run of dots is looked at once."""


def without_contents(taken: Sequence[Candidate], document: Document) -> list[Candidate]:
    """Leave out the entries of contents lists, and what repeats a heading that the document marks."""
    marked = {key(e.run.text): at for at in document.heads if isinstance(e := document.entries[at], Marked)}
    names = [key(document.text(c)) for c in taken]
    last = {name: c.at for name, c in zip(names, taken, strict=True)}

    def returns(i: int, after: int) -> bool:
        return last[names[i]] > after or marked.get(names[i], -1) > after

    drop: set[int] = set()
    row: list[int] = []
    for i, c in enumerate(taken):
        if row and taken[row[-1]].upto != c.at:
            row = []
        if c.form != "lead":
            row.append(i)
        ended = i + 1 == len(taken) or taken[i + 1].at != c.upto
        if ended and len(row) >= _ROW and 2 * sum(returns(k, c.at) for k in row) >= len(row):
            drop.update(k for k in row if k != i or returns(k, c.at))
    bare = {c.upto for c in taken} & {*(c.at for c in taken), *document.heads}
    for i, c in enumerate(taken):
        if marked.get(names[i], -1) > c.at and (c.upto in bare or document.nested(c)):
            drop.add(i)
    return [c for i, c in enumerate(taken) if i not in drop]
