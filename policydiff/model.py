"""The values that go from room to room; all frozen, none imports anything of ours.

source → `Source` → read → `Edition` → align → `SectionMatch` → diff → `ComparedSection`
→ judge (same value, filled in) → summarise → `Comparison` → render.
"""

from __future__ import annotations

from enum import StrEnum

from policydiff.values import dataclass

Lines = tuple[int, int]
"""First and last source line, counted from 1, both included; (0, 0) where there is no line."""


PREAMBLE = "(text before the first heading)"
"""What reports call the text before the first heading, which has none."""


class Op(StrEnum):
    """The fate of a span of text."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"


class Kind(StrEnum):
    """What happened to a block. `FORMAT`: the visible text is the same, its markup is not."""

    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"
    MOVE = "move"
    FORMAT = "format"
    EQUAL = "equal"


class BlockKind(StrEnum):
    """What a block is in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    QUOTE = "quote"
    CODE = "code"


class Relation(StrEnum):
    """What became of a section's body; its heading and place are separate flags."""

    UNCHANGED = "unchanged"
    MODIFIED = "modified"
    ADDED = "added"
    REMOVED = "removed"
    SPLIT = "split"
    MERGED = "merged"


class Severity(StrEnum):
    """How much a reader should care; `HIGH` and above is material."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for low to 3 for critical, for sorting and thresholds."""
        return list(Severity).index(self)

    @property
    def material(self) -> bool:
        """Must a reader be told before it takes effect: high or critical?"""
        return self in (Severity.HIGH, Severity.CRITICAL)


class Direction(StrEnum):
    """Which way a change leaves the reader: with less protection, fewer rights, more duties or cost is weaker."""

    WEAKER = "weaker"
    STRONGER = "stronger"
    NEUTRAL = "neutral"


class Verdict(StrEnum):
    """The whole comparison in a word."""

    IDENTICAL = "identical"
    EDITORIAL = "editorial"
    SUBSTANTIVE = "substantive"


@dataclass(frozen=True, slots=True)
class Source:
    """One text as found, before it is read."""

    name: str
    """As the user called it; shown in reports, so never a path they did not type."""
    content: bytes
    format: str
    """`markdown` or `html`."""
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
    """Nesting of lists and quotes; 0 outside any, 1 in a list, 2 in a list in a list."""
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
class Finding:
    """Something a check or the reading reports."""

    code: str
    """Dotted, stable, such as `date.not_bumped`; see the documentation of the checks."""
    severity: Severity
    message: str
    citation: str | None = None
    """The rule of law or clause that asks for it."""
    lines: Lines | None = None
    """In the new edition unless the message says otherwise."""
    waived: str | None = None
    """The reason of the waiver that covers it; None where none does. A comparison holds only what is not waived."""

    @property
    def blocking(self) -> bool:
        """Must it be mended before anything goes out: high or critical, and not waived?"""
        return self.severity.material and self.waived is None

    @property
    def waiver(self) -> str:
        """The entry of a policy's `waivers` that lets it pass for a while; the owner fills in reason and last day."""
        return f'{{code = "{self.code}", reason = "…", until = YYYY-MM-DD}}'


@dataclass(frozen=True, slots=True)
class CheckedEdition:
    """What was found in an edition that was checked alone."""

    name: str
    """As the user called it."""
    findings: tuple[Finding, ...]
    """Most severe first; empty where nothing is wrong."""


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


@dataclass(frozen=True, slots=True)
class BlockMatch:
    """Blocks of both sides that stand for one another; one side may be empty, either may hold several."""

    old: tuple[Block, ...]
    new: tuple[Block, ...]
    moved: bool = False
    origin: int | None = None
    """Index of the match of sections that the old block came from, where it left its section."""


@dataclass(frozen=True, slots=True)
class SectionMatch:
    """Sections of both sides that stand for one another."""

    relation: Relation
    """`MODIFIED` stands for any pair here: `diff` finds out which pairs are unchanged."""
    moved: bool
    old: tuple[Section, ...]
    new: tuple[Section, ...]
    blocks: tuple[BlockMatch, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text with one fate."""

    op: Op
    text: str
    """Never empty. Spans in order, less the inserted ones, spell the old text."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A typed fact inside a change."""

    kind: str
    """`duration`, `age`, `amount`, `modal`, `negation`, `recipient` …: see `rules`."""
    old: str | None
    """The exact words of the old text; None where the fact is new."""
    new: str | None
    old_at: tuple[int, int] | None = None
    """Start and end of those words in the change's old text; None with `old`."""
    new_at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Lean:
    """Which way one sentence of a changed block leaves the reader, by itself."""

    side: str
    """`old` or `new`."""
    at: tuple[int, int]
    """Start and end in the block's text."""
    direction: Direction


@dataclass(frozen=True, slots=True)
class Change:
    """One reported difference of one block, or a split, merged or moved one."""

    id: str
    """`s3.c1`: the same with and without the untouched blocks; `s3.h` is the heading's."""
    kind: Kind
    block: BlockKind
    old: Block | None
    new: Block | None
    spans: tuple[Span, ...]
    origin: str | None = None
    """Id of the section that a moved block came from; None where it stayed in its section."""
    substantive: bool = False
    severity: Severity = Severity.LOW
    direction: Direction = Direction.NEUTRAL
    signals: tuple[Signal, ...] = ()
    leans: tuple[Lean, ...] = ()
    """Of its sentences that changed, where there are several; for the summary alone: a finished comparison has none."""

    @property
    def outside(self) -> bool:
        """Does it concern nothing but navigation, banners and feet of a page?"""
        return all(block.outside for block in (self.old, self.new) if block is not None)


@dataclass(frozen=True, slots=True)
class ComparedSection:
    """What became of a section."""

    id: str
    relation: Relation
    moved: bool
    """Out of the order of its neighbours; once for a whole subtree, at its head."""
    renamed: bool
    renumbered: bool
    old: tuple[SectionRef, ...]
    """Empty where it was added, several where it was merged."""
    new: tuple[SectionRef, ...]
    """Empty where it was removed, several where it was split."""
    changes: tuple[Change, ...]
    """In reading order, untouched blocks (`EQUAL`) included; a changed title is the first, with
    `block` HEADING."""
    substantive: bool = False
    severity: Severity = Severity.LOW
    topics: tuple[str, ...] = ()
    outside: bool = False
    """Its heading stands outside the policy, as `Block.outside` says of a block."""

    @property
    def touched(self) -> bool:
        """Does it differ in anything at all?"""
        flags = self.moved or self.renamed or self.renumbered
        return (
            flags
            or self.relation is not Relation.UNCHANGED
            or any(change.kind is not Kind.EQUAL for change in self.changes)
        )

    @property
    def ref(self) -> SectionRef | None:
        """The place whose heading stands for it: the new one, the old one where it was removed or split."""
        refs = self.old if self.relation is Relation.SPLIT or not self.new else self.new
        return refs[0] if refs else None

    @property
    def heading(self) -> str:
        """The heading that stands for it, `PREAMBLE` where it has none."""
        return (self.ref.heading if self.ref else "") or PREAMBLE


class Form(StrEnum):
    """What kind of sentence a point is."""

    LOG = "log"
    """The publisher's own words on the change."""
    VALUE = "value"
    """A period, an age, a price or a limit, from one value to another."""
    PARTY = "party"
    """Who is newly named, or no longer."""
    LIST = "list"
    """Entries of a list or table that came or went."""
    CLAUSE = "clause"
    """A clause in which words changed."""
    ADDED = "added"
    REMOVED = "removed"
    SECTION = "section"
    """A section that came, went or is called anew."""
    REPLACED = "replaced"
    """The same words replaced in several places."""
    DATE = "date"
    REWRITE = "rewrite"
    """A clause, or the whole text, said anew."""


class QuoteRole(StrEnum):
    """What a quote does in its sentence."""

    OLD = "old"
    """What was."""
    NEW = "new"
    """What is."""
    ABOUT = "about"
    """The words that say what it is about: a clause, the lead-in of an item, a label."""
    WHERE = "where"
    """A heading."""
    LOG = "log"
    """The publisher's own words on the change."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A slice of an edition inside a point."""

    role: QuoteRole
    side: str
    """`old` or `new`."""
    change: str | None
    """Id of the change it is cut from; None for a heading."""
    at: tuple[int, int]
    """Start and end in that side's text, or in the heading, in code points."""
    text: str
    """Letter for letter what stands there; the sentence holds it as it is."""
    section: str | None = None
    """Id of the section whose heading it is cut from; None unless the role is `WHERE`."""


@dataclass(frozen=True, slots=True)
class Point:
    """One sentence of a summary."""

    text: str
    severity: Severity
    topics: tuple[str, ...]
    """Of what changed, not of its section."""
    changes: tuple[str, ...]
    """Ids of the changes it speaks of; empty for a date."""
    short: str = ""
    """The same in at most 90 columns, a wide character being two; the first 55 already show the change."""
    form: Form = Form.CLAUSE
    direction: Direction = Direction.NEUTRAL
    quotes: tuple[Excerpt, ...] = ()
    """Every slice that `text` is made of, in its order; empty for a date."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The comparison for a reader with ten seconds."""

    headline: str
    points: tuple[Point, ...]
    """At most about seven, what matters most first."""
    rest: int
    """How many changes no point speaks of."""


@dataclass(frozen=True, slots=True)
class LeadTime:
    """How long before (or after) something a notice is promised."""

    days: int
    kind: str
    """`before_effective`, `after_notice` …: what the days are counted from."""

    @property
    def ahead(self) -> bool:
        """Whether it lies between the notice and the effective date."""
        return self.kind in ("before_effective", "after_posting_or_notice")


@dataclass(frozen=True, slots=True)
class Promises:
    """What a policy's own clause on changes says will be done."""

    channels: tuple[str, ...] = ()
    lead_times: tuple[LeadTime, ...] = ()
    consent: tuple[str, ...] = ()
    effective_date: bool = False
    flags: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    """The clause's own sentences, exactly as they stand in a block of the edition."""


@dataclass(frozen=True, slots=True)
class EditionInfo:
    """What a comparison keeps of an edition."""

    source: str
    format: str
    language: str
    title: str
    updated: str | None
    effective: str | None
    sha256: str
    words: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many sections and words were touched."""

    sections: tuple[tuple[str, int], ...]
    """Name and number: the six relations, then moved, renamed, renumbered."""
    inserted: int
    """Words in inserted spans."""
    deleted: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole result of comparing two editions; renderers and notices see only this."""

    old: EditionInfo
    new: EditionInfo
    verdict: Verdict
    counts: Counts
    summary: Summary
    sections: tuple[ComparedSection, ...]
    """In the order of the new edition, removed sections at the place they had."""
    promises_old: Promises
    promises_new: Promises
    findings: tuple[Finding, ...]
    policy: str = ""
    """Id of the configured policy; empty where there is none."""
    elsewhere: tuple[tuple[str, str], ...] = ()
    """Id and heading of each section that is left out, where only some are looked at: blocks may have moved there."""
