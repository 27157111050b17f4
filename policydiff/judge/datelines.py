"""A text in, the places in it that only tell the document's own dates out: what changes there is editorial."""

from __future__ import annotations

import re
from functools import lru_cache

from policydiff.dates import dated, is_date_line
from policydiff.dates.cues import OTHER, cues_in, folded
from policydiff.dates.find import find_dates, has_year
from policydiff.judge.folding import fold
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import FIRST_CJK
from policydiff.values import dataclass

LONGEST_LINE = 400
"""Characters that a few sentences about the document's dates take at most."""
LONGEST = 28
"""Words of a sentence in prose that may still be about the document's date alone; a Han character is half a word."""


@dataclass(frozen=True, slots=True)
class DateLine:
    """A sentence that states a date of the document."""

    start: int
    end: int
    short: bool
    """Nothing but label and date: any of its words may change."""
    dates: tuple[tuple[int, int], ...]
    """The dates in it; in a longer sentence only they may change."""

    def excuses(self, start: int, end: int) -> bool:
        """Whether words at these offsets may change without a change of meaning."""
        if not self.start <= start <= end <= self.end:
            return False
        whole = start <= self.start + 1 and end >= self.end - 1
        return self.short or whole or any(a <= start and end <= b for a, b in self.dates)


_SENTENCE_END = Lazy(
    r"[.!?\n。！？]"
    r"(?:(?<=[^\d\s][.!?])\s+(?=[^\W\d_a-zà-ÿ]|[\"“*(])|(?<=\d{4}\.)\s+(?=[A-ZÀ-Ý])|(?<=[。！？])|(?<=\n)\n*)"
)
"""The sign that ends a sentence, with the gap behind it, or a gap of lines; a stop behind a number ends one only
before a capital. It begins with the signs themselves: asking at each place of a text what stands before it takes five
times as long."""


@lru_cache(maxsize=1_000)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence, without the white space between them; kept, as many questions ask for them."""
    found: list[tuple[int, int]] = []
    start = 0
    for gap in _SENTENCE_END.finditer(text):
        end = gap.start() + (text[gap.start()] != "\n")
        if end > start:
            found.append((start, end))
        start = gap.end()
    if start < len(text):
        found.append((start, len(text)))
    return tuple(found)


def may_be_dated(text: str) -> bool:
    """Whether a text can tell a date of the document anywhere; without one, nothing of it `is_dated`."""
    return has_year(text) or _TEMPLATE.search(text) is not None or (len(text) <= LONGEST_LINE and is_date_line(text))


def is_dated(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text lies where only dates of the document are told."""
    if len(text) <= LONGEST_LINE and is_date_line(text):
        return True
    if has_year(text) and any(one.date.start <= start and end <= one.date.end for one in dated(text)):
        return True
    first, last = max(0, start - LONGEST_LINE), min(len(text), end + LONGEST_LINE)
    if end - start > LONGEST_LINE or not (has_year(text[first:last]) or _TEMPLATE.search(text, first, last)):
        return False
    return all(
        (line := _date_line(text, first + a, first + b)) is not None
        and line.excuses(max(start, first + a), min(end, first + b))
        for a, b in sentences(text[first:last])
        if first + a <= end and first + b >= start and (first + a < end or first + b > start)
    )


def is_all_dates(text: str) -> bool:
    """Whether every sentence of a text states a date of the document, or has nothing else than one."""
    if len(text) > LONGEST_LINE or not (has_year(text) or _TEMPLATE.search(text) or is_date_line(text)):
        return False
    return all(_date_line(text, a, b) for a, b in sentences(text))


_TEMPLATE = Lazy(r"\{\{|\{%")
"""The beginning of a template tag."""


_DOCUMENT = Lazy(
    r"polic(?:y|ies)\b|terms\b|notice|statement|agreement|conditions|erklärung|hinweis|bedingungen|politique|charte"
    r"|condizioni|condiciones|política|aviso|informativa|termos|beleid|polityk|regulamin"
    r"|政策|协议|協議|条款|條款|声明|聲明|规则|規約|ポリシー|方針|약관|방침"
)
"""Words for the document that a date belongs to, lower case."""


def _date_line(text: str, start: int, end: int) -> DateLine | None:
    sentence = text[start:end]
    if is_date_line(sentence):
        return DateLine(start, end, short=True, dates=())
    low = sentence.lower()
    dates = tuple((start + d.start, start + d.end) for d in find_dates(sentence))
    if not dates and ("©" in low or low.startswith("copyright")):
        years = tuple((start + m.start(), start + m.end()) for m in re.finditer(r"(?:19|20)\d\d", sentence))
        return DateLine(start, end, short=False, dates=years)
    plain = folded(sentence)
    cues = [cue for cue in cues_in(plain) if cue.role != OTHER]
    if not cues:
        return None
    if _DOCUMENT.search(low) and _size(text, start, end, dates) <= LONGEST:
        return DateLine(start, end, short=False, dates=dates)
    headed = tuple(
        date
        for date in dates
        if any(
            plain[cue.end : date[0] - start].strip("* ") in (":", "：") for cue in cues if cue.end <= date[0] - start
        )
    )
    return DateLine(start, end, short=False, dates=headed) if headed else None


def _size(text: str, start: int, end: int, dates: tuple[tuple[int, int], ...]) -> float:
    """Words of a stretch beside its dates; a Han character is half a word."""
    around = (w for w in fold(text, start, end) if not any(a <= w.start < b for a, b in dates))
    return sum(0.5 if len(w.form) == 1 and w.form >= FIRST_CJK else 1 for w in around)
