"""`notices send DIR --confirm DIGEST`: send that plan, or go on with it."""

from __future__ import annotations

import argparse
import datetime as dt
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from notices.cli import sending
from notices.cli.common import configuration, ledger_of, providers_of, say, show
from notices.cli.status import as_text
from notices.errors import StoppedError
from notices.model import Channel

if TYPE_CHECKING:
    from notices.config import Config
    from notices.deliver import Guard, NoticeStatus
    from notices.deliver.freeze import OpenAudience, Providers
    from notices.ledger import Begun, Hold, Ledger
    from notices.model import Plan


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", metavar="DIR", help="what notices preview wrote")
    parser.add_argument("--confirm", required=True, metavar="DIGEST", help="the last line of the preview")
    sending.add_arguments(parser)
    parser.add_argument("--sandbox", action="store_true", help="let SendGrid check everything and deliver nothing")
    parser.add_argument("--skip-invalid", action="store_true", help="leave malformed rows of the audience out")
    parser.add_argument("--today", metavar="DATE", help="instead of the clock's date")


def run(options: argparse.Namespace) -> int:
    """Send the plan of the folder, where its digest was confirmed; 1 where somebody is unknown or pending."""
    from notices.deliver import check_confirmed
    from notices.plan import read_plan

    sending.check(options)
    plan = read_plan(Path(options.folder))
    check_confirmed(plan, options.confirm)
    return send_plan(plan, options)


def send_plan(plan: Plan, options: argparse.Namespace) -> int:
    """Check, freeze, send, and say where it stands; 1 where somebody is unknown or pending.

    Args:
        plan: One that was confirmed.
        options: As `sending` takes and checked them.
    """
    from notices.deliver import Guard, check_date, check_new, check_plan, status_of
    from notices.prepare.editions import check_editions
    from notices.prepare.waived import check_waivers

    config = configuration(options)
    if options.workers:
        from notices.work.engine import check_possible

        check_possible(config.ledger)
    if not options.top_up and _done_before(plan, config, options):
        return 0
    check_plan(plan, config)
    for unchecked in check_editions(plan, config):
        say(f"warning: {unchecked}")
    today = sending.first_day(options)
    with (
        providers_of(plan, config, options.allow_host, sandbox=options.sandbox) as providers,
        ledger_of(config, new=options.new_ledger) as ledger,
    ):
        _look_after(ledger, plan.notice, config)
        known = plan.notice in ledger.ids() and ledger.find(plan.notice).frozen
        if warning := check_date(plan, today, begun=known):
            say(f"warning: {warning}")
        if not known:
            check_new(ledger, plan)
            check_waivers(plan, config, today)
        if options.at is not None:
            from notices.ledger.handovers import check_not_begun

            check_not_begun(ledger, plan.notice)
        begun = ledger.begin(plan)
        guard = Guard(ledger, config.audience.suppressions)
        _freeze(ledger, begun, providers, config, guard, options)
        if options.workers:
            return _hand_over(ledger, plan, providers, config, options)
        hold = _hold(ledger, plan, providers, options.hold)
        before = status_of(ledger, plan.notice)
        say(_intention(before, plan))
        advice = _deliver(ledger, plan, providers, guard, options, config, hold)
        after = status_of(ledger, plan.notice)
        show(f"{as_text(after)}\njournal: {ledger.head(plan.notice)}")
        if config.announcement is not None and _announced(after) > _announced(before):
            say(f"announcements: written into {config.announcement.written}; commit or upload them for readers to see")
        return _conclude(before, after, advice, ledger.halted)


def _look_after(ledger: Ledger, notice: str, config: Config) -> None:
    """Take in what an earlier process left beside the ledger, mind the clock, and check the ledger against its journal.

    Raises:
        LedgerError: It was changed behind its journal.
    """
    from notices.deliver import take_in
    from notices.ledger.proof import check

    if taken := take_in(ledger, _beside(config)):
        say(f"{taken} answers that an earlier run kept aside are recorded")
    if notice not in ledger.ids():
        return
    check(ledger, notice)
    if behind := ledger.catch_up(notice):
        say(f"warning: this machine's clock is {behind:,.0f} s behind the ledger's last entry; going on from there")


def _beside(config: Config) -> Path:
    """What the answers that the ledger cannot take are kept beside."""
    from notices.ledger import sqlite_path

    return sqlite_path(config.ledger) or config.root / "notices.ledger"


def _hold(ledger: Ledger, plan: Plan, providers: Providers, wanted: int | None) -> Hold | None:
    """Let the provider keep the mails where `--hold` asks for it, now or in an earlier run."""
    from notices.deliver.undo import begin_hold

    hold = begin_hold(ledger, plan.notice, providers.get(Channel.EMAIL), wanted)
    if hold is not None:
        when = dt.datetime.fromtimestamp(hold.send_at, dt.UTC).isoformat(timespec="minutes")
        say(f"e-mail is kept until {when}; `notices cancel {plan.notice}` calls it back until ten minutes before")
    return hold


def _hand_over(ledger: Ledger, plan: Plan, providers: Providers, config: Config, options: argparse.Namespace) -> int:
    """Let workers send what is frozen; 1 where somebody paused it."""
    from notices.cli.status import with_workers
    from notices.deliver import status_of
    from notices.work.handing import hand
    from notices.work.shown import workers_of

    if options.at is None:
        # One batch for all workers, so it is asked for here; where they begin later, it is asked for then.
        _hold(ledger, plan, providers, options.hold)
    made = hand(ledger, plan.notice, config.workers, options.at, options.hold, trusting=options.take_refusals)
    status = status_of(ledger, plan.notice)
    show(f"{with_workers(status, ledger, config, workers_of(ledger))}\njournal: {ledger.head(plan.notice)}")
    if status.state == "paused":
        say(f"the notice is paused; `notices resume {plan.notice}` lets it go on")
        return 1
    when = dt.datetime.fromtimestamp(made.at, dt.UTC).astimezone().isoformat(timespec="minutes")
    say(f"handed over to the workers, {f'to begin at {when}' if made.begun is None else 'who are at it'}")
    if config.announcement is not None and Channel.ANNOUNCEMENT in plan.channels:
        say("announcements are files: run this without --workers, or a worker on them, where they are wanted")
    return 0


def _done_before(plan: Plan, config: Config, options: argparse.Namespace) -> bool:
    """Whether nothing is left of this very plan; then neither its day nor a changed edition matters any more."""
    from notices.deliver import status_of
    from notices.ledger import is_there
    from notices.ledger.halting import notice_state
    from notices.ledger.proof import check

    if options.new_ledger and not is_there(config.ledger):
        return False
    with ledger_of(config, new=options.new_ledger, warn=False) as ledger:
        if plan.notice not in ledger.ids():
            return False
        begun = ledger.find(plan.notice)
        if not begun.frozen or begun.plan.digest != plan.digest:
            return False
        status = status_of(ledger, plan.notice)
        if status.settled:
            check(ledger, plan.notice)
            why = "its notice was cancelled" if notice_state(ledger, plan.notice) else "this plan was sent before"
            show(f"{as_text(status)}\nnothing is left to send: {why}")
        return status.settled


def _freeze(
    ledger: Ledger, begun: Begun, providers: Providers, config: Config, guard: Guard, options: argparse.Namespace
) -> None:
    """Freeze the audience at the first sending; later add newcomers where that was asked for."""
    from notices.deliver import freeze, top_up

    audience = _audience(config, skip_invalid=options.skip_invalid)
    if not begun.frozen:
        skipped = freeze(ledger, begun, providers, audience, guard.rules_out if guard else None, options.max_drift)
        if skipped:
            say(f"warning: {skipped} malformed rows of the audience were left out")
    elif options.top_up:
        added = top_up(ledger, begun, providers, audience, guard.rules_out if guard else None)
        say(f"{added:,} newcomers were added")


def _audience(config: Config, *, skip_invalid: bool) -> OpenAudience:
    from notices.audience import open_audience

    source = config.audience
    return lambda channels: open_audience(source.source, source.query, channels, skip_invalid=skip_invalid)


def _intention(before: NoticeStatus, plan: Plan) -> str:
    parts = [f"{counts.pending:,} on {channel}" for channel, counts in before.channels if counts.pending]
    return f"sending {plan.notice}: {', '.join(parts) or 'nothing new'}; waiting for whatever is on its way"


def _deliver(
    ledger: Ledger,
    plan: Plan,
    providers: Providers,
    guard: Guard,
    options: argparse.Namespace,
    config: Config,
    hold: Hold | None,
) -> str:
    from notices.deliver import Aside, Progress, Sender, status_of

    stop = threading.Event()
    previous = {number: signal.signal(number, lambda *_: stop.set()) for number in (signal.SIGINT, signal.SIGTERM)}
    pending = sum(counts.pending for _, counts in status_of(ledger, plan.notice).channels)
    try:
        with Progress(pending, say) as progress, Aside(_beside(config), plan.notice, ledger.worker) as aside:
            sender = Sender(ledger, plan, providers, guard, progress.ended, tell=say, aside=aside)
            return sender.run(sending.options_of(options, ledger, plan, config, hold, stop))
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
        if stop.is_set():
            say("stopped: what was on its way is recorded, the rest stays pending")


def _conclude(before: NoticeStatus, after: NoticeStatus, advice: str, halted: str) -> int:
    unknown = sum(counts.unknown for _, counts in after.channels)
    pending = sum(counts.pending for _, counts in after.channels)
    if unknown:
        notice = after.plan.notice
        say(f"{unknown:,} unknown: feed the provider's events, or `notices resolve {notice} --resend|--drop`")
    if halted:
        say(f"the notice is {halted}" + ("; `notices resume` lets it go on" if halted == "paused" else ""))
    elif pending:
        say(f"{pending:,} pending: run the same command again to go on")
    if advice:
        raise StoppedError(f"{advice}; what was not sent stays pending")
    silent = _silent(before, after)
    for channel in silent:
        say(f"{channel}: nobody was accepted; `notices report` says why")
    return 0 if after.settled and not silent else 1


def _announced(status: NoticeStatus) -> int:
    """How many announcements were written."""
    return sum(counts.accepted for channel, counts in status.channels if channel is Channel.ANNOUNCEMENT)


def _silent(before: NoticeStatus, after: NoticeStatus) -> list[str]:
    """Channels on which this run refused somebody, and on which nobody was ever accepted."""
    refused = {channel: counts.refused for channel, counts in before.channels}
    return [
        channel.value
        for channel, counts in after.channels
        if not counts.accepted and counts.refused > refused.get(channel, 0)
    ]
