"""A comparison in, about how tall its page stands on a phone out: what is long opens folded there, without a script."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind
from policydiff.render.html.leaves import FOLD_ITEMS
from policydiff.text.widths import width_of
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from policydiff.model import Comparison

TALL = 6500
"""Pixels from which a page opens folded: it stays under ten screens of a phone, whatever a guess may miss."""

HEAD = 900
"""Pixels of title, verdict, dates and switches."""

ROW = 42
"""Columns of text in a row of a phone."""

LEADING = 29
"""Pixels of such a row, its share of the space between paragraphs included."""

CELLS = 20
"""Columns of a row of a table there: its longest cell decides, and that is as narrow as its column."""

LINE = 70
"""Pixels that a line of a list takes beside its text."""

BLOCK = 110
"""Pixels that a changed block takes beside its text: the note above it, and the space around."""

SECTION = 100
"""Pixels of a heading, or of the line that unchanged text is folded into."""


@dataclass(frozen=True, slots=True)
class Heights:
    """Pixels of the parts of a page."""

    above: int
    """All that stands above the document, the list of changes included."""
    text: int
    """The document with its unchanged text folded."""


def heights_of(comparison: Comparison, entries: Sequence[str], *, owner: bool) -> Heights:
    """About how tall a comparison stands on a phone.

    Args:
        comparison: What is shown.
        entries: The lines of its list of changes.
        owner: Whether the findings are shown.
    """
    findings = [finding.message for finding in comparison.findings] if owner else []
    points = [point.text for point in comparison.summary.points]
    touched = [
        section for section in comparison.sections if any(each.kind is not Kind.EQUAL for each in section.changes)
    ]
    return Heights(
        HEAD + _pixels([*points, *findings, *entries], LINE),
        _pixels(_shown(comparison, rows=False), BLOCK)
        + _pixels(_shown(comparison, rows=True), LINE, CELLS)
        + 2 * SECTION * len(touched),
    )


def _shown(comparison: Comparison, *, rows: bool) -> Iterator[str]:
    """The texts that a document shows unfolded, those of table rows or all others: changes, and what is near them."""
    for section in comparison.sections:
        if all(change.kind is Kind.EQUAL for change in section.changes):
            continue
        for equal, group in groupby(section.changes, key=lambda change: change.kind is Kind.EQUAL):
            run = list(group)
            if equal and len(run) >= FOLD_ITEMS:
                continue
            for change in run:
                if (change.block is BlockKind.ROW) is rows:
                    yield "".join(span.text for span in change.spans)


def _pixels(texts: Iterable[str], around: int, columns: int = ROW) -> int:
    """Texts set one below the other; a wide character is two columns."""
    return sum(around + LEADING * -(-width_of(text) // columns) for text in texts)
