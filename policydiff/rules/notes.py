"""Words that notices of a change are written and checked by, in all languages: the `notes` of folders that have one.

Collected from the ways in which published notices praise a change or talk it down. MARKETING: words that sell.
MINIMISING: words that talk the change down. IDLE: that nothing need be done, never said of a material change.
EXAMPLES: what leads in examples, without which a sentence is as true. LIMITS: what may take back
what was said before it, so that nothing from there on may be left out.
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

EXAMPLES = Lazy(lambda: rf"[,;，；]\s*(?:{_words('EXAMPLES')})", re.IGNORECASE)
"""The comma behind a sentence that could end there, and what leads in its examples."""

LIMITS = Lazy(lambda: _words("LIMITS"), re.IGNORECASE)
"""Words that limit or turn a sentence."""
