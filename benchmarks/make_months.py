"""Write the packaged table of names of months and days from CLDR.

    python benchmarks/make_months.py > policydiff/dates/months.py

Babel carries CLDR, but importing it costs more than reading all the dates of a policy, so the
names are written down once. `tests/dates/test_months.py` holds the table against Babel.
"""

from __future__ import annotations

import unicodedata

from babel import Locale

LANGUAGES = ("de", "de_AT", "en", "en_GB", "es", "fr", "it", "nl", "pl", "pt", "pt_PT")
"""Spaced languages whose dates are read; Chinese, Japanese and Korean number their months."""


def without_accents(word: str) -> str:
    """The word as people type it who have no accents: `fevrier`, `aout`."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def month_names() -> dict[str, int]:
    """Every wide and abbreviated name in lower case, without its full stop, and its month (1-12)."""
    names: dict[str, int] = {}
    for language in LANGUAGES:
        months = Locale.parse(language).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[context][width].items():
                    for word in (name.lower().rstrip("."), without_accents(name.lower().rstrip("."))):
                        if names.setdefault(word, number) != number:
                            raise SystemExit(f"{word!r} is two months: {names[word]} and {number}")
    return names


def weekday_names() -> list[str]:
    """Every wide and abbreviated name in lower case, without its full stop; two letters and more."""
    names = set()
    for language in (*LANGUAGES, "ja", "ko", "zh", "zh_Hant"):
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


def main() -> None:
    """Print the module."""
    months = sorted(month_names().items(), key=lambda pair: (pair[1], pair[0]))
    rows = "".join(f'    "{word}": {number},\n' for word, number in months)
    print(f"{HEAD}\n\nMONTHS: dict[str, int] = {{\n{rows}}}\n{MONTHS}\n")
    rows = "".join(f'        "{word}",\n' for word in weekday_names())
    print(f"WEEKDAYS = frozenset(\n    (\n{rows}    )\n)\n{DAYS}")


if __name__ == "__main__":
    main()
