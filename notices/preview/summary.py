"""The preview in a terminal: what a send would do, what speaks against it, and last the digest."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from notices.preview.decision import sort_findings
from notices.preview.tally import tally
from policydiff import text_table, wrap_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notices.preview.shown import Shown
    from policydiff import Finding

WIDTH = 100
"""Columns that are used at most: longer lines are hard to read."""

NARROW = 24
"""The fewest columns that are written for; a narrower screen breaks the lines itself."""

_SEVERITY = 8
"""Columns of the longest word for a severity."""


WHOLE = 1_000_000
"""Columns that no line fills."""


def print_summary(shown: Shown, width: int = 0) -> str:
    """The lines for standard output; the last one is `digest: …`.

    Prose is wrapped to `width` columns, those of the screen; 0 leaves each line whole, for programs that read them.
    What is to be copied (the command, the digest) and what stands in columns is never wrapped.
    """
    room = max(NARROW, min(width, WIDTH)) if width else WHOLE
    plan = shown.plan
    lines = [
        wrap_text(f"Dry run - nothing was sent. {shown.product}: {plan.kind} notice {plan.notice}", room),
        *(wrap_text(verdict.line, room, "", "  ") for verdict in shown.verdicts),
        f"Takes effect: {plan.effective or 'not stated'}",
        "",
        *_table(shown),
        "",
    ]
    for message in plan.messages:
        name = f"{message.channel}.{message.language}: "
        lines += [wrap_text(line, room, name, "  ") for line in _first(shown, message.channel, message.language)]
    lines += _findings(plan.findings, room)
    blocked = any(finding.blocking for finding in plan.findings)
    lines += ["", f"Preview: {shown.folder}/preview.html"]
    lines += [f"Publish before you send: {shown.folder}/{file} at {url}" for file, url in shown.published]
    if blocked:
        lines.append(
            wrap_text(
                "send refuses this plan until the findings of severity high and above are mended or waived.", room
            )
        )
    else:
        lines.append(f"To send exactly this: notices send {quote(shown.folder)} --confirm {plan.digest}")
    return "\n".join([*lines, f"digest: {plan.digest}"]) + "\n"


def print_verdict(shown: Shown) -> str:
    """The same in few lines: what changed, what blocks, and last the digest."""
    plan = shown.plan
    blocking = [each for each in plan.findings if each.blocking]
    told = [f"{finding.severity} {finding.code}: {finding.message}" for finding in blocking]
    return "\n".join([*(verdict.line for verdict in shown.verdicts), *told, f"digest: {plan.digest}"]) + "\n"


def _findings(findings: tuple[Finding, ...], room: int) -> Iterator[str]:
    """The open findings under their own head, those that block first; the waived ones below, each with its reason."""
    heaps = sort_findings(findings)
    asked = (*heaps.blocking, *heaps.others)
    if asked:
        yield from ("", f"Findings ({len(asked)}):")
        for finding in asked:
            yield _told(finding, room, f"  {finding.severity:{_SEVERITY}} ")
    if heaps.waived:
        yield from ("", f"Waived ({len(heaps.waived)}):")
        for finding in heaps.waived:
            yield _told(finding, room, f"  {'waived':{_SEVERITY}} ")


def _told(finding: Finding, room: int, first: str) -> str:
    cited = f" ({finding.citation})" if finding.citation and finding.citation not in finding.message else ""
    waived = f" [waived: {finding.waived}]" if finding.waived else ""
    told = wrap_text(f"{finding.code}: {finding.message}{cited}{waived}", room, first, " " * len(first))
    return f"{told}\n{' ' * len(first)}waive: {finding.waiver}" if finding.blocking else told


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
    for row in tally(shown.plan, shown.portion):
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
