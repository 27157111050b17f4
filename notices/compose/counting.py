"""What counts: a comparison in, how many changes a reader is told of, and how much each weighs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notices.compose.content import PolicyChange
    from policydiff import Comparison, Point, Severity


def weight_of(point: Point, change: PolicyChange) -> Severity:
    """The severity of a point: where it is its section's weightiest, that of the section in any language."""
    place = point.changes[0].split(".")[0] if point.changes else ""
    section = next((each for each in change.comparison.sections if each.id == place), None)
    if section is None or point.severity != section.severity:
        return point.severity
    return dict(change.weights).get(place, point.severity)


def raised(change: PolicyChange) -> bool:
    """Whether a change of meaning is material in another language."""
    weights = dict(change.weights)
    return any(
        section.substantive and section.id in weights and weights[section.id].material
        for section in change.comparison.sections
    )


def count_changes(comparison: Comparison) -> int:
    """The one number that every channel names: points of the summary, and the changes that none of them speaks of.

    So what a reader sees listed and the "more" beside it add up to it. Where any change alters the
    meaning, only such are counted, a new section as one; else every change of wording or form is.
    """
    points = [point for point in comparison.summary.points if counts(point, comparison)]
    if comparison.verdict == "editorial":
        # An edit of nothing but the front matter that a page prints, such as its effective date, is one.
        return (sum(bool(point.changes) for point in points) + comparison.summary.rest) or 1
    told = {identity for point in points for identity in point.changes}
    rest = 0
    for section in comparison.sections:
        left = [change for change in section.changes if change.substantive and change.id not in told]
        whole = str(section.relation) in ("added", "removed")
        rest += (len(left) == len([c for c in section.changes if c.substantive]) and bool(left)) if whole else len(left)
    return len(points) + rest


def counts(point: Point, comparison: Comparison) -> bool:
    """Whether a point is one of the changes: dates stand elsewhere, unless nothing else changed."""
    if comparison.verdict == "editorial":
        return True
    return bool(point.changes) and point.form != "date" and bool(_meaning(comparison).intersection(point.changes))


def _meaning(comparison: Comparison) -> frozenset[str]:
    """Ids of the changes of meaning."""
    return frozenset(change.id for section in comparison.sections for change in section.changes if change.substantive)


def is_material(comparison: Comparison) -> bool:
    """True where any change is of severity high or above."""
    return any(change.severity.material for section in comparison.sections for change in section.changes)
