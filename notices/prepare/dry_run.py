"""From two revisions to every message a reader would get: the work of `notices preview`; nothing is sent."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from notices.compose import (
    Composition,
    NoticeRequest,
    check_duties,
    check_messages,
    compose,
    facts_for,
    lead_times,
    load_templates,
    marked_text,
    missing_facts,
)
from notices.config import load_config, sent_settings
from notices.errors import ConfigError
from notices.model import Channel, EditionDigest, NoticeKind, Plan
from notices.plan import check_date, write_plan
from notices.prepare.comparing import ComparedPolicies, anchored, compare_policies, part_id, redline_page
from notices.prepare.counting import audience_findings, count_audience
from notices.prepare.inputs import read_facts, read_notes
from notices.prepare.sample import sample_requests
from notices.preview import Redline, Shown, print_summary, render_preview
from policydiff import waive

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from notices.audience import Survey
    from notices.compose import PolicyChange
    from notices.config import Config
    from policydiff import Finding

REDLINE = "redline.html"
"""The whole comparison, beside the preview."""
TOO_SOON = "date.too_soon"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for."""

    folder: Path
    """Where the plan goes."""
    old: str | None = None
    new: str | None = None
    path: str | None = None
    kind: NoticeKind = NoticeKind.CHANGE
    config: Path | None = None
    policy: str | None = None
    facts: Path | None = None
    notes: tuple[str, ...] = ()
    """`LANGUAGE=FILE`, or a file for the default language."""
    today: date | None = None
    """None for the clock's."""
    skip_invalid: bool = False


def run_preview(asked: Asked, environment: Mapping[str, str], cwd: Path) -> int:
    """Write the plan and the page, and print what a send would do.

    Returns:
        0; 3 where required facts are missing (no plan is written) or a finding keeps `send` from going out.

    Raises:
        NoticesError, PolicydiffError: Something must be mended before there can be a plan.
    """
    config = load_config(asked.config, cwd, environment)
    today = asked.today or date.today()  # noqa: DTZ011  the effective date is a day where the owner lives
    compared = compare_policies(
        asked.old, asked.new, asked.path, policy=asked.policy, config=asked.config, cwd=cwd, today=today
    )
    for note in compared.notes:
        sys.stderr.write(f"{note}\n")
    changed = _changed(anchored(compared.changes), asked.kind)
    if not changed:
        sys.stdout.write("nothing to announce\n")
        return 0
    edited = asked.kind is NoticeKind.CHANGE and all(change.comparison.verdict == "editorial" for change in changed)
    channels = config.channels
    if edited and not config.notify_editorial:
        channels = tuple(channel for channel in channels if channel is Channel.ANNOUNCEMENT)
        if not channels:
            sys.stdout.write(
                "nothing to announce: only the wording or form changed; configure [channels.announcement]"
                " to publish that, or notify_editorial = true to tell everybody\n"
            )
            return 0
    if not channels:
        raise ConfigError(
            f"{config.path.name if config.path else 'policydiff.toml'}: no channel is configured, so nobody would be"
            " told; add [channels.email], [channels.push], [channels.webpush] or [channels.announcement]"
            " (docs/notices.md shows each; notices init writes an example)"
        )
    requests = _requests(asked, config, changed, cwd)
    regimes = [regime for change in changed for regime in change.regimes]
    missing = missing_facts(asked.kind, {item.language: item.facts for item in requests}, regimes)
    if missing:
        sys.stderr.write(f"no plan was made: a {asked.kind} notice lacks these facts ([facts] or --facts FILE):\n")
        sys.stderr.writelines(f"  {fact}\n" for fact in missing)
        return 3
    return _finish(asked, config, compared, requests, channels, today)


def _changed(changes: Sequence[PolicyChange], kind: NoticeKind) -> tuple[PolicyChange, ...]:
    """What is announced: of a change only the texts that are not the same, of the other kinds all that were named."""
    if kind is not NoticeKind.CHANGE:
        return tuple(changes)
    return tuple(change for change in changes if change.comparison.verdict != "identical")


def _requests(asked: Asked, config: Config, changed: Sequence[PolicyChange], cwd: Path) -> tuple[NoticeRequest, ...]:
    """One request for each language, the default language first."""
    default = config.product.default_language
    found = dict.fromkeys(_language(change, default) for change in changed)
    languages = sorted(found, key=lambda language: language != default)
    facts = read_facts(dict(config.facts), asked.facts, cwd)
    notes = read_notes(asked.notes, tuple(languages), cwd)
    return tuple(
        NoticeRequest(
            kind=str(asked.kind),
            language=language,
            changes=tuple(change for change in changed if _language(change, default) == language),
            product=config.product.name or changed[0].name,
            contact=config.product.contact,
            facts=facts_for(facts, language, languages[0]),
            note=notes.get(language, ""),
            optional=bool(config.email and config.email.optional),
        )
        for language in languages
    )


def _language(change: PolicyChange, default: str) -> str:
    language = change.comparison.new.language
    return default if language in {"", "und"} else language


def _finish(
    asked: Asked,
    config: Config,
    compared: ComparedPolicies,
    requests: Sequence[NoticeRequest],
    channels: Sequence[Channel],
    today: date,
) -> int:
    """Compose, count, check, write and print."""
    made = compose(
        requests, channels, load_templates(config.templates), push=config.push.provider if config.push else "fcm"
    )
    counted = count_audience(config, made, requests[0].language, skip_invalid=asked.skip_invalid)
    changes = [change for request in requests for change in request.changes]
    effective = min(filter(None, (content.effective for content in made.contents)), default="")
    leads = [(lead.days, lead.because) for lead in lead_times(changes)]
    same = [change for change in compared.changes if change.comparison.verdict == "identical"]
    # A correction may come late, and what is merely edited takes effect for nobody.
    edited = asked.kind is NoticeKind.CHANGE and all(content.editorial for content in made.contents)
    undated = edited or asked.kind is NoticeKind.CORRECTION
    findings = [
        *check_duties(requests, config.channels, same),
        *check_messages(
            made.contents,
            made.messages,
            material=any(content.material for content in made.contents),
            own_words=[word for item in requests for word in (item.note, *item.facts.values()) if word],
            topics=bool(config.push and config.push.topics),
        ),
        *(() if undated else check_date(effective, today, leads, asked.kind)),
        *audience_findings(counted, made),
    ]
    waived = {waiver.code for waiver in compared.waivers if today <= waiver.until}
    plan = Plan(
        notice=made.notice,
        kind=asked.kind,
        editions=tuple(_digest(change) for change in changes),
        messages=made.messages,
        default_language=requests[0].language,
        effective=None if undated or not effective else effective,
        lead_days=0 if undated or TOO_SOON in waived else max((days for days, _ in leads), default=0),
        settings=sent_settings(config),
        audience=counted.counts if counted else (),
        findings=_ruled(findings, compared, today),
    )
    shown = _shown(asked, config, plan, made, changes, counted)
    write_plan(plan, asked.folder, {REDLINE: redline_page(changes), "preview.html": render_preview(shown)})
    sys.stdout.write(print_summary(shown))
    return 3 if any(finding.blocking for finding in plan.findings) else 0


def _ruled(findings: Iterable[Finding], compared: ComparedPolicies, today: date) -> tuple[Finding, ...]:
    """The findings, each once and most severe first, the waived ones marked."""
    # A comparison may find what is no part of the notice: its editions did not change, or the plan has its own date.
    elsewhere = {finding.code for change in compared.changes for finding in change.comparison.findings}
    ruled = waive(dict.fromkeys(findings), compared.waivers, today, elsewhere.__contains__)
    return tuple(sorted(dict.fromkeys(ruled), key=lambda finding: -finding.severity.rank))


def _digest(change: PolicyChange) -> EditionDigest:
    sides = change.comparison
    return EditionDigest(
        change.policy, sides.new.language, sides.old.source, sides.new.source, sides.old.sha256, sides.new.sha256
    )


def _shown(
    asked: Asked,
    config: Config,
    plan: Plan,
    made: Composition,
    changes: Sequence[PolicyChange],
    counted: Survey | None,
) -> Shown:
    """All that the page and the terminal tell beside the plan."""
    return Shown(
        plan=plan,
        product=config.product.name or changes[0].name,
        folder=asked.folder.as_posix(),
        preheaders={content.language: content.preheader for content in made.contents},
        requests=sample_requests(plan, config),
        rows=counted.rows if counted else 0,
        nameless=counted.nameless if counted else 0,
        longest_name=counted.longest_name if counted else 0,
        redlines=tuple(
            Redline(
                change.name,
                change.comparison.new.language,
                marked,
                f"{REDLINE}#{part_id(change)}.part" if len(changes) > 1 else REDLINE,
            )
            for change in changes
            if (marked := marked_text(change.comparison))
        ),
        verdicts=tuple(_verdict(change) for change in changes),
    )


def _verdict(change: PolicyChange) -> str:
    """`Privacy Policy (en): substantive; takes effect 2027-02-08 (before: 2025-01-07)`."""
    sides = change.comparison
    dates = f"takes effect {sides.new.effective or 'no date'} (before: {sides.old.effective or 'no date'})"
    headline = (sides.summary.headline or str(sides.verdict)).rstrip(".。")
    return f"{change.name} ({sides.new.language}): {headline}; {dates}"
