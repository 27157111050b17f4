"""A block's text in, whether it is a date line out: "Last updated: 1 May 2024" and its like, which say nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby

from policydiff.dates.clock import without_clocks
from policydiff.dates.cues import EARLIER, OTHER, Cue, cues_in, folded
from policydiff.dates.find import FoundDate, find_dates, has_year
from policydiff.dates.months import WEEKDAYS
from policydiff.rules.labels import all_words, labels
from policydiff.rules.languages import further
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import EAST_ASIAN, MARKS, is_unspaced

LONGEST = 240
"""Characters of a date line at most. Real ones with links to other versions reach 200; longer texts say more."""

LONGEST_LABEL = 60
"""Characters of a label without its date at most."""

NAMES = 4
"""Capitalised words that a date line may hold besides known ones: the names of a product or a company."""


_TEMPLATE = Lazy(r"\{\{.*?\}\}|\{%.*?%\}")
"""A template tag, which stands for a date as often as not."""


_QUOTED = Lazy(r"《[^》]{1,30}》|「[^」]{1,30}」|『[^』]{1,30}』")
"""A title in East Asian brackets."""


def is_date_line(text: str) -> bool:
    """Tell whether a block is a date line: a date with or without its label, or the label alone, and nothing else.

    Names of products, version numbers and links to other versions may stand beside them.
    `text` is visible text, its lines folded; an empty one is no date line.

    >>> is_date_line("Version 4.2, effective 7 March 2023")
    True
    >>> is_date_line("Effective 3 April 2024, prices double.")
    False
    """
    template = "{" in text and _TEMPLATE.search(text) is not None
    if len(text) > (LONGEST if template or has_year(text) else LONGEST_LABEL):
        return False
    plain, dates = folded(text), find_dates(text)
    if dates or template:
        plain = without_clocks(plain)
    cues = cues_in(plain)
    if not (dates or cues):
        return False
    if not dates and not template:
        return _is_label(text, plain, cues)
    return _nothing_else(text, plain, dates, cues)


def is_label(text: str) -> bool:
    """Whether a text is only the label of a date, which then stands elsewhere: "Effective date:", 更新日期."""
    return len(text) <= LONGEST_LABEL and not has_year(text) and _is_label(text, plain := folded(text), cues_in(plain))


def _is_label(text: str, plain: str, cues: tuple[Cue, ...]) -> bool:
    meant = [cue for cue in cues if cue.role not in {OTHER, EARLIER}]
    phrases = [plain[cue.start : cue.end] for cue in meant]
    named = any(" " in phrase or (phrase[0] >= EAST_ASIAN and len(phrase) > len("更新")) for phrase in phrases)
    closed = text.rstrip().endswith((":", "："))
    return bool(meant) and (closed or named) and _nothing_else(text, plain, (), cues)


def _nothing_else(text: str, plain: str, dates: tuple[FoundDate, ...], cues: tuple[Cue, ...]) -> bool:
    """Whether only small words, names and version numbers remain beside dates and cues."""
    places = [(date.start, date.end) for date in dates] + [(cue.start, cue.end) for cue in cues]
    if "{" in text:
        places += [match.span() for match in _TEMPLATE.finditer(text)]
    if not text.isascii():
        titles = labels("subjects")["zh"].split("|")
        places += [match.span() for match in _QUOTED.finditer(text) if any(word in match[0] for word in titles)]
    also = further(plain)
    for start, end in places:
        plain = plain[:start] + " " * (end - start) + plain[end:]
    names = numbers = 0
    for start, word in _words(plain):
        if word[0].isdigit():
            numbers += 1
        elif is_unspaced(word[0]):
            if not _known_signs(word, also):
                return False
        elif word not in _fillers(also):
            if word in _laws() or not text[start].isupper():
                return False
            names += 1
    versioned = any(mark in plain for mark in ("version", " v", "rev", "版本"))
    return names <= NAMES and numbers <= versioned


def only_fillers(plain: str, also: tuple[str, ...] = ()) -> bool:
    """Whether a stretch of folded text holds nothing but signs and small words; an empty one does.

    Args:
        plain: The stretch.
        also: The languages beyond those that are read which the whole text may be in.
    """
    return all(
        _known_signs(word, also) if is_unspaced(word[0]) else word in _fillers(also) for _, word in _words(plain)
    )


def _words(plain: str) -> Iterator[tuple[int, str]]:
    """Start and text of each number, word of a spaced script, and run of signs of an unspaced one."""
    for match in _WORD.finditer(plain):
        start = match.start()
        for _, signs in groupby(match[0], key=is_unspaced):
            part = "".join(signs)
            yield start, part
            start += len(part)


_WORD = Lazy(rf"\d+(?:\.\d+)*|[^\W\d_](?:[^\W\d_]|[{MARKS}])*(?:'[^\W\d_]+)?")
"""A number or a word."""


@cache
def _fillers(also: tuple[str, ...]) -> frozenset[str]:
    return frozenset(all_words("fillers", also)) | WEEKDAYS


@cache
def _laws() -> frozenset[str]:
    return frozenset(all_words("laws"))


@cache
def _signs(also: tuple[str, ...]) -> tuple[str, ...]:
    signs = {word for word in _fillers(also) if is_unspaced(word[0])}
    return tuple(sorted(signs, key=lambda sign: (-len(sign), sign)))


def _known_signs(run: str, also: tuple[str, ...]) -> bool:
    """Whether a run of signs of an unspaced script is made of small words and days of the week."""
    for sign in _signs(also):
        run = run.replace(sign, "")
    return not run
