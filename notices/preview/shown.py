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
    verdicts: tuple[str, ...] = ()
    """One line for each comparison: policy, language, what changed, both dates."""
