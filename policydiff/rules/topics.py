"""What a section is about, and the words of titles and texts that tell; the phrases are the `topics` of each folder.

The first ten topics are the categories of OPP-115 (Wilson et al. 2016: first party collection and use, third party
sharing, user choice, access edit and deletion, data retention, data security, policy change, do not track,
international and specific audiences, other); the rest are of terms of service.
"""

from __future__ import annotations

from functools import cache

from policydiff.rules.hanzi import SIMPLIFIED
from policydiff.rules.languages import LANGUAGES, SIGNS, table
from policydiff.rules.phrase_book import PhraseBook

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


@cache
def topic_book(language: str) -> PhraseBook:
    """The phrases of titles and texts in a language (two letters); English ones stand beside those of spaced scripts.

    A language without a folder is read by the words of all spaced ones: it may be any of them.
    """
    if language in SIGNS:
        from policydiff.rules.sign_book import SignBook

        variants = SIMPLIFIED if language == "zh" else None
        return SignBook(lambda: ({"topic": table(language, "topics").TOPICS},), variants=variants)
    from policydiff.rules.word_book import WordBook

    own = (language,) if language in LANGUAGES else tuple(name for name in LANGUAGES if name not in SIGNS)
    return WordBook(lambda: [{"topic": table(name, "topics").TOPICS} for name in dict.fromkeys((*own, "en"))])
