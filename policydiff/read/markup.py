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
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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

RAW = frozenset({"iframe", "noembed", "noframes", "plaintext", "xmp"})
"""Elements whose text is written as it is, markup or not."""


_UNESCAPED = ", ".join(["script", "style", "template", *sorted(RAW)])


@dataclass(frozen=True, slots=True)
class Written:
    """An element as the parser writes it down."""

    markup: str
    raw: Sequence[Sequence[str]]
    """The texts of each of the elements in it whose text is written as it is, in order; `markup` holds them empty."""


def written(root: LexborNode) -> Written:
    """Write an element down; what scripts, style sheets and templates hold, and texts that are raw, leave the tree."""
    if root.tag in HIDDEN:
        return Written("", ())
    raw: list[list[str]] = []
    for node in root.css(_UNESCAPED):
        tag = node.tag
        if tag in RAW:
            raw.append(_emptied(node) if _holds_text(node) else [])
        elif tag == "template":  # what it holds cannot be taken out
            node.replace_with(_nothing())
        else:
            _emptied(node)
    return Written(root.html or "", raw)


def _emptied(node: LexborNode) -> list[str]:
    """The texts of an element, which are taken out of it with all else."""
    texts: list[str] = []
    while (child := node.first_child) is not None:
        if child.is_text_node and child.text_content:
            texts.append(child.text_content)
        child.decompose()
    return texts


def _holds_text(node: LexborNode) -> bool:
    """Whether an element begins with a text; one may hold marks that were open around it, and the text in these."""
    return node.first_child is not None and node.first_child.is_text_node


def _nothing() -> LexborNode:
    """An element without words, as anything else would let the texts around it become one.

    Raises:
        ValueError: the parser does not find what it was given.
    """
    from selectolax.lexbor import LexborHTMLParser

    found = LexborHTMLParser("<script></script>").css_first("script")
    if found is None:
        raise ValueError("a parser must find the script that it was given")
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
