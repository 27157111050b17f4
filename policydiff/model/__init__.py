"""The values that go from room to room; all frozen, none imports anything of ours.

source → `Source` → read → `Edition` → align → `SectionMatch` → diff → `ComparedSection`
→ judge (same value, filled in) → summarise → `Comparison` → render.
"""

from __future__ import annotations

from policydiff.model.compared import (
    BlockMatch,
    Change,
    ComparedSection,
    Direction,
    Kind,
    Lean,
    Op,
    Relation,
    SectionMatch,
    Signal,
    Span,
)
from policydiff.model.comparison import Comparison, Counts, EditionInfo, LeadTime, Promises, Verdict
from policydiff.model.edition import (
    ACCEPT,
    PREAMBLE,
    REJECT,
    Block,
    BlockKind,
    Edition,
    Mark,
    Section,
    SectionRef,
    Source,
)
from policydiff.model.finding import CheckedEdition, Finding, Lines, Ruler, Severity
from policydiff.model.summary import Excerpt, Form, Point, QuoteRole, Summary

__all__ = [
    "ACCEPT",
    "PREAMBLE",
    "REJECT",
    "Block",
    "BlockKind",
    "BlockMatch",
    "Change",
    "CheckedEdition",
    "ComparedSection",
    "Comparison",
    "Counts",
    "Direction",
    "Edition",
    "EditionInfo",
    "Excerpt",
    "Finding",
    "Form",
    "Kind",
    "LeadTime",
    "Lean",
    "Lines",
    "Mark",
    "Op",
    "Point",
    "Promises",
    "QuoteRole",
    "Relation",
    "Ruler",
    "Section",
    "SectionMatch",
    "SectionRef",
    "Severity",
    "Signal",
    "Source",
    "Span",
    "Summary",
    "Verdict",
]
