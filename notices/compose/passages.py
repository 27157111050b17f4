"""The passages that notices share: what changes, what stays, what can be done, when, where, and why it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.compose.about import topic_name
from notices.compose.content import Line, Passage, Role
from notices.compose.highlights import MOST_TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.compose.brief import Brief

MOST_TOPICS = 3
"""Topics named in a push: more are no topics any more."""


def is_link(text: str) -> bool:
    """True for one https address and nothing else."""
    return text.startswith("https://") and " " not in text


def changes_passage(brief: Brief) -> Passage | None:
    """The lines of what changes and how many changes they leave to the comparison."""
    highlights, translation = brief.highlights, brief.translation
    lines = list(highlights.lines)
    if highlights.count and not lines:
        lines = [Line(headline) for headline in highlights.headlines if headline]
    elif highlights.more and highlights.compared:
        more = translation.many(
            "The comparison shows {n} more change.", "The comparison shows {n} more changes.", highlights.more
        )
        lines.append(Line(more))
    elif highlights.more:
        lines.append(Line(translation.many("{n} more change.", "{n} more changes.", highlights.more)))
    return Passage(Role.CHANGES, translation.say("What changes"), tuple(lines)) if lines else None


def strongest(brief: Brief) -> tuple[str, ...]:
    """What a push says after number and date: the weightiest change whole, else what the changes are about."""
    translation = brief.translation
    topics = [name for topic in brief.highlights.topics if (name := topic_name(topic, translation))]
    about = [
        translation.say("It is about: {topics}.", topics=translation.join(topics[:most]))
        for most in range(min(MOST_TOPICS, len(topics)), 0, -1)
    ]
    return (*brief.highlights.facts, *about, "")


def stays_passage(brief: Brief) -> Passage | None:
    """The sections whose text is proved the same; None where there are none to name."""
    highlights, translation = brief.highlights, brief.translation
    if not highlights.unchanged:
        return None
    named = [translation.quote(title) for title in highlights.unchanged[:MOST_TITLES]]
    others = len(highlights.unchanged) - len(named)
    if others:
        named.append(translation.many("{n} more section", "{n} more sections", others))
    line = translation.say("Text unchanged: {titles}.", titles=translation.join(named))
    return Passage(Role.STAYS, translation.say("What stays the same"), (Line(line),))


def choices_passage(brief: Brief, *, until: str, leave: bool) -> Passage:
    """What the reader can do and by when.

    Args:
        brief: for the owner's own choices and the contact.
        until: ISO day before which to act; empty where there is none.
        leave: whether the way out is to stop using the service.
    """
    request, translation = brief.request, brief.translation
    lines = []
    own = request.facts.get("choices", "")
    if own:
        by = request.facts.get("choices_by", "")
        lines.append(
            Line(translation.say("{choice} (by {date})", choice=own, date=translation.date(by)) if by else own)
        )
    if leave and until:
        day = translation.date(until)
        stop = translation.say(
            "If you do not agree, you can stop using {product} before {date}.", product=request.product, date=day
        )
        lines.append(Line(stop))
    elif leave:
        lines.append(
            Line(translation.say("If you do not agree, you can stop using {product}.", product=request.product))
        )
    if request.contact:
        url = request.contact if is_link(request.contact) else f"mailto:{request.contact}"
        lines.append(Line(translation.say("If you have questions, contact us."), url, request.contact))
    return Passage(Role.CHOICES, translation.say("What you can do"), tuple(lines))


def when_passage(brief: Brief, *, effective: str, continued_use: bool) -> Passage | None:
    """Published, in force, and what the policy itself says on continued use."""
    highlights, translation = brief.highlights, brief.translation
    lines = []
    if highlights.published:
        lines.append(Line(translation.say("Published: {date}", date=translation.date(highlights.published))))
    if effective:
        lines.append(Line(translation.say("In force: {date}", date=translation.date(effective))))
    if continued_use and highlights.continued_use:
        lines.append(
            Line(translation.say("The policy says: {quote}", quote=translation.quote(_bare(highlights.continued_use))))
        )
    return Passage(Role.WHEN, translation.say("When"), tuple(lines)) if lines else None


def _bare(text: str) -> str:
    """A quotation without quotation marks that would end it early."""
    return text.translate({ord("“"): "‘", ord("”"): "’", ord('"'): "’"})


def links_passage(brief: Brief) -> Passage | None:
    """Full text, comparison and earlier versions of each policy."""
    request, translation = brief.request, brief.translation
    several = len(request.changes) > 1
    lines = []
    for change in request.changes:
        for url, text in (
            (change.url, translation.say("Full text")),
            (change.comparison_url, translation.say("Old and new text compared")),
            (change.archive_url, translation.say("Earlier versions")),
        ):
            label = translation.say("{policy} – {sentence}", policy=change.name, sentence=text) if several else text
            if url:
                lines.append(Line(label, url))
    return Passage(Role.LINKS, translation.say("Read more"), tuple(lines)) if lines else None


def why_passage(brief: Brief, sentence: str) -> Passage:
    """Why the reader gets this, and whether they can stop it."""
    translation = brief.translation
    lines = [sentence]
    if not brief.request.optional:
        lines.append(translation.say("This is a notice about your rights, not advertising."))
    return Passage(Role.WHY, translation.say("Why you get this"), tuple(Line(line) for line in lines))


def note_passage(brief: Brief) -> Passage | None:
    """The owner's own words, under a heading that says whose they are."""
    request = brief.request
    if not request.note:
        return None
    heading = brief.translation.say("A word from {product}", product=request.product)
    return Passage(Role.NOTE, heading, tuple(Line(line) for line in request.note.splitlines() if line))


def present(passages: Sequence[Passage | None]) -> tuple[Passage, ...]:
    """The passages that there are."""
    return tuple(passage for passage in passages if passage is not None and (passage.lines or passage.lead))
