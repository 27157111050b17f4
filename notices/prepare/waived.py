"""Does the owner still let pass today what a plan was let pass with?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.errors import RefusedError

if TYPE_CHECKING:
    from datetime import date

    from notices.config import Config
    from notices.model import Plan


def check_waivers(plan: Plan, config: Config, today: date) -> None:
    """Refuse a plan with a finding that a waiver covered which has ended since, or was taken out.

    Raises:
        RefusedError: A finding of severity high or above is no longer waived.
        PolicydiffError: The configuration cannot be read.
    """
    waived = [finding for finding in plan.findings if finding.severity.material and finding.waived is not None]
    if not waived:
        return
    from policydiff import load

    policies = load(config.path, config.root).policies
    standing = {(one.code, one.reason) for policy in policies for one in policy.waivers if today <= one.until}
    for finding in waived:
        if (finding.code, finding.waived) not in standing:
            text = f"{finding.code} ({finding.severity}): its waiver has ended or is gone"
            raise RefusedError(f"{text}; mend it or waive it, then preview")
