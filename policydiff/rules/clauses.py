"""The tables of the clause on changes, one TOML file a language: what it looks like, what it promises.

A rule is a few words, one of which must occur, and a pattern. The words are looked for first, so that a
pattern is only compiled for the texts that may hold it: compiling all of them would cost more than all
the rest of reading a policy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LANGUAGES = ("en", "zh", "de", "fr", "es", "it", "ja", "ko")
"""The languages that have tables."""

FALLBACK = "en"
"""The language whose tables stand in where there are none: much of the world's terms are English."""

DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30, "year": 365}
"""Days of a unit of time; a month counts 30, as notices of change are reckoned."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Words of which one must occur in a lower-case text, and the pattern that decides."""

    words: tuple[str, ...]
    pattern: str

    def search(self, text: str) -> re.Match[str] | None:
        """The first place in a lower-case text where the rule holds."""
        return compiled(self.pattern).search(text) if any(word in text for word in self.words) else None


Rules = tuple[Rule, ...]
Table = tuple[tuple[str, Rules], ...]
"""Names and their rules, in the order in which they are reported."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """All tables of a language."""

    words: tuple[str, ...]
    """Words of which a sentence must hold one to go on about a change."""
    headings: Rules
    """Headings of the clause on changes."""
    own: Rules
    """Sentences on changes of the document itself, wherever they stand."""
    back: Rules
    """Sentences that look back on such a one: "such changes", "the new version", "if you continue to use"."""
    others: Rules
    """Sentences that look like it and speak of something else."""
    stretches: Rules
    """Parts of sentences that name a channel for another purpose than notice of a change."""
    notify: Rules
    channels: Table
    consent: Table
    effective_date: Rules
    not_effective_date: Rules
    """Parts of sentences in which the effective date is a point to count from, not a date that is told."""
    flags: Table
    leads: Table
    quantity: str
    """Pattern of a quantity of time."""
    numbers: dict[str, int]
    units: tuple[tuple[str, str], ...]


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the tables, compiled once."""
    return re.compile(pattern)


@cache
def clauses(language: str) -> Clauses:
    """The tables of a language, given as a BCP 47 tag; those of `FALLBACK` where it has none."""
    import tomllib

    primary = language.partition("-")[0].lower()
    if primary not in LANGUAGES:
        return clauses(FALLBACK)
    path = Path(__file__).with_name(f"promises_{primary}.toml")
    tables = tomllib.loads(path.read_text("utf-8"))
    numbers = dict(_number(entry) for entry in tables["quantities"]["numbers"].split("|"))
    units = tuple((name, pattern) for name, pattern in tables["quantities"]["units"])
    quantity = _quantity(numbers, units)
    return Clauses(
        words=tuple(tables["clause"]["words"].split("|")),
        headings=_rules(tables["clause"]["headings"]),
        own=_rules(tables["clause"]["own"]),
        back=_rules(tables["clause"]["back"]),
        others=_rules(tables["clause"]["others"]),
        stretches=_rules(tables["exclude"]["stretches"]),
        notify=_rules(tables["notify"]["words"]),
        channels=_table(tables["channels"]),
        consent=_table(tables["consent"]),
        effective_date=_rules(tables["effective_date"]["stated"]),
        not_effective_date=_rules(tables["effective_date"]["except"]),
        flags=_table(tables["flags"]),
        leads=_table(tables["lead"], quantity),
        quantity=quantity,
        numbers=numbers,
        units=units,
    )


def _table(rows: dict[str, list[list[str]]], quantity: str = "") -> Table:
    return tuple((name, _rules(rules, quantity)) for name, rules in rows.items())


def _rules(rows: list[list[str]], quantity: str = "") -> Rules:
    return tuple(Rule(tuple(words.split("|")), pattern.replace("{Q}", f"({quantity})")) for words, pattern in rows)


def _number(entry: str) -> tuple[str, int]:
    word, _, value = entry.rpartition(" ")
    return word, int(value)


def _quantity(numbers: dict[str, int], units: tuple[tuple[str, str], ...]) -> str:
    words = "|".join(re.escape(word) for word in sorted(numbers, key=lambda word: (-len(word), word)))
    number = (
        rf"(?<!\d)(?:\d{{1,3}}|(?<![^\W\d_])(?:{words}))"
        if words[0].isascii()
        else rf"(?<!\d)(?:\d{{1,3}}|(?:{words}))"
    )
    unit = "|".join(pattern for _, pattern in units)
    return rf"{number}(?:\s?[(（]\s?{number}\s?[)）])?[\s-]{{0,2}}(?:{unit})(?![^\W\d_⺀-힣])"
