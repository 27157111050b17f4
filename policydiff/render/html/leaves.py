"""A placed block in, its words, attributes and note out: what paragraphs, list items and table rows have in common.

Classes: `b` a changed block, `o` and `n` what only the old or only the new text has, `in` both texts in one and `sd`
the same in two columns, `l` and `r`; `e` a block whose words are the same in both, written for either column; `note`
our own words about a change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Kind, Op, Severity
from policydiff.render.html.escape import element, filled, html_text, joined, ours
from policydiff.render.html.inline import mark_deleted, mark_inserted, one_side, redline, words_of
from policydiff.render.html.tree import leaves
from policydiff.render.words.entries import is_rewritten
from policydiff.render.words.markup import markup_phrases
from policydiff.render.words.phrases import regrouped_phrase, weight_phrase
from policydiff.values import dataclass

if TYPE_CHECKING:
    from policydiff.model import Change, ComparedSection
    from policydiff.render.html.escape import Html
    from policydiff.render.html.tree import Node, Placed
    from policydiff.render.words.tongue import Tongue


FOLD_ITEMS = 4
"""Untouched items of a list, or rows of a table, in which others changed are folded from so many on."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """What blocks must know of the page around them: the places they may link to, and its language."""

    prefix: str
    """Stands before every id: empty where the page shows one comparison."""
    headings: dict[str, str]
    """Section id → the heading that stands for it."""
    speech: Tongue
    """The language of the page."""

    def link(self, name: str, section: str) -> Html:
        """A link to a moved block, called by the section it is in; an empty `section` is the same one.

        A section that the page does not show is not linked to.
        """
        if section and section not in self.headings:
            return html_text(self.speech.say("another section"))
        heading = self.speech.say("another place in this section")
        if section:
            heading = self.speech.quote(self.speech.heading(self.headings[section]))
        return element("a", element("bdi", html_text(heading)), {"href": f"#{self.prefix}{name}"})


def attributes_of(placed: Placed, anchors: Anchors) -> dict[str, str]:
    """Class and id of a changed block."""
    change = placed.change
    classes = ["b", "gone" if placed.gone else str(change.kind), side_class(placed)]
    classes += [f"sev-{change.severity}"] if change.substantive else []
    if change.old and change.new and is_rewritten(change.spans):
        classes.append("total")
    if any("\n" in block.text for block in (change.old, change.new) if block):
        classes.append("pre")
    name = f"{change.id}.from" if placed.gone else change.id
    return {"class": " ".join(filter(None, classes)), "id": anchors.prefix + name}


def content_of(placed: Placed) -> Html:
    """The words of a block, marked; a changed one twice: in one text and in two columns."""
    change = placed.change
    old, new = change.old, change.new
    if placed.gone:
        return span("w", words_of(placed.block))
    if old and new and all(each.op is Op.EQUAL for each in change.spans) and change.kind is not Kind.MOVE:
        return span("e", joined([span("l", words_of(old)), span("r", words_of(new))]))
    if old is None or new is None:
        return mark_deleted(words_of(placed.block)) if new is None else mark_inserted(words_of(placed.block))
    both = redline(change.spans, old, new)
    if change.kind is Kind.MOVE:
        return span("w", both)
    sides = [
        span(name, one_side(change.spans, block, fate))
        for name, block, fate in (("l", old, Op.DELETE), ("r", new, Op.INSERT))
    ]
    return joined([span("in", both), span("sd", joined(sides))])


def note_of(placed: Placed, anchors: Anchors) -> Html:
    """What is said beside a change: how much it matters, and what its marks do not show; else empty."""
    change, speech = placed.change, anchors.speech
    if placed.gone:
        return said_of(speech.say("moved to {section}", section="{section}"), anchors.link(change.id, placed.target))
    parts = []
    if change.substantive and change.severity is not Severity.LOW:
        parts.append(badge(change, speech))
    if change.kind is Kind.MOVE:
        link = anchors.link(f"{change.id}.from", placed.target)
        parts.append(said_of(speech.say("moved here from {section}", section="{section}"), link))
    elif change.kind is Kind.FORMAT:
        parts.append(html_text(speech.say("formatting only")))
    elif regrouped := regrouped_phrase(change, speech):
        parts.append(html_text(regrouped))
    parts += [html_text(phrase) for phrase in markup_phrases(change, speech)]
    return joined(parts, " · ")


def said_of(sentence: str, section: Html) -> Html:
    """A sentence of ours with a section, or a link to it, in its slot `{section}`."""
    before, _, after = sentence.partition("{section}")
    return joined([html_text(before), section, html_text(after)])


def badge(weighed: Change | ComparedSection, speech: Tongue) -> Html:
    """A severity in a word."""
    weight = weight_phrase(substantive=weighed.substantive, severity=weighed.severity)
    return element("b", html_text(speech.say(weight)), {"class": f"sev {weight}"})


def span(name: str, inner: Html) -> Html:
    """Words of one class, which is ours."""
    return filled('<span class="{name}">{inner}</span>', name=ours(name), inner=inner)


def side_class(*nodes: Node) -> str:
    """`o` for what only the old text has at this place, `n` for what only the new one has; else empty."""
    kinds = {_side(leaf) for node in nodes for leaf in leaves(node)}
    return kinds.pop() if len(kinds) == 1 else ""


def _side(placed: Placed) -> str:
    if placed.gone or placed.change.kind is Kind.DELETE:
        return "o"
    return "n" if placed.change.kind in {Kind.INSERT, Kind.MOVE} else ""
