"""A change in, its signals and the facts behind them out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from policydiff.judge.facts import Fact, facts, sides
from policydiff.judge.hits import find_dates_and_links, find_hits
from policydiff.judge.named import NAME
from policydiff.judge.negation import Denial, denial
from policydiff.judge.regions import Edit
from policydiff.judge.stretches import Stretches
from policydiff.model import Block, BlockKind, Change, Kind, Mark, Signal
from policydiff.rules.names import without_form
from policydiff.rules.signals import KINDS
from policydiff.text.targets import reach
from policydiff.values import dataclass

Known = Callable[[str], bool]

ECHOES = frozenset({"negation", "modal", "scope", "guardian"})
"""Kinds whose words can be part of a phrase of another kind."""


@dataclass(frozen=True, slots=True)
class Told:
    """A signal with what only the judging knows of it."""

    signal: Signal
    fact: Fact | None
    """None for a link whose target alone changed."""
    denial: Denial | None = None


def tell(edit: Edit, language: str, known: tuple[Known, Known], *, substantive: bool) -> tuple[Told, ...]:
    """The signals of a change, in the order of `KINDS`, then as they stand.

    An editorial change tells of nothing but the document's dates and the targets of links.

    Args:
        edit: what to look at.
        language: two letters.
        known: whether a name stands anywhere in the old and in the new edition: its own name is nobody's recipient.
        substantive: whether the change is.
    """
    change = edit.change
    if change.kind is Kind.EQUAL or _is_head(change):
        return ()
    told = _targets(change)
    if change.kind is not Kind.FORMAT:
        old, new = sides(edit, partial(find_hits, language=language) if substantive else find_dates_and_links)
        for fact in facts(edit, old, new):
            if _is_old_name(change, fact, known):
                continue
            if fact.kind == "negation":
                told += _denied(change, fact, denial(fact, old, new))
            else:
                told.append(Told(_signal(change, fact.kind, _place(fact.old), _place(fact.new)), fact))
    return tuple(sorted(_without_echo(told), key=lambda t: KINDS.index(t.signal.kind))) if told else ()


def _is_head(change: Change) -> bool:
    """Whether it is the row of labels above a table's columns: it names kinds, not what is done."""
    if change.block is not BlockKind.ROW:
        return False
    rows = [block for block in (change.old, change.new) if block is not None]
    cells = [{mark.value for mark in block.marks if mark.kind == "cell"} for block in rows]
    return all(one == {"head"} for one in cells)


def _is_old_name(change: Change, fact: Fact, known: tuple[Known, Known]) -> bool:
    """Whether a company that came into a clause, or left it, is named in the other edition as well."""
    if fact.kind != "recipient" or (fact.old is not None and fact.new is not None):
        return False
    hit, block = (fact.old, change.old) if fact.old else (fact.new, change.new)
    if hit is None or block is None or not hit.value.startswith(NAME):
        return False
    name = block.text[hit.start : hit.end]
    stands = known[fact.old is not None]
    return stands(name.lower()) or stands(without_form(name).lower())


def _place(hit: object) -> tuple[int, int] | None:
    return (hit.start, hit.end) if hit is not None else None  # type: ignore[attr-defined]


def _denied(change: Change, fact: Fact, found: Denial | None) -> list[Told]:
    return [Told(_signal(change, "negation", found.old, found.new), fact, found)] if found else []


def _signal(change: Change, kind: str, old: tuple[int, int] | None, new: tuple[int, int] | None) -> Signal:
    return Signal(kind, _slice(change.old, old), _slice(change.new, new), old, new)


def _slice(block: Block | None, place: tuple[int, int] | None) -> str | None:
    return block.text[slice(*place)] if block is not None and place is not None else None


def _without_echo(told: list[Told]) -> list[Told]:
    """Signals less those told twice and those that are part of another: the negation of "without your consent"."""
    whole = [t.signal for t in told if t.signal.kind not in ECHOES]
    old = Stretches(signal.old_at for signal in whole if signal.old_at)
    new = Stretches(signal.new_at for signal in whole if signal.new_at)
    kept: dict[tuple[str, str | None, str | None], Told] = {}
    for one in told:
        signal = one.signal
        parts = [(old, signal.old_at), (new, signal.new_at)]
        if signal.kind not in ECHOES or not any(at and side.touch(at[0], at[0] + 1) for side, at in parts):
            kept.setdefault((signal.kind, signal.old, signal.new), one)
    return list(kept.values())


def _targets(change: Change) -> list[Told]:
    """Links whose words stayed while their target changed."""
    if change.old is None or change.new is None or change.old.marks == change.new.marks:
        return []
    old, new = ([m for m in block.marks if m.kind == "link"] for block in (change.old, change.new))
    if len(old) != len(new):
        return []
    return [
        Told(_signal(change, _target_kind(a, b), (a.start, a.end), (b.start, b.end)), None)
        for a, b in zip(old, new, strict=True)
        if a.value != b.value and _words(change.old, a) == _words(change.new, b)
    ]


def _target_kind(old: Mark, new: Mark) -> str:
    """`contact` where another mailbox or number is reached, else `link`."""
    return "contact" if reach(old.value) != reach(new.value) else "link"


def _words(block: Block, mark: Mark) -> str:
    return block.text[mark.start : mark.end]
