"""A change and its signals in, the same change with signals, severity and direction out."""

from __future__ import annotations

from collections.abc import Iterable

from policydiff.judge.bearing import Surroundings, bearings
from policydiff.judge.direction import direction, leans, turns, widened
from policydiff.judge.severity import overall, weight
from policydiff.judge.signals import Told
from policydiff.judge.touched import said
from policydiff.model import Change
from policydiff.values import replace


def weighed(change: Change, told: Iterable[Told], around: Surroundings) -> Change:
    """The change with its signals, and how much and which way it matters where it is substantive."""
    found = tuple(told)
    signals = tuple(one.signal for one in found)
    if not change.substantive:
        return replace(change, signals=signals)
    sentences = said(change, around.language)
    borne = bearings(found, change, sentences, around)
    weights = [weight(one, about_changes=around.about_changes) for one in borne]
    turned = turns(sentences, change, around.known)
    towards = direction(borne, weights, turned, widened(change, sentences))
    return replace(
        change,
        signals=signals,
        severity=overall(weights, turned, towards),
        direction=towards,
        leans=leans(sentences, borne, weights, turned),
    )
