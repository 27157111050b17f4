"""Lists, tables and blocks of a section in, their HTML out; what nobody need read is folded.

Classes: `b` a changed block, `o` and `n` what only the old or only the new text has, `in` both texts in one and `sd`
the same in two columns, `l` and `r`; `e` a block whose words are the same in both, written for either column; `note`
our own words about a change.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind, Op, Severity
from policydiff.render.html.inline import (
    html_text,
    html_value,
    mark_deleted,
    mark_inserted,
    one_side,
    redline,
    words_of,
)
from policydiff.render.html.tables import table_html
from policydiff.render.html.tree import Item, List, Placed, Quote, Table, grow, is_untouched, leaves
from policydiff.render.words.entries import facts_of, is_rewritten
from policydiff.render.words.phrases import BLOCKS, change_phrase, counted, listed, quote, weight_phrase
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from policydiff.model import Change
    from policydiff.render.html.tree import Node

FOLD_BLOCKS = 2
FOLD_CHARACTERS = 300
"""Untouched text is folded where it is more than so many blocks or characters: about four rows, the context that a
reader of a change wants anyway."""

UNTOUCHED, BESIDE = "untouched", "beside the policy"
"""What is folded: what nothing happened to, and changes of navigation, banners and the foot of a page."""

FOLD_ITEMS = 4
"""Untouched items of a list in which others changed are folded from so many on."""


@dataclass(frozen=True, slots=True)
class Writer:
    """What blocks must know of the page around them."""

    prefix: str
    """Stands before every id: empty where the page shows one comparison."""
    headings: dict[str, str]
    """Section id → the heading that stands for it."""

    def blocks(self, placed: Iterable[Placed], *, fold: bool = True) -> str:
        """Write blocks, folding what is untouched between the changes."""
        nodes = grow(placed)
        made = ""
        for fate, run in groupby(nodes, key=_fate):
            group = list(run)
            text = "".join(self._node(node) for node in group)
            if fate == BESIDE:
                number = sum(len(list(leaves(node))) for node in group)
                text = details(f"{counted(number, 'block')} beside the policy changed", text)
            elif fate and fold and _is_long(group):
                text = _folded(group, text)
            made += text
        return made

    def _node(self, node: Node) -> str:
        match node:
            case List():
                return self._list(node)
            case Table():
                return table_html(node.rows, self)
            case Quote():
                inner = "".join(self._leaf(part) for part in node.parts)
                return f"<blockquote{_class(side_class(node))}>{inner}</blockquote>\n"
            case Placed():
                return self._leaf(node)

    def _list(self, node: List) -> str:
        tag = "ol" if node.ordered else "ul"
        made = ""
        for untouched, run in groupby(node.items, key=lambda item: item.untouched):
            items = list(run)
            inner = "".join(self._item(item, ordered=node.ordered) for item in items)
            if untouched and len(items) >= FOLD_ITEMS and len(items) < len(node.items):
                said = f"{counted(len(items), 'list item')} unchanged"
                inner = f'<li class="fold">{details(said, f"<{tag}>{inner}</{tag}>")}</li>'
            made += inner
        return f"<{tag}{_class(side_class(node))}>{made}</{tag}>\n"

    def _item(self, item: Item, *, ordered: bool) -> str:
        first = item.parts[0] if item.parts else None
        attributes = _class(side_class(*item.parts))
        if ordered and isinstance(first, Placed):
            attributes += _number(first)
        inner = ""
        for index, part in enumerate(item.parts):
            bare = not index and isinstance(part, Placed) and part.untouched and part.kind is BlockKind.ITEM
            inner += self.content(part) if bare and isinstance(part, Placed) else self._node(part)
        return f"<li{attributes}>{inner}</li>\n"

    def _leaf(self, placed: Placed) -> str:
        tag, inner = "p", self.content(placed)
        if placed.kind is BlockKind.CODE:
            tag, inner = "pre", f"<code>{inner}</code>"
        if placed.untouched:
            return f"<{tag}>{inner}</{tag}>\n"
        note = self.note(placed)
        above = f'<span class="note">{note}</span>' if note else ""
        return f"<{tag}{self.attributes(placed)}>{above}{inner}</{tag}>\n"

    def attributes(self, placed: Placed) -> str:
        """Class and id of a changed block."""
        change = placed.change
        classes = ["b", "gone" if placed.gone else str(change.kind), side_class(placed)]
        classes += [f"sev-{change.severity}"] if change.substantive else []
        if change.old and change.new and is_rewritten(change.spans):
            classes.append("total")
        if any("\n" in block.text for block in (change.old, change.new) if block):
            classes.append("pre")
        name = f"{change.id}.from" if placed.gone else change.id
        return f'{_class(*classes)} id="{html_value(self.prefix + name)}"'

    def content(self, placed: Placed) -> str:
        """The words of a block, marked; a changed one twice: in one text and in two columns."""
        change = placed.change
        old, new = change.old, change.new
        if placed.gone:
            return f'<span class="w">{words_of(placed.block)}</span>'
        if old and new and all(span.op is Op.EQUAL for span in change.spans) and change.kind is not Kind.MOVE:
            return (
                f'<span class="e"><span class="l">{words_of(old)}</span><span class="r">{words_of(new)}</span></span>'
            )
        if old is None or new is None:
            return mark_deleted(words_of(placed.block)) if new is None else mark_inserted(words_of(placed.block))
        both = redline(change.spans, old, new)
        if change.kind is Kind.MOVE:
            return f'<span class="w">{both}</span>'
        sides = "".join(
            f'<span class="{name}">{one_side(change.spans, block, fate)}</span>'
            for name, block, fate in (("l", old, Op.DELETE), ("r", new, Op.INSERT))
        )
        return f'<span class="in">{both}</span><span class="sd">{sides}</span>'

    def note(self, placed: Placed) -> str:
        """What is said beside a change: how much it matters, and the facts in it; empty where the words say it all."""
        change = placed.change
        if placed.gone:
            return f"{html_text(change_phrase(change))} to {self._link(change.id, placed.target)}"
        parts = []
        if change.substantive and change.severity is not Severity.LOW:
            parts.append(badge(change))
        if change.kind is Kind.MOVE:
            parts.append(f"moved here from {self._link(f'{change.id}.from', placed.target)}")
        elif change.kind is Kind.FORMAT or (said := change_phrase(change)) != f"{BLOCKS[change.block]} changed":
            said = change_phrase(change)
            if change.kind not in {Kind.INSERT, Kind.DELETE}:
                parts.append(html_text(said))
        parts += [html_text(fact) for fact in facts_of(change)]
        return " · ".join(parts)

    def _link(self, name: str, section: str) -> str:
        if section and section not in self.headings:
            return "another section"
        heading = quote(self.headings[section]) if section else "another place in this section"
        return f'<a href="#{html_value(self.prefix + name)}"><bdi>{html_text(heading)}</bdi></a>'


def badge(change: Change) -> str:
    """A severity in a word."""
    weight = weight_phrase(substantive=change.substantive, severity=change.severity)
    return f'<b class="sev {weight}">{weight}</b>'


def details(said: str, inner: str) -> str:
    """Folded text with a way to open it; `said` is HTML."""
    return f'<details class="fold"><summary>{said}</summary>\n{inner}</details>\n'


def side_class(*nodes: Node) -> str:
    """`o` for what only the old text has at this place, `n` for what only the new one has; else empty."""
    kinds = {_side(leaf) for node in nodes for leaf in leaves(node)}
    return kinds.pop() if len(kinds) == 1 else ""


def _side(placed: Placed) -> str:
    if placed.gone or placed.change.kind is Kind.DELETE:
        return "o"
    return "n" if placed.change.kind in {Kind.INSERT, Kind.MOVE} else ""


def _class(*names: str) -> str:
    kept = [name for name in names if name]
    return f' class="{" ".join(kept)}"' if kept else ""


def _number(placed: Placed) -> str:
    """The number of an item as it is written, and the old one where that was another."""
    new, old = (_digits(block.marker) if block else "" for block in (placed.change.new, placed.change.old))
    shown = _digits(placed.block.marker)
    attributes = f' value="{shown}"' if shown else ""
    return f'{attributes} data-o="{old}."' if new and old and new != old else attributes


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
    return len(blocks) > FOLD_BLOCKS or sum(len(block.text) for block in blocks) > FOLD_CHARACTERS


def _folded(nodes: Sequence[Node], text: str) -> str:
    kinds = [leaf.kind for node in nodes for leaf in leaves(node)]
    said = [counted(kinds.count(kind), BLOCKS[kind]) for kind in dict.fromkeys(kinds)]
    return details(f"{html_text(listed(said))} unchanged", text)
