"""Words that joined or left a sentence, or an item its list, in, which way they stretch what it says out."""

from __future__ import annotations

from policydiff.judge.bearing import Surroundings
from policydiff.judge.datelines import sentences
from policydiff.judge.hits import find_hits
from policydiff.judge.periods import towards
from policydiff.judge.regions import Edit
from policydiff.judge.touched import Statements
from policydiff.model import BlockKind, Change, Direction
from policydiff.rules.books import practice_book
from policydiff.rules.labels import labels
from policydiff.rules.practices import DEEDS, LAST, UNSAID
from policydiff.rules.statements import Statement, statement
from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

_JOINED = Lazy(
    r"(?i)^\s*(?:[,;、]|(?:and|or|und|oder|sowie|et|ou|y|o|e|ed|en|of|i|lub|oraz)\b|[和及或与]|以及|と|や|および|または|및|또는)"
    r"|(?:[,;、]|\b(?:and|or|und|oder|sowie|et|ou|y|o|e|ed|en|of|i|lub|oraz)|[和及或与]|以及|と|や|および|または|및|또는)\s*$"
)
"""What joins words that came into a list, or left it, to the others."""


CELL = " | "
"""What stands between the cells of a row."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that came into a sentence which stayed, or left it."""

    sentence: Statement
    came: bool
    direction: Direction
    grave: bool
    """Whether it alarms where it came: it limits what a promise denies, or a company does more than before."""


def stretched(edit: Edit, said: Statements, language: str) -> list[Stretch]:
    """The stretches with a direction: of a list, more of what it gives or takes; of a denial, a narrower promise.

    "EEA and UK users have the right …" gives it to more people; "we share it with vendors and banks" takes more; in a
    row that begins with a company, more of what it does, or more places, is more of what is done with the data;
    "we do not keep your full address" promises less.

    Args:
        edit: with two sides; nothing stretches where there is one.
        said: what both sides say.
        language: two letters.
    """
    found: list[Stretch] = []
    change = edit.change
    if change.old is None or change.new is None:
        return found
    for region in edit.regions:
        came = region.old[0] == region.old[1]
        if came == (region.new[0] == region.new[1]):
            continue
        text, (a, b) = (change.new.text, region.new) if came else (change.old.text, region.old)
        side = said.new if came else said.old
        sentence = next((one for one in side if one.start <= a and b <= one.end), None)
        if sentence is None or sentence.scattered:
            continue
        if change.block is BlockKind.ROW and not sentence.cues and _JOINED.search(text[a:b]):
            if any(hit.kind == "recipient" for hit in find_hits(text[: text.find(CELL)], language=language)):
                found.append(Stretch(sentence, came, towards(better=not came), grave=True))
            continue
        if _JOINED.search(text[a:b]):
            good = _gives(sentence)
            if good is not None:
                found.append(Stretch(sentence, came, towards(better=good == came), grave=False))
        elif _limits(sentence, text, (a, b), language):
            found.append(Stretch(sentence, came, towards(better=not came), grave=True))
    return found


LIMIT = 3
"""Words that can stand before what a promise denies and narrow it."""
OBJECT = 40
"""Characters between a denied deed and its object."""


def _limits(sentence: Statement, text: str, at: tuple[int, int], language: str) -> bool:
    """Whether words stand between a denied deed and the end of its object: no clause of their own, no "any"."""
    words = text[slice(*at)].split()
    deeds = [cue for cue in sentence.cues if cue.kind in DEEDS and cue.good and not cue.kept and cue.end <= at[0]]
    if not words or len(words) > LIMIT or not deeds or at[0] - deeds[-1].end > OBJECT:
        return False
    before, after = text[deeds[-1].end : at[0]], text[at[1] : at[1] + 1]
    ended = _ENDED.search(before) is not None or not text[at[1] :].strip() or after in ".,;:!?"
    turned = any(hit.kind == "negation" for hit in practice_book(language).find(text, *at))
    return not (ended or turned) and _ALL.search(text[slice(*at)].lower()) is None


_ENDED = Lazy(r"[,.;:()]")
"""What ends the object of a deed."""


def _all() -> str:
    return "|".join(rf"\b(?:{words})\b" for words in labels("whole").values())


_ALL = Lazy(_all)
"""Words that make a denial wider and not narrower, in all languages."""


def listed(change: Change, around: Surroundings) -> Direction:
    """The direction of an item that came into a list, or left it: that of the sentence which introduces the list."""
    if change.block is not BlockKind.ITEM or (change.old is not None and change.new is not None):
        return Direction.NEUTRAL
    last = around.lead[-1:]
    places = list(sentences(around.lead)) if last in (":", "：") else []
    cue = statement(around.lead, around.language, *places[-1]).deciding if places else None
    came = change.new is not None
    if cue is None or (cue.kind in UNSAID and not came):
        return Direction.NEUTRAL
    return towards(better=cue.good == came)


def _gives(sentence: Statement) -> bool | None:
    """Whether a list in a sentence is of what is good for the reader; that of a deed with consent is the deed's."""
    asked = {cue.kind for cue in sentence.cues if cue.rank < LAST} - {"consent", "safeguard"}
    if asked and asked <= DEEDS and not any(cue.good for cue in sentence.cues if cue.kind in DEEDS):
        return False
    return sentence.good
