"""Findings and the owner's waivers in, the findings that remain out, and those about the waivers themselves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from policydiff.model import Finding, Severity


class Waiver(Protocol):
    """What the configuration says of a finding that the owner accepts for a while."""

    @property
    def code(self) -> str:
        """The code of the finding, exactly."""

    @property
    def reason(self) -> str:
        """Why, in the owner's words."""

    @property
    def until(self) -> date:
        """The last day on which the waiver counts."""


def waive(findings: tuple[Finding, ...], waivers: Iterable[Waiver], today: date | None) -> tuple[Finding, ...]:
    """Drop the waived findings.

    A waiver that matches nothing is a finding of its own, and so is one whose day has passed, which then waives
    nothing. Without `today` no waiver expires.

    Args:
        findings: of one comparison or one edition.
        waivers: as configured.
        today: the day of the check; None where none is given.

    Returns:
        What remains, in order, then a finding for each waiver that is no longer good for anything.
    """
    waivers = tuple(waivers)
    expired = [waiver for waiver in waivers if today is not None and waiver.until < today]
    valid = {waiver.code for waiver in waivers if waiver not in expired}
    codes = {finding.code for finding in findings}
    left = [finding for finding in findings if finding.code not in valid]
    for waiver in waivers:
        if waiver in expired:
            message = f'The waiver of {waiver.code} ("{waiver.reason}") ended on {waiver.until}; renew or remove it.'
            left.append(Finding("waiver.expired", Severity.MEDIUM, message))
        elif waiver.code not in codes:
            message = f'The waiver of {waiver.code} ("{waiver.reason}") matches no finding any more; remove it.'
            left.append(Finding("waiver.unused", Severity.MEDIUM, message))
    return tuple(left)
