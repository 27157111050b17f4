"""The signals of a change and which way each leaves the reader in, how much a reader should care out.

critical: a negation flipped, a step down the consent ladder, transfer abroad or sensitive data added;
high: what is weaker for the reader or newly asked, and what nobody may miss; medium: everything else of substance, what
is better for the reader included; low: editorial. A recipient, a purpose or a category of data counts as the object of
a deed alone ("we share it with …"), and where it is new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from policydiff.judge.bearing import Bearing
from policydiff.judge.direction import Turn
from policydiff.model import Direction, Severity
from policydiff.rules.practices import BURDENS, HEDGE, PROMISED, WISHED
from policydiff.rules.signals import CONSENT_LADDER, SENSITIVE

CRITICAL, HIGH, MEDIUM = Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM
MISSED_BY_NOBODY = frozenset({"amount", "percentage"})
"""Kinds that are worth a high severity when they are better for the reader, too: prices."""
GOVERNING = ("governing", "lawof", "lawsof")
"""Begin the values of `law` that say whose law holds."""
FORUM = frozenset({"arbitration", "class action", "jury", "courts", "limitation", "mediation"})
"""Values of `dispute` that say how and where a quarrel is settled."""


GRAVE = BURDENS | {HEDGE, "consent", "notice", "free", "share", "sell", "collect", "train", "advertise"}
"""Kinds of what a sentence asks, takes or does that are worth a high severity without a typed fact."""
OWN = frozenset({"share", "collect", "advertise"})
"""Of these, the kinds that count only in a sentence about the reader or the reader's data."""


def overall(
    weights: Iterable[Severity], turned: Iterable[Turn], direction: Direction, *, stretched: bool = False
) -> Severity:
    """The severity of a change that means something.

    Args:
        weights: of its signals.
        turned: what its sentences gained and lost.
        direction: of the change; what leaves the reader better off is not alarming for its sentences.
        stretched: whether a promise denies less than before, or a company does more.
    """
    grave = stretched or (direction is not Direction.STRONGER and any(map(_grave, turned)))
    return worst([HIGH if grave else MEDIUM, *weights])


def _grave(turn: Turn) -> bool:
    lost = not turn.came and turn.cue.rank == PROMISED and turn.statement.yours
    told = turn.cue.kind in GRAVE and (turn.cue.kind not in OWN or turn.statement.yours)
    return not turn.good and turn.cue.rank < WISHED and (lost or told)


def worst(found: Iterable[Severity]) -> Severity:
    """The most severe of some; low for none."""
    seen = set(found)
    return next((level for level in (CRITICAL, HIGH, MEDIUM) if level in seen), Severity.LOW)


def weight(one: Bearing, *, about_changes: bool) -> Severity:
    """How much one signal matters."""
    if one.told.fact is None or (one.direction is Direction.STRONGER and one.kind not in MISSED_BY_NOBODY):
        return MEDIUM
    if one.kind == "notice":
        return HIGH if about_changes and one.direction is Direction.WEAKER else MEDIUM
    weigh = _SCALES.get(one.kind)
    return weigh(one) if weigh else MEDIUM


def _negation(one: Bearing) -> Severity:
    if one.told.denial and one.told.denial.flipped:
        return CRITICAL
    return _weaker(one) if one.old else MEDIUM


def _consent(one: Bearing) -> Severity:
    if one.replaced:
        return CRITICAL if one.direction is Direction.WEAKER else MEDIUM
    if one.direction is not Direction.WEAKER or not one.novel:
        return MEDIUM
    dropped = one.old in CONSENT_LADDER[CONSENT_LADDER.index("opt-in") :]
    return CRITICAL if dropped and one.inside else HIGH


def _transfer(one: Bearing) -> Severity:
    if one.new and not one.old:
        return CRITICAL if one.direction is Direction.WEAKER and one.governed and one.novel else MEDIUM
    if one.replaced:
        return CRITICAL if one.direction is Direction.WEAKER else HIGH
    return HIGH if one.direction is Direction.WEAKER and one.novel else MEDIUM


def _data(one: Bearing) -> Severity:
    level = _added(one)
    return CRITICAL if level is HIGH and one.new in SENSITIVE else level


def _added(one: Bearing) -> Severity:
    """A recipient, a purpose or a category of data; one that took the place of another is new as well."""
    return HIGH if one.new and not one.denied and one.governed and one.novel and not one.chosen else MEDIUM


def _protective(one: Bearing) -> Severity:
    """A right or a measure of security: losing it is high, gaining it is not."""
    return HIGH if one.direction is Direction.WEAKER and one.novel else MEDIUM


def _quantity(one: Bearing) -> Severity:
    """A period or a price; one that took the place of words for another is not told to be better or worse."""
    unsaid = bool(one.new) and one.inside and one.direction is Direction.NEUTRAL
    return HIGH if one.replaced or unsaid or one.direction is Direction.WEAKER else MEDIUM


def _number(one: Bearing) -> Severity:
    return HIGH if one.replaced and not one.announced else MEDIUM


def _weaker(one: Bearing) -> Severity:
    return HIGH if one.direction is Direction.WEAKER else MEDIUM


def _law(one: Bearing) -> Severity:
    governing = one.old.startswith(GOVERNING) or one.new.startswith(GOVERNING)
    return HIGH if one.inside and (governing or one.replaced) else MEDIUM


def _dispute(one: Bearing) -> Severity:
    return HIGH if {one.old, one.new} & FORUM and (one.replaced or one.direction is Direction.WEAKER) else MEDIUM


def _guardian(one: Bearing) -> Severity:
    return HIGH if one.inside and "guardians" in (one.old, one.new) else MEDIUM


_SCALES: dict[str, Callable[[Bearing], Severity]] = {
    "negation": _negation,
    "consent": _consent,
    "transfer": _transfer,
    "data_category": _data,
    "recipient": _added,
    "purpose": _added,
    "right": _protective,
    "security": _protective,
    "retention": _weaker,
    "duration": _quantity,
    "age": _quantity,
    "amount": _quantity,
    "percentage": _quantity,
    "number": _number,
    "modal": _weaker,
    "scope": _weaker,
    "law": _law,
    "dispute": _dispute,
    "guardian": _guardian,
}
"""Kind → how its facts weigh where they are not better for the reader; kinds that are missing are medium."""
