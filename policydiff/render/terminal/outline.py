"""Editions in, the sections that were seen in each out: as text, or as values for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policydiff.model import Ruler
from policydiff.render.words.phrases import line_range
from policydiff.text.widths import clip, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Edition, Section

NARROWEST = 20
"""Columns that a heading gets however deep it stands."""

MARKED = "marked"
"""What a heading is called that its document marks as one."""


def outline_to_text(found: Sequence[tuple[str, Edition]], *, width: int) -> str:
    """List the sections: how sure each heading is, its line, the heading by its depth, and what it was known by.

    Args:
        found: each edition with the name it goes by.
        width: columns of the screen.
    """
    return "\n".join(_edition(name, edition, width) for name, edition in found)


def _edition(name: str, edition: Edition, width: int) -> str:
    seen = _headings(edition)
    guessed = sum(section.sure < 1 for section in seen)
    told = f", {guessed} of them not marked up as headings" if guessed else ""
    lines = [
        clip(name, width),
        f"{len(seen)} headings{told}",
        clip(f"Title: {edition.title or 'not stated'}", width),
        "",
    ]
    top = min((section.ref.level for section in seen), default=1)
    for section in seen:
        manner = f"  ({section.manner or MARKED})"
        place = line_range((section.ref.lines[0], section.ref.lines[0]), Ruler(edition.format, edition.pages))
        before = f"{round(100 * section.sure):4} %  {place:<6} {'  ' * (section.ref.level - top)}"
        room = max(width - width_of(before) - width_of(manner), NARROWEST)
        lines.append(f"{before}{clip(section.ref.heading, room)}{manner}")
    return "\n".join([*lines, ""])


def outline_to_json(found: Sequence[tuple[str, Edition]]) -> list[dict[str, Any]]:
    """The same as values: an object for each edition, its sections in order."""
    return [
        {
            "source": name,
            "title": edition.title,
            "sections": [
                {
                    "heading": section.ref.heading,
                    "number": section.ref.number,
                    "level": section.ref.level,
                    "anchor": section.ref.anchor,
                    "lines": list(section.ref.lines),
                    "sure": section.sure,
                    "manner": section.manner or MARKED,
                }
                for section in _headings(edition)
            ],
        }
        for name, edition in found
    ]


def _headings(edition: Edition) -> list[Section]:
    return [section for section in edition.sections[1:] if not section.outside]
