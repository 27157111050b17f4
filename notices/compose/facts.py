"""What a notice must tell beyond the comparison: facts in, the missing ones out, each with its reason.

A table, not code: a new duty is a new row. The citations name the promise (the clause of a policy
that asks for the fact) or the rule of law by the id under which policydiff ships it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from notices.compose.lengths import one_line
from notices.compose.passages import is_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class RequiredFact:
    """One fact that a kind of notice needs."""

    name: str
    """Its key in the `[facts]` table."""
    kinds: tuple[str, ...]
    what: str
    """What the owner must give, in words."""
    because: str
    """The promise or rule that asks for it."""
    form: str = "text"
    """`text` (needed in every language), `date` or `name` (one value serves all languages)."""
    regime: str = ""
    """Asked for only where a configured regime begins the rule's id with this; empty: always."""


_TRANSFER = "what policies promise on new sharing or transfer: purpose, recipient, security measures and risks"
_CLOSING = "what policies promise for the end of the service: a notice, and deletion or anonymisation by a date"
_MERGER = "what policies promise for mergers and acquisitions: the circumstances, and standards no less stringent"
_ABROAD = "CN-PIPL-39: 个人信息保护法 第三十九条"
_HANDOVER = "CN-PIPL-22-23: 个人信息保护法 第二十二、二十三条"

FACTS: tuple[RequiredFact, ...] = (
    RequiredFact("purpose", ("consent",), "what the data will be used for", _TRANSFER),
    RequiredFact("recipient", ("consent",), "who will receive the data", _TRANSFER, "name"),
    RequiredFact("security_measures", ("consent",), "how the data is protected there", _TRANSFER),
    RequiredFact("risks", ("consent",), "what could go wrong for the reader", _TRANSFER),
    RequiredFact(
        "agree", ("consent",), "where the reader can agree: an https link or a way in words", "express consent"
    ),
    RequiredFact(
        "refuse", ("consent",), "where the reader can refuse: an https link or a way in words", "express consent"
    ),
    RequiredFact("if_refused", ("consent",), "what follows for a reader who refuses", "express consent"),
    RequiredFact(
        "recipient_contact", ("consent", "merger"), "how to reach the recipient", _HANDOVER, "name", "CN-PIPL"
    ),
    RequiredFact("method", ("consent",), "how the data will be processed", _HANDOVER, regime="CN-PIPL"),
    RequiredFact("categories", ("consent",), "which kinds of personal data are meant", _HANDOVER, regime="CN-PIPL"),
    RequiredFact("rights", ("consent",), "how to exercise rights against the recipient", _ABROAD, regime="CN-PIPL"),
    RequiredFact("ends", ("cessation",), "the day on which the service ends", _CLOSING, "date"),
    RequiredFact("data", ("cessation",), "what happens to the data: deleted or anonymised", _CLOSING),
    RequiredFact("data_by", ("cessation",), "the day by which that is done", _CLOSING, "date"),
    RequiredFact("circumstances", ("merger",), "what happens to the company", _MERGER),
    RequiredFact("recipient", ("merger",), "who will answer for the data", _MERGER, "name"),
    RequiredFact("standards", ("merger",), "which standards of protection go on to hold", _MERGER),
    RequiredFact(
        "corrects", ("correction",), "the day of the notice that is mended", "a correction names what it mends", "date"
    ),
    RequiredFact("wrong", ("correction",), "what the earlier notice got wrong", "a correction names what it mends"),
    RequiredFact("right", ("correction",), "what is right instead", "a correction names what it mends"),
)

OPTIONAL: Mapping[str, str] = {
    "effective": "the effective date, where the text of the policy gives none (a date)",
    "choices": "what else the reader can do",
    "choices_by": "until when (a date)",
    "deadline": "the last day to answer a request for consent (a date)",
}
"""Facts that any notice may use and none must have."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact that was not given."""

    name: str
    language: str
    """Empty where the fact is the same in every language."""
    what: str
    because: str

    def __str__(self) -> str:
        where = f" ({self.language})" if self.language else ""
        return f"{self.name}{where}: {self.what} – asked for by {self.because}"


def facts_for(facts: Mapping[str, object], language: str, default: str) -> dict[str, str]:
    """The facts as one language has them, each a line of visible text, dates as ISO.

    A table of languages gives its entry; one plain text stands for the default language, and for
    every language where it is a date, a name or a link.
    """
    forms = {fact.name: fact.form for fact in FACTS}
    chosen: dict[str, str] = {}
    for name, value in facts.items():
        if isinstance(value, dict):
            text = value.get(language)
        elif language == default or not isinstance(value, str) or forms.get(name) != "text" or is_link(value):
            text = value
        else:
            text = None
        if isinstance(text, datetime):
            text = text.date()
        if isinstance(text, date):
            text = text.isoformat()
        if text is not None and one_line(str(text)):
            chosen[name] = one_line(str(text))
    return chosen


def missing_facts(kind: str, facts: Mapping[str, Mapping[str, str]], regimes: Iterable[str]) -> tuple[Missing, ...]:
    """The facts that this kind needs and that were not given, in the order of the table.

    Args:
        kind: kind of notice.
        facts: for each language of the plan, its facts as `facts_for` gives them.
        regimes: beginnings of rule ids that the owner asked to check.
    """
    asked = tuple(regimes)
    found = []
    for fact in FACTS:
        if kind not in fact.kinds or (fact.regime and not any(regime.startswith(fact.regime) for regime in asked)):
            continue
        lacking = [language for language, given in facts.items() if not given.get(fact.name)]
        if fact.form == "text":
            found += [Missing(fact.name, language, fact.what, fact.because) for language in lacking]
        elif lacking:
            found.append(Missing(fact.name, "", fact.what, fact.because))
    return tuple(found)


def wrong_facts(facts: Mapping[str, object]) -> tuple[str, ...]:
    """One sentence for each fact that has an unknown name or a date that is none."""
    dates = {fact.name for fact in FACTS if fact.form == "date"} | {"effective", "choices_by", "deadline"}
    known = sorted({fact.name for fact in FACTS} | set(OPTIONAL))
    wrong = []
    for name, value in facts.items():
        if name not in known:
            wrong.append(f"unknown fact {name!r}; known ones are {', '.join(known)}")
        elif name in dates and not _is_date(value):
            wrong.append(f"fact {name!r} must be a date such as 2025-02-08, not {value!r}")
    return tuple(wrong)


def _is_date(value: object) -> bool:
    if isinstance(value, date):
        return True
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return False
    return isinstance(value, str)
