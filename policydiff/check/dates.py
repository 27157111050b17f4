"""Two editions in, findings about their dates out: missing, not moved, in the wrong order, past or too soon."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from policydiff.dates import PolicyDates, read_dates
from policydiff.model import ComparedSection, Edition, Finding, LeadTime, Promises, Severity
from policydiff.text.days import days_ahead, first_day, has_passed, last_day

LEADS = ("before_effective", "after_posting_or_notice")
"""Kinds of lead time that lie between the notice and the effective date."""


def missing_dates(edition: Edition, promises: Promises) -> Iterator[Finding]:
    """An effective date that is missing, or that lies before the last update."""
    if edition.effective is None:
        also = "" if edition.updated else ", nor when it was last updated"
        promised = " although it promises to give the date" if promises.effective_date else ""
        yield Finding(
            "date.missing",
            Severity.HIGH if promises.effective_date else Severity.MEDIUM,
            f"The text does not say when it takes effect{also}{promised}; add a line such as "
            '"Effective date: 1 May 2030".',
        )
    elif edition.updated and last_day(edition.effective) < first_day(edition.updated):
        yield Finding(
            "date.mismatch",
            Severity.MEDIUM,
            f"The effective date {edition.effective} lies before the last update {edition.updated}; mend one of them.",
            lines=read_dates(edition).effective_lines,
        )


def between_dates(old: Edition, new: Edition, sections: tuple[ComparedSection, ...]) -> Iterator[Finding]:
    """Dates that did not move with the text, or that moved back."""
    pairs = (
        ("date of the last update", old.updated, new.updated),
        ("effective date", old.effective, new.effective),
    )
    given = [(name, before, after) for name, before, after in pairs if before and after]
    still = [(name, after) for name, before, after in given if before == after]
    if still and any(section.substantive for section in sections):
        found = read_dates(new)
        names = " and ".join(f"{name} ({after})" for name, after in still)
        lines = found.updated_lines or found.effective_lines
        if len(still) == len(given):
            yield Finding(
                "date.not_bumped",
                Severity.HIGH,
                f"The text changed in substance and the {names} stayed the same; set the date of this revision.",
                lines=lines,
            )
        else:
            yield Finding(
                "date.not_bumped",
                Severity.MEDIUM,
                f"The text changed in substance and one of its dates moved, the {names} did not; check that one.",
                lines=_lines(found, still[0][0]),
            )
    for name, before, after in given:
        if last_day(after) < first_day(before):
            yield Finding(
                "date.mismatch",
                Severity.MEDIUM,
                f"The {name} went back from {before} to {after}; check which one is right.",
                lines=_lines(read_dates(new), name),
            )


def today_dates(
    new: Edition,
    sections: tuple[ComparedSection, ...],
    promises: Promises,
    *,
    today: date | None,
    notice_days: int | None,
) -> Iterator[Finding]:
    """An effective date that has passed, or is nearer than the policy promises or the owner wants; never both."""
    if today is None or new.effective is None or not any(section.substantive for section in sections):
        return
    lines = read_dates(new).effective_lines
    if has_passed(new.effective, today):
        yield Finding(
            "date.past",
            Severity.HIGH,
            f"The effective date {new.effective} has passed on {today}; set one before which readers can be told.",
            lines=lines,
        )
        return
    for lead, citation in _asked(sections, promises, notice_days):
        if days_ahead(new.effective, today) < lead:
            who = "the policy promises" if citation else "the configuration asks for"
            yield Finding(
                "date.too_soon",
                Severity.HIGH,
                f"The effective date {new.effective} {_distance(new.effective, today)} and {who} {_days(lead)}; "
                f"set it to {today + timedelta(days=lead)} or later.",
                citation,
                lines,
            )


def _distance(iso: str, today: date) -> str:
    """How far a date that has not passed lies ahead, as the rest of a sentence about it."""
    ahead = days_ahead(iso, today)
    if ahead < 0:
        return f"can mean {first_day(iso)}, {_days(-ahead)} before {today},"
    can_mean = "" if first_day(iso) == last_day(iso) else f"can mean {first_day(iso)} and so "
    return f"{can_mean}is {_days(ahead)} after {today}"


def _asked(
    sections: tuple[ComparedSection, ...], promises: Promises, notice_days: int | None
) -> Iterator[tuple[int, str | None]]:
    """Days and where they are asked for: the longest that the policy promises, and the owner's own."""
    material = any(section.severity.material for section in sections)
    promised = [lead.days for lead in promises.lead_times if lead.kind in LEADS]
    if promised and (material or "materiality_threshold" not in promises.flags):
        yield max(promised), quote_of_lead(promises)
    if notice_days is not None:
        yield notice_days, None


def quote_of_lead(promises: Promises) -> str:
    """The sentence of the clause that most likely tells the lead time: the first with a figure, else the first."""
    return next((quote for quote in promises.quotes if any(sign.isdigit() for sign in quote)), promises.quotes[0])


def longest(leads: tuple[LeadTime, ...]) -> int:
    """Days of the longest lead time before the effective date; 0 where there is none."""
    return max((lead.days for lead in leads if lead.kind in LEADS), default=0)


def _lines(found: PolicyDates, name: str) -> tuple[int, int] | None:
    return found.effective_lines if name == "effective date" else found.updated_lines


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"
