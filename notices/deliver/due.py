"""What is to be done, as the ledger has it now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from notices.deliver.course import Course
from notices.deliver.schedule import Schedule
from notices.ledger import Folded, Ledger
from notices.ledger.halting import hold_of, lost
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


@dataclass(slots=True)
class Waiting:
    """What waits to be sent on one channel."""

    chunks: int
    due: float
    """When the first of them may go out or is free again, in seconds since 1970; may be past."""


def waiting(ledger: Ledger, notice: str) -> dict[Channel, Waiting]:
    """What of a notice waits to be sent, by channel; nothing for channels on which all are settled, or may not go yet.

    Public channels wait until somebody was accepted on every personal one, all but e-mail for the window of `--hold`,
    and each for a provider that wants to be left alone.

    Raises:
        LedgerError: The ledger cannot be read.
    """
    if ledger.find(notice).key is None:
        return {}  # purged: who is left is no longer known
    now = ledger.now()
    found: dict[Channel, Waiting] = {}
    unheard: set[Channel] = set()
    heard: set[Channel] = set()
    for history in ledger.histories(notice):
        channel, state = history.chunk.channel, history.fold(now)
        if DeliveryVerdict.ACCEPTED in state.tally():
            heard.add(channel)
        if not state.pending:
            continue
        one = found.setdefault(channel, Waiting(0, float("inf")))
        one.chunks += 1
        one.due = min(one.due, state.lease or state.due)
        if channel in PERSONAL:
            unheard.add(channel)
    ledger.listen(notice)
    hold = hold_of(ledger, notice)
    window = 0.0 if hold is None else float(hold.send_at)
    for channel, one in list(found.items()):
        if channel not in PERSONAL and unheard - heard:
            del found[channel]
        else:
            held = ledger.held.get(channel, 0.0)
            one.due = max(one.due, held, window if channel is not Channel.EMAIL else 0.0)
    return found
