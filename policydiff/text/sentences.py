"""Text in, its sentences out: a sign that ends one and white space before a capital, or a Chinese full stop."""

from __future__ import annotations

from collections.abc import Iterator

from policydiff.text.lazy import Lazy

_END = Lazy(
    r"(?<=[^\s\d][.!?])[\"”’)\]]?\s+(?=[\"“‘(\[]?[^\W\d_a-zà-ÿ])"
    r"|(?<=\d[.!?])\s+(?=[\"“(]?[A-ZÀ-Þ])|(?<=[。！？])\s*|\n+"
)
"""Where a sentence ends and another begins; a stop behind a number ends one only before a capital."""


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, exact slices of it without the white space between them.

    >>> list(sentences("We keep logs for 30 days. We do not sell them."))
    ['We keep logs for 30 days.', 'We do not sell them.']
    """
    start = 0
    for gap in _END.finditer(text):
        if sentence := text[start : gap.start()].strip():
            yield sentence
        start = gap.end()
    if sentence := text[start:].strip():
        yield sentence
