"""A sentence that came or went in, whether it lives on in light rewording out: then it neither came nor went."""

from __future__ import annotations

from difflib import SequenceMatcher

from policydiff.summarise.candidates import Sayable
from policydiff.summarise.cover import Cover
from policydiff.summarise.editions import EditionText
from policydiff.summarise.looked_up import is_sign, plain_words
from policydiff.summarise.tokens import read_words
from policydiff.summarise.worth import Worth

MOSTLY = 0.75
"""Share of its words from which a sentence is looked at, by weight, the common ones left out."""

ORDERED = 0.85
"""Share of its words that must stand in their order in the other one."""

SMALL = 4
"""Letters of words, such as "also", that add nothing by themselves."""


def lives_on(candidate: Sayable, cover: Cover, worth: Worth, other: EditionText) -> bool:
    """Whether a sentence without a counterpart is said on the other side too, in next to the same words.

    What differs may hold no number, no name, no cue and no word that the other side lacks: then something did
    change.

    Args:
        candidate: what is looked at; one that has both sentences lives on in another sense.
        cover: the sentence of the other side that says most of it.
        worth: where its cues are kept.
        other: the edition that it is looked for in.
    """
    if cover.share < MOSTLY or not all(candidate.fresh):
        return False
    unit = candidate.main
    first = unit.opening
    mine = [(key, at) for at, word in enumerate(unit.words[first:], first) for key in plain_words(word.key)]
    there = [word.key for word in read_words(" ".join(cover.words))]
    blocks = SequenceMatcher(None, [key for key, _ in mine], there, autojunk=False).get_matching_blocks()
    same = {at for start, _, size in blocks for at in range(start, start + size)}
    if len(same) < ORDERED * len(mine):
        return False
    spoken = frozenset(there)
    missing = {at: key for k, (key, at) in enumerate(mine) if k not in same and key not in spoken}
    if any(_is_new(key, other) or _is_telling(unit.text[unit.words[at].start]) for at, key in missing.items()):
        return False
    for _, start, end in worth.cues(unit):
        if all(at in missing for at, word in enumerate(unit.words) if start < word.end and end > word.start):
            return False
    first, last = blocks[0].b, blocks[-2].b + blocks[-2].size
    return worth.turns(unit.said.lower()) == worth.turns(" ".join(there[first:last]))


def _is_new(key: str, other: EditionText) -> bool:
    """Whether a word of some length stands nowhere in an edition."""
    return len(key) > SMALL and not other.has(key)


def _is_telling(first: str) -> bool:
    """Whether a word with this first sign is a number or a name, or may be part of any other word."""
    return first.isdigit() or first.isupper() or is_sign(first)
