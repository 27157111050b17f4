"""Weights and a language in, what each word of a sentence is worth out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import attrgetter

from policydiff.rules.salience import ALONE_NOTHING, DEEDS, TOPICS, Cue, CueBook
from policydiff.summarise.candidates import Sayable
from policydiff.summarise.editions import EditionText
from policydiff.summarise.looked_up import is_sign
from policydiff.summarise.regions import Difference
from policydiff.summarise.units import Unit
from policydiff.summarise.weights import WEIGHTS
from policydiff.text.words import template_tags
from policydiff.values import dataclass

SMALL = 3
"""Letters of words that say little by themselves."""

LITTLE = 0.1
"""What a cue counts for its topic at least."""

NEAR_NUMBER = 16
"""Characters between a number and its unit at most."""

GUARDS = frozenset({"not", "only"})
"""Cues that turn their clause about."""


TURNING = GUARDS | {"may", "must"}
"""Cues without which, or with which, a sentence says something else."""

SUBORDINATE = 0.4
"""What the words of a subordinate clause at the beginning of a sentence are worth beside those of its main clause."""

LINK = 2
"""Words, or signs, of what links a sentence to the one before it."""

_START, _END = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the words of a sentence are worth."""

    values: list[float]
    guards: list[int]
    """Indexes of words that turn what follows about."""
    main: int
    """The first word of the main clause, where a subordinate one stands before it; else 0."""


class Worth:
    """What the words of a comparison are worth; looked up once for each sentence."""

    def __init__(self, book: CueBook, editions: Mapping[str, EditionText]) -> None:
        """Take the cues of the language, and both editions."""
        self._book = book
        self._editions = editions
        self._cues: dict[int, list[Cue]] = {}
        self._words: dict[tuple[int, Sequence[bool]], Weighed] = {}

    def cues(self, unit: Unit) -> list[Cue]:
        """The cues of a unit."""
        found = self._cues.get(id(unit))
        if found is None:
            found = self._cues[id(unit)] = cues_of(unit, self._book)
        return found

    def turns(self, text: str) -> Counter[str]:
        """How often a text in lower case holds each kind of cue that turns what it says about."""
        return Counter(kind for kind, _, _ in self._book.find(text) if kind in TURNING)

    def marked(self, unit: Unit, fresh: tuple[bool, ...]) -> list[tuple[str, bool]]:
        """The kinds of a unit's cues, and whether each holds a marked word; of openings, the one it begins with."""
        start = unit.at[0]
        if all(fresh) and not template_tags(unit.said):
            return [(kind, kind != "opening") for kind, a, _ in self.cues(unit) if kind != "opening" or a == start]
        mask = bytearray(unit.at[1] - start)
        for word, marked in zip(unit.words, fresh, strict=True):
            if marked:
                mask[word.start - start : word.end - start] = b"\x01" * (word.end - word.start)
        return [
            (kind, kind != "opening" and 1 in mask[a - start : b - start])
            for kind, a, b in self.cues(unit)
            if kind != "opening" or a == start
        ]

    def words(self, unit: Unit, fresh: tuple[bool, ...]) -> Weighed:
        """What the words of a sentence are worth, given which of them are new."""
        key = (id(unit), fresh)
        if key not in self._words:
            self._words[key] = self._weighed(unit, fresh)
        return self._words[key]

    def _weighed(self, unit: Unit, fresh: Sequence[bool]) -> Weighed:
        other = self._editions["new" if unit.side == "old" else "old"]
        first = unit.words[unit.opening].start
        values = []
        for k, (word, marked) in enumerate(zip(unit.words, fresh, strict=True)):
            value = 0.0
            if marked:
                value = 0.12
                if is_sign(word.key):
                    after = unit.words[k + 1].key if k + 1 < len(unit.words) else ""
                    value += 0.25 * (bool(after) and is_sign(after) and not other.has(word.key + after))
                elif not other.has(word.key):
                    value += 0.5
                elif len(word.key) <= SMALL:
                    value = 0.04
            values.append(value)
        guards = []
        told: dict[str, int] = {}
        at = 0
        for kind, start, end in sorted(self.cues(unit), key=lambda cue: cue[1]):
            while at < len(unit.words) and unit.words[at].end <= start:
                at += 1
            k = at
            if k >= len(unit.words):
                break
            if kind in GUARDS:
                guards.append(k)
            told[kind] = told.get(kind, 0) + 1
            weight = max(0.0, WEIGHTS.get(kind, 0.0)) * (1.0, 0.5, 0.2)[min(2, told[kind] - 1)]
            while k < len(unit.words) and unit.words[k].start < end:
                values[k] += weight * (1.0 if fresh[k] else 0.15) / max(1, (end - start) // 12)
                k += 1
        starts = {first, _behind_link(unit, first)}
        main = unit.main_clause if any(kind == "opening" and a in starts for kind, a, _ in self.cues(unit)) else 0
        for k in range(main):
            values[k] *= SUBORDINATE
        return Weighed(values, guards, main)

    def topics(self, candidate: Sayable) -> tuple[str, ...]:
        """What a candidate is about, by the cues that hold a marked word; at most two topics, none where none tells."""
        sides = (candidate.old, candidate.fresh_old), (candidate.new, candidate.fresh_new)
        cues = [cue for unit, fresh in sides if unit for cue in self.marked(unit, fresh)]
        there = {kind for kind, _ in cues}  # "share with [third parties → partners]": the deed stands, and tells
        told = [kind for kind, marked in cues if marked]
        # A deed that is denied no longer is what changed, and goes first, though its own word may stand on both sides.
        turned = [kind for kind in DEEDS if kind in there] if "negation" in _signals(candidate) else []
        told += [kind for kind in turned if kind not in told]
        if _is_of_age(candidate):
            told = ["minor" if kind == "period" else kind for kind in told]
        found: dict[str, float] = {}
        for kind in told:
            if kind in TOPICS and (kind not in ALONE_NOTHING or not ALONE_NOTHING[kind].isdisjoint(there)):
                found[TOPICS[kind]] = found.get(TOPICS[kind], 0.0) + max(LITTLE, WEIGHTS.get(kind, 0.0))
        first = {TOPICS[kind] for kind in turned}
        return tuple(sorted(found, key=lambda topic: (topic not in first, -found[topic]))[:2])

    def of(self, candidate: Sayable, region: Difference) -> float:
        """The worth of a region: of the words that came and of those that went."""
        total = 0.0
        for unit, place, fresh in (
            (candidate.old, region.old, candidate.fresh_old),
            (candidate.new, region.new, candidate.fresh_new),
        ):
            if unit is not None:
                first = bisect_right(unit.words, place[0], key=_END)
                last = bisect_left(unit.words, place[1], lo=first, key=_START)
                total += sum(self.words(unit, fresh).values[first:last])
        return total


def _is_of_age(candidate: Sayable) -> bool:
    """Whether the years a candidate speaks of are an age, and no period."""
    kinds = _signals(candidate)
    return "age" in kinds and "duration" not in kinds


def _signals(candidate: Sayable) -> set[str]:
    """The kinds of signals in the changes of a candidate."""
    return {signal.kind for unit in candidate.units for signal in unit.change.signals}


def _behind_link(unit: Unit, first: int) -> int:
    """Where the second word stands behind a short first one and a comma: `Besides, if you …`, `此外，如果您…`."""
    for before, word in zip(unit.words[:LINK], unit.words[1:], strict=False):
        if "," in (gap := unit.text[before.end : word.start]) or "，" in gap:
            return word.start
    return first


def cues_of(unit: Unit, book: CueBook) -> list[Cue]:
    """The cues of a unit, at offsets into its block's text; periods, figures and questions of names among them."""
    start = unit.at[0]
    text = unit.text[start : unit.at[1]]
    cues = [(kind, a + start, b + start) for kind, a, b in book.find(text)]
    digits = [(word[0], word[1]) for word in unit.words if not word[2].isalpha() and any(map(str.isdigit, word[2]))]
    numbers = digits + [(a, b) for kind, a, b in cues if kind == "numeral"]
    for kind, a, b in list(cues):
        if kind == "unit" and any(0 <= a - end <= NEAR_NUMBER for _, end in numbers):
            cues.append(("period", min(first for first, end in numbers if 0 <= a - end <= NEAR_NUMBER), b))
    cues += [("digit", a, b) for a, b in digits]
    return [cue for cue in cues if cue[0] not in ("unit", "numeral")]
