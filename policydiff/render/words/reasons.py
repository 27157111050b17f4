"""A point and the changes it speaks of in, which facts made its severity and its direction out, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Direction
from policydiff.render.words.tongue import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policydiff.model import Change, Comparison, Point, Signal
    from policydiff.render.words.tongue import Tongue

FACTS = {
    "age": "age",
    "amount": "amount",
    "consent": "form of consent",
    "contact": "contact",
    "data_category": "kind of data",
    "date": "date",
    "dispute": "way to settle disputes",
    "duration": "period",
    "guardian": "clause on guardians",
    "law": "law or duty",
    "link": "link",
    "modal": "may, will or must",
    "negation": "not or never",
    "notice": "word on notice",
    "number": "number",
    "percentage": "percentage",
    "price": "price",
    "purpose": "purpose",
    "recipient": "recipient",
    "retention": "time of storage",
    "right": "right",
    "scope": "only, any or all",
    "security": "measure of security",
    "transfer": "transfer abroad",
}
"""What each kind of signal is called; a kind that is not here goes by its name."""

MOST = 3
"""Facts that are named."""

LEANS = {Direction.WEAKER: "weaker for readers", Direction.STRONGER: "stronger for readers"}


def reasons(comparison: Comparison, speech: Tongue = ENGLISH) -> Iterator[str]:
    """For each point of the summary, in order, such as `high, weaker for readers: new recipient`.

    The facts are those of the changes that are as severe as the point, and where others leave readers weaker or
    stronger, these after it: `high: changed period; weaker for readers: removed right`. Where no rule knows a fact,
    the wording changed. A point that speaks of no change, or of a date of the document, has an
    empty text.
    """
    changes = {change.id: change for section in comparison.sections for change in section.changes}
    for point in comparison.summary.points:
        yield _reason(point, [changes[name] for name in point.changes if name in changes], speech)


def _reason(point: Point, changes: list[Change], speech: Tongue) -> str:
    if not changes or point.form == "date":
        return ""
    deciding = [change for change in changes if change.severity == point.severity] or changes
    said, lean = _facts(deciding, speech), LEANS.get(point.direction, "")
    leaning = [change for change in changes if change.direction == point.direction]
    leant = _facts(leaning, speech) if leaning else said
    weight = speech.say(str(point.severity))
    if not lean:
        return _labelled(weight, said, speech)
    lean = speech.say(lean)
    if leant == said:
        return _labelled(speech.say(", ").join((weight, lean)), said, speech)
    return speech.say("; ").join((_labelled(weight, said, speech), _labelled(lean, leant, speech)))


def _labelled(label: str, said: str, speech: Tongue) -> str:
    return speech.say("{label}: {said}", label=label, said=said)


def _facts(changes: list[Change], speech: Tongue) -> str:
    facts = list(dict.fromkeys(_fact(signal, speech) for change in changes for signal in change.signals))
    named = speech.say(", ").join(facts[:MOST]) or speech.say("wording changed")
    return speech.say("{said} and more", said=named) if len(facts) > MOST else named


def _fact(signal: Signal, speech: Tongue) -> str:
    fact = speech.say(FACTS.get(signal.kind, signal.kind))
    if signal.old and signal.new:
        return speech.say("changed {fact}", fact=fact)
    return speech.say("new {fact}", fact=fact) if signal.new else speech.say("removed {fact}", fact=fact)
