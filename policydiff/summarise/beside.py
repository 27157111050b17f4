"""What is said of several candidates in, whether it can stand in one point, and the words of that out."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.summarise.candidates import Sayable
from policydiff.summarise.messages import Phrases
from policydiff.summarise.slices import Saying


def is_whole(said: Saying, candidate: Sayable) -> bool:
    """Whether what is said to have come or gone breaks off at the end of a clause alone."""
    units = {unit.side: unit for unit in candidate.units}
    if said.verb == "changed" or said.closing:
        return True
    return all(units[quote.side].ends_clause(quote.at[1]) for quote in said.quotes)


def fits(told: Sequence[Saying], said: Saying) -> bool:
    """Whether a clause can stand beside others: of one kind with them, or of other changes."""
    if all(one.verb == said.verb and one.verb in ("added", "removed") for one in told):
        return True
    changes = {quote.change for one in told for quote in one.quotes}
    return not any(quote.change in changes for quote in said.quotes)


def in_order(told: Sequence[Saying]) -> Sequence[Saying]:
    """Clauses of one text that came, or went, as they stand there: "this function" behind what tells which."""
    places = {(said.verb, said.quotes[0].change) for said in told}
    return sorted(told, key=lambda said: said.quotes[0].at) if len(places) == 1 else told


def join(told: Sequence[Saying], phrases: Phrases, *, bare: bool) -> str:
    """What is said, one after another; the verb once where it is the same, or not at all."""
    if bare:
        return phrases.quoted(*(text for said in told for text in said.old + said.new))
    parts: list[str] = []
    last = ""
    for said in told:
        if said.verb == last and said.verb in ("added", "removed"):
            parts[-1] += phrases.word("join") + phrases.quoted(*said.new, *said.old)
        else:
            parts.append(phrases.said(said.verb, said.old, said.new))
        last = said.verb
    return phrases.word("then").join(parts)
