"""Compared sections in, one verdict and one count of sections and words out: the same for a whole and a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Counts, Kind, Op, Relation, Verdict
from policydiff.text.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import ComparedSection, Severity

FLAGS = ("moved", "renamed", "renumbered")
"""What may have happened to a section beside its relation, in the order of the counts."""


def verdict_of(sections: Sequence[ComparedSection], *, front: bool = False) -> Verdict:
    """The sections in a word; none of them is identical, unless `front` says that printed front matter differs."""
    if any(section.substantive for section in sections):
        return Verdict.SUBSTANTIVE
    return Verdict.EDITORIAL if front or any(section.touched for section in sections) else Verdict.IDENTICAL


def worst_severity(sections: Sequence[ComparedSection]) -> Severity | None:
    """That of the most severe section; None where nothing of substance changed."""
    severities = [section.severity for section in sections if section.substantive]
    return max(severities, key=lambda severity: severity.rank, default=None)


def counts_of(sections: Sequence[ComparedSection]) -> Counts:
    """How many sections each relation and flag holds for, and the words in marked spans."""
    relations = [(r.value, sum(s.relation is r for s in sections)) for r in Relation]
    flags = [(name, sum(getattr(s, name) for s in sections)) for name in FLAGS]
    inserted, deleted = (sum(words_with(section, op) for section in sections) for op in (Op.INSERT, Op.DELETE))
    return Counts((*relations, *flags), inserted, deleted)


def words_with(section: ComparedSection, op: Op) -> int:
    """Words in a section's spans of one fate, headings included; a Chinese or Japanese character is one.

    Untouched blocks have no such spans, and what stands outside the policy (navigation, banners) does not count.
    """
    return sum(
        len(words(span.text))
        for change in section.changes
        if change.kind is not Kind.EQUAL and not change.outside
        for span in change.spans
        if span.op is op
    )
