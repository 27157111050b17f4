"""Labels in, looks out: the one table that says how a label looks on a terminal."""

from __future__ import annotations

from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policydiff.text.widths import Row


class Label(StrEnum):
    """What a stretch of the screen is; how it looks is decided in `SGR` alone."""

    PLAIN = ""
    TITLE = "title"
    HEADING = "heading"
    QUIET = "quiet"
    ADDED = "added"
    REMOVED = "removed"
    ADDED_BLOCK = "added-block"
    REMOVED_BLOCK = "removed-block"
    MOVED = "moved"
    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


SGR: dict[str, str] = {
    Label.PLAIN: "",
    Label.TITLE: "1",
    Label.HEADING: "1",
    Label.QUIET: "2",
    Label.ADDED: "32;4",
    Label.REMOVED: "31;9",
    Label.ADDED_BLOCK: "32",
    Label.REMOVED_BLOCK: "31",
    Label.MOVED: "36",
    Label.CRITICAL: "1;31",
    Label.HIGH: "31",
    Label.MEDIUM: "33",
    Label.LOW: "2",
}
"""Parameters of the terminal's Select Graphic Rendition sequence (ECMA-48, 8.3.117).

Words inserted are underlined and words deleted struck through, so that colour is not the only sign. Whole blocks
carry a sign in the margin instead: a page of struck-through text cannot be read.
"""


def paint(rows: list[Row], *, color: bool) -> str:
    """Write rows as text, each ending in a line feed; colours end where their row ends, as pagers expect."""
    if not color:
        return "".join(["".join([text for text, _ in row]).rstrip(" ") + "\n" for row in rows])
    return "".join([f"{_painted(row).rstrip(' ')}\n" for row in rows])


def _painted(row: Row) -> str:
    runs = ((label, "".join(piece.text for piece in run)) for label, run in groupby(row, key=lambda piece: piece.label))
    return "".join(f"\x1b[{SGR[label]}m{text}\x1b[0m" if SGR[label] and text else text for label, text in runs)
