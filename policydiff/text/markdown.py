r"""Any text in, Markdown out that shows exactly this, as far as every Markdown goes; each site adds what it knows more.

Signs are escaped, tags and entities are text.

    *all* <b> & more  →  \*all\* &lt;b&gt; &amp; more
"""

from __future__ import annotations

import re
from html import escape

from policydiff.text.lazy import Lazy

_SIGNS = Lazy(r"[\\`*_\[\]|~#{}]")
"""What Markdown takes for markup inside a line; `<`, `>` and `&` are escaped as HTML has it."""

_START = Lazy(r"^(\s*)(?:([-+=:])|([0-9]+)([.)]))")
"""What makes a list, a heading or a definition of a line that begins with it."""


def escape_markdown(text: str) -> str:
    """Text inside a line."""
    return escape(_SIGNS.sub(r"\\\g<0>", text), quote=False)


def escape_start(text: str) -> str:
    """A line of Markdown whose first sign is no markup: a number, a dash or a colon stays what it is."""
    return _START.sub(_unlisted, text)


def _unlisted(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}" if found[2] else f"{found[1]}{found[3]}\\{found[4]}"
