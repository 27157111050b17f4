"""Which part of a sentence a point quotes, and what may stand beside it."""

import pytest

from policydiff.model import Point, Source
from policydiff.pipeline import compare


def points(old: str, new: str) -> tuple[Point, ...]:
    pages = [f"# Boat shed\n\n## Boats\n\nYou may row from nine to five.\n\n{text}\n" for text in (old, new)]
    return compare(*(Source("shed.md", page.encode(), "markdown") for page in pages)).summary.points


REST = (
    ", and the guard, who sits in the hut by the gate until the last boat is back and the lamps are out, gives you a "
    "slip of paper instead of a receipt."
)


@pytest.mark.parametrize(
    "kept",
    [
        "When you row at night, we do not keep your name",
        "If you leave the boat outside, we share your name and your telephone number with the harbour police",
        "Unless you object, we keep your name for ten years",
    ],
)
def test_a_promise_keeps_the_condition_it_opens_with(kept: str):
    assert any(kept in point.text for point in points("", kept + REST))


def test_no_row_stands_under_the_label_of_another():
    table = "| Helper | What for | Where |\n|---|---|---|\n| Fernlea | repairs of boats | {} |\n{}"
    old = table.format("Norway", "")
    new = table.format("Iceland", "| Mossdale | names of guests | Portugal |\n")
    texts = [point.text for point in points(old, new)]
    assert any("Mossdale" in text for text in texts)
    assert all("Fernlea" in text for text in texts if "Iceland" in text)


def test_what_stands_beside_a_change_between_two_paragraphs_is_the_same_on_both_sides():
    guard, cook = "The guard keeps the list of boats{} for a week.", "The cook keeps keys{}."
    old = "\n\n".join((guard.format(""), cook.format(" and a record of meals and notes on it")))
    new = "\n\n".join((guard.format(" and your address and the digits of your card"), cook.format("")))
    for point in points(old, new):
        sides = {quote.role.value: quote.change for quote in point.quotes if quote.role.value in ("old", "new")}
        beside = [quote.text for quote in point.quotes if quote.role.value == "about" and quote.change is not None]
        if len(set(sides.values())) == 2:
            assert all(text in old for text in beside), point.text


def test_a_severe_change_is_told_where_there_is_room():
    old = "Lamps are lit at six.\n\nWe do not sell your name."
    new = "Lamps are lit at seven.\n\nWe sell your name."
    assert any("sell" in point.text for point in points(old, new))
