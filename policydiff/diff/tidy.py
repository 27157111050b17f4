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

Stretch = Piece | list[str]
"""A stretch that is not tidy yet: both texts of what changed, or the units of what is equal."""

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


def tidy(pieces: Sequence[Stretch]) -> list[Piece]:
    """Apply the rules in turn; the texts that the pieces spell stay the same.

    Args:
        pieces: in order; what is equal as the list of its units (a word or a sign with the white space behind it),
            what changed as the pair of its texts. Units that differ only in that white space count as changed here.

        >>> tidy([units("We keep "), ("logs ", "mail "), units("here.")])
        [('We keep ', 'We keep '), ('logs', 'mail'), (' here.', ' here.')]
        >>> tidy([units("Logs stay. We "), ("", "keep mail. We "), units("share data.")])
        [('Logs stay. ', 'Logs stay. '), ('', 'We keep mail. '), ('We share data.', 'We share data.')]
        >>> tidy([("We may sell ", "You can ask "), units("the "), ("data of users.", "company about it.")])
        [('We may sell the data of users.', 'You can ask the company about it.')]
    """
    done = _joined(_slid(_trimmed(pieces)))
    if not _has_islands(done):
        return done
    done = _without_islands(done, ISLAND, AROUND)
    if not _has_islands(done):
        return done
    sizes = [(len(words(old)), -1 if old == new else len(words(new))) for old, new in done]
    equal = sum([old for old, new in sizes if new < 0])
    most = max(sum([old for old, _ in sizes]), equal + sum([new for _, new in sizes if new >= 0]))
    return _without_islands(done, STRETCH, 1) if equal < LEAST_EQUAL * most else done


def _has_islands(pieces: Sequence[Piece]) -> bool:
    """Whether something equal stands between two changes, as what is joined has no two changed neighbours."""
    return sum([old != new for old, new in pieces]) > 1


def _trimmed(pieces: Sequence[Stretch]) -> list[Stretch]:
    """Join neighbours of one fate, and take the white space that both sides end with out of what differs."""
    out: list[Stretch] = []
    old = new = ""
    for piece in pieces:
        if isinstance(piece, list):
            if old or new:
                _add_changed(out, old, new)
                old = new = ""
            _add_equal(out, piece)
            continue
        a, b = piece[0].rstrip(), piece[1].rstrip()
        if a == b and a:
            if old or new:
                _add_changed(out, old, new)
            _add_equal(out, [a])
            old, new = piece[0][len(a) :], piece[1][len(b) :]
        else:
            old, new = old + piece[0], new + piece[1]
    if old or new:
        _add_changed(out, old, new)
    return out


def _add_changed(out: list[Stretch], old: str, new: str) -> None:
    """A changed piece and, apart, the white space behind it where both sides have the same."""
    space = old[len(old.rstrip()) :]
    shared = space if space and new.endswith(space) else ""
    if shared:
        old, new = old[: -len(shared)], new[: -len(shared)]
    if old != new:
        out.append((old, new))
    elif old:
        _add_equal(out, [old])
    if shared:
        _add_equal(out, [shared])


def _add_equal(out: list[Stretch], equal: list[str]) -> None:
    """More equal units, beside those before them."""
    if out and isinstance(out[-1], list):
        out[-1] += equal
    else:
        out.append([*equal])


_EDGE = Lazy(r"([.!?。！？]+[\"'”’»)\]]*\s*\Z|\n\s*\Z)|[,;:、，；：)）\]]\s*\Z")
"""Where a sentence (group 1) or a clause ends."""


def _edge_rank(text: str) -> int:
    """2 where a sentence ends (or nothing stands before), 1 where a clause does, else 0."""
    found = _EDGE.search(text) if text else None
    return 2 if not text or (found and found[1]) else 1 if found else 0


def _slid(pieces: Sequence[Stretch]) -> list[Stretch]:
    """Shift insertions and deletions along equal words so that they begin and end where sentences do."""
    out: list[Stretch] = []
    for piece in pieces:
        if isinstance(piece, list):
            _add_equal(out, piece)
        elif (piece[0] and piece[1]) or not (out and isinstance(out[-1], list)):
            out.append(piece)
        else:
            _add_shifted(out, piece, out[-1])
    return out


def _add_shifted(out: list[Stretch], piece: Piece, before: list[str]) -> None:
    """An insertion or a deletion at the best place along the equal units before it, which end `out`."""
    side = 0 if piece[0] else 1
    lone = units(piece[side])
    back, most = 0, min(SLIDE, len(before))
    while back < most and before[-1 - back] == lone[-1 - back % len(lone)]:
        back += 1
    line = [*before[len(before) - back :], *lone]
    first = before[-1 - back] if back < len(before) else out[-2][side] if len(out) > 1 else ""
    shift = max((_edge_rank(line[k - 1] if k else first), k - back) for k in range(back + 1))[1] if back else 0
    if shift:
        at = back + shift
        moved = "".join(line[at : at + len(lone)])
        before[len(before) + shift :] = []
        if not before:
            out.pop()
        out.append((moved, "") if side == 0 else ("", moved))
        out.append(line[at + len(lone) :])
    else:
        out.append(piece)


def _joined(pieces: Sequence[Stretch]) -> list[Piece]:
    """What is equal as a text twice, and neighbours that changed as one piece."""
    found: list[Piece] = []
    changed = False
    for piece in pieces:
        if isinstance(piece, list):
            text = "".join(piece)
            found.append((text, text))
        elif changed:
            found[-1] = found[-1][0] + piece[0], found[-1][1] + piece[1]
        else:
            found.append(piece)
        changed = isinstance(piece, tuple)
    return found


def _without_islands(pieces: list[Piece], longest: int, around: int) -> list[Piece]:
    """Mark equal runs of up to `longest` words together with the changes beside them, if those are long enough.

    Goes on until no such run is left, because each one given up lengthens its neighbours.
    """
    done = pieces
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


def _is_island(text: str, longest: int) -> bool:
    """Is an equal run between two changes more noise than guidance? Numbers never are."""
    return len(words(text)) <= longest and not any(char.isdigit() for char in text)


def _changed(before: Piece, after: Piece) -> int:
    """Words that are marked right before and right after an equal run, on the side that has more of them."""
    return sum(max(len(words(side)) for side in piece) for piece in (before, after))
