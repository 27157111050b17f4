"""What became of sections and blocks: lined up, compared, judged."""

from __future__ import annotations

from enum import StrEnum

from policydiff.model.edition import PREAMBLE, Block, BlockKind, Section, SectionRef
from policydiff.model.finding import Severity
from policydiff.values import dataclass, lazily


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


class Relation(StrEnum):
    """What became of a section's body; its heading and place are separate flags."""

    UNCHANGED = "unchanged"
    MODIFIED = "modified"
    ADDED = "added"
    REMOVED = "removed"
    SPLIT = "split"
    MERGED = "merged"


class Direction(StrEnum):
    """Which way a change leaves the reader: with less protection, fewer rights, more duties or cost is weaker."""

    WEAKER = "weaker"
    STRONGER = "stronger"
    NEUTRAL = "neutral"


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
    """Which way one sentence of a changed block leaves the reader by itself, and how much it matters."""

    side: str
    """`old` or `new`."""
    at: tuple[int, int]
    """Start and end in the block's text."""
    direction: Direction
    severity: Severity


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
        old, new = self.old, self.new
        return (old is None or old.outside) and (new is None or new.outside)


@lazily("topics")
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
    """What it is about; of an unchanged one looked up when it is first asked for."""
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
