"""A stretch of text in, whether it only points to where more can be read out: "Learn more in our notice.".

Such a sentence that comes or goes says nothing of its own, unless it names what the law has a reader told.
"""

from __future__ import annotations

from policydiff.judge.datelines import sentences
from policydiff.rules.labels import labels
from policydiff.rules.languages import SIGNS
from policydiff.text.lazy import Lazy

LONGEST = 300
"""Characters of a stretch that can be nothing else than pointers."""


def _pointing() -> str:
    rows = labels("pointers")
    spaced = "|".join(words for language, words in rows.items() if language not in SIGNS)
    unspaced = "|".join(words for language, words in rows.items() if language in SIGNS)
    return rf"\W*(?:(?:{spaced})\b|(?:{unspaced}))"


_POINTING = Lazy(_pointing)
"""How a pointer begins, in all languages. Lower case."""


def only_points(text: str) -> bool:
    """Whether every sentence of a text begins as a pointer does, or there is none."""
    if len(text) > LONGEST:
        return False
    return all(_POINTING.match(text[a:b].casefold()) for a, b in sentences(text))
