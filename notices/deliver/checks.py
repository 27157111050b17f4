"""May this plan go out now? Everything that can be known before the ledger or a provider is touched."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from notices.config import Config, sent_settings
from notices.errors import PlanError, RefusedError
from notices.model import FIRST_SCHEMA, PERSONAL, AudienceCount, Channel, Plan
from policydiff import days_ahead, has_passed


def check_confirmed(plan: Plan, confirmed: str) -> None:
    """Refuse a plan that is not the one that was confirmed.

    Raises:
        PlanError: Another digest was confirmed.
    """
    if confirmed.strip().lower() != plan.digest:
        raise PlanError(
            f"the plan's digest is {plan.digest}, not the one that was confirmed; look at the preview again "
            "and confirm what it shows"
        )


def check_plan(plan: Plan, config: Config) -> None:
    """Refuse a plan that does not fit the configuration any more, or that a finding forbids.

    Raises:
        PlanError: It has no message, or a setting that changes what is sent is another now.
        RefusedError: A finding of severity high or above is neither mended nor waived.
    """
    if not plan.messages:
        raise PlanError("the plan has no message; preview again")
    used = {channel.value for channel in plan.channels}
    if any(channel in PERSONAL for channel in plan.channels):
        used.add("audience")
    planned, present = dict(plan.settings), dict(sent_settings(config))
    # A plan of the first release knows fewer settings.
    names = planned.keys() if plan.schema == FIRST_SCHEMA else planned.keys() | present.keys()
    for name in sorted(names):
        if name.partition(".")[0] in used and planned.get(name) != present.get(name):
            key = name if name.startswith("audience.") else f"channels.{name}"
            raise PlanError(f"{key} is another now than in the preview; preview again, or set it back")
    for finding in plan.findings:
        if finding.blocking:
            raise RefusedError(
                f"{finding.code} ({finding.severity}): {finding.message}; mend it or waive it, then preview"
            )


def check_date(plan: Plan, today: dt.date, *, begun: bool) -> str | None:
    """Refuse a plan whose day has passed, or came too near before the first message went out.

    Returns:
        A warning where a sending that began in time goes on late; None where there is nothing to say.

    Raises:
        RefusedError: The effective date has passed, or is nearer than `lead_days` and nothing was sent yet.
    """
    if plan.effective is None:
        return None
    if has_passed(plan.effective, today):
        raise RefusedError(
            f"date.past (high): the effective date {plan.effective} has passed on {today}; "
            "set a later one and preview again"
        )
    days = days_ahead(plan.effective, today)
    if days >= plan.lead_days:
        return None
    when = f"takes effect in {days} days" if days >= 0 else f"may have taken effect {-days} days ago ({plan.effective})"
    text = f"the change {when}; {plan.lead_days} days before were promised or are required"
    if not begun:
        raise RefusedError(f"date.too_soon (high): {text}; set a later date and preview again")
    return f"{text}; the sending began before, so those who are left are told now rather than never"


def check_drift(plan: Plan, counts: Sequence[AudienceCount], most: float) -> None:
    """Refuse an audience whose size is no longer that of the preview.

    Args:
        plan: With the counts of the preview.
        counts: Those of the audience as it is now.
        most: Per cent of the preview's number that a channel may differ by.

    Raises:
        PlanError: A channel's number differs by more.
    """
    for channel in plan.channels:
        before, now = _ready(plan.audience, channel), _ready(counts, channel)
        if before is None or now is None:
            continue
        drift = 100 * abs(now - before) / max(before, 1)
        if drift > most:
            raise PlanError(
                f"{channel}: {before} recipients at the preview, {now} now: {drift:.1f} % more or less, over "
                f"--max-drift {most:g}; preview again"
            )


def _ready(counts: Sequence[AudienceCount], channel: Channel) -> int | None:
    found = [count.ready for count in counts if count.channel == channel]
    return sum(found) if found else None
