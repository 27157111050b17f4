"""The markup inside an element in, a leaf out; what two pages share is read once, as most of two editions is alike."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from policydiff.read.content import may_tell
from policydiff.read.markup import DRAWN, TAG, TAGS, attributes_of, plain
from policydiff.read.node import Leaf, visible
from policydiff.read.run import BREAK, Run, RunWriter, fold
from policydiff.read.standing import RAISED, STRUCK
from policydiff.read.tags import MARKS
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from policydiff.model import Lines
    from policydiff.read.bold import Bold
    from policydiff.read.stretches import ReadStretch

    Apart = tuple[ReadStretch, Lines]
    """What an element was read as, and the lines of its last text."""

PAGES = 2
"""Pages whose leaves are remembered: both of a pair, the later of which is the earlier one of the next pair of a
history."""


class PageMemory:
    """What was read of one page.

    Args:
        classes: those that are set in bold on it.
    """

    __slots__ = ("apart", "classes", "leaves")

    def __init__(self, classes: frozenset[str]) -> None:
        self.classes = classes
        self.leaves: dict[str, Leaf] = {}
        """By their markup."""
        self.apart: dict[Hashable, Apart] = {}
        """Elements that begin where nothing is open, by what is seen of them."""


recent: deque[PageMemory] = deque(maxlen=PAGES)
"""What was read of the last pages."""


class Leaves:
    """Reads the leaves of one page, and remembers what else was read of it."""

    __slots__ = ("_before", "_bold", "_own", "_tags")

    def __init__(self, bold: Bold) -> None:
        self._bold = bold
        self._before = [page for page in recent if page.classes == bold.classes]
        self._own = PageMemory(bold.classes)
        self._tags: dict[str, _Tag] = {}
        recent.append(self._own)

    def recall(self, key: Hashable) -> Apart | None:
        """What an element was read as, by what is seen of it; None where it was not read yet."""
        found = self._own.apart.get(key)
        for page in self._before if found is None else ():
            if (found := page.apart.get(key)) is not None:
                self._own.apart[key] = found
                break
        return found

    def keep(self, key: Hashable, found: Apart) -> None:
        """Remember what an element was read as."""
        self._own.apart[key] = found

    def leaf(self, markup: str) -> Leaf:
        """What an element holds, by the markup inside it, whose tags are those of marks and inline elements alone."""
        found = self._own.leaves.get(markup)
        if found is None:
            for page in self._before:
                if (found := page.leaves.get(markup)) is not None:
                    break
            else:
                found = self._read(markup)
            self._own.leaves[markup] = found
        return found

    def _read(self, markup: str) -> Leaf:
        if "<" not in markup:
            text = plain(markup)
            run = Run(text) if BREAK in text else fold(Run(text))
            return Leaf(markup, [text] if text else [], run, _size(run, len(text), (text,)))
        line = _Line()
        pieces = iter(TAGS.split(markup))  # text, tag, text …
        if text := next(pieces):
            line.text(text)
        for source, text in zip(pieces, pieces, strict=True):
            if source[1] == "/":
                line.end()
            elif source[1] != "!":
                line.start(self._tags.get(source) or self._tag(source))
            if text:
                line.text(text)
        return line.leaf(markup)

    def _tag(self, source: str) -> _Tag:
        name, written = TAG.findall(source)[0]
        attributes = attributes_of(written)
        marks = [(MARKS[name], (attributes.get("href") or "") if name == "a" else "")] if name in MARKS else []
        if self._bold.dresses(name, attributes):
            marks.append(("strong", ""))
        self._tags[source] = tag = _Tag(name, tuple(marks), telling=bool(attributes) and may_tell(attributes))
        return tag


def _size(run: Run, length: int, texts: Sequence[str]) -> int:
    """The visible characters of texts that are so long together, and make a run."""
    if run.folded and len(run.text) == length:  # as mostly: one space stands for each sign of white space
        return length - run.text.count(" ")
    return sum(map(visible, texts))


@dataclass(frozen=True, slots=True)
class _Tag:
    """What begins a mark, an inline element or a part of a picture."""

    name: str
    marks: tuple[tuple[str, str], ...]
    """What it marks its text as, and with which values."""
    telling: bool
    """As that of a leaf."""


class _Line:
    """A leaf with tags that is being read."""

    __slots__ = ("_inside", "_linked", "_links", "_open", "_raw", "_telling", "_texts", "_whole", "_writer")

    def __init__(self) -> None:
        self._writer = RunWriter()
        self._texts: list[str] = []
        self._open: list[_Tag] = []
        self._inside = 0  # how many links are open
        self._linked: list[str] = []
        self._links: list[str] = []
        self._telling = self._raw = False
        self._whole = True  # one paragraph

    def text(self, source: str) -> None:
        text = plain(source)
        self._texts.append(text)
        if self._inside:
            self._linked.append(text)
        if self._writer.size or BREAK in text or not text.isspace():  # blanks at the beginning of a block are none
            self._writer.add(text)

    def start(self, tag: _Tag) -> None:
        name, writer = tag.name, self._writer
        self._telling = self._telling or tag.telling
        if name == "br":
            self._whole = self._whole and not writer.broken
            writer.add(BREAK)
            return
        self._open.append(tag)
        for kind, value in tag.marks:
            writer.open(kind, value)
            self._raw = self._raw or kind in {RAISED, STRUCK}
        if name == "a":
            self._inside += 1
            self._links.append(tag.marks[0][1])
        elif name in DRAWN:
            self._draw()

    def end(self) -> None:
        tag = self._open.pop()
        for kind, _ in reversed(tag.marks):
            self._writer.close(kind)
        if tag.name == "a":
            self._inside -= 1
        elif tag.name in DRAWN:
            self._draw()

    def _draw(self) -> None:
        """A picture ends the block before it."""
        if self._writer.size:
            self._whole = False

    def leaf(self, markup: str) -> Leaf:
        """What was read."""
        size, run = self._writer.size, self._writer.take()
        if not self._raw and BREAK not in run.text:
            run = fold(run)
        leaf = Leaf(markup, self._texts, run if self._whole else None, _size(run, size, self._texts))
        leaf.linked = sum(map(visible, self._linked))
        leaf.links = self._links
        leaf.telling = self._telling
        return leaf
