"""What the preview shows beside the plan itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.model import CHUNK_SIZE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notices.model import Plan

Spans = tuple[tuple[str, str], ...]
"""Stretches of one changed block: `equal`, `insert` or `delete`, and the text."""


@dataclass(frozen=True, slots=True)
class Redline:
    """The changes of one policy in one language as marked text."""

    title: str
    language: str
    sections: tuple[tuple[str, tuple[Spans, ...]], ...]
    """Heading of each changed section and its changed blocks."""
    file: str = ""
    """The full redline page beside the preview; empty where there is none."""


@dataclass(frozen=True, slots=True)
class EditionVerdict:
    """What became of one edition, in the owner's words and in those that its readers get."""

    policy: str
    language: str
    effective: str | None
    """ISO date; None where the text states none."""
    before: str | None
    """That of the old edition."""
    headline: str
    """In the language of the edition; it begins with a capital and ends its sentence."""

    @property
    def facts(self) -> str:
        """The owner's part, English as all that speaks to owners, as `Terms (de): takes effect 2027-02-08`."""
        said = f"takes effect {self.effective}" if self.effective else "no effective date"
        if self.effective != self.before:
            said = f"{said} (before: {self.before or 'none'})"
        return f"{self.policy} ({self.language}): {said}."

    @property
    def line(self) -> str:
        """Both parts, as `Terms (de): takes effect 2027-02-08. Wesentliche Änderungen: …`."""
        return f"{self.facts} {self.headline}"


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything on the page."""

    plan: Plan
    product: str
    folder: str
    """As the user called it, for the command that sends."""
    preheaders: Mapping[str, str]
    """By language."""
    requests: Mapping[str, str]
    """The body of a request to the provider, as JSON for one made-up recipient, by `channel.language`."""
    portion: int = CHUNK_SIZE
    """Most mails of one request."""
    rows: int = 0
    """Rows of the audience; 0 where no channel has one."""
    nameless: int = 0
    longest_name: int = 0
    """Characters of the longest name in the audience; the page shows a made-up one of that length."""
    redlines: tuple[Redline, ...] = ()
    published: tuple[tuple[str, str], ...] = ()
    """Each page beside the preview that readers are led to, and the address at which the messages say it is."""
    verdicts: tuple[EditionVerdict, ...] = ()
    """One for each comparison."""
