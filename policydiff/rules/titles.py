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


def stating_words(title: str) -> list[str]:
    """The words and signs of a title, in any language, that it can turn on.

    >>> stating_words("Your Information"), stating_words("We do not sell")
    ([], ['not', 'sell'])
    """
    return _STATING.findall(title.casefold())
