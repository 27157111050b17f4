r"""A Markdown text in, its stretches out: parts that are read the same wherever they stand, and so are read once.

Two revisions of a policy are the same text for the most part. A line at the edge of the page that begins with a letter,
as a heading or in bold, ends every list, quote and table above it if an empty line stands between; what comes before it
then says nothing about what follows. Only a few signs reach further: a fence of code, a remark or a script goes on over
empty lines, and a definition of a link or of a footnote gives a meaning to what stands far away. A text with any of
them is one stretch.

>>> [stretch.text for stretch in stretches("One\n\n- Two\n\n  Three\n\nFour")]
['One\n\n- Two\n\n  Three\n\n', 'Four']
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from itertools import pairwise

from policydiff.model import Block
from policydiff.read.outline.entries import Entry, Marked
from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

_BEGINS = Lazy(r"\n\n(?=[^\W\d_]|#{1,6}[ \t]|\*\*[^\s*])")
"""What a stretch begins behind: an empty line, and then a letter, a heading or bold at the edge."""

_FAR = ("]:", "[^", "```", "~~~", "\n:", "!!! ", "???")
"""Signs that reach over empty lines: definitions of links, notes and words, fences of code, boxes."""

_WIDE = Lazy(r"<(?i:[!?]|script|pre|style|textarea)")
"""Beginnings of raw HTML that does not end at an empty line (CommonMark 0.31, 4.6, kinds 1 to 5)."""

TEXTS = 2
"""Texts whose stretches are remembered: both of a pair, the later of which is the earlier one of the next pair of a
history."""


@dataclass(frozen=True, slots=True)
class TextStretch:
    """A part of a text that is read the same wherever it stands."""

    text: str
    line: int
    """Lines of the text before it."""


@dataclass(frozen=True, slots=True)
class ReadStretch:
    """What a stretch was read as."""

    entries: Sequence[Entry]
    line: int
    """Lines of the file before the stretch, where these entries were read."""


def reaches_far(text: str) -> bool:
    """Whether something in a text may reach over its empty lines, so that no part of it can be read alone."""
    # The last sign of each is rare, and one sign is found much faster than two.
    return any(sign[-1] in text and sign in text for sign in _FAR) or _WIDE.search(text) is not None


def stretches(text: str) -> tuple[TextStretch, ...]:
    """The stretches of a text in order: put together they are the text; one alone where something reaches far."""
    if reaches_far(text):
        return (TextStretch(text, 0),)
    cuts = [0, *(found.end() for found in _BEGINS.finditer(text)), len(text)]
    found: list[TextStretch] = []
    line = 0
    for start, end in pairwise(cuts):
        part = text[start:end]
        found.append(TextStretch(part, line))
        line += part.count("\n")
    return tuple(found)


class Memory:
    """What the stretches of one text were read as, and those of the last ones before it."""

    __slots__ = ("_before", "_own")

    def __init__(self) -> None:
        self._own: dict[str, ReadStretch] = {}
        self._before = tuple(recent)
        recent.append(self._own)

    def get(self, text: str) -> ReadStretch | None:
        """What a stretch was read as, wherever it stood; None where it was not read yet."""
        found = self._own.get(text)
        for known in self._before if found is None else ():
            if (found := known.get(text)) is not None:
                self._own[text] = found
                break
        return found

    def keep(self, text: str, found: ReadStretch) -> None:
        """Remember what a stretch was read as."""
        self._own[text] = found


recent: deque[dict[str, ReadStretch]] = deque(maxlen=TEXTS)
"""By text, the stretches of each of the last texts."""


def standing_at(found: ReadStretch, line: int) -> Sequence[Entry]:
    """What was found, as it reads where so many lines of the file stand before the stretch."""
    down = line - found.line
    return [_moved(entry, down) for entry in found.entries] if down else found.entries


def _moved(entry: Entry, down: int) -> Entry:
    first, last = entry.lines
    lines = (first + down, last + down) if first else (first, last)  # those that are not known stay so
    # By hand, for a text of thousands of blocks: `replace` takes three times as long.
    if isinstance(entry, Marked):
        return Marked(entry.run, entry.level, lines, entry.outside, entry.marker, entry.sure, entry.manner)
    return Block(entry.kind, entry.text, lines, entry.marks, entry.depth, entry.marker, entry.outside)
