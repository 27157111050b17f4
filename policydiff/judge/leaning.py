"""A signal and the sentences it stands in in, which way it leaves the reader out."""

from __future__ import annotations

from collections.abc import Callable

from policydiff.judge.facts import Fact
from policydiff.judge.periods import QUANTITIES, lean_of_quantity, towards
from policydiff.judge.signals import Told
from policydiff.judge.touched import Statements
from policydiff.model import Change, Direction
from policydiff.rules.phrase_book import Hit
from policydiff.rules.practices import BURDENS, DEEDS, GIFTS
from policydiff.rules.signals import AT_HOME, CONSENT_LADDER, MODAL_STRENGTH, SAFEGUARD
from policydiff.rules.statements import Statement
from policydiff.values import dataclass

NEUTRAL = Direction.NEUTRAL
LEGITIMATE = "legitimate interest"
WORSE = {
    "dispute": frozenset({"arbitration", "class action", "jury", "limitation", "liability", "indemnity", "warranty"}),
    "price": frozenset({"fees", "prices", "renewal", "taxes", "subscriptions"}),
    "notice": frozenset({"without notice"}),
    "retention": frozenset({"indefinitely"}),
}
"""Values that are worse for the reader to have than not to have."""
BETTER = {
    "price": frozenset({"refunds", "trials", "free of charge"}),
    "retention": frozenset({"deleted"}),
}
"""Values that are better to have."""
NARROWED = "material changes"
"""A value of `notice` that takes something from a promise it comes into: of other changes nobody is told then."""
BOUNDS = ("indefinitely", "as long as necessary", "until deletion", "retained", "deleted")
"""Values of `retention`, from the loosest to the tightest."""
PLAIN = MODAL_STRENGTH["will"]
"""A statement without a modal verb binds like "will"."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A fact and the sentences its values stand in; None where it has no value or no sentence of its own."""

    fact: Fact
    old: Statement | None
    new: Statement | None

    @property
    def came(self) -> bool:
        """Whether there is a new value."""
        return self.fact.new is not None

    @property
    def replaced(self) -> bool:
        """Whether one value took the place of another."""
        return self.fact.old is not None and self.fact.new is not None

    @property
    def reworded(self) -> bool:
        """Whether other words, not much fewer, stood in its place inside a clause that stayed."""
        own, other = self.fact.region.new, self.fact.region.old
        if not self.came:
            own, other = other, own
        return self.fact.inside and 0 < own[1] - own[0] <= 2 * (other[1] - other[0])

    @property
    def sentence(self) -> Statement | None:
        """That of the new value, else of the old one."""
        return self.new if self.came else self.old

    @property
    def values(self) -> tuple[str, str]:
        """Old and new; empty where there is none."""
        return self.fact.old.value if self.fact.old else "", self.fact.new.value if self.fact.new else ""


def lean(told: Told, change: Change, said: Statements) -> Direction:
    """Which way one signal leaves the reader; neutral where nothing tells."""
    fact = told.fact
    if fact is None:
        return NEUTRAL
    seen = _Seen(fact, place(fact.old, said.old), place(fact.new, said.new))
    if fact.kind in QUANTITIES:
        hit, block = (fact.new, change.new) if fact.new else (fact.old, change.old)
        before = block.text[max(0, hit.start - BEFORE) : hit.start].lower() if hit and block else ""
        return lean_of_quantity(fact, seen.old, seen.new, before)
    if fact.kind == "negation":
        return _denial(told, said)
    judge = _LEANS.get(fact.kind)
    return judge(seen) if judge else NEUTRAL


BEFORE = 24
"""Characters before a quantity that can say how it is meant: "at least", "within"."""


def place(hit: Hit | None, side: tuple[Statement, ...]) -> Statement | None:
    """The statement that a hit stands in."""
    return next((s for s in side if s.start <= hit.start < s.end), None) if hit else None


def _denial(told: Told, said: Statements) -> Direction:
    """Of what a negation denies on its side: a deed that it denies is better for the reader, a gift worse."""
    fact, denial = told.fact, told.denial
    if fact is None or denial is None:
        return NEUTRAL
    came = fact.new is not None
    own, other, where = (said.new, said.old, denial.new) if came else (said.old, said.new, denial.old)
    statement = next((s for s in own if where and s.start <= where[0] < s.end), None)
    if statement is None or where is None:
        return NEUTRAL
    turned = {(cue.kind, not cue.good) for s in other for cue in s.cues}
    told_by = [cue for cue in statement.cues if (cue.kind, cue.good) in turned]
    told_by += [cue for cue in statement.cues if cue.start < where[1] and where[0] < cue.end]
    return towards(better=told_by[0].good == came) if told_by else NEUTRAL


def _consent(seen: _Seen) -> Direction:
    old, new = (CONSENT_LADDER.index(value) if value else None for value in seen.values)
    if old is not None and new is not None:
        return towards(better=new > old)
    if LEGITIMATE in seen.values:
        return NEUTRAL
    asked = (new or old or 0) > CONSENT_LADDER.index("continued use")
    return towards(better=(asked != seen.fact.denied) == seen.came)


def _transfer(seen: _Seen) -> Direction:
    kept = [value.startswith(SAFEGUARD) or value in AT_HOME for value in seen.values]
    if seen.replaced:
        return NEUTRAL if kept[0] == kept[1] else towards(better=kept[1])
    return towards(better=(any(kept) != seen.fact.denied) == seen.came)


def _object(seen: _Seen) -> Direction:
    """Recipients, data and purposes: more of them is worse, unless the sentence denies or limits the deed.

    Where words that no table knows took its place, or gave way to it, nobody can tell.
    """
    if seen.replaced or seen.reworded:
        return NEUTRAL
    cues = seen.sentence.cues if seen.sentence else ()
    if not seen.came and seen.sentence and seen.sentence.whole and any(cue.kept for cue in cues):
        return NEUTRAL  # the deed went with what it was kept to
    good = seen.fact.denied or any(cue.good and cue.kind in DEEDS for cue in cues)
    return towards(better=good == seen.came)


def _gift(seen: _Seen) -> Direction:
    """A right or a safeguard; the publisher's "right to suspend" is none of the reader's."""
    hit, cues = seen.fact.new or seen.fact.old, seen.sentence.cues if seen.sentence else ()
    if seen.replaced or hit is None or any(c.kind == "power" and c.start < hit.end and hit.start < c.end for c in cues):
        return NEUTRAL
    return towards(better=(not seen.fact.denied) == seen.came)


def _notice(seen: _Seen) -> Direction:
    """A promise to tell of changes, kept to those that are material, says less; that one is told of them says more.

    A channel without a word of telling is a mere address: "they can be reached by e-mail".
    """
    if NARROWED in seen.values and not seen.replaced:
        return towards(better=not seen.came) if seen.fact.inside else NEUTRAL
    told = seen.sentence is not None and seen.sentence.holds({"notice"})
    return _valued(seen) if told or seen.replaced else NEUTRAL


def _valued(seen: _Seen) -> Direction:
    old, new = (_worth(seen.fact.kind, value) for value in seen.values)
    return towards(better=new > old) if new != old else NEUTRAL


def _worth(kind: str, value: str) -> int:
    if value in WORSE.get(kind, ()):
        return -1
    return 1 if value in BETTER.get(kind, ()) or (value and kind == "notice") else 0


def _retention(seen: _Seen) -> Direction:
    if not seen.replaced:
        return _valued(seen)
    old, new = (BOUNDS.index(value) for value in seen.values)
    return towards(better=new > old) if new != old else NEUTRAL


def _modal(seen: _Seen) -> Direction:
    """A firmer verb makes a promise better and a deed or a duty worse; a lone "can" or "should" says too little."""
    old, new = (MODAL_STRENGTH[value] if value else PLAIN for value in seen.values)
    statement = seen.new or seen.old
    scattered = any(one.scattered for one in (seen.old, seen.new) if one)
    if statement is None or old == new or set(seen.values) <= {"", "can", "should"} or scattered:
        return NEUTRAL
    if statement.holds({"duty"}) or ("must" in seen.values and statement.holds({"ban", "money"})):
        return towards(better=new < old)
    if any(cue.kind in GIFTS and cue.good for cue in statement.cues):
        return towards(better=new > old)
    if any(cue.kind in DEEDS and not cue.good for cue in statement.cues):
        return towards(better=new < old)
    return towards(better=new > old) if statement.ours and seen.replaced else NEUTRAL


def _scope(seen: _Seen) -> Direction:
    """An "only" that came keeps a deed to something; to what the reader may do it sets a limit; "any" widens."""
    old, new = seen.values
    if "only" in (old, new) and old != new:
        statement = seen.new if new == "only" else seen.old
        if statement is None:
            return NEUTRAL
        if statement.holds(BURDENS):
            return towards(better=old == "only")
        return towards(better=new == "only") if statement.holds(DEEDS) else NEUTRAL
    widened = new == "any" and seen.new is not None and any(c.kind in DEEDS and not c.good for c in seen.new.cues)
    return Direction.WEAKER if widened else NEUTRAL


_LEANS: dict[str, Callable[[_Seen], Direction]] = {
    "consent": _consent,
    "transfer": _transfer,
    "recipient": _object,
    "purpose": _object,
    "data_category": _object,
    "right": _gift,
    "security": _gift,
    "dispute": _valued,
    "price": _valued,
    "notice": _notice,
    "retention": _retention,
    "modal": _modal,
    "scope": _scope,
}
"""Kind → how its facts lean; kinds that are missing are neutral."""
