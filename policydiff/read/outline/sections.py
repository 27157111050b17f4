"""Headings and blocks in, sections with their numbers, paths and anchors out."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.model import Block, BlockKind, Lines, Mark, Section, SectionRef
from policydiff.read.headings import slug, split_number
from policydiff.read.outline.entries import Entry, Heading, Marked
from policydiff.read.run import Run
from policydiff.values import replace

_CLOSING = " .:：。–—-"
"""What a title that runs into its paragraph ends with, and is no part of it."""


class Sections:
    """Takes headings and blocks in reading order."""

    __slots__ = ("_anchors", "_blocks", "_known", "_outside", "_paths", "_ref", "_sections", "_title_marks")

    def __init__(self) -> None:
        self._sections: list[Section] = []
        self._blocks: list[Block] = []
        self._ref = SectionRef("", "", "", 0, (), "", (0, 0))
        self._title_marks: tuple[Mark, ...] = ()
        self._outside = False
        self._known = 1.0, ""
        self._paths: dict[bool, list[tuple[int, str]]] = {False: [], True: []}
        self._anchors: dict[str, int] = {}

    def block(self, block: Block) -> None:
        """Add a block to the section."""
        self._blocks.append(block)

    def sections(self) -> tuple[Section, ...]:
        """All sections in order, the preamble first, also when it is empty."""
        self._end()
        return tuple(self._sections)

    def begin(
        self,
        run: Run,
        level: int,
        lines: Lines,
        *,
        outside: bool,
        marker: str = "",
        sure: float = 1.0,
        manner: str = "",
    ) -> None:
        """Begin a section under a heading; `marker` is its number where a list gives it, which no anchor holds."""
        anchor = self._anchor(run.text)
        if marker and not split_number(run.text)[0]:
            run = Run(f"{marker} ").joined(run)
        self._end()
        number, title = split_number(run.text)
        if sure < 1:
            title = title.rstrip(_CLOSING) or title
        above = self._paths[outside]
        while above and above[-1][0] >= level:
            above.pop()
        above.append((level, run.text))
        path = tuple(text for _, text in above)
        self._outside = outside
        self._ref = SectionRef(run.text, number, title, level, path, anchor, lines)
        self._title_marks, self._known = run.marks, (sure, manner)

    def _end(self) -> None:
        ref = self._ref
        lines = [block.lines for block in self._blocks]
        first = ref.lines[0] or min([first for first, _ in lines if first], default=0)
        last = max([last for _, last in lines], default=0)
        whole = ref
        if first != ref.lines[0] or last > ref.lines[1]:
            place = (first, max(last, ref.lines[1]))
            whole = SectionRef(ref.heading, ref.number, ref.title, ref.level, ref.path, ref.anchor, place)
        self._sections.append(Section(whole, tuple(self._blocks), self._title_marks, self._outside, *self._known))
        self._blocks = []

    def _anchor(self, heading: str) -> str:
        """Unique: the second of a name gets -1, as GitHub numbers them; one of mere signs is called `section`."""
        name = slug(heading) or "section"
        count = self._anchors.get(name, -1) + 1
        self._anchors[name] = count
        anchor = f"{name}-{count}" if count else name
        while count and anchor in self._anchors:
            count += 1
            self._anchors[name] = count
            anchor = f"{name}-{count}"
        if count:
            self._anchors[anchor] = 0
        return anchor


def build(entries: Sequence[Entry], headings: Sequence[Heading]) -> tuple[Section, ...]:
    """The sections that headings make of the entries of a document."""
    found = {heading.at: heading for heading in headings}
    out = Sections()
    upto = lift = 0
    for at, entry in enumerate(entries):
        if at < upto:
            continue
        heading = found.get(at)
        if isinstance(entry, Marked):
            lift = 0
            _begin(out, entry, heading.level if heading else entry.level)
        elif heading is not None:
            sure, manner = heading.sure, heading.manner
            out.begin(heading.run, heading.level, entry.lines, outside=False, sure=sure, manner=manner)
            upto, lift = heading.upto, entry.depth if entry.kind is BlockKind.ITEM else 0
            if heading.rest is not None:
                out.block(heading.rest)
        else:
            lift = lift if entry.depth >= lift else 0
            out.block(_lifted(entry, lift) if lift else entry)
    return out.sections()


def _begin(out: Sections, entry: Marked, level: int) -> None:
    out.begin(
        entry.run,
        level,
        entry.lines,
        outside=entry.outside,
        marker=entry.marker,
        sure=entry.sure,
        manner=entry.manner,
    )


def _lifted(block: Block, depth: int) -> Block:
    """A block out of the list whose item, at that depth, became a heading: what stood in the item is a paragraph."""
    inner = block.kind is BlockKind.ITEM and block.depth == depth and not block.marker
    return replace(block, depth=block.depth - depth, kind=BlockKind.PARAGRAPH if inner else block.kind)
