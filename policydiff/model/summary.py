"""The sentences about a comparison, with the words of both texts that each stands on."""

from __future__ import annotations

from enum import StrEnum

from policydiff.model.compared import Direction
from policydiff.model.finding import Severity
from policydiff.values import dataclass


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
    """At most about seven, most severe first; of those alike, what matters most."""
    rest: int
    """How many changes no point speaks of."""
