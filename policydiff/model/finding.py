"""What the checks and the reading report, and how much anything matters."""

from __future__ import annotations

from enum import StrEnum

from policydiff.values import dataclass

Lines = tuple[int, int]
"""First and last source line, counted from 1, both included; (0, 0) where there is no line. Of a Word file they are
paragraphs, empty ones and those of tables counted; of a PDF the lines of all its pages."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """What the lines of an edition count: `L12`, `¶ 12` or a page."""

    format: str = "markdown"
    """As `Source.format`."""
    pages: tuple[int, ...] = ()
    """The line that each page of a PDF begins with; empty for anything else."""


class Severity(StrEnum):
    """How much a reader should care; `HIGH` and above is material."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for low to 3 for critical, for sorting and thresholds."""
        return _RANKS[self]

    @property
    def material(self) -> bool:
        """Must a reader be told before it takes effect: high or critical?"""
        return self in (Severity.HIGH, Severity.CRITICAL)


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
"""Written down once: every change is asked for its rank several times, and counting through an enumeration is slow."""


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
    ruler: Ruler = Ruler()
    """What the lines of its findings count."""
