"""A run of numbers in, whether its titles are headings out.

A lone numbered line may be an item or a sentence. Numbers that run on over a text, most of them before titles, are its
sections; numbers before sentences are its paragraphs, and small letters mostly count what a sentence lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from policydiff.model import Block, BlockKind
from policydiff.read.outline.entries import Candidate, Document
from policydiff.read.outline.numbers import read_number
from policydiff.read.outline.titles import speaks

SMALL = frozenset({"a", "A", "i", "(a)", "(A)", "(i)", "(I)", "(1)", "①", "가"})
"""Schemes that mostly count what a sentence lists."""

_BARE = frozenset({"1", "I", "一"})
"""Schemes of which a lone one says nothing: `Article 1` and `2.1` do."""

_TITLED = 0.5
"""Share of a run that must be titles."""

_LEADS = 0.75
"""The same where they are plain leads, and for letters and small Roman numbers in the whole document."""

_SPEAKING = 0.25
"""Share of plain leads that may hold a verb."""

_BARE_SHARE = 0.25
"""Share of bold lines that text or another heading must follow."""

_FEWEST_LEADS = 3
"""Plain leads that a document which marks its headings must have in a run."""

_LINE = 120
"""Characters of a numbered line from which it is a text of its own."""

_PARAGRAPH = 60
"""Characters of a text from which it is what a title stands over."""


def counts(group: Sequence[Candidate]) -> bool:
    """Whether the numbers of a scheme mostly stand before sentences."""
    return sum(c.title for c in group) < _LEADS * len(group)


def believed(run: Sequence[Candidate], document: Document, *, counting: bool) -> bool:
    """Whether the titles of a run are headings.

    Args:
        run: candidates whose numbers go on, sentences among them.
        document: where they stand.
        counting: whether their scheme mostly counts sentences in this document.
    """
    titles = [c for c in run if c.title]
    if not titles or len(titles) < _TITLED * len(run) or len(titles) < _least(run, titles, document):
        return False
    if counting and not (len(titles) > 1 and (_all_bold(titles) or _own_texts(run, document))):
        return False
    return _as_leads(run, titles, document) and _as_lines(run, titles, document) and not _listed(titles, document)


def stands_out(c: Candidate, document: Document) -> bool:
    """Whether a numbered line is a title though its neighbours are sentences: short, over text, no sign at its end."""
    title = document.title(c)
    if c.form != "line" or title[-1] in ".:;。：；" or title.count(" ") >= _SHORT or document.in_item(c):
        return False
    under = document.under(c)
    return under is not None and not speaks(title) and len(under.text) > 2 * len(title) and _followed(c, document)


_SHORT = 8
"""Spaces of a title that stands out among sentences: fewer than so many."""


def _bold(titles: Sequence[Candidate]) -> bool:
    return 2 * sum(c.look != "plain" for c in titles) > len(titles)


def _least(run: Sequence[Candidate], titles: Sequence[Candidate], document: Document) -> int:
    """How many titles a run must have: a bold one, `Article 1` or `2.1` speaks for itself."""
    scheme, depth, _ = run[0].key
    named = depth > 1 or scheme not in SMALL | _BARE
    return 1 if not document.marked and (named or _bold(titles)) else 2


def _as_leads(run: Sequence[Candidate], titles: Sequence[Candidate], document: Document) -> bool:
    """Whether the plain leads of a run are titles; true where lines are more."""
    leads = [c for c in titles if c.form == "lead" and c.look == "plain"]
    if len(leads) <= sum(c.form == "line" for c in titles):
        return True
    if len(titles) < _LEADS * len(run) or sum(speaks(document.title(c)) for c in leads) > _SPEAKING * len(leads):
        return False
    return not document.marked or (len(leads) >= _FEWEST_LEADS and not run[0].nest)


def _as_lines(run: Sequence[Candidate], titles: Sequence[Candidate], document: Document) -> bool:
    """Whether the lines of a run stand over text; true where they are few."""
    lines = [c for c in titles if c.form == "line"]
    if _bold(titles):
        return not lines or sum(_followed(c, document, near=True) for c in lines) >= _BARE_SHARE * len(lines)
    if 2 * len(lines) < len(titles):
        return True
    rows = {c.at for a, b in pairwise(run) if a.upto == b.at for c in (a, b)}
    if 2 * sum(c.at not in rows and _followed(c, document) for c in lines) < len(lines):
        return False
    return 2 * sum(speaks(document.title(c)) for c in lines) <= len(lines)


def _followed(c: Candidate, document: Document, *, near: bool = False) -> bool:
    """Whether text stands under a line: not the next of its own kind, nor the end.

    `near` says that another title may follow at once, as it does under a bold one.
    """
    own, under = document.block(c.at), document.under(c)
    if own is None or under is None:
        return near and c.upto < len(document.entries)
    if own.kind is BlockKind.ITEM and under.kind is BlockKind.ITEM:
        return under.depth > own.depth or (under.depth == own.depth and not under.marker)
    return near or under.kind is not own.kind or not _next_of_kind(c, under)


def _next_of_kind(c: Candidate, block: Block) -> bool:
    """Whether a block is the next short line with a number of the same kind, as in a list."""
    if c.number is None or c.look != "plain" or len(block.text) >= _LINE:
        return False
    number = read_number(block.text)
    return number is not None and (number.scheme, len(number.parts)) == (c.number.scheme, len(c.number.parts))


def _all_bold(titles: Sequence[Candidate]) -> bool:
    """Whether titles are set off from the sentences that the same numbers count elsewhere."""
    return all("bold" in c.look for c in titles)


def _own_texts(run: Sequence[Candidate], document: Document) -> bool:
    """Whether a run is lines, and under each stands a paragraph that is no numbered line."""
    unders = [document.under(c) for c in run if c.form == "line"]
    return len(unders) == len(run) and all(
        under is not None and len(under.text) > _PARAGRAPH and read_number(under.text) is None for under in unders
    )


def _listed(titles: Sequence[Candidate], document: Document) -> bool:
    """Whether titles are the items of a list that a sentence announces, without paragraphs of their own."""
    first = titles[0]
    before = document.block(first.at - 1)
    if before is None or before.text[-1] not in ":：" or first.form == "lead" or not document.in_item(first):
        return False
    unders = [under for c in titles[:-1] if (under := document.under(c)) is not None]
    return all(under.kind is BlockKind.ITEM and under.marker for under in unders)
