"""All that names were resolved to, compared or checked as the configuration of each policy asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from policydiff.model import CheckedEdition, Ruler
from policydiff.pipeline import compare, held, linted, read_edition
from policydiff.values import dataclass, replace

if TYPE_CHECKING:
    from datetime import date

    from policydiff.config import Config, Waiver
    from policydiff.model import Comparison
    from policydiff.source import Resolution

__all__ = ["ComparedEditions", "compare_all", "lint_all"]


class Demands(TypedDict):
    """What a configured policy asks of its revisions."""

    notice_days: int | None
    regimes: tuple[str, ...]
    sectors: tuple[str, ...]
    waivers: tuple[Waiver, ...]


@dataclass(frozen=True, slots=True)
class ComparedEditions:
    """Everything that names were resolved to, compared."""

    comparisons: tuple[Comparison, ...]
    """One for each edition that stands on both sides, in their order; untouched ones too."""
    lone: tuple[str, ...]
    """A line for each edition that stands on one side only, which is nothing to compare it with."""


def compare_all(
    resolution: Resolution,
    config: Config,
    *,
    checks: bool = False,
    today: date | None = None,
    waiving: bool = True,
    fallback: str = "",
) -> ComparedEditions:
    """Compare all that was resolved, each policy as its configuration asks.

    Args:
        resolution: as `policydiff.resolve` gives it.
        config: where the policies' lead time, regimes and waivers stand.
        checks: as for `compare`.
        today: as for `compare`.
        waiving: whether the policies' waivers count; without, the caller holds the findings against them itself.
        fallback: id of the policy that texts of no configured edition are held to; empty for none.

    Raises:
        UnreadableSourceError: one of the sources holds no policy text.
    """
    comparisons, lone = [], []
    for pair in resolution.pairs:
        if pair.old is None or pair.new is None:
            side = "new" if pair.old is None else "old"
            lone.append(f"{pair.name}: only in the {side} revision, so there is nothing to compare it with")
            continue
        policy = pair.policy or fallback
        asked = _demands(config, policy)
        waivers, asked["waivers"] = asked["waivers"], ()
        compared = compare(pair.old, pair.new, checks=checks, today=today, **asked)
        comparisons.append((policy, waivers, compared))
    if not (checks and waiving):
        return ComparedEditions(tuple(compared for _, _, compared in comparisons), tuple(lone))
    # One list of waivers serves all editions of a policy: what is found in one of them is not unused in the others.
    found = {policy: set[str]() for policy, _, _ in comparisons}
    for policy, _, compared in comparisons:
        found[policy].update(finding.code for finding in compared.findings)
    return ComparedEditions(
        tuple(
            replace(compared, findings=held(compared.findings, waivers, today, found[policy]))
            for policy, waivers, compared in comparisons
        ),
        tuple(lone),
    )


def lint_all(resolution: Resolution, config: Config, *, today: date | None = None) -> tuple[CheckedEdition, ...]:
    """Check each new edition that was resolved alone, as its policy's configuration asks; arguments as above."""
    checked = []
    for pair in resolution.pairs:
        if pair.new is not None:
            asked = _demands(config, pair.policy)
            edition = read_edition(pair.new)
            found = linted(edition, today, asked["regimes"], asked["sectors"], asked["waivers"])
            checked.append(CheckedEdition(pair.name, found, Ruler(edition.format, edition.pages)))
    return tuple(checked)


def _demands(config: Config, policy: str) -> Demands:
    """What the configuration asks of a policy; nothing for one that it does not name."""
    for one in config.policies:
        if one.id == policy:
            return {
                "notice_days": one.notice_days,
                "regimes": one.regimes,
                "sectors": one.sectors,
                "waivers": one.waivers,
            }
    return {"notice_days": None, "regimes": (), "sectors": (), "waivers": ()}
