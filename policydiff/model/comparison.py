"""The whole result of comparing two editions, with what each promises."""

from __future__ import annotations

from enum import StrEnum

from policydiff.model.compared import ComparedSection
from policydiff.model.finding import Finding, Ruler
from policydiff.model.summary import Summary
from policydiff.values import dataclass


class Verdict(StrEnum):
    """The whole comparison in a word."""

    IDENTICAL = "identical"
    EDITORIAL = "editorial"
    SUBSTANTIVE = "substantive"


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
    pages: tuple[int, ...] = ()
    """Of a PDF: the line that each page begins with."""

    @property
    def ruler(self) -> Ruler:
        """What the lines of its blocks count."""
        return Ruler(self.format, self.pages)


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
