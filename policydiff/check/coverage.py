"""Compared sections in, findings about topics that the policy no longer covers out."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from policydiff.check.meaning import own_blocks, plain, texts
from policydiff.model import Block, ComparedSection, Edition, Finding, Relation, Severity
from policydiff.rules.lint import MATTERS, matter_pattern
from policydiff.rules.phrase_book import PhraseBook
from policydiff.rules.topics import topic_book
from policydiff.text.languages import primary

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
    titled = [dict.fromkeys(hit.value for hit in book.find(gone.old[0].title)) for gone in removed]
    lost = _uncovered({topic for topics in titled for topic in topics if topic in CORE}, new, book)
    for gone, topics in zip(removed, titled, strict=True):
        ref = gone.old[0]
        for topic in topics:
            if topic in lost:
                yield Finding(
                    "coverage.topic_lost",
                    Severity.MEDIUM,
                    f'The section "{ref.heading}" (old line {ref.lines[0]}) is gone and nothing else covers '
                    f"{CORE[topic]}; check that this is meant.",
                )


def lost_matters(old: Edition, new: Edition) -> Iterator[Finding]:
    """What readers and authorities look for, told in the earlier edition and nowhere in the later one."""
    if primary(old.language) != primary(new.language):
        return
    gone = _gone(old, new)
    told, kept = "\n".join(said for _, said in gone), ""
    for name, says in MATTERS.items() if gone else ():
        words = matter_pattern(name, new.language)
        if not words.search(told):  # one search instead of one for each block
            continue
        lines = next((block.lines for block, said in gone if words.search(said)), None)
        if lines is None:
            continue
        kept = kept or "\n".join(texts(new))
        if not words.search(kept):
            yield Finding(
                "coverage.topic_lost",
                Severity.MEDIUM,
                f"The old text told {says} (old line {lines[0]}) and the new one does not; check that this is meant.",
            )


def _gone(old: Edition, new: Edition) -> list[tuple[Block, str]]:
    """The blocks that the later edition has not word for word, each as `plain` gives it: what others tell is kept."""
    kept = {block.text for block in own_blocks(new)}
    return [(block, plain(block)) for block in own_blocks(old) if block.text not in kept]


def _uncovered(topics: AbstractSet[str], edition: Edition, book: PhraseBook) -> AbstractSet[str]:
    """Those of some topics that no heading and too few blocks speak of; reads no further than it takes to tell."""
    left = dict.fromkeys(topics, ENOUGH)
    for section in edition.sections:
        if not left:
            break
        for hit in book.find(section.ref.heading):
            left.pop(hit.value, None)
    for block in (block for section in edition.sections for block in section.blocks):
        if not left:
            break
        for hit in book.find(block.text):
            if hit.value in left:
                left[hit.value] -= 1
        left = {topic: more for topic, more in left.items() if more > 0}
    return left.keys()
