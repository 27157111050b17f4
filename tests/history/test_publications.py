"""What is one publication, and what two."""

from __future__ import annotations

import pytest

from policydiff.errors import UnreadableSourceError
from policydiff.history.publications import Dates, Publication, gather
from policydiff.source.revisions import Revised

MORNING, EVENING, NEXT = "2026-03-02T09:00:00+01:00", "2026-03-02T21:00:00+01:00", "2026-03-03T09:00:00+01:00"


def revisions(*rows: tuple[str, str]) -> list[Revised]:
    """Time and text of each; the text is its own digest, and the digits in it are the date that it gives."""
    return [Revised(time, f"{at:040}", "", f"text {at}", text.encode) for at, (time, text) in enumerate(rows)]


def read(revision: Revised) -> Publication:
    text = revision.load().decode()
    if not text:
        raise UnreadableSourceError(f"{revision.name}: is empty")
    return Publication(revision, text, Dates("".join(filter(str.isdigit, text)) or None, None))


@pytest.mark.parametrize(
    ("rows", "published"),
    [
        ([], []),
        ([(MORNING, "a")], ["a"]),
        # Many commits of a day are one publication, of which the last counts.
        ([(MORNING, "a"), (MORNING, "b"), (EVENING, "c")], ["c"]),
        ([(MORNING, "a"), (NEXT, "b")], ["a", "b"]),
        # Two dates of the policy are two publications, on whatever day.
        ([(MORNING, "a1"), (EVENING, "b2")], ["a1", "b2"]),
        ([(MORNING, "a1"), (EVENING, "b1"), (NEXT, "c1")], ["b1", "c1"]),
        # The same text again is none, and what was taken back within a day never was one.
        ([(MORNING, "a"), (NEXT, "a")], ["a"]),
        ([("2026-03-01", "a"), (MORNING, "b"), (EVENING, "a")], ["a"]),
        ([("2026-03-01", "a"), (MORNING, "b"), (NEXT, "a")], ["a", "b", "a"]),
        # An archive that tells no days: each version is one.
        ([("", "a"), ("", "b")], ["a", "b"]),
        # What cannot be read is left out.
        ([(MORNING, "a"), (EVENING, ""), (NEXT, "c")], ["a", "c"]),
    ],
)
def test_gather(rows, published):
    assert [one.sha256 for one in gather(revisions(*rows), read).publications] == published


def test_what_is_left_out_is_said():
    gathered = gather(revisions((MORNING, "a"), (NEXT, "")), read)
    assert gathered.notes == ("left out: text 1: is empty",)
