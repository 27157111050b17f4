"""An edition in, every place that states one of its dates out, in reading order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache

from policydiff.dates.cues import UPDATED, cues_in, folded, holds, places
from policydiff.dates.date_lines import is_date_line, is_label
from policydiff.dates.find import FoundDate, find_dates, has_year
from policydiff.dates.roles import Dated, dated
from policydiff.model import Block, BlockKind, Edition, Lines
from policydiff.rules.labels import all_words
from policydiff.text.scripts import EAST_ASIAN
from policydiff.values import dataclass, replace

CHANGES, VERSIONS = "changes", "versions"
"""The two kinds of lists whose dates are history; rows of the labels."""

SHORT_TITLE = 4
"""Words of a title that may be a bare "History" or "Archive"; in a longer one such a word means something else."""

TITLE_WORDS = 7
"""Words of a document's title at most."""

LEAD_IN = 120
"""Characters of the paragraph above a list of changes at most: "Change log:"."""

UNDER_TITLE = 3
"""Texts of a document among which such a date stands: its title, a line that names the company, the date."""

INDENTED = 4
"""Lines of a block of code that may be date lines at most."""

ENTRY = 30
"""Characters before the date of an entry at most: "Version 3.1 – 1 May 2024: …"."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A place that states a date of the policy."""

    role: str
    date: FoundDate
    labelled: bool
    lines: Lines
    section: int
    """Index of its section; -1 for front matter and the like."""
    document: int = 0
    """Number of the document on a page that holds several, from 0."""
    log: bool = False
    """In a list of changes: history, whatever label stands beside it; the newest of several tells the last change."""


@dataclass(frozen=True, slots=True)
class Text:
    """A heading or a block, as far as dates need it."""

    text: str
    lines: Lines
    section: int
    heading: bool
    entry: bool
    """A list item or a table row."""


def texts_of(edition: Edition, *, outside: bool = False) -> tuple[Text, ...]:
    """The headings and blocks of the policy in order; with `outside`, those of the page around it instead."""
    found: list[Text] = []
    for index, section in enumerate(edition.sections):
        if section.outside is outside and section.ref.heading:
            start = section.ref.lines[0]
            found.append(Text(section.ref.heading, (start, start), index, True, False))  # noqa: FBT003  faster than names
        for block in section.blocks:
            if block.outside is not outside:
                continue
            if block.kind is BlockKind.CODE:
                found += _indented(index, block)
            else:
                found.append(Text(block.text, block.lines, index, False, block.kind in _ENTRIES))  # noqa: FBT003  as above
    return tuple(found)


_ENTRIES = frozenset({BlockKind.ITEM, BlockKind.ROW})


def _indented(index: int, block: Block) -> Iterator[Text]:
    """The lines of a block of code that is nothing but date lines: four blanks before a line make it code."""
    lines = block.text.splitlines()
    if len(lines) <= INDENTED and any(map(has_year, lines)) and all(is_date_line(line.strip()) for line in lines):
        for line in lines:
            yield Text(line.strip(), block.lines, index, heading=False, entry=False)


def stated(texts: tuple[Text, ...]) -> tuple[Stated, ...]:
    """Every date that the texts state as the policy's own, and the entries of its own change log."""
    found: list[Stated] = []
    within = ""
    last = Text("", (0, 0), 0, heading=False, entry=False)
    for text in texts:
        if text.heading or text.entry:
            within = _within(text, last, within)
        if within != VERSIONS and has_year(text.text):
            found += _in_text(text, last, log=within == CHANGES)
        last = text
    return _with_documents(found, texts) if len(found) > 1 else tuple(found)


def _with_documents(found: list[Stated], texts: tuple[Text, ...]) -> tuple[Stated, ...]:
    """The same places, told in which document of the page each stands."""
    last = found[-1].section
    titles = [text.section for text in texts if text.heading and text.section <= last and names_document(text.text)]
    return tuple(replace(one, document=bisect_right(titles, one.section)) for one in found)


def _within(text: Text, last: Text, current: str) -> str:
    """The kind of list that a heading or an entry stands in: `CHANGES`, `VERSIONS` or none.

    `current` is that of the text before.
    """
    if text.heading:
        return current if current and _is_bare(text) else _heads_list(text.text)
    if not last.entry and not last.heading and len(last.text) <= LEAD_IN:
        return _leads_in(last.text) or current
    return current


def _in_text(text: Text, last: Text, *, log: bool) -> list[Stated]:
    dates = dated(text.text)
    if not dates and not log and is_label(last.text) and last.text and _is_bare(text):
        dates = dated(f"{last.text.rstrip(' :：')}: {text.text}")
    if not dates and text.heading and not log:
        dates = _dated_heading(text.text)
    if log:
        dates = tuple(Dated(date, UPDATED, labelled=True) for date in find_dates(text.text)[:1] if date.start <= ENTRY)
    return [
        Stated(one.role, one.date, one.labelled or text.heading, text.lines, text.section, log=log) for one in dates
    ]


def under_title(texts: tuple[Text, ...], taken: tuple[Stated, ...]) -> Stated | None:
    """The date alone right under the title, or above all else: as a rule the last change; none that a label took."""
    for at, text in enumerate(texts[:UNDER_TITLE]):
        if text.heading and at:
            return None
        if has_year(text.text) and not text.heading and all(text.lines != one.lines for one in taken):
            found = find_dates(text.text)
            if len(found) == 1 and is_date_line(text.text) and not cues_in(folded(text.text)):
                return Stated(UPDATED, found[0], labelled=False, lines=text.lines, section=text.section)
    return None


def _dated_heading(text: str) -> tuple[Dated, ...]:
    """The date in a title that says nothing about it: "Privacy Policy (May 2024)" was last changed then."""
    dates = find_dates(text)
    if len(dates) != 1 or not is_date_line(text):
        return ()
    rest = folded(text[: dates[0].start] + text[dates[0].end :])
    return (Dated(dates[0], UPDATED, labelled=True),) if holds(rest, "subjects") else ()


def _is_bare(text: Text) -> bool:
    dates = find_dates(text.text)
    return bool(dates) and is_date_line(text.text) and not dated(text.text)


def names_document(heading: str) -> bool:
    """Whether a heading is the title of a document: "Cookie Policy", not "Changes to this policy"."""
    plain = folded(heading)
    if len(plain.split()) > TITLE_WORDS:
        return False
    return plain.endswith(all_words("subjects")) and not holds(plain, "within")


@lru_cache(maxsize=1_000)
def _heads_list(heading: str) -> str:
    """What a section lists, by its heading: `CHANGES`, `VERSIONS` or nothing of the kind."""
    plain = folded(heading)
    short = len(plain.split()) <= SHORT_TITLE
    return _kind_of_list(plain, short=short)


def _leads_in(text: str) -> str:
    plain = folded(text)
    return _kind_of_list(plain, short=True) if plain.rstrip().endswith((":", "：")) else ""


def _kind_of_list(plain: str, *, short: bool) -> str:
    for kind in (CHANGES, VERSIONS):
        for word in _log_words(kind, short):
            if word in plain and places(word, plain):
                return kind
    return ""


@cache
def _log_words(kind: str, short: bool) -> tuple[str, ...]:  # noqa: FBT001  the key of a cache
    """What a title of that kind of list says; one word alone is enough in a short title only."""
    return tuple(word for word in all_words(kind) if short or " " in word or word[0] >= EAST_ASIAN)


def resolved(places_found: tuple[Stated, ...], *, first: bool | None) -> tuple[Stated, ...]:
    """The same places with every two-fold date read as the document writes them; untouched where `first` is None."""
    if first is None:
        return places_found
    return tuple(
        replace(
            one,
            date=replace(
                one.date, iso=one.date.day_first if first and one.date.day_first else one.date.iso, day_first=""
            ),
        )
        for one in places_found
    )
