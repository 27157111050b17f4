"""What HTML tags mean to a reader: which mark text, which end a block, which hold others, which show nothing."""

from __future__ import annotations

MARKS = {
    "strong": "strong",
    "b": "strong",
    "em": "em",
    "i": "em",
    "s": "strike",
    "del": "strike",
    "strike": "strike",
    "code": "code",
    "tt": "code",
    "kbd": "code",
    "samp": "code",
    "a": "link",
}
"""Inline tags and the marks they make."""

INLINE = frozenset(
    {"abbr", "acronym", "bdi", "bdo", "big", "cite", "data", "dfn", "font", "ins", "label", "mark", "nobr", "output"}
    | {"q", "rp", "rt", "ruby", "small", "span", "sub", "sup", "time", "u", "var", "wbr"}
)
"""Tags that neither mark text nor end a block."""

HIDDEN = frozenset({"script", "style", "template", "noscript", "head"})
"""Tags whose content is no text of the page."""

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

LISTS = frozenset({"ul", "ol", "menu", "dir"})
ITEMS = frozenset({"li", "dt", "dd"})
CELLS = frozenset({"td", "th"})
CONTAINERS = LISTS | ITEMS | CELLS | {"blockquote", "dl", "table", "tr", "pre"}
"""Tags that say what the blocks inside them are."""

NESTING = LISTS | {"dl", "blockquote"}
"""Tags that put their blocks one level deeper."""
