"""A candidate in, its traits out: what a weight can be given to, each by name."""

from __future__ import annotations

from collections.abc import Mapping
from math import log1p

from policydiff.model import BlockKind, Severity
from policydiff.summarise.candidates import Sayable
from policydiff.summarise.editions import EditionText
from policydiff.summarise.looked_up import is_sign
from policydiff.summarise.slight import is_version
from policydiff.summarise.worth import Worth

TINY = 5
"""Words up to which a sentence is short."""

A_WORD = 2
"""New words up to which a sentence said anew has few."""

SOME, MUCH = 0.35, 0.65
"""Shares of its words from which a sentence counts as covered, and as covered for the most part."""

PAIRS = (
    ("keep", "period"),
    ("delete", "period"),
    ("share", "party"),
    ("collect", "data"),
    ("collect", "sensitive"),
    ("not", "share"),
    ("not", "collect"),
    ("not", "keep"),
    ("not", "train"),
    ("only", "share"),
    ("only", "use"),
    ("right", "you"),
    ("fee", "digit"),
    ("may", "end"),
    ("may", "we"),
    ("must", "you"),
    ("not", "you"),
    ("not", "liability"),
    ("we", "collect"),
    ("we", "use"),
    ("we", "share"),
    ("name", "party"),
)
"""Cues that say more together than each alone."""

_NAMED = [(one, two, f"{one}+{two}") for one, two in PAIRS]


def traits(candidate: Sayable, worth: Worth, editions: Mapping[str, EditionText], covered: float) -> dict[str, float]:
    """What is to be said of a candidate, each trait from 0 to about 1; absent ones are 0.

    Args:
        candidate: what is looked at.
        worth: where its cues are kept.
        editions: both sides.
        covered: the greatest share of its words that one sentence of the other side holds; 0 for a pair.
    """
    main = candidate.main
    found: dict[str, float] = {}
    fresh, stale = touched(candidate, worth)
    for kind in fresh:
        found[kind] = 1.0
    for kind in stale - fresh:
        found[f"{kind}~"] = 1.0
    both = fresh | stale
    for one, two, name in _NAMED:
        if one in both and two in both and (one in fresh or two in fresh):
            found[name] = 1.0
    found |= _novelty(candidate, editions)
    found["covered"] = covered if covered > SOME else 0.0
    found["much covered"] = float(covered > MUCH)
    size = len(main.words) / (1.7 if is_sign(main.words[0].key) else 1)
    new_words = sum(candidate.fresh) / (1.7 if is_sign(main.words[0].key) else 1)
    found["long"] = min(1.0, size / 60)
    found["short"] = float(size <= TINY)
    found["new words"] = min(1.0, log1p(new_words) / 4)
    found["few new words"] = float(new_words <= A_WORD and bool(candidate.old and candidate.new))
    found["gone"] = float(candidate.new is None)
    found["came"] = float(candidate.old is None)
    found["said anew"] = float(candidate.old is not None and candidate.new is not None and not candidate.inside)
    found["first"] = float(main.first)
    found["item"] = float(main.change.block is BlockKind.ITEM)
    found["row"] = float(main.change.block is BlockKind.ROW)
    found["heading"] = float(main.change.block is BlockKind.HEADING)
    found["lead-in"] = float(main.said.rstrip().endswith((":", "：")))
    found["question"] = float(main.text[main.at[0] : main.at[1]].rstrip().endswith(("?", "？")))
    found["version"] = float(is_version(candidate))
    rank = max(unit.severity.rank for unit in candidate.units)
    found["high"] = float(rank >= Severity.HIGH.rank)
    found["critical"] = float(rank >= Severity.CRITICAL.rank)
    return {name: value for name, value in found.items() if value}


def touched(candidate: Sayable, worth: Worth) -> tuple[set[str], set[str]]:
    """The kinds of cues that hold a marked word, on either side, and all that stand there."""
    fresh: set[str] = set()
    every: set[str] = set()
    for unit, marks in ((candidate.old, candidate.fresh_old), (candidate.new, candidate.fresh_new)):
        if unit is None:
            continue
        for kind, marked in worth.marked(unit, marks):
            every.add(kind)
            if marked:
                fresh.add(kind)
    return fresh, every


def _novelty(candidate: Sayable, editions: Mapping[str, EditionText]) -> dict[str, float]:
    """How many of the words are new to the whole other edition, names above all, and how much of it stands there."""
    main = candidate.main
    other = editions["new" if main.side == "old" else "old"]
    own = [(word, k) for k, (word, marked) in enumerate(zip(main.words, candidate.fresh, strict=True)) if marked]
    text = main.text
    novel, names = 0.0, 0
    for word, k in own:
        if is_sign(word.key):
            after = main.words[k + 1].key if k + 1 < len(main.words) else ""
            novel += 0.5 * (bool(after) and is_sign(after) and not other.has(word.key + after))
        elif not other.has(word.key):
            novel += 1
            names += k > 0 and text[word.start].isupper()
    return {"novel": min(1.0, novel / 5), "name": float(names > 0), "names": min(1.0, names / 4)}
