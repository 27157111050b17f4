"""An edition as it was read: the source in, its sections and blocks with their marks out."""

from __future__ import annotations

from enum import StrEnum

from policydiff.model.finding import Finding, Lines
from policydiff.values import dataclass

ACCEPT, REJECT = "accept", "reject"
"""The two views of a text with tracked changes."""

PREAMBLE = "(text before the first heading)"
"""What reports call the text before the first heading, which has none."""


class BlockKind(StrEnum):
    """What a block is in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    QUOTE = "quote"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Source:
    """One text as found, before it is read."""

    name: str
    """As the user called it; shown in reports, so never a path they did not type."""
    content: bytes
    format: str
    """`markdown`, `html`, `docx` or `pdf`."""
    policy: str = ""
    """The id of the configured policy; empty where none is configured."""
    language: str = ""
    """BCP 47 tag where it is known beforehand; empty where the text itself must tell."""
    encoding: str = ""
    """As declared outside the text (HTTP); empty where nothing was."""
    select: str = ""
    """CSS selector of the part of an HTML page to read; empty to find the main content."""
    headings: tuple[str, ...] = ()
    """Lines that are headings, whatever they look like; the owner's word."""
    not_headings: tuple[str, ...] = ()
    """Lines that are none."""
    view: str = ACCEPT
    """How the tracked changes of a Word file are read: `ACCEPT` for the text after them, `REJECT` for that before."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Markup of a stretch of a block's text."""

    start: int
    end: int
    """Offsets into the block's text, in characters; start < end."""
    kind: str
    """`strong`, `em`, `code`, `link`, `image`, `cell` (a table cell), `embed` (an embedded page) or
    `strike` (struck text stood here)."""
    value: str = ""
    """Target of a link, image or embedded page; `head` for a header cell; the withdrawn words of a strike."""


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraph, list item, table row, quote or code: the unit lined up inside sections."""

    kind: BlockKind
    text: str
    """Visible text: markup stripped, white space folded, never empty. Cells of a row are
    joined by ` | `. Code keeps its line breaks. Paragraphs of a split or merged block are joined by a blank line."""
    lines: Lines
    marks: tuple[Mark, ...] = ()
    """Sorted by start, then longer first."""
    depth: int = 0
    """Nesting of lists and quotes; 0 outside any, 1 in a list, 2 in a list in a list. Of a heading
    its level where that differs."""
    marker: str = ""
    """Of the first block of a list item: `-` for a bullet, `1.` for a number as it is written."""
    outside: bool = False
    """Stands in the navigation, a banner or the foot of a page, not in the policy."""


@dataclass(frozen=True, slots=True)
class SectionRef:
    """Where a section stands in its edition."""

    heading: str
    """Number and title as one visible text; empty for the preamble."""
    number: str
    """`2.1`, `IV`, `第一条` … without closing punctuation; empty where there is none."""
    title: str
    level: int
    """1 to 6 as in HTML, deeper for bold pseudo-headings; 0 for the preamble."""
    path: tuple[str, ...]
    """Headings from the outermost down to this one, this one included."""
    anchor: str
    """Unique within the edition, made from the heading as GitHub makes it; empty for the preamble."""
    lines: Lines


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the text down to the next heading of any level."""

    ref: SectionRef
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    """Markup of the heading's text."""
    outside: bool = False
    """The heading stands outside the policy, as `Block.outside` says of a block."""
    sure: float = 1.0
    """How sure it is that a reader sees the heading as one, 0 to 1; 1 where it is marked up as a heading."""
    manner: str = ""
    """What the heading was known by where it is not marked up: `bold line`, `numbered plain lead` …; else empty."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One revision of a policy in one language, as read."""

    source: str
    format: str
    language: str
    """BCP 47; `und` where the text does not tell."""
    title: str
    """Front matter title, first top heading or page title; may be empty."""
    sha256: str
    """Of the source's bytes, hexadecimal."""
    words: int
    """Visible words, headings included; a Chinese or Japanese character is one."""
    sections: tuple[Section, ...]
    """In order; the first is the preamble, also when it is empty."""
    metadata: tuple[tuple[str, str], ...] = ()
    """Flat front matter, or meta and time elements of a page, as strings, in order."""
    findings: tuple[Finding, ...] = ()
    """What reading noticed: what was dropped, what looks suspicious."""
    updated: str | None = None
    """ISO date, `YYYY-MM` where the text gives no day; None where it gives none."""
    effective: str | None = None
    pages: tuple[int, ...] = ()
    """Of a PDF: the line that each page begins with."""
