"""How many chunks to claim ahead and how many answers to record at once: by how fast answers come.

A transaction for each chunk is what held sending up. But what a killed process had claimed is unknown, answered or
not, so what is claimed beyond what can be on its way is bounded by time: as much as goes out within `WINDOW`, which is
nothing where answers are slow.
"""

from __future__ import annotations

from collections.abc import Mapping
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
    """Knows how long requests take, by channel, and what may be claimed and recorded together because of it.

    It goes by the requests alone: where many processes wait for one ledger, its steps say nothing of a provider.
    """

    at_once: Mapping[Channel, int]
    """Chunks that can be on their way at once."""
    gaps: dict[Channel, float] = field(default_factory=dict)
    """Seconds between two chunks' answers, lately."""

    def took(self, channel: Channel, seconds: float, behind: int = 0) -> None:
        """A chunk's answer came; called in the threads.

        Args:
            channel: Of the chunk.
            seconds: From when it was handed to the provider.
            behind: Chunks that lay before it at the provider and had to be done first.
        """
        gap = seconds / (self.at_once[channel] + behind)
        before = self.gaps.get(channel, gap)
        self.gaps[channel] = before + (gap - before) / 4

    def ahead(self, channel: Channel) -> int:
        """Chunks to claim beyond those that can be on their way at once."""
        if channel not in self.gaps:
            return 0
        return min(MOST_AHEAD, int(WINDOW / max(self.gaps[channel], 0.001)))

    @property
    def group(self) -> int:
        """Answers after which the ledger takes a step without waiting any longer: a quarter still lies ready then."""
        ahead = sum(self.ahead(channel) for channel in self.at_once)
        return max(1, ahead - ahead // 4)
