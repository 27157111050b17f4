"""Two sources in, a comparison out; one in, its findings out: the only module that knows the order of the rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.align import align
from policydiff.check import check, front_matter, lint, noticed
from policydiff.counts import counts_of, verdict_of
from policydiff.dates import read_dates
from policydiff.diff import diff
from policydiff.judge import judge
from policydiff.model import Comparison, EditionInfo
from policydiff.promise import read_promises
from policydiff.read import agree, read, suspicions
from policydiff.source.anything import as_source
from policydiff.summarise import DateChange, summarise
from policydiff.values import replace

if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import date
    from pathlib import Path

    from policydiff.config import Waiver
    from policydiff.model import ComparedSection, Edition, Finding, Source

__all__ = ["compare", "compare_editions", "held", "lint_edition", "linted", "read_edition"]


def compare(  # noqa: PLR0913 - each is a fact of its own, named at the call
    old: Source | Path | str,
    new: Source | Path | str,
    *,
    checks: bool = False,
    today: date | None = None,
    notice_days: int | None = None,
    regimes: tuple[str, ...] = (),
    sectors: tuple[str, ...] = (),
    waivers: tuple[Waiver, ...] = (),
) -> Comparison:
    r"""Compare two revisions of a policy.

    Args:
        old: the earlier text, in Markdown or HTML; or the path of its file; or a source that was resolved.
        new: the later one, in any of the three ways.
        checks: also check what stood so before: what the new edition lacks, and the rules of law; without it the
            findings are those of the change itself.
        today: the day that dates are held against; None leaves out the checks that depend on it.
        notice_days: the owner's own lead time in days; None where there is none.
        regimes: beginnings of the ids of the rules of law to check, such as `EU-GDPR`.
        sectors: the owner's businesses, such as `telecom`: rules that bind only others are left out.
        waivers: findings that the owner accepts.
            The five last count only with `checks`.

    Returns:
        The whole result; equal arguments give equal values on every machine.

    Raises:
        UnreadableSourceError: one of the sources holds no policy text, or its file cannot be read.
        UsageError: a text that is the name of a file: give `Path("privacy.md")`.

    >>> comparison = compare("# Logs\n\nWe keep logs for 30 days.", "# Logs\n\nWe keep logs for 90 days.")
    >>> str(comparison.verdict)
    'substantive'
    >>> comparison.summary.points[0].text
    'Logs: “We keep logs for [30 → 90] days.”'
    """
    old, new = as_source(old, "old"), as_source(new, "new")
    comparison = compare_editions(
        read(old),
        read(new),
        checks=checks,
        today=today,
        notice_days=notice_days,
        regimes=regimes,
        sectors=sectors,
        waivers=waivers,
    )
    return replace(comparison, policy=new.policy)


def compare_editions(  # noqa: PLR0913 - each is a fact of its own, named at the call
    old: Edition,
    new: Edition,
    *,
    checks: bool = False,
    today: date | None = None,
    notice_days: int | None = None,
    regimes: tuple[str, ...] = (),
    sectors: tuple[str, ...] = (),
    waivers: tuple[Waiver, ...] = (),
) -> Comparison:
    """Compare two revisions that were read before, as `policydiff.read.read` gives them; the rest is as for `compare`.

    A long history is read once an edition, not twice. Their dates are worked out here; the comparison names no policy.
    """
    editions = agree(_dated(old), _dated(new))
    sections = judge(diff(align(*editions)), editions[1].language)
    front = front_matter(*editions)
    promises = read_promises(editions[0]), read_promises(editions[1])
    findings = (
        *suspicions(*editions),
        *noticed(*editions),
        *check(
            *editions,
            sections,
            *promises,
            today=today,
            notice_days=notice_days,
            regimes=regimes,
            sectors=sectors,
            standing=checks,
        ),
    )
    if checks:
        findings = held(findings, waivers, today)
    return Comparison(
        old=_info(editions[0]),
        new=_info(editions[1]),
        verdict=verdict_of(sections, front=bool(front)),
        counts=counts_of(sections),
        summary=summarise(sections, editions[1].language, _date_changes(editions[0], editions[1]), len(front)),
        sections=tuple(map(_summed_up, sections)),
        promises_old=promises[0],
        promises_new=promises[1],
        findings=_by_severity(findings),
    )


def lint_edition(
    source: Source | Path | str,
    *,
    today: date | None = None,
    regimes: tuple[str, ...] = (),
    sectors: tuple[str, ...] = (),
    waivers: tuple[Waiver, ...] = (),
) -> tuple[Finding, ...]:
    r"""Check one edition alone.

    Args:
        source: the text, the path of its file, or a source.
        today: as for `compare`.
        regimes: as for `compare`; only rules that ask something of every policy speak here.
        sectors: as for `compare`.
        waivers: as for `compare`; one that matches nothing here may match in a comparison, so that is not told.

    Returns:
        The findings, most severe first; empty where nothing is wrong.

    Raises:
        UnreadableSourceError, UsageError: as `compare`.

    >>> lint_edition("# Privacy\n\nLast updated: 31 June 2026\n\nWrite to a@rowan.example.")[0].code
    'date.unparsable'
    """
    return linted(read_edition(source), today, regimes, sectors, waivers)


def linted(
    edition: Edition,
    today: date | None,
    regimes: tuple[str, ...],
    sectors: tuple[str, ...],
    waivers: tuple[Waiver, ...],
) -> tuple[Finding, ...]:
    """What was found in an edition alone; arguments as for `compare`."""
    from policydiff.check.waivers import waive

    found = (*edition.findings, *lint(edition, read_promises(edition), today=today, regimes=regimes, sectors=sectors))
    return _by_severity(_left(waive(found, waivers, today, elsewhere=lambda _code: True)))


def held(
    findings: tuple[Finding, ...], waivers: tuple[Waiver, ...], today: date | None, elsewhere: Container[str] = ()
) -> tuple[Finding, ...]:
    """The findings of a comparison that no waiver covers, and those about the waivers, most severe first.

    Args:
        findings: of one comparison.
        waivers: of its policy.
        today: as for `compare`.
        elsewhere: codes that were found in other editions of the policy.
    """
    from policydiff.check.waivers import of_sending, waive  # most comparisons are asked for no checks

    return _by_severity(_left(waive(findings, waivers, today, lambda code: code in elsewhere or of_sending(code))))


def _left(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those that no waiver covers."""
    return tuple(finding for finding in findings if finding.waived is None)


def _summed_up(section: ComparedSection) -> ComparedSection:
    """The section without what only the summary asks of it: the rest is what the JSON holds and reads back."""
    if not any(change.leans for change in section.changes):
        return section
    return replace(
        section, changes=tuple(replace(change, leans=()) if change.leans else change for change in section.changes)
    )


def _by_severity(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Most severe first, else in the order they were found."""
    return tuple(sorted(findings, key=lambda finding: -finding.severity.rank))


def read_edition(source: Source | Path | str) -> Edition:
    r"""Read one revision by itself: sections, blocks, title, language and dates.

    Raises:
        UnreadableSourceError, UsageError: as `compare`.

    >>> edition = read_edition("# Privacy\n\nEffective: 1 March 2026\n\n## Logs\n\nWe keep logs for 30 days.")
    >>> edition.title, edition.effective, [section.ref.heading for section in edition.sections]
    ('Privacy', '2026-03-01', ['', 'Privacy', 'Logs'])
    """
    return _dated(read(as_source(source, "text")))


def _dated(edition: Edition) -> Edition:
    """The edition with its dates, and with what is wrong with them among its findings."""
    dates = read_dates(edition)
    new = [finding for finding in dates.findings if finding not in edition.findings]
    if not new and (edition.updated, edition.effective) == (dates.updated, dates.effective):
        return edition
    return replace(edition, updated=dates.updated, effective=dates.effective, findings=(*edition.findings, *new))


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
        pages=edition.pages,
    )
