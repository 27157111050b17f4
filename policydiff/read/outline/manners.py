"""Candidates without numbers in, those whose manner recurs in the document and is that of its headings out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from policydiff.model import Block, BlockKind
from policydiff.read.outline.candidates import BOLD_WORDS
from policydiff.read.outline.entries import Candidate, Document
from policydiff.read.outline.lines import LONG, bold_lines, capital_lines, italic_lines, plain_lines
from policydiff.read.outline.titles import calls, fits, speaks

_BESIDE = 4
"""Bold lines beside which plain ones are none."""

_SPOKEN = 7
"""Words from which a run-in title that holds a verb is the beginning of a sentence."""

_LABEL = 4
"""Times that a lead recurs which is a label and no title."""

_ITEM_WORDS = 12
"""Words of the longest title of a bulleted item."""

_LOOKS = (("bold", "bold capitals"), ("italic",), ("capitals",))
"""Looks of run-in titles that are counted together."""


def unnumbered(found: Sequence[Candidate], document: Document, numbered: Sequence[Candidate]) -> list[Candidate]:
    """Of the candidates those without number that are headings, in reading order.

    Args:
        found: all candidates.
        document: where they stand.
        numbered: the numbered ones that are headings.
    """
    groups: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for c in found:
        if c.number is None and c.title:
            groups[c.form, c.look].append(c)
    known = {c.at for c in numbered}
    bold = [*groups["line", "bold"], *groups["line", "bold capitals"]]
    bold += [c for c in found if c.number is not None and c.title and c.at not in known]
    taken = bold_lines(bold, document)
    many = len(taken) + sum("bold" in c.look for c in numbered)
    taken += _items(groups, document)
    leads = [*_leads(groups, document), *_bold_items(groups, document)]
    if not document.marked or _parted_by(leads, document):
        taken += leads
    taken += italic_lines(groups["line", "italic"], document)
    taken += capital_lines(groups["line", "capitals"], document, numbered)
    if not document.marked and not document.wrapped and many < _BESIDE:
        lines = [*groups["line", "plain"], *groups["line", "capitals"]]
        taken += plain_lines(lines, document, numbered, {c.at for c in taken})
    return sorted(taken, key=lambda c: c.at)


def _parted_by(leads: Sequence[Candidate], document: Document) -> bool:
    """Whether a document marks its chapters alone and sets the titles of its sections bold.

    These are twice as many then, they stand in half of the chapters, and none recurs as labels do.
    """
    names = [document.text(c) for c in leads if "bold" in c.look]
    many = len(names) >= 2 * len(document.heads) and 2 * document.sections(leads) >= len(document.heads)
    return many and len(set(names)) == len(names)


def _items(groups: dict[tuple[str, str], list[Candidate]], document: Document) -> list[Candidate]:
    """Bulleted items that are plain titles: short, with paragraphs of their own, as half of their list at least."""
    found = [c for (form, look), group in groups.items() if form == "item" and "bold" not in look for c in group]
    titled = {c.at: c for c in found if _owns(c, document) and fits(document.title(c), _ITEM_WORDS)}
    if document.marked or not titled:
        return []
    out: list[Candidate] = []
    for items in _lists(document):
        mine = [titled[at] for at in items if at in titled]
        out += mine if len(mine) * 2 >= len(items) else []
    return out if len(out) > 1 else []


def _bold_items(groups: dict[tuple[str, str], list[Candidate]], document: Document) -> list[Candidate]:
    """Bulleted items with bold titles, before their text or above it."""
    found = {c.at: c for look in _LOOKS[0] for form in ("item", "lead") for c in groups[form, look]}
    if not found:
        return []
    out: list[Candidate] = []
    for items in _lists(document):
        mine = [found[at] for at in items if at in found and fits(document.title(found[at]), BOLD_WORDS, closed=True)]
        out += _titled(mine, len(items), document)
    times = Counter(document.text(c) for c in out)
    return [c for c in out if times[document.text(c)] < _LABEL and not calls(document.text(c))]


def _titled(mine: Sequence[Candidate], items: int, document: Document) -> list[Candidate]:
    """The titles of a list's items: of half of them above their text, or of nearly all where some run into it.

    What a title runs into must be long: labels stand before a word or two. Bold items without any text are titles
    among as many that have some.
    """
    leads = [c for c in mine if c.form == "lead"]
    owners = [c for c in mine if c.form != "lead" and _owns(c, document)]
    taken = [*leads, *owners] if 2 * len(owners) < len(mine) - len(leads) or not owners else list(mine)
    alone = len(taken) == 1 and (leads or document.marked)
    if alone or len(taken) < (_NEARLY if leads else _HALF) * items:
        return []
    rest = sum(len(block.text) - c.end for c in leads if (block := document.block(c.at)) is not None)
    return taken if rest >= LONG * len(leads) else []


_HALF = 0.5
_NEARLY = 0.75
"""Shares of a list's items that must have a bold title: one that stands above its text, or one that runs into it."""


def _lists(document: Document) -> list[list[int]]:
    """The places of the items of each list; a list ends where text outside any begins."""
    lists: list[list[int]] = []
    open_: dict[int, list[int]] = {}
    for at, entry in enumerate(document.entries):
        if not isinstance(entry, Block) or not entry.depth:
            open_ = {}
            continue
        for deeper in [depth for depth in open_ if depth > entry.depth]:
            del open_[deeper]
        if entry.marker:
            if entry.depth not in open_:
                open_[entry.depth] = []
                lists.append(open_[entry.depth])
            open_[entry.depth].append(at)
    return lists


def _owns(c: Candidate, document: Document) -> bool:
    """Whether a paragraph of its own stands in an item; under a bold one it may stand beneath the list."""
    own, under = document.block(c.at), document.under(c)
    if own is None or under is None:
        return False
    if under.kind is BlockKind.ITEM and not under.marker:
        return under.depth == own.depth
    return "bold" in c.look and under.kind is BlockKind.PARAGRAPH and len(under.text) > LONG


def _leads(groups: dict[tuple[str, str], list[Candidate]], document: Document) -> list[Candidate]:
    """Titles that run into their paragraph: two of a look at least, and none that recurs as a label does."""
    out: list[Candidate] = []
    for looks in _LOOKS:
        leads = [(c, document.text(c)) for look in looks for c in groups["lead", look] if not document.nested(c)]
        times = Counter(text for _, text in leads)
        kept = [
            c
            for c, text in leads
            if times[text] < _LABEL and not calls(text) and (len(text.split()) < _SPOKEN or not speaks(text))
        ]
        if len(kept) > 1:
            out += kept
    return out
