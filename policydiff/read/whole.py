"""What a reader of one format gives: sections, and what the file says of itself."""

from __future__ import annotations

from policydiff.model import Finding, Section
from policydiff.values import dataclass


@dataclass(frozen=True, slots=True)
class ReadText:
    """The content of a file, whatever its format."""

    sections: tuple[Section, ...]
    title: str = ""
    """As front matter declares it; may be empty."""
    called: str = ""
    """What a page's head or a file's properties call it, where its headings do not tell; may be empty."""
    language: str = ""
    """As it is declared; may be empty."""
    metadata: tuple[tuple[str, str], ...] = ()
    findings: tuple[Finding, ...] = ()
    pages: tuple[int, ...] = ()
    """Of a PDF: the line that each page begins with."""
    words: int | None = None
    """Those of the policy, where they were counted; None where they were not."""
    lacks: str = "no visible text"
    """What to say where no section holds anything."""
