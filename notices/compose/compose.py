"""The order of composing: policies in all their languages in, every message of the notice out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from notices.compose.announce import make_announcement, make_ops
from notices.compose.brief import Brief
from notices.compose.change import word_change, word_correction
from notices.compose.consent import word_consent
from notices.compose.content import NoticeContent
from notices.compose.ending import word_cessation, word_merger
from notices.compose.highlights import gather, unchanged_sections
from notices.compose.lengths import PREHEADER, PUSH_BODY, PUSH_TITLE, SUBJECT, comfortable, first_fit, one_line
from notices.compose.mail import make_email
from notices.compose.passages import links_passage, present, why_passage
from notices.compose.push import make_push, make_webpush
from notices.compose.translation import load_translation
from notices.model import Channel, Message
from policydiff import is_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from notices.compose.content import NoticeRequest, Passage, PolicyChange
    from notices.compose.translation import Translation
    from policydiff import Comparison, Severity

COUNTED = ("change", "correction")
"""Kinds whose messages name the number of changes."""

_KINDS = {
    "change": word_change,
    "consent": word_consent,
    "cessation": word_cessation,
    "merger": word_merger,
    "correction": word_correction,
}


@dataclass(frozen=True, slots=True)
class Composition:
    """A notice in all its languages and channels."""

    notice: str
    contents: tuple[NoticeContent, ...]
    """One for each language, the default language first."""
    messages: tuple[Message, ...]
    """By channel, then in the order of the contents."""


def compose(
    requests: Sequence[NoticeRequest],
    channels: Iterable[Channel],
    templates: Mapping[str, str],
    *,
    push: str = "fcm",
) -> Composition:
    """Every message of a notice.

    Args:
        requests: one for each language, the default language first.
        channels: the configured ones; a merely editorial change should come with the announcement alone.
        templates: as `load_templates` gives them.
        push: the provider of the push channel, `fcm` or `webhook`.

    Raises:
        ConfigError: An own template is wrong.
    """
    requests = _alike(_staying([_clean(request) for request in requests]))
    first = requests[0]
    notice = notice_id(first.kind, [change for request in requests for change in request.changes])
    translations = {request.language: load_translation(request.language) for request in requests}
    contents = tuple(write(request, translations[request.language]) for request in requests)
    messages = []
    for channel in sorted(channels, key=list(Channel).index):
        for content in contents[:1] if channel is Channel.OPS else contents:
            translation = translations[content.language]
            match channel:
                case Channel.EMAIL:
                    messages.append(make_email(content, first.product, translation, templates))
                case Channel.PUSH:
                    messages.append(make_push(content, notice, push))
                case Channel.WEBPUSH:
                    messages.append(make_webpush(content, notice))
                case Channel.ANNOUNCEMENT:
                    messages.append(make_announcement(content, first.product, notice, templates))
                case Channel.OPS:
                    messages.append(make_ops(content, first.product, notice, translation))
    return Composition(notice, contents, tuple(messages))


def write(request: NoticeRequest, translation: Translation) -> NoticeContent:
    """The notice in one language; every required fact must be in the request (see `missing_facts`)."""
    highlights = gather(request, translation)
    brief = Brief(request, highlights, translation)
    words = _KINDS[request.kind](brief)
    teasers = tuple(
        translation.say("{sentence} {following}", sentence=words.teaser, following=following)
        if following
        else words.teaser
        for following in words.following
    )
    main = request.changes[0]
    passages = present((*words.passages, links_passage(brief), why_passage(brief, words.why)))
    if is_right_to_left(translation.language):
        passages, teasers = tuple(_turned(passage) for passage in passages), tuple(map(_turn, teasers))
    return NoticeContent(
        kind=request.kind,
        language=request.language,
        subject=first_fit((*comfortable(words.subjects[:-1]), *words.subjects), SUBJECT),
        preheader=first_fit(teasers, PREHEADER),
        headline=words.subjects[0],
        intro=words.intro,
        effective=words.effective,
        date=translation.date(words.effective) if words.effective else "",
        count=highlights.count,
        passages=passages,
        push_title=first_fit(words.push_titles, PUSH_TITLE),
        push_body=first_fit(teasers, PUSH_BODY),
        tally=words.teaser if request.kind in COUNTED else "",
        link=main.comparison_url or main.url,
        published=highlights.published,
        dated=highlights.dated,
        editorial=highlights.editorial,
        material=highlights.material,
        names=tuple(change.name for change in request.changes),
    )


def _turned(passage: Passage) -> Passage:
    """The passage with the arrows from old to new words pointing to the left."""
    lines = (
        replace(line, text=_turn(line.text), marks=tuple((fate, _turn(said)) for fate, said in line.marks))
        for line in passage.lines
    )
    return replace(passage, lines=tuple(lines))


def _turn(text: str) -> str:
    return text.replace("→", "←")


def _clean(request: NoticeRequest) -> NoticeRequest:
    """The request with every text of the configuration made one safe line: a name may hold anything."""
    changes = tuple(
        replace(
            change,
            name=one_line(change.name),
            url=one_line(change.url),
            comparison_url=one_line(change.comparison_url),
            archive_url=one_line(change.archive_url),
        )
        for change in request.changes
    )
    facts = {name: one_line(fact) for name, fact in request.facts.items()}
    product, contact = one_line(request.product), one_line(request.contact)
    return replace(request, changes=changes, facts=facts, product=product, contact=contact)


def _staying(requests: Sequence[NoticeRequest]) -> tuple[NoticeRequest, ...]:
    """Let a section be said to stay the same only where it does in every language that has it.

    Sections of translations are matched by their place; editions with another number of sections say
    what each of them proves.
    """
    found: dict[str, list[set[int]]] = {}
    for change in (change for request in requests for change in request.changes):
        places = {section.id: place for place, section in enumerate(change.comparison.sections)}
        staying = {places[identity] for identity in unchanged_sections(change.comparison)}
        found.setdefault(_kind_of(change), []).append(staying)
    return tuple(
        replace(
            request,
            changes=tuple(
                replace(change, stays=_ids(change, set.intersection(*found[_kind_of(change)])))
                for change in request.changes
            ),
        )
        for request in requests
    )


def _alike(requests: Sequence[NoticeRequest]) -> tuple[NoticeRequest, ...]:
    """Let a section weigh as much in every language as in the one in which it weighs most, matched as above."""
    found: dict[str, list[Severity]] = {}
    for change in (change for request in requests for change in request.changes):
        own = [section.severity for section in change.comparison.sections]
        known = found.setdefault(_kind_of(change), own)
        found[_kind_of(change)] = [
            max(pair, key=lambda severity: severity.rank) for pair in zip(known, own, strict=True)
        ]
    return tuple(
        replace(
            request,
            changes=tuple(
                replace(
                    change,
                    weights=tuple(
                        (section.id, weight)
                        for section, weight in zip(change.comparison.sections, found[_kind_of(change)], strict=True)
                    ),
                )
                for change in request.changes
            ),
        )
        for request in requests
    )


def _kind_of(change: PolicyChange) -> str:
    """Editions of one policy with the same number of sections are taken for translations of one another."""
    return f"{change.policy} {len(change.comparison.sections)}"


def _ids(change: PolicyChange, places: set[int]) -> tuple[str, ...]:
    return tuple(section.id for place, section in enumerate(change.comparison.sections) if place in places)


def notice_id(kind: str, changes: Iterable[PolicyChange]) -> str:
    """The notice's name: the policies, the kind and the visible text of the new editions, and nothing else.

    The same change has the same id however often a job is run again, whatever the templates.
    """
    texts = sorted(
        (change.policy, change.comparison.new.language, visible_text(change.comparison)) for change in changes
    )
    digest = hashlib.sha256("\0".join(part for text in texts for part in text).encode()).hexdigest()
    policies = "-".join(dict.fromkeys(policy or "policy" for policy, _, _ in texts))
    return f"{policies}-{kind}-{digest[:16]}"


def visible_text(comparison: Comparison) -> str:
    """Headings and blocks of the new edition, a line each, in order; no markup, no wrapping."""
    lines = []
    for section in comparison.sections:
        lines += [ref.heading for ref in section.new]
        lines += [change.new.text for change in section.changes if change.new and change.block != "heading"]
    return "\n".join(lines)
