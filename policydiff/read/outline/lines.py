"""Lines without numbers in, those that are headings by their look and by what stands around them out."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from policydiff.model import Block, BlockKind
from policydiff.read.outline.entries import BULLETS, Candidate, Document
from policydiff.read.outline.titles import calls, fits, goes_on, speaks

LONG = 90
"""Characters of a paragraph that a plain heading may stand before."""

_SENTENCE = 30
"""Characters of a closed sentence that one may stand before; lines of addresses are shorter."""

_WORDS = 12
"""Words of the longest plain or italic title."""

_BOLD_WORDS = 14
"""Of a bold line that holds a verb."""

_CLOSED_WORDS = 8
"""Of a bold line with a full stop or a colon at its end."""

_CLOSED = 2
"""Bold lines with a colon at their end that a document must have: a lone one leads into what follows."""

_ROW = 4
"""Bold lines in a row that are contents, or names."""

_PLAIN = 3
"""Plain lines that a document must have before any is a heading; as many in a row are an address or a list."""

_NUMBERED = 4
"""Numbered headings beside which plain lines are none."""

_MARKED_LINES = 3
"""Lines of a look that a document which marks its headings must have, in two sections at least."""


def bold_lines(found: Sequence[Candidate], document: Document) -> list[Candidate]:
    """Paragraphs that are nothing but short bold text; a numbered one may stand alone, as its look tells enough."""
    kept = sorted((c for c in found if _is_bold_title(c, document)), key=lambda c: c.at)
    closed = {c.at for c in kept if document.text(c)[-1] in ":："}
    if len(closed) < _CLOSED:
        kept = [c for c in kept if c.at not in closed]
    return _without_rows(kept)


def _is_bold_title(c: Candidate, document: Document) -> bool:
    block, text = document.block(c.at), document.text(c)
    if block is None or "bold" not in c.look or c.form != "line" or c.upto > c.at + 1 or calls(text):
        return False
    if block.marker or document.nested(c) or any(m.kind == "image" for m in block.marks):
        return False
    words = text.count(" ") + 1
    if c.number is not None and (text[-1] in ".:：。" or words > _BOLD_WORDS):
        return False
    if _in_address(c, document):
        return False
    if text[-1] in ".:：。":
        broken = block.text.startswith("**")  # asterisks are left where a mark was opened twice
        return document.under(c) is not None and (broken or (words <= _CLOSED_WORDS and not speaks(text)))
    return words <= _BOLD_WORDS or "capitals" in c.look or not speaks(text)


def _in_address(c: Candidate, document: Document) -> bool:
    """Whether a line stands between two that are as short, not bold and no sentences."""
    for block in (document.block(c.at - 1), document.under(c)):
        if block is None or len(block.text) >= _SENTENCE or block.text[-1] in ".:;!?。：":
            return False
        if any(m.kind == "strong" for m in block.marks):
            return False
    return True


def _without_rows(lines: Sequence[Candidate]) -> list[Candidate]:
    """Without rows of lines that no text parts, but for the last of each."""
    rows: list[list[Candidate]] = []
    for c in lines:
        if rows and rows[-1][-1].upto == c.at:
            rows[-1].append(c)
        else:
            rows.append([c])
    return [c for row in rows for c in (row if len(row) < _ROW else row[-1:])]


def italic_lines(found: Sequence[Candidate], document: Document) -> list[Candidate]:
    """Paragraphs that are nothing but a short italic title."""
    kept = [
        c
        for c in found
        if document.under(c) is not None
        and not document.nested(c)
        and not speaks(text := document.text(c))
        and fits(text, _WORDS, closed=True)
    ]
    return kept if len(kept) > 1 and _recurs(kept, document) else []


def _recurs(lines: Sequence[Candidate], document: Document) -> bool:
    """Whether a document that marks its headings has so many lines of a look that they are headings too."""
    return not document.marked or (len(lines) >= _MARKED_LINES and document.sections(lines) > 1)


def capital_lines(found: Sequence[Candidate], document: Document, numbered: Sequence[Candidate]) -> list[Candidate]:
    """Lines in capitals that stand after a closed sentence, and before a text that is none of theirs."""
    places = {c.at for c in numbered}
    kept = [
        c
        for c in found
        if not _broken(document.block(c.at - 1))
        and not document.nested(c)
        and (c.upto in places or _announces(c, document, places))
    ]
    alone = document.wrapped or any("capitals" in c.look for c in numbered)
    return kept if len(kept) > (0 if alone else 1) and _recurs(kept, document) else []


def _broken(before: Block | None) -> bool:
    """Whether a long text in capitals breaks off before a line, which then goes on with it."""
    return (
        before is not None
        and before.text[-1].isalpha()
        and len(before.text) > LONG
        and before.text.split()[-1].isupper()
    )


def plain_lines(
    found: Sequence[Candidate], document: Document, numbered: Sequence[Candidate], others: AbstractSet[int]
) -> list[Candidate]:
    """Short lines without any mark, before a long paragraph, a list or a table, and never three in a row.

    Args:
        found: the lines, capitals among them.
        document: where they stand.
        numbered: the numbered headings.
        others: places of the headings that were found by another look.
    """
    if len(numbered) > _NUMBERED:
        return []
    lines = sorted((c for c in found if c.at not in others and _is_plain_title(c, document)), key=lambda c: c.at)
    labels = {c.at for c in lines if document.text(c)[-1] in ":："}
    if len(labels) < _PLAIN or not all(_over_paragraph(c, document) for c in lines if c.at in labels):
        lines = [c for c in lines if c.at not in labels]
    rows: list[list[Candidate]] = []
    for c in lines:
        if rows and rows[-1][-1].at + 1 == c.at:
            rows[-1].append(c)
        else:
            rows.append([c])
    places = {c.at for c in (*lines, *numbered)} | others
    kept = [c for row in rows if len(row) < _PLAIN for c in row if _announces(c, document, places)]
    return kept if len(kept) >= _PLAIN else []


def _is_plain_title(c: Candidate, document: Document) -> bool:
    text = document.text(c)
    words = _LABEL_WORDS if (label := text[-1] in ":：") else _WORDS
    if document.nested(c) or " | " in text or speaks(text) or not fits(text, words, closed=label):
        return False
    before, under = document.block(c.at - 1), document.under(c)
    begins = under is None or under.kind is not BlockKind.PARAGRAPH or not under.text[0].islower()
    return begins and not (before and goes_on(before.text)) and not _labels(text, document)


def _over_paragraph(c: Candidate, document: Document) -> bool:
    """Whether a line stands over a long paragraph: what leads into a list or a value is no title."""
    under = document.under(c)
    return under is not None and under.kind is BlockKind.PARAGRAPH and len(under.text) > LONG


_LABEL_WORDS = 6
"""Words of the longest plain title with a colon at its end."""


def _labels(text: str, document: Document) -> bool:
    """Whether a line is a value behind a label that recurs: `Legal basis: consent`."""
    label, colon, value = text.partition(": ")
    return (
        bool(colon and value) and sum(isinstance(e, Block) and e.text.startswith(label) for e in document.entries) > 1
    )


def _announces(c: Candidate, document: Document, others: AbstractSet[int]) -> bool:
    """Whether what a heading has stands under a line, or under the one other heading right below it."""
    under = document.under(c)
    if under is None:
        return False
    if _is_text(under) or any(m.kind == "link" and m.end - m.start >= len(under.text) - 1 for m in under.marks):
        return True
    following = document.block(c.upto + 1)
    return c.upto in others and following is not None and _is_text(following)


def _is_text(block: Block) -> bool:
    """Whether a block is what stands under a heading: a long paragraph, a closed sentence, a list or a table."""
    if block.kind in {BlockKind.ITEM, BlockKind.ROW} or len(block.text) > LONG or block.text[0] in BULLETS:
        return True
    return len(block.text) > _SENTENCE and block.text[-1] in ".:;!?。："
