"""Changes of meaning that no word shows in, the points that name them out: template tags, embedded pages, addresses."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from policydiff.model import Change, ComparedSection, Excerpt, Form, Point, QuoteRole
from policydiff.summarise.messages import Phrases
from policydiff.summarise.section_titles import title_of
from policydiff.summarise.short import SHORT, cut
from policydiff.summarise.slices import Telling
from policydiff.text.words import template_tags, words


def wordless(sections: Sequence[ComparedSection], told: Collection[str], phrases: Phrases) -> Iterator[Telling]:
    """A point for each change of meaning that no sentence shows, in reading order.

    Args:
        sections: judged.
        told: ids of the changes that have a changed sentence.
        phrases: the language.
    """
    for section in sections:
        for change in section.changes:
            if change.id not in told and change.substantive and not change.outside and (kind := _kind(change)):
                yield _telling(kind, change, section, phrases)


def _kind(change: Change) -> str:
    """The message for a change; empty where it has words after all."""
    blocks = [block for block in (change.old, change.new) if block is not None]
    if any(mark.kind == "embed" for block in blocks for mark in block.marks) and not any(
        words(block.text) for block in blocks
    ):
        return "embedded"
    if any(template_tags(block.text) for block in blocks):
        return "template"
    signal = change.signals[0] if change.signals else None
    return "address" if signal and signal.new_at and signal.old == signal.new else ""


def _telling(kind: str, change: Change, section: ComparedSection, phrases: Phrases) -> Telling:
    where, title = title_of(section)
    quotes = list(where)
    said = ""
    if kind == "address" and change.new is not None and (at := change.signals[0].new_at):
        quote = Excerpt(QuoteRole.ABOUT, "new", change.id, at, change.new.text[slice(*at)])
        quotes.append(quote)
        said = " ".join(quote.text.split())
    text = phrases.message(kind, title=title or phrases.headline("preamble"), new=said)
    point = Point(
        text=text,
        severity=change.severity,
        topics=section.topics,
        changes=(change.id,),
        short=cut(text, SHORT),
        form=Form.CLAUSE,
        direction=change.direction,
        quotes=tuple(quotes),
    )
    return Telling(point, point.short)
