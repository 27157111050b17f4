"""Judged sections in, a summary for a reader with ten seconds out: a headline, points, the counted rest."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.model import ComparedSection, Form, Kind, Point, Severity, Summary
from policydiff.summarise.choice import choose
from policydiff.summarise.editorial import editorial_line
from policydiff.summarise.messages import Phrases, phrases
from policydiff.summarise.section_titles import title_of
from policydiff.summarise.slices import Telling
from policydiff.summarise.units import Unit, units_of
from policydiff.summarise.wordless import wordless
from policydiff.values import dataclass

__all__ = ["DateChange", "summarise"]

MOST = 7
"""Points of a summary: what a reader holds in mind at once (Miller 1956)."""

FACTS = 3
"""Facts of a headline."""

MANY, REWRITTEN = 2000, 0.4
"""A revision is a rewrite from so many marked letters on, if they are this share of both texts; spaces are a sixth."""


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
    units = units_of(sections)
    chosen = choose(sections, units, language, say, MOST) if units else []
    chosen += list(wordless(sections, {unit.change.id for unit in units}, say))[: max(1, MOST - len(chosen))]
    points = [one.point for one in chosen]
    told = {name for point in points for name in point.changes}
    ours = [c for section in sections for c in section.changes if c.kind is not Kind.EQUAL and not c.outside]
    rest = sum(change.id not in told for change in ours)
    dated = [_date(change, say) for change in dates[:1]]
    return Summary(_headline(sections, units, chosen, say, front), (*points, *dated), rest)


def _headline(
    sections: Sequence[ComparedSection], units: Sequence[Unit], chosen: Sequence[Telling], say: Phrases, front: int
) -> str:
    """What happened, in one line: up to `FACTS` facts, or what kind of editing it was."""
    if not any(section.substantive for section in sections):
        touched = front or any(section.touched for section in sections)
        return editorial_line(sections, say, front) if touched else say.headline("identical")
    facts = [one.fact.rstrip(".。") for one in chosen if one.fact and one.point.form is not Form.LOG][:FACTS]
    material = any(one.point.severity.rank >= Severity.HIGH.rank for one in chosen)
    key = "rewritten" if _is_rewritten(sections, units) else "material" if material else "substantive"
    return say.headline(key, facts=say.word("then").join(facts or _titles(sections, say)))


def _titles(sections: Sequence[ComparedSection], say: Phrases) -> list[str]:
    """The sections that changed, where there is no fact to tell of them."""
    found = [title_of(section)[1] or say.headline("preamble") for section in sections if section.substantive]
    return [say.word("join").join(list(dict.fromkeys(found))[:FACTS])]


def _is_rewritten(sections: Sequence[ComparedSection], units: Sequence[Unit]) -> bool:
    """Whether most of the sentences of a text of some length are other ones."""
    marked = sum(word.end - word.start for unit in units for word in unit.words if word.marked)
    if marked < MANY:
        return False
    every = sum(len(block.text) for s in sections for c in s.changes for block in (c.old, c.new) if block)
    return marked > REWRITTEN * every


def _date(change: DateChange, say: Phrases) -> Point:
    """The point for a date that differs."""
    ending = "" if change.old and change.new else ".new" if change.new else ".gone"
    text = say.message(f"date.{change.name}{ending}", old=change.old or "", new=change.new or "")
    return Point(text, Severity.LOW, (), change.changes, short=text, form=Form.DATE)
