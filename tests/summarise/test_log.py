"""The publisher's own words on what changed: where they stand, and what is left alone."""

import pytest

from policydiff.model import Form, Point, Source
from policydiff.pipeline import compare

BODY = "## Data\n\nWe keep your name {days}.\n\n"


def points(old: str, new: str) -> tuple[Point, ...]:
    pages = [
        f"# Garden shed\n\n{BODY.format(days=days)}{text}\n" for days, text in (("a year", old), ("ten years", new))
    ]
    return compare(*(Source("shed.md", page.encode(), "markdown") for page in pages)).summary.points


def notes(old: str, new: str) -> list[str]:
    return [point.text for point in points(old, new) if point.form is Form.LOG]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param(
            "## Change log\n\n- 3 May 2024: first edition of the shed.",
            "## Change log\n\n- 3 May 2024: first edition of the shed.\n- 9 June 2026: the time that names are kept.",
            "9 June 2026: the time that names are kept.",
            id="a dated entry of a log",
        ),
        pytest.param(
            "## End\n\n**Change log:**\n\n- 3 May 2024: first edition of the shed.",
            "## End\n\n**Change log:**\n\n- 3 May 2024: first edition of the shed.\n- Names are kept for longer now.",
            "Names are kept for longer now.",
            id="a log that an untouched paragraph announces",
        ),
        pytest.param(
            "",
            "_The most recent update on 9 June 2026 introduces a longer time for names._",
            "The most recent update on 9 June 2026 introduces a longer time for names.",
            id="a sentence that says what an update does",
        ),
        pytest.param(
            "",
            "## Neues\n\nDiese Fassung ergänzt die Frist für Namen im Schuppen.",
            "Diese Fassung ergänzt die Frist für Namen im Schuppen.",
            id="in German",
        ),
    ],
)
def test_the_publishers_own_words_come_first(old: str, new: str, said: str):
    assert notes(old, new) == [f"The policy’s own note: “{said}”"]
    assert points(old, new)[0].form is Form.LOG


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("Last updated: 3 May 2024", "Last updated: 9 June 2026", id="a date line"),
        pytest.param("", "We may update these terms to add new rules.", id="what may happen"),
        pytest.param("## Tools\n\nA rake.", "## Tools\n\nA rake and a spade for the beds.", id="any other section"),
    ],
)
def test_other_sentences_are_no_note(old: str, new: str):
    assert notes(old, new) == []


def test_the_note_of_the_earlier_edition_is_no_news():
    old = "_The most recent update on 3 May 2024 introduces a shelf for seeds. No other changes were made._"
    said = " ".join(point.text for point in points(old, ""))
    assert "shelf for seeds" not in said
    assert "No other changes" not in said
    assert "[a → ten] year" in said or "ten years" in said
