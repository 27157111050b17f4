"""Sections in, the document's title out: its first heading, or an early line that says what kind of document it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policydiff.model import Block, BlockKind, Section
from policydiff.read.outline.candidates import BOLD_WORDS
from policydiff.read.outline.entries import Candidate, Document
from policydiff.read.outline.lines import LONG
from policydiff.read.outline.numbers import read_number
from policydiff.read.outline.title_words import KINDS
from policydiff.read.outline.titles import fits, is_date, speaks
from policydiff.text.lazy import Lazy
from policydiff.values import replace

_EARLY = 6
"""Blocks at the beginning among which a title is looked for."""

_LINE = 120
"""Characters of the longest line that may be a title."""

_SHORT = 4
"""Words of a line that may go on with the line before: `Acme Maps`, `Terms of Service`."""


def _plain(text: str) -> str:
    """A text in small letters without accents, which capitals often lack; other scripts keep their marks."""
    if text.isascii():
        return text.lower()
    from unicodedata import normalize

    bare = (sign for sign in normalize("NFD", text.casefold()) if not _ACCENTS[0] <= sign <= _ACCENTS[1])
    return normalize("NFC", "".join(bare))


_ACCENTS = ("\u0300", "\u036f")
"""The combining marks of Latin, Greek and Cyrillic letters."""

_KIND = Lazy(lambda: _plain(KINDS))
"""What kinds of documents are called, without accents."""

_FILE = Lazy(r"\S+\.(?:html?|md|docx?|pdf|txt|php|aspx?)\Z", re.IGNORECASE)
"""A file's name: never a title."""


def names_a_kind(text: str) -> bool:
    """Whether a text says what kind of document it is the title of."""
    return _KIND.search(_plain(_unspaced(text))) is not None


def _unspaced(text: str) -> str:
    """A text whose letters are set apart by spaces, `T E R M S`, without them; any other as it is."""
    signs = text.split()
    return "".join(signs) if len(signs) > _SHORT and all(len(sign) == 1 for sign in signs) else text


def title_line(document: Document, taken: Sequence[Candidate]) -> Candidate | None:
    """The early line that is the title of a document whose headings are not marked; None where there is none.

    It may be among the headings that were taken already; where several documents follow one another, it stays so.
    """
    if (known := _first(document, taken)) is not None:
        return known
    for at in range(min([_EARLY, *(c.at for c in taken)])):
        block = document.block(at)
        if block is None or not _is_line(block):
            return None
        recurs = sum(isinstance(e, Block) and e.text == block.text for e in document.entries) > 1
        if names_a_kind(block.text) and not recurs:
            before = document.block(at - 1)
            first = at - 1 if before and goes_with([before.text], block.text) else at
            return Candidate(first, at + 1, 0, len(block.text), "line", "title", None, 0)
    return _name(document, taken)


def _name(document: Document, taken: Sequence[Candidate]) -> Candidate | None:
    """The first line of a document where it is a name of a few words, over a long text or a date."""
    block, under = document.block(0), document.block(1)
    if block is None or under is None or taken[0].at < 2 or not _is_line(block):  # noqa: PLR2004  both are none
        return None
    text = block.text
    named = 0 < text.count(" ") < NAME_WORDS and fits(text, NAME_WORDS) and not speaks(text) and text[-1] not in "!?"
    recurs = any(isinstance(e, Block) and e.text == text for e in document.entries[1:])
    if not named or recurs or read_number(text) or not (len(under.text) > LONG or is_date(under.text)):
        return None
    return Candidate(0, 1, 0, len(text), "line", "title", None, 0)


NAME_WORDS = 8
"""Words of the longest first line that is a title though it names no kind of document."""


def _first(document: Document, taken: Sequence[Candidate]) -> Candidate | None:
    """The first heading where it says what kind of document it is, and is not one of several such."""
    first = taken[0]
    if first.number is not None or first.form != "line" or first.at >= _EARLY or not names_a_kind(document.text(first)):
        return None
    starts = sum(c.number is not None and c.number.parts == (1,) for c in taken)
    others = [document.text(c) for c in taken[1:] if c.look == first.look]
    if starts > 1 and any(len(text.split()) <= _SHORT and names_a_kind(text) for text in others):
        return None
    return replace(first, look="title")


def document_title(sections: Sequence[Section], otherwise: str = "") -> str:
    """The title of a document; empty where none can be read.

    Args:
        sections: all of them, the preamble first.
        otherwise: what the page calls itself, where its headings do not tell.
    """
    heads = [s for s in sections[1:] if not s.outside]
    marked = [s for s in heads if s.sure >= 1]
    top = min(heads, key=lambda s: s.ref.level) if heads else None
    top = top if top is not None and not top.ref.number else None
    lines = _early_lines(sections) if sections else []
    if len(marked) == 1 and not marked[0].ref.number:
        return f"{marked[0].ref.heading} {_bracketed(marked[0])}".rstrip()
    if len(marked) == _SITE and marked == heads[:_SITE] and _heads_a_site(*marked):
        return marked[1].ref.heading
    if top is not None and _follows(marked, top):
        return f"{top.ref.heading} {marked[1].ref.heading}"
    if top is not None and (names_a_kind(top.ref.heading) or (top.sure >= 1 and not any(map(names_a_kind, lines)))):
        return top.ref.heading
    early = _line_of_kind(lines) or ("" if _FILE.match(otherwise) else otherwise)
    if early or top is None:
        return early
    alone = sum(s.ref.level == top.ref.level for s in heads) == 1
    return top.ref.heading if top.sure >= 1 or alone else ""


def _line_of_kind(lines: Sequence[str]) -> str:
    """The first line that names a kind of document, with the one before where both are one title; empty for none."""
    for i, line in enumerate(lines):
        if names_a_kind(line):
            return f"{lines[i - 1]} {line}" if i and goes_with(lines[i - 1 : i], line) else line
    return ""


def _is_line(block: Block) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or block.depth or len(block.text) > _LINE:
        return False
    return len(_unspaced(block.text).split()) <= BOLD_WORDS


def _early_lines(sections: Sequence[Section]) -> list[str]:
    """The short lines that a text begins with, those that may be a title; one that recurs heads every page."""
    lines: list[str] = []
    for block in sections[0].blocks[:_EARLY]:
        if not _is_line(block):
            break
        text = _unspaced(block.text)
        if fits(text, BOLD_WORDS) and not speaks(text) and read_number(text) is None:
            lines.append(block.text)
    texts = [b.text for s in sections for b in s.blocks] if lines else []
    return [line for line in lines if texts.count(line) == 1]


def goes_with(before: Sequence[str], line: str) -> bool:
    """Whether a title is written over two lines: the name of a thing, then the kind of its terms."""
    return (
        bool(before)
        and len(line.split()) <= _SHORT
        and not names_a_kind(before[0])
        and len(before[0].split()) <= _SHORT
    )


_SITE = 2
"""Marked headings of a document of which the first may be the name of the site's part that it stands in."""


def _heads_a_site(first: Section, second: Section) -> bool:
    """Whether a heading without text is what a site calls a part of its own, and the one below it is the title."""
    return not first.blocks and second.ref.level > first.ref.level and names_a_kind(second.ref.heading)


def _bracketed(section: Section) -> str:
    """The line in brackets under a title that goes on with it: for whom or for which countries it is."""
    text = section.blocks[0].text if section.blocks else ""
    return text if text[:1] == "(" and text[-1] == ")" and text.count(" ") < _SHORT and not is_date(text) else ""


def _follows(marked: Sequence[Section], top: Section) -> bool:
    """Whether the first two marked headings are one title: the first has no text, and no third is of their level."""
    level = [s for s in marked if s.ref.level == top.ref.level]
    if not level or level != list(marked[:2]) or level[0] is not top or top.blocks:
        return False
    return len(level) > 1 and goes_with([top.ref.heading], level[1].ref.heading)
