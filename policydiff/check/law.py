"""What happened in, findings of the chosen rules of law out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from policydiff.check.events import ALWAYS, Event
from policydiff.model import Edition, Finding, Promises, Section, Severity
from policydiff.rules.labels import all_words
from policydiff.rules.lint import CONTENT, content_pattern
from policydiff.rules.regimes import Lead, Regime, chosen, regimes
from policydiff.text.days import days_after, first_day, last_day, months_after
from policydiff.text.hints import did_you_mean
from policydiff.values import dataclass, replace

if TYPE_CHECKING:
    from datetime import date

DATES = {"effective_date": "the effective date", "updated_date": "the date of the last update"}
"""What a rule may ask for that the dates of the edition answer."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What rules are held against."""

    edition: Edition
    promises: Promises
    events: tuple[Event, ...]
    today: date | None


def law(facts: Facts, beginnings: tuple[str, ...], sectors: tuple[str, ...]) -> Iterator[Finding]:
    """One finding for each chosen rule that is set off; high where its time or its content is missing, else medium."""
    for beginning in beginnings:
        if not any(rule.id.startswith(beginning) for rule in regimes()):
            known = sorted({rule.id.rsplit("-", 1)[0] for rule in regimes()})
            places = ", ".join(dict.fromkeys(one.partition("-")[0] for one in known))
            hint = did_you_mean(beginning, known, 3, 0.5) or f"they begin with {places}."
            yield Finding("rule.unknown", Severity.MEDIUM, f'No packaged rule begins with "{beginning}"; {hint}')
    bound = {rule.sector for rule in regimes()}
    for sector in sectors:
        if sector not in bound:
            there = ", ".join(sorted(bound))
            yield Finding(
                "rule.unknown", Severity.MEDIUM, f'No packaged rule is of the sector "{sector}"; known are {there}.'
            )
    kind = _kind(facts.edition.title)
    for rule in chosen(beginnings, sectors):
        event = next((event for event in facts.events if event.name in rule.triggers), None)
        if event and (not kind or kind in rule.applies_to):
            yield from _finding(rule, event, facts)


def standing_law(
    before: Facts, after: Facts, beginnings: tuple[str, ...], sectors: tuple[str, ...]
) -> Iterator[Finding]:
    """As `law` for a revision: what every policy owes and the earlier edition lacked as well is medium at most.

    `before` holds what the earlier edition sets off by itself. The revision broke nothing; `lint` tells it high.
    """
    known = {(finding.code, finding.message) for finding in law(before, beginnings, sectors)}
    for finding in law(after, beginnings, sectors):
        stood = finding.severity.material and (finding.code, finding.message) in known
        yield replace(finding, severity=Severity.MEDIUM) if stood else finding


def _finding(rule: Regime, event: Event, facts: Facts) -> Iterator[Finding]:
    missing = [says for need in rule.needs if (says := _missing(need, facts.edition, event))]
    late = _late(rule, facts)
    if not missing and not late and event.name == ALWAYS:
        return
    parts = [f"{_what(event)}: {rule.name} asks {rule.asks}"]
    if late:
        parts.append(late)
    if missing:
        parts.append(f"the text does not give {_listed(missing)}")
    severity = Severity.HIGH if missing or late else Severity.MEDIUM
    yield Finding(f"rule.{rule.id}", severity, "; ".join(parts) + ".", _cited(rule), event.lines)


def _cited(rule: Regime) -> str:
    """Where the rule stands, and that nobody read it there where nobody did."""
    return rule.citation if rule.verified == "text" else f"{rule.citation} (not read in the law's own text)"


def _what(event: Event) -> str:
    """What set a rule off, as the beginning of a sentence."""
    where = f' in "{event.where}"' if event.where else ""
    said = f' ("{event.said}")' if event.said else ""
    return f"{_EVENTS[event.name]}{said}{where}"


_EVENTS = {
    "always": "Every policy",
    "any_change": "Text changed in substance",
    "any_material": "Material change",
    "purpose.added": "New purpose",
    "purpose.changed": "Changed purpose",
    "recipient.added": "New recipient",
    "data_category.added": "New kind of data",
    "sensitive_data.added": "New sensitive data",
    "transfer.added": "Transfer abroad",
    "retention.changed": "Changed retention",
    "rights.changed": "Changed rights",
    "security.changed": "Changed security",
    "contact.changed": "Changed contact",
    "children.changed": "Changed clause on minors",
    "price.changed": "Changed price",
    "disputes.changed": "Changed law or settlement of disputes",
    "ai_training.changed": "Changed clause on AI training",
    "service.changed": "Changed clause on the service",
    "clause.check_only": "The clause on changes only asks readers to check the page",
    "clause.unilateral": "The clause on changes rests on the owner's discretion or the reader's silence",
}
"""Every event and how a message begins with it."""


def _missing(need: str, edition: Edition, event: Event) -> str:
    """What a message calls something that the text does not say; empty where it does, or where nobody can tell."""
    if need in DATES:
        given = edition.effective if need == "effective_date" else edition.updated
        return "" if given else DATES[need]
    content = CONTENT[need]
    if content.only_with and not _says(content.only_with, edition.sections, edition.language):
        return ""
    sections = edition.sections
    if content.near:
        sections = tuple(s for s in sections if any(block.lines == event.lines for block in s.blocks)) or sections
    return "" if _says(need, sections, edition.language) is not False else content.says


def _says(need: str, sections: tuple[Section, ...], language: str) -> bool | None:
    """Whether sections say something that a rule asks for; None where nobody can tell in the language."""
    pattern = content_pattern(need, language)
    if pattern is None:
        return None
    texts = (text for section in sections for text in (section.ref.heading, *(b.text for b in section.blocks)))
    return any(pattern.search(text.lower()) for text in texts)


def _late(rule: Regime, facts: Facts) -> str:
    """How the rule's time is not kept; empty where it is, or where nothing tells."""
    material = any(event.name == "any_material" for event in facts.events)
    lead = rule.adverse if rule.adverse and material else rule.lead
    if lead is None or facts.today is None:
        return ""
    if lead.kind == "max_age":
        updated = facts.edition.updated
        if updated is None or _after(last_day(updated), lead) >= facts.today:
            return ""
        return f"the last update of {updated} is more than {lead} before {facts.today}"
    effective = facts.edition.effective
    if effective is None or first_day(effective) >= (earliest := _after(facts.today, lead)):
        return ""
    return f"the effective date {effective} is before {earliest}, {lead} after {facts.today}"


def _after(day: date, lead: Lead) -> date:
    """The day so much later; a month later is the same day of the month, or its last."""
    if lead.unit == "day":
        return days_after(day, lead.value)
    return months_after(day, lead.value)


def _kind(title: str) -> str:
    """`terms` or `privacy` by the title; empty where it tells neither."""
    lower = title.lower()
    return next((kind for kind in ("privacy", "terms") if any(word in lower for word in all_words(kind))), "")


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
