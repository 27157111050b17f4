"""A stretch of text in, whether it only points to where more can be read out: "Learn more in our notice.".

Such a sentence that comes or goes says nothing of its own, unless it names what the law has a reader told.
"""

from __future__ import annotations

from policydiff.judge.datelines import sentences
from policydiff.rules.apparatus import is_pointer

LONGEST = 300
"""Characters of a stretch that can be nothing else than pointers."""


def only_points(text: str) -> bool:
    """Whether every sentence of a text begins as a pointer does, or there is none."""
    if len(text) > LONGEST:
        return False
    return all(is_pointer(text[a:b]) for a, b in sentences(text))
