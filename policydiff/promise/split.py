"""A block's text in, its sentences out."""

from __future__ import annotations

from collections.abc import Iterator

from policydiff.rules.clauses import compiled

SENTENCE_END = (
    r"(?<=[^\s\d][.!?])[\"”’)\]]?\s+(?=[\"“‘(\[]?[^\W\d_a-zà-ÿ])"
    r"|(?<=\d[.!?])\s+(?=[\"“(]?[A-ZÀ-Þ])|(?<=[。！？])\s*|\n+"
)
"""A sign that ends a sentence and white space before a capital, or a Chinese or Japanese full stop."""


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, exact slices of it without the white space between them."""
    start = 0
    for gap in compiled(SENTENCE_END).finditer(text):
        if sentence := text[start : gap.start()].strip():
            yield sentence
        start = gap.end()
    if sentence := text[start:].strip():
        yield sentence
