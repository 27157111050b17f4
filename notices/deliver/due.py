"""What is to be done, as the ledger has it now."""

from __future__ import annotations

from collections.abc import Iterator

from notices.deliver.course import Course
from notices.deliver.schedule import Schedule
from notices.ledger import Folded, Ledger
from notices.ledger.halting import lost
from notices.model import PERSONAL, Channel, Chunk, DeliveryVerdict
from notices.retry import MOST_ATTEMPTS


def look(ledger: Ledger, notice: str, run: Course) -> Schedule:
    """Fold every chunk of a notice, count anew what the run goes by, and say what is due.

    Raises:
        LedgerError: The ledger cannot be read.
    """
    pending: dict[Channel, int] = {}
    heard: set[Channel] = set()
    run.brake.begin()
    run.lost = lost(ledger, notice) if run.options.refused else 0
    schedule = Schedule(_due(ledger, notice, run, pending, heard))
    run.share_out(pending)
    run.unheard = {channel for channel in PERSONAL if pending.get(channel) and channel not in heard}
    schedule.close(run.closed)
    return schedule


def _due(
    ledger: Ledger, notice: str, run: Course, pending: dict[Channel, int], heard: set[Channel]
) -> Iterator[tuple[Chunk, Folded]]:
    """Chunks of the channels that are sent on, one by one, since each holds as many states as recipients.

    Over all chunks, `pending` counts those who are not settled yet, and `heard` gathers where somebody was accepted.
    """
    now, options = ledger.now(), run.options
    channels = PERSONAL if options.careful else tuple(Channel)
    if options.only_channels is not None:
        channels = options.only_channels
    for history in ledger.histories(notice):
        channel, state = history.chunk.channel, history.fold(now)
        run.brake.count(history, state)
        tally = state.tally()
        if DeliveryVerdict.ACCEPTED in tally:
            heard.add(channel)
            run.probation.prove(channel)
        pending[channel] = pending.get(channel, 0) + tally.get(None, 0)
        if channel not in channels or run.fruitless.get(history.key, 0) >= MOST_ATTEMPTS:
            continue
        if options.only is None or any(state.states[index] is None for index in options.only.get(history.key, ())):
            yield history.chunk, state
