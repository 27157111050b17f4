"""The tables of the clause on changes, a module a language: what it looks like, what it promises.

A rule is a few words, one of which must occur (`|` between them, ` & ` before more words one of which must occur too),
and a pattern; both meet one sentence in lower case. The words are looked for first, so that a pattern is only compiled
for the texts that may hold it: compiling all of them would cost more than all the rest of reading a policy. They forbid
nothing: a test goes every way through each pattern and looks for them. `{Q}` in a pattern is a quantity of time; what
else stands so is in the `NAMES` of the language, such as the names that its documents have.

The rules grew from a lexicon of patterns drawn up beside some 150 real clauses on changes of privacy policies and
terms, widened to the forms that such clauses share.

| table | what it holds |
|---|---|
| WORDS | a sentence must hold one of them to go on about a change |
| HEADINGS | headings of the clause |
| OWN | sentences on changes of the document itself, wherever they stand |
| BACK | sentences that look back on such a one: "such changes", "the new version", "if you continue to use" |
| OTHERS | sentences that look like these and speak of something else |
| STRETCHES | parts of sentences that name a channel for another purpose than notice of a change |
| NOTIFY | words of telling |
| CHANNELS | how a notice reaches the reader |
| CONSENT | what is taken as agreement |
| EFFECTIVE_DATE | that the date of effect is told |
| NOT_EFFECTIVE_DATE | parts of sentences in which that date is a point to count from, not one that is told |
| FLAGS | yes or no facts |
| LEADS | what a quantity of time is counted from |
| CONTINUED | that using the service from then on has an effect; in any case, anywhere in a text |
| UNITS, NUMBERS | units of time, and numbers as words |
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


def openings(rules: Rules) -> tuple[str, ...]:
    """Words of which every text holds one that a rule holds in: the first group of each."""
    return tuple(dict.fromkeys(word for rule in rules for word in rule.words[0]))


@dataclass(frozen=True, slots=True)
class Clauses:
    """All tables of a language; the head of this module says what they hold."""

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
    names = {"Q": QUANTITY, **getattr(tables, "NAMES", {})}

    def rules(name: str) -> Rules:
        return _rules(getattr(tables, name), names)

    def rows(name: str) -> Table:
        return tuple((row, _rules(rules, names)) for row, rules in getattr(tables, name).items())

    return Clauses(
        words=tuple(tables.WORDS.split("|")),
        headings=rules("HEADINGS"),
        own=rules("OWN"),
        back=rules("BACK"),
        others=rules("OTHERS"),
        stretches=rules("STRETCHES"),
        notify=rules("NOTIFY"),
        channels=rows("CHANNELS"),
        consent=rows("CONSENT"),
        effective_date=rules("EFFECTIVE_DATE"),
        not_effective_date=rules("NOT_EFFECTIVE_DATE"),
        flags=rows("FLAGS"),
        leads=rows("LEADS"),
        numbers=tables.NUMBERS,
        units=tables.UNITS,
    )


def _rules(rows: tuple[tuple[str, str], ...], names: dict[str, str]) -> Rules:
    """The rules of a table, the names in its patterns put in."""
    return tuple(Rule(_groups(words), _filled(pattern, names)) for words, pattern in rows)


@cache
def _groups(words: str) -> tuple[tuple[str, ...], ...]:
    """The words of a rule by groups; rules of the same words have the same value, so that one answer does for all."""
    return tuple(tuple(group.split("|")) for group in words.split(" & "))


def _filled(pattern: str, names: dict[str, str]) -> str:
    for name, stands_for in names.items():
        if name in pattern:
            pattern = pattern.replace(f"{{{name}}}", stands_for)
    return pattern
