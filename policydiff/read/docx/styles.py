"""The styles of a Word file in, what each means for a paragraph out, what it inherits included.

<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/>   →  level 1: ids are localised, names are not
<w:style w:styleId="Clause"><w:basedOn w:val="berschrift1"/>   →  level 1, inherited
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from policydiff.read.docx.elements import VAL, W, as_number, number, value
from policydiff.values import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

BODY_LEVEL = 9
"""The outline level that says: body text."""

BODY_SIZE = 20
"""Half points of text where nothing states its size, as the format has it."""

_LONGEST_CHAIN = 40
"""Styles that one may be based on, one over the other; Word allows ten or so."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of its paragraphs, or of its characters; None where neither it nor its bases say anything."""

    name: str = ""
    """In small letters; Word keeps the names of its own styles in English, whatever its language."""
    level: int | None = None
    """Of the outline, from 0; `BODY_LEVEL` for none."""
    numbering: str | None = None
    """Id of its list; `0` for none."""
    depth: int | None = None
    """Level within the list, from 0, where the style states one."""
    lists: tuple[str, ...] = ()
    """Ids of the style and its bases: a level of a list may be tied to one of them."""
    indent: int | None = None
    """Left edge in twentieths of a point."""
    bold: bool | None = None
    italic: bool | None = None
    caps: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    raised: bool | None = None
    size: int | None = None
    """In half points."""

    @property
    def is_contents(self) -> bool:
        """Whether its paragraphs are entries, or the title, of a table of contents."""
        return (
            re.fullmatch(r"toc ?(?:\d|heading)|contents (?:\d|heading)|table of (?:figures|authorities)", self.name)
            is not None
        )

    @property
    def is_title(self) -> bool:
        """Whether it is set for the name of the whole document."""
        return self.name == "title"

    @property
    def is_code(self) -> bool:
        """Whether its paragraphs are set letter for letter, as code is."""
        return self.name in {"html preformatted", "preformatted text", "source code", "code"}

    @property
    def is_quote(self) -> bool:
        """Whether its paragraphs are quoted."""
        return self.name in {"quote", "intense quote", "block text", "quotations"}


class Styles:
    """The styles of a file by their ids."""

    def __init__(self, root: Element | None) -> None:
        """Take `styles.xml`; None for a file that has none."""
        rows = [] if root is None else root.findall(f"{W}style")
        self._rows = {row.get(f"{W}styleId", ""): row for row in rows}
        self._known: dict[str, Style] = {}
        defaults = None if root is None else root.find(f"{W}docDefaults")
        self.base = Style()
        if defaults is not None:
            self.base = self._over(
                self.base,
                defaults.find(f"{W}pPrDefault/{W}pPr"),
                defaults.find(f"{W}rPrDefault/{W}rPr"),
            )
        self._normal = next(
            (
                id_
                for id_, row in self._rows.items()
                if row.get(f"{W}type") == "paragraph" and row.get(f"{W}default") in {"1", "true", "on"}
            ),
            "",
        )

    def paragraph(self, id_: str | None) -> Style:
        """The style of a paragraph; the usual one where it names none, or one that is not there."""
        return self.of(id_ if id_ in self._rows else self._normal)

    def of(self, id_: str | None) -> Style:
        """A style with all that it inherits; an empty one where there is none of that id."""
        if not id_ or id_ not in self._rows:
            return self.base
        if id_ not in self._known:
            found = Style() if self._rows[id_].get(f"{W}type") == "character" else self.base
            for each in reversed(list(self._chain(id_))):
                row = self._rows[each]
                name = (value(row, "name") or "").strip().lower()
                found = replace(
                    self._over(found, row.find(f"{W}pPr"), row.find(f"{W}rPr")), name=name, lists=(each, *found.lists)
                )
                if (heading := re.fullmatch(r"heading (\d)", name)) and found.level is None:
                    found = replace(found, level=int(heading[1]) - 1)
            self._known[id_] = found
        return self._known[id_]

    def body_size(self) -> int:
        """The size of text in the usual style, in half points."""
        return self.of(self._normal).size or BODY_SIZE

    def numbering_of(self, id_: str) -> str | None:
        """The list that a style of lists stands for."""
        return self.of(id_).numbering

    def _chain(self, id_: str) -> Iterator[str]:
        """The style and those it is based on, one over the other."""
        seen: set[str] = set()
        while id_ in self._rows and id_ not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(id_)
            yield id_
            id_ = value(self._rows[id_], "basedOn") or ""

    def _over(self, base: Style, paragraph: Element | None, run: Element | None) -> Style:
        return over(over_paragraph(base, paragraph), run)


def over_paragraph(base: Style, properties: Element | None) -> Style:
    """A style with what the properties of a paragraph (`w:pPr`) say instead."""
    if properties is None:
        return base
    level = number(properties, "outlineLvl")
    listed = properties.find(f"{W}numPr")
    numbering, depth = value(listed, "numId"), number(listed, "ilvl")
    indent = left_edge(properties)
    return replace(
        base,
        level=base.level if level is None else level,
        numbering=base.numbering if numbering is None else numbering,
        depth=base.depth if depth is None else depth,
        indent=base.indent if indent is None else indent,
    )


def over(base: Style, properties: Element | None) -> Style:
    """A style with what the properties of characters (`w:rPr`) say instead."""
    if properties is None or not len(properties):
        return base
    changes: dict[str, Any] = {}
    for one in properties:
        if (name := _SWITCHES.get(one.tag)) is not None:
            changes[name] = one.get(VAL, "").lower() not in {"0", "false", "off", "none"}
        elif one.tag == _SIZE and (size := as_number(one.get(VAL))) is not None:
            changes["size"] = size
        elif one.tag == _ALIGN:
            changes["raised"] = one.get(VAL) == "superscript"
    return replace(base, **changes) if changes else base


_SWITCHES = {
    f"{W}b": "bold",
    f"{W}i": "italic",
    f"{W}caps": "caps",
    f"{W}vanish": "hidden",
    f"{W}strike": "struck",
    f"{W}dstrike": "struck",
}
_SIZE, _ALIGN = f"{W}sz", f"{W}vertAlign"


def overlaid(base: Style, named: Style) -> Style:
    """A paragraph's style with what a style of characters says instead."""
    names = ("bold", "italic", "caps", "hidden", "struck", "raised", "size")
    changes = {name: said for name in names if (said := getattr(named, name)) is not None}
    return replace(base, **changes) if changes else base


def left_edge(properties: Element | None) -> int | None:
    """The left edge of a paragraph's text in twentieths of a point; None where nothing states it."""
    found = None if properties is None else properties.find(f"{W}ind")
    if found is None:
        return None
    return as_number(found.get(f"{W}left") or found.get(f"{W}start"))
