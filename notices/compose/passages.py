"""The passages that notices share: what changes, what stays, what can be done, when, where, and why it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.compose.content import Line, Passage, Role
from notices.compose.highlights import MOST_TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.compose.content import Request
    from notices.compose.highlights import Gist
    from notices.compose.translation import Chrome


def names_of(request: Request, chrome: Chrome) -> str:
    """The policies' names as one phrase: `Privacy Policy and Terms of Use`."""
    return chrome.join(tuple(dict.fromkeys(change.name for change in request.changes)))


def full_name(request: Request, names: str, chrome: Chrome) -> str:
    """The policies' names with the product before them, unless they name it already."""
    if request.product.lower() in names.lower():
        return names
    return chrome.say("{product}: {policy}", product=request.product, policy=names)


def is_link(text: str) -> bool:
    """True for one https address and nothing else."""
    return text.startswith("https://") and " " not in text


def changes_passage(gist: Gist, chrome: Chrome) -> Passage | None:
    """The lines of what changes and how many changes they leave to the comparison."""
    lines = list(gist.lines)
    if gist.editorial and gist.count and not lines:
        lines = [Line(headline) for headline in gist.headlines if headline]
    elif gist.more and gist.compared:
        more = chrome.many("The comparison shows {n} more change.", "The comparison shows {n} more changes.", gist.more)
        lines.append(Line(more))
    elif gist.more:
        lines.append(Line(chrome.many("{n} more change.", "{n} more changes.", gist.more)))
    return Passage(Role.CHANGES, chrome.say("What changes"), tuple(lines)) if lines else None


def stays_passage(gist: Gist, chrome: Chrome) -> Passage | None:
    """The sections whose text is proved the same; None where there are none to name."""
    if not gist.unchanged:
        return None
    named = [chrome.quote(title) for title in gist.unchanged[:MOST_TITLES]]
    others = len(gist.unchanged) - len(named)
    if others:
        named.append(chrome.many("{n} more section", "{n} more sections", others))
    line = chrome.say("Text unchanged: {titles}.", titles=chrome.join(named))
    return Passage(Role.STAYS, chrome.say("What stays the same"), (Line(line),))


def choices_passage(request: Request, chrome: Chrome, *, until: str, leave: bool) -> Passage:
    """What the reader can do and by when.

    Args:
        request: for the owner's own choices and the contact.
        chrome: the language.
        until: ISO day before which to act; empty where there is none.
        leave: whether the way out is to stop using the service.
    """
    lines = []
    own = request.facts.get("choices", "")
    if own:
        by = request.facts.get("choices_by", "")
        lines.append(Line(chrome.say("{choice} (by {date})", choice=own, date=chrome.date(by)) if by else own))
    if leave and until:
        day = chrome.date(until)
        stop = chrome.say(
            "If you do not agree, you can stop using {product} before {date}.", product=request.product, date=day
        )
        lines.append(Line(stop))
    elif leave:
        lines.append(Line(chrome.say("If you do not agree, you can stop using {product}.", product=request.product)))
    if request.contact:
        url = request.contact if is_link(request.contact) else f"mailto:{request.contact}"
        lines.append(Line(chrome.say("If you have questions, contact us."), url, request.contact))
    return Passage(Role.CHOICES, chrome.say("What you can do"), tuple(lines))


def when_passage(gist: Gist, chrome: Chrome, *, effective: str, continued_use: bool) -> Passage | None:
    """Published, in force, and what the policy itself says on continued use."""
    lines = []
    if gist.published:
        lines.append(Line(chrome.say("Published: {date}", date=chrome.date(gist.published))))
    if effective:
        lines.append(Line(chrome.say("In force: {date}", date=chrome.date(effective))))
    if continued_use and gist.continued_use:
        lines.append(Line(chrome.say("The policy says: {quote}", quote=chrome.quote(_bare(gist.continued_use)))))
    return Passage(Role.WHEN, chrome.say("When"), tuple(lines)) if lines else None


def _bare(text: str) -> str:
    """A quotation without quotation marks that would end it early."""
    return text.translate({ord("“"): "‘", ord("”"): "’", ord('"'): "’"})


def links_passage(request: Request, chrome: Chrome) -> Passage | None:
    """Full text, comparison and earlier versions of each policy."""
    several = len(request.changes) > 1
    lines = []
    for change in request.changes:
        for url, text in (
            (change.url, chrome.say("Full text")),
            (change.comparison_url, chrome.say("Old and new text compared")),
            (change.archive_url, chrome.say("Earlier versions")),
        ):
            label = chrome.say("{policy} – {sentence}", policy=change.name, sentence=text) if several else text
            if url:
                lines.append(Line(label, url))
    return Passage(Role.LINKS, chrome.say("Read more"), tuple(lines)) if lines else None


def why_passage(request: Request, chrome: Chrome, sentence: str) -> Passage:
    """Why the reader gets this, and whether they can stop it."""
    lines = [sentence]
    if not request.optional:
        lines.append(chrome.say("This is a notice about your rights, not advertising."))
    return Passage(Role.WHY, chrome.say("Why you get this"), tuple(Line(line) for line in lines))


def note_passage(request: Request, chrome: Chrome) -> Passage | None:
    """The owner's own words, under a heading that says whose they are."""
    if not request.note:
        return None
    heading = chrome.say("A word from {product}", product=request.product)
    return Passage(Role.NOTE, heading, tuple(Line(line) for line in request.note.splitlines() if line))


def present(passages: Sequence[Passage | None]) -> tuple[Passage, ...]:
    """The passages that there are."""
    return tuple(passage for passage in passages if passage is not None and (passage.lines or passage.lead))
