"""Two editions in, findings about their dates out: missing, not moved, in the wrong order, past or too soon."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from policydiff.check.leads import binds, promised_lead
from policydiff.check.meaning import means_something_else, real_changes, weighs
from policydiff.check.pointers import speaks_of_date
from policydiff.dates import PolicyDates, read_dates
from policydiff.model import ComparedSection, Edition, Finding, Promises, Severity
from policydiff.text.days import days_after, days_ahead, first_day, has_passed, last_day, precedes
from policydiff.values import replace

if TYPE_CHECKING:
    from datetime import date


def noticed(old: Edition, new: Edition) -> Iterator[Finding]:
    """What reading the later edition noticed, and tracked changes of the earlier one.

    Dates that contradicted each other before are no fault of the revision: a page that keeps an older version below, or
    several agreements, contradicts itself in every revision.
    """
    known = {_role(finding) for finding in old.findings if finding.code == "date.contradiction"}
    for finding in new.findings:
        stood = finding.code == "date.contradiction" and _role(finding) in known
        yield replace(finding, severity=Severity.MEDIUM) if stood else finding
    for finding in old.findings:
        if finding.code == "read.tracked_changes" and old.sha256 != new.sha256:
            yield replace(finding, message=finding.message.replace("The file", "The earlier file"))


def _role(finding: Finding) -> str:
    """What a message on contradicting dates says before the dates."""
    return finding.message.partition(":")[0]


RECENT = 2
"""Days for which a date still is that of the day: the text is corrected once more, or goes out a little later."""


def missing_dates(edition: Edition, promises: Promises) -> Iterator[Finding]:
    """An effective date that is missing, or that lies before the last update, in an edition for itself."""
    undated = edition.effective is None and edition.updated is None
    if undated and not promises.effective_date and (block := speaks_of_date(edition)):
        yield Finding(
            "date.missing",
            Severity.MEDIUM,
            f"Line {block.lines[0]} speaks of a date that the text does not give; {_LINE}",
            lines=block.lines,
        )
    elif edition.effective is None:
        also = "" if edition.updated else ", nor when it was last updated"
        promised = " although it promises to give the date" if promises.effective_date else ""
        yield Finding(
            "date.missing",
            Severity.HIGH if promises.effective_date else Severity.LOW,
            f"The text does not say when it takes effect{also}{promised}; {_LINE}",
        )
    elif edition.updated and precedes(edition.effective, edition.updated):
        yield Finding(
            "date.mismatch",
            Severity.MEDIUM,
            f"The effective date {edition.effective} lies before the last update {edition.updated}; mend one of them.",
            lines=read_dates(edition).effective_lines,
        )


def missed_dates(
    old: Edition, new: Edition, sections: tuple[ComparedSection, ...], promises: Promises
) -> Iterator[Finding]:
    """A revision that drops the effective date, or changes the text without the date that it promises to give.

    A text that never had one and promises none is a matter of `missing_dates`; so is an effective date that stayed
    while the update moved on, which `between_dates` tells.
    """
    if new.effective:
        yield from (f for f in missing_dates(new, promises) if old.effective != new.effective)
        return
    lost = (old.effective or old.updated) and not new.updated and speaks_of_date(new)
    if lost or (promises.effective_date and means_something_else(old, new, sections)):
        yield from missing_dates(new, promises)
    elif old.effective:
        yield Finding(
            "date.missing",
            Severity.MEDIUM,
            f"The effective date ({old.effective}) is gone and the text no longer says when it takes effect; {_LINE}",
        )


_LINE = 'add a line such as "Effective date: 1 May 2030".'


def between_dates(
    old: Edition, new: Edition, sections: tuple[ComparedSection, ...], today: date | None
) -> Iterator[Finding]:
    """Dates that did not move with the text, or that moved back; a date that is the day's own need not move."""
    pairs = (
        ("date of the last update", old.updated, new.updated),
        ("effective date", old.effective, new.effective),
    )
    given = [(name, before, after) for name, before, after in pairs if before and after]
    still = [(name, after) for name, before, after in given if before == after]
    recent = today is not None and any(_is_recent(after, today) for _, _, after in given)
    changes = tuple(real_changes(old, new, sections)) if still and not recent else ()
    if changes:
        found = read_dates(new)
        names = " and ".join(f"{name} ({after})" for name, after in still)
        lines = found.updated_lines or found.effective_lines
        if len(still) == len(given):
            much = any(weighs(change) for change in changes)
            what = "The text changed in substance" if much else "A few words changed"
            yield Finding(
                "date.not_bumped",
                Severity.HIGH if much else Severity.MEDIUM,
                f"{what} and the {names} stayed the same; set the date of this revision.",
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
        if precedes(after, before):
            yield Finding(
                "date.mismatch",
                Severity.MEDIUM,
                f"The {name} went back from {before} to {after}; check which one is right.",
                lines=_lines(read_dates(new), name),
            )


def today_dates(
    old: Edition,
    new: Edition,
    sections: tuple[ComparedSection, ...],
    promises: Promises,
    *,
    today: date | None,
    notice_days: int | None,
) -> Iterator[Finding]:
    """An effective date that has passed, or is nearer than the policy promises or the owner wants; never both.

    A passed date that did not move is the old one, of which `between_dates` speaks; one that is the day of
    publication breaks nothing where nobody is promised to be told before.
    """
    if today is None or new.effective is None or not means_something_else(old, new, sections):
        return
    lines = read_dates(new).effective_lines
    asked = list(_asked(sections, promises, notice_days))
    if has_passed(new.effective, today):
        told_before = bool(asked) or _tells_before(sections, promises)
        if new.effective != old.effective and (told_before or not _is_recent(new.effective, today)):
            yield Finding(
                "date.past",
                Severity.HIGH if told_before else Severity.MEDIUM,
                f"The effective date {new.effective} has passed on {today}; set one before which readers can be told.",
                next((citation for _, citation in asked if citation), None),
                lines,
            )
        return
    for lead, citation in asked:
        if days_ahead(new.effective, today) < lead:
            who = "the policy promises" if citation else "the configuration asks for"
            yield Finding(
                "date.too_soon",
                Severity.HIGH,
                f"The effective date {new.effective} {_distance(new.effective, today)} and {who} {_days(lead)}; "
                f"set it to {days_after(today, lead)} or later.",
                citation,
                lines,
            )


def _is_recent(iso: str, today: date) -> bool:
    """Whether a date is the day's own, all but, or still to come."""
    return not has_passed(iso, days_after(today, -RECENT))


def _tells_before(sections: tuple[ComparedSection, ...], promises: Promises) -> bool:
    """Whether the clause promises to tell of such a change before it takes effect, without saying how long."""
    return "prior_notice_unquantified" in promises.flags and binds(promises, sections)


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
    if lead := promised_lead(promises, sections):
        yield lead
    if notice_days is not None:
        yield notice_days, None


def _lines(found: PolicyDates, name: str) -> tuple[int, int] | None:
    return found.effective_lines if name == "effective date" else found.updated_lines


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"
