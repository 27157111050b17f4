"""What says next to nothing stands behind whatever says more."""

import pytest

from policydiff.model import ComparedSection, Source
from policydiff.pipeline import compare
from policydiff.rules.salience import cue_book
from policydiff.summarise.candidates import Sayable, candidates
from policydiff.summarise.editions import Weights, editions_of
from policydiff.summarise.slight import is_abbreviated, is_version, leads_in
from policydiff.summarise.units import units_of


def said(old: str, new: str) -> list[Sayable]:
    """What can be said of two texts, whether or not it is told."""
    pages = [f"# Shed\n\n{text}\n\nLamps burn from six.\n" for text in (old, new)]
    sections: tuple[ComparedSection, ...] = compare(*(Source("a.md", p.encode(), "markdown") for p in pages)).sections
    editions = editions_of(sections)
    return candidates(units_of(sections, cue_book("en").order), editions, Weights(editions))


@pytest.mark.parametrize("line", ["Shed rules v3.1", "Oar list 4.0.0", "v12"])
def test_a_version_says_nothing_else(line: str):
    assert said("", line)
    assert all(map(is_version, said("", line)))


@pytest.mark.parametrize("line", ["Version 4.0.0", "版本 4.0.0"])
def test_a_line_that_calls_itself_a_version_is_not_even_said(line: str):
    assert not said("", line)


@pytest.mark.parametrize("line", ["You pay 4.50 crowns.", "Version 4.0.0 sells your name to partners.", "Row 4 boats."])
def test_what_only_holds_such_a_number_is_none(line: str):
    assert not any(map(is_version, said("", line)))


@pytest.mark.parametrize(
    ("old", "new", "slight"),
    [
        ("Write to 12 Harbour Street, Northport.", "Write to 12 Harbour St., Northport.", True),
        ("Write to 12 Harbour St., Northport.", "Write to 12 Harbour Street, Northport.", True),
        ("Write to Fernlea Incorporated, Northport.", "Write to Fernlea Inc., Northport.", True),
        ("Write to 12 Harbour Street, Northport.", "Write to 12 Harbour Ave., Northport.", False),
        ("We keep it for 30 days in Northport.", "We keep it for 90 days in Northport.", False),
        ("Write to 12 Harbour Street, Northport.", "Write to 12 Harbour Street, Southport.", False),
    ],
)
def test_a_word_cut_short_is_no_other_word(old: str, new: str, slight: bool):
    assert any(map(is_abbreviated, said(old, new))) is slight or not said(old, new)


def test_only_a_sentence_without_a_counterpart_leads_in():
    assert any(map(leads_in, said("", "We do not allow boats that:\n\n- leak;\n- burn.")))
    assert not any(map(leads_in, said("You give us two promises:", "You give us three promises:")))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("You can learn more about oars in the harbour's guide.", False),
        ("Read more in our guide to oars.", False),
        ("Informationen zum Vorgehen finden Sie im Hafen.", False),
        ("Vous pouvez en savoir plus au port.", False),
        ("Puede obtener más información en el puerto.", False),
        ("We learn more about you from partners.", True),
        ("You can read mail in the shed.", True),
    ],
)
def test_where_more_can_be_read_is_no_news(line: str, told: bool):
    pages = [f"# Shed\n\nLamps burn. Oars are red.{text} Nets are dry.\n" for text in ("", f" {line}")]
    points = compare(*(Source("a.md", page.encode(), "markdown") for page in pages)).summary.points
    assert any(point.severity.value != "low" for point in points) is told
