"""Editions, comparison and promises in, findings out: was done what the policy, the law and the owner ask?

Nothing here reads a clock: what depends on the day is only checked where `today` is given. A finding warns and
cites; it never advises on law.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from policydiff.check.coverage import lost_matters, lost_topics
from policydiff.check.dates import between_dates, missed_dates, missing_dates, noticed, today_dates
from policydiff.check.events import clause_events, events
from policydiff.check.law import Facts, law, standing_law
from policydiff.check.leads import promised_lead
from policydiff.check.numbers import dead_references, odd_numbers, stale_references
from policydiff.check.pointers import missing_log
from policydiff.check.printed import front_matter, printed
from policydiff.check.promised import incomplete, weak_consent, weakened
from policydiff.check.statements import wording
from policydiff.check.unfilled import unfilled
from policydiff.check.waivers import of_sending, waive
from policydiff.model import ComparedSection, Edition, Finding, Promises

__all__ = ["check", "front_matter", "lint", "noticed", "of_sending", "promised_lead", "waive"]


def check(  # noqa: PLR0913 - each is a fact of its own; the last three are named at the call
    old: Edition,
    new: Edition,
    sections: tuple[ComparedSection, ...],
    promises_old: Promises,
    promises_new: Promises,
    *,
    today: date | None = None,
    notice_days: int | None = None,
    regimes: tuple[str, ...] = (),
    sectors: tuple[str, ...] = (),
    standing: bool = True,
) -> tuple[Finding, ...]:
    """Check a revision against its own promises, the owner's lead time and the chosen rules of law.

    Args:
        old: the earlier edition, its dates read.
        new: the later one, its dates read.
        sections: what became of the sections, judged.
        promises_old: what the earlier clause on changes promises; it is the one that binds.
        promises_new: what the later one promises.
        today: the day on which the notice would go out; None leaves all that out which depends on it.
        notice_days: the owner's own lead time in days; None where there is none.
        regimes: beginnings of ids of rules, such as `EU-GDPR`.
        sectors: the owner's businesses, such as `telecom`; rules of other sectors are left out.
        standing: also check what the rules of law ask, what depends on the day, and what the later edition lacks
            and the earlier one did not; a new placeholder is then high, for it would go out.

    Returns:
        The findings, most severe first, then by line. What the text lacked before and lacks still is left to `lint`,
        and what reading an edition noticed stands in the edition.
    """
    happened = events(sections)
    changed = (
        *between_dates(old, new, sections, today),
        *weakened(old, new, promises_old, promises_new),
        *weak_consent(happened, promises_new, new),
        *lost_topics(sections, new),
        *lost_matters(old, new),
        *stale_references(old, new, sections),
        *printed(old, new, sections),
        *unfilled(old, new, sending=standing),
    )
    if not standing:
        return _ordered(*changed)
    facts = Facts(new, promises_new, (*happened, *clause_events(promises_new)), today)
    return _ordered(
        *changed,
        *missed_dates(old, new, sections, promises_new),
        *today_dates(old, new, sections, promises_old, today=today, notice_days=notice_days),
        *_come(
            (*incomplete(promises_old, old), *_alone(old)),
            (*(incomplete(promises_new, new) if promises_new.quotes or not promises_old.quotes else ()), *_alone(new)),
            changed,
        ),
        *standing_law(Facts(old, promises_old, clause_events(promises_old), today), facts, regimes, sectors),
    )


def _alone(edition: Edition) -> Iterator[Finding]:
    """What the text of one edition shows without its dates and its clause on changes."""
    yield from wording(edition)
    yield from dead_references(edition)
    yield from odd_numbers(edition)
    yield from missing_log(edition)


def _come(before: tuple[Finding, ...], after: tuple[Finding, ...], changed: tuple[Finding, ...]) -> Iterator[Finding]:
    """What one edition is found to lack and the one before was not: the rest is no matter of the revision.

    `changed` is what the revision was found to do: its causes are told once.
    """
    known = {(finding.code, _unplaced(finding.message)) for finding in before}
    told = {finding.code for finding in changed}
    for finding in after:
        if finding.code not in told and (finding.code, _unplaced(finding.message)) not in known:
            yield finding


def _unplaced(message: str) -> str:
    """A message without its line numbers, which every revision moves."""
    return re.sub(r"\b[Ll]ine \d+", "", message)


def lint(
    edition: Edition,
    promises: Promises,
    *,
    today: date | None = None,
    regimes: tuple[str, ...] = (),
    sectors: tuple[str, ...] = (),
) -> tuple[Finding, ...]:
    """Check one edition alone: its dates, its clause on changes, its lists, what it says about sharing and contact.

    Args:
        edition: with its dates read.
        promises: what its clause on changes promises.
        today: as for `check`.
        regimes: as for `check`; only rules that ask something of every policy can speak here.
        sectors: as for `check`.
    """
    facts = Facts(edition, promises, clause_events(promises), today)
    return _ordered(
        *missing_dates(edition, promises),
        *incomplete(promises, edition),
        *_alone(edition),
        *unfilled(None, edition),
        *law(facts, regimes, sectors),
    )


def _ordered(*findings: Finding) -> tuple[Finding, ...]:
    """The most severe first, then as they stand in the text; each once."""
    return tuple(
        sorted(dict.fromkeys(findings), key=lambda f: (-f.severity.rank, f.lines or (0, 0), f.code, f.message))
    )
