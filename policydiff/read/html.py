"""An HTML page in, sections out, with what its head says and a note of what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.errors import UnreadableSourceError
from policydiff.model import Finding, Section, Severity, Source
from policydiff.read.bold import Bold
from policydiff.read.build import Builder
from policydiff.read.content import find_content
from policydiff.read.outline import Outline
from policydiff.read.tree import Node, flatten, parse
from policydiff.read.whole import ReadText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_LARGEST_META = 500
"""Characters of a meta element's content that are kept; a description is shorter."""


def read_page(text: str, skipped: int, source: Source, outline: Outline) -> ReadText:
    """Read a page whose text begins after `skipped` lines into an empty outline.

    Raises:
        UnreadableSourceError: the source's selector is invalid or matches nothing.
    """
    tree = parse(text)
    selected = _selected(tree, source) if source.select else []
    body = tree.body or tree.root
    nodes = flatten(selected or ([body] if body else []), text)
    outside = frozenset[int]()
    if nodes and not selected:
        outside = find_content(nodes).outside
    sections = _build(nodes, outside, skipped, outline, Bold(_sheets(tree)))
    return ReadText(
        sections=sections,
        called=_title(tree),
        language=(tree.root.attributes.get("lang") or "") if tree.root else "",
        metadata=_metadata(tree),
        findings=_note(sections, source),
    )


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


def _build(
    nodes: list[Node], outside: frozenset[int], skipped: int, outline: Outline, bold: Bold
) -> tuple[Section, ...]:
    builder = Builder(outline)
    builder.line = (skipped + 1, skipped + 1)
    open_: list[tuple[int, tuple[str, ...]]] = []
    left, away = 0, False  # index where the part outside ends, and whether that is where we are

    def close() -> None:
        for tag in reversed(open_.pop()[1]):
            builder.end(tag)

    for i, node in enumerate(nodes):
        while open_ and nodes[open_[-1][0]].end <= i:
            close()
        if i >= left:
            if (i in outside) is not away:
                away = not away
                builder.go(outside=away)
            left = node.end if away else left
        if node.tag:
            set_so = node.attributes and node.tag in _DRESSED and bold(node.attributes)
            builder.start(node.tag, node.attributes)
            if set_so:
                builder.start("strong")
            open_.append((i, (node.tag, "strong") if set_so else (node.tag,)))
        else:
            text, first = node.text, node.line + skipped
            builder.line = (first, first + text.strip().count("\n") if "\n" in text else first)
            builder.text(text)
    while open_:
        close()
    return builder.sections()


_DRESSED = frozenset({"p", "div", "span", "font", "li", "dt", "a", "u"})
"""Elements that a style may set in bold as a title is; tables and whole pages are not."""


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


def _note(sections: tuple[Section, ...], source: Source) -> tuple[Finding, ...]:
    """What was read of the page and what was not; nothing where all of it was."""
    from policydiff.text.words import count_words  # only for pages

    read = count_words([*(s.ref.heading for s in sections if not s.outside), *_texts(sections, outside=False)])
    left = count_words([*(s.ref.heading for s in sections if s.outside), *_texts(sections, outside=True)])
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


def _texts(sections: tuple[Section, ...], *, outside: bool) -> Iterator[str]:
    """The texts of the blocks that stand outside the policy, or of those that do not."""
    return (block.text for section in sections for block in section.blocks if block.outside is outside)
