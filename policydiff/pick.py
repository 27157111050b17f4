"""Comparison and a name in, the comparison of the sections called so out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.counts import counts_of, verdict_of
from policydiff.errors import UsageError
from policydiff.model import PREAMBLE, Kind, Summary
from policydiff.text.unseen import show_controls
from policydiff.values import replace

if TYPE_CHECKING:
    from policydiff.model import ComparedSection, Comparison, Finding, SectionRef

    Refs = tuple[SectionRef, ...]

START = ("preamble", PREAMBLE)
"""What the text before the first heading is called by those who ask for it."""

LISTED = 40
"""Headings named when none matches: a screenful, as `--stat` gives them all."""


def pick(comparison: Comparison, name: str) -> Comparison:
    """Keep the sections called `name`, with those below them; verdict, counts, points and findings follow.

    A name is an id (`s3`), a number (`2.1`), a title or a heading, without case; where nothing is called exactly
    so, a part of one. A heading that all others stand under is kept without them.

    Raises:
        UsageError: No section is called so; the text lists the headings there are.
    """
    wanted = _folded(name)
    found = [section for section in comparison.sections if wanted in _names(section)]
    if not found and any(char.isalpha() for char in wanted):
        found = [section for section in comparison.sections if any(wanted in each for each in _headings(section))]
    if not found:
        raise UsageError(f"no section is called {name!r}; there are: {_choice(comparison)}")
    kept = _with_those_below(found, comparison)
    ids = {section.id for section in kept}
    return replace(
        comparison,
        verdict=verdict_of(kept),
        counts=counts_of(kept),
        summary=_summary(kept, comparison.summary),
        sections=kept,
        findings=tuple(finding for finding in comparison.findings if _concerns(finding, kept)),
        elsewhere=tuple((section.id, section.heading) for section in comparison.sections if section.id not in ids),
    )


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold().rstrip(".")


def _names(section: ComparedSection) -> set[str]:
    """All a section is called; the text before the first heading is the preamble."""
    names = {part for ref in (*section.old, *section.new) for part in (ref.number, ref.title)}
    return _headings(section) | {_folded(name) for name in (section.id, *names) if name}


def _headings(section: ComparedSection) -> set[str]:
    headings = {ref.heading for ref in (*section.old, *section.new)}
    return {_folded(name) for heading in headings for name in ((heading,) if heading else START)}


def _choice(comparison: Comparison) -> str:
    headings = [section.heading for section in comparison.sections]
    left_out = [f"and {len(headings) - LISTED} more"] if len(headings) > LISTED else []
    return show_controls("; ".join(" ".join(heading.split()) for heading in [*headings[:LISTED], *left_out])) or "none"


def _with_those_below(found: list[ComparedSection], comparison: Comparison) -> tuple[ComparedSection, ...]:
    ids = {section.id for section in found}
    sections = comparison.sections
    old_heads = _heads([section.old for section in found], [section.old for section in sections])
    new_heads = _heads([section.new for section in found], [section.new for section in sections])
    return tuple(
        section
        for section in sections
        if section.id in ids or _is_below(section.old, old_heads) or _is_below(section.new, new_heads)
    )


def _heads(found: list[Refs], every: list[Refs]) -> set[tuple[str, ...]]:
    """The paths of one side under which sections are kept; not the one that all others are under."""
    paths = [ref.path for refs in every for ref in refs if ref.path]
    heads = {ref.path for refs in found for ref in refs if ref.path}
    return {head for head in heads if not all(path[: len(head)] == head for path in paths)}


def _is_below(refs: Refs, heads: set[tuple[str, ...]]) -> bool:
    return any(ref.path[:length] in heads for ref in refs for length in range(1, len(ref.path)))


def _summary(sections: tuple[ComparedSection, ...], whole: Summary) -> Summary:
    """The points that speak of these sections; the headline speaks of all, so it goes."""
    ids = {change.id for section in sections for change in section.changes if change.kind is not Kind.EQUAL}
    points = tuple(point for point in whole.points if ids.intersection(point.changes))
    return Summary("", points, len(ids.difference(*(point.changes for point in points))))


def _concerns(finding: Finding, sections: tuple[ComparedSection, ...]) -> bool:
    if not finding.lines:
        return False
    start, end = finding.lines
    return any(ref.lines[0] <= end and start <= ref.lines[1] for section in sections for ref in section.new)
