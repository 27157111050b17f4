"""A Word file's story in, its paragraphs and tables in reading order out, in one view of its tracked changes.

<w:p>One</w:p> <w:tbl>…</w:tbl>    →    Paragraph One, `table`, `tr`, `td`, Paragraph …, `/td`, `/tr`, `/table`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.read.docx.drawings import chosen
from policydiff.read.docx.elements import MC, W, number, switch, value
from policydiff.read.docx.fields import Fields
from policydiff.read.docx.numbering import ListLabel, Numbering
from policydiff.read.docx.paragraphs import DEEPEST, ParagraphContent, ParagraphReader
from policydiff.read.docx.portions import Portion
from policydiff.read.docx.styles import BODY_LEVEL, Style, left_edge, over, over_paragraph
from policydiff.rules.labels import all_words
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

MOST = 20_000
"""Paragraphs of a file, empty ones and those of tables included: what a book of a thousand pages has."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as a reader sees it."""

    portions: tuple[Portion, ...]
    """Not white space alone, but for a heading of which the number is all."""
    style: Style
    label: ListLabel | None
    """What its list shows before it; None outside lists."""
    indent: int
    """Left edge in twentieths of a point."""
    places: tuple[int, int]
    """First and last paragraph of the file that it is made of, from 1."""
    in_table: bool
    plain: bool
    """Whether it is set to be text itself, whatever its style: outline level "body text"."""
    aside: bool = False
    """Whether it stands in a note or a text box."""

    @property
    def text(self) -> str:
        """Its text as it stands, without marks."""
        return "".join(one.text for one in self.portions)


Step = Paragraph | str
"""A paragraph, or the name of an element that begins; with `/` before it, one that ends."""

_PART_OF_CONTENTS = "Table of Contents"


class Walk:
    """One pass over a file."""

    def __init__(
        self,
        reader: ParagraphReader,
        numbering: Numbering,
        notes: Mapping[tuple[str, str], Element],
        *,
        dropping: bool = True,
    ) -> None:
        """Begin at the first paragraph.

        Args:
            reader: reads paragraphs, and knows the view.
            numbering: that of the file, nothing counted yet.
            notes: by their kind and id.
            dropping: whether contents and numbers of pages are left out.
        """
        self.steps: list[Step] = []
        self._reader = reader
        self._numbering = numbering
        self._notes = notes
        self._dropping = dropping
        self._place = 0
        self._tables = 0
        self._waiting: list[Element] = []
        """Notes of a table, which stand below it."""

    def story(self, container: Element) -> bool:
        """Walk over the body; false where a field that is dropped never ends, so that all after it is missing.

        Raises:
            UnreadableSourceError: it nests without end, or holds more paragraphs than any policy.
        """
        fields = Fields(dropping=self._dropping)
        self._blocks(container, fields, 0)
        return not fields.swallows

    def _blocks(self, container: Element, fields: Fields, depth: int, *, aside: bool = False) -> None:
        """Paragraphs and tables; a paragraph whose end goes is joined with the next one."""
        if depth > DEEPEST:
            raise self._reader.too_deep()
        joined: list[Element] = []
        for child in self._children(container, depth):
            if child.tag == f"{W}p":
                joined.append(child)
                if not self._reader.mark_goes(child):
                    self._paragraph(joined, fields, depth, aside=aside)
                    joined = []
                continue
            self._paragraph(joined, fields, depth, aside=aside)
            joined = []
            self._table(child, fields, depth + 1)
        self._paragraph(joined, fields, depth, aside=aside)

    def _children(self, container: Element, depth: int) -> Iterator[Element]:
        """Paragraphs and tables, those that stand in controls and other wrappings included."""
        for child in container:
            tag = child.tag
            if tag in {f"{W}p", f"{W}tbl"}:
                yield child
            elif tag == f"{W}sdt":
                if (
                    value(child.find(f"{W}sdtPr/{W}docPartObj"), "docPartGallery") == _PART_OF_CONTENTS
                    and self._dropping
                ):
                    self._place += sum(1 for _ in child.iter(f"{W}p"))
                    self._forget_title()
                else:
                    yield from self._wrapped(child, depth)
            elif tag in self._reader.gone:
                continue
            elif tag in _WRAPPINGS:
                yield from self._wrapped(child, depth)
            elif tag == f"{MC}AlternateContent":
                yield from self._wrapped(chosen(child), depth)

    def _wrapped(self, element: Element, depth: int) -> Iterator[Element]:
        if depth > DEEPEST:
            raise self._reader.too_deep()
        return self._children(element, depth + 1)

    def _paragraph(self, elements: list[Element], fields: Fields, depth: int, *, aside: bool) -> None:
        """Add the paragraph that some elements make together; the last one says how it looks."""
        if not elements:
            return
        first = self._place + 1
        if not aside:
            self._place += len(elements)
            if self._place > MOST:
                raise self._reader.too_long(MOST)
        places = (first, self._place) if not aside else (self._place, self._place)
        properties = self._reader.paragraph_properties(elements[-1])
        named = self._reader.styles.paragraph(value(properties, "pStyle"))
        style = over_paragraph(named, properties)
        content = ParagraphContent()
        for element in elements:
            self._reader.read(element, style, fields, content)
        if content.contents:
            self._forget_title()
        if not (style.is_contents and self._dropping):
            self._add(content.portions(), style, properties, elements[-1], places, aside=aside)
        for box in content.boxes:
            self._blocks(box, Fields(dropping=self._dropping), depth + 1, aside=True)
        self._waiting += [self._notes[note] for note in content.notes if note in self._notes]
        if not self._tables and not aside:
            self._write_notes(depth)

    def _add(
        self,
        portions: tuple[Portion, ...],
        style: Style,
        properties: Element | None,
        last: Element,
        places: tuple[int, int],
        *,
        aside: bool,
    ) -> None:
        empty = not any(one.text.strip() for one in portions)
        if empty and _is_hidden(last, style):
            return
        own = None if properties is None else properties.find(f"{W}numPr")
        label = self._numbering.label(style, own)
        if empty and not (label and style.level is not None and any(map(str.isalpha, label.text))):
            return  # an empty heading that Word calls `Article I` is seen, an empty item is not
        edge = left_edge(properties)
        listed = label.indent if label and label.indent is not None else style.indent
        self.steps.append(
            Paragraph(
                portions=portions,
                style=style,
                label=label,
                indent=(edge if edge is not None else listed) or 0,
                places=places,
                in_table=self._tables > 0,
                plain=number(properties, "outlineLvl") == BODY_LEVEL,
                aside=aside,
            )
        )

    def _write_notes(self, depth: int) -> None:
        waiting, self._waiting = self._waiting, []
        for note in waiting:
            self._blocks(note, Fields(dropping=self._dropping), depth + 1, aside=True)

    def _table(self, table: Element, fields: Fields, depth: int) -> None:
        self._tables += 1
        self.steps.append("table")
        for row in self._rows(table, f"{W}tr", depth):
            properties = row.find(f"{W}trPr")
            if properties is not None and any(one.tag in self._reader.gone_rows for one in properties):
                self._place += sum(1 for _ in row.iter(f"{W}p"))
                continue
            tag = "th" if switch(properties, "tblHeader") else "td"
            self.steps.append("tr")
            for cell in self._rows(row, f"{W}tc", depth):
                self._cell(cell, tag, fields, depth)
            self.steps.append("/tr")
        self.steps.append("/table")
        self._tables -= 1
        if not self._tables:
            self._write_notes(depth)

    def _cell(self, cell: Element, tag: str, fields: Fields, depth: int) -> None:
        """A cell that only goes on with the one above has nothing of its own."""
        properties = cell.find(f"{W}tcPr")
        merged = None if properties is None else properties.find(f"{W}vMerge")
        goes_on = merged is not None and merged.get(f"{W}val", "continue") == "continue"
        goes = properties is not None and any(one.tag in self._reader.gone_cells for one in properties)
        if goes or goes_on:
            self._place += sum(1 for _ in cell.iter(f"{W}p"))
            return
        self.steps.append(tag)
        self._blocks(cell, fields, depth + 1)
        self.steps.append(f"/{tag}")

    def _rows(self, parent: Element, wanted: str, depth: int) -> Iterator[Element]:
        """Rows of a table or cells of a row, those in wrappings included."""
        if depth > DEEPEST:
            raise self._reader.too_deep()
        for child in parent:
            if child.tag == wanted:
                yield child
            elif child.tag in self._reader.gone:
                continue
            elif child.tag in _WRAPPINGS:
                yield from self._rows(child, wanted, depth + 1)

    def _forget_title(self) -> None:
        """Take the title of a table of contents back, which stands right before it."""
        last = self.steps[-1] if self.steps else None
        if isinstance(last, Paragraph) and last.text.strip(" .:：").casefold() in all_words("contents"):
            self.steps.pop()


_WRAPPINGS = frozenset(
    {f"{W}{tag}" for tag in ("customXml", "ins", "del", "moveFrom", "moveTo", "smartTag", "sdt", "sdtContent")}
)


def _is_hidden(paragraph: Element, style: Style) -> bool:
    """Whether the end of a paragraph is hidden, so that an empty one is not there at all."""
    return bool(over(style, paragraph.find(f"{W}pPr/{W}rPr")).hidden)
