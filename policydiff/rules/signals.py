"""The tables of signals by language, each made ready when first asked for, and how their values rank."""

from __future__ import annotations

from functools import cache

from policydiff.rules.languages import LANGUAGES, table
from policydiff.rules.phrase_book import Table, spelt_out

CONSENT_LADDER = ("none", "legitimate interest", "continued use", "opt-out", "opt-in", "express", "parental")
"""Values of the kind `consent`, from the least to the most that is asked of the reader."""

MODAL_STRENGTH = {"may": 1, "can": 1, "should": 2, "will": 3, "must": 4}
"""How firmly a modal verb binds; a plain statement binds like `will`."""

SENSITIVE = frozenset(
    {
        "biometric data",
        "health data",
        "genetic data",
        "race or ethnicity",
        "religion",
        "political opinions",
        "sexual orientation",
        "union membership",
        "criminal records",
        "children's data",
        "sensitive data",
        "precise location",
        "government identifiers",
        "financial data",
        "immigration status",
    }
)
"""Values of `data_category` that GDPR article 9 and 10, PIPL article 28 or the CCPA (1798.140 (ae)) call sensitive."""

SAFEGUARD = "safeguard: "
"""Begins the values of `transfer` that protect a transfer instead of allowing one."""

AT_HOME = frozenset({"stored in China"})
"""Values of `transfer` that keep data at home."""

INSIDE = frozenset({"modal", "negation", "scope"})
"""Kinds that only tell something where the clause around them stayed."""

COUNTED_ONCE = frozenset(
    {
        "recipient",
        "purpose",
        "data_category",
        "right",
        "security",
        "transfer",
        "retention",
        "law",
        "dispute",
        "guardian",
        "notice",
        "price",
        "contact",
        "link",
    }
)
"""Kinds whose value says nothing new where the other side of the change has it too, in whatever place."""

KINDS = (
    "negation",
    "consent",
    "transfer",
    "data_category",
    "age",
    "duration",
    "amount",
    "percentage",
    "number",
    "recipient",
    "purpose",
    "modal",
    "scope",
    "right",
    "security",
    "retention",
    "law",
    "dispute",
    "guardian",
    "notice",
    "price",
    "contact",
    "link",
    "date",
)
"""Every kind of signal, in the order in which a change lists its own."""

GROUPS = ("terms", "consent", "modals", "negations", "scope")
"""Groups of phrases, in their order."""


def groups(language: str) -> tuple[Table, ...]:
    """The phrases of one of `LANGUAGES`; of two that overlap only those of one group take each other's words."""
    return tuple(_group(tables(language), group) for group in GROUPS)


def tables(language: str) -> list[dict[str, Table]]:
    """The tables of one of `LANGUAGES`: group, kind, value and phrases; `en/clauses` goes with the English one."""
    names = ("signals", "clauses") if language == "en" else ("signals",)
    return [table(language, name).TABLES for name in names]


@cache
def phrases(language: str, kind: str, value: str) -> tuple[str, ...]:
    """Everything that says a value of a kind in a language, as a text in lower case may have it; empty for names.

    As `books` has it: English for a language without tables of its own.
    """
    if language not in LANGUAGES:
        return phrases("en", kind, value)
    groups = (group for one in tables(language) for group in one.values() if kind in group)
    found = (group[kind].get(value, "") for group in groups)
    return tuple(phrase.rstrip("*") for said in found if said for phrase in spelt_out(said))


def _group(found: list[dict[str, Table]], group: str) -> Table:
    return {kind: values for one in found for kind, values in one.get(group, {}).items()}
