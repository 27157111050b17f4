"""A claim → its job → the outcome for everybody it covers; runs in the threads of the loop."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import replace

from notices.deliver.guard import Guard
from notices.ledger import Claim
from notices.model import PERSONAL, Channel, DeliveryVerdict, Deviation, Message, Outcome, Plan
from notices.providers import Job, Provider
from notices.rows import Rows, unpress

_LOG = logging.getLogger(__name__)


def hand_over(plan: Plan, message: Message, provider: Provider, guard: Guard, claim: Claim, tries: int) -> Outcome:
    """Leave out who is ruled out by now, hand the rest to the provider, and say what became of all.

    Args:
        plan: The notice.
        message: In the chunk's language.
        provider: Of its channel.
        guard: Who must not be written to any more.
        claim: The chunk, and whom of it.
        tries: How often in a row nobody of the chunk was settled: waits grow with it.
    """
    chunk = claim.chunk
    indices: Sequence[int] = range(chunk.size) if claim.covers is None else claim.covers
    try:
        rows = unpress(claim.pressed)
    except ValueError:
        return Outcome(
            DeliveryVerdict.RETRY, "the ledger's recipients of a chunk are damaged; restore a backup", stop=True
        )
    out = _out(guard, chunk.channel, rows, indices)
    left = [index for index in indices if index not in out] if out else indices
    suppressed = tuple(Deviation(index, DeliveryVerdict.SUPPRESSED, "ruled out since") for index in sorted(out))
    if not left:
        return Outcome(DeliveryVerdict.SUPPRESSED, "ruled out since")
    rows = rows if len(left) == chunk.size else rows.keep(left)
    job = Job(plan.notice, plan.kind, message, rows, _key(plan.notice, claim), tries + 1)
    try:
        outcome = provider.send(job)
    except Exception as error:  # noqa: BLE001  one chunk's fault must not lose the record of the others
        _LOG.warning("chunk %s.%s: %s in the sender itself", *claim.key, type(error).__name__)
        outcome = Outcome(DeliveryVerdict.UNKNOWN, f"a fault in the sender itself ({type(error).__name__})")
    mapped = tuple(replace(deviation, index=left[deviation.index]) for deviation in outcome.deviations)
    return replace(outcome, deviations=(*suppressed, *mapped))


def _out(guard: Guard, channel: Channel, rows: Rows, indices: Sequence[int]) -> set[int]:
    """Who of a chunk must not be written to any more."""
    if channel not in PERSONAL or not guard:
        return set()
    return guard.rules_out(channel, rows.column(0), rows.column(1)).intersection(indices)


def _key(notice: str, claim: Claim) -> str:
    """The same for every try at the same recipients of a chunk."""
    key = f"{notice}-{claim.chunk.batch}-{claim.chunk.number}"
    if claim.covers is None:
        return key
    return f"{key}-{hashlib.sha256(repr(claim.covers).encode()).hexdigest()[:16]}"
