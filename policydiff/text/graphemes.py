r"""A text in, the pieces of patterns that keep its signs whole out: marks stay with their letters, emoji with theirs.

A letter and the marks on it, a flag, a family of emoji joined by joiners are one sign to a reader (Unicode Annex 29),
and many to Python, whose `\w` holds no combining mark. A class of all marks takes 3 ms to compile, so a pattern gets
those of the scripts that were met, and texts without any are read by patterns without such classes.
"""

from __future__ import annotations

from functools import cache
from unicodedata import category

JOINERS = "\u200c\u200d"
"""They join or part letters of one word, and signs of one emoji."""

TONES = "\U0001f3fb-\U0001f3ff"
"""Skin tones, which colour the emoji before them."""

FLAGS = "\U0001f1e6-\U0001f1ff"
"""Letters that are flags in pairs."""

RAISED = "\u00b2\u00b3\u00b9\u2070\u2074-\u2079"
"""Superscript digits: powers and the marks of footnotes, never part of the word before them."""

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese, Khmer: written without spaces, so what ends with a mark is as much of a word as can be told."""

_BLOCK = 256
"""Signs whose marks are looked up together: as a rule a script."""

_RANGED = {
    sign for first, last in ((0x1F3FB, 0x1F3FF), (0x1F1E6, 0x1F1FF)) for sign in map(chr, range(first, last + 1))
}
_JOINING = frozenset(_RANGED | set(JOINERS) | set("\u00b2\u00b3\u00b9\u2070\u2074\u2075\u2076\u2077\u2078\u2079"))

_plain: set[str] = set()
"""Signs met so far that stand for themselves."""

_blocks: set[int] = set()
"""Blocks met so far that hold marks. What else a pattern knows makes no difference to a text that has none of it."""


def joined(text: str) -> str | None:
    r"""The marks to know in reading a text, as the inside of a class; None where every sign stands for itself.

    >>> joined("plain – or not"), "\u0301" in joined("e\u0301")
    (None, True)
    """
    if text.isascii() or _plain.issuperset(text):
        return None
    found = False
    for sign in set(text) - _plain:
        if category(sign)[0] == "M":
            _blocks.add(ord(sign) // _BLOCK)
            found = True
        elif sign in _JOINING:
            found = True
        else:
            _plain.add(sign)
    return _marks(tuple(sorted(_blocks))) if found else None


@cache
def _marks(blocks: tuple[int, ...]) -> str:
    """The combining marks of some blocks; a variation selector where there are none, as a class may not be empty."""
    signs = (chr(sign) for block in blocks for sign in range(block * _BLOCK, (block + 1) * _BLOCK))
    return "".join(sign for sign in signs if category(sign)[0] == "M") or "\ufe0f"
