"""What a change says on both sides in, which way it leaves the reader out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policydiff.judge.bearing import Bearing
from policydiff.judge.periods import towards
from policydiff.judge.signals import Known
from policydiff.judge.touched import Statements
from policydiff.model import Change, Direction, Severity
from policydiff.rules.practices import BURDENS, DEEDS, GIFTS, HEDGE, LAST, PROMISES, UNSAID
from policydiff.rules.statements import Practice, Statement
from policydiff.values import dataclass


@dataclass(frozen=True, slots=True)
class Turn:
    """What one sentence gained, or lost, that decides."""

    cue: Practice
    statement: Statement
    came: bool
    good: bool
    """For the reader: a burden that went is good."""


def turns(said: Statements, change: Change, known: tuple[Known, Known]) -> list[Turn]:
    """For each sentence that holds what the other side does not, the cue of the lowest rank; the new side first.

    A sentence that stands in the other edition, wherever, neither came nor went.
    """
    new = change.new.text if change.new else "", said.new, known[0]
    old = change.old.text if change.old else "", said.old, known[1]
    return [*_gained(*new, said.old, came=True), *_gained(*old, said.new, came=False)]


def _gained(
    text: str, mine: Sequence[Statement], stands: Known, other: tuple[Statement, ...], *, came: bool
) -> list[Turn]:
    if not any(statement.cues for statement in mine):
        return []
    theirs = [cue for statement in other for cue in statement.cues]
    spare: dict[tuple[str, bool, int], int] = {}
    for cue in theirs:
        spare[cue.key] = spare.get(cue.key, 0) + 1
    turned = {(cue.kind, not cue.good) for cue in theirs}
    promised = any(cue.good and cue.kind in PROMISES for cue in theirs)
    families = {(_family(cue), cue.good) for cue in theirs}
    found = []
    for statement in mine:
        left = []
        for cue in statement.cues:
            if spare.get(cue.key):
                spare[cue.key] -= 1
            elif _says_little(cue, statement, came=came, promised=promised):
                continue
            elif cue.rank < LAST and (cue.marked or (cue.kind, cue.good) in turned):
                left.append(cue)
        if statement.scattered:
            left = [cue for cue in left if (_family(cue), cue.good) not in families]
        if left and not stands(text[statement.start : statement.end].lower().rstrip(".;。；")):
            first = min(left, key=lambda cue: cue.rank)
            found.append(Turn(first, statement, came, first.good == came))
    return found


def _says_little(cue: Practice, statement: Statement, *, came: bool, promised: bool) -> bool:
    """Whether a cue tells nothing: a hedge without a promise on both sides, or that the data were used once."""
    if cue.kind == HEDGE:
        return statement.whole or not (promised and _promises(statement))
    return not came and statement.whole and cue.kind in UNSAID and (cue.kept or not cue.good)


def _family(cue: Practice) -> int:
    """Deeds, gifts or burdens: in a sentence worded anew a duty may have become a power in name alone."""
    return next((k for k, kinds in enumerate((DEEDS, GIFTS, BURDENS)) if cue.kind in kinds), -1)


def _promises(statement: Statement) -> bool:
    return any(cue.good and cue.kind in PROMISES for cue in statement.cues)


PARTIES = frozenset({"recipient", "purpose", "data_category"})
"""Kinds of which another one in the old one's place weighs more than anything that got better beside it."""
FIRST = ("negation", "consent", "duration", "age", "amount", "percentage", "modal", "scope")
"""Kinds of signals that decide before sentences do, where a value was replaced or changed inside its clause."""
THEN = (
    "recipient",
    "purpose",
    "data_category",
    "transfer",
    "right",
    "security",
    "retention",
    "dispute",
    "price",
    "notice",
    "consent",
)
"""Kinds that decide where sentences do not."""


def direction(
    borne: Sequence[Bearing], weights: Sequence[Severity], turned: Sequence[Turn], last: Direction
) -> Direction:
    """The direction of a change: what weighs heavily and is worse, then values, then its first sentence that tells.

    Args:
        borne: its signals.
        weights: how much each of them matters.
        turned: what its sentences gained and lost.
        last: where nothing else tells.
    """
    if not borne:
        return towards(better=turned[0].good) if turned else last
    heavy = [one for one, level in zip(borne, weights, strict=True) if level.material]
    if any(one.direction is Direction.WEAKER for one in heavy):
        return Direction.WEAKER
    first = _first([one for one in borne if one.inside or one.replaced], FIRST)
    if first is Direction.NEUTRAL:
        first = towards(better=turned[0].good) if turned else _first(borne, THEN)
    if first is Direction.NEUTRAL:
        first = last
    unclear = any(one.direction is Direction.NEUTRAL and one.kind in PARTIES for one in heavy)
    return Direction.NEUTRAL if unclear and first is Direction.STRONGER else first


def _first(borne: Iterable[Bearing], kinds: Sequence[str]) -> Direction:
    """The direction of the first signal with one, by the order of the kinds."""
    leaning = [one for one in borne if one.direction is not Direction.NEUTRAL and one.kind in kinds]
    return min(leaning, key=lambda one: kinds.index(one.kind)).direction if leaning else Direction.NEUTRAL
