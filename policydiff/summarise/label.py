"""A sentence in, the words that say what it is of out: a row's first cell, the words that a list hangs on."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.model import BlockKind, ComparedSection, Excerpt, QuoteRole
from policydiff.summarise.lengths import weigh
from policydiff.summarise.messages import Phrases
from policydiff.summarise.tokens import read_words
from policydiff.summarise.units import Unit, block_text
from policydiff.text.sentences import sentence_places

LABEL = 8.0
"""Words of a label or lead-in at most."""

Label = tuple[tuple[Excerpt, ...], str]
"""The quote, and how it is shown; nothing and empty where there is none."""


def label_of(unit: Unit, sections: Sequence[ComparedSection], phrases: Phrases) -> Label:
    """What names a changed cell, or the end of the sentence that an entry in small letters goes on.

    A lead-in that stayed as it was is quoted from an untouched block.
    """
    text = unit.text
    if unit.change.block is BlockKind.ROW and unit.at[0] > 0:
        name = text.partition(" | ")[0]  # a row of one cell is all before it, and so never its own label
        if name and len(name) <= unit.at[0] and weigh(name) <= LABEL:
            return (Excerpt(QuoteRole.ABOUT, unit.side, unit.change.id, (0, len(name)), name),), phrases.quoted(name)
    if unit.change.block is BlockKind.ITEM and unit.at[0] == 0 and text[:1].islower():
        return _lead_in(unit, sections[unit.section], phrases)
    return (), ""


def _lead_in(unit: Unit, section: ComparedSection, phrases: Phrases) -> Label:
    """The end of the paragraph that a list hangs on."""
    last = None
    for change in section.changes:
        if change is unit.change:
            break
        if block_text(change, unit.side).rstrip().endswith((":", "：")):
            last = change
    if last is None:
        return (), ""
    text = block_text(last, unit.side).rstrip(" :：")
    floor = sentence_places(text)[-1][0]
    start = len(text)
    for word in reversed(read_words(text)):
        if word.start < floor or weigh(text[word.start :]) > LABEL:
            break
        start = word.start
    quote = Excerpt(QuoteRole.ABOUT, unit.side, last.id, (start, len(text)), text[start:])
    return (quote,), phrases.quoted(("… " if start > floor else "") + " ".join(quote.text.split()))
