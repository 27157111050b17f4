"""Lists, tables and blocks of a section in, their HTML out; what nobody need read is folded."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from policydiff.model import BlockKind
from policydiff.render.html.escape import NOTHING, element, html_text, joined, own_line
from policydiff.render.html.leaves import FOLD_ITEMS, attributes_of, content_of, note_of, side_class, span
from policydiff.render.html.tables import table_html
from policydiff.render.html.tree import Item, List, Placed, Quote, Table, grow, is_untouched, leaves
from policydiff.render.words.entries import outside_phrase
from policydiff.render.words.phrases import unchanged_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from policydiff.render.html.escape import Html
    from policydiff.render.html.leaves import Anchors
    from policydiff.render.html.tree import Node
    from policydiff.render.words.tongue import Tongue

FOLD_BLOCKS = 2
FOLD_CHARACTERS = 300
"""Untouched text is folded where it is more than so many blocks or characters: about four rows, the context that a
reader of a change wants anyway."""

UNTOUCHED, BESIDE = "untouched", "beside the policy"
"""What is folded: what nothing happened to, and changes of navigation, banners and the foot of a page."""


def blocks_html(placed: Iterable[Placed], anchors: Anchors, *, fold: bool = True) -> Html:
    """Write blocks, folding what is untouched between the changes."""
    made = []
    for fate, run in groupby(grow(placed), key=_fate):
        nodes = list(run)
        text = joined(_node(node, anchors) for node in nodes)
        if fate == BESIDE:
            number = sum(len(list(leaves(node))) for node in nodes)
            text = details(html_text(outside_phrase(number, anchors.speech)), text)
        elif fate and fold and _is_long(nodes):
            text = _folded(nodes, text, anchors.speech)
        made.append(text)
    return joined(made)


def _node(node: Node, anchors: Anchors) -> Html:
    match node:
        case List():
            return _list(node, anchors)
        case Table():
            return table_html(node.rows, anchors)
        case Quote():
            inner = joined(_leaf(part, anchors) for part in node.parts)
            return own_line("blockquote", inner, {"class": side_class(node)})
        case Placed():
            return _leaf(node, anchors)


def _list(node: List, anchors: Anchors) -> Html:
    tag = "ol" if node.ordered else "ul"
    made = []
    for untouched, run in groupby(node.items, key=lambda item: item.untouched):
        items = list(run)
        inner = joined(_item(item, anchors, ordered=node.ordered) for item in items)
        if untouched and len(items) >= FOLD_ITEMS and len(items) < len(node.items):
            said = html_text(unchanged_phrase([BlockKind.ITEM] * len(items), anchors.speech))
            inner = element("li", details(said, element(tag, inner)), {"class": "fold"})
        made.append(inner)
    return own_line(tag, joined(made), {"class": side_class(node)})


def _item(item: Item, anchors: Anchors, *, ordered: bool) -> Html:
    first = item.parts[0] if item.parts else None
    number = _number(first) if ordered and isinstance(first, Placed) else {}
    inner = []
    for index, part in enumerate(item.parts):
        if not index and isinstance(part, Placed) and part.untouched and part.kind is BlockKind.ITEM:
            inner.append(content_of(part))
        else:
            inner.append(_node(part, anchors))
    return own_line("li", joined(inner), {"class": side_class(*item.parts), **number})


def _leaf(placed: Placed, anchors: Anchors) -> Html:
    tag, inner = "p", content_of(placed)
    if placed.kind is BlockKind.CODE:
        tag, inner = "pre", element("code", inner)
    if placed.untouched:
        return own_line(tag, inner)
    note = note_of(placed, anchors)
    above = span("note", note) if note else NOTHING
    return own_line(tag, joined([above, inner]), attributes_of(placed, anchors))


def details(said: Html, inner: Html) -> Html:
    """Folded text with a way to open it."""
    return own_line("details", joined([own_line("summary", said), inner]), {"class": "fold"})


def _number(placed: Placed) -> dict[str, str]:
    """The number of an item as it is written, and the old one where that was another."""
    new, old = (_digits(each.marker) if each else "" for each in (placed.change.new, placed.change.old))
    shown = _digits(placed.block.marker)
    attributes = {"value": shown} if shown else {}
    return {**attributes, "data-o": f"{old}."} if new and old and new != old else attributes


def _digits(marker: str) -> str:
    found = re.search(r"[0-9]{1,9}", marker)
    return str(int(found[0])) if found else ""


def _fate(node: Node) -> str:
    """Why a node may be folded; empty for one that must be read."""
    if is_untouched(node):
        return UNTOUCHED
    return BESIDE if all(leaf.change.outside for leaf in leaves(node)) else ""


def _is_long(nodes: Sequence[Node]) -> bool:
    blocks = [leaf.block for node in nodes for leaf in leaves(node)]
    return len(blocks) > FOLD_BLOCKS or sum(len(each.text) for each in blocks) > FOLD_CHARACTERS


def _folded(nodes: Sequence[Node], text: Html, speech: Tongue) -> Html:
    return details(html_text(unchanged_phrase([leaf.kind for node in nodes for leaf in leaves(node)], speech)), text)
