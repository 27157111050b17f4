"""A lower-case sentence in, the same with its quantities of time as days out: "thirty (30) days" is `⟦30⟧`."""

from __future__ import annotations

import re
from functools import cache

from policydiff.rules.clauses import DAYS, Clauses, compiled

SPACED = r"[^\W\d_]+(?:-[^\W\d_]+)?"
HAN = "[一二两兩三四五六七八九十]{1,3}"
HANGUL = "[일이삼사오육칠팔구십]{1,3}"


def with_days(lower: str, rules: Clauses) -> str:
    """Write every quantity of time as its days, at least one, between the marks that the tables look for.

    >>> from policydiff.rules.clauses import clauses
    >>> with_days("at least two (2) months before", clauses("en"))
    'at least ⟦60⟧ before'
    """
    if not compiled("|".join(rules.units.values())).search(lower):  # in a third of the time
        return lower
    return compiled(_quantity(tuple(rules.units.values()), _number_pattern(rules))).sub(
        lambda match: _days(match, rules), lower
    )


def _days(match: re.Match[str], rules: Clauses) -> str:
    number, unit = match[1], match[2]
    count = int(number) if number.isdigit() else rules.numbers.get(number)
    if count is None:
        return match[0]
    name = next(name for name, pattern in rules.units.items() if compiled(pattern).fullmatch(unit))
    return f"⟦{max(1, round(count * DAYS[name]))}⟧"


def _number_pattern(rules: Clauses) -> str:
    sample = next(iter(rules.numbers))
    return HAN if "一" <= sample <= "鿿" else HANGUL if "가" <= sample <= "힣" else SPACED


@cache
def _quantity(units: tuple[str, ...], word: str) -> str:
    """A number in figures or words, the same again in brackets perhaps, and a unit."""
    edge, end = (r"\b", r"\b") if word is SPACED else (r"(?<!\d)", "")
    again = rf"(?:\s?[(（]\s?(?:\d{{1,3}}|{word})\s?[)）])?"
    return rf"{edge}(\d{{1,3}}|{word}){again}[\s-]{{0,2}}({'|'.join(units)}){end}"
