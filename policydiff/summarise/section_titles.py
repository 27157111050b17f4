"""Compared sections in, their titles as points show them out, and the point for a title that says something else."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from policydiff.model import ComparedSection, Excerpt, Form, Point, QuoteRole
from policydiff.summarise.in_place import ARROW
from policydiff.summarise.lengths import columns, weigh
from policydiff.summarise.messages import Phrases
from policydiff.summarise.ranking import Ranked
from policydiff.summarise.short import SHORT, cut
from policydiff.summarise.slices import Telling
from policydiff.summarise.tokens import Place
from policydiff.summarise.worth import Worth
from policydiff.text.words import template_tags

TITLE = 8.0
"""Words of a title that are shown: nine in ten titles of real policies have no more."""

BESIDE = 2
"""Words that stay before those in which two titles differ."""

CLOSING = " :.：。"
"""Signs at the end of a title that are not shown."""


def title_of(section: ComparedSection) -> tuple[tuple[Excerpt, ...], str]:
    """The section's title as it is now, or as it was, cut to `TITLE` words, and where it is cut from."""
    refs, side = (section.new, "new") if section.new else (section.old, "old")
    ref = refs[0] if refs else None
    title = (ref.title or ref.heading) if ref else ""
    if not title or ref is None:
        return (), ""
    first, last = _between_tags(title)
    title = title[first:last]
    start = ref.heading.find(title)
    if start < 0:
        title, start = ref.heading, 0
    end = len(title.rstrip(CLOSING))
    if weigh(title[:end]) > TITLE:
        gaps = [place for place in range(1, end) if title[place] == " "] or [end]
        end = gaps[max(bisect_right(gaps, TITLE, key=lambda gap: weigh(title[:gap])) - 1, 0)]
    shown = title[:end]
    quote = Excerpt(QuoteRole.WHERE, side, None, (start, start + len(shown)), shown, section.id)
    return (quote,), shown + (" …" if end < len(title.rstrip(CLOSING)) else "")


def both_titles(one: ComparedSection, other: ComparedSection) -> tuple[tuple[Excerpt, ...], str]:
    """The titles of a section that went and of the one that came in its place, whichever is given first."""
    old, new = sorted((one, other), key=lambda section: bool(section.new))
    (gone, title), (come, called) = title_of(old), title_of(new)
    return (*gone, *come), f"{title} {ARROW} {called}"


def _between_tags(title: str) -> Place:
    """The longest part of a title without a template tag, which readers never see; all of it where nothing else is."""
    tags = template_tags(title)
    if not tags:
        return 0, len(title)
    edges = [0, *(edge for tag in tags for edge in tag), len(title)]
    parts = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if title[a:b].strip()]
    first, last = max(parts or [(0, len(title))], key=lambda part: part[1] - part[0])
    return first + len(title[first:last]) - len(title[first:last].lstrip()), last


def renamed(lead: Ranked, section: ComparedSection, worth: Worth, phrases: Phrases) -> Telling | None:
    """A title that says something else now."""
    change = lead.candidate.main.change
    if change.old is None or change.new is None:
        return None
    quotes = [
        Excerpt(role, side, change.id, at, text[slice(*at)])
        for role, side, text, refs in (
            (QuoteRole.OLD, "old", change.old.text, section.old),
            (QuoteRole.NEW, "new", change.new.text, section.new),
        )
        for at in [_titled(text, [ref.title for ref in refs])]
    ]
    texts = [" ".join(quote.text.split()) for quote in quotes]
    point = Point(
        text=phrases.message("renamed", old=texts[0], new=texts[1]),
        severity=change.severity,
        topics=worth.topics(lead.candidate) or section.topics,
        changes=(change.id,),
        short=_called(texts, phrases),
        form=Form.SECTION,
        direction=change.direction,
        quotes=tuple(quotes),
    )
    return Telling(point, point.short)


def _called(texts: Sequence[str], phrases: Phrases) -> str:
    """The two titles in a short form; what both begin with is left out where they take more."""
    frame = columns(phrases.message("replaced", old="", new=""))
    half = (SHORT - frame) // 2
    if max(columns(text) for text in texts) > half:
        words = [text.split(" ") for text in texts]
        same = next((k for k, (one, other) in enumerate(zip(*words, strict=False)) if one != other), 0)
        kept = max(0, same - BESIDE)
        texts = [f"… {' '.join(each[kept:])}" if kept else text for text, each in zip(texts, words, strict=True)]
    return phrases.message("replaced", old=cut(texts[0], half), new=cut(texts[1], half)).rstrip(".。")


def _titled(text: str, titles: Sequence[str]) -> Place:
    """Where the title stands in a heading; all of it where it is nothing but a number."""
    for title in titles:
        if title and (at := text.find(title)) >= 0:
            return at, at + len(title)
    return 0, len(text)
