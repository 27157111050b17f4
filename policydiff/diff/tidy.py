"""Matched stretches of two texts in, the same stretches as a reader would mark them out.

Rules: white space that both sides share stays unmarked; an insertion or deletion begins where a
sentence or clause begins; one or two plain words stranded between changes are marked with them;
a pair with little in common is shown as the old text and the new.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from policydiff.text.words import units, words

Piece = tuple[str, str]
"""Old text and new text of a stretch; the same text twice where it is equal."""

ISLAND = 2
"""An equal run of at most so many plain words between changes reads as noise."""

AROUND = 4
"""So many changed words must touch an island before it is given up: beside one swapped word it still guides."""

LEAST_EQUAL = 1 / 3
"""Share of words that must be equal (of the longer text); below it, marks read as confetti."""

SLIDE = 40
"""How many words an insertion may be shifted to begin with its sentence: longer than most clauses."""


def tidy(pieces: Sequence[Piece]) -> list[Piece]:
    """Apply the rules in turn; the texts that the pieces spell stay the same.

    Args:
        pieces: in order; equal ones hold one unit (word or sign with the white space behind it),
            units that differ only in that white space count as changed here.
    """
    done = _without_islands(_slid(_trimmed(pieces)))
    equal = sum(len(words(old)) for old, new in done if old == new)
    if not equal:
        return _whole(done)
    most = max(sum(len(words(side[k])) for side in done) for k in (0, 1))
    return _whole(done) if equal < LEAST_EQUAL * most else done


def _whole(pieces: Sequence[Piece]) -> list[Piece]:
    """One piece with both texts."""
    return [("".join(old for old, _ in pieces), "".join(new for _, new in pieces))]


def _trimmed(pieces: Sequence[Piece]) -> list[Piece]:
    """Take shared words and white space out of the ends of what differs."""
    out: list[Piece] = []
    for old, new in pieces:
        if old == new:
            out.append((old, new))
            continue
        a, b = old.rstrip(), new.rstrip()
        if a == b and a:
            out += [(a, a), (old[len(a) :], new[len(b) :])]
        elif a and b and old[len(a) :] == new[len(b) :] != "":
            out += [(a, b), (old[len(a) :], old[len(a) :])]
        else:
            out.append((old, new))
    return [piece for piece in out if piece != ("", "")]


@cache
def _edge() -> re.Pattern[str]:
    """Where a sentence (group 1) or a clause ends."""
    return re.compile(r"([.!?。！？]+[\"'”’»)\]]*\s*\Z|\n\s*\Z)|[,;:、，；：)）\]]\s*\Z")


def _edge_rank(text: str) -> int:
    """2 where a sentence ends (or nothing stands before), 1 where a clause does, else 0."""
    found = _edge().search(text) if text else None
    return 2 if not text or (found and found[1]) else 1 if found else 0


def _slid(pieces: list[Piece]) -> list[Piece]:
    """Shift insertions and deletions along equal words so that they begin and end where sentences do."""
    out = list(pieces)
    for at, (old, new) in enumerate(out):
        if (old == "") == (new == ""):
            continue
        side = 0 if old else 1
        lone = units(old or new)
        back = 0
        while (
            back < min(SLIDE, at)
            and out[at - 1 - back][0] == out[at - 1 - back][1]
            and out[at - 1 - back][0] == lone[-1 - back % len(lone)]
        ):
            back += 1
        if not back:
            continue
        before = [piece[0] for piece in out[at - back : at]]
        line = before + lone
        first = out[at - back - 1][side] if at > back else ""
        ranks = [(_edge_rank(line[k - 1] if k else first), -(back - k)) for k in range(back + 1)]
        k = back + max(ranks)[1]
        if k == back:
            continue
        moved = "".join(line[k : k + len(lone)])
        rest = line[k + len(lone) :]
        out[at - back : at + 1] = [
            *((unit, unit) for unit in line[:k]),
            (moved, "") if side == 0 else ("", moved),
            *((unit, unit) for unit in rest),
        ]
    return out


def _without_islands(pieces: Sequence[Piece]) -> list[Piece]:
    """Mark short equal runs together with the changes on both sides of them."""
    runs: list[list[Piece]] = []
    for piece in pieces:
        same = piece[0] == piece[1]
        if runs and (runs[-1][0][0] == runs[-1][0][1]) == same:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    texts = [("".join(old for old, _ in run), "".join(new for _, new in run)) for run in runs]
    out: list[Piece] = []
    for at, (old, new) in enumerate(texts):
        changed = old != new or (bool(out) and at + 1 < len(texts) and _is_island(old, out[-1], texts[at + 1]))
        if changed and out and out[-1][0] != out[-1][1]:
            out[-1] = (out[-1][0] + old, out[-1][1] + new)
        else:
            out.append((old, new))
    return out


def _is_island(text: str, before: Piece, after: Piece) -> bool:
    """Is an equal run between two changes more noise than guidance? Numbers never are."""
    size = len(words(text))
    if size > ISLAND or any(char.isdigit() for char in text):
        return False
    around = len(words(before[1] or before[0])) + len(words(after[0] or after[1]))
    return around >= AROUND
