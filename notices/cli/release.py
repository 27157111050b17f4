"""`notices release OLD NEW`: the release step; compares, previews, and sends if, and only if, the plan was approved."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Any

from notices.cli import preview, send, sending
from notices.cli.common import configuration, ledger_of, say, show, show_json
from notices.cli.status import as_json
from notices.errors import UsageError

if TYPE_CHECKING:
    from notices.config import Config
    from notices.deliver import NoticeStatus
    from notices.model import Plan
    from notices.prepare.dry_run import Previewed
    from notices.preview import Shown

SCHEMA = "notices-release/1"
"""Name and version of what `--json` prints; keys are only added within a version."""

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
    sending.add_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object: what changed, digest, outcome")


def run(options: argparse.Namespace) -> int:
    """Compare once, write the preview, and send it where its digest is the approved one. Run it as often as you like.

    Returns:
        0 nothing to announce, or everybody was told, now or before; 1 somebody is unknown or pending; 3 not approved
        yet, or a finding or a missing fact keeps it from being sent.
    """
    config = configuration(options)
    made = preview.make(options)
    if made.shown is None:
        if options.json:
            from notices.preview import nothing_data

            show_json(_told("incomplete" if made.missing else "nothing", nothing_data(made.reason, made.missing)))
        else:
            preview.tell_nothing(made)
        return preview.REFUSED if made.missing else 0
    plan = made.shown.plan
    if (before := _settled(plan, config)) is not None:
        # Whatever the checks find today: the same editions were announced, and everybody was told.
        _end(options, "sent before", made, before)
        return 0
    if not options.json:
        from notices.preview import print_verdict

        sys.stdout.write(print_verdict(made.shown))
    if plan.digest != _approved(options, config):
        _end(options, "not approved", made, None)
        say(_how_to_approve(made.shown, config))
        return preview.REFUSED
    options.folder, options.confirm = options.output, plan.digest
    with redirect_stdout(sys.stderr) if options.json else redirect_stdout(sys.stdout):
        status = send.run(options)
    _end(options, "sent" if status == 0 else "stopped", made, _where(plan, config))
    return status


def _how_to_approve(shown: Shown, config: Config) -> str:
    """What is to be done before the plan can go out."""
    if any(finding.blocking for finding in shown.plan.findings):
        return (
            f"not sent: mend or waive what is found (notices --explain CODE says how; all of it is in"
            f" {shown.folder}/preview.html), and run this again"
        )
    file = Path(config.root, APPROVED)
    published = f"; publish first what it leads to (notices publish {shown.folder})" if shown.published else ""
    return (
        f"not approved: look at {shown.folder}/preview.html{published}, then run:"
        f" echo {shown.plan.digest} > {file}, and this again"
    )


def _approved(options: argparse.Namespace, config: Config) -> str:
    """The digest that somebody looked at; empty where nobody did.

    Raises:
        UsageError: The file is there and cannot be read.
    """
    given: str = options.approved or os.environ.get("NOTICE_APPROVED", "")
    if given:
        return given.strip()
    file = Path(config.root, APPROVED)
    try:
        words = file.read_text("utf-8").split()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: cannot be read; write the digest of the preview into it") from error
    return words[0] if words else ""


def _settled(plan: Plan, config: Config) -> NoticeStatus | None:
    """Where the notice of these editions stands, if it was sent and nothing of it is left to do; else None."""
    found = _where(plan, config)
    return found if found is not None and found.settled else None


def _where(plan: Plan, config: Config) -> NoticeStatus | None:
    """Where the notice stands in the ledger; None where it does not know it, or there is none."""
    from notices.deliver import status_of
    from notices.ledger import is_there
    from notices.ledger.proof import check

    if not is_there(config.ledger):
        return None
    with ledger_of(config, warn=False, room=False) as ledger:
        if plan.notice not in ledger.ids() or not ledger.find(plan.notice).frozen:
            return None
        found = status_of(ledger, plan.notice)
        if found.settled:
            check(ledger, plan.notice)
        return found


def _end(options: argparse.Namespace, outcome: str, made: Previewed, status: NoticeStatus | None) -> None:
    """Print what a script wants to know, or what a person does."""
    assert made.shown is not None  # noqa: S101  without a plan there is nothing to end
    if options.json:
        from notices.preview import preview_data

        show_json(_told(outcome, preview_data(made.shown), status))
    elif outcome == "sent before":
        show(f"{made.shown.plan.notice}: was announced before, and {_fate(status)}")


def _fate(status: NoticeStatus | None) -> str:
    """That everybody was told, or how many could not be."""
    refused = sum(counts.refused for _, counts in status.channels) if status is not None else 0
    return f"nobody is left to tell; {refused:,} were refused (notices report)" if refused else "everybody was told"


def _told(outcome: str, previewed: dict[str, Any], status: NoticeStatus | None = None) -> dict[str, Any]:
    """One of nothing, incomplete (facts are missing), not approved, sent, sent before, stopped (run it again)."""
    return {
        "schema": SCHEMA,
        "outcome": outcome,
        "digest": previewed["digest"],
        "preview": previewed,
        "status": as_json(status) if status else None,
    }
