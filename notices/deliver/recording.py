"""The ledger's rows of a notice → the record that a report shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from notices.deliver.status import status_of
from notices.ledger import ChunkHistory, Key, Ledger, frozen
from notices.ledger.halting import decisions
from notices.ledger.marks import MARK_BYTES
from notices.ledger.proof import unsigned_events, verify
from notices.model import Eligibility
from notices.report import RecipientEntry, Record, Try, outcome_of


def record_of(ledger: Ledger, notice: str, head: str | None = None) -> Record:
    """All that the ledger knows of a notice, checked against its journal.

    Args:
        ledger: Where the notice stands.
        notice: Its id.
        head: A hash of the journal that was written down earlier; must be in the chain.

    Raises:
        LedgerError: The ledger knows no such notice.
    """
    status = status_of(ledger, notice)
    histories = ledger.histories(notice)
    now = ledger.now()
    return Record(
        status.plan,
        _time(status.begun),
        _time(status.purged) if status.purged is not None else "",
        status.channels,
        tuple(one for history in histories for one in _tries(history)),
        tuple(
            f"chunk {batch}.{number}, after attempt {said.after}: {said.action}: {said.reason}"
            for (batch, number), settlements in ((history.key, history.settlements) for history in histories)
            for said in settlements
        )
        + tuple(f"{_time(at)}: {command}" for at, command in decisions(ledger, notice)),
        unsigned_events(ledger, notice),
        ledger.head(notice),
        tuple(verify(ledger, notice, head)),
        lambda: _people(ledger, notice, histories, now),
    )


def _tries(history: ChunkHistory) -> Iterator[Try]:
    chunk = history.chunk
    for attempt in history.attempts:
        outcome = attempt.outcome
        yield Try(
            f"{chunk.batch}.{chunk.number}",
            chunk.channel,
            chunk.language,
            attempt.number,
            chunk.size if attempt.covers is None else len(attempt.covers),
            _time(attempt.begun),
            "" if attempt.ended is None else _time(attempt.ended),
            "unknown" if outcome is None else outcome.verdict,
            "no outcome was recorded" if outcome is None else outcome.reason,
        )


_APART = {
    Eligibility.INVALID: "not an address",
    Eligibility.DUPLICATE: "an earlier row has the same address",
    Eligibility.UNSUBSCRIBED: "unsubscribed in the audience",
    Eligibility.SUPPRESSED: "ruled out by the suppressions",
}


def _people(ledger: Ledger, notice: str, histories: list[ChunkHistory], now: float) -> Iterator[RecipientEntry]:
    lines = frozen.lines(ledger, notice)

    def reason(key: Key, index: int, text: str) -> str:
        line = lines.get((key, index))
        return "; ".join(filter(None, (text, f"line {line} of the audience" if line else "")))

    for history in histories:
        folded = history.fold(now)
        chunk, key = history.chunk, history.key
        for index, one in enumerate(_ids(ledger, key)):
            outcome = outcome_of(folded.states[index])
            text = reason(key, index, folded.reasons.get(index, ""))
            yield RecipientEntry(one, chunk.channel, chunk.language, outcome, text)
    for channel, why, key in frozen.apart(ledger, notice):
        for index, one in enumerate(_ids(ledger, key)):
            yield RecipientEntry(one, channel, "", why.value, reason(key, index, _APART.get(why, "")))


def _ids(ledger: Ledger, key: Key) -> list[str]:
    """Ids of a chunk's recipients; their marks once purged."""
    rows = frozen.rows(ledger, key)
    if rows is not None:
        return rows.column(0)
    marks = frozen.marks(ledger, key)
    return [marks[at : at + MARK_BYTES].hex() for at in range(0, len(marks), MARK_BYTES)]


def _time(seconds: float) -> str:
    return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat(timespec="seconds")
