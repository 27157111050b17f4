"""A period, price, age or share in, whether more of it is better for the reader out: it depends on what it is of.

"We keep logs for 30 → 90 days"           longer is worse
"We tell you 30 → 60 days before"         longer is better
"We answer within 30 → 60 days"           longer is worse
"You may return it within 14 → 30 days"   longer is better
"""

from __future__ import annotations

from policydiff.judge.facts import Fact
from policydiff.model import Direction
from policydiff.rules.phrase_book import Hit
from policydiff.rules.practices import GIFTS, LATER, WITHIN
from policydiff.rules.statements import Practice, Statement
from policydiff.text.lazy import Lazy

HOURS = {"h": 1.0, "b": 33.6, "m": 730.5}
"""Hours of an hour, of a business day (seven days have five) and of a month, to put periods in order."""

LONGER_IS_BETTER = {
    "keep": False,
    "erase": False,
    "answer": False,
    "safeguard": False,
    "ban": False,
    "power": False,
    "notice": True,
    "choice": True,
    "right": True,
    "consent": True,
    "free": True,
    "duty": True,
    "money": True,
    "liability": True,
}
"""What a period is of → whether the reader is better off with a longer one: who has to act has more time then."""
UNTIL = frozenset({"ban", "power"})
"""What the reader is better off with the later it begins."""
ASKED = frozenset({"duty", "ban"})
MORE_IS_WORSE = frozenset({"money"})
MORE_IS_BETTER = frozenset({"free", "liability", "right"})


def towards(*, better: bool) -> Direction:
    """The direction of something that got better or worse for the reader."""
    return Direction.STRONGER if better else Direction.WEAKER


def lean_of_quantity(fact: Fact, old: Statement | None, new: Statement | None, before: str) -> Direction:
    """Which way a quantity leaves the reader; neutral where one side has none and its clause is new, or nothing tells.

    Args:
        fact: of the kind `duration`, `age`, `amount`, `percentage` or `number`.
        old: the sentence of its old value.
        new: the sentence of its new one.
        before: the text right before the value, in lower case.
    """
    statement, hit = (new, fact.new) if new and fact.new else (old, fact.old)
    if statement is None or hit is None:
        return Direction.NEUTRAL
    about = _about(hit, statement)
    if fact.old is None or fact.new is None:
        return _bounded(fact, statement, about)
    rise = _size(fact.new) - _size(fact.old)
    more = _MORE[fact.kind](about.kind if about else "", statement, before)
    if more is not None and about and about.kind in GIFTS and not about.good:
        more = not more  # "nobody will be able to use the name for 24 hours"
    return Direction.NEUTRAL if more is None or not rise else towards(better=more == (rise > 0))


def _with_its_sentence(about: Practice | None, *, came: bool) -> Direction:
    """A period that came or went with all that is said of it: how long data are kept, by when somebody acts."""
    if about is None:
        return Direction.NEUTRAL
    if about.kind == "keep" and not about.good:
        return Direction.WEAKER if came else Direction.NEUTRAL
    return towards(better=came) if about.kind in BY_WHEN and about.good else Direction.NEUTRAL


BY_WHEN = frozenset({"answer", "erase", "notice", "free"})
"""What a publisher promises to do by a certain time."""


def _bounded(fact: Fact, statement: Statement, cue: Practice | None) -> Direction:
    """A period that came into a clause which stayed is a bound; to those of the reader's own duties it adds one."""
    if fact.kind == "duration" and not fact.inside and statement.whole:
        return _with_its_sentence(cue, came=fact.new is not None)
    about = cue.kind if cue else ""
    other = fact.region.new if fact.new is None else fact.region.old
    if fact.kind != "duration" or not fact.inside or about not in LONGER_IS_BETTER or other[0] < other[1]:
        return Direction.NEUTRAL
    good = about not in ("duty", "money", "ban", "power", "liability")
    return towards(better=good == (fact.new is not None))


def _about(hit: Hit, statement: Statement) -> Practice | None:
    """The nearest cue, if there is one; what stands before the quantity is nearer than what stands behind it."""

    def distance(cue: Practice) -> int:
        return hit.start - cue.end if cue.end <= hit.start else 2 * (cue.start - hit.end)

    near = [cue for cue in statement.cues if cue.kind in LONGER_IS_BETTER]
    return min(near, key=distance, default=None)


def _size(hit: Hit) -> float:
    measure, _, number = hit.value.rpartition(" ")
    return float(number) * HOURS.get(measure, 1.0)


def _period(about: str, statement: Statement, before: str) -> bool | None:
    within = before.rstrip().endswith(WITHIN)
    if within and (about == "notice" or (statement.ours and about in ("money", "free"))):
        return False  # the publisher's own time to act: "we pay it back within 14 days"
    if about in UNTIL and before.rstrip().endswith(LATER):
        return True  # what begins after a period comes later: "after 24 hours we may close it"
    return LONGER_IS_BETTER.get(about)


_PROTECTED = Lazy(r"under|below|younger|未满|不满|unter|(?<!au )moins|menor|minori|inferiore|jonger|onder|poniżej")
"""Before an age, and what protects those who are younger."""


def _age(_: str, statement: Statement, before: str) -> bool | None:
    """A higher age protects more people, or is asked of them; where neither is told it may be either."""
    if statement.holds({"consent", "safeguard"}) or _PROTECTED.search(before):
        return True
    return False if statement.holds(ASKED) or "least" in before else None


def _price(_: str, statement: Statement, __: str) -> bool | None:
    if statement.holds(MORE_IS_BETTER):
        return True
    return False if statement.holds(MORE_IS_WORSE) else None


def _amount(about: str, statement: Statement, before: str) -> bool:
    return bool(_price(about, statement, before))


def _number(_: str, statement: Statement, __: str) -> bool | None:
    if statement.holds(ASKED):
        return False
    return True if statement.holds({"choice", "free"}) else None


QUANTITIES = frozenset({"duration", "age", "amount", "percentage", "number"})
_MORE = {"duration": _period, "age": _age, "amount": _amount, "percentage": _price, "number": _number}
"""Kind → whether more of it is better, given what it is of; None where nothing tells."""
