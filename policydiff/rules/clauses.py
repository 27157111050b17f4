"""The tables of the clause on changes, a module a language: what it looks like, what it promises.

A rule is a few words, one of which must occur, and a pattern. The words are looked for first, so that a
pattern is only compiled for the texts that may hold it: compiling all of them would cost more than all
the rest of reading a policy. They forbid nothing: a test goes every way through each pattern and looks for them.
"""

from __future__ import annotations

import re
from functools import cache

from policydiff.rules.languages import LANGUAGES, table
from policydiff.text.languages import primary
from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

FALLBACK = "en"
"""The language whose tables stand in where there are none: much of the world's terms are English."""

DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30, "year": 365}
"""Days of a unit of time; a month counts 30, as notices of change are reckoned."""

QUANTITY = r"⟦(\d+)⟧"
"""A quantity of time in a sentence that was read once: its days between marks that no policy holds."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that must occur in a lower-case text, and the pattern that decides."""

    words: tuple[tuple[str, ...], ...]
    """Of each group one must occur."""
    pattern: str

    def search(self, text: str) -> re.Match[str] | None:
        """The first place in a lower-case text where the rule holds."""
        return compiled(self.pattern).search(text) if self.may_hold(text) else None

    def may_hold(self, text: str) -> bool:
        """Whether a lower-case text holds a word of each group."""
        # Loops, for this is asked of every block and rule, and generators take three times as long.
        for group in self.words:
            for word in group:
                if word in text:
                    break
            else:
                return False
        return True


def _continued() -> str:
    found = (getattr(table(language, "promises"), "CONTINUED", "") for language in LANGUAGES)
    return "|".join(pattern for pattern in found if pattern)


CONTINUED_USE = Lazy(_continued, re.IGNORECASE)
"""Words in any language that say that using the service from then on has an effect."""

Rules = tuple[Rule, ...]
Table = tuple[tuple[str, Rules], ...]
"""Names and their rules, in the order in which they are reported."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """All tables of a language; each module says what they hold."""

    words: tuple[str, ...]
    headings: Rules
    own: Rules
    back: Rules
    others: Rules
    stretches: Rules
    notify: Rules
    channels: Table
    consent: Table
    effective_date: Rules
    not_effective_date: Rules
    flags: Table
    leads: Table
    numbers: dict[str, int]
    units: dict[str, str]
    """Names as in `DAYS`, and their patterns."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the tables, compiled once."""
    return re.compile(pattern)


@cache
def clauses(language: str) -> Clauses:
    """The tables of a language, given as a BCP 47 tag; those of `FALLBACK` where it has none."""
    if primary(language) not in LANGUAGES:
        return clauses(FALLBACK)
    tables = table(primary(language), "promises")
    return Clauses(
        words=tuple(tables.WORDS.split("|")),
        headings=_rules(tables.HEADINGS),
        own=_rules(tables.OWN),
        back=_rules(tables.BACK),
        others=_rules(tables.OTHERS),
        stretches=_rules(tables.STRETCHES),
        notify=_rules(tables.NOTIFY),
        channels=_table(tables.CHANNELS),
        consent=_table(tables.CONSENT),
        effective_date=_rules(tables.EFFECTIVE_DATE),
        not_effective_date=_rules(tables.NOT_EFFECTIVE_DATE),
        flags=_table(tables.FLAGS),
        leads=_table(tables.LEADS),
        numbers=tables.NUMBERS,
        units=tables.UNITS,
    )


def _table(rows: dict[str, tuple[tuple[str, str], ...]]) -> Table:
    return tuple((name, _rules(rules)) for name, rules in rows.items())


def _rules(rows: tuple[tuple[str, str], ...]) -> Rules:
    return tuple(
        Rule(tuple(tuple(group.split("|")) for group in words.split(" & ")), pattern.replace("{Q}", QUANTITY))
        for words, pattern in rows
    )
