"""Any text in, a text that no terminal, page or reader mistakes for something else out.

A policy is written by strangers: escape sequences could repaint a terminal, bidirectional overrides could
show a sentence back to front, and characters of no width could hide a change. They are shown, never obeyed.
"""

from __future__ import annotations

from policydiff.text.lazy import Lazy

UNSEEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and line feed; DEL and C1, among them the one-character escapes
    "\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f"  # no width, line separators, bidirectional marks and overrides
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"  # byte order mark, annotations, tags
    "\ud800-\udfff"  # halves of a pair: what is left of a file name that is not UTF-8
)
"""Characters that act on a display without being seen, as the inside of a character class.

From Unicode's general categories Cc, Cf, Zl, Zp and Cs, less the soft hyphen and tab and line feed, which harm nothing.
"""


UNSEEN_SIGN = Lazy(f"[{UNSEEN}]")
"""The pattern of one character of `UNSEEN`."""


def show_controls(text: str) -> str:
    r"""Write every unseen character as `<U+202E>`; line feeds and tabs stay.

    >>> show_controls("free\x1b[31m")
    'free<U+001B>[31m'
    """
    # What is printable holds none, and the pattern takes a millisecond to compile.
    return text if text.isprintable() else UNSEEN_SIGN.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)
