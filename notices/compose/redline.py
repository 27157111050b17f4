"""A comparison as marked text, for the preview: only what changed, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.compose.lengths import one_line
from policydiff import both_ends

if TYPE_CHECKING:
    from policydiff import Comparison

Marked = tuple[tuple[str, tuple[tuple[tuple[str, str], ...], ...]], ...]
"""For each changed section its heading and its changed blocks; a block is stretches of (fate, text)."""

ISLAND = 240
"""Characters of unchanged text shown beside a change; what is more is left out with `…`."""


def marked_text(comparison: Comparison) -> Marked:
    """The changed sections; empty where nothing changed."""
    sections = []
    for section in comparison.sections:
        blocks = tuple(
            tuple((str(span.op), _near(one_line_kept(span.text), str(span.op))) for span in change.spans)
            for change in section.changes
            if change.kind not in ("equal", "format")
        )
        if blocks:
            refs = section.new or section.old
            sections.append((one_line(refs[0].heading) if refs else "", blocks))
    return tuple(sections)


def one_line_kept(text: str) -> str:
    """As `one_line`, with a space kept at each end where there was one."""
    line = one_line(text)
    if not line:
        return " " if text else ""
    return f"{' ' * text[0].isspace()}{line}{' ' * text[-1].isspace()}"


def _near(text: str, op: str) -> str:
    return both_ends(text, 2 * ISLAND, " … ") if op == "equal" else text
