"""Points in, the one line above them out: what a reader learns who reads no further."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.model import ComparedSection, Form, Severity
from policydiff.summarise.messages import Phrases
from policydiff.summarise.section_titles import title_of
from policydiff.summarise.slices import Telling
from policydiff.summarise.units import Unit

FACTS = 3
"""Facts of a headline."""

MANY, REWRITTEN = 2000, 0.4
"""A revision is a rewrite from so many marked letters on, if they are this share of both texts; spaces are a sixth."""


def headline(
    sections: Sequence[ComparedSection], units: Sequence[Unit], chosen: Sequence[Telling], say: Phrases, front: int
) -> str:
    """What happened, in one line: up to `FACTS` facts, or what kind of editing it was.

    Args:
        sections: judged.
        units: their changed sentences.
        chosen: the points, in their order.
        say: the language.
        front: how many fields of the front matter differ that a layout may print.
    """
    if not any(section.substantive for section in sections):
        from policydiff.summarise.editorial import editorial_line

        touched = front or any(section.touched for section in sections)
        return editorial_line(sections, say, front) if touched else say.headline("identical")
    material = any(one.point.severity.rank >= Severity.HIGH.rank for one in chosen)
    key = "rewritten" if _is_rewritten(sections, units) else "material" if material else "substantive"
    return say.headline(key, facts=say.word("then").join(_facts(chosen) or _titles(sections, say)))


def _facts(chosen: Sequence[Telling]) -> list[str]:
    """The facts that can be told whole, in the order of the points; else the first short form."""
    told = [one for one in chosen if one.point.form is not Form.LOG]
    whole = list(dict.fromkeys(one.fact for one in told if one.fact))[:FACTS]
    return [fact.rstrip(".。") for fact in whole or [one.point.short for one in told[:1]]]


def _titles(sections: Sequence[ComparedSection], say: Phrases) -> list[str]:
    """The sections that changed, where there is no fact to tell of them."""
    found = [title_of(section)[1] or say.headline("preamble") for section in sections if section.substantive]
    return [say.word("join").join(list(dict.fromkeys(found))[:FACTS])]


def _is_rewritten(sections: Sequence[ComparedSection], units: Sequence[Unit]) -> bool:
    """Whether most of the sentences of a text of some length are other ones."""
    marked = sum([word[1] - word[0] for unit in units for word in unit.touched])
    if marked < MANY:
        return False
    every = sum(len(block.text) for s in sections for c in s.changes for block in (c.old, c.new) if block)
    return marked > REWRITTEN * every
