"""The one line above the points: facts that are told whole, those of the most severe points first."""

import pytest

from policydiff.model import Source
from policydiff.pipeline import compare

PAGE = "# Reading circle\n\n## Fees\n\n{fees}\n\n## Notes\n\n{notes}\n"
FEES = "You pay ten euros a year."
NOTES = "We keep a list of the books that you have read."


def headline(old: str, new: str) -> str:
    return compare(*(Source("circle.md", text.encode(), "markdown") for text in (old, new))).summary.headline


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        pytest.param(
            "We keep a list of the films that you have read.",
            "“We keep a list of the [books → films] that you have read.”",
            id="a clause that fits stands whole",
        ),
        pytest.param(
            f"{NOTES} We sell your address to the printers of Larch Lane.",
            "added “We sell your address to the printers of Larch Lane.”",
            id="a sentence that fits stands whole",
        ),
        pytest.param(
            f"{NOTES} We sell your address to the printers of Larch Lane, and on every second Sunday of the month the "
            "caretaker reads it aloud to those members of the circle who happen to be in the hall at that hour.",
            "added “We sell your address to the printers of Larch Lane …”",
            id="a longer one is broken off where a clause ends",
        ),
    ],
)
def test_a_fact_is_told_whole(notes: str, said: str):
    old = PAGE.format(fees=FEES, notes=NOTES)
    assert said in headline(old, PAGE.format(fees=FEES, notes=notes))


def test_the_most_severe_comes_first():
    old = PAGE.format(fees=FEES, notes="We do not sell your address.")
    new = PAGE.format(fees="You pay twelve euros a year.", notes="We sell your address.")
    assert headline(old, new) == (
        "Material changes: “We [− do not] sell your address.”; “You pay [ten → twelve] euros a year.”."
    )


def test_a_new_section_is_named_whole():
    page = PAGE.format(fees=FEES, notes=NOTES)
    added = "## What happens to your list when you leave\n\nThe list is burnt.\n"
    assert "New section “What happens to your list when you leave”" in headline(page, page + "\n" + added)


def test_titles_that_begin_alike_show_where_they_differ():
    page = PAGE.format(fees=FEES, notes=NOTES)
    title = "## What happens to a book that has been lost for {} weeks in the reading room\n\nYou replace it.\n"
    said = headline(page + title.format("3"), page + title.format("7"))
    assert "“… lost for 3 weeks" in said
    assert "“… lost for 7 weeks" in said


def test_a_lead_in_is_never_glued_over_the_end_of_a_sentence():
    page = PAGE.format(fees=FEES, notes="We tell third parties nothing. When you leave, we keep:\n\n- {}\n- your name")
    points = compare(
        *(
            Source("circle.md", page.format(item).encode(), "markdown")
            for item in ("your list for ten days", "your list for ninety days")
        )
    ).summary.points
    assert points[0].text == "Notes: “When you leave, we keep”: “your list for [ten → ninety] days”."
