"""An HTML page in, its visible tree out, flat: elements and texts in reading order."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from policydiff.read.tags import HIDDEN
from policydiff.text.lazy import Lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

Attributes = dict[str, str | None]


@dataclasses.dataclass(slots=True)
class Node:
    """An element, or a text when `tag` is empty."""

    tag: str
    parent: int
    """Index of the element around it; -1 at the top."""
    attributes: Attributes
    text: str = ""
    line: int = 0
    """Source line of a text; 0 where it was not found."""
    end: int = 0
    """Index after the last node inside."""


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


_NOSCRIPT, _NOSCRIPT_END = Lazy("<noscript", re.IGNORECASE | re.ASCII), Lazy("</noscript", re.IGNORECASE | re.ASCII)


def flatten(roots: list[LexborNode], source: str) -> list[Node]:
    """List the visible nodes under some elements in reading order."""
    nodes: list[Node] = []
    finder = _LineFinder(source)
    for root in roots:
        _flatten(root, nodes, finder)
    return nodes


def _flatten(root: LexborNode, nodes: list[Node], finder: _LineFinder) -> None:
    """Walk by hand, as pages may nest deeper than Python's stack."""
    open_: list[tuple[int, int]] = []  # the element's identity in the parser, its index here or -1 when hidden
    for node in root.traverse(include_text=True):
        parent = node.parent
        above = parent.mem_id if parent is not None else 0
        while open_ and open_[-1][0] != above:
            _close(nodes, open_.pop()[1])
        inside = open_[-1][1] if open_ else -1
        hidden = bool(open_) and inside < 0
        if node.is_text_node:
            if not hidden and (text := node.text_content):
                nodes.append(Node("", inside, {}, text, finder.line(text)))
                nodes[-1].end = len(nodes)
        elif node.is_element_node:
            tag = node.tag or "div"
            hidden = hidden or tag in HIDDEN
            open_.append((node.mem_id, -1 if hidden else len(nodes)))
            if not hidden:
                nodes.append(Node(tag, inside, node.attributes))
    while open_:
        _close(nodes, open_.pop()[1])


def _close(nodes: list[Node], index: int) -> None:
    if index >= 0:
        nodes[index].end = len(nodes)


def inner(nodes: list[Node], index: int) -> Iterator[int]:
    """Indices of the direct children of an element."""
    at = index + 1
    while at < nodes[index].end:
        yield at
        at = nodes[at].end


class _LineFinder:
    """Finds the lines of texts that come in the order of the source: each stands right after a tag's end."""

    __slots__ = ("_at", "_line", "_source")

    _PREFIX = 32
    """Characters of a text that are looked for: few enough to be written verbatim, enough to be its own."""

    _REACH = 100_000
    """How far ahead a text is looked for, so that many that are written with entities cost no more than linear time."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._line = 1

    def line(self, text: str) -> int:
        """Line of the first visible sign of a text; that of the text before where it is not found."""
        if text.isspace():
            return self._line
        lead = len(text) - len(text.lstrip())
        prefix = text[: lead + self._PREFIX]
        for stop in "&<>\xa0":
            cut = prefix.find(stop)
            if cut >= 0:
                prefix = prefix[:cut]
        if not prefix.strip():
            return self._line
        found = self._source.find(f">{prefix}", self._at, self._at + self._REACH)
        if found >= 0:
            at = found + 1 + lead
            self._line += self._source.count("\n", self._at, at)
            self._at = at
        return self._line
