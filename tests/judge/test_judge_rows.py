"""Rows of tables: who stands in them, what for, and names that are written in another way."""

import pytest

from policydiff.model import BlockKind, Kind

HEAD = "| Helper | What for | Where |\n|---|---|---|\n"
STAYS = "| Birch Post | Letters and parcels | Norway |\n"


def _row(judged, old, new):
    """The one changed row of a table that stands among others."""
    frame = "# Helpers\n\n" + HEAD + STAYS + "%s\n| Elm Mail | Telegrams | Chile |\n"
    changes = [c for s in judged(frame % old, frame % new) for c in s.changes if c.kind is not Kind.EQUAL]
    assert {c.block for c in changes} == {BlockKind.ROW}
    return changes[0]


@pytest.mark.parametrize(
    ("old", "new", "substantive", "direction"),
    [
        # a name turned round says nothing; a purpose that joins or leaves does
        ("| Azure (Microsoft) | Maps | Chile |", "| Microsoft Azure | Maps | Chile |", False, "neutral"),
        ("| Google Cloud | Maps | Chile |", "| Google Cloud | Maps, and weather | Chile |", True, "weaker"),
        ("| Google Cloud | Maps, weather | Chile |", "| Google Cloud | Maps | Chile |", True, "stronger"),
        ("| Google Cloud | Maps | Chile |", "| Google Cloud | Maps | Chile, Japan |", True, "weaker"),
        # in a row that names nobody, more words are only more words
        ("| Lamps | Oil and wick | Chile |", "| Lamps | Oil, glass and wick | Chile |", True, "neutral"),
        ("| Weather Maps | Hills | Chile |", "| Maps Weather 2 | Hills | Chile |", True, "neutral"),
    ],
)
def test_a_row_leans_by_what_its_company_does(judged, old, new, substantive, direction):
    change = _row(judged, old, new)
    assert (change.substantive, change.direction) == (substantive, direction)
    assert change.severity.material is (direction == "weaker")


def test_a_legal_form_makes_no_new_recipient(judged):
    change = _row(judged, "| Alder Mail (AM) | Maps | Chile |", "| Alder Mail Inc (AM) | Maps | Chile |")
    assert [signal.kind for signal in change.signals] == []


def test_a_new_company_is_a_recipient(judged):
    change = _row(judged, "| Alder Mail Inc | Maps | Chile |", "| Rowan Ink Inc | Maps | Chile |")
    assert ("recipient", "high") in {(signal.kind, change.severity) for signal in change.signals}


def test_the_labels_of_columns_tell_no_facts(judged):
    old = "# Helpers\n\nWe name all helpers here.\n"
    table = "\n| Name of subprocessor | Location of processing |\n|---|---|\n| Birch Post | Norway |\n"
    head = next(c for s in judged(old, old + table) for c in s.changes if c.block is BlockKind.ROW)
    assert (head.new.text, head.signals) == ("Name of subprocessor | Location of processing", ())
