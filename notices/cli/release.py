"""`notices release OLD NEW`: the release step; compares, previews, and sends if, and only if, the plan was approved."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import redirect_stdout
from functools import cache, partial
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Any

from notices.cli import preview, send, sending
from notices.cli.common import configuration, ledger_of, say, show, show_json
from notices.cli.status import as_json
from notices.errors import NoLedgerError, RefusedError, StoppedError, UsageError

if TYPE_CHECKING:
    from notices.config import Config
    from notices.deliver import NoticeStatus
    from notices.model import Plan
    from notices.prepare.dry_run import Previewed
    from notices.preview import Shown

SCHEMA = "notices-release/1"
"""Name and version of what `--json` prints; keys are only added within a version."""

TROUBLE = 2
"""Exit status where something must be mended first."""

UNAPPROVED = 4
"""Exit status where nothing but somebody's approval is lacking."""

APPROVED = "notice.approved"
"""The file, beside the configuration, whose first word is the digest that was approved."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes: all of `preview` and `send`, but who confirms."""
    preview.add_asking(parser)
    parser.add_argument(
        "--approved",
        metavar="DIGEST",
        help=f"the digest that was approved; else NOTICE_APPROVED, else the first word of {APPROVED}",
    )
    parser.add_argument(
        "--take-unpublished", action="store_true", help="send though the comparison page is not seen where it belongs"
    )
    sending.add_arguments(parser)
    # What the sandbox takes counts as sent in the ledger: a release that tries it would never tell anybody.
    parser.set_defaults(sandbox=False)
    parser.add_argument("--json", action="store_true", help="print one JSON object: what changed, digest, outcome")


def run(options: argparse.Namespace) -> int:
    """Compare once, write the preview, and send it where its digest is the approved one. Run it as often as you like.

    Returns:
        0 nothing to announce, everybody was told, now or before, or workers were handed it; 1 somebody is unknown or
        pending; 2 what readers are led to is not published yet; 3 a finding or a missing fact keeps it from being sent;
        4 nobody has approved it yet.
    """
    from notices.plan import read_plan

    sending.check(options)
    config = configuration(options)
    where = cache(partial(_where, config=config))

    def is_settled(notice: str) -> bool:
        # Whatever the checks find today: the same editions were announced, and nobody is left. Newcomers may be.
        found = where(notice)
        return found is not None and found.settled and not options.top_up

    made = preview.make(options, is_settled)
    if made.shown is None:
        return _without_plan(options, made, where(made.settled) if made.settled else None)
    before = where(made.shown.plan.notice)
    plan = read_plan(Path(options.output)) if before is None else before.plan
    if not options.json:
        from notices.preview import print_verdict

        sys.stdout.write(print_verdict(made.shown))
    if plan.digest != made.shown.plan.digest:
        say(f"{plan.notice} has begun with plan {plan.digest[:12]}…, and goes on with that one")
    if plan.digest != _approved(options, config):
        _end(options, "not approved", made, plan.digest, before)
        say(_how_to_approve(made.shown, plan, config))
        return preview.REFUSED if made.blocked else UNAPPROVED
    # What has begun has led people there already: it goes on, whatever their server does today.
    if before is None and not options.take_unpublished and _is_unpublished(options, made):
        return TROUBLE
    try:
        with redirect_stdout(sys.stderr) if options.json else redirect_stdout(sys.stdout):
            status = send.send_plan(plan, options)
    except (RefusedError, StoppedError) as error:
        outcome = "refused" if isinstance(error, RefusedError) else "stopped"
        _end(options, outcome, made, plan.digest, _where(plan.notice, config))
        raise
    after = _where(plan.notice, config)
    outcome = "stopped" if status else "sent" if after is None or after.settled else "handed over"
    _end(options, outcome, made, plan.digest, after)
    return status


def _is_unpublished(options: argparse.Namespace, made: Previewed) -> bool:
    """Whether readers would not find the page that the messages lead to; says why, and what is to be done."""
    from notices.prepare.reach import unpublished

    assert made.shown is not None  # noqa: S101  only a plan is asked for
    folder = made.shown.folder
    lacking = unpublished(made.shown.plan, Path(folder), made.shown.published)
    if not lacking:
        return False
    _end(options, "unpublished", made, made.shown.plan.digest, None)
    for line in lacking:
        say(line)
    them = "its page" if len(lacking) == 1 else "its pages"
    say(
        f"not sent: publish {them} first (notices publish {quote(folder)} -o FOLDER, and upload that), then run this"
        " again; --take-unpublished sends where this machine cannot see your site"
    )
    return True


def _how_to_approve(shown: Shown, plan: Plan, config: Config) -> str:
    """What is to be done before the plan can go out: the one that is shown, or with which the notice has begun."""
    if any(finding.blocking for finding in plan.findings):
        return (
            f"not sent: mend or waive what is found (notices --explain CODE says how; all of it is in"
            f" {shown.folder}/preview.html), and run this again"
        )
    file = Path(config.root, APPROVED)
    published = f"; publish first what it leads to (notices publish {quote(shown.folder)})" if shown.published else ""
    return (
        f"not approved: look at {shown.folder}/preview.html{published}, then run:"
        f" echo {plan.digest} > {quote(str(file))}, and this again"
    )


def _without_plan(options: argparse.Namespace, made: Previewed, settled: NoticeStatus | None) -> int:
    """Say why there is no plan: nothing to announce, facts are missing, or nothing is left of the notice."""
    outcome = "incomplete" if made.missing else "nothing"
    if settled is not None:
        outcome = settled.state if settled.state == "cancelled" else "sent before"
    if options.json:
        from notices.preview import nothing_data

        digest = settled.plan.digest if settled is not None else None
        show_json(_told(outcome, nothing_data(made.reason, made.missing), digest, settled))
    elif settled is None:
        preview.tell_nothing(made)
    elif outcome == "cancelled":
        show(f"{made.settled}: was cancelled; nothing more of it goes out")
    else:
        refused = sum(counts.refused for _, counts in settled.channels)
        told = f"{refused:,} were refused: notices report {made.settled}" if refused else "everybody was told"
        show(f"{made.settled}: was announced before, and {told}")
    return preview.REFUSED if made.missing else 0


def _approved(options: argparse.Namespace, config: Config) -> str:
    """The digest that somebody looked at; empty where nobody did.

    Raises:
        UsageError: The file is there and cannot be read.
    """
    given: str = options.approved or os.environ.get("NOTICE_APPROVED", "")
    if given:
        return given.strip().lower()
    file = Path(config.root, APPROVED)
    try:
        words = file.read_text("utf-8").split()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: cannot be read; write the digest of the preview into it") from error
    return words[0].lower() if words else ""


def _where(notice: str, config: Config) -> NoticeStatus | None:
    """Where a notice stands in the ledger; None where it does not know it or has not begun, or there is no ledger."""
    from notices.deliver import status_of
    from notices.ledger.proof import check

    try:
        with ledger_of(config, warn=False, room=False) as ledger:
            if notice not in ledger.ids() or not ledger.find(notice).frozen:
                return None
            found = status_of(ledger, notice)
            if found.settled:
                check(ledger, notice)
            return found
    except NoLedgerError:
        return None


def _end(options: argparse.Namespace, outcome: str, made: Previewed, digest: str, status: NoticeStatus | None) -> None:
    """Print what a script wants to know."""
    if options.json:
        from notices.preview import preview_data

        assert made.shown is not None  # noqa: S101  without a plan there is nothing to end
        show_json(_told(outcome, preview_data(made.shown), digest, status))


def _told(outcome: str, previewed: dict[str, Any], digest: str | None, status: NoticeStatus | None) -> dict[str, Any]:
    """What `--json` prints; nothing where there is other trouble (exit status 2) before anything was handed over.

    Keys: `schema`; `outcome`, one of nothing, incomplete (facts are missing), not approved, unpublished (the page that
    readers are led to is not there), sent, sent before, cancelled, refused (a finding forbids it), stopped (run it
    again); `digest`, of the plan that is to be approved, or with which the notice has begun; `preview`, as `notices
    preview --json`; `status`, as `notices status --json`.
    """
    return {
        "schema": SCHEMA,
        "outcome": outcome,
        "digest": digest,
        "preview": previewed,
        "status": as_json(status) if status else None,
    }
