"""Where a notice stands: every recipient of every channel in exactly one state."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from notices.ledger import Key, Ledger, frozen
from notices.ledger.halting import notice_state
from notices.ledger.marks import MARK_BYTES, mark
from notices.model import Channel, ChannelCounts, DeliveryVerdict, Plan


@dataclass(frozen=True, slots=True)
class NoticeStatus:
    """A notice with the counts of its channels."""

    plan: Plan
    begun: float
    purged: float | None
    channels: tuple[tuple[Channel, ChannelCounts], ...]
    state: str = ""
    """`paused` or `cancelled`; empty while it runs."""

    @property
    def settled(self) -> bool:
        """Whether nobody is unknown or pending."""
        return not any(counts.unknown or counts.pending for _, counts in self.channels)


def status_of(ledger: Ledger, notice: str) -> NoticeStatus:
    """The counts of a notice, worked out from its attempts.

    Raises:
        LedgerError: The ledger knows no such notice.
    """
    found = ledger.find(notice)
    now = ledger.now()
    states: dict[Channel, Counter[DeliveryVerdict | None]] = {channel: Counter() for channel in found.plan.channels}
    for history in ledger.histories(notice):
        states[history.chunk.channel].update(history.fold(now).tally())
    audience: dict[Channel, Counter[str]] = {}
    for count in frozen.counts(ledger, notice):
        apart = audience.setdefault(count.channel, Counter())
        apart.update(
            recipients=count.recipients,
            suppressed=count.suppressed,
            unsubscribed=count.unsubscribed,
            invalid=count.invalid,
            duplicate=count.duplicate,
        )
    channels = tuple((channel, _counts(state, audience.get(channel))) for channel, state in states.items())
    return NoticeStatus(found.plan, found.begun, found.purged, channels, notice_state(ledger, notice))


def _counts(states: Counter[DeliveryVerdict | None], apart: Counter[str] | None) -> ChannelCounts:
    none: Counter[str] = Counter()
    return ChannelCounts(
        None if apart is None else apart["recipients"],
        accepted=states[DeliveryVerdict.ACCEPTED],
        refused=states[DeliveryVerdict.REFUSED],
        unknown=states[DeliveryVerdict.UNKNOWN],
        pending=states[None],
        suppressed=states[DeliveryVerdict.SUPPRESSED] + (apart or none)["suppressed"],
        unsubscribed=(apart or none)["unsubscribed"],
        invalid=(apart or none)["invalid"],
        duplicate=(apart or none)["duplicate"],
        cancelled=states[DeliveryVerdict.CANCELLED],
    )


def find_recipient(ledger: Ledger, notice: str, recipient: str) -> dict[Key, tuple[int, ...]]:
    """Where a recipient stands in a notice, by their id: indices in each chunk, several for several devices.

    Raises:
        LedgerError: The ledger knows no such notice.
    """
    key = ledger.find(notice).key
    if key is None:
        return {}
    wanted = mark(key, recipient)
    places: dict[Key, tuple[int, ...]] = {}
    for history in ledger.histories(notice):
        marks = frozen.marks(ledger, history.key)
        each = (marks[at : at + MARK_BYTES] for at in range(0, len(marks), MARK_BYTES))
        if found := tuple(index for index, one in enumerate(each) if one == wanted):
            places[history.key] = found
    return places
