"""Compared sections in, findings about topics that the policy no longer covers out."""

from __future__ import annotations

from collections.abc import Iterator

from policydiff.model import ComparedSection, Edition, Finding, Relation, Severity
from policydiff.rules.topics import topic_book

CORE = {
    "collection": "which data is collected",
    "sharing": "whom data is shared with",
    "choice": "what readers can choose",
    "access": "access, correction and deletion",
    "retention": "how long data is kept",
    "security": "how data is protected",
    "policy-change": "how readers are told of changes",
    "audience": "minors and particular regions",
    "contact": "how to reach the owner",
}
"""Topics that a policy should not lose, and how a message calls them."""

ENOUGH = 3
"""Mentions in the remaining text that still cover a topic without a heading of its own."""


def lost_topics(sections: tuple[ComparedSection, ...], new: Edition) -> Iterator[Finding]:
    """Topics of removed sections that nothing in the new edition covers."""
    removed = [section for section in sections if section.relation is Relation.REMOVED and section.substantive]
    if not removed:
        return
    book = topic_book(new.language)
    headed = {hit.value for section in new.sections for hit in book.find(section.ref.heading)}
    mentions: dict[str, int] = {}
    for section in new.sections:
        for block in section.blocks:
            for hit in book.find(block.text):
                mentions[hit.value] = mentions.get(hit.value, 0) + 1
    for gone in removed:
        ref = gone.old[0]
        for topic in dict.fromkeys(hit.value for hit in book.find(ref.title)):
            if topic in CORE and topic not in headed and mentions.get(topic, 0) < ENOUGH:
                yield Finding(
                    "coverage.topic_lost",
                    Severity.MEDIUM,
                    f'The section "{ref.heading}" (old line {ref.lines[0]}) is gone and nothing else covers '
                    f"{CORE[topic]}; check that this is meant.",
                )
