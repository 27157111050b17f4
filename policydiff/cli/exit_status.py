"""Comparisons in, exit status out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Comparison

SAME, DIFFERENT, FAILED = 0, 1, 3


def status(comparisons: Sequence[Comparison], *, fail_on: str, check: bool, lone: bool = False) -> int:
    """The exit status of a run that met no trouble.

    Args:
        comparisons: one for each pair of editions.
        fail_on: `any`, `substantive`, `material` or `never`: which differences count.
        check: whether a finding of severity high or above fails the run.
        lone: whether an edition stands on one side only, which is a difference of any kind.

    Returns:
        3 for a failed check, else 1 for a difference that counts, else 0.
    """
    if check and any(f.severity.material for one in comparisons for f in one.findings):
        return FAILED
    if fail_on == "never":
        return SAME
    if lone or any(_counts(one, fail_on) for one in comparisons):
        return DIFFERENT
    return SAME


def _counts(comparison: Comparison, fail_on: str) -> bool:
    """Does a comparison hold a difference of this kind or above?"""
    if fail_on == "material":
        return any(section.severity.material for section in comparison.sections)
    if fail_on == "substantive":
        return comparison.verdict is Verdict.SUBSTANTIVE
    return comparison.verdict is not Verdict.IDENTICAL
