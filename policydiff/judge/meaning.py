"""A change and its signals in, the same change with signals, severity and direction out."""

from __future__ import annotations

from collections.abc import Iterable

from policydiff.judge.bearing import Surroundings, bearings
from policydiff.judge.direction import direction, leans, turns
from policydiff.judge.severity import overall, weight
from policydiff.judge.signals import Told
from policydiff.judge.touched import said
from policydiff.judge.wider import listed, stretched
from policydiff.model import Change, Direction
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
    wider = stretched(change, sentences, around.language)
    last = [*(one.direction for one in wider), listed(change, around)]
    towards = direction(
        borne, weights, turned, next((way for way in last if way is not Direction.NEUTRAL), Direction.NEUTRAL)
    )
    return replace(
        change,
        signals=signals,
        severity=overall(weights, turned, towards, narrowed=any(one.narrows and one.came for one in wider)),
        direction=towards,
        leans=leans(sentences, borne, weights, turned, wider),
    )
