"""An HTML page in, its visible tree out, flat: elements and texts in reading order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policydiff.read.line_finder import LineFinder
from policydiff.read.markup import TOKENS, VOID, plain
from policydiff.read.node import Nodes
from policydiff.read.tags import HIDDEN
from policydiff.text.lazy import Lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selectolax.lexbor import LexborHTMLParser

    from policydiff.read.leaves import Leaves
    from policydiff.read.node import Node


def parse(text: str) -> LexborHTMLParser:
    """Parse a page; what stands for readers without scripts is taken out first, as it is markup for nobody here."""
    from selectolax.lexbor import LexborHTMLParser  # `--help` and Markdown must not pay for it

    return LexborHTMLParser(_without_noscript(text))


def _without_noscript(text: str) -> str:
    """Cut `<noscript>` out, its line ends kept: in the head it would end the head, and its text is seen by no one."""
    parts: list[str] = []
    at = 0
    while (opened := _NOSCRIPT.search(text, at)) and (closed := _NOSCRIPT_END.search(text, opened.end())):
        start, end = opened.start(), text.find(">", closed.start()) + 1 or len(text)
        parts += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end
    return "".join([*parts, text[at:]])


_NOSCRIPT, _NOSCRIPT_END = Lazy("<(?i:noscript)", re.ASCII), Lazy("</(?i:noscript)", re.ASCII)


def flatten(pages: Sequence[str], source: str, leaves: Leaves, *, fold: bool = True) -> list[Node]:
    """List the visible nodes of some elements in reading order.

    Args:
        pages: the elements, as `written` gives them.
        source: what they were parsed from.
        leaves: what reads their leaves.
        fold: whether leaves are left as they are; else all that they hold is listed too.
    """
    nodes, finder = Nodes(), LineFinder(source)
    for page in pages:
        _lay_out(page, nodes, finder, leaves, fold=fold)
    return nodes.listed


def _lay_out(page: str, nodes: Nodes, finder: LineFinder, leaves: Leaves, *, fold: bool) -> None:
    hidden = 0  # how many elements are open inside one that shows nothing, itself included
    for holder, source, markup, tag, attributes, text in TOKENS.findall(page):
        if hidden:
            hidden += _deeper(tag)
        elif text:
            shown = plain(text)
            nodes.text(shown, finder.line(shown))
        elif holder:
            leaf = leaves.leaf(markup)
            nodes.leaf(holder, source, leaf, finder.lines(leaf), fold=fold and not leaf.telling)
        elif tag in HIDDEN:
            hidden = 1
        elif tag:
            _add(tag, attributes, nodes)


def _deeper(tag: str) -> int:
    """How many elements more are open after a tag; none after a text, for which the tag is empty."""
    if not tag or tag.removeprefix("/") in VOID:
        return 0
    return -1 if tag[0] == "/" else 1


def _add(tag: str, attributes: str, nodes: Nodes) -> None:
    """Begin or end an element; one that is void is never ended, not even inside a picture, where it may hold others."""
    if tag[0] != "/":
        nodes.start(tag, attributes)
        if tag in VOID:
            nodes.end()
    elif tag[1:] not in VOID:
        nodes.end()
