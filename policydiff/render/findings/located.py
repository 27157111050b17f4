"""Findings of an edition with its place and lines in, a fingerprint for each out that outlives moved lines.

(date.past, line 3 "Effective: 1 May")  →  "3f1c…"    the same when the line is the seventh; another for other words
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Finding
    from policydiff.model.finding import Lines


@dataclass(frozen=True, slots=True)
class LocatedFindings:
    """What was found in one edition, and where that stands."""

    place: str
    """Its path from the root of the repository, with `/`, or its URL; empty where it has neither."""
    text: tuple[str, ...]
    """The lines of its source; empty where they are not known."""
    findings: tuple[Finding, ...]
    """Most severe first; may be empty."""

    @property
    def is_page(self) -> bool:
        """Whether the place is an address and no file of the repository."""
        return "://" in self.place

    def lines_of(self, finding: Finding) -> Lines | None:
        """First and last line, where the finding has some that the source holds: a viewer refuses others."""
        first, last = finding.lines or (0, 0)
        return (first, min(last, len(self.text))) if 0 < first <= min(last, len(self.text)) else None


def fingerprints(editions: Sequence[LocatedFindings]) -> list[list[str]]:
    """For each edition and finding 32 hexadecimal digits that no other finding has.

    They are made of code, place and the words of the finding's lines, not of their numbers, so that what was seen
    before is known again where lines moved. A finding without lines is told by its message, less its digits: days pass.
    What is equal even so is numbered.
    """
    seen: dict[str, int] = {}
    return [[_fingerprint(edition, finding, seen) for finding in edition.findings] for edition in editions]


def _fingerprint(edition: LocatedFindings, finding: Finding, seen: dict[str, int]) -> str:
    lines = edition.lines_of(finding)
    if lines:
        words = " ".join(" ".join(edition.text[lines[0] - 1 : lines[1]]).split())
    else:
        words = "".join(sign for sign in finding.message if not sign.isdigit())
    key = f"{finding.code}\0{edition.place}\0{words}"
    seen[key] = seen.get(key, 0) + 1
    return sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def told(finding: Finding) -> str:
    """The message, with the rule that asks for it; signs that a display would obey are shown."""
    from policydiff.text.unseen import show_controls

    cited = f" ({finding.citation})" if finding.citation else ""
    return show_controls(f"{finding.message}{cited}")
