"""Texts in, the labels of dates out whose date cannot be read: "Effective date: TBD", 31/02/2024, a template."""

from __future__ import annotations

from collections.abc import Iterator

from policydiff.dates.cues import EFFECTIVE, UPDATED, cues_in, folded
from policydiff.dates.find import find_dates
from policydiff.dates.stated import Text
from policydiff.model import Lines

LONGEST = 60
"""Characters of such a line at most; a longer one is a sentence about dates."""


def unparsed(texts: tuple[Text, ...]) -> Iterator[tuple[str, str, Lines]]:
    """Role, text and lines of every label with a colon and something after it that is no date."""
    for text in texts:
        if len(text.text) > LONGEST:
            continue
        mark = max(text.text.find(":"), text.text.find("："))
        if not 0 < mark < LONGEST or find_dates(text.text):
            continue
        cues = [cue for cue in cues_in(folded(text.text)) if cue.end <= mark]
        roles = [cue.role for cue in cues if cue.role in {EFFECTIVE, UPDATED}]
        if roles and cues[0].start == 0 and _instead_of_a_date(text.text[mark + 1 :].strip()):
            yield roles[0], text.text, text.lines


def begins_with_label(text: str) -> str:
    """The role of the label that a short text begins with; empty where it begins with none."""
    cues = cues_in(folded(text))
    return cues[0].role if cues and cues[0].start == 0 and cues[0].role in {EFFECTIVE, UPDATED} else ""


def _instead_of_a_date(rest: str) -> bool:
    """Whether what follows a label stands in a date's place: figures, a placeholder, "TBD"; not a sentence."""
    return bool(rest) and (any(sign.isdigit() or sign in "[{<" for sign in rest) or rest.isupper() or " " not in rest)
