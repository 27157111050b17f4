"""Entries of a list or table that came or went together in, what is said of them in one point out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from policydiff.model import BlockKind
from policydiff.summarise.candidates import Sayable
from policydiff.summarise.label import LABEL
from policydiff.summarise.lengths import columns, weigh
from policydiff.summarise.ranking import Ranked
from policydiff.summarise.short import cut
from policydiff.summarise.slices import Saying
from policydiff.values import replace

ENTRIES = 3
"""Entries of a list that are told together, at least."""

MANY = 4
"""Rows of which more than the name is told, at most."""

ENTRY = 14
"""Words of such an entry at most."""

CELLS = 8.0
"""Words of a row at most."""

BETWEEN = 4
"""Columns of the marks of quotation and the comma between two entries."""

Chosen = tuple[list[Saying], list[Ranked], int]
"""What is said, of which candidates, and how many of them are only counted."""


def entries(
    lead: Ranked, others: Sequence[Ranked], room: float, say: Callable[[Sayable, float], Saying | None]
) -> Chosen | None:
    """The entries of a list or table that came or went with the lead, in their order; None for fewer than three."""
    mine = [one for one in (lead, *others) if _is_entry(one.candidate, lead.candidate)]
    if len(mine) < ENTRIES or not _is_entry(lead.candidate, lead.candidate):
        return None
    told: list[Saying] = []
    used, spent, left_out = [], 0.0, 0
    mine.sort(key=lambda one: _number(one.candidate.main.change.id))
    for one in mine:
        said = say(one.candidate, CELLS if one.candidate.main.change.block is BlockKind.ROW else float(ENTRY))
        if said is None or (told and said.verb != told[0].verb):
            continue
        said = _less(said, told, names=len(mine) > MANY and one.candidate.main.change.block is BlockKind.ROW)
        used.append(one)
        if said is None:
            continue
        if spent + cost_of(said) > room - 2:
            left_out += 1
            continue
        told.append(said)
        spent += cost_of(said)
    return (told, used, left_out) if told and lead in used else None


def _number(change: str) -> tuple[int, ...]:
    """Where a change stands in its section, by its id."""
    return tuple(int(digits) for digits in re.findall(r"\d+", change))


def _is_entry(candidate: Sayable, lead: Sayable) -> bool:
    """Whether a candidate is a short entry that came or went beside another one."""
    main, first = candidate.main, lead.main
    if main.change.block not in (BlockKind.ITEM, BlockKind.ROW) or main.change.block is not first.change.block:
        return False
    alone = not (main.change.old and main.change.new)
    row = main.change.block is BlockKind.ROW
    return alone and main.side == first.side and main.first and (row or len(main.words) <= ENTRY)


def is_name(said: Saying) -> bool:
    """Whether what is said is a name, or a few words."""
    return said.verb in ("added", "removed") and len(said.quotes) == 1 and weigh("".join(said.new or said.old)) <= LABEL


def shortened(told: Sequence[Saying], width: int) -> Saying:
    """As many entries of a list as fit into so many columns."""
    kept: list[str] = []
    left = width
    for text in (text for said in told for text in said.new or said.old):
        if kept and columns(text) + BETWEEN > left:
            break
        kept.append(cut(text, left))
        left -= columns(text) + BETWEEN
    return replace(told[0], old=tuple(kept) if told[0].old else (), new=tuple(kept) if told[0].new else ())


def _less(said: Saying, told: Sequence[Saying], *, names: bool) -> Saying | None:
    """An entry without the cells that one before it has; of many rows, their names alone."""
    if len(said.quotes) == 1 or said.closing:
        return said
    known = {quote.text for one in told for quote in one.quotes}
    kept = tuple(quote for quote in said.quotes if quote.text not in known)[: 1 if names else None]
    if not kept:
        return None
    shown = tuple(" ".join(quote.text.split()) for quote in kept)
    return replace(said, quotes=kept, old=shown if said.old else (), new=shown if said.new else ())


def cost_of(said: Saying) -> float:
    """The words that are said, the verb among them."""
    return weigh(" ".join((*said.old, *said.new))) + (2 if said.verb == "pair" else 1)
