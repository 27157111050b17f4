"""Which words in a section's title state something: a title without them is a label, and may be reworded freely."""

from __future__ import annotations

from policydiff.text.lazy import Lazy

STATING = (
    r"\d|[%$€£¥]|\b(?:not|no|never|without|only|any|all|must|may|will|shall|can|cannot|n't|don't|won't|opt|consent"
    r"|sell|sells|sold|sale|nicht|kein\w*|nie|nur|ohne|muss|müssen|darf|dürfen|ne|pas|jamais|sans|seulement|doit|peut"
    r"|no|nunca|sin|sólo|solo|debe|puede|non|mai|senza|deve|può)\b"
    r"|[不未无無非禁仅僅只必须須可会會将將没沒]|[一二三四五六七八九十百]+|ない|ません|しない|のみ|않|없|만\b"
)
"""Numbers, negation, modal verbs, scope, consent and sale; what a clause can turn on. Lower case."""


_STATING = Lazy(STATING)
"""The words of `STATING`, as one pattern."""


def changes_a_title(old: str, new: str) -> bool:
    """Whether a title, its number cut off, states something else now.

    >>> changes_a_title("Your Information", "Your Data"), changes_a_title("We do not sell", "We sell")
    (False, True)
    """
    return sorted(_STATING.findall(old.casefold())) != sorted(_STATING.findall(new.casefold()))
