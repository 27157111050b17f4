"""A parser's tree in, its markup out as it stands in the tree, and the tags and texts of that.

What a parser writes down is whole: each element is closed, each sign of a text that could be markup is escaped, each
value stands in quotes. Few patterns find their way through it, in a fraction of the time that asking the parser for
one node after another takes; and what is alike on two pages is one text in both.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from policydiff.read.tags import HIDDEN, INLINE, MARKS
from policydiff.text.lazy import Lazy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

    Attributes = Mapping[str, str | None]

_NAME = r"[A-Za-z][^\t\n\f\r />]*+"
_VALUES = r'(?: =?[^\t\n\f\r />=]*+="[^"]*+")*+'
"""Attributes as they are written; a stray quote or sign of equality makes a name of its own."""

_REMARK = r"<!--(?s:.*?)-->"

_LEAVES = "p|h[1-6]|li|d[dt]|t[dh]|div|summary|button|caption|figcaption"
"""Elements that mostly hold a text and no other block."""

_APART = frozenset({"rb", "rp", "rt", "rtc", "ruby", "wbr"})
"""Inline elements that no leaf holds: those of the sounds of words, and one that is void in HTML alone."""

DRAWN = frozenset(
    {"circle", "clippath", "defs", "ellipse", "g", "line", "lineargradient", "mask", "path", "polygon", "polyline"}
    | {"rect", "stop", "svg", "use"}
)
"""What pictures are drawn with."""

_WITHIN = "|".join(sorted((frozenset(MARKS) | INLINE | DRAWN | {"br"}) - _APART))

TOKENS = Lazy(
    rf"<({_LEAVES})({_VALUES})>((?:[^<]++|</?(?:{_WITHIN}){_VALUES}>|{_REMARK})*+)</\1>"
    rf"|<(/?{_NAME})({_VALUES})>|([^<]++)|{_REMARK}|<\?[^>]*+>"
)
"""A leaf: its tag, its attributes and what it holds; or a tag, a slash before it where it ends, and its attributes; or
a text. Remarks and instructions to machines have nothing of it."""

TAGS = Lazy(rf"(</?{_NAME}{_VALUES}>|{_REMARK})")
"""What stands between texts inside a leaf."""

TAG = Lazy(rf"</?({_NAME})({_VALUES})>")

_ATTRIBUTE = Lazy(r' (=?[^\t\n\f\r />=]*+)="([^"]*+)"')

VOID = frozenset(
    {"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link"}
    | {"meta", "param", "source", "track", "wbr"}
)
"""Elements that are never closed (WHATWG HTML, 13.3)."""

_RAW = frozenset({"iframe", "noembed", "noframes", "plaintext", "xmp"})
"""Elements whose text a parser writes as it is, markup or not."""

_UNESCAPED = ", ".join(["script", "style", "template", *sorted(_RAW)])


def written(root: LexborNode) -> str:
    """Write an element down; what scripts, style sheets and templates hold leaves the tree, and no text stays raw."""
    if root.tag in HIDDEN:
        return ""
    for node in root.css(_UNESCAPED):
        if node.tag in _RAW:
            _escape(node)
        elif node.tag == "template":  # what it holds cannot be taken out
            node.replace_with(_element("<script></script>"))
        else:
            _empty(node)
    return root.html or ""


def _empty(node: LexborNode) -> None:
    while (child := node.first_child) is not None:
        child.decompose()


def _escape(node: LexborNode) -> None:
    """Put each text of an element into one of its own, which says nothing and whose text is escaped."""
    child = node.first_child
    while child is not None:
        following = child.next
        if child.is_text_node and (text := child.text_content):
            text = text.replace("&", "&amp;").replace("<", "&lt;")
            child.replace_with(_element(f"<span>{text}</span>"))
        child = following


def _element(markup: str) -> LexborNode:
    """The first element of some markup.

    Raises:
        ValueError: it holds none.
    """
    from selectolax.lexbor import LexborHTMLParser

    found = LexborHTMLParser(markup).css_first("body > *, head > *")
    if found is None:
        raise ValueError("markup must hold an element")
    return found


def plain(text: str) -> str:
    """What an escaped text says."""
    if "&" not in text:
        return text
    text = text.replace("&nbsp;", "\xa0").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
    return text.replace("&amp;", "&")


@lru_cache(maxsize=2_000)
def attributes_of(source: str) -> Attributes:
    """The attributes of a tag by name, as they are written in it; an empty text for one without value.

    >>> attributes_of(' href="/a?b=1&amp;c=2" hidden=""')
    {'href': '/a?b=1&c=2', 'hidden': ''}
    """
    return {name: plain(value) for name, value in _ATTRIBUTE.findall(source)}
