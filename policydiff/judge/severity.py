"""The signals of a change in, how much a reader should care out.

critical: a negation flipped, a step down the consent ladder, transfer abroad or sensitive data added;
high: what a policy owner must decide on; medium: everything else of substance; low: editorial.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from policydiff.judge.facts import Fact
from policydiff.judge.signals import Told
from policydiff.model import Severity
from policydiff.rules.signals import AT_HOME, CONSENT_LADDER, MODAL_STRENGTH, SAFEGUARD, SENSITIVE

CRITICAL, HIGH, MEDIUM = Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM
PLAIN = MODAL_STRENGTH["will"]
"""A statement without a modal verb binds like "will"."""
FORUM = frozenset({"arbitration", "class action", "jury", "courts", "limitation", "mediation"})
"""Values of `dispute` that say how and where a quarrel is settled."""


def severity(told: Iterable[Told], *, substantive: bool, about_changes: bool) -> Severity:
    """The severity of one change.

    Args:
        told: its signals.
        substantive: whether it changes the meaning at all.
        about_changes: whether it stands in the policy's own clause on changes.
    """
    if not substantive:
        return Severity.LOW
    return worst([MEDIUM, *(_weight(t, about_changes=about_changes) for t in told)])


def worst(found: Iterable[Severity]) -> Severity:
    """The most severe of some; low for none."""
    seen = set(found)
    return next((level for level in (CRITICAL, HIGH, MEDIUM) if level in seen), Severity.LOW)


def _weight(told: Told, *, about_changes: bool) -> Severity:
    fact = told.fact
    if fact is None:
        return MEDIUM
    if fact.kind == "negation":
        return CRITICAL if told.denial and told.denial.flipped else HIGH if fact.old else MEDIUM
    if fact.kind == "notice":
        lost = (fact.old is not None and fact.old.value != "without notice") or _new(fact) == "without notice"
        return HIGH if about_changes and lost else MEDIUM
    weigh = _SCALES.get(fact.kind)
    return weigh(fact) if weigh else MEDIUM


def _old(fact: Fact) -> str:
    return fact.old.value if fact.old else ""


def _new(fact: Fact) -> str:
    return fact.new.value if fact.new else ""


def _consent(fact: Fact) -> Severity:
    old, new = (CONSENT_LADDER.index(value) if value else None for value in (_old(fact), _new(fact)))
    if old is not None and new is not None:
        return CRITICAL if new < old else HIGH if _parental(fact) else MEDIUM
    if old is not None:
        asked = old >= CONSENT_LADDER.index("opt-out")
        without = old >= CONSENT_LADDER.index("opt-in") and fact.inside and not fact.denied
        return CRITICAL if without else HIGH if asked else MEDIUM
    excepted = new is not None and new <= CONSENT_LADDER.index("continued use")
    return HIGH if (excepted and not fact.denied) or _parental(fact) else MEDIUM


def _parental(fact: Fact) -> bool:
    return "parental" in (_old(fact), _new(fact))


def _transfer(fact: Fact) -> Severity:
    old, new = _old(fact), _new(fact)
    if new.startswith(SAFEGUARD) or new in AT_HOME:
        return HIGH if old else MEDIUM
    if old:
        return CRITICAL if old in AT_HOME and new else HIGH
    return MEDIUM if fact.denied else CRITICAL


def _data(fact: Fact) -> Severity:
    if fact.new is None or fact.denied:
        return MEDIUM
    return CRITICAL if fact.new.value in SENSITIVE else HIGH


def _added(fact: Fact) -> Severity:
    return HIGH if fact.new is not None and not fact.denied else MEDIUM


def _protective(fact: Fact) -> Severity:
    """A right or a measure of security: losing it is high, gaining it is not."""
    return HIGH if fact.old is not None or fact.denied else MEDIUM


def _quantity(fact: Fact) -> Severity:
    return HIGH if (fact.old is not None and fact.new is not None) or fact.inside else MEDIUM


def _number(fact: Fact) -> Severity:
    return HIGH if fact.old is not None and fact.new is not None else MEDIUM


def _modal(fact: Fact) -> Severity:
    old, new = MODAL_STRENGTH.get(_old(fact), PLAIN), MODAL_STRENGTH.get(_new(fact), PLAIN)
    return HIGH if new < old or (_new(fact) == "must" and new > old) else MEDIUM


def _scope(fact: Fact) -> Severity:
    lost = _old(fact) == "only" and _new(fact) != "only"
    return HIGH if lost or (_new(fact) == "any" and _old(fact) != "any") else MEDIUM


def _law(fact: Fact) -> Severity:
    values = _old(fact), _new(fact)
    governing = any(value.startswith(("governing", "lawof", "lawsof")) for value in values)
    return HIGH if governing or all(values) else MEDIUM


def _dispute(fact: Fact) -> Severity:
    return HIGH if {_old(fact), _new(fact)} & FORUM else MEDIUM


def _guardian(fact: Fact) -> Severity:
    return HIGH if "guardians" in (_old(fact), _new(fact)) else MEDIUM


def _always(_: Fact) -> Severity:
    return HIGH


_SCALES: dict[str, Callable[[Fact], Severity]] = {
    "consent": _consent,
    "transfer": _transfer,
    "data_category": _data,
    "recipient": _added,
    "purpose": _added,
    "right": _protective,
    "security": _protective,
    "retention": _always,
    "duration": _quantity,
    "age": _quantity,
    "amount": _quantity,
    "percentage": _quantity,
    "number": _number,
    "modal": _modal,
    "scope": _scope,
    "law": _law,
    "dispute": _dispute,
    "guardian": _guardian,
}
"""Kind → how its facts weigh; kinds that are missing are medium."""
