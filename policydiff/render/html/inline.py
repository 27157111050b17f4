"""Spans and marks of a block in, the words of a page out.

A link is one only where it leads to the web or to a mailbox; every other target is shown, never followed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from policydiff.model import Op
from policydiff.render.html.escape import NOTHING, Html, closing, element, filled, html_text, joined, opening
from policydiff.text.lazy import Lazy
from policydiff.text.unseen import UNSEEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from policydiff.model import Block, Mark, Span
    from policydiff.render.words.tongue import Tongue

TAGS = {"strong": "strong", "em": "em", "code": "code"}

SILENT = frozenset({"cell", "strike", "embed"})
"""Marks that nothing is shown of: cells, withdrawn text, and embedded pages, which no page of ours shows."""

WORDS = {(Op.INSERT,): "inserted ", (Op.DELETE,): "deleted ", (Op.DELETE, Op.INSERT): " now "}
"""What is said aloud, once for each group of changed words: some screen readers pass over `ins` and `del`.
`within 30 now 90 days` is understood as it stands; between words that were traded the word stands in the middle."""


_FOLLOWED = Lazy(rf"(?:https?://|mailto:)[^\s\x00-\x20{UNSEEN}]+", re.IGNORECASE)
"""Targets that a page may lead to: complete, and free of what browsers leave out of an address."""


def words_of(block: Block) -> Html:
    """A block's text with its markup, all of one fate."""
    return _stretch(block, 0, len(block.text))


def redline(spans: Sequence[Span], old: Block, new: Block) -> Html:
    """Both texts in one: deleted words in `del`, inserted ones in `ins`, with a word said aloud for each group."""
    return joined(text for text, _ in redline_parts(spans, old, new))


def redline_parts(spans: Sequence[Span], old: Block, new: Block) -> Iterator[tuple[Html, tuple[int, int]]]:
    """As `redline`, span by span, each with the places in the old and the new text where it begins."""
    at, to = 0, 0
    for index, span in enumerate(spans):
        group = _group(spans, index)
        if span.op is Op.DELETE:
            yield mark_deleted(_stretch(old, at, at + len(span.text)), group), (at, to)
        elif span.op is Op.INSERT:
            yield mark_inserted(_stretch(new, to, to + len(span.text)), group), (at, to)
        else:
            yield _stretch(new, to, to + len(span.text)), (at, to)
        at += len(span.text) if span.op is not Op.INSERT else 0
        to += len(span.text) if span.op is not Op.DELETE else 0


def one_side(spans: Sequence[Span], block: Block, fate: Op) -> Html:
    """The text of one side, the words that are only there in `del` or `ins`."""
    made: list[Html] = []
    at = 0
    mark = mark_deleted if fate is Op.DELETE else mark_inserted
    for span in spans:
        if span.op not in {Op.EQUAL, fate}:
            continue
        text = _stretch(block, at, at + len(span.text))
        made.append(mark(text, (fate,)) if span.op is fate else text)
        at += len(span.text)
    return joined(made)


def mark_inserted(text: Html, group: tuple[Op, ...] = (Op.INSERT,)) -> Html:
    """Inserted words; the new paragraphs among them are shown."""
    return filled("{said}<ins>{text}</ins>", said=_said(group), text=_with_breaks(text, "¶"))


def mark_deleted(text: Html, group: tuple[Op, ...] = (Op.DELETE,)) -> Html:
    """Deleted words; a trade says its word before the inserted ones."""
    said = _said(group) if len(group) == 1 else NOTHING
    return filled("{said}<del>{text}</del>", said=said, text=_with_breaks(text, "¶ "))


def _with_breaks(text: Html, sign: str) -> Html:
    """Words with a sign where a paragraph ends: line feeds stand in texts alone, never in the tags around them."""
    if "\n\n" not in text:
        return text
    shown = element("span", html_text(sign), {"class": "pb"})
    return Html(text.replace("\n\n", f"{shown}\n\n"))


def _said(group: tuple[Op, ...]) -> Html:
    return _unseen(WORDS[group]) if group in WORDS else NOTHING


@lru_cache(maxsize=256)
def _unseen(word: str) -> Html:
    return element("span", html_text(word), {"class": "vh"})


def aloud(document: Html, speech: Tongue) -> Html:
    """A document whose words for the ear are in another language; texts of the policy hold no tags, and so none."""
    for word in WORDS.values():
        document = Html(document.replace(_unseen(word), _unseen(speech.say(word))))
    return document


def _group(spans: Sequence[Span], index: int) -> tuple[Op, ...]:
    """The fates that are traded where a span stands: deleted and inserted beside each other are one group."""
    op = spans[index].op
    if op is Op.DELETE and index + 1 < len(spans) and spans[index + 1].op is Op.INSERT:
        return (Op.DELETE, Op.INSERT)
    if op is Op.INSERT and index and spans[index - 1].op is Op.DELETE:
        return (Op.DELETE, Op.INSERT)
    return (op,)


def _stretch(block: Block, start: int, end: int) -> Html:
    """A stretch of a block's text with the marks over it."""
    marks = [mark for mark in block.marks if mark.kind not in SILENT and mark.start < end and mark.end > start]
    return joined(_pieces(block, start, end, marks)) if marks else html_text(block.text[start:end])


def _pieces(block: Block, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Html]:
    """As `_stretch`, properly nested."""
    edges = sorted({start, end, *(e for mark in marks for e in (mark.start, mark.end) if start < e < end)})
    active: list[Mark] = []
    upcoming = 0
    for left, right in pairwise(edges):
        kept = [mark for mark in active if mark.end > left]
        while upcoming < len(marks) and marks[upcoming].start <= left:
            if marks[upcoming].kind != "link" or not any(mark.kind == "link" for mark in kept):
                kept.append(marks[upcoming])
            upcoming += 1
        yield from _between(active, kept)
        active = kept
        yield html_text(block.text[left:right])
    yield from _between(active, [])


def _between(before: list[Mark], after: list[Mark]) -> Iterator[Html]:
    """Close what ends, and whatever was opened inside it; open what begins."""
    same = 0
    while same < min(len(before), len(after)) and before[same] is after[same]:
        same += 1
    for mark in reversed(before[same:]):
        yield _closing(mark, ended=mark not in after)
    for mark in after[same:]:
        yield _opening(mark)


def _opening(mark: Mark) -> Html:
    if mark.kind in TAGS:
        return opening(TAGS[mark.kind])
    if mark.kind == "image":
        return opening("span", {"class": "img"})
    if _FOLLOWED.fullmatch(mark.value):
        return opening("a", {"href": mark.value})
    return opening("span", {"class": "dead", "title": mark.value})


def _closing(mark: Mark, *, ended: bool) -> Html:
    if mark.kind in TAGS:
        return closing(TAGS[mark.kind])
    if mark.kind == "link" and _FOLLOWED.fullmatch(mark.value):
        return closing("a")
    if mark.kind == "link" and ended and is_odd(mark.value):
        return joined([closing("span"), element("span", html_text(f" {mark.value}"), {"class": "to"})])
    return closing("span")


def is_odd(target: str) -> bool:
    """Is it a target of a scheme that no page is found under, such as `javascript:`?

    Browsers leave out white space and control characters when they look for a scheme, so it is looked for without.
    """
    bare = re.sub(rf"[\s\x00-\x20{UNSEEN}]", "", target)
    return bool(re.match(r"[a-z][a-z0-9+.-]*:", bare, re.IGNORECASE)) and not _FOLLOWED.fullmatch(target)
