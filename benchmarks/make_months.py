"""Write the packaged table of names of months and days from CLDR.

    python benchmarks/make_months.py > policydiff/dates/months.py

Babel carries CLDR, but importing it costs more than reading all the dates of a policy, so the
names are written down once. `tests/dates/test_months.py` holds the table against Babel.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from babel import Locale

LANGUAGES = (
    *("de", "de_AT", "en", "en_GB", "es", "fr", "it", "nl", "pl", "pt", "pt_PT"),
    *("da", "id", "nb", "sv"),
)
"""Languages whose months are read in their wide and their shortened names; East Asian ones and Vietnamese number them.

Croatian is in neither list: its listopad is October, which Polish and Czech call November.
"""

WIDE_ONLY = ("ar", "bg", "ca", "cs", "el", "et", "fi", "he", "hi", "hu", "ro", "ru", "sk", "sl", "th", "tr", "uk")
"""Languages whose shortened names are rare in policies, or are words of other languages (Czech "pro", December)."""

GLUED = {"he": "ב"}
"""What a language writes before the name of a month without a space: Hebrew "in"."""


FEWEST = 2
"""Letters of a name; shorter ones are shortened beyond what a reader tells from a word."""


def without_accents(word: str) -> str:
    """The word as people type it who have no accents: `fevrier`, `aout`; as it is in scripts whose marks are vowels."""
    if not unicodedata.name(word[0]).startswith(("LATIN", "GREEK")):
        return word
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def month_names() -> dict[str, int]:
    """Every wide and abbreviated name in lower case, without its full stop, and its month (1-12).

    Raises:
        SystemExit: two languages give one word to two months.
    """
    names: dict[str, int] = {}
    for language in (*LANGUAGES, *WIDE_ONLY):
        months = Locale.parse(language).months
        for context in ("format", "stand-alone"):
            for width in ("wide",) if language in WIDE_ONLY else ("wide", "abbreviated"):
                for number, name in months[context][width].items():
                    word = name.lower().rstrip(".॰׳")
                    glued = GLUED.get(language, "") + word
                    for form in (word, without_accents(word), glued):
                        if len(form) < FEWEST or " " in form:
                            continue
                        if names.setdefault(form, number) != number:
                            raise SystemExit(f"{form!r} is two months: {names[form]} and {number}")
    return names


def weekday_names() -> list[str]:
    """Every wide and abbreviated name in lower case, without its full stop; two letters and more."""
    names = set()
    for language in (*LANGUAGES, *WIDE_ONLY, "ja", "ko", "vi", "zh", "zh_Hant"):
        days = Locale.parse(language).days["format"]
        names.update(
            days[width][number].lower().rstrip(".") for width in ("wide", "abbreviated") for number in range(7)
        )
    return sorted(name for name in names if len(name) > 1)


HEAD = (
    '"""Names of months and days, made from CLDR by `benchmarks/make_months.py`; edit that script, not this table."""'
)
MONTHS = '"""Lower-case name, wide or abbreviated and without its full stop, and its month (1-12), in all languages."""'
DAYS = '"""Lower-case names of the days of the week, in all languages."""'


def filled(parts: Iterable[str]) -> str:
    """The parts in lines of 110 columns, indented."""
    lines, line = [], "   "
    for part in parts:
        if sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in line + part) > COLUMNS:
            lines.append(line)
            line = "   "
        line += f" {part}"
    return "".join(f"{line}\n" for line in (*lines, line))


COLUMNS = 110


def main() -> None:
    """Print the module."""
    months = sorted(month_names().items(), key=lambda pair: (pair[1], pair[0]))
    rows = filled(f'"{word}": {number},' for word, number in months)
    print(f"{HEAD}\n\nMONTHS: dict[str, int] = {{\n{rows}}}  # fmt: skip\n{MONTHS}\n")
    rows = filled(f'"{day}",' for day in weekday_names())
    print(f"WEEKDAYS = frozenset((\n{rows}))  # fmt: skip\n{DAYS}")


if __name__ == "__main__":
    main()
