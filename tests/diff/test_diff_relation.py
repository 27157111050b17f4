"""A section is unchanged while its reader sees the same words and the same links, however they are marked up."""

import pytest

from policydiff.align import align
from policydiff.diff import diff
from policydiff.model import Relation, Source
from policydiff.read import read

UNCHANGED = [
    ("Read [more](#fees) now.", "Read [more](https://acme.example/terms#fees) now."),
    ("Kept for\n30 days.", "Kept for 30 days."),
]
MODIFIED = [
    ("Read [more](https://acme.example/fees) now.", "Read **[more](https://acme.example/fees/)** now."),
    ("We keep **walks** here.", "We keep walks here."),
    ("One is here. Another is there.", "One is here.\n\nAnother is there."),
    ("Read [more](https://acme.example/a) now.", "Read [more](https://acme.example/b) now."),
    ("Read more now.", "Read [more](https://acme.example/b) now."),
    ("We keep walks here.", "We keep walks there."),
]


@pytest.mark.parametrize(
    ("old", "new", "relation"),
    [
        *((old, new, Relation.UNCHANGED) for old, new in UNCHANGED),
        *((old, new, Relation.MODIFIED) for old, new in MODIFIED),
    ],
)
def test_marks_alone_change_no_section(old: str, new: str, relation: Relation) -> None:
    sides = (old, new), (new, old)
    for texts in sides:
        editions = [read(Source("a.md", f"# Terms\n\n{text}\n\nThe end.\n".encode(), "markdown")) for text in texts]
        assert diff(align(*editions))[-1].relation is relation
