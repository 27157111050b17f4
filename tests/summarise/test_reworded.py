"""What is called removed or added stands nowhere on the other side, in other words neither."""

import pytest

from policydiff.model import Point, Source
from policydiff.pipeline import compare

PAGE = """# Boat shed

## Guests

{0}

The lamps on the pier burn from six in the evening.

## In short

You may row from nine to five. {1} Ring the bell when you are back.
"""


def points(gone: str, stays: str) -> list[tuple[Point, ...]]:
    """The points where a sentence left a text in which another one stays, and where it came into it."""
    pages = [Source("shed.md", PAGE.format(said, stays).encode(), "markdown") for said in (gone, "")]
    return [compare(*both).summary.points for both in (pages, pages[::-1])]


@pytest.mark.parametrize(
    ("gone", "stays"),
    [
        ("We won't sell the names of our guests.", "We will not sell the names of our guests."),
        ("We don't sell, and can’t lend, your boat.", "We do not sell, and cannot lend, your boat."),
        ("4.2. We do not sell the names of our guests.", "We do not sell the names of our guests."),
        (
            "We keep the names of guests who rowed at night for a period of 6 years after the row.",
            "We keep the names of guests who rowed at night for the legal period of 6 years after the row.",
        ),
        (
            "You can also ask the guard at the gate for a copy of your slip of paper.",
            "You can ask the guard at the gate for a copy of your slip of paper.",
        ),
    ],
)
def test_what_lives_on_is_neither_removed_nor_added(gone: str, stays: str):
    assert points(gone, stays) == [(), ()]


@pytest.mark.parametrize(
    ("gone", "stays"),
    [
        ("We do not sell the names of our guests.", "We sell the names of our guests."),
        ("We sell the names of our guests.", "We do not sell the names of our guests."),
        ("We may sell the names of our guests to a shop.", "We must sell the names of our guests to a shop."),
        (
            "We keep the names of guests who rowed at night for 6 years after the row.",
            "We keep the names of guests who rowed at night for 9 years after the row.",
        ),
        (
            "We give the names of guests who rowed at night to Aster for a list of honour.",
            "We give the names of guests who rowed at night to Birch for a list of honour.",
        ),
        (
            "We keep the names of guests who rowed at night and their position on the lake.",
            "We keep the names of guests who rowed at night and their boat on the lake.",
        ),
    ],
)
def test_what_says_something_else_is_told(gone: str, stays: str):
    for found in points(gone, stays):
        assert [point.text for point in found]


def test_an_entry_of_a_list_that_became_part_of_a_sentence_is_not_removed():
    old = "# Shed\n\nWe note:\n\n- the colour of your boat\n- the hour of your return\n\nLamps burn from six.\n"
    new = "# Shed\n\nWe note the hour of your return and the colour of your boat in a book.\n\nLamps burn from six.\n"
    found = compare(*(Source("shed.md", text.encode(), "markdown") for text in (old, new))).summary
    assert not any("removed" in point.text for point in found.points)
