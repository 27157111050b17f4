"""Numbered candidates in, those whose numbers run on and whose kind are titles out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from policydiff.model import BlockKind
from policydiff.read.outline.belief import SMALL, believed, counts, stands_out
from policydiff.read.outline.entries import Candidate, Document
from policydiff.read.outline.numbers import Number
from policydiff.values import replace

_STEP = 2
"""How far a number may jump from the one before it: authors strike clauses out."""

_TOP_STEP = 3
"""The same outside lists."""

_OPEN = 40
"""Runs that a number may go on with: the last ones, so that the cost stays linear."""

_LETTER_H = 8
"""The letter before `i`: after it, `i` is a letter, else the Roman one."""


def numbered(found: Sequence[Candidate], document: Document) -> list[Candidate]:
    """Of the candidates those numbered ones that are headings, in reading order.

    Args:
        found: all candidates.
        document: where they stand.
    """
    groups: dict[tuple[str, int, int], list[Candidate]] = defaultdict(list)
    for candidate in _settled(found):
        groups[candidate.key].append(candidate)
    taken: list[Candidate] = []
    for group in groups.values():
        if _steps(group, document):
            continue
        counting = group[0].key[0] in SMALL and counts(group)
        for run in _runs(group):
            if believed(run, document, counting=counting):
                taken += [c for c in run if c.title]
            elif run[0].key[1] > 1:
                taken += [c for c in run if stands_out(c, document)]
    return sorted(taken, key=lambda c: c.at)


def _steps(group: Sequence[Candidate], document: Document) -> bool:
    """Whether numbers count what one marked section lists: items without paragraphs that stand in no other section."""
    titles = [c for c in group if c.title]
    listed = document.marked and all(document.in_item(c) and _alone(c, document) for c in titles)
    return listed and any(c.form == "lead" for c in titles) and document.sections(titles) == 1


def _alone(c: Candidate, document: Document) -> bool:
    """Whether an item is all that it says: its title runs into its text, or the next item follows at once."""
    under = document.under(c)
    return c.form == "lead" or (under is not None and under.kind is BlockKind.ITEM and bool(under.marker))


def _settled(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Numbered candidates, single letters read as Roman numbers where these run on."""
    last: dict[tuple[bool, int], tuple[bool, int]] = {}
    for candidate in found:
        number = candidate.number
        if number is None:
            continue
        case = number.scheme.strip("()")
        if case not in {"a", "A", "i", "I"}:
            yield candidate
            continue
        side = case in "ai", candidate.nest
        roman, before = last.get(side, (False, 0))
        goes_on = roman and number.roman - before in {1, 2}
        if number.roman and (goes_on or (number.roman == 1 and (roman, before) != (False, _LETTER_H))):
            scheme = number.scheme.replace("a", "i").replace("A", "I")
            number = Number(scheme, (number.roman,), number.end)
        last[side] = number.scheme.strip("()") in "iI", number.parts[0]
        yield replace(candidate, number=number)


def _runs(group: Sequence[Candidate]) -> list[list[Candidate]]:
    """The runs of one scheme: numbers that go on; of `2.1` those under the same `2`."""
    if group[0].key[1] > 1:
        under: dict[tuple[int, ...], list[Candidate]] = defaultdict(list)
        for candidate in group:
            under[_parts(candidate)[:-1]].append(candidate)
        return list(under.values())
    step = _STEP if group[0].nest else _TOP_STEP
    runs: list[list[Candidate]] = []
    for candidate in group:
        run = _run_of(candidate, runs[-_OPEN:], step)
        if run is None:
            runs.append([candidate])
        else:
            run.append(candidate)
    return runs


def _run_of(candidate: Candidate, runs: Sequence[list[Candidate]], step: int) -> list[Candidate] | None:
    """The run that a candidate goes on with: a sentence's right above it, else one of its own look; else None."""
    value = _parts(candidate)[0]
    going = [run for run in runs if 0 <= value - _parts(run[-1])[0] <= step]
    like = [run for run in going if (run[-1].title, run[-1].look) == (candidate.title, candidate.look)]
    beside = [run for run in going if run[-1].upto == candidate.at and not run[-1].title]
    following = [run for run in like or going if value - _parts(run[-1])[0] == 1]
    chosen = (beside or following or like or going)[-1:]
    return chosen[0] if chosen and (like or value != 1) else None


def _parts(candidate: Candidate) -> tuple[int, ...]:
    return candidate.number.parts if candidate.number is not None else (0,)
