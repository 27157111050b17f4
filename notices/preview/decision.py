"""A plan in, what its owner decides on out: how many people get it by which channel, and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.preview.tally import tally

if TYPE_CHECKING:
    from notices.model import Channel, Plan
    from policydiff import Finding


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom one channel reaches."""

    channel: Channel
    name: str
    people: int | None
    """Ready to be written to; None where the message goes to everybody."""
    left_out: int
    """Named in the audience, yet not written to."""
    languages: tuple[tuple[str, int | None], ...]
    """Each language and its share of `people`."""


def reach(plan: Plan) -> tuple[Reach, ...]:
    """A row for each channel of the plan, in the order in which they are sent."""
    rows = tally(plan)
    found = []
    for channel in plan.channels:
        mine = [row for row in rows if row.channel is channel]
        counts = [row.count for row in mine if row.count is not None]
        found.append(
            Reach(
                channel,
                channel.spoken,
                sum(count.ready for count in counts) if counts else None,
                sum(count.recipients - count.ready for count in counts),
                tuple((row.language, row.count.ready if row.count else None) for row in mine),
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings by what they ask of the owner."""

    blocking: tuple[Finding, ...]
    """`send` refuses the plan for each of them."""
    others: tuple[Finding, ...]
    """To be known; nothing waits for them."""
    waived: tuple[Finding, ...]


def sort_findings(findings: tuple[Finding, ...]) -> Sorted:
    """The findings of a plan in three heaps, each in its order; what is waived is no longer asked about."""
    return Sorted(
        tuple(finding for finding in findings if finding.blocking),
        tuple(finding for finding in findings if not finding.blocking and finding.waived is None),
        tuple(finding for finding in findings if finding.waived is not None),
    )
