"""One sentence of the clause on changes in, what it says out."""

from __future__ import annotations

from functools import lru_cache

from policydiff.model import LeadTime
from policydiff.promise.durations import with_days
from policydiff.promise.passages import holds
from policydiff.rules.clauses import Clauses, Rules, clauses, compiled
from policydiff.values import dataclass

UNSPECIFIED = "unspecified"
"""The channel of a notice that is promised without saying how."""

DATE_LINE = "date_line"
"""The date on the page, which is changed: where the clause names no other way, the page itself is the notice."""

PAGES = frozenset({"policy_page", DATE_LINE})
"""Channels that need no word for notice: a new version is posted."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one sentence says."""

    channels: frozenset[str]
    lead_times: tuple[LeadTime, ...]
    consent: frozenset[str]
    effective_date: bool
    flags: frozenset[str]

    @property
    def binding(self) -> bool:
        """Whether it says how, when or by whose consent; a flag alone, or a notice without a way, does not."""
        return bool(self.channels - {UNSPECIFIED} or self.lead_times or self.consent or self.effective_date)


@lru_cache(maxsize=1_000)
def said(sentence: str, language: str) -> Said | None:
    """What a sentence in a language (BCP 47) says about changes; None where it says nothing of the kind.

    Kept, as most sentences of the clause stand in both editions.
    """
    rules = clauses(language)
    lower = " ".join(sentence.lower().split())
    found = Said(
        channels=_channels(lower, rules),
        lead_times=_lead_times(lower, rules),
        consent=frozenset(name for name, table in rules.consent if holds(table, lower)),
        effective_date=holds(rules.effective_date, without(rules.not_effective_date, lower)),
        flags=frozenset(name for name, table in rules.flags if holds(table, lower)),
    )
    return found if any((found.channels, found.lead_times, found.consent, found.effective_date, found.flags)) else None


def _channels(lower: str, rules: Clauses) -> frozenset[str]:
    text = without(rules.stretches, lower)
    notifies = holds(rules.notify, text)
    found = {
        name
        for name, table in rules.channels
        if (notifies or name in PAGES) and name != UNSPECIFIED and holds(table, text)
    }
    other = dict(rules.channels)[UNSPECIFIED]
    if notifies and (not found - {DATE_LINE} or holds(other, text)):
        found = found - {DATE_LINE} | {UNSPECIFIED}
    return frozenset(found)


def without(stretches: Rules, lower: str) -> str:
    """The text less the parts that speak of something else; each leaves a comma, so that nothing grows together."""
    for rule in stretches:
        if rule.may_hold(lower):
            lower = compiled(rule.pattern).sub(" , ", lower)
    return lower


def _lead_times(lower: str, rules: Clauses) -> tuple[LeadTime, ...]:
    """Every quantity of time with what it is counted from; one quantity counts once."""
    text = with_days(lower, rules)
    if text == lower:
        return ()
    found: dict[int, LeadTime] = {}
    for kind, table in rules.leads:
        for rule in table:
            if rule.may_hold(text):
                for match in compiled(rule.pattern).finditer(text):
                    group = match.lastindex or 0
                    found.setdefault(match.start(group), LeadTime(int(match[group]), kind))
    return tuple(dict.fromkeys(found[start] for start in sorted(found)))
