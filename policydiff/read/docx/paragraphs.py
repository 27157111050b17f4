"""A paragraph's XML in, its visible text out: portions of one look each, and what hangs on it: notes and text boxes.

<w:r>We </w:r> <w:del><w:r>sell</w:r></w:del> <w:ins><w:r>share</w:r></w:ins> <w:r> it.</w:r>
accepted: We share it.      rejected: We sell it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.errors import UnreadableSourceError
from policydiff.model import REJECT
from policydiff.read.controls import EMPTY, TICKED
from policydiff.read.docx.drawings import boxes_in, chosen
from policydiff.read.docx.elements import MC, M, R, W, switch, value
from policydiff.read.docx.fields import address_of, is_furniture
from policydiff.read.docx.portions import Portion, portion_of, symbol
from policydiff.read.docx.styles import Style, over, overlaid
from policydiff.read.run import BREAK

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from policydiff.read.docx.fields import Fields
    from policydiff.read.docx.styles import Styles

DEEPEST = 60
"""Elements inside one another; Word itself writes fewer than twenty."""

GONE = {
    False: frozenset({f"{W}del", f"{W}moveFrom"}),
    True: frozenset({f"{W}ins", f"{W}moveTo"}),
}
"""What is left out when tracked changes are accepted, and when they are rejected."""

_INSIDE = frozenset(
    {
        f"{W}{tag}"
        for tag in ("ins", "del", "moveFrom", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo")
    }
)
"""Elements that only hold others."""


class ParagraphContent:
    """What a paragraph holds."""

    __slots__ = ("_last", "_portions", "_texts", "boxes", "contents", "notes")

    def __init__(self) -> None:
        self._portions: list[Portion] = []
        self._last: tuple[Style, int, str] | None = None
        """Style, usual size and link of the text that was added last."""
        self._texts: list[str] = []
        self.notes: list[tuple[str, str]] = []
        """`footnote` or `endnote`, and its id."""
        self.boxes: list[Element] = []
        """The content of text boxes."""
        self.contents = False
        """Whether a table of contents begins in it."""

    def add(self, text: str, look: Style, size: int, link: str) -> None:
        """Add text; what looks as the text before is one portion with it, as Word cuts text wherever it was edited."""
        last = self._last
        if last is None or look is not last[0] or link != last[2]:
            self.portions()
            self._last = (look, size, link)
        self._texts.append(text)

    def portions(self) -> tuple[Portion, ...]:
        """All text so far."""
        if self._last is not None and self._texts:
            self._portions.append(portion_of("".join(self._texts), *self._last))
            self._texts = []
        return tuple(self._portions)


class ParagraphReader:
    """Reads paragraphs of one view of a file."""

    def __init__(self, styles: Styles, links: Mapping[str, str], view: str, name: str) -> None:
        self.styles = styles
        self._rejects = view == REJECT
        self.gone = GONE[self._rejects]
        self.gone_rows = frozenset({f"{W}ins" if self._rejects else f"{W}del"})
        self.gone_cells = frozenset({f"{W}cellIns" if self._rejects else f"{W}cellDel"})
        self._links = links
        self._usual = styles.body_size()
        self._name = name
        self._looks: dict[tuple[Style, str], Style] = {}

    def read(self, paragraph: Element, style: Style, fields: Fields, content: ParagraphContent) -> None:
        """Add what a paragraph holds.

        Raises:
            UnreadableSourceError: its elements stand too deep in one another.
        """
        self._inside(paragraph, style, fields, content, "", 0)

    def too_deep(self) -> UnreadableSourceError:
        """The error for elements inside one another without end."""
        return UnreadableSourceError(
            f"{self._name}: tables or boxes stand too deep in one another (more than {DEEPEST} elements); save it anew"
        )

    def too_long(self, most: int) -> UnreadableSourceError:
        """The error for a file of more than `most` paragraphs."""
        return UnreadableSourceError(
            f"{self._name}: holds more than {most:,} paragraphs, which no policy does; save the policy alone"
        )

    def run_properties(self, run: Element) -> Element | None:
        """What is said of the look of a run: as it was before, where a change of it is rejected."""
        return self._before(run.find(f"{W}rPr"), "rPr")

    def paragraph_properties(self, paragraph: Element) -> Element | None:
        """What is said of a paragraph: as it was before, where a change of it is rejected."""
        return self._before(paragraph.find(f"{W}pPr"), "pPr")

    def mark_goes(self, paragraph: Element) -> bool:
        """Whether the end of a paragraph is tracked and goes, so that the next one is joined to it."""
        found = paragraph.find(f"{W}pPr/{W}rPr")
        return found is not None and any(one.tag in self.gone for one in found)

    def _before(self, properties: Element | None, tag: str) -> Element | None:
        if self._rejects and properties is not None:
            change = properties.find(f"{W}{tag}Change")
            if change is not None:
                return change.find(f"{W}{tag}")
        return properties

    def _inside(
        self, element: Element, style: Style, fields: Fields, content: ParagraphContent, link: str, depth: int
    ) -> None:
        if depth > DEEPEST:
            raise self.too_deep()
        for child in element:
            tag = child.tag
            if tag == f"{W}r":
                self._run(child, style, fields, content, link)
            elif tag in self.gone:
                continue
            elif tag in _INSIDE:
                self._inside(child, style, fields, content, link, depth + 1)
            elif tag == f"{W}hyperlink":
                self._inside(child, style, fields, content, self._address(child), depth + 1)
            elif tag == f"{W}fldSimple":
                code = child.get(f"{W}instr", "")
                if not is_furniture(code):
                    self._inside(child, style, fields, content, address_of(code) or link, depth + 1)
            elif tag == f"{MC}AlternateContent":
                self._inside(chosen(child), style, fields, content, link, depth + 1)
            elif tag.startswith(M):
                text = "".join(one.text or "" for one in child.iter(f"{M}t"))
                self._add(text, style, fields, content, link)

    def _run(self, run: Element, style: Style, fields: Fields, content: ParagraphContent, link: str) -> None:
        properties = self.run_properties(run)
        look = self._look(style, properties)
        text = ""
        for child in run:
            tag = child.tag
            if tag == f"{W}t" or tag == f"{W}delText":  # noqa: PLR1714  faster than a tuple made anew
                text += child.text or ""
            elif tag in _SIGNS:
                text += _SIGNS[tag]
            elif tag == f"{W}br":
                text += BREAK if child.get(f"{W}type") in (None, "textWrapping") else " "
            elif tag == f"{W}sym":
                text += symbol(child)
            else:
                if tag in _FIELD_PARTS and text:
                    self._add(text, look, fields, content, link)
                    text = ""
                text += self._special(child, fields, content)
        if text:
            self._add(text, look, fields, content, link)

    def _special(self, child: Element, fields: Fields, content: ParagraphContent) -> str:
        """What is no plain text of a run; gives the sign that stands there, mostly none."""
        tag = child.tag
        if tag == f"{W}fldChar":
            return _field_sign(child, fields, content)
        if tag in (f"{W}instrText", f"{W}delInstrText"):
            fields.instruct(child.text or "")
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            if not fields.hides:
                content.notes.append((tag.removeprefix(W).removesuffix("Reference"), child.get(f"{W}id", "")))
        elif tag == f"{W}ruby":
            base, above = (
                "".join(one.text or "" for one in child.findall(f"{W}{part}//{W}t")) for part in ("rubyBase", "rt")
            )
            return f"{base}({above})" if above else base
        elif tag == f"{MC}AlternateContent":
            content.boxes += boxes_in(chosen(child))
        elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
            content.boxes += boxes_in(child)
        return ""

    def _look(self, style: Style, properties: Element | None) -> Style:
        if properties is None:
            return style
        named = value(properties, "rStyle") or ""
        key = (style, named)
        if key not in self._looks:
            self._looks[key] = overlaid(style, self.styles.of(named)) if named else style
        return over(self._looks[key], properties)

    def _add(self, text: str, look: Style, fields: Fields, content: ParagraphContent, link: str) -> None:
        if look.hidden or fields.hides or not text:
            return
        content.add(text, look, self._usual, link or fields.link)

    def _address(self, link: Element) -> str:
        place = link.get(f"{W}anchor")
        return self._links.get(link.get(f"{R}id", ""), "") + (f"#{place}" if place else "")


_SIGNS = {
    f"{W}tab": " ",
    f"{W}ptab": " ",
    f"{W}cr": BREAK,
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
_FIELD_PARTS = frozenset({f"{W}fldChar", f"{W}instrText", f"{W}delInstrText"})


def _field_sign(sign: Element, fields: Fields, content: ParagraphContent) -> str:
    """Begin, part or end a field; gives the sign of a form's box where one ends."""
    kind = sign.get(f"{W}fldCharType", "")
    if kind == "begin":
        form = sign.find(f"{W}ffData/{W}checkBox")
        chosen_ = (
            switch(form, "default") if form is None or switch(form, "checked") is None else switch(form, "checked")
        )
        fields.begin("" if form is None else TICKED if chosen_ else EMPTY)
    elif kind == "separate":
        content.contents |= fields.separate()
    elif kind == "end":
        return fields.end()
    return ""
