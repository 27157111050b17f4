"""One edition in, what it lacks by itself out; and of two editions what only the later one lacks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policydiff.check.numbers import dead_references, odd_numbers
from policydiff.check.pointers import missing_log
from policydiff.check.statements import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policydiff.model import Edition, Finding


def alone(edition: Edition) -> Iterator[Finding]:
    """What the text of one edition shows without its dates and its clause on changes."""
    yield from wording(edition)
    yield from dead_references(edition)
    yield from odd_numbers(edition)
    yield from missing_log(edition)


def come(before: tuple[Finding, ...], after: tuple[Finding, ...], changed: tuple[Finding, ...]) -> Iterator[Finding]:
    """What one edition is found to lack and the one before was not: the rest is no matter of the revision.

    `changed` is what the revision was found to do: its causes are told once.
    """
    known = {(finding.code, _unplaced(finding.message)) for finding in before}
    told = {finding.code for finding in changed}
    for finding in after:
        if finding.code not in told and (finding.code, _unplaced(finding.message)) not in known:
            yield finding


def _unplaced(message: str) -> str:
    """A message without its line numbers, which every revision moves."""
    return re.sub(r"\b[Ll]ine \d+", "", message)
