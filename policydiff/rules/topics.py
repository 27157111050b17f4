"""What a section is about, and the words of titles and texts that tell; the phrases stand in `topic_phrases`.

The first ten topics are the categories of OPP-115 (Wilson et al. 2016: first party collection and use, third party
sharing, user choice, access edit and deletion, data retention, data security, policy change, do not track,
international and specific audiences, other); the rest are of terms of service.
"""

from __future__ import annotations

from functools import cache

from policydiff.rules.hanzi import SIMPLIFIED
from policydiff.rules.phrase_book import SignBook, WordBook

TOPICS = (
    "collection",
    "sharing",
    "choice",
    "access",
    "retention",
    "security",
    "policy-change",
    "do-not-track",
    "audience",
    "other",
    "price",
    "disputes",
    "liability",
    "licence",
    "termination",
    "service-change",
    "contact",
    "ai-training",
)
"""Every topic, in the order in which they are listed where nothing else decides."""

BY_KIND = {
    "recipient": "sharing",
    "transfer": "sharing",
    "data_category": "collection",
    "purpose": "collection",
    "right": "access",
    "consent": "choice",
    "retention": "retention",
    "security": "security",
    "law": "disputes",
    "dispute": "disputes",
    "price": "price",
    "amount": "price",
    "contact": "contact",
    "guardian": "audience",
    "age": "audience",
}
"""Kind of signal → the topic that it speaks for."""

BY_VALUE = {"AI training": "ai-training", "liability": "liability", "indemnity": "liability", "warranty": "liability"}
"""Value of a signal → the topic that it speaks for, before its kind."""

_TABLES = {"en": ("en",), "zh": ("zh",), "ja": ("ja-ko",), "ko": ("ja-ko",)}


@cache
def topic_book(language: str) -> WordBook | SignBook:
    """The phrases of titles and texts in a language (two letters); other languages of Latin script share theirs."""
    from policydiff.rules.topic_phrases import TABLES

    names = _TABLES.get(language, ("latin", "en"))
    groups = tuple({"topic": TABLES[name]} for name in names)
    return WordBook(groups) if "en" in names else SignBook(groups, SIMPLIFIED if language == "zh" else None)
