"""A folded text in, the phrases that say what its dates are for out; they are the labels in `rules`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from policydiff.rules.labels import all_words
from policydiff.rules.languages import further
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import EAST_ASIAN, is_unspaced, plain_signs
from policydiff.values import dataclass

EFFECTIVE = "effective"
"""The text takes, or took, effect on the date."""
UPDATED = "updated"
"""The text was last changed on the date."""
STAND = "stand"
"""As `UPDATED`, but only in a line that says nothing else: "As of May 2024"."""
OTHER = "other"
"""Publication or adoption: the date is neither, unless another cue stands beside this one."""
EARLIER = "earlier"
"""An earlier version, or an end: whatever else is said, the date is not this version's."""

_FOLD = (("’", "'"), ("‘", "'"), ("\xa0", " "), ("\u202f", " "), ("\u3000", " "))


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase of the labels where it stands in a text."""

    start: int
    end: int
    """Offsets into the text, in characters."""
    role: str


def holds(text: str, row: str, also: tuple[str, ...] = ()) -> bool:
    """Whether a folded text holds a phrase of a row of labels as whole words; `also` are further languages."""
    return any(phrase in text and places(phrase, text) for phrase in all_words(row, also))


@cache
def _phrases(also: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Phrase and role, longest first."""
    roles = {phrase: role for role in (OTHER, EARLIER, STAND, UPDATED, EFFECTIVE) for phrase in all_words(role, also)}
    return tuple(sorted(roles.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def folded(text: str) -> str:
    """The text in lower case with straight apostrophes and plain spaces, character for character as long."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" grows
        lower = "".join(sign.lower()[0] for sign in text)
    if not lower.isascii():
        for sign, plain in _FOLD:
            lower = lower.replace(sign, plain)
    return lower


@cache
def _by_first_word() -> dict[str, list[tuple[int, str, str]]]:
    """Place in `_phrases`, phrase and role, by the first run of letters, of those in plain letters."""
    found: dict[str, list[tuple[int, str, str]]] = {}
    for place, (phrase, role) in enumerate(_phrases(())):
        if phrase.isascii():
            found.setdefault(_LETTERS.search(phrase)[0], []).append((place, phrase, role))  # type: ignore[index]
    return found


_LETTERS = Lazy("[a-z]+")
"""A run of small Latin letters."""


def _likely(text: str) -> Iterable[tuple[str, str]]:
    """The phrases that can stand in a folded text as whole words, longest first.

    Looking for each of hundreds in a long text takes most of the time of reading dates; most texts need no more than
    plain letters.
    """
    also = further(text)
    if also or not plain_signs(text).isascii():
        return _phrases(also)
    known = _by_first_word()
    found = [entry for word in known.keys() & set(_LETTERS.findall(text)) for entry in known[word]]
    return [(phrase, role) for _, phrase, role in sorted(found)]


@lru_cache(maxsize=1_000)
def cues_in(text: str) -> tuple[Cue, ...]:
    """The cues of a folded text in order, none overlapping another; kept, as most texts stand in both editions."""
    taken: list[Cue] = []
    for phrase, role in _likely(text):
        if phrase not in text:
            continue
        for start in places(phrase, text):
            end = start + len(phrase)
            if all(end <= cue.start or start >= cue.end for cue in taken):
                taken.append(Cue(start, end, role))
    return tuple(sorted(taken, key=lambda cue: cue.start))


def places(phrase: str, text: str) -> list[int]:
    """Where a phrase of the tables begins in a folded text, as whole words."""
    found = []
    start = text.find(phrase)
    while start >= 0:
        end = start + len(phrase)
        if _whole(text, start, end):
            found.append(start)
        start = text.find(phrase, end)
    return found


def _whole(text: str, start: int, end: int) -> bool:
    if is_unspaced(text[start]):
        return True
    before = start == 0 or not text[start - 1].isalnum() or text[start - 1] >= EAST_ASIAN
    after = end == len(text) or not text[end].isalpha() or text[end] >= EAST_ASIAN
    return before and after
