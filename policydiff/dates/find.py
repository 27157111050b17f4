"""Text in, the dates written in it out, each as ISO with its place in the text.

A month without a day is `2024-05`; a year alone is no date. Years are 1990 to 2099, or two digits
after a day and a month. What cannot be a date (month 13, 31 June) is not found.
"""

from __future__ import annotations

from functools import lru_cache

from policydiff.dates.months import MONTHS
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import MARKS, is_thai, plain_signs
from policydiff.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date as it is written in a text."""

    start: int
    end: int
    """Offsets into the text, in characters."""
    iso: str
    """`2024-05-01`, or `2024-05` where no day is written. Read month first where both readings are possible."""
    day_first: str = ""
    """The other reading of `5/1/2024`; empty where only one is possible."""

    def moved(self, by: int) -> FoundDate:
        """The same date so many characters further on."""
        return replace(self, start=self.start + by, end=self.end + by)


_ZEROS = "０٠۰०๐"
"""The noughts of the digits that are read as those of ASCII: full-width, Arabic, Persian, Devanagari and Thai."""
_PLAIN = {ord(zero) + digit: str(digit) for zero in _ZEROS for digit in range(10)} | {ord("【"): " ", ord("】"): " "}
"""Those digits, and the brackets of filled-in forms: 【2024】年【5】月."""
_BUDDHIST = 543
"""Years that the Thai calendar is ahead: 2568 is 2025."""
_HAN_DIGITS = {ord(sign): str(digit) for digit, sign in enumerate("〇一二三四五六七八九")} | {
    ord("零"): "0",
    ord("○"): "0",
}
_ERAS = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
"""Year before the first one of each Japanese era, and of the calendar of Taiwan."""

_YEAR = r"(?<![\d.,])(?:19[89]|20\d)\d(?!\d)"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th|er|º|ª|°|\.))?"
_WORD = r"[^\W\d_]{3,12}"
_MARKED_WORD = rf"[^\W\d_](?:[^\W\d_]|[{MARKS}]){{1,15}}"


_YEAR_FIRST = Lazy(
    rf"({_YEAR})(?:\s?[年년]\s?|\s?([./-])\s?)(\d{{1,2}})(?!\d)(?:(?:\s?[月월]\s?|\s?\2\s?)(\d{{1,2}})(?!\d)(?:\s?[日號号일]|\.(?!\d))?|\s?[月월])?"
)
"""A date that begins with its year: `2024-05-01`, `2024年5月1日`, `2024/5`."""


_NUMERIC = Lazy(r"(?<![\d./-])(\d{1,2})(\s?[./-]\s?)(\d{1,2})\2((?:19|20)?\d\d)(?![\d/-])(?!\.\d)")
"""Three numbers with the year last, such as `1.5.2024` and `5/1/24`."""


_MONTH_AND_YEAR = Lazy(rf"(?<![\d./-])(\d{{1,2}})[./]({_YEAR})")
"""A month in digits and its year: `05/2024`."""


def _named(word: str) -> str:
    return (
        rf"(?:(?<![\d.])(\d{{1,2}}){_ORDINAL}[\s-]?(?:de |of |day of |d['’])?)?"
        rf"(?<![^\W\d_])({word})\.?"
        rf"(?:[\s-]?(\d{{1,2}}){_ORDINAL}(?:\s?,\s?|\s))?"
        rf"[\s,-]{{0,2}}(?:de |del |of |พ\.ศ\.\s?|ค\.ศ\.\s?)?({_YEAR})"
    )


_NAMED = Lazy(_named(_WORD))
"""Day, month, year and month, day, year, and month and year: whatever word stands for the month."""


_LETTERS = Lazy(r"[a-z]+")
"""A run of letters in a lower-case text of ASCII."""


_NAMED_MARKED = Lazy(_named(_MARKED_WORD))
"""The same where words may hold vowel signs."""


_YEAR_AND_NAME = Lazy(rf"({_YEAR})\.?\s({_WORD})\s(\d{{1,2}})(?!\d)\.?")
"""Year, month and day: `2024. május 1.`, as Hungarian writes it."""


_COUNTED_MONTH = Lazy(rf"(?:(?<!\d)(\d{{1,2}})\s)?\b[Tt]háng\s(\d{{1,2}})(?:,?\snăm\s|\s?[,/]\s?|\s)({_YEAR})")
"""A month by its number: `1 tháng 5 năm 2024`, as Vietnamese writes it."""


_HAN_YEAR = Lazy(
    r"([二][〇零○][〇零○一二三四五六七八九]{2})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号號])?"
)
"""A date in Han numerals: `二〇二四年五月一日`."""


_THAI_YEAR = Lazy(r"(?<!\d)25[3-9]\d(?!\d)")
"""A year of the Thai calendar: 1987 to 2056."""


_ERA_YEAR = Lazy(r"(令和|平成|民國|民国)\s?(元|\d{1,3})\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?")
"""A date by the years of an era: `令和6年5月1日`, `民國113年5月1日`."""


_SHORT_YEAR = Lazy(r"\d[./-]\d{1,2}[./-]\d\d")
"""Three short numbers, which may be a date with a year of two digits."""


_DIGITS = "0123456789"

OTHER_YEARS = (
    *("二〇", "二零", "二○", "令和", "平成", "民國", "民国", "２０", "１９"),
    *("٢٠", "١٩", "۲۰", "۱۹", "२०", "१९", "๒๐", "๑๙", "๒๕"),
)
"""Beginnings of years that are not written in plain digits."""

_OTHER_DIGITS = Lazy("[\u0660-\uffff]")
"""A sign from the first of `OTHER_YEARS` on; few texts in Latin letters hold one."""


@lru_cache(maxsize=4_000)
def has_year(text: str) -> bool:
    """Whether a text can hold a date at all; a quick test that lets most texts go, kept as `_find` is."""
    if "20" in text or "19" in text:
        return True
    plain = plain_signs(text)
    if plain.isascii():  # most texts hold no digit, which is found sooner than by a pattern
        return any(map(plain.__contains__, _DIGITS)) and _SHORT_YEAR.search(plain) is not None
    if _SHORT_YEAR.search(text):
        return True
    if not _OTHER_DIGITS.search(plain):
        return False
    return any(sign in text for sign in OTHER_YEARS) or ("25" in text and is_thai(text))


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """All dates of a text in order, none overlapping another; empty where there is none."""
    return _find(text) if has_year(text) else ()


@lru_cache(maxsize=1_000)
def _find(text: str) -> tuple[FoundDate, ...]:
    """Kept, as most texts stand in both editions and several rooms ask for the dates of one."""
    plain = text if text.isascii() else text.translate(_PLAIN)
    if is_thai(plain):
        plain = _THAI_YEAR.sub(lambda year: str(int(year[0]) - _BUDDHIST), plain)
    marked = not plain.isascii() and _MARKED_SIGN.search(plain) is not None
    found: list[FoundDate] = []
    for start, end in _places(plain):
        part = plain[start:end]
        dates = [*_by_year_first(part), *_by_name(part, marked=marked), *_by_numbers(part), *_by_other_calendars(part)]
        found += [date.moved(start) for date in dates] if start else dates
    found.sort(key=lambda date: (date.start, -date.end))
    kept: list[FoundDate] = []
    for date in found:
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return tuple(kept)


def _places(text: str) -> list[tuple[int, int]]:
    """The parts of a text in which dates can stand: around figures, so far that no date is cut, and none overlapping.

    Most of a long paragraph is prose, and trying a dozen patterns at each of its signs takes long.
    """
    if len(text) <= _SHORT:
        return [(0, len(text))]
    parts: list[tuple[int, int]] = []
    for figure in _FIGURES.finditer(text):
        start, end = max(0, figure.start() - _AROUND), min(len(text), figure.end() + _AROUND)
        if parts and start <= parts[-1][1]:
            parts[-1] = (parts[-1][0], end)
        else:
            parts.append((start, end))
    return parts


_FIGURES = Lazy(r"\d\d|年")
"""What every date holds: two figures in a row, or the sign for a year."""

_AROUND = 100
"""Characters on each side of them that a date may take, and what its patterns ask of its neighbours: the longest, a
month and the words around it, takes 51."""

_SHORT = 4 * _AROUND
"""Characters of a text that is looked at as a whole."""

_MARKED_SIGN = Lazy("[\u0900-\u0e7f]")
"""A sign of the scripts whose words may hold vowel signs, or of those between them."""


def _by_year_first(text: str) -> list[FoundDate]:
    found: list[FoundDate] = []
    for match in _YEAR_FIRST.finditer(text):
        if match[4] is None and match[2] in {"/", "."} and len(match[3]) == 1:
            continue  # "2016/6" and "2016.6" are numbers of laws and of versions
        if iso := _iso(match[1], match[3], match[4]):
            stop = match[0].endswith(".") and match[2] != "."
            found.append(FoundDate(match.start(), match.end() - stop, iso))
    return found


def _by_name(text: str, *, marked: bool) -> list[FoundDate]:
    if text.isascii() and MONTHS.keys().isdisjoint(_LETTERS.findall(text.lower())):
        return []
    found: list[FoundDate] = []
    for match in (_NAMED_MARKED if marked else _NAMED).finditer(text):
        month = MONTHS.get(match[2].lower())
        if month is None or (match[1] and match[3]):
            continue
        day = match[1] or match[3]
        if iso := _iso(match[4], str(month), day):
            start = match.start() if day else match.start(2)
            found.append(FoundDate(start, match.end(), iso))
    for match in _YEAR_AND_NAME.finditer(text):
        month = MONTHS.get(match[2].lower())
        if month and (iso := _iso(match[1], str(month), match[3])):
            found.append(FoundDate(match.start(), match.end(), iso))
    if "háng" in text:
        counted = ((match, _iso(match[3], match[2], match[1])) for match in _COUNTED_MONTH.finditer(text))
        found += [FoundDate(match.start(), match.end(), iso) for match, iso in counted if iso]
    return found


def _by_numbers(text: str) -> list[FoundDate]:
    found: list[FoundDate] = []
    for match in _NUMERIC.finditer(text):
        first, mark, second, year = match.groups()
        if len(year) < len("2024"):
            if len(second) == 1 and mark.strip() == ".":
                continue  # "1.2.21" is a version
            year = f"20{year}"
        day_first = _iso(year, second, first)
        month_first = "" if mark.strip() == "." else _iso(year, first, second)
        if iso := month_first or day_first:
            other = day_first if month_first and day_first != month_first else ""
            found.append(FoundDate(match.start(), match.end(), iso, other))
    months = ((match, _iso(match[2], match[1], None)) for match in _MONTH_AND_YEAR.finditer(text))
    return [*found, *(FoundDate(match.start(), match.end(), iso) for match, iso in months if iso)]


def _by_other_calendars(text: str) -> list[FoundDate]:
    """Years in Han numerals, of Japanese eras and of the calendar of Taiwan."""
    if "年" not in text:
        return []
    found = [
        (match, match[1].translate(_HAN_DIGITS), _han_number(match[2]), match[3] and _han_number(match[3]))
        for match in _HAN_YEAR.finditer(text)
    ]
    for match in _ERA_YEAR.finditer(text):
        year = _ERAS[match[1]] + (1 if match[2] == "元" else int(match[2]))
        found.append((match, str(year), match[3], match[4]))
    return [FoundDate(match.start(), match.end(), iso) for match, *parts in found if (iso := _iso(*parts))]


def _han_number(text: str) -> str:
    """`二十一` as `21`; up to 99."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return text.translate(_HAN_DIGITS)
    return f"{(tens or '一').translate(_HAN_DIGITS)}{ones.translate(_HAN_DIGITS) or '0'}"


_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _iso(year: str, month: str, day: str | None) -> str:
    """An ISO date, or an empty text where there is no such day."""
    number = int(month)
    if not 1 <= number <= len(_DAYS):
        return ""
    if day is None:
        return f"{year}-{number:02d}"
    last = 29 if month in {"2", "02"} and _leap(int(year)) else _DAYS[number - 1]
    return f"{year}-{number:02d}-{int(day):02d}" if 1 <= int(day) <= last else ""


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
