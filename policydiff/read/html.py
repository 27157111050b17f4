"""An HTML page in, sections out, with what its head says and a note of what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.errors import UnreadableSourceError
from policydiff.model import Finding, Section, Severity, Source
from policydiff.read.bold import Bold
from policydiff.read.build import Builder
from policydiff.read.content import find_content
from policydiff.read.leaves import Leaves
from policydiff.read.markup import written
from policydiff.read.outline import Outline
from policydiff.read.tree import flatten, parse
from policydiff.read.walk import PageWalk
from policydiff.read.whole import ReadText
from policydiff.text.words import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from policydiff.read.node import Node

_LARGEST_META = 500
"""Characters of a meta element's content that are kept; a description is shorter."""


def read_page(text: str, skipped: int, source: Source, outline: Outline) -> ReadText:
    """Read a page whose text begins after `skipped` lines into an empty outline.

    Raises:
        UnreadableSourceError: the source's selector is invalid or matches nothing.
    """
    tree = parse(text)
    called, metadata, bold = _title(tree), _metadata(tree), Bold(_sheets(tree))
    selected = _selected(tree, source) if source.select else []
    body = tree.body or tree.root
    markup = list(map(written, selected or ([body] if body else [])))
    leaves = Leaves(bold)
    nodes, outside = _nodes(markup, text, leaves, whole=bool(selected))
    builder = Builder(outline)
    builder.line = (skipped + 1, skipped + 1)
    PageWalk(builder, outline, leaves, bold, skipped).page(nodes, outside)
    sections = builder.sections()
    words = _count(sections, outside=False)
    return ReadText(
        sections=sections,
        called=called,
        language=(tree.root.attributes.get("lang") or "") if tree.root else "",
        metadata=metadata,
        findings=_note(words, _count(sections, outside=True), source),
        words=words,
    )


def _nodes(markup: Sequence[str], text: str, leaves: Leaves, *, whole: bool) -> tuple[list[Node], frozenset[int]]:
    """The nodes of a page, and the indices of what stands outside the policy; nothing does where it is `whole`."""
    nodes = flatten(markup, text, leaves)
    if whole or not nodes:
        return nodes, frozenset()
    content = find_content(nodes)
    leaf = nodes[content.root].leaf
    if leaf is not None and "<" in leaf.markup:  # a page of one block, part of which may be none of the policy
        nodes = flatten(markup, text, leaves, fold=False)
        content = find_content(nodes)
    return nodes, content.outside


def _selected(tree: LexborHTMLParser, source: Source) -> list[LexborNode]:
    from selectolax.lexbor import SelectolaxError  # loaded already, by the parsing

    try:
        found = tree.css(source.select)
    except SelectolaxError as error:
        raise UnreadableSourceError(
            f"{source.name}: “{source.select}” is no CSS selector; give one such as main or #policy"
        ) from error
    if not found:
        raise UnreadableSourceError(
            f"{source.name}: nothing on the page matches “{source.select}”; leave the selector out or correct it"
        )
    kept: list[LexborNode] = []
    seen: set[int] = set()
    for node in found:  # in reading order, so one inside another comes after it
        above = node.parent
        while above is not None and above.mem_id not in seen:
            above = above.parent
        if above is None:
            kept.append(node)
            seen.add(node.mem_id)
    return kept


def _sheets(tree: LexborHTMLParser) -> str:
    """The style sheets that stand in the page."""
    return "\n".join(node.text() for node in tree.css("style"))


def _title(tree: LexborHTMLParser) -> str:
    found = tree.css_first("head title")
    return " ".join(found.text().split()) if found else ""


def _metadata(tree: LexborHTMLParser) -> tuple[tuple[str, str], ...]:
    """Meta elements by name or property, and the machine-readable dates of time elements, in order."""
    pairs: list[tuple[str, str]] = []
    for node in tree.css("meta[content], time[datetime]"):
        attributes = node.attributes
        if node.tag == "time":
            pairs.append(("time", (attributes.get("datetime") or "").strip()))
        else:
            name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or ""
            pairs.append((name.strip(), " ".join((attributes.get("content") or "").split())[:_LARGEST_META]))
    return tuple((name, value) for name, value in pairs if name and value)


def _note(read: int, left: int, source: Source) -> tuple[Finding, ...]:
    """What was read of the page and what was not, in words; nothing where all of it was read."""
    if source.select:
        message = f"Of the page, {read} words were read: what “{source.select}” matches."
    elif left:
        message = (
            f"Of the page, {read} words were read as the policy; "
            f"{left} words of navigation, banners and footers around it were left out."
        )
    else:
        return ()
    return (Finding("read.main_content", Severity.LOW, message),)


def _count(sections: tuple[Section, ...], *, outside: bool) -> int:
    """Words of the headings and blocks that stand outside the policy, or of those that do not."""
    texts = [s.ref.heading for s in sections if s.outside is outside]
    texts += [b.text for s in sections for b in s.blocks if b.outside is outside]
    return count_words(texts)
