"""Sentences and places in them in, the quotes and words of a point out."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.model import Excerpt, Point, QuoteRole
from policydiff.summarise.tokens import Place
from policydiff.summarise.units import Unit
from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

UNCLEAN = Lazy(
    r"\{\{.*?(?:\}\}|\Z)|\{%.*?(?:%\}|\Z)|<%.*?(?:%>|\Z)|<\?.*?(?:\?>|\Z)|<!--#.*?(?:-->|\Z)|\}\}|%\}"
    r"|\*\*|(?:^|(?<=\s))\|(?=\s|$)|^#+ "
)
"""What only a program reads: template tags, bars of a table, markup."""

_SUSPECT = Lazy(r"[{}<%*|#]")
"""Signs one of which stands in each of them; looked for in a twentieth of the time."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said of a candidate."""

    verb: str
    """`changed`, `added`, `removed` or `pair`."""
    old: tuple[str, ...]
    """As they are shown, marks of quotation left out; several for a row, none where the verb asks for none."""
    new: tuple[str, ...]
    """As `old`; the whole clause for `changed`."""
    quotes: tuple[Excerpt, ...]
    gaps: tuple[str, str] = ("", "")
    """What stands before and behind the change inside its clause."""
    closing: str = ""
    """The end of the clause, shown behind a gap; empty where nothing that must be shown is left out."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A point, and what a headline says of it."""

    point: Point
    fact: str
    """Like the point's short form, with nothing broken off but at the end of a clause; empty where none is."""


def quote_of(role: QuoteRole, unit: Unit, at: Place) -> Excerpt:
    """A slice of a unit's block."""
    return Excerpt(role, unit.side, unit.change.id, at, unit.text[slice(*at)])


def is_clean(text: str) -> bool:
    """Whether a slice is free of what only a program reads."""
    return not (_SUSPECT.search(text) and UNCLEAN.search(text))


def pieces(unit: Unit, places: Sequence[Place]) -> str:
    """Slices of a sentence on one line, gaps between them; empty for none."""
    return " … ".join(" ".join(unit.text[slice(*at)].split()) for at in places)


def on_a_line(unit: Unit, at: Place, ends: Sequence[Place] = ()) -> str:
    """A slice on one line, and what of the end of its clause must be shown, with `…` where its sentence goes on."""
    before = "… " if at[0] > unit.words[unit.opening].start else ""
    after = " …" if max(at[1], *(end for _, end in ends), 0) < unit.words[-1].end else ""
    return before + pieces(unit, (at, *ends)) + after
