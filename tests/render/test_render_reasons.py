"""Why a point is as severe as it is, in a few words."""

from __future__ import annotations

import pytest

from policydiff import compare
from policydiff.model import Source
from policydiff.render.words.reasons import reasons

ROWS = [
    (
        "We keep your letters for 30 days.",
        "We keep your letters for 90 days.",
        "high: changed period; weaker for readers",
    ),
    ("We lend books to you.", "We lend heavy books to you.", "medium: wording changed"),
]


@pytest.mark.parametrize(("old", "new", "said"), ROWS)
def test_the_facts_that_decided_are_named(old: str, new: str, said: str) -> None:
    sources = [Source(f"{at}.md", f"# P\n\n{text}\n".encode(), "markdown") for at, text in enumerate((old, new))]
    assert list(reasons(compare(*sources))) == [said]


def test_a_date_needs_no_reason() -> None:
    days = ("Effective: 1 May 2030", "Effective: 1 June 2030")
    sources = [Source(f"{at}.md", f"# P\n\n{text}\n".encode(), "markdown") for at, text in enumerate(days)]
    assert list(reasons(compare(*sources))) == [""] * len(compare(*sources).summary.points)
