"""Judged sections in, a summary for a reader with ten seconds out: a headline, points, the counted rest."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.model import ComparedSection, Kind, Point, Severity, Summary
from policydiff.summarise.editorial import editorial_line
from policydiff.summarise.messages import Phrases, phrases
from policydiff.summarise.sentence import Sentence, Slot
from policydiff.summarise.sentences import sentences, title_of
from policydiff.values import dataclass

__all__ = ["DateChange", "summarise"]

MOST = 7
"""Points of a summary: what a reader holds in mind at once (Miller 1956)."""

TITLES = 3
"""Sections that a headline names before it says "and more"."""


@dataclass(frozen=True, slots=True)
class DateChange:
    """A date of the policy that differs between the editions."""

    name: str
    """`effective` or `updated`."""
    old: str | None
    """As the old edition writes it; None where it states none."""
    new: str | None
    changes: tuple[str, ...] = ()
    """Ids of the changes of the date lines, where there are any."""


def summarise(
    sections: Sequence[ComparedSection], language: str, dates: Sequence[DateChange] = (), front: int = 0
) -> Summary:
    """Sum a comparison up.

    Args:
        sections: judged, in reading order.
        language: BCP 47 tag; English and Chinese are spoken, anything else is told in English.
        dates: the policy's dates that differ, the most telling first: one is told, the others stand beside the text.
        front: how many fields of the front matter differ that a layout may print.

    Returns:
        A headline; at most `MOST` points, most severe first, then in reading order, and a date; and how many
        changes no point speaks of. A revision without a change of meaning has a headline that says what it is.
    """
    say = phrases(language)
    every = sentences(sections)
    last = [_date(change) for change in dates[:1]]
    ranked = sorted(every, key=lambda sentence: -sentence.severity.rank)
    chosen = [*ranked[:MOST], *last]
    told = {name for sentence in chosen for name in sentence.changes}
    ours = [c for section in sections for c in section.changes if c.kind is not Kind.EQUAL and not c.outside]
    rest = sum(change.id not in told for change in ours)
    points = tuple(Point(say.spell(s), s.severity, s.topics, s.changes) for s in chosen)
    return Summary(_headline(sections, ranked, say, front), points, rest)


def _headline(sections: Sequence[ComparedSection], ranked: Sequence[Sentence], say: Phrases, front: int) -> str:
    """What happened, in one line: the sections that matter most, or what kind of editing it was."""
    if not ranked and not any(section.substantive for section in sections):
        touched = front or any(section.touched for section in sections)
        return editorial_line(sections, say, front) if touched else say.headline("identical")
    top = [s for s in ranked if s.severity.rank >= Severity.HIGH.rank] or list(ranked)
    at = {change.id: place for place, section in enumerate(sections) for change in section.changes}
    titles: dict[str, None] = {}
    for sentence in top:
        of = [sections[place] for place in sorted({at[name] for name in sentence.changes if name in at})]
        titles |= {
            f"“{title.shown()}”" if (title := title_of(section)) else say.headline("preamble"): None for section in of
        }
    named = say.headline("join").join(list(titles)[:TITLES])
    if len(titles) > TITLES:
        named = say.headline("more", titles=named)
    material = bool(ranked) and ranked[0].severity.rank >= Severity.HIGH.rank
    return say.headline("material" if material else "substantive", titles=named)


def _date(change: DateChange) -> Sentence:
    """The sentence for a date that differs."""
    ending = "" if change.old and change.new else ".new" if change.new else ".gone"
    return Sentence(
        message=f"date.{change.name}{ending}",
        severity=Severity.LOW,
        topics=(),
        changes=change.changes,
        old=Slot(change.old) if change.old else None,
        new=Slot(change.new) if change.new else None,
    )
