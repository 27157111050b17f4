"""Revisions of a text in, its publications out: what was published at one time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.errors import UnreadableSourceError
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from policydiff.source.revisions import Revised


@dataclass(frozen=True, slots=True)
class Dates:
    """What a text itself says of its dates, as ISO 8601."""

    updated: str | None
    effective: str | None


@dataclass(frozen=True, slots=True)
class Publication:
    """The text that a publication ended with."""

    revision: Revised
    sha256: str
    """Of the text's bytes."""
    dates: Dates
    title: str = ""
    """As the text says; may be empty."""
    language: str = ""
    """As the text shows; `und` where it does not."""


@dataclass(frozen=True, slots=True)
class Publications:
    """The publications of a text, and what could not be read."""

    publications: tuple[Publication, ...]
    """Oldest first; neighbours differ in their bytes. Empty where nothing could be read."""
    notes: tuple[str, ...]
    """A line for each revision that was left out."""


def gather(revisions: Iterable[Revised], read: Callable[[Revised], Publication]) -> Publications:
    """Join revisions into publications: a new one begins where the day changes, or the date that the policy gives.

    Seventeen commits of one afternoon are one publication, of which the last counts; two versions with dates of their
    own are two, however close they were committed.

    Args:
        revisions: oldest first.
        read: tells a text's digest and its own dates; raises `UnreadableSourceError`.
    """
    found: list[Publication] = []
    notes: list[str] = []
    for revision in revisions:
        try:
            publication = read(revision)
        except UnreadableSourceError as error:
            notes.append(f"left out: {error}")
            continue
        last = found[-1] if found else None
        if last and last.sha256 == publication.sha256:
            continue
        if last and revision.day and last.revision.day == revision.day and last.dates == publication.dates:
            found[-1] = publication
            # What was changed and changed back within a publication was never published.
            if len(found) > 1 and found[-2].sha256 == publication.sha256:
                found.pop()
        else:
            found.append(publication)
    return Publications(tuple(found), tuple(notes))
