"""Words that no notice of a change may use, in all languages: the `notes` of those folders that have one.

Collected from the ways in which published notices praise a change or talk it down. MARKETING: words that sell.
MINIMISING: words that talk the change down. IDLE: that nothing need be done, never said of a material change.
"""

from __future__ import annotations

import re

from policydiff.rules.languages import NOTED, table
from policydiff.text.lazy import Lazy


def _words(row: str) -> str:
    """The patterns of a row as one; those of spaced scripts match whole words."""
    found = (word for language in NOTED for word in getattr(table(language, "notes"), row))
    return "|".join(rf"\b{word}\b" if word.isascii() else word for word in found)


MARKETING = Lazy(lambda: _words("MARKETING"), re.IGNORECASE)
"""Words that sell."""

MINIMISING = Lazy(lambda: _words("MINIMISING"), re.IGNORECASE)
"""Words that talk the change down."""

IDLE = Lazy(lambda: _words("IDLE"), re.IGNORECASE)
"""Phrases that tell the reader to do nothing."""
