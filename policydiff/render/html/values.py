"""The values that the page's template is filled with; made in `html_part`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.values import dataclass

if TYPE_CHECKING:
    from policydiff.render.html.document import Stop
    from policydiff.render.words.entries import Entry


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the head."""

    name: str
    said: str
    more: str = ""
    """Said in a smaller voice."""


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence of the summary with the places it speaks of."""

    text: str
    severity: str
    topics: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding."""

    severity: str
    message: str
    origin: str


@dataclass(frozen=True, slots=True)
class Group:
    """The changes of one section."""

    heading: str
    target: str
    topics: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One comparison of the page."""

    prefix: str
    title: str
    name: str
    """Tells it from the others: policy and language, or what the editions were called."""
    old: str
    new: str
    verdict: str
    identical: bool
    substantive: bool
    headline: str
    facts: tuple[Fact, ...]
    points: tuple[Point, ...]
    rest: str
    remarks: tuple[Remark, ...]
    groups: tuple[Group, ...]
    renumbered: str
    language: str
    """Empty where it is not known."""
    direction: str
    stops: tuple[Stop, ...]
    reorder: bool
    """Whether the old text had its sections in another order."""
