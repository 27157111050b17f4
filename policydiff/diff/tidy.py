"""Matched stretches of two texts in, the same stretches as a reader would mark them out.

Rules: white space that both sides share stays unmarked; an insertion or deletion begins where a
sentence or clause begins; one or two plain words stranded between changes are marked with them;
in a pair with little in common only long equal runs stay unmarked.

    white space   We keep [-logs -]{+mail +}here.               We keep [-logs-]{+mail+} here.
    sentences     Logs stay. We {+keep mail. We +}share data.   Logs stay. {+We keep mail. +}We share data.
    stranded      [-We may sell-]{+You can ask+} the            [-We may sell the data of users.-]
                  [-data of users.-]{+company about it.+}       {+You can ask the company about it.+}
"""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.text.lazy import Lazy
from policydiff.text.words import units, words

Piece = tuple[str, str]
"""Old text and new text of a stretch; the same text twice where it is equal."""

ISLAND = 2
"""An equal run of at most so many plain words between changes reads as noise."""

AROUND = 4
"""So many changed words must touch an island before it is given up: beside one swapped word it still guides."""

LEAST_EQUAL = 1 / 3
"""Share of words that must be equal (of the longer text); below it, marks read as confetti."""

STRETCH = 4
"""In such a pair only equal runs longer than this many words stay unmarked."""

SLIDE = 40
"""How many words an insertion may be shifted to begin with its sentence: longer than most clauses."""


def tidy(pieces: Sequence[Piece]) -> list[Piece]:
    """Apply the rules in turn; the texts that the pieces spell stay the same.

    Args:
        pieces: in order; equal ones hold one unit (word or sign with the white space behind it),
            units that differ only in that white space count as changed here.

        >>> def same(text):
        ...     return [(unit, unit) for unit in units(text)]
        >>> tidy([*same("We keep "), ("logs ", "mail "), *same("here.")])
        [('We keep ', 'We keep '), ('logs', 'mail'), (' here.', ' here.')]
        >>> tidy([*same("Logs stay. We "), ("", "keep mail. We "), *same("share data.")])
        [('Logs stay. ', 'Logs stay. '), ('', 'We keep mail. '), ('We share data.', 'We share data.')]
        >>> tidy([("We may sell ", "You can ask "), *same("the "), ("data of users.", "company about it.")])
        [('We may sell the data of users.', 'You can ask the company about it.')]
    """
    done = _without_islands(_slid(_trimmed(pieces)), ISLAND, AROUND)
    sizes = [(len(words(old)), -1 if old == new else len(words(new))) for old, new in done]
    equal = sum([old for old, new in sizes if new < 0])
    most = max(sum([old for old, _ in sizes]), equal + sum([new for _, new in sizes if new >= 0]))
    return _without_islands(done, STRETCH, 1) if equal < LEAST_EQUAL * most else done


def _trimmed(pieces: Sequence[Piece]) -> list[Piece]:
    """Join changed neighbours, and take the white space that both sides end with out of what differs."""
    out: list[Piece] = []
    old = new = ""
    for piece in (*pieces, ("", "")):
        if piece[0] == piece[1]:
            if old or new:
                out += _without_space(old, new)
                old = new = ""
            out.append(piece)
            continue
        a, b = piece[0].rstrip(), piece[1].rstrip()
        if a == b and a:
            out += [*_without_space(old, new), (a, a)]
            old, new = piece[0][len(a) :], piece[1][len(b) :]
        else:
            old, new = old + piece[0], new + piece[1]
    return out[:-1]


def _without_space(old: str, new: str) -> list[Piece]:
    """A changed piece and, apart, the white space behind it where both sides have the same; nothing for nothing."""
    space = old[len(old.rstrip()) :]
    if space and new.endswith(space):
        cut = len(space)
        return [piece for piece in ((old[:-cut], new[:-cut]), (space, space)) if piece != ("", "")]
    return [(old, new)] if old or new else []


_EDGE = Lazy(r"([.!?。！？]+[\"'”’»)\]]*\s*\Z|\n\s*\Z)|[,;:、，；：)）\]]\s*\Z")
"""Where a sentence (group 1) or a clause ends."""


def _edge_rank(text: str) -> int:
    """2 where a sentence ends (or nothing stands before), 1 where a clause does, else 0."""
    found = _EDGE.search(text) if text else None
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


def _without_islands(pieces: Sequence[Piece], longest: int, around: int) -> list[Piece]:
    """Mark equal runs of up to `longest` words together with the changes beside them, if those are long enough.

    Goes on until no such run is left, because each one given up lengthens its neighbours.
    """
    done = _joined(pieces)
    while True:
        out: list[Piece] = []
        for at, (old, new) in enumerate(done):
            between = bool(out) and old == new and at + 1 < len(done) and _is_island(old, longest)
            given_up = between and _changed(out[-1], done[at + 1]) >= around
            if given_up or (out and old != new and out[-1][0] != out[-1][1]):
                out[-1] = (out[-1][0] + old, out[-1][1] + new)
            else:
                out.append((old, new))
        if len(out) == len(done):
            return out
        done = out


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Neighbours of one fate as one piece."""
    found: list[Piece] = []
    olds: list[str] = []
    news: list[str] = []
    alike = False
    for old, new in pieces:
        if (old == new) is not alike and olds:
            text = "".join(olds)
            found.append((text, text if alike else "".join(news)))
            olds, news = [], []
        alike = old == new
        olds.append(old)
        news.append(new)
    text = "".join(olds)
    return [*found, (text, text if alike else "".join(news))] if olds else found


def _is_island(text: str, longest: int) -> bool:
    """Is an equal run between two changes more noise than guidance? Numbers never are."""
    return len(words(text)) <= longest and not any(char.isdigit() for char in text)


def _changed(before: Piece, after: Piece) -> int:
    """Words that are marked right before and right after an equal run, on the side that has more of them."""
    return sum(max(len(words(side)) for side in piece) for piece in (before, after))
