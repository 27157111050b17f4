"""Outcomes of the parts of a chunk → the outcome of the whole."""

from __future__ import annotations

from collections.abc import Sequence

from notices.model import Deviation, Outcome, Verdict


def merge(parts: Sequence[tuple[int, int, Outcome]]) -> Outcome:
    """One outcome for a chunk that was sent in several requests.

    Args:
        parts: Index of the first recipient, number of recipients, and what became of them; in order.
    """
    if len(parts) == 1:
        return parts[0][2]
    numbers: dict[Verdict, int] = {}
    for _, size, outcome in parts:
        numbers[outcome.verdict] = numbers.get(outcome.verdict, 0) + size
    base = max(numbers, key=lambda verdict: numbers[verdict])
    deviations = []
    for start, size, outcome in parts:
        named = {deviation.index for deviation in outcome.deviations}
        if outcome.verdict is not base:
            others = (index for index in range(size) if index not in named)
            deviations += [Deviation(start + index, outcome.verdict, outcome.reason) for index in others]
        deviations += [Deviation(start + d.index, d.verdict, d.reason) for d in outcome.deviations]
    return Outcome(
        base,
        next((outcome.reason for _, _, outcome in parts if outcome.reason and outcome.verdict is base), ""),
        max(outcome.wait for _, _, outcome in parts),
        hold=any(outcome.hold for _, _, outcome in parts),
        stop=any(outcome.stop for _, _, outcome in parts),
        deviations=tuple(sorted(deviations, key=lambda deviation: deviation.index)),
    )
