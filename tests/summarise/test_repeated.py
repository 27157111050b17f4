"""One number changed alike in many places is one point; what else a number may be is told place by place."""

import pytest

from policydiff.model import Point, Source
from policydiff.pipeline import compare

HUT = """# Boat shed

## Boats

A boat that you took out may be brought back within {0} hours.

## What to do within {0} hours

Ring the bell of the hut inside the {0}-hour window.

## Lamps

Lamps are lit for {1} and cleaned for {2}.
"""


def points(old: str, new: str) -> tuple[Point, ...]:
    return compare(*(Source("shed.md", text.encode(), "markdown") for text in (old, new))).summary.points


def test_a_number_that_changed_alike_everywhere_is_told_once_where_it_is_explained():
    old, new = (HUT.format(hours, "a day", "a week") for hours in (24, 72))
    (point,) = points(old, new)
    assert point.text == "Boats: “A boat that you took out may be brought back within [24 → 72] hours.” 3 times."
    assert len(point.changes) == 3


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(("24", "3 days", "24 euros"), ("72", "3 days", "72 euros"), id="another unit"),
        pytest.param(("24", "24 hours", "2 days"), ("72", "48 hours", "2 days"), id="another number"),
    ],
)
def test_another_fact_has_its_own_point(before: tuple[str, ...], after: tuple[str, ...]):
    found = points(HUT.format(*before), HUT.format(*after))
    assert [point.text.split(":")[0] for point in found] == ["Boats", "Lamps"]


def test_two_places_are_two_points():
    text = "# Shed\n\n## Oars\n\nYou keep oars for {0} hours.\n\n## Nets\n\nA net is lent for {0} hours.\n"
    assert len(points(text.format(24), text.format(72))) == 2


def test_a_sentence_that_says_more_besides_is_told_by_itself():
    old, new = (HUT.format(hours, "a day", "a week") for hours in (24, 72))
    found = points(old, new.replace("Ring the bell", "We sell your name to partners, so ring the bell"))
    assert any("sell" in point.text for point in found)


def test_longer_to_change_ones_mind_and_longer_to_be_kept_are_two_facts():
    text = (
        "# Shed\n\n## Boats\n\nYou may cancel within {0} hours.\n\nYou may complain within {0} hours.\n\n"
        "You may object within {0} hours.\n\n## Books\n\nWe keep your diary for {0} hours.\n"
    )
    found = points(text.format(24), text.format(72))
    assert [(point.text.split(":")[0], point.direction.value) for point in found] == [
        ("Books", "weaker"),
        ("Boats", "stronger"),
    ]
    assert found[1].text.endswith(" 3 times.")
