"""What a change says on both sides in, which way it leaves the reader out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from policydiff.judge.bearing import Bearing
from policydiff.judge.periods import towards
from policydiff.judge.regions import regions
from policydiff.judge.signals import Known
from policydiff.judge.touched import Statements
from policydiff.model import Change, Direction, Lean, Severity
from policydiff.rules.practices import BURDENS, DEEDS, GIFTS, HEDGE, LAST, PROMISES
from policydiff.rules.statements import Practice, Statement
from policydiff.text.lazy import Lazy
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
    text: str, mine: Iterable[Statement], stands: Known, other: tuple[Statement, ...], *, came: bool
) -> list[Turn]:
    spare = Counter(cue.key for statement in other for cue in statement.cues)
    turned = {(cue.kind, not cue.good) for statement in other for cue in statement.cues}
    promised = any(_promises(statement) for statement in other)
    families = {(_family(cue), cue.good) for statement in other for cue in statement.cues}
    found = []
    for statement in mine:
        left = []
        for cue in statement.cues:
            if spare[cue.key]:
                spare[cue.key] -= 1
            elif cue.kind == HEDGE and (statement.whole or not (promised and _promises(statement))):
                continue
            elif cue.rank < LAST and (cue.marked or (cue.kind, cue.good) in turned):
                left.append(cue)
        if statement.scattered:
            left = [cue for cue in left if (_family(cue), cue.good) not in families]
        if left and not stands(text[statement.start : statement.end].lower().rstrip(".;。；")):
            first = min(left, key=lambda cue: cue.rank)
            found.append(Turn(first, statement, came, first.good == came))
    return found


def _family(cue: Practice) -> int:
    """Deeds, gifts or burdens: in a sentence worded anew a duty may have become a power in name alone."""
    return next((k for k, kinds in enumerate((DEEDS, GIFTS, BURDENS)) if cue.kind in kinds), -1)


_JOINED = Lazy(
    r"(?i)^\s*(?:[,;、]|(?:and|or|und|oder|sowie|et|ou|y|o|e|ed|en|of|i|lub|oraz)\b|[和及或与]|以及|と|や|および|または|및|또는)"
    r"|(?:[,;、]|\b(?:and|or|und|oder|sowie|et|ou|y|o|e|ed|en|of|i|lub|oraz)|[和及或与]|以及|と|や|および|または|및|또는)\s*$"
)
"""What joins words that came into a list, or left it, to the others."""


def widened(change: Change, said: Statements) -> Direction:
    """The direction of words that joined or left a list in a sentence which stayed: more of what it gives or takes.

    "EEA and UK users have the right …" gives it to more people; "we share it with vendors and banks" takes more.
    """
    if change.old is None or change.new is None:
        return Direction.NEUTRAL
    for region in regions(change):
        came = region.old[0] == region.old[1]
        if came == (region.new[0] == region.new[1]):
            continue
        text, (a, b) = (change.new.text, region.new) if came else (change.old.text, region.old)
        side = said.new if came else said.old
        sentence = next((one for one in side if one.start <= a and b <= one.end), None)
        good = None if sentence is None else _gives(sentence)
        if good is not None and _JOINED.search(text[a:b]):
            return towards(better=good == came)
    return Direction.NEUTRAL


def _gives(sentence: Statement) -> bool | None:
    """Whether a list in a sentence is of what is good for the reader; that of a deed with consent is the deed's."""
    asked = {cue.kind for cue in sentence.cues if cue.rank < LAST} - {"consent", "safeguard"}
    if asked and asked <= DEEDS and not any(cue.good for cue in sentence.cues if cue.kind in DEEDS):
        return False
    return sentence.good


def _promises(statement: Statement) -> bool:
    return any(cue.good and cue.kind in PROMISES for cue in statement.cues)


PARTIES = frozenset({"recipient", "purpose", "data_category"})
"""Kinds of which another one in the old one's place weighs more than anything that got better beside it."""
FIRST = ("negation", "consent", "duration", "age", "amount", "percentage", "modal", "scope")
"""Kinds of signals that decide before sentences do, where a value was replaced or changed inside its clause."""
SEVERAL = 2
"""Sentences from which each has a direction of its own."""
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
    heavy = [one for one, level in zip(borne, weights, strict=True) if level.rank >= Severity.HIGH.rank]
    found = [
        *(one.direction for one in heavy if one.direction is Direction.WEAKER),
        *_in_order([one for one in borne if one.inside or one.replaced], FIRST),
        *(towards(better=turn.good) for turn in turned[:1]),
        *_in_order(borne, THEN),
        last,
    ]
    first = next((one for one in found if one is not Direction.NEUTRAL), Direction.NEUTRAL)
    unclear = any(one.direction is Direction.NEUTRAL and one.kind in PARTIES for one in heavy)
    return Direction.NEUTRAL if unclear and first is Direction.STRONGER else first


def leans(
    said: Statements, borne: Sequence[Bearing], weights: Sequence[Severity], turned: Sequence[Turn]
) -> tuple[Lean, ...]:
    """The direction of each sentence by what stands in it alone; none where neither side has several, nor neutral ones.

    Arguments are those of `direction`, and the sentences of both sides.
    """
    if max(len(said.old), len(said.new)) < SEVERAL:
        return ()
    found = []
    for side, sentences in (("new", said.new), ("old", said.old)):
        for one in sentences:
            mine = [k for k, bearing in enumerate(borne) if _stands_in(bearing, side, one)]
            last = towards(better=one.good == (side == "new")) if one.whole and one.good is not None else None
            way = direction(
                [borne[k] for k in mine],
                [weights[k] for k in mine],
                [turn for turn in turned if turn.statement is one],
                last or Direction.NEUTRAL,
            )
            if way is not Direction.NEUTRAL:
                found.append(Lean(side, (one.start, one.end), way))
    return tuple(found)


def _stands_in(bearing: Bearing, side: str, sentence: Statement) -> bool:
    fact = bearing.told.fact
    hit = (fact.new if side == "new" else fact.old) if fact else None
    return hit is not None and sentence.start <= hit.start < sentence.end


def _in_order(borne: Iterable[Bearing], kinds: Sequence[str]) -> list[Direction]:
    listed = [one for one in borne if one.kind in kinds]
    return [one.direction for one in sorted(listed, key=lambda one: kinds.index(one.kind))]
