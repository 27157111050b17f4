"""A clause on changes and what changed in, the time out that must lie between the notice and the effective date."""

from __future__ import annotations

from collections.abc import Iterable

from policydiff.model import ComparedSection, LeadTime, Promises


def promised_lead(promises: Promises, sections: Iterable[ComparedSection]) -> tuple[int, str] | None:
    """The longest time that a clause promises for such a revision, in days, and the sentence that most likely says so.

    Args:
        promises: of the earlier edition: it is what readers were told.
        sections: what changed; a clause that speaks of material changes alone binds where a change is material.

    Returns:
        None where the clause promises no number of days, or none for such a change.
    """
    days = longest(promises.lead_times)
    return (days, _saying(days, promises.quotes)) if days and binds(promises, sections) else None


def binds(promises: Promises, sections: Iterable[ComparedSection]) -> bool:
    """Whether a promise of notice holds for these changes: it speaks of all, or of material ones, of which one is."""
    return "materiality_threshold" not in promises.flags or any(section.severity.material for section in sections)


def longest(leads: tuple[LeadTime, ...]) -> int:
    """Days of the longest lead time before the effective date; 0 where there is none."""
    return max((lead.days for lead in leads if lead.ahead), default=0)


def _saying(days: int, quotes: tuple[str, ...]) -> str:
    """The sentence that holds the number, else the first with any figure, else the first; empty where there is none."""
    told = [quote for quote in quotes if str(days) in quote]
    figures = [quote for quote in quotes if any(sign.isdigit() for sign in quote)]
    return next(iter((*told, *figures, *quotes)), "")
