"""Why a point is as severe as it is, in a few words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policydiff import compare
from policydiff.model import Direction, Severity, Signal, Source
from policydiff.render.words.reasons import reasons

ROWS = [
    (
        "We keep your letters for 30 days.",
        "We keep your letters for 90 days.",
        "high, weaker for readers: changed period",
    ),
    ("We lend books to you.", "We lend heavy books to you.", "medium: wording changed"),
]


@pytest.mark.parametrize(("old", "new", "said"), ROWS)
def test_the_facts_that_decided_are_named(old: str, new: str, said: str) -> None:
    sources = [Source(f"{at}.md", f"# P\n\n{text}\n".encode(), "markdown") for at, text in enumerate((old, new))]
    assert list(reasons(compare(*sources))) == [said]


TWO = [
    (Direction.WEAKER, "high: changed period; weaker for readers: removed right"),
    (Direction.NEUTRAL, "high: changed period"),
    (Direction.STRONGER, "high, stronger for readers: changed period"),
]


@pytest.mark.parametrize(("direction", "said"), TWO)
def test_facts_that_only_lean_are_named_apart(direction: Direction, said: str) -> None:
    old, new = "We keep it for 30 days.\n\nYou may object.", "We keep it for 90 days.\n\nYou may ask."
    sources = [Source(f"{at}.md", f"# P\n\n{text}\n".encode(), "markdown") for at, text in enumerate((old, new))]
    found = compare(*sources)
    (section,) = [section for section in found.sections if section.changes]
    first, second = section.changes[:2]
    changes = (
        replace(first, severity=Severity.HIGH, direction=Direction.NEUTRAL, signals=(Signal("duration", "30", "90"),)),
        replace(second, severity=Severity.LOW, direction=Direction.WEAKER, signals=(Signal("right", "object", None),)),
    )
    point = replace(found.summary.points[0], severity=Severity.HIGH, direction=direction, changes=(first.id, second.id))
    made = replace(
        found, sections=(replace(section, changes=changes),), summary=replace(found.summary, points=(point,))
    )
    assert list(reasons(made)) == [said]


def test_a_date_needs_no_reason() -> None:
    days = ("Effective: 1 May 2030", "Effective: 1 June 2030")
    sources = [Source(f"{at}.md", f"# P\n\n{text}\n".encode(), "markdown") for at, text in enumerate(days)]
    assert list(reasons(compare(*sources))) == [""] * len(compare(*sources).summary.points)
