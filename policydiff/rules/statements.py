"""A sentence in, what it says of its reader out: deeds, gifts and burdens, each good or bad for the reader.

    We never share your diary, but you may export it.  →  share (denied: good), choice (good)

A deed is bad for the reader unless it is denied or kept to something ("only"); a gift is good and a burden bad unless
denied. What the reader does ("the photos you share") is no deed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policydiff.rules.books import practice_book
from policydiff.rules.names import MAIL, URL
from policydiff.rules.phrase_book import Hit
from policydiff.rules.practices import AFTER, BURDENS, DEEDS, GIFTS, HEDGE, LAST, PROMISED, RANK, WISHED
from policydiff.text.scripts import has_east_asian
from policydiff.values import dataclass

REACH = 60
"""Characters before a verb in which its subject, its negation and an "only" can stand; a third of it in signs."""
NEAR = 20
"""The same of what is named rather than done, where "you" is whom it reaches: "vous recevrez nos offres"."""
DOER = 4
"""Signs before a verb in which its doer stands in scripts without spaces: 您可以上传."""
SCATTERED = 3
"""Marked stretches from which a sentence counts as worded anew."""
LATE = frozenset(
    {"nobody", "none", "nothing", "no", "nadie", "nada", "ninguno", "nessuno", "niente", "ninguém", "nikomu", "nikt"}
)
"""Denials that stand behind their verb in every language: "shared with nobody"."""
LATE_REACH = 40
"""Characters after a verb in which such a one can stand."""
BESIDE = 8
"""Characters that can stand between "the data that we" and its verb: "also", "may"."""
_HELPING = frozenset({"negation", "we", "you", "if", "break", "that", "optional"})
"""Kinds of phrases that help to read others."""
_MEANING = DEEDS | GIFTS | BURDENS | {HEDGE}
"""Kinds of phrases that mean something by themselves."""
_BREAKS = frozenset(";；。\n:：")
_CLAUSES = frozenset(",，")
"""Signs that part clauses in scripts without spaces, whose lists have a comma of their own."""
_COMMAS = frozenset(",，、")
_PASSIVE = frozenset({"is", "are", "be", "been", "being", "was", "were"})
"""Words right before a verb whose doer is not its subject: "the photos of users are shared"."""


@dataclass(frozen=True, slots=True)
class Practice:
    """One deed, gift or burden in a sentence."""

    kind: str
    good: bool
    """For the reader."""
    rank: int
    """The lower, the more it decides; see `RANK`."""
    start: int
    end: int
    """Offsets into the whole text."""
    kept: bool = False
    """Whether it is a deed that is done, but kept to something: "only used for"."""
    marked: bool = False
    """Whether marked stretches cover half of it or more."""

    @property
    def key(self) -> tuple[str, bool, int]:
        """Equal for two cues that say the same."""
        return self.kind, self.good, self.rank


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence and what it holds, in reading order."""

    start: int
    end: int
    cues: tuple[Practice, ...]
    ours: bool = False
    """Whether the publisher speaks of itself in it: "we"."""
    yours: bool = False
    """Whether it speaks of the reader or the reader's data."""
    whole: bool = False
    """Whether all of it is marked: it came or went as a whole."""
    scattered: bool = False
    """Whether marks stand all over it: it was worded anew, and its cues may only have new names."""

    @property
    def deciding(self) -> Practice | None:
        """Its first cue of the lowest rank; None where none decides."""
        return min((cue for cue in self.cues if cue.rank < LAST), key=lambda cue: cue.rank, default=None)

    @property
    def good(self) -> bool | None:
        """Whether it is good for the reader, as the cue that decides says; None where none does."""
        return self.deciding.good if self.deciding else None

    def holds(self, kinds: Iterable[str]) -> bool:
        """Whether a cue of one of these kinds stands in it."""
        return any(cue.kind in kinds for cue in self.cues)


def statement(
    text: str, language: str, start: int = 0, end: int | None = None, stretches: Sequence[tuple[int, int]] = ()
) -> Statement:
    """What one sentence holds.

    Args:
        text: that the sentence stands in.
        language: two letters.
        start: where it begins.
        end: where it ends; where the text does for None.
        stretches: the marked stretches of the text.
    """
    end = len(text) if end is None else end
    hits = _outside(practice_book(language).find(text, start, end), text, start, end)
    kinds = {hit.kind for hit in hits}
    found: list[Practice] = []
    if not kinds.isdisjoint(_MEANING):
        clause = _Clause(text, (start, end), hits, language, stretches)
        found = [cue for hit in hits if hit.kind in _MEANING and (cue := clause.cue(hit))]
        if not any(cue.good for cue in found):
            found = [cue for cue in found if cue.kind != HEDGE]
    marked = [min(end, last) - max(start, first) for first, last in stretches if first < end and start < last]
    whole = sum(marked) >= len(text[start:end].rstrip()) - 1
    yours = not kinds.isdisjoint(("you", "yours"))
    return Statement(start, end, tuple(found), "we" in kinds, yours, whole, len(marked) >= SCATTERED)


def _outside(hits: list[Hit], text: str, start: int, end: int) -> list[Hit]:
    """The phrases of a sentence that are no part of an address: a scanner's page tells of no scanning."""
    if "://" not in text and "@" not in text:
        return hits
    sentence = text[start:end]
    taken = [m.span() for pattern in (URL, MAIL) for m in pattern.finditer(sentence)]
    return [hit for hit in hits if not any(a <= hit.start - start < b for a, b in taken)]


class _Clause:
    """A sentence with the phrases in it."""

    def __init__(
        self,
        text: str,
        place: tuple[int, int],
        hits: list[Hit],
        language: str,
        stretches: Sequence[tuple[int, int]],
    ) -> None:
        self.text = text
        self._start = place[0]
        self._stretches = stretches
        self.hits = hits
        signs = has_east_asian(text[slice(*place)])
        self._reach = REACH // 3 if signs else REACH
        self._doer = DOER if signs else REACH
        self._breaks = _BREAKS | _CLAUSES if signs else _BREAKS
        self._after = AFTER.get(language, 0)
        marks: dict[str, list[Hit]] = {}
        for one in hits:
            if one.kind in _HELPING:
                marks.setdefault(one.kind, []).append(one)
        self._nos, self._which = marks.get("negation", ()), marks.get("that", ())
        self._optional, self._breaking = marks.get("optional", ()), marks.get("break", ())
        self._we, self._you = marks.get("we", ()), marks.get("you", ())
        self._conditions = (*marks.get("if", ()), *self._optional)
        self._onlys = [one for one in hits if one.value == "only"]

    def cue(self, hit: Hit) -> Practice | None:
        """What a phrase means in its sentence; None for one that only helps to read others."""
        rank, kept = RANK.get(hit.kind, LAST), False
        if hit.kind in DEEDS:
            if self._by_reader(hit):
                return None
            denied = self._denied(hit)
            kept = not denied and self._kept(hit)
            good = denied or kept
            rank = self._promised(hit) if good else LAST if self._tells_which(hit) else rank
        elif hit.kind in GIFTS:
            good = not self._denied(hit)
            rank = rank if good else min(rank, RANK["ban"])
        elif hit.kind in BURDENS:
            if hit.kind == "power" and any(0 <= hit.start - you.end <= 1 for you in self._you):
                return None  # "you can disable this"
            good = hit.kind != "ban" and self._denied(hit)
            rank = WISHED if hit.kind == "duty" and self._wished(hit) else rank
        elif hit.kind == HEDGE:
            good = False
        else:
            return None
        a, b = hit.start, hit.end
        touched = sum(max(0, min(b, last) - max(a, first)) for first, last in self._stretches)
        return Practice(hit.kind, good, rank, a, b, kept, 2 * touched >= b - a)

    def _promised(self, hit: Hit) -> int:
        """The rank of a deed denied or kept to something; that a thing must not be used so is a rule for readers."""
        about = any(mark.kind in ("we", "you", "yours") for mark in self.hits)
        ruled = hit.kind == "use" and self.text[self._start : hit.start].lower().endswith("be ")
        return LAST if ruled and not about else PROMISED

    def _by_reader(self, hit: Hit) -> bool:
        """Whether the reader does it: a word for readers stands before it, none for the publisher, and no passive."""
        reach = min(self._doer, NEAR) if hit.kind == "advertise" else self._doer
        if not _stands_before(hit, self._you, reach) or _stands_before(hit, self._we, reach):
            return False
        last = self.text[self._start : hit.start].split()[-1:]
        return not (last and last[0].lower() in _PASSIVE)

    def _tells_which(self, hit: Hit) -> bool:
        """Whether a deed only tells which data are meant: "the data we receive", 我们收集的信息."""
        if not self._which:
            return False
        return any(
            0 <= hit.start - mark.end <= max(BESIDE, self._after) or 0 <= mark.start - hit.end <= 1
            for mark in self._which
        )

    def _wished(self, hit: Hit) -> bool:
        """Whether a duty is asked only of readers who want something besides: "to use this feature, you must …"."""
        return any(mark.end <= hit.start for mark in self._optional)

    def _denied(self, hit: Hit) -> bool:
        return bool(self._nos) and any(
            self._reaches(no, hit) and not self._asked(no) and not self._spent(no, hit) for no in self._nos
        )

    def _spent(self, no: Hit, hit: Hit) -> bool:
        """Whether a negation is part of a burden already: "not liable for disclosures" denies no disclosure."""
        return hit.kind not in BURDENS and any(
            other.kind in BURDENS - {"ban"} and other.start <= no.start and no.end <= other.end for other in self.hits
        )

    def _reaches(self, no: Hit, hit: Hit) -> bool:
        """Whether a negation denies a phrase: it stands before it, or after it where the language lets it."""
        if no.end <= hit.start <= no.end + self._reach:
            between = self.text[no.end : hit.start]
            if not self._breaks.isdisjoint(between) or between.count(")") > between.count("("):
                return False  # "(though not the obligation) to refuse"
            return not any(no.end <= mark.start < hit.start for mark in self._breaking)
        late = max(self._after, LATE_REACH if self.text[no.start : no.end].lower() in LATE else 0)
        if hit.start < no.start <= hit.end + late and hit.end < no.end:  # 販売し and しません share a sign
            return (_BREAKS | _COMMAS).isdisjoint(self.text[hit.end : no.start])
        return False

    def _asked(self, no: Hit) -> bool:
        """Whether a negation stands in a condition: "if you do not want it"."""
        return any(
            mark.end <= no.start and _COMMAS.isdisjoint(self.text[mark.end : no.start]) for mark in self._conditions
        )

    def _kept(self, hit: Hit) -> bool:
        """Whether an "only" beside a deed keeps it to something."""
        for mark in self._onlys:
            first, last = (mark.end, hit.start) if mark.end <= hit.start else (hit.end, mark.start)
            if last - first <= self._reach and (_BREAKS | _COMMAS).isdisjoint(self.text[first:last]):
                return True
        return False


def _stands_before(hit: Hit, marks: Iterable[Hit], reach: int) -> bool:
    """Whether one of some phrases ends so many characters or fewer before another."""
    for mark in marks:  # noqa: SIM110 - a loop takes half as long
        if 0 <= hit.start - mark.end <= reach:
            return True
    return False
