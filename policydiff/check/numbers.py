"""Editions and sections in, findings about section numbers out: references that lead nowhere, gaps and doubles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from policydiff.check.meaning import own_blocks
from policydiff.dates import find_dates, has_year
from policydiff.model import Block, ComparedSection, Edition, Finding, Severity
from policydiff.rules.labels import any_of
from policydiff.text.lazy import Lazy

FEWEST = 3
"""Numbered headings from which on an edition numbers its sections; figures in fewer can be anything."""

BEYOND = 3
"""How far beyond the last section a number can still mean one of these sections; a larger one is of a law."""

SIBLINGS = 4
"""Numbered headings of one parent from which on a gap among them is one."""


@cache
def _reference() -> re.Pattern[str]:
    return re.compile(
        rf"(?:§\s*|\b(?:{any_of('references')})\s+)(?P<n>\d{{1,2}}(?:\.\d{{1,2}}){{0,3}})(?![\w%]|\.\d)"
        r"|第\s*(?P<han>\d{1,2})\s*[条條章节節]",
        re.IGNORECASE,
    )


def _behind() -> str:
    joined, laws = any_of("joined"), any_of("laws")
    part = rf"\([\w)(]{{0,9}}|,? ?(?:{any_of('subparts')})\b[^;.,]{{0,12}}|[,/&]? ?(?:{joined}|[-–])? ?[\d.]+"
    other = rf"(?:{any_of('of_another')})\s+(?!(?:{any_of('own_text')})\b)"
    law = rf"(?-i:[A-ZÄÖÜ])\w*(?: |\B)(?:{laws})\b|(?-i:[A-Z]{{2,}})"
    return rf"(?:{part}){{0,3}}[\s,(]*(?:{other}|{law})"


_NUMBER = Lazy(r"\d{1,2}(?:\.\d{1,2}){0,3}")
"""Numbers as references give them, and parts of longer figures."""

_ELSEWHERE = Lazy(_behind, re.IGNORECASE)
"""What follows a reference to another document: a law with its paragraph, "of the Regulation"."""


def stale_references(old: Edition, new: Edition, sections: tuple[ComparedSection, ...]) -> Iterator[Finding]:
    """References to a number that the revision took away, or gave to another section."""
    before = _numbers(old)
    after = _numbers(new) if len(before) >= FEWEST else None
    if not after:
        return
    moved = _moved(sections)
    asked = {*moved, *(before.keys() - after.keys())}
    if not asked:
        return
    said = {block.text for section in old.sections for block in section.blocks}
    found = []
    for block in own_blocks(new):
        if asked.isdisjoint(_NUMBER.findall(block.text)):
            continue
        for number, words, end in _references(block.text):
            gone = number in before and number not in after
            stale = gone or (number in moved and block.text in said and before[number] == 1)
            if stale and not _ELSEWHERE.match(block.text, end) and not _is_entry(block.text):
                why = f"is now {moved[number]}" if number in moved else "is not there any more"
                found.append((block, words, why))
    if found:
        block, words, why = found[0]
        more = f" and {len(found) - 1} more were" if len(found) > 1 else " was"
        yield Finding(
            "reference.stale",
            Severity.MEDIUM,
            f'"{words}" in line {block.lines[0]}{more} not carried along when the sections were numbered anew: '
            f"what it meant {why}.",
            lines=block.lines,
        )


def dead_references(edition: Edition) -> Iterator[Finding]:
    """References beyond the last numbered section of an edition."""
    numbers = _numbers(edition)
    tops = [int(number) for number in numbers if number.isdigit()]
    if len(tops) < FEWEST:
        return
    for block in own_blocks(edition):
        for number, words, end in _references(block.text):
            beyond = number not in numbers and max(tops) < int(number.partition(".")[0]) <= max(tops) + BEYOND
            if beyond and not _ELSEWHERE.match(block.text, end):
                yield Finding(
                    "reference.stale",
                    Severity.MEDIUM,
                    f'Line {block.lines[0]} leads to "{words}", and the sections end with {max(tops)}.',
                    lines=block.lines,
                )
                return


def odd_numbers(edition: Edition) -> Iterator[Finding]:
    """Numbers of headings that are left out or given twice among those of one parent."""
    rows: dict[tuple[str, ...], list[tuple[int, str, tuple[int, int]]]] = {}
    for section in edition.sections:
        ref = section.ref
        last = _plain(ref.number).rpartition(".")[2]
        if last.isdigit():
            rows.setdefault((*ref.path[:-1], str(ref.level)), []).append((int(last), ref.number, ref.lines))
    for row in rows.values():
        odd = [(a, b) for a, b in pairwise(row) if b[0] != a[0] + 1]
        if len(row) >= SIBLINGS and len(odd) == 1 and (b := odd[0][1])[0] in (odd[0][0][0], odd[0][0][0] + 2):
            a = odd[0][0]
            what = "stands twice" if a[0] == b[0] else f"follows {a[1]}: a number is left out"
            yield Finding(
                "numbering.odd",
                Severity.LOW,
                f"The number {b[1]} {what}; check the numbers of the headings.",
                lines=b[2],
            )
            return


def _moved(sections: tuple[ComparedSection, ...]) -> dict[str, str]:
    """Old number → new number of sections that stayed and are counted anew."""
    pairs = [(_plain(s.old[0].number), _plain(s.new[0].number)) for s in sections if s.old and s.new]
    return {a: b for a, b in pairs if a and b and a != b}


def _is_entry(text: str) -> bool:
    """Whether a block is an entry of a change log, which speaks of the numbers of its day: it begins with a date."""
    lead = text[:LEAD]
    return has_year(lead) and any(not text[: date.start].strip(" *_|–-") for date in find_dates(lead))


LEAD = 40
"""Characters within which an entry of a log gives its date."""


def _references(text: str) -> Iterator[tuple[str, str, int]]:
    """Number, words and end of each reference of a text, also of those to other documents."""
    if _NUMBER.search(text):
        yield from ((found["n"] or found["han"], found[0], found.end()) for found in _reference().finditer(text))


def _numbers(edition: Edition) -> Counter[str]:
    """How often each number stands before a heading or a paragraph."""
    refs = [_plain(section.ref.number) for section in edition.sections]
    leads = [f"{block.marker} {block.text}" for block in own_blocks(edition) if _may_be_led(block)]
    led = [found[1] for lead in leads if (found := _LED.match(lead))]
    return Counter(number for number in (*refs, *led) if number[:1].isdigit())


def _may_be_led(block: Block) -> bool:
    """Whether a paragraph can begin with a number; most begin with a letter."""
    return not block.text[:1].isalpha() or block.marker not in _BULLETS


_BULLETS = frozenset({"", "-", "*", "+"})
"""Markers of items that have no number."""

_LED = Lazy(r"\W{0,3}(\d{1,2}(?:\.\d{1,2}){0,3})\.?[\s)]")
"""The number of a paragraph."""


def _plain(number: str) -> str:
    bare = not number or (number[0].isdecimal() and number[-1].isdecimal())
    return number if bare else re.sub(r"^[^\d]+|[^\d]+$", "", number)
