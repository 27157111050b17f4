"""Outcomes of the parts of a chunk → the outcome of the whole."""

from __future__ import annotations

from collections.abc import Sequence

from notices.model import DeliveryVerdict, Deviation, Outcome


def merge(parts: Sequence[tuple[int, int, Outcome]]) -> Outcome:
    """One outcome for a chunk that was sent in several requests.

    Args:
        parts: Index of the first recipient, number of recipients, and what became of them; in order.
    """
    first = parts[0][2]
    # Nearly always all were accepted, which is one and the same value.
    if len(parts) == 1 or (not first.deviations and all(outcome is first for _, _, outcome in parts)):
        return first
    numbers: dict[DeliveryVerdict, int] = {}
    for _, size, outcome in parts:
        numbers[outcome.verdict] = numbers.get(outcome.verdict, 0) + size
    base = max(numbers, key=lambda verdict: numbers[verdict])
    # What one push service holds back delays nobody else; only where there is nobody else, its wait counts.
    asked = [outcome.wait for _, _, outcome in parts if not outcome.held]
    held = [outcome.wait for _, _, outcome in parts if outcome.held]
    deviations = []
    for start, size, outcome in parts:
        named = {deviation.index for deviation in outcome.deviations}
        if outcome.verdict is not base:
            others = (index for index in range(size) if index not in named)
            deviations += [Deviation(start + index, outcome.verdict, outcome.reason) for index in others]
        deviations += [Deviation(start + d.index, d.verdict, d.reason) for d in outcome.deviations]
    return Outcome(
        base,
        _reason([outcome for _, _, outcome in parts], base),
        max(asked) if asked else min(held),
        hold=any(outcome.hold for _, _, outcome in parts),
        held=not asked,
        stop=any(outcome.stop for _, _, outcome in parts),
        deviations=tuple(sorted(deviations, key=lambda deviation: deviation.index)),
    )


def _reason(outcomes: Sequence[Outcome], base: DeliveryVerdict) -> str:
    """The words of the answer that stopped, else of the one that holds, else of most."""
    told = [outcome for outcome in outcomes if outcome.reason]
    ranked = (
        [outcome for outcome in told if outcome.stop],
        [outcome for outcome in told if outcome.hold],
        [outcome for outcome in told if outcome.verdict is base],
    )
    return next((some[0].reason for some in ranked if some), "")
