"""A compared section in, the topics it is about out: what its titles say, then what changed in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from policydiff.judge.signals import Told
from policydiff.model import ComparedSection, Kind
from policydiff.rules.topics import BY_KIND, BY_VALUE, TOPICS, topic_book

MOST = 4
"""Topics of a section at most: past that they no longer tell it from others."""
LOOKED_AT = 500
"""Characters of the text that are looked at where neither title nor signals tell."""


def topics(section: ComparedSection, told: Sequence[Told], language: str) -> tuple[str, ...]:
    """The topics of a section, its title's first; `other` where nothing tells."""
    titles = list(dict.fromkeys(ref.title for ref in (*section.new, *section.old)))
    found = dict.fromkeys(topic for title in titles for topic in _said(title, language))
    if told:
        counted = Counter(topic for t in told if (topic := _of(t)))
        for topic in sorted(counted, key=lambda name: (-counted[name], TOPICS.index(name))):
            found.setdefault(topic)
    if not found:
        around = [name for ref in (*section.new, *section.old) for name in ref.path[1:-1]]
        found = dict.fromkeys(topic for name in around for topic in _said(name, language))
    if not found:
        said = Counter(_said(_text(section), language))
        found = dict.fromkeys(sorted(said, key=lambda name: (-said[name], TOPICS.index(name)))[:2])
    return tuple(found)[:MOST] or ("other",)


@lru_cache(maxsize=1_000)
def _said(text: str, language: str) -> tuple[str, ...]:
    """Kept, as most titles stand on both sides, and again in the next pair of a history."""
    return tuple(hit.value for hit in topic_book(language).find(text))


def _of(told: Told) -> str | None:
    """The topic that a signal speaks for."""
    if told.fact is None:
        return None
    values = [hit.value for hit in (told.fact.new, told.fact.old) if hit]
    return next((BY_VALUE[v] for v in values if v in BY_VALUE), BY_KIND.get(told.fact.kind))


def _text(section: ComparedSection) -> str:
    """The changed text of a section, or the beginning of it all where nothing changed."""
    changed = [c for c in section.changes if c.kind is not Kind.EQUAL] or section.changes
    blocks = (c.new or c.old for c in changed)
    return "\n".join(block.text for block in blocks if block)[:LOOKED_AT]
