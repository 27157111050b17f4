"""How many chunks to claim ahead and how many answers to record at once: by how fast answers come.

A transaction for each chunk is what held sending up. But what a killed process had claimed is unknown, answered or
not, so what is claimed beyond what can be on its way is bounded by time: as much as goes out within `WINDOW`, which is
nothing where answers are slow.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from notices.model import Channel

WINDOW = 0.05
"""Seconds that answers wait at most for others to be recorded with them."""
MOST_AHEAD = 16
"""Chunks that a channel claims ahead at most: more gained nothing."""
LATEST = 1.0
"""Seconds after which a claim is no longer begun: its lease holds for two time-outs and so much."""


@dataclass(slots=True)
class Pace:
    """Counts answers between two steps of the ledger; moments are those of the monotonic clock."""

    since: float
    answers: dict[Channel, int] = field(default_factory=dict)
    ahead: dict[Channel, int] = field(default_factory=dict)
    """Chunks to claim beyond those that can be on their way at once."""

    def answered(self, channel: Channel) -> None:
        """A chunk's answer came."""
        self.answers[channel] = self.answers.get(channel, 0) + 1

    def stepped(self, now: float) -> None:
        """The ledger took what there was."""
        passed = max(now - self.since, 0.001)
        self.ahead = {channel: min(MOST_AHEAD, int(WINDOW * n / passed)) for channel, n in self.answers.items()}
        self.since, self.answers = now, {}

    @property
    def group(self) -> int:
        """Answers after which the ledger takes a step without waiting any longer: a quarter still lies ready then."""
        ahead = sum(self.ahead.values())
        return max(1, ahead - ahead // 4)
