"""A sentence in, what in it matters to a reader out: cues such as a deed, a party, a period, a denial.

A cue only says what a sentence speaks of; how much that counts, `summarise.weights` says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from policydiff.rules.hanzi import SIMPLIFIED
from policydiff.rules.languages import LANGUAGES, SIGNS, table
from policydiff.rules.lowered import lowered
from policydiff.rules.phrase_book import Known
from policydiff.text.words import run_ends, runs
from policydiff.values import dataclass

TOPICS = {
    "share": "sharing",
    "sell": "sharing",
    "party": "sharing",
    "abroad": "sharing",
    "authority": "sharing",
    "collect": "collection",
    "data": "collection",
    "sensitive": "collection",
    "use": "collection",
    "purpose": "collection",
    "advertise": "collection",
    "consent": "choice",
    "right": "access",
    "keep": "retention",
    "delete": "retention",
    "period": "retention",
    "safeguard": "security",
    "minor": "audience",
    "fee": "price",
    "dispute": "disputes",
    "liability": "liability",
    "licence": "licence",
    "end": "termination",
    "train": "ai-training",
    "contact": "contact",
}
"""Kind of cue → the topic (see `rules.topics`) that it speaks for."""

_DEEDS = frozenset({"collect", "sensitive", "advertise"})
_HANDED = frozenset({"share", "sell"})
ALONE_NOTHING = {
    **dict.fromkeys(("data", "use", "purpose"), _DEEDS),
    **dict.fromkeys(("party", "abroad", "authority"), _HANDED),
}
"""Kinds of cues that stand in clauses about anything, and those beside which they speak for their topic."""

DEEDS = ("share", "sell", "collect", "keep", "delete", "train")
"""Kinds of cues for what is done with data: a sentence that no longer denies it is about that."""

Cue = tuple[str, int, int]
"""Kind, start and end in the text, in characters."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is known of the order of words in a language, as far as it tells where a clause may be cut."""

    joining: frozenset[str] = frozenset()
    """Words before which a clause can begin."""
    pairing: frozenset[str] = frozenset()
    """Words that may join two nouns as well: no clause needs to end before them."""
    ending: int = 0
    """How many words at the end of a clause say what is done: 0 where the verb stands before its objects."""
    parted: frozenset[str] = frozenset()
    """Parts of verbs that stand at the end of a sentence."""
    framing: frozenset[str] = frozenset()
    """Words that deny only together with another one behind the verb: "ne … pas"."""


class CueBook:
    """The cues of one language."""

    def __init__(self, language: str) -> None:
        """Take the tables of one of `LANGUAGES`."""
        found = table(language, "salience")
        self.order = Order(
            joining=frozenset(found.JOINING.split()),
            pairing=frozenset(getattr(found, "PAIRING", "").split()),
            ending=getattr(found, "ENDING", 0),
            parted=frozenset(getattr(found, "PARTED", "").split()),
            framing=frozenset(getattr(found, "FRAMING", "").split()),
        )
        self._signs = language in SIGNS
        self._variants = SIMPLIFIED if language == "zh" else {}
        kinds = {**found.CUES, "unit": found.UNITS, "numeral": found.NUMERALS, "opening": found.OPENINGS}
        self._index: dict[str, list[tuple[str, str, list[str]]]] = {}
        """Whole word, or the beginning of one → kind, first part, the parts behind it."""
        self._known: Mapping[str, list[tuple[str, list[str]]]] = Known(self._of)
        sizes: set[int] = set()
        for kind, phrases in kinds.items():
            for phrase in phrases.lower().split("|"):
                whole = self._signs or phrase.removesuffix("*").isalnum()
                parts = [phrase] if whole else re.findall(r"[^\W_]+\*?|\*", phrase)
                key = phrase[0] if self._signs else parts[0]
                if key[-1] == "*":
                    key = key[:STEM].rstrip("*")
                    sizes.add(len(key))
                self._index.setdefault(key, []).append((kind, parts[0], parts[1:]))
        self._heads = list(map(slice, sorted(sizes)))
        """The beginnings of a word that are looked up: of so many letters as one is that goes on as it will."""

    def find(self, text: str) -> list[Cue]:
        """Every cue of a text, in order; cues of several kinds may share words."""
        plain = lowered(text)
        return self._in_signs(plain.translate(self._variants)) if self._signs else self._in_words(plain)

    def _in_signs(self, plain: str) -> list[Cue]:
        return [
            (kind, at, at + len(phrase))
            for at, phrases in enumerate(map(self._index.get, plain))
            if phrases
            for kind, phrase, _ in phrases
            if plain.startswith(phrase, at)
        ]

    def _in_words(self, plain: str) -> list[Cue]:
        words, known = runs(plain), self._known
        beside = zip([*words[1:], ""], map(known.__getitem__, words), strict=False)
        begun = [(at, behind, phrases) for at, (behind, phrases) in enumerate(beside) if phrases]
        if not begun:
            return []
        ends = run_ends(plain)
        # Few phrases go on with the word that stands behind: it is looked at before all that must.
        return [
            (kind, ends[at] - len(words[at]), ends[at + len(rest)])
            for at, behind, phrases in begun
            for kind, rest in phrases
            if not rest or ((rest[0] == behind or rest[0][-1] == "*") and _follow(words, at + 1, rest))
        ]

    def _of(self, word: str) -> list[tuple[str, list[str]]]:
        """The kinds of the phrases that begin with a word, and their other parts."""
        index = self._index
        keys = [key for key in dict.fromkeys((word, *map(word.__getitem__, self._heads))) if key in index]
        return [
            (kind, rest)
            for key in keys
            for kind, first, rest in index[key]
            if (word.startswith(first[:-1]) if first[-1] == "*" else word == first)
        ]


STEM = 4
"""Letters of a word by which phrases with any ending are looked up."""


def _follow(words: Sequence[str], at: int, parts: Sequence[str]) -> bool:
    """Whether the words from a place on are these."""
    if at + len(parts) > len(words):
        return False
    return all(
        word.startswith(part[:-1]) if part[-1] == "*" else word == part
        for word, part in zip(words[at : at + len(parts)], parts, strict=True)
    )


@cache
def _book(language: str) -> CueBook:
    return CueBook(language)


def cue_book(tag: str) -> CueBook:
    """The cues of a language tag (BCP 47); English ones for a language without tables of its own."""
    language = tag.split("-", maxsplit=1)[0].casefold()
    return _book(language if language in LANGUAGES else "en")
