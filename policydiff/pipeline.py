"""Two sources in, one comparison out: the only module that knows the order of the rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.align import align
from policydiff.check import check, lint, of_sending, waive
from policydiff.counts import counts_of, verdict_of
from policydiff.dates import read_dates
from policydiff.diff import diff
from policydiff.judge import judge
from policydiff.model import (
    Comparison,
    Edition,
    EditionInfo,
    Finding,
    Source,
)
from policydiff.promise import read_promises
from policydiff.read import read, suspicions
from policydiff.summarise import DateChange, summarise
from policydiff.values import replace

if TYPE_CHECKING:
    from datetime import date

    from policydiff.config import Waiver

__all__ = ["compare", "lint_edition"]


def compare(
    old: Source,
    new: Source,
    *,
    checks: bool = False,
    today: date | None = None,
    notice_days: int | None = None,
    regimes: tuple[str, ...] = (),
    waivers: tuple[Waiver, ...] = (),
) -> Comparison:
    """Compare two revisions of a policy.

    Args:
        old: the earlier text.
        new: the later one.
        checks: also check what stood so before: what the new edition lacks, and the rules of law; without it the
            findings are those of the change itself.
        today: the day that dates are held against; None leaves out the checks that depend on it.
        notice_days: the owner's own lead time in days; None where there is none.
        regimes: beginnings of the ids of the rules of law to check, such as `EU-GDPR`.
        waivers: findings that the owner accepts.
            The four last count only with `checks`.

    Returns:
        The whole result; equal arguments give equal values on every machine.

    Raises:
        UnreadableSourceError: one of the sources holds no policy text.
    """
    editions = _dated(read(old)), _dated(read(new))
    sections = judge(diff(align(*editions)), editions[1].language)
    promises = read_promises(editions[0]), read_promises(editions[1])
    findings = (
        *suspicions(*editions),
        *editions[1].findings,
        *check(*editions, sections, *promises, today=today, notice_days=notice_days, regimes=regimes, standing=checks),
    )
    if checks:
        findings = _left(waive(findings, waivers, today, of_sending))
    return Comparison(
        old=_info(editions[0]),
        new=_info(editions[1]),
        verdict=verdict_of(sections),
        counts=counts_of(sections),
        summary=summarise(sections, editions[1].language, _date_changes(editions[0], editions[1])),
        sections=sections,
        promises_old=promises[0],
        promises_new=promises[1],
        findings=_by_severity(findings),
        policy=new.policy,
    )


def lint_edition(
    source: Source, *, today: date | None = None, regimes: tuple[str, ...] = (), waivers: tuple[Waiver, ...] = ()
) -> tuple[Finding, ...]:
    """Check one edition alone.

    Args:
        source: the text.
        today: as for `compare`.
        regimes: as for `compare`; only rules that ask something of every policy speak here.
        waivers: as for `compare`; one that matches nothing here may match in a comparison, so that is not told.

    Returns:
        The findings, most severe first; empty where nothing is wrong.

    Raises:
        UnreadableSourceError: the source holds no policy text.
    """
    edition = _dated(read(source))
    found = (*edition.findings, *lint(edition, read_promises(edition), today=today, regimes=regimes))
    return _by_severity(_left(waive(found, waivers, today, elsewhere=lambda _code: True)))


def _left(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those that no waiver covers."""
    return tuple(finding for finding in findings if finding.waived is None)


def _by_severity(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Most severe first, else in the order they were found."""
    return tuple(sorted(findings, key=lambda finding: -finding.severity.rank))


def _dated(edition: Edition) -> Edition:
    """The edition with its dates, and with what is wrong with them among its findings."""
    dates = read_dates(edition)
    return replace(
        edition,
        updated=dates.updated,
        effective=dates.effective,
        findings=(*edition.findings, *dates.findings),
    )


def _date_changes(old: Edition, new: Edition) -> tuple[DateChange, ...]:
    """The dates that differ, the one that readers are promised first."""
    names = ("effective", "updated")
    return tuple(
        DateChange(name, getattr(old, name), getattr(new, name))
        for name in names
        if getattr(old, name) != getattr(new, name)
    )


def _info(edition: Edition) -> EditionInfo:
    return EditionInfo(
        source=edition.source,
        format=edition.format,
        language=edition.language,
        title=edition.title,
        updated=edition.updated,
        effective=edition.effective,
        sha256=edition.sha256,
        words=edition.words,
    )
