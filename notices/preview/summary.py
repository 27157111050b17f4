"""The preview in a terminal: what a send would do, what speaks against it, and last the digest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.preview.tally import tally
from policydiff import text_table

if TYPE_CHECKING:
    from notices.preview.shown import Shown


def print_summary(shown: Shown) -> str:
    """The lines for standard output; the last one is `digest: …`."""
    plan = shown.plan
    lines = [
        f"Dry run - nothing was sent. {shown.product}: {plan.kind} notice {plan.notice}",
        *shown.verdicts,
        f"Takes effect: {plan.effective or 'not stated'}",
        "",
        *_table(shown),
        "",
    ]
    for message in plan.messages:
        lines += [
            f"{message.channel}.{message.language}: {line}" for line in _first(shown, message.channel, message.language)
        ]
    if plan.findings:
        lines += ["", f"Findings ({len(plan.findings)}):"]
        for finding in plan.findings:
            waived = f" [waived: {finding.waived}]" if finding.waived else ""
            cited = f" ({finding.citation})" if finding.citation and finding.citation not in finding.message else ""
            lines.append(f"  {finding.severity:8} {finding.code}: {finding.message}{cited}{waived}")
            lines += [f"  {'':8} waive: {finding.waiver}"] if finding.blocking else []
    blocked = any(finding.blocking for finding in plan.findings)
    lines += [
        "",
        f"Preview: {shown.folder}/preview.html",
        "send refuses this plan until the findings of severity high and above are mended or waived."
        if blocked
        else f"To send exactly this: notices send {shown.folder} --confirm {plan.digest}",
        f"digest: {plan.digest}",
    ]
    return "\n".join(lines) + "\n"


def _first(shown: Shown, channel: str, language: str) -> list[str]:
    """The line of a message that its reader sees first."""
    message = next(m for m in shown.plan.messages if m.channel == channel and m.language == language)
    names = {part.name: part for part in message.parts}
    if "subject.txt" in names:
        return [names["subject.txt"].content]
    return [part.target for part in message.parts if part.target]


_NAMES = 2
"""Columns that hold words; the others hold numbers."""


def _table(shown: Shown) -> list[str]:
    """Channel × language, one line each, in columns."""
    head = ("channel", "language", "ready", "suppressed", "unsubscribed", "invalid", "duplicate", "chunks", "requests")
    rows: list[tuple[str, ...]] = [head]
    for row in tally(shown.plan):
        count = row.count
        states = (
            ("everybody", "-", "-", "-", "-")
            if count is None
            else tuple(
                f"{number:,}"
                for number in (count.ready, count.suppressed, count.unsubscribed, count.invalid, count.duplicate)
            )
        )
        rows.append((str(row.channel), row.language, *states, f"{row.chunks:,}", f"{row.requests:,}"))
    return text_table(rows, words=_NAMES)
