"""Which words in a section's title state something: a title without them is a label, and may be reworded freely."""

from __future__ import annotations

from policydiff.rules.labels import labels
from policydiff.rules.languages import SIGNS
from policydiff.text.lazy import Lazy


def _stating() -> str:
    spaced = "|".join(words for language, words in labels("stating").items() if language not in SIGNS)
    unspaced = "|".join(words for language, words in labels("stating").items() if language in SIGNS)
    return rf"\d|[%$€£¥]|\b(?:{spaced})\b|{unspaced}"


_STATING = Lazy(_stating)
"""Numbers, negation, modal verbs, scope, consent and sale; what a clause can turn on. Lower case."""


def changes_a_title(old: str, new: str) -> bool:
    """Whether a title, its number cut off, states something else now.

    >>> changes_a_title("Your Information", "Your Data"), changes_a_title("We do not sell", "We sell")
    (False, True)
    """
    return sorted(_STATING.findall(old.casefold())) != sorted(_STATING.findall(new.casefold()))
