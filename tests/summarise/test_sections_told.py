"""What is said of a section that came or went as a whole."""

from policydiff.model import Form, Point, Source, Summary
from policydiff.pipeline import compare

SHED = "# Boat shed\n\n## Boats\n\nYou may row from nine to five.\n\n"
NIGHT = """## Rowing at night

We keep a lamp for you on the pier until the last boat is back.

We share your name with the harbour police when you row at night.

You may ask for a second lamp whenever there is fog on the long lake.

"""
SNACKS = "## Snacks\n\nThe kiosk sells bread, herring and lemonade until the ice cream is gone.\n\n"
ANDROID = """## Key app for Android

The shop of the telephone collects crash reports of every key app that you install from it.

We read these crash reports together with other analytics that the shop collects by itself.

"""
MOBILE = """## Key app on the go

Crash reports and related analytics are collected by whichever shop you install the key app from.

Neither of the shops tells us what else about you their analytics hold, and we control none of them.

"""


def summary(old: str, new: str) -> Summary:
    return compare(*(Source("shed.md", text.encode(), "markdown") for text in (old, new))).summary


def points(old: str, new: str) -> tuple[Point, ...]:
    return summary(SHED + old + SNACKS, SHED + new + SNACKS).points


def test_a_removed_section_is_one_point_that_cites_all_of_it():
    (point,) = points(NIGHT, "")
    assert point.text.startswith("Section “Rowing at night” removed: ")
    assert point.form is Form.SECTION
    assert len(point.changes) == 3


def test_a_new_section_cites_all_of_it_at_first():
    first, *others = points("", NIGHT)
    assert first.text.startswith("New section “Rowing at night”: ")
    assert len(first.changes) == 3
    assert all(point.form is Form.ADDED for point in others)
    assert not summary(SHED + SNACKS, SHED + NIGHT + SNACKS).rest


def test_a_section_is_as_severe_as_the_severest_of_what_it_cites():
    (point,) = points(NIGHT.replace("share your name", "never share your name"), "")
    assert point.severity.rank >= 2


def test_a_section_that_speaks_of_what_a_removed_one_spoke_of_stands_beside_it():
    for old, new in ((ANDROID, MOBILE), (MOBILE, ANDROID)):
        point = points(old, new)[0]
        titles = [text.splitlines()[0].removeprefix("## ") for text in (old, new)]
        assert point.text.startswith(f"{titles[0]} → {titles[1]}: ")
        assert "removed “" in point.text
        assert "added “" in point.text
        assert {quote.side for quote in point.quotes if quote.change} == {"old", "new"}
        assert not any("section “" in point.text.lower() for point in points(old, new))


def test_sections_of_other_matters_are_told_apart():
    found = points(ANDROID, NIGHT)
    assert [point.text.split(" “")[0] for point in found if point.form is Form.SECTION] == ["New section", "Section"]
