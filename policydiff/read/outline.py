"""Headings and blocks in, sections with their numbers, paths and anchors out."""

from __future__ import annotations

from policydiff.model import Block, Lines, Mark, Section, SectionRef
from policydiff.read.headings import is_pseudo_heading, number_depth, slug, split_number
from policydiff.read.numbered import numbered_titles
from policydiff.read.run import Run


class Outline:
    """Collects what a document holds in reading order."""

    __slots__ = ("_anchors", "_blocks", "_outside", "_paths", "_real", "_ref", "_sections", "_title_marks")

    def __init__(self) -> None:
        self._sections: list[Section] = []
        self._blocks: list[Block] = []
        self._ref = SectionRef("", "", "", 0, (), "", (0, 0))
        self._title_marks: tuple[Mark, ...] = ()
        self._outside = False
        self._paths: dict[bool, list[tuple[int, str]]] = {False: [], True: []}
        self._real = (0, 0)
        self._anchors: dict[str, int] = {}

    def heading(self, run: Run, level: int, lines: Lines, *, outside: bool = False) -> None:
        """Begin a section under a heading of the document."""
        if not outside:
            number, _ = split_number(run.text)
            self._real = (level, number_depth(number))
        self._begin(run, level, lines, outside=outside)

    def block(self, block: Block) -> None:
        """Add a block to the section; a line of bold text begins a new one instead."""
        if not block.outside and is_pseudo_heading(block):
            number, _ = split_number(block.text)
            level, depth = self._real
            self._begin(
                Run(block.text, block.marks), level + max(1, number_depth(number) - depth), block.lines, outside=False
            )
        else:
            self._blocks.append(block)

    def sections(self) -> tuple[Section, ...]:
        """All sections in order, the preamble first, also when it is empty."""
        if not any(not s.outside for s in self._sections) and not self._ref.heading:
            self._find_titles()
        self._end()
        return tuple(self._sections)

    def _find_titles(self) -> None:
        """Begin sections at numbered titles, where the document has no headings at all."""
        blocks, self._blocks = self._blocks, []
        titles = numbered_titles(blocks)
        for i, block in enumerate(blocks):
            if i in titles:
                self._begin(Run(block.text, block.marks), 1, block.lines, outside=False)
            else:
                self._blocks.append(block)

    def _begin(self, run: Run, level: int, lines: Lines, *, outside: bool) -> None:
        self._end()
        number, title = split_number(run.text)
        above = self._paths[outside]
        while above and above[-1][0] >= level:
            above.pop()
        above.append((level, run.text))
        path = tuple(text for _, text in above)
        self._outside = outside
        self._ref = SectionRef(run.text, number, title, level, path, self._anchor(run.text), lines)
        self._title_marks = run.marks

    def _end(self) -> None:
        ref = self._ref
        firsts = [b.lines[0] for b in self._blocks if b.lines[0]]
        first = ref.lines[0] or min(firsts, default=0)
        last = max([ref.lines[1], *(b.lines[1] for b in self._blocks)])
        whole = SectionRef(ref.heading, ref.number, ref.title, ref.level, ref.path, ref.anchor, (first, last))
        self._sections.append(Section(whole, tuple(self._blocks), self._title_marks, self._outside))
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
