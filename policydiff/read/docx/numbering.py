"""Paragraphs that are in a list in, the numbers that Word shows before them out.

level 0  "Section %1"   1st          →  Section 1
level 1  "%1.%2"        1st, 2nd     →  1.1  1.2
level 0                 2nd          →  Section 2
level 1                 1st          →  2.1        a deeper level begins anew
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policydiff.read.docx.elements import VAL, W, number, switch, value
from policydiff.text.numerals import is_bullet, numeral
from policydiff.values import dataclass, replace

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from policydiff.read.docx.styles import Style, Styles

LEVELS = 9
"""Levels of a list, as the format has it."""

BULLET = "-"
"""What an item is marked with that bears no number, whatever its sign."""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    """`%1.%2`: what stands there, counts by their level from 1."""
    style: str = ""
    """Id of the style whose paragraphs stand at this level."""
    legal: bool = False
    """All counts in digits."""
    restart: int | None = None
    """The level, from 1, after which it begins anew; 0 for never, None for any higher one."""
    indent: int | None = None
    """Left edge of the text in twentieths of a point."""


@dataclass(frozen=True, slots=True)
class ListLabel:
    """What stands before a paragraph of a list."""

    text: str
    """The number as it is shown; `BULLET` for a sign; empty where nothing is shown."""
    depth: int
    """The level, from 0."""
    indent: int | None


class Numbering:
    """Counts the paragraphs of all lists of a file, in reading order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """Take `numbering.xml`; None for a file without lists."""
        self._styles = styles
        rows = [] if root is None else root.findall(f"{W}abstractNum")
        self._abstract = {row.get(f"{W}abstractNumId", ""): row for row in rows}
        rows = [] if root is None else root.findall(f"{W}num")
        self._lists = {row.get(f"{W}numId", ""): row for row in rows}
        self._levels: dict[str, tuple[Level, ...]] = {}
        self._counts: dict[str, list[int | None]] = {}
        """Of each abstract list, the count at each level; None where nothing has been counted since it began anew."""
        self._begun: set[tuple[str, int]] = set()
        """The levels of lists that have an item."""

    def label(self, style: Style, own: Element | None) -> ListLabel | None:
        """Count a paragraph; None where it is in no list.

        Args:
            style: what holds for the paragraph, its own properties included.
            own: its own `w:numPr`, which goes over what the style is tied to; None where it has none.
        """
        id_ = style.numbering
        if not id_ or id_ == "0" or id_ not in self._lists:
            return None
        levels = self._levels_of(id_)
        if not levels:
            return None
        depth = number(own, "ilvl")
        if depth is None:
            tied = (at for name in style.lists for at, level in enumerate(levels) if level.style == name)
            depth = next(tied, style.depth or 0)
        depth = min(max(depth, 0), len(levels) - 1)
        counts = self._count(id_, levels, depth)
        level = levels[depth]
        text = BULLET if is_bullet(level.format) else _shown(level, levels, counts)
        return ListLabel(" ".join(text.split()), depth, level.indent)

    def _count(self, id_: str, levels: tuple[Level, ...], depth: int) -> list[int | None]:
        counts = self._counts.setdefault(self._shared(id_), [None] * LEVELS)
        if (id_, depth) not in self._begun:
            self._begun.add((id_, depth))
            if self._starts_over(id_, depth):
                counts[depth] = None
        for above in range(depth):
            if counts[above] is None:  # a level that was skipped counts as its first
                counts[above] = levels[above].start
        now = counts[depth]
        counts[depth] = levels[depth].start if now is None else now + 1
        for below in range(depth + 1, len(levels)):
            restart = levels[below].restart
            if restart is None or 0 < depth + 1 <= restart:
                counts[below] = None
        return counts

    def _starts_over(self, id_: str, depth: int) -> bool:
        """Whether a list begins a level anew, though it stands on the same abstract list as others."""
        return any(
            override.get(f"{W}ilvl") == str(depth) and number(override, "startOverride") is not None
            for override in self._lists[id_].findall(f"{W}lvlOverride")
        )

    def _shared(self, id_: str) -> str:
        """Lists that stand on one abstract list count on from one another."""
        return value(self._lists[id_], "abstractNumId") or id_

    def _levels_of(self, id_: str) -> tuple[Level, ...]:
        if id_ not in self._levels:
            row = self._lists[id_]
            levels = list(self._abstract_levels(value(row, "abstractNumId") or "", frozenset()))
            for override in row.findall(f"{W}lvlOverride"):
                at = override.get(f"{W}ilvl", "")
                if not at.isdecimal() or int(at) >= len(levels):
                    continue
                own, start = override.find(f"{W}lvl"), number(override, "startOverride")
                if own is not None:
                    levels[int(at)] = _level(own)
                if start is not None:
                    levels[int(at)] = replace(levels[int(at)], start=start)
            self._levels[id_] = tuple(levels)
        return self._levels[id_]

    def _abstract_levels(self, id_: str, seen: frozenset[str]) -> tuple[Level, ...]:
        row = self._abstract.get(id_)
        if row is None:
            return ()
        link = value(row, "numStyleLink")
        if link and id_ not in seen:  # its levels stand in the list of a style
            target = self._lists.get(self._styles.numbering_of(link) or "")
            found = self._abstract_levels(value(target, "abstractNumId") or "", seen | {id_})
            if found:
                return found
        levels = [Level()] * LEVELS
        for one in row.findall(f"{W}lvl"):
            at = one.get(f"{W}ilvl", "")
            if at.isdecimal() and int(at) < LEVELS:
                levels[int(at)] = _level(one)
        return tuple(levels)


def _level(row: Element) -> Level:
    start, indent = number(row, "start"), row.find(f"{W}pPr/{W}ind")
    edge = "" if indent is None else indent.get(f"{W}left") or indent.get(f"{W}start") or ""
    return Level(
        start=1 if start is None else start,
        format=_format(row),
        text=value(row, "lvlText") or "",
        style=value(row, "pStyle") or "",
        legal=switch(row, "isLgl") or False,
        restart=number(row, "lvlRestart"),
        indent=int(edge) if edge.isdecimal() else None,
    )


def _format(row: Element) -> str:
    """The format; newer ones stand in a choice that readers may not know, with an older one beside it."""
    found = row.find(f"{W}numFmt")
    if found is None:
        found = row.find(f".//{W}numFmt")
    return "decimal" if found is None else found.get(VAL, "decimal")


def _shown(level: Level, levels: tuple[Level, ...], counts: list[int | None]) -> str:
    def count(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        if at >= len(levels):
            return ""
        style = "decimal" if level.legal else levels[at].format
        now = counts[at]
        return numeral(levels[at].start if now is None else now, style)

    return re.sub(r"%([1-9])", count, level.text)
