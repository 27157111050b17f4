"""What goes into composing a notice and what comes out before any channel's form is given to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policydiff import Comparison, Severity


class Role(StrEnum):
    """What a passage of a notice tells; also the name under which a template finds it."""

    FACTS = "facts"
    CHANGES = "changes"
    NOTE = "note"
    STAYS = "stays"
    CHOICES = "choices"
    WHEN = "when"
    LINKS = "links"
    WHY = "why"


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """One policy in one language: its comparison and where readers find it."""

    policy: str
    """The configured id; part of the notice's identity."""
    name: str
    """As readers know it, in the language of the edition."""
    comparison: Comparison
    url: str = ""
    """Of the full new text; empty where none is configured, which is a finding."""
    comparison_url: str = ""
    archive_url: str = ""
    """Of the earlier versions."""
    regimes: tuple[str, ...] = ()
    """Beginnings of the ids of the rules to check, such as `CN-PIPL`."""
    anchor: str = ""
    """What stands before the ids of changes on the comparison page: empty, or `privacy-en.` on a page of several."""
    stays: tuple[str, ...] | None = None
    """Ids of the sections that may be said to stay the same; None for all that are proved to."""
    notice_days: int | None = None
    """The owner's own lead time in days; None where none is configured."""
    committed: str = ""
    """ISO day on which the new text was committed; empty where no revision was named."""
    weights: tuple[tuple[str, Severity], ...] = ()
    """Id of a section and the highest severity that it has in any language; what is not here has its own."""


@dataclass(frozen=True, slots=True)
class NoticeRequest:
    """All that the messages of one notice in one language are made from; no clock, no recipient."""

    kind: str
    """`change`, `consent`, `cessation`, `merger` or `correction`."""
    language: str
    changes: tuple[PolicyChange, ...]
    """The policies that changed at once, in the order of the configuration; at least one."""
    product: str
    contact: str = ""
    """E-mail address or https link."""
    facts: Mapping[str, str] = field(default_factory=dict)
    """What no comparison can know, by name, already in this language; dates are ISO."""
    note: str = ""
    """The owner's own words, plain text."""
    optional: bool = False
    """True where the owner lets readers unsubscribe from this kind of notice."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a passage."""

    text: str
    url: str = ""
    """Where the line leads; empty where it leads nowhere."""
    label: str = ""
    """Words of the link; empty where the whole line is the link. Of what changes: the section, at its first line."""
    section: str = ""
    """The section that the line speaks of; empty where it speaks of none."""
    marks: tuple[tuple[str, str], ...] = ()
    """The text in stretches of (fate, words), the fate `old`, `new` or empty; no stretches where nothing is set off."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of a notice under its own heading."""

    role: Role
    heading: str
    lines: tuple[Line, ...]
    lead: str = ""
    """A sentence before the lines; may be empty."""
    choice: bool = False
    """True where the lines are answers to choose from: every one is shown alike."""


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """The words of one kind of notice."""

    subjects: tuple[str, ...]
    """From the fullest wording, which is the headline, to the shortest; each holds the date if there is one."""
    intro: str
    """The first sentences of the body."""
    teaser: str
    """What inbox and lock screen show after the title: number and date, within the 33 or so characters
    that a collapsed notification leaves."""
    following: tuple[str, ...]
    """What comes after the teaser where there is room, from the fullest wording to the shortest; the last one is cut
    where it is too long, so one that may not be cut is followed by an empty one."""
    push_titles: tuple[str, ...]
    """From the fullest wording to the shortest."""
    passages: tuple[Passage | None, ...]
    """All but links and reason, which every kind ends with; None for what this notice has not."""
    why: str
    effective: str
    """The ISO date that every channel names; empty where there is none."""


@dataclass(frozen=True, slots=True)
class NoticeContent:
    """A notice in one language, complete, in no channel's form yet.

    Every renderer reads its date and count here, which is why no two can disagree.
    """

    kind: str
    language: str
    subject: str
    """At most 60 characters, the date in it."""
    preheader: str
    """At most 100 characters."""
    headline: str
    intro: str
    """The first sentences: what this is, with date and count."""
    effective: str
    """ISO; empty where neither edition nor facts give a date, which is a finding."""
    date: str
    """`effective` as the language writes it; empty with it."""
    count: int
    """Changes of meaning, or of wording where there is nothing else."""
    passages: tuple[Passage, ...]
    """In the order in which they are read."""
    push_title: str
    """At most 40 characters."""
    push_body: str
    """At most 110 characters; number and date at the front."""
    tally: str
    """The sentence with number and date that every channel carries; empty where the kind names no number."""
    link: str
    """Where a push or a banner leads: the comparison, else the full text."""
    published: str = ""
    """ISO day of the new text; empty where it gives none."""
    dated: str = ""
    """ISO day under which an announcement is filed: the text's own, or that of its commit where that was before; empty
    where neither is known."""
    editorial: bool = False
    """True where no change alters the meaning."""
    material: bool = False
    """True where a change of severity high or above is announced."""
    names: tuple[str, ...] = ()
    """Names of the policies, as readers know them."""

    def passage(self, role: Role) -> Passage | None:
        """The passage with this role, or None where this notice has none."""
        return next((passage for passage in self.passages if passage.role is role), None)
