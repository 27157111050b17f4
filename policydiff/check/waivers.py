"""Findings and the owner's waivers in, the same findings out, what is waived marked, and those about the waivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Finding, Severity
from policydiff.values import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from policydiff.config import Waiver

OF_SENDING = (
    *("audience.", "cessation.", "config.", "consent.", "editions.", "language.", "length.", "link.", "merger."),
    *("notice.", "promise.channel_", "sender.", "size.", "template.", "words."),
    *("date.mismatch", "date.missing", "date.past", "date.too_soon"),
)
"""Beginnings of the codes that `notices` finds by itself, with facts and recipients that no comparison knows.

Both programs read one list of waivers: what covers nothing here may be what a notice cannot be sent without.
"""


def of_sending(code: str) -> bool:
    """May `notices` find this although no comparison does?"""
    return code.startswith(OF_SENDING)


def waive(
    findings: Iterable[Finding],
    waivers: Iterable[Waiver],
    today: date | None,
    elsewhere: Callable[[str], bool] = lambda _code: False,
) -> tuple[Finding, ...]:
    """Mark the waived findings, and report the waivers that are good for nothing.

    A waiver that matches nothing is a finding of its own, and so is one whose day has passed, which then waives
    nothing. Without `today` no waiver expires.

    Args:
        findings: of one comparison, one edition or one notice.
        waivers: as configured.
        today: the day of the check; None where none is given.
        elsewhere: whether a code that is not among the findings may be found by another check, so that its waiver is
            not to be called unused.

    Returns:
        The findings in order, then one for each waiver that is no longer good for anything.
    """
    findings, waivers = tuple(findings), tuple(waivers)
    expired = [waiver for waiver in waivers if today is not None and waiver.until < today]
    valid = {waiver.code: waiver.reason for waiver in reversed(waivers) if waiver not in expired}
    codes = {finding.code for finding in findings}
    marked = [replace(found, waived=valid[found.code]) if found.code in valid else found for found in findings]
    for waiver in waivers:
        if waiver in expired:
            message = f'The waiver of {waiver.code} ("{waiver.reason}") ended on {waiver.until}; renew or remove it.'
            marked.append(Finding("waiver.expired", Severity.MEDIUM, message))
        elif waiver.code not in codes and not elsewhere(waiver.code):
            message = f'The waiver of {waiver.code} ("{waiver.reason}") matches no finding any more; remove it.'
            marked.append(Finding("waiver.unused", Severity.MEDIUM, message))
    return tuple(marked)
