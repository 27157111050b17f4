"""A point leaves its reader where what matters most in it does."""

import pytest

from policydiff.model import Source
from policydiff.pipeline import compare


def directions(old: str, new: str) -> list[tuple[str, str]]:
    """Severity and direction of each point of two texts."""
    pages = [f"# Shed\n\nLamps burn from six.\n\n{text}\n" for text in (old, new)]
    found = compare(*(Source("shed.md", page.encode(), "markdown") for page in pages)).summary.points
    return [(point.severity.value, point.direction.value) for point in found]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param(
            "We collect:\n\n- your name",
            "We collect:\n\n- your name\n- a rope\n- your location\n- your diary",
            ("high", "weaker"),
            id="a list whose first entry tells nothing",
        ),
        pytest.param(
            "",
            "Boats are green, like the lamps. We may share your diary with advertisers. Oars are red.",
            ("high", "weaker"),
            id="the sentence that matters stands in the middle",
        ),
        pytest.param(
            "You can keep a boat for a day.\n\nRopes are lent.",
            "You can keep a boat for a day. You have the right to object at any time.\n\nRopes are lent. Oars are red.",
            ("medium", "stronger"),
            id="a right beside what tells nothing",
        ),
        pytest.param("Oars are red.", "Oars are green.", ("medium", "neutral"), id="nothing tells"),
        pytest.param(
            "We keep your diary for 24 days.\n\nYou may cancel within 24 days.",
            "We keep your diary for 72 days.\n\nYou may cancel within 72 days.",
            ("high", "weaker"),
            id="worse and better in one point",
        ),
    ],
)
def test_what_matters_most_decides(old: str, new: str, told: tuple[str, str]):
    assert directions(old, new)[0] == told


def test_a_sentence_that_moved_with_other_words_neither_came_nor_went():
    bans = "{0}\n\n## Care\n\n{1}\n\n## Talks\n\n{2}"
    rule = "Boats must not be used to reach islands of others{}."
    old = bans.format("We lend boats.", f"Some words. {rule.format(' unless the warden agrees')}", "Yes.")
    new = bans.format("We lend boats.", "Some words.", f"Yes. {rule.format('')}")
    assert directions(old, new)[0][1] == "neutral"
