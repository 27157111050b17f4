"""A change and its signals in, the same change with signals, severity and direction out."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.judge.bearing import Bearing, Surroundings, bearings
from policydiff.judge.direction import Turn, direction, turns
from policydiff.judge.periods import towards
from policydiff.judge.regions import Edit
from policydiff.judge.severity import overall, weight
from policydiff.judge.signals import Told
from policydiff.judge.touched import Statements
from policydiff.judge.wider import Stretch, listed, stretched
from policydiff.model import Change, Direction, Lean, Severity
from policydiff.rules.statements import Statement
from policydiff.values import replace


def weighed(edit: Edit, told: Sequence[Told], sentences: Statements | None, around: Surroundings) -> Change:
    """The change with its signals, and how much and which way it matters where it is substantive.

    Args:
        edit: the change.
        told: its signals.
        sentences: what both sides say; None where it is editorial.
        around: what is around it.
    """
    change = edit.change
    signals = tuple([one.signal for one in told])
    if sentences is None:
        return replace(change, signals=signals) if signals else change
    borne = bearings(told, change, sentences, around)
    weights = [weight(one, about_changes=around.about_changes) for one in borne]
    turned = turns(sentences, change, around.known)
    wider = stretched(edit, sentences, around.language)
    last = [*(one.direction for one in wider), listed(change, around)]
    way = direction(
        borne, weights, turned, next((one for one in last if one is not Direction.NEUTRAL), Direction.NEUTRAL)
    )
    level = overall(weights, turned, way, stretched=any(one.grave and one.came for one in wider))
    return replace(
        change,
        substantive=True,
        signals=signals,
        severity=level,
        direction=way,
        leans=_leans(sentences, borne, weights, turned, wider, level),
    )


SEVERAL = 2
"""Sentences from which each has a direction and a severity of its own."""


def _leans(
    said: Statements,
    borne: Sequence[Bearing],
    weights: Sequence[Severity],
    turned: Sequence[Turn],
    wider: Sequence[Stretch],
    whole: Severity,
) -> tuple[Lean, ...]:
    """The direction and the severity of each sentence by what stands in it alone; none where neither side has several.

    Arguments are those of `direction`, the sentences of both sides and the severity of the change: where no sentence
    alone has that, none is told from the others.
    """
    if max(len(said.old), len(said.new)) < SEVERAL:
        return ()
    found = []
    for side, statements in (("new", said.new), ("old", said.old)):
        for one in statements:
            within = [k for k, bearing in enumerate(borne) if _stands_in(bearing, side, one)]
            last = [stretch.direction for stretch in wider if stretch.sentence is one]
            if one.whole and one.good is not None:
                last.append(towards(better=one.good == (side == "new")))
            levels, mine = [weights[k] for k in within], [turn for turn in turned if turn.statement is one]
            way = direction([borne[k] for k in within], levels, mine, next(iter(last), Direction.NEUTRAL))
            grave = any(stretch.grave and stretch.came for stretch in wider if stretch.sentence is one)
            found.append(Lean(side, (one.start, one.end), way, overall(levels, mine, way, stretched=grave)))
    return tuple(found) if any(one.severity is whole for one in found) else ()


def _stands_in(bearing: Bearing, side: str, sentence: Statement) -> bool:
    fact = bearing.told.fact
    hit = (fact.new if side == "new" else fact.old) if fact else None
    return hit is not None and sentence.start <= hit.start < sentence.end
