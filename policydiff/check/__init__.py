"""Editions, comparison and promises in, findings out: was done what the policy, the law and the owner ask?

Nothing here reads a clock: what depends on the day is only checked where `today` is given. A finding warns and
cites; it never advises on law.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.check.coverage import lost_matters, lost_topics
from policydiff.check.dates import between_dates, missed_dates, missing_dates, noticed, today_dates
from policydiff.check.events import clause_events, events
from policydiff.check.numbers import stale_references
from policydiff.check.printed import front_matter, printed
from policydiff.check.promised import incomplete, weak_consent, weakened
from policydiff.check.unfilled import unfilled
from policydiff.model import ComparedSection, Edition, Finding, Promises

if TYPE_CHECKING:
    from datetime import date

__all__ = ["check", "front_matter", "lint", "noticed"]


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
    changed = (
        *between_dates(old, new, sections, today),
        *weakened(old, new, promises_old, promises_new),
        *weak_consent(sections, promises_new, new),
        *lost_topics(sections, new),
        *lost_matters(old, new),
        *stale_references(old, new, sections),
        *printed(old, new, sections),
        *unfilled(old, new, sending=standing),
    )
    if not standing:
        return _ordered(*changed)
    from policydiff.check.alone import alone, come  # most comparisons ask for none of these
    from policydiff.check.law import Facts, standing_law

    facts = Facts(new, promises_new, (*events(sections), *clause_events(promises_new)), today)
    return _ordered(
        *changed,
        *missed_dates(old, new, sections, promises_new),
        *today_dates(old, new, sections, promises_old, today=today, notice_days=notice_days),
        *come(
            (*incomplete(promises_old, old), *alone(old)),
            (*(incomplete(promises_new, new) if promises_new.quotes or not promises_old.quotes else ()), *alone(new)),
            changed,
        ),
        *standing_law(Facts(old, promises_old, clause_events(promises_old), today), facts, regimes, sectors),
    )


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
    from policydiff.check.alone import alone
    from policydiff.check.law import Facts, law

    facts = Facts(edition, promises, clause_events(promises), today)
    return _ordered(
        *missing_dates(edition, promises),
        *incomplete(promises, edition),
        *alone(edition),
        *unfilled(None, edition),
        *law(facts, regimes, sectors),
    )


def _ordered(*findings: Finding) -> tuple[Finding, ...]:
    """The most severe first, then as they stand in the text; each once."""
    return tuple(
        sorted(dict.fromkeys(findings), key=lambda f: (-f.severity.rank, f.lines or (0, 0), f.code, f.message))
    )
