"""A change in, the facts that came, went or were replaced in it out: old and new values of one kind side by side.

Only what touches a marked stretch counts. A value that stands on both sides is no fact: neither "two weeks"
become "14 days" nor a list in another order.

    For [-thirty-]{+ninety+} days we keep logs, and 30 days mail[- for partners-].

    fact        old           new
    duration    thirty days   ninety days    one region holds both: replaced
    recipient   partners                     on one side alone
                                             "30 days" touches no region: no fact

    >>> from policydiff.model import Block, BlockKind, Change, Kind, Op, Span
    >>> old, new = "Kept 30 days, for partners.", "Kept 90 days."
    >>> spans = [(Op.EQUAL, "Kept "), (Op.DELETE, "30"), (Op.INSERT, "90"), (Op.EQUAL, " days")]
    >>> spans += [(Op.DELETE, ", for partners"), (Op.EQUAL, ".")]
    >>> block = BlockKind.PARAGRAPH
    >>> texts = Block(block, old, (1, 1)), Block(block, new, (1, 1))
    >>> edit = Edit.of(Change("s1.c1", Kind.REPLACE, block, *texts, tuple(Span(*span) for span in spans)))
    >>> def find(text, start, end):
    ...     days, at = text.find(" days", start, end), text.find("partners", start, end)
    ...     hits = [Hit("duration", text[days - 2 : days], days - 2, days + 5)]
    ...     return hits + ([Hit("recipient", "partners", at, at + 8)] if at >= 0 else [])
    >>> for fact in facts(edit, *sides(edit, find)):
    ...     print(fact.kind, fact.old and fact.old.value, fact.new and fact.new.value)
    duration 30 90
    recipient partners None
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable

from policydiff.judge.regions import Edit, Region
from policydiff.rules.phrase_book import Hit
from policydiff.rules.signals import COUNTED_ONCE, INSIDE
from policydiff.text.scripts import EAST_ASIAN
from policydiff.text.words import template_tags, words
from policydiff.values import cached_property, dataclass, replace

TURNED = frozenset({"consent", "modal"})
"""Kinds that a word beside them turns about: 无需 before 同意, 会 after 将."""
ROOM = 90
"""Characters around a marked stretch in which a phrase that reaches into it can begin or end, and its context stand."""
FEW = 15
"""Words that may come or go inside a clause which then still is the same one."""
LONGEST_DENIAL = 90
"""Characters between a negation and what it denies; a third of it in scripts without spaces."""


Find = Callable[[str, int, int], "list[Hit]"]
"""What is found in a stretch of a text as if it stood alone, with its places in the text."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One typed difference."""

    kind: str
    old: Hit | None
    new: Hit | None
    region: Region
    inside: bool
    """Whether the clause around it stayed: a word in it changed, not the whole of it."""
    denied: bool = False
    """Whether the side that is alone stands under a negation: "we do not transfer it abroad"."""


class ChangeSide:
    """One text of a change and what is found in it."""

    def __init__(self, text: str, stretches: Iterable[tuple[int, int]], find: Find) -> None:
        self.text = _without_tags(text)
        self._find = find
        self._windows = _windows(text, stretches)

    @cached_property
    def near(self) -> list[Hit]:
        """The hits in and around the marked stretches."""
        return [hit for a, b in self._windows if a < b for hit in self._find(self.text, a, b)]

    @cached_property
    def values(self) -> frozenset[tuple[str, str]]:
        """Kind and value of every hit of the whole text."""
        if self._windows == [(0, len(self.text))]:
            return frozenset([(hit.kind, hit.value) for hit in self.near])
        return frozenset((h.kind, h.value) for h in self._find(self.text, 0, len(self.text)))

    @cached_property
    def _starts(self) -> list[int]:
        return [hit.start for hit in self.near]

    def touched(self, stretch: tuple[int, int]) -> list[Hit]:
        """The hits that a stretch cuts; of some kinds those beside it too, for what stands there turns them about."""
        a, b = stretch
        first, last = bisect_left(self._starts, a - ROOM), bisect_right(self._starts, b)
        return [
            hit
            for hit in self.near[first:last]
            if (hit.start < b and hit.end > a) or (hit.kind in TURNED and hit.start <= b and hit.end >= a)
        ]

    @cached_property
    def _denials(self) -> list[int]:
        return sorted(hit.end for hit in self.near if hit.kind == "negation")

    def denied(self, hit: Hit) -> bool:
        """Whether a negation stands before a hit in its sentence."""
        at = bisect_right(self._denials, hit.start) - 1
        end = self._denials[at] if at >= 0 else hit.start - LONGEST_DENIAL - 1
        return hit.start - end <= LONGEST_DENIAL and not _stops(self.text, end, hit.start)


def sides(edit: Edit, find: Find) -> tuple[ChangeSide, ChangeSide]:
    """Both texts of a change and how to look at them; an absent side is empty."""
    old, new = edit.change.old, edit.change.new
    return (
        ChangeSide(old.text if old else "", [region.old for region in edit.regions], find),
        ChangeSide(new.text if new else "", [region.new for region in edit.regions], find),
    )


def facts(edit: Edit, old: ChangeSide, new: ChangeSide) -> list[Fact]:
    """The facts of a change in reading order; the whole text counts where there is one side."""
    listed: list[Fact] = []
    if not (old.near or new.near):
        return listed
    both = edit.change.old is not None and edit.change.new is not None
    for region in edit.regions:
        olds, news = old.touched(region.old), new.touched(region.new)
        if olds or news:
            inside = both and _inside(old.text, new.text, region)
            listed += _paired(*_without_common(olds, news), region, inside=inside)
    return _settled(listed, old, new) if listed else listed


def _without_tags(text: str) -> str:
    """A text with blanks for its template tags: a number in a tag is no fact of the policy."""
    for start, end in template_tags(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _windows(text: str, stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches with room around them, those that meet made one."""
    found: list[tuple[int, int]] = []
    for a, b in stretches:
        first, last = _edge(text, max(0, a - ROOM), -1), _edge(text, min(len(text), b + ROOM), 1)
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found


def _edge(text: str, at: int, step: int) -> int:
    """The next place at or beyond an offset, outwards, where no word is cut."""
    while 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum() and text[at] < EAST_ASIAN:
        at += step
    return at


_STOPS = (".", "!", "?", "。", "！", "？", ";", "；")


def _stops(text: str, start: int, end: int) -> bool:
    return any(sign in text[start:end] for sign in _STOPS)


def _inside(old: str, new: str, region: Region) -> bool:
    """Whether few words changed and words of the same sentence stand beside them."""
    for text, (a, b) in ((old, region.old), (new, region.new)):
        size = len(words(text[a:b]))
        if size > (FEW if text[a:b].isascii() else 2 * FEW):
            return False
        before, first, last, after = (
            text[:a].rstrip()[-1:],
            text[a:b].strip()[:1],
            text[a:b].rstrip()[-1:],
            text[b : b + 1],
        )
        if size > 1 and (
            (last in _STOPS and before in ("", ":", "：", *_STOPS)) or (first in _STOPS and after in ("", *_STOPS))
        ):
            return False
    return True


def _without_common(olds: list[Hit], news: list[Hit]) -> tuple[list[Hit], list[Hit]]:
    """Both sides less what stands on either of them, as often as it does."""
    if not (olds and news):
        return olds, news
    common = Counter((h.kind, h.value) for h in olds) & Counter((h.kind, h.value) for h in news)
    left = []
    for hits in (olds, news):
        spare, kept = common.copy(), []
        for hit in hits:
            if spare[hit.kind, hit.value]:
                spare[hit.kind, hit.value] -= 1
            else:
                kept.append(hit)
        left.append(kept)
    return left[0], left[1]


def _paired(olds: list[Hit], news: list[Hit], region: Region, *, inside: bool) -> list[Fact]:
    """Old and new values of one kind in the order in which they stand; who has no partner stands alone."""
    found = []
    for kind in dict.fromkeys(hit.kind for hit in (*olds, *news)):
        mine = [h for h in olds if h.kind == kind], [h for h in news if h.kind == kind]
        for k in range(max(len(mine[0]), len(mine[1]))):
            old, new = (hits[k] if k < len(hits) else None for hits in mine)
            found.append(Fact(kind, old, new, region, inside))
    return found


def _wandered(fact: Fact, others: list[int]) -> bool:
    """Whether a negation that one side lacks stands near by on it: the words around it were turned.

    `others` are the places, in the old text and in order, where the other side alone has one.
    """
    place = fact.region.old[0]
    first, last = bisect_left(others, place - LONGEST_DENIAL), bisect_right(others, place + LONGEST_DENIAL)
    return any(other != place for other in others[first:last])


def _negations(listed: list[Fact], *, gone: bool) -> list[int]:
    """Where in the old text one side alone has a negation."""
    return [f.region.old[0] for f in listed if f.kind == "negation" and (f.new is None if gone else f.old is None)]


def _settled(listed: list[Fact], old: ChangeSide, new: ChangeSide) -> list[Fact]:
    """Facts less those that another place of the same change takes back, each said once."""
    gone = {(f.kind, f.old.value) for f in listed if f.old and not f.new}
    both = gone & {(f.kind, f.new.value) for f in listed if f.new and not f.old}
    negations = _negations(listed, gone=True), _negations(listed, gone=False)
    kept: list[Fact] = []
    said: set[tuple[str, str | None, str | None]] = set()
    for one in listed:
        fact = one
        if fact.kind == "negation":
            if not _wandered(fact, negations[fact.new is None]):
                kept.append(fact)
            continue
        if fact.kind in INSIDE and not fact.inside:
            continue
        if fact.old is None or fact.new is None:
            hit, own, other = (fact.old, old, new) if fact.old else (fact.new, new, old)
            if (
                hit is None
                or (fact.kind, hit.value) in both
                or (fact.kind in COUNTED_ONCE and (hit.kind, hit.value) in other.values)
            ):
                continue
            fact = replace(fact, denied=fact.kind not in INSIDE and own.denied(hit))
        key = (fact.kind, fact.old.value if fact.old else None, fact.new.value if fact.new else None)
        if key not in said:
            said.add(key)
            kept.append(fact)
    return kept
