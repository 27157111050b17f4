"""What HTML tags mean to a reader: which mark text, which end a block, which hold others, which show nothing."""

from __future__ import annotations

from collections.abc import Container

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
    "sup": "raised",
}
"""Inline tags and the marks they make; `strike` and `raised` go no further than `standing`."""

INLINE = frozenset(
    {"abbr", "acronym", "bdi", "bdo", "big", "cite", "data", "dfn", "font", "ins", "label", "mark", "nobr", "output"}
    | {"q", "rb", "rp", "rt", "rtc", "ruby", "small", "span", "sub", "time", "u", "var", "wbr"}
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

BOXES = frozenset(
    {
        "address",
        "article",
        "aside",
        "body",
        "center",
        "details",
        "div",
        "figure",
        "footer",
        "g",
        "header",
        "main",
        "nav",
    }
    | {"p", "path", "section", "summary", "svg", "tbody", "thead"}
)
"""Tags that end the block before them and say nothing else; those that pages hold most of."""

_OTHERS = frozenset(
    {"address", "applet", "area", "article", "aside", "audio", "base", "basefont", "bgsound", "blink", "body"}
    | {"button", "canvas", "caption", "center", "circle", "col", "colgroup", "datalist", "defs", "details", "dialog"}
    | {"div", "embed", "ellipse", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "g"}
    | {"header", "hgroup", "hr", "html", "iframe", "image", "input", "ins", "keygen", "legend", "line", "link"}
    | {"listing", "main", "map", "marquee", "math", "meta", "meter", "nav", "noembed", "noframes", "object"}
    | {"optgroup", "option", "p", "param", "path", "picture", "plaintext", "polygon", "portal", "progress", "rect"}
    | {"search", "section", "select", "slot", "source", "spacer", "summary", "svg", "tbody", "text", "textarea"}
    | {"tfoot", "thead", "title", "track", "use", "video", "xmp", "img", "br", "wbr"}
)
"""Elements of HTML past and present (WHATWG HTML, its obsolete ones included) that no table above names."""

ELEMENTS = frozenset(MARKS) | INLINE | HIDDEN | frozenset(HEADINGS) | CONTAINERS | _OTHERS
"""Every element of HTML."""


def is_placeholder(source: str, closed: Container[str]) -> bool:
    """Whether what looks like a tag is a gap to fill in, such as `<Company name>`: no element, and never closed.

    >>> is_placeholder("<Company name>", ()), is_placeholder("<Note>", {"note"}), is_placeholder("<b>", ())
    (True, False, False)

    Args:
        source: the tag as it is written.
        closed: the names, in small letters, of the elements that the text around it closes.
    """
    words = source.strip("<>").split()
    name = words[0].lower() if words else ""
    if name in ELEMENTS or not name.isalpha() or any(sign in source for sign in "={}\"'") or source[-2:-1] == "/":
        return False
    return name not in closed
