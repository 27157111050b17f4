"""From two revisions to every message a reader would get: the work of `notices preview`; nothing is sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from notices.compose import Composition, compose, lead_times, load_templates, marked_text, missing_facts, notice_id
from notices.config import load_config, sent_settings
from notices.model import CHUNK_SIZE, EditionDigest, NoticeKind, Plan
from notices.plan import write_plan
from notices.prepare.checking import check_notice, first_effective, is_undated
from notices.prepare.comparing import ComparedPolicies, addressed, anchored, compare_policies
from notices.prepare.counting import count_audience
from notices.prepare.published import OWNERS, PAGES, addresses, owners_page, published_pages
from notices.prepare.sample import sample_requests
from notices.prepare.scope import announced, channels_for, requests_for
from notices.preview import EditionVerdict, Redline, Shown, render_preview
from policydiff import part_prefixes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from notices.audience import Survey
    from notices.compose import NoticeRequest, PolicyChange
    from notices.config import Config
    from notices.model import Channel
    from notices.prepare.published import Published

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


@dataclass(frozen=True, slots=True)
class Previewed:
    """What came of a dry run; nothing is printed yet."""

    shown: Shown | None
    """What a send would do; None where no plan was made."""
    reason: str = ""
    """Why no plan was made: there is nothing to announce, or facts are missing."""
    missing: tuple[str, ...] = ()
    """The facts that the kind of notice needs and nobody gave; with any of them there is no plan."""
    notes: tuple[str, ...] = ()
    """Lines for standard error: what the names stand for, what is special about the audience."""
    settled: str = ""
    """The id of the notice where it was sent before, and nothing of it is left to do; then no plan is made."""

    @property
    def blocked(self) -> bool:
        """Whether something must be mended before anything can be sent."""
        return bool(self.missing) or bool(self.shown and any(each.blocking for each in self.shown.plan.findings))


def make_preview(
    asked: Asked, environment: Mapping[str, str], cwd: Path, *, is_settled: Callable[[str], bool] = lambda _: False
) -> Previewed:
    """Write the plan and the page; where there is nothing to announce, or facts are missing, write nothing.

    Args:
        asked: What the command line asks for.
        environment: Where the secrets stand.
        cwd: Where names begin.
        is_settled: Whether nothing of a notice, by its id, is left to do; asked before anything else that may fail.

    Raises:
        NoticesError, PolicydiffError: Something must be mended before there can be a plan.
    """
    config = load_config(asked.config, cwd, environment)
    today = asked.today or date.today()  # noqa: DTZ011  the effective date is a day where the owner lives
    compared = compare_policies(
        asked.old, asked.new, asked.path, policy=asked.policy, config=asked.config, cwd=cwd, today=today
    )
    notice = notice_id(asked.kind, announced(compared.changes, asked.kind))
    compared = replace(compared, changes=addressed(compared.changes, notice))
    changed = announced(anchored(compared.changes), asked.kind)
    if not changed:
        return Previewed(None, "nothing to announce", notes=compared.notes)
    if is_settled(notice):
        return Previewed(None, "sent before", notes=compared.notes, settled=notice)
    channels = channels_for(changed, asked.kind, config)
    if not channels:
        reason = (
            "nothing to announce: only the wording or form changed; configure [channels.announcement]"
            " to publish that, or notify_editorial = true to tell everybody"
        )
        return Previewed(None, reason, notes=compared.notes)
    requests = requests_for(changed, asked.kind, config, facts=asked.facts, notes=asked.notes, cwd=cwd)
    regimes = [regime for change in changed for regime in change.regimes]
    missing = missing_facts(asked.kind, {item.language: item.facts for item in requests}, regimes)
    if missing:
        reason = f"no plan was made: a {asked.kind} notice lacks these facts ([facts] or --facts FILE)"
        return Previewed(None, reason, tuple(map(str, missing)), compared.notes)
    return _finish(asked, config, compared, requests, channels, today)


def _finish(
    asked: Asked,
    config: Config,
    compared: ComparedPolicies,
    requests: Sequence[NoticeRequest],
    channels: Sequence[Channel],
    today: date,
) -> Previewed:
    """Compose, count, check and write."""
    made = compose(
        requests, channels, load_templates(config.templates), push=config.push.provider if config.push else "fcm"
    )
    counted = count_audience(config, made, requests[0].language, skip_invalid=asked.skip_invalid)
    changes = [change for request in requests for change in request.changes]
    leads = [(lead.days, lead.because) for lead in lead_times(changes)]
    undated = is_undated(asked.kind, made)
    waived = {waiver.code for waivers in compared.waivers.values() for waiver in waivers if today <= waiver.until}
    plan = Plan(
        notice=made.notice,
        kind=asked.kind,
        editions=tuple(_digest(change) for change in changes),
        messages=made.messages,
        default_language=requests[0].language,
        effective=None if undated else first_effective(made) or None,
        lead_days=0 if undated or TOO_SOON in waived else max((days for days, _ in leads), default=0),
        settings=sent_settings(config),
        audience=counted.counts if counted else (),
        findings=check_notice(compared, requests, made, counted, config, leads, today),
    )
    published = published_pages(compared.changes, compared.settings, plan.notice)
    shown = _shown(asked, config, plan, made, changes, counted, published)
    pages = {page.file: page.page for page in published} | {PAGES: addresses(published)}
    pages |= {OWNERS: owners_page(changes, compared.settings), "preview.html": render_preview(shown)}
    write_plan(plan, asked.folder, pages)
    notes = counted.audience.notes if counted else ()
    return Previewed(shown, notes=(*compared.notes, *notes))


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
    published: Sequence[Published],
) -> Shown:
    """All that the page and the terminal tell beside the plan."""
    prefixes = part_prefixes([change.comparison for change in changes])
    return Shown(
        plan=plan,
        product=config.product.name or changes[0].name,
        folder=asked.folder.as_posix(),
        preheaders={content.language: content.preheader for content in made.contents},
        requests=sample_requests(plan, config),
        portion=(config.email and config.email.chunk) or CHUNK_SIZE,
        rows=counted.rows if counted else 0,
        nameless=counted.nameless if counted else 0,
        longest_name=counted.longest_name if counted else 0,
        redlines=tuple(
            Redline(
                change.name,
                change.comparison.new.language,
                marked,
                f"{OWNERS}#{prefix[:-1]}" if prefix else OWNERS,
            )
            for change, prefix in zip(changes, prefixes, strict=True)
            if (marked := marked_text(change.comparison))
        ),
        verdicts=tuple(_verdict(change) for change in changes),
        published=tuple((page.file, page.url) for page in published),
    )


def _verdict(change: PolicyChange) -> EditionVerdict:
    sides = change.comparison
    old, new = sides.old, sides.new
    return EditionVerdict(change.name, new.language, new.effective, old.effective, sides.summary.headline)
