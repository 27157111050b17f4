"""Text in, its cells on a terminal out: a wide character takes two, a combining one none; and what rows are made of."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from policydiff.text.lazy import Lazy
from policydiff.text.unseen import show_controls

OPENING, CLOSING = ("[-", "{+"), ("-]", "+}")
"""The marks around deleted and inserted words where there is no colour; a row may end between two of them."""

SEAMS = frozenset("/?&=.-_:;,#")
"""Signs after which a long address is best cut."""


class Piece(NamedTuple):
    """A stretch of a row with one label; a tuple, as a long text is hundreds of thousands of them."""

    text: str
    label: str = ""
    """What the stretch is, for those who show it; carried along, never looked at here."""


Row = tuple[Piece, ...]
"""One row."""


NARROW = (
    " -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff"
    "\u2400-\u2426\u2500-\u257f"
)
"""Latin, Greek and Cyrillic letters, signs of print, arrows, pictures of unseen signs, and rules, as the inside of a
class: one cell each."""

_NARROW = Lazy(f"[{NARROW}]*")

HAN_AND_KANA = "\u3005-\u3007\u3041-\u3096\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""The letters of Chinese and Japanese, as the inside of a class: two cells each, and a row may end between any two."""

BROAD = f"{HAN_AND_KANA}\uac00-\ud7a3\u3001-\u3004\u3008-\u3029\uff01-\uff60"
"""Those, the syllables of Korean, and signs of print: two cells each."""

_KNOWN = Lazy(f"[{NARROW}{BROAD}]*")
_BROAD = Lazy(f"[{BROAD}]+")


def is_narrow(text: str) -> bool:
    """Whether every sign of a text is known to take one cell, as those of most texts are; line feeds count as such."""
    return text.isascii() or _NARROW.fullmatch(text) is not None


def broad_signs(text: str) -> int | None:
    """How many signs of a text take two cells, all others taking one; None for a text with a sign of unknown width."""
    return sum(map(len, _BROAD.findall(text))) if _KNOWN.fullmatch(text) else None


@lru_cache(maxsize=4096)
def width_of(text: str) -> int:
    """Cells of a text on a terminal: two for a wide character, none for a combining one."""
    if is_narrow(text):
        return len(text)
    broad = broad_signs(text)
    if broad is not None:
        return len(text) + broad
    from rich.cells import cell_len

    return cell_len(text)


def clip(text: str, width: int) -> str:
    """Cut a text to one row of at most `width` cells, at least one; what was cut leaves an ellipsis."""
    text = " ".join(show_controls(text).split())
    if width_of(text) <= width:
        return text
    kept = text[: reach(text, 0, max(width, 1) - 1, seams=False)[0]]
    return f"{kept.rstrip()}…"


def reach(text: str, start: int, room: int, *, seams: bool = True) -> tuple[int, int]:
    """How far from `start` a text fits into `room` cells, and its cells; ends at a seam in the second half."""
    used, end, neat, neat_used = 0, start, start, 0
    while end < len(text):
        char = text[end]
        before = text[max(end - 1, 0) : end]
        size = (
            1 if char.isascii() else width_of(before + char) - width_of(before)
        )  # a selector may widen what it follows
        if used + size > room:
            return (neat, neat_used) if seams and 2 * neat_used > room else (end, used)
        used, end = used + size, end + 1
        if char in SEAMS:
            neat, neat_used = end, used
    return end, used
