"""A signal, its sentences and both editions in, what bears on its weight out.

A recipient, a purpose or a category of data bears on the reader as the object of a deed alone: "we share it with
vendors", not "vendors are asked to register"; where the reader decides about it, not; where the other edition
names it, too, a sentence of its own tells nothing new.
"""

from __future__ import annotations

from collections.abc import Iterable

from policydiff.judge.leaning import lean, place
from policydiff.judge.named import NAME
from policydiff.judge.signals import Known, Told
from policydiff.judge.touched import Statements
from policydiff.model import BlockKind, Change, Direction
from policydiff.rules.books import book
from policydiff.rules.phrase_book import Hit
from policydiff.rules.practices import DEEDS
from policydiff.rules.signals import phrases
from policydiff.rules.statements import Statement, statement
from policydiff.values import dataclass

LISTED = (BlockKind.ITEM, BlockKind.ROW)
"""Blocks that can be the object of a verb that stands before them."""
OBJECTS = frozenset({"recipient", "purpose", "data_category", "transfer"})
"""Kinds that bear on the reader as the object of a deed alone."""
CHOSEN = frozenset({"choice", "right"})
"""Kinds of what the reader decides: what is named after them is not done to the reader."""
AFFILIATES = "affiliates"
TAKING = frozenset({"collect", "advertise"})
"""Deeds whose object is no recipient: what is received from somebody is not given to them."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is around a change that bears on its meaning."""

    lead: str
    """Before a list item or a row: what the list is of; empty where nothing tells."""
    known: tuple[Known, Known]
    """Whether words stand anywhere in the old and in the new edition."""
    language: str
    """Two letters."""
    about_changes: bool
    """Whether it is the policy's own clause on changes."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """A signal with what its sentences tell of it."""

    told: Told
    direction: Direction
    governed: bool
    """Whether it is the object of a deed with the reader's data: "we share it with …", "we collect …"."""
    novel: bool
    """Whether the other edition does not say it elsewhere, as far as its words tell."""
    chosen: bool
    """Whether the reader decides about it: "you can opt out of advertising"."""
    announced: bool = False
    """Whether it counts what follows, which is told by itself: "you make these three promises:"."""

    @property
    def kind(self) -> str:
        """Of the signal."""
        return self.told.signal.kind

    @property
    def old(self) -> str:
        """The old value; empty where there is none."""
        return self.told.fact.old.value if self.told.fact and self.told.fact.old else ""

    @property
    def new(self) -> str:
        """The new value; empty where there is none."""
        return self.told.fact.new.value if self.told.fact and self.told.fact.new else ""

    @property
    def replaced(self) -> bool:
        """Whether one value took the place of another."""
        return bool(self.old and self.new)

    @property
    def inside(self) -> bool:
        """Whether the clause around it stayed."""
        return self.told.fact is not None and self.told.fact.inside

    @property
    def denied(self) -> bool:
        """Whether it stands under a negation."""
        return self.told.fact is not None and self.told.fact.denied


def bearings(told: Iterable[Told], change: Change, said: Statements, around: Surroundings) -> tuple[Bearing, ...]:
    """The signals of a change in their order, each with what bears on its weight."""
    return tuple(_bearing(one, change, said, around) for one in told)


def _bearing(told: Told, change: Change, said: Statements, around: Surroundings) -> Bearing:
    fact = told.fact
    came = fact is not None and fact.new is not None
    hit = (fact.new or fact.old) if fact else None
    block = change.new if came else change.old
    if fact is None or hit is None or block is None:
        return Bearing(told, Direction.NEUTRAL, governed=False, novel=False, chosen=False)
    sentence = place(hit, said.new if came else said.old)
    governed = (
        fact.kind not in OBJECTS
        or _governed(hit, sentence, change, around)
        or (fact.inside and came and _in_a_list(hit, sentence, block.text, around.language))
    )
    return Bearing(
        told,
        lean(told, change, said) if governed else Direction.NEUTRAL,
        governed=governed,
        novel=not _affiliated(hit, change, around)
        and not (fact.kind == "purpose" and _done_before(hit, sentence, change, said, came=came))
        and ((fact.inside and came) or not _stands(hit, block.text, around, came=came)),
        chosen=sentence is not None and any(c.good and c.kind in CHOSEN and c.end <= hit.start for c in sentence.cues),
        announced=_is_announced(hit, block.text),
    )


def _is_announced(hit: Hit, text: str) -> bool:
    """Whether a number stands in the words that lead to a list: nothing but a colon ends them."""
    if hit.kind != "number":
        return False
    behind = text[hit.end :].rstrip()
    return behind.endswith((":", "：")) and not any(sign in behind for sign in ".。;；!?！？")


def _governed(hit: Hit, sentence: Statement | None, change: Change, around: Surroundings) -> bool:
    """Whether a deed governs a value: the nearest one before it, else the first one of its sentence."""
    if sentence is not None and sentence.cues:
        taking = TAKING if hit.kind == "recipient" else frozenset()
        deeds = [cue for cue in sentence.cues if cue.kind in DEEDS and (not taking or cue.kind != "advertise")]
        before = [cue for cue in deeds if cue.start <= hit.start]
        nearest = before[-1:] or deeds[:1]
        return bool(nearest) and nearest[0].kind not in taking
    if sentence is not None and (sentence.ours or (sentence.yours and _is_data(hit))):
        return True  # a verb that no table knows: "we tell vendors", "the kitchen knows your room"
    return change.block in LISTED and _listed(hit, change, around)


def _done_before(hit: Hit, sentence: Statement | None, change: Change, said: Statements, *, came: bool) -> bool:
    """Whether the verb of a purpose stood on the other side as a deed: 跟踪您的内容 after 跟踪有关您的内容."""
    mine, other = (change.new, change.old) if came else (change.old, change.new)
    if sentence is None or mine is None or other is None:
        return False
    verbs = {
        mine.text[cue.start : cue.end].casefold()
        for cue in sentence.cues
        if cue.kind in DEEDS and cue.start < hit.end and hit.start < cue.end
    }
    theirs = said.old if came else said.new
    return any(
        cue.kind in DEEDS and other.text[cue.start : cue.end].casefold() in verbs for one in theirs for cue in one.cues
    )


def _is_data(hit: Hit) -> bool:
    """Whether a value is a category of data; "your content" is a term of contracts as well."""
    return hit.kind == "data_category" and hit.value != "user content"


def _in_a_list(hit: Hit, sentence: Statement | None, text: str, language: str) -> bool:
    """Whether a category of the reader's data joined others in a list of them: "your name, e-mail and gender"."""
    if not _is_data(hit) or sentence is None or not sentence.yours:
        return False
    found = book(language).find(text, sentence.start, sentence.end)
    return sum(other.kind == hit.kind and other.value != hit.value for other in found) > 1


def _listed(hit: Hit, change: Change, around: Surroundings) -> bool:
    """Whether a list item or a row without a verb is the object of what introduces the list."""
    block = change.new or change.old
    if hit.kind == "recipient" and block is not None and hit.value.startswith(NAME):
        return True
    if not around.lead or statement(around.lead, around.language).holds(DEEDS):
        return True
    return any(other.kind in OBJECTS for other in book(around.language).find(around.lead))


def _affiliated(hit: Hit, change: Change, around: Surroundings) -> bool:
    """Whether a recipient in a list is a company of the publisher's own group: worse to have, but nobody's alarm."""
    block = change.new or change.old
    if hit.kind != "recipient" or block is None or change.block not in LISTED:
        return False
    return any(other.value == AFFILIATES for other in book(around.language).find(block.text))


def _stands(hit: Hit, text: str, around: Surroundings, *, came: bool) -> bool:
    """Whether the other edition has the words of a value; of one that came, whether it has any words for it."""
    stands = around.known[0 if came else 1]
    if stands(text[hit.start : hit.end].lower()):
        return True
    named = hit.value.startswith(NAME) or not came
    return not named and any(stands(words) for words in phrases(around.language, hit.kind, hit.value))
