"""What differs from one kind of notice to the next: a value that each kind fills in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notices.compose.content import Passage


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one kind of notice."""

    subjects: tuple[str, ...]
    """From the fullest wording, which is the headline, to the shortest; each holds the date if there is one."""
    intro: str
    """The first sentences of the body."""
    teaser: str
    """What inbox and lock screen show after the title: number and date, within the 33 or so characters
    that a collapsed notification leaves."""
    following: str
    """What comes after the teaser as far as there is room; may be empty."""
    push_titles: tuple[str, ...]
    """From the fullest wording to the shortest."""
    passages: tuple[Passage | None, ...]
    """All but links and reason, which every kind ends with; None for what this notice has not."""
    why: str
    effective: str
    """The ISO date that every channel names; empty where there is none."""
