"""Names of revisions in, comparisons out: the one place where the commands use policydiff."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from notices.compose import PolicyChange
from policydiff import Request, compare_all, load, part_prefixes, resolve

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from policydiff import Comparison, Config, Policy, Waiver


@dataclass(frozen=True, slots=True)
class ComparedPolicies:
    """Every edition that was named, compared."""

    changes: tuple[PolicyChange, ...]
    """In the order of the configuration; unchanged editions too."""
    waivers: Mapping[str, tuple[Waiver, ...]]
    """By the id of each policy that was compared."""
    settings: Config
    """The configuration of the policies."""
    notes: tuple[str, ...]
    """What the names were resolved to, for standard error."""
    lone: tuple[str, ...] = ()
    """A line for each edition that stands on one side only."""
    languages: frozenset[str] = frozenset()
    """Of all configured editions, whether they were compared or not."""


def compare_policies(
    old: str | None,
    new: str | None,
    path: str | None,
    *,
    policy: str | None,
    config: Path | None,
    cwd: Path,
    today: date,
) -> ComparedPolicies:
    """Resolve both names, compare what they stand for, and check it as of `today`; waivers are left to the plan.

    Raises:
        PolicydiffError: a name, text or configuration is wrong.
    """
    settings = load(config, cwd)
    resolution = resolve(Request(old=old, new=new, path=path, policy=policy, config=settings, cwd=cwd))
    known = {item.id: item for item in settings.policies}
    fallback = _only(known, policy)
    compared = compare_all(resolution, settings, checks=True, today=today, waiving=False, fallback=fallback)
    changes = tuple(
        replace(_change(each.policy, each, known.get(each.policy or fallback)), committed=resolution.day)
        for each in compared.comparisons
    )
    waivers = {change.policy: known[change.policy].waivers for change in changes if change.policy in known}
    languages = frozenset(language for one in settings.policies for language, _ in one.editions)
    return ComparedPolicies(changes, waivers, settings, (*resolution.notes, *compared.lone), compared.lone, languages)


def anchored(changes: Sequence[PolicyChange]) -> tuple[PolicyChange, ...]:
    """The changes, with anchors where their `comparison_url` is a page of several comparisons.

    One with `{language}` in it was a page of its own for each edition, and needs none.
    """
    urls = [change.comparison_url for change in changes]
    prefixes = part_prefixes([change.comparison for change in changes])
    return tuple(
        replace(change, anchor=prefix) if urls.count(change.comparison_url) > 1 else change
        for change, prefix in zip(changes, prefixes, strict=True)
    )


def addressed(changes: Sequence[PolicyChange], notice: str) -> tuple[PolicyChange, ...]:
    """The changes with the notice's id in each `comparison_url` that holds `{notice}`: old mails keep their page."""
    return tuple(
        replace(change, comparison_url=change.comparison_url.replace("{notice}", notice)) for change in changes
    )


def _only(known: Mapping[str, Policy], wanted: str | None) -> str:
    """The policy that a text of no configured edition belongs to: the one named, or the only one there is."""
    return wanted or (next(iter(known)) if len(known) == 1 else "")


def _change(policy: str, comparison: Comparison, settings: Policy | None) -> PolicyChange:
    """The comparison with what the configuration says about its policy."""
    if settings is None:
        return PolicyChange(policy or "policy", comparison.new.title or "Policy", comparison)
    language = comparison.new.language
    first = settings.editions[0][0] if settings.editions else language
    return PolicyChange(
        policy=settings.id,
        name=settings.name if language == first else comparison.new.title or settings.name,
        comparison=comparison,
        url=settings.address("url", language),
        comparison_url=settings.address("comparison_url", language),
        archive_url=settings.address("archive_url", language),
        regimes=settings.regimes,
        notice_days=settings.notice_days,
    )
