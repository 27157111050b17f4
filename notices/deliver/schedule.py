"""What is due, by channel and time; a worker's own view, which the ledger corrects at each claim."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Sequence

from notices.ledger import Folded, Key
from notices.model import Channel, Chunk


class Schedule:
    """Chunks that somebody is still to be written to in."""

    def __init__(self, chunks: Iterable[tuple[Chunk, Folded]]) -> None:
        self._due: dict[Channel, list[tuple[float, Key]]] = defaultdict(list)
        self._channels: dict[Key, Channel] = {}
        leases = []
        for chunk, folded in chunks:
            if folded.lease:
                leases.append(folded.lease)
            elif folded.pending:
                key = chunk.batch, chunk.number
                self._channels[key] = chunk.channel
                self._due[chunk.channel].append((folded.due, key))
        for waiting in self._due.values():
            heapq.heapify(waiting)
        self._lease = min(leases, default=float("inf"))
        self._closed: frozenset[Channel] = frozenset()
        self.shared = bool(leases)
        """Whether another worker had chunks in its hands when this was made."""

    @property
    def empty(self) -> bool:
        """Whether nothing is left to claim, now or later."""
        return not any(self._open())

    def close(self, channels: Iterable[Channel]) -> None:
        """Let nothing of these channels out for now; of all others everything may."""
        self._closed = frozenset(channels)

    def has(self, channel: Channel) -> bool:
        """Whether anything of a channel is left to claim, now or later."""
        return bool(self._due.get(channel))

    def _open(self) -> list[list[tuple[float, Key]]]:
        return [waiting for channel, waiting in self._due.items() if channel not in self._closed]

    def next_due(self) -> float:
        """When something may change: a chunk is due, or another's lease runs out; infinite for never."""
        return min((waiting[0][0] for waiting in self._open() if waiting), default=self._lease)

    def take(self, channel: Channel, now: float, most: int) -> list[Key]:
        """Up to so many chunks of a channel that are due, longest waiting first; they are taken out."""
        waiting = [] if channel in self._closed else self._due.get(channel, [])
        taken: list[Key] = []
        while waiting and len(taken) < most and waiting[0][0] <= now:
            taken.append(heapq.heappop(waiting)[1])
        return taken

    def put_back(self, keys: Sequence[Key], due: float) -> None:
        """Chunks that were taken out and are to be claimed later."""
        for key in keys:
            heapq.heappush(self._due[self._channels[key]], (due, key))
