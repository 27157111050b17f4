"""Text in, its sentences out: where each begins and ends, in every language that is read.

A label, a number or a lettered point belongs to the sentence behind it, cells of a row stand apart, and the stop of
an abbreviation or initial ends nothing: `4.4. Fees. You pay Acme Inc. each month.` is one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from policydiff.text.lazy import Lazy
from policydiff.text.words import runs

_STOPS = (
    r"(?<=[.!?…])(?<![.!?…][.!?…])(?P<stop>[.!?…]*+[\"'”’»)\]]*+(?=\s|\Z))"
    r"|(?<=[。！？])(?P<full>[。！？]*[”’」』）)]*)"
    r"|(?<=\n)(?P<gap>\s*)"
)
_END = Lazy(rf"[.!?…。！？\n](?:{_STOPS})")
_END_OF_CELL = Lazy(rf"[.!?…。！？\s](?:{_STOPS}|(?<=\s)(?P<cell>\|\s))")
"""Signs that may end a sentence, and gaps that do; each begins at one place of a run alone, however long that is.

They begin with a set of signs, which a pattern is looked for by in a tenth of the time; the second one, for texts with
a bar, stops at each space.
"""

_SIGN = Lazy(r"[.!?…。！？\n|]")

_BREAKS = str.maketrans(dict.fromkeys("([“\"‘'«|-–", " "))
"""Signs that a word can follow without a space."""

LONGEST = 16
"""Letters of an abbreviation at most."""

_NEXT = Lazy(r"\s*[\"“‘'«(\[]*([^\W_]*)")
"""The first word behind a stop."""

_ABBREVIATIONS = (
    "inc ltd co corp llc plc bros dept dr hon jr mr mrs ms mx prof rev sr st mt vs viz cf etc eg ie no nos art "
    "arts para sec sect fig vol pp approx est ext tel incl resp u.s u.k e.u u.s.c a.m p.m e.g i.e "
    "bzw ca abs nr str ggf inkl evtl usw vgl ziff lit z.b d.h u.a i.d.r z.t sog "
    "m mme mlle ste sté réf al p.ex c.-à-d n° "
    "sra sres núm pág avda p.ej ee.uu s.a s.l d.lgs ecc sig dott p.es pag n ss av nº ex "
    "bijv o.a d.w.z enz blz nl mevr dhr t.a.v m.b.t ul pkt ust poz np itd itp tzn tj m.in r ws"
)
"""What is written with a stop and, but rarely, ends a sentence; without the stop."""

_OPENING_WORDS = (
    "the this these those we you your our it if when where any all by please to such no for in as they he she "
    "wir sie der die das es nous vous le la les ce il el los usted noi"
)
"""Words that open a sentence even behind an abbreviation: "… to Acme Inc. We …"."""

_SHORT, _OPENERS = frozenset(_ABBREVIATIONS.split()), frozenset(_OPENING_WORDS.split())

LABEL = 4
"""Words of a label at most: "Missed sessions.", "4.2 Third parties."."""

_LONGEST_LABEL = 2_000
"""Characters beyond which nothing is a label, whatever it is made of; each stop would look at all before it."""

_VERB = Lazy(
    r"\b(?:we|you|is|are|was|not|may|will|can|must|shall|has|have|do|does|it|nous|vous|est|wir|sie|ist|sind|no|non|"
    r"es|son|è|sono|nie|jest|zijn|niet)\b"
)
"""Words that a label does not hold."""


Place = tuple[int, int]


@lru_cache(maxsize=1_000)
def sentence_places(text: str) -> tuple[Place, ...]:
    """Start and end of each sentence of a text, without the white space between them; none for a blank text.

    Kept, as several rooms ask for those of one text.

    >>> text = "4.4. Fees. You pay Acme Inc. each month. It is due at once."
    >>> [text[a:b] for a, b in sentence_places(text)]
    ['4.4. Fees. You pay Acme Inc. each month.', 'It is due at once.']
    """
    found: list[Place] = []
    start, block = 0, True
    sign = _SIGN.search(text)
    pattern = _END_OF_CELL if "|" in text else _END
    # Where no sign stands before the last place, all is one sentence: so are most entries of a list, and titles.
    for end in pattern.finditer(text) if sign and sign.end() < len(text) else ():
        kind = end.lastgroup
        if kind == "full":
            ends = not _is_short_label(text[start : end.end()])
        elif kind == "stop":
            ends = _ends(text, start, end.start(), end.end(), first=block)
        else:
            _add(found, text, start, end.start())
            start, block = end.end(), True
            continue
        if ends:
            _add(found, text, start, end.end())
            start, block = end.end(), False
    _add(found, text, start, len(text))
    return tuple(found)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, exact slices of it without the white space between them.

    >>> list(sentences("We keep logs for 30 days. We do not sell them."))
    ['We keep logs for 30 days.', 'We do not sell them.']
    """
    return (text[a:b] for a, b in sentence_places(text))


def _add(found: list[Place], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))


def _ends(text: str, start: int, stop: int, end: int, *, first: bool) -> bool:
    """Whether a stop ends the sentence that began at `start`; `first` where nothing stands before that."""
    if end == len(text):
        return True
    follow = _NEXT.match(text, end)
    word = follow[1] if follow else ""
    if word[:1].islower() and not word.isdigit():
        return False
    if text[stop] == "." and _is_ordinal(text, start, stop, end):
        return False
    if text[stop] == ".":
        before = _last_word(text[max(start, stop - LONGEST) : stop])
        if (before in _SHORT or _is_initial(before)) and word.casefold() not in _OPENERS:
            return False
    return text[stop] != "." or stop - start > _LONGEST_LABEL or not _is_label(text[start:stop], first=first)


_DAY = Lazy(r"(?:^|\D)(?:[0-2]?\d|3[01])\Z")
_MONTH_AND_YEAR = Lazy(r"\s+[^\W\d_]{3,11}\.?,?\s+\d{4}\b")
_ORDINALS = "am zum vom ab bis seit den dem der die das im beim jeden"
_BEFORE_DAY = frozenset(_ORDINALS.split())
"""Words before an ordinal number, in languages that write it with a stop."""


def _is_ordinal(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a stop is that of a day or an ordinal: `am 1. Mai 2026`, `zum 15. Werktag`."""
    if not text[stop - 1 : stop].isdigit() or not _DAY.search(text, max(start, stop - 3), stop):
        return False
    if _MONTH_AND_YEAR.match(text, end):
        return True
    behind = text[max(start, stop - LONGEST) : stop].split()
    return len(behind) > 1 and behind[-1].isdigit() and behind[-2].casefold() in _BEFORE_DAY


def _last_word(text: str) -> str:
    """The word at the end of a text, in small letters; empty where it ends in white space."""
    return text.translate(_BREAKS).rpartition(" ")[2].casefold() if text and not text[-1].isspace() else ""


def _is_initial(word: str) -> bool:
    """One letter, or letters with stops between them: `J`, `U.S`."""
    return all(len(part) == 1 for part in word.split(".")) and not word.isdigit()


def _is_label(text: str, *, first: bool) -> bool:
    """Whether the words before a stop only number what follows or, at the beginning of a block, name it."""
    found = runs(text.casefold())
    if len(found) <= 1:
        return first or not found or found[0].isdigit() or len(found[0]) == 1
    return first and len(found) <= LABEL and not _VERB.search(text.casefold())


def _is_short_label(text: str) -> bool:
    """Whether a run before a Chinese stop is too short to say anything: `一。`."""
    return len(runs(text)) == 1 and len(text.strip()) <= LABEL
