"""What a clause does to its reader, by language: the deeds, gifts and burdens that a statement can hold.

A language's table names phrases for each kind; the notation is that of `phrase_book`. Begun from a prototype that was
fitted on labelled revisions in English, Chinese, German and French; ranks are the order in which its rules decided.
"""

from __future__ import annotations

from policydiff.rules.languages import table
from policydiff.rules.phrase_book import Table
from policydiff.rules.signals import tables

DEEDS = frozenset({"share", "sell", "collect", "use", "keep", "train", "advertise"})
"""Kinds of what is done with the reader's data."""
GIFTS = frozenset({"right", "choice", "consent", "safeguard", "erase", "notice", "answer", "free"})
"""Kinds of what a statement gives the reader."""
PROMISES = DEEDS | {"safeguard", "erase", "notice", "answer"}
"""Kinds of what a publisher can promise: a deed by denying it."""
BURDENS = frozenset({"liability", "power", "ban", "duty", "money", "licence", "terms"})
"""Kinds of what a statement asks of the reader or takes."""
UNSAID = frozenset({"use", "keep"})
"""Deeds of which nobody can tell, where a sentence on them is gone, whether they are no longer done: all do them."""
HEDGE = "hedge"
"""The kind of what takes something from a promise: "we do not automatically share", "we try to"."""

WISHED = 8
"""The rank of a duty that only those have who want something besides: "to use this feature, you must …"."""
RANK = {
    HEDGE: 0,
    "right": 2,
    "consent": 2,
    "ban": 3,
    "duty": 3,
    "liability": 3,
    "power": 3,
    "money": 3,
    "licence": 3,
    "choice": 4,
    "safeguard": 5,
    "erase": 5,
    "notice": 5,
    "answer": 5,
    "free": 5,
    "sell": 6,
    "train": 6,
    "advertise": 6,
    "share": 6,
    "collect": 6,
    "keep": 7,
    "use": 7,
    "terms": WISHED,
}
"""Which kind decides where a change holds several: the lowest. `use` alone decides nothing."""
LAST = 9
"""The rank of what decides nothing."""
PROMISED = 1
"""The rank of a deed that is denied or kept to a purpose: "never shared", "only used for"."""

AFTER = {"de": 60, "nl": 60, "fr": 24, "ja": 16, "ko": 16}
"""Characters after a verb in which its negation can stand, where a language puts it there."""
WITHIN = (
    "within",
    "innerhalb von",
    "binnen",
    "dans les",
    "dans un délai de",
    "entro",
    "dentro de",
    "en un plazo de",
    "em até",
    "ciągu",
)
"""What stands before a period that is the publisher's own to keep, where the period of an early notice has "before"."""
LATER = ("after", "nach", "après", "después de", "tras", "dopo", "após", "depois de", "na", "po")
"""What stands before a period at whose end something begins."""


def groups(language: str) -> tuple[Table, ...]:
    """The phrases of one of `LANGUAGES`; of two that overlap only those of one group take each other's words."""
    found = table(language, "practices").TABLES
    own = [{kind: {kind: phrases} for kind, phrases in group.items()} for group in found.values()]
    helping = [one[name] for one in tables(language) for name in ("negations", "scope") if name in one]
    return (*own, *helping)
