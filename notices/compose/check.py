"""What is wrong with composed messages: contents and messages in, findings out.

The renderers take date and count from one value, so most of this cannot fail with our own
templates; it is checked on the finished texts all the same, because an owner may bring templates.
"""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

from notices.compose.content import Role
from notices.compose.highlights import MOST_LINES, speaks_of_continued_use
from notices.compose.lengths import PREHEADER, PUSH_BODY, PUSH_TITLE, SUBJECT, words_outside_quotes
from notices.compose.mail import LARGEST
from notices.compose.notes import belittling, idling, praising
from notices.compose.push import PAYLOAD, TOPIC_PAYLOAD
from notices.compose.visible import flow, links
from notices.model import Channel, Message
from policydiff import Finding, Severity, is_spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notices.compose.content import NoticeContent

BODY_WORDS = 150
SENTENCE_WORDS = 20
_POLICYS = (Role.CHANGES, Role.STAYS, Role.WHEN)
"""Passages that quote the policy."""


def check_messages(
    contents: Sequence[NoticeContent],
    messages: Sequence[Message],
    *,
    material: bool,
    own_words: Sequence[str] = (),
    refusals: Sequence[str] = (),
    topics: bool = False,
) -> tuple[Finding, ...]:
    """Everything that speaks against these texts, in the order of the languages.

    Args:
        contents: one for each language.
        messages: what was made of them.
        material: whether a change of severity high or above is announced.
        own_words: the owner's note and facts, in whatever language.
        refusals: facts that say what happens to those who refuse; that nothing does talks no change down.
        topics: whether push goes to topics, which take half as much.
    """
    found = [*_words(contents, messages, own_words, refusals, material=material)]
    for content in contents:
        mine = [message for message in messages if message.language == content.language]
        found += _lengths(content)
        found += _links(content, mine)
        for message in mine:
            found += _sizes(message, topics=topics)
            found += _agreement(content, message)
            found += _order(content, message)
    return tuple(dict.fromkeys(found))


def _words(
    contents: Sequence[NoticeContent],
    messages: Sequence[Message],
    own_words: Sequence[str],
    refusals: Sequence[str],
    *,
    material: bool,
) -> Iterator[Finding]:
    """Praise and belittling in words that are not the policy's."""
    texts = [*own_words]
    for message in messages:
        if message.channel is Channel.EMAIL:
            content = next(content for content in contents if content.language == message.language)
            texts += [_without(content, flow(message.part("html"))), _without(content, message.part("txt"))]
    text = "\n".join(texts)
    for word in praising(text):
        yield Finding(
            "words.marketing", Severity.MEDIUM, f"“{word}” praises the change; a notice only says what changes"
        )
    plain = " ".join(text.split())
    for refusal in refusals:
        plain = plain.replace(" ".join(refusal.split()), " ")
    for word in belittling(plain):
        yield Finding(
            "words.minimising", Severity.MEDIUM, f"“{word}” talks the change down; a notice only says what changes"
        )
    if material:
        for word in idling(plain):
            yield Finding("words.no_action", Severity.HIGH, f"“{word}” is never said of a material change")
    if any(content.kind == "consent" for content in contents):
        for own in own_words:
            if speaks_of_continued_use(own):
                weak = "continued use is presented as an answer; express consent needs an act of its own"
                yield Finding("consent.weak_for_express", Severity.HIGH, weak, "the promise of express consent")


def _without(content: NoticeContent, text: str) -> str:
    """The text less the lines that hold the policy's own words."""
    spaced = is_spaced(content.language)
    text = " ".join(text.split()) if spaced else _solid(text)
    for passage in content.passages:
        if passage.role in _POLICYS:
            for line in passage.lines:
                for words in filter(None, (line.text, line.label)):
                    text = text.replace(words if spaced else _solid(words), " ")
    return text


def _lengths(content: NoticeContent) -> Iterator[Finding]:
    where = content.language
    for name, text, most in (
        ("subject", content.subject, SUBJECT),
        ("preheader", content.preheader, PREHEADER),
        ("push_title", content.push_title, PUSH_TITLE),
        ("push_body", content.push_body, PUSH_BODY),
    ):
        if len(text) > most:
            yield Finding(
                f"length.{name}", Severity.HIGH, f"{where}: the {name} has {len(text)} characters, at most {most}"
            )
    if content.date and content.date not in content.subject:
        yield Finding(
            "notice.no_effective_date",
            Severity.HIGH,
            f"{where}: the subject does not name the date",
            "the promise to give the effective date",
        )
    changes = content.passage(Role.CHANGES)
    if changes and sum(bool(line.section or line.label) for line in changes.lines) > MOST_LINES:
        yield Finding("length.lines", Severity.MEDIUM, f"{where}: more than {MOST_LINES} lines of what changes")
    count = words_outside_quotes(" ".join(own_text(content)))
    if count > BODY_WORDS:
        yield Finding(
            "length.body", Severity.MEDIUM, f"{where}: {count} words outside quotations, at most {BODY_WORDS}"
        )
    for text in own_text(content):
        for sentence in re.split(r"(?<=[.!?])\s+|(?<=[。！？])", text):
            if words_outside_quotes(sentence) > SENTENCE_WORDS:
                start = " ".join(sentence.split()[:6])
                yield Finding(
                    "length.sentence",
                    Severity.LOW,
                    f"{where}: a sentence has more than {SENTENCE_WORDS} words: {start} …",
                )


def own_text(content: NoticeContent) -> tuple[str, ...]:
    """What is said in words of ours or the owner's: all but the points, which are the policy's."""
    lines = [content.intro]
    for passage in content.passages:
        lines.append(passage.lead)
        if passage.role is not Role.CHANGES:
            lines += [line.text for line in passage.lines]
    return tuple(filter(None, lines))


def _links(content: NoticeContent, messages: Sequence[Message]) -> Iterator[Finding]:
    addresses = [content.link, *(line.url for passage in content.passages for line in passage.lines)]
    for message in messages:
        if message.channel is Channel.EMAIL:
            addresses += links(message.part("html"))
    for address in dict.fromkeys(filter(None, addresses)):
        if not address.startswith(("https://", "mailto:", "#")):
            yield Finding("link.not_https", Severity.HIGH, f"{content.language}: the link {address} is not https")
    if not content.link:
        text = f"{content.language}: no link to the text; set url (and comparison_url) of the policy"
        yield Finding("notice.no_link", Severity.HIGH, text, "the promise that readers can read the changed text")
    if content.kind != "cessation" and not content.editorial and content.passage(Role.CHOICES) is None:
        yield Finding(
            "notice.no_choices",
            Severity.HIGH,
            f"{content.language}: nothing says what the reader can do",
            "the promise that readers can choose",
        )


def _sizes(message: Message, *, topics: bool) -> Iterator[Finding]:
    size = sum(len(part.content.encode()) for part in message.parts)
    where = f"{message.channel}.{message.language}"
    if message.channel is Channel.EMAIL and size > LARGEST:
        text = f"{where}: {size:,} bytes, at most {LARGEST:,}: Gmail cuts longer messages off"
        yield Finding("size.email", Severity.HIGH, text)
    most = TOPIC_PAYLOAD if topics and message.channel is Channel.PUSH else PAYLOAD
    if message.channel in (Channel.PUSH, Channel.WEBPUSH) and size > most:
        yield Finding(f"size.{message.channel}", Severity.HIGH, f"{where}: {size:,} bytes, at most {most:,}")


def _agreement(content: NoticeContent, message: Message) -> Iterator[Finding]:
    """The date and the count as they stand in the content stand in every finished text."""
    for name, text in _texts(message):
        wanted = [content.date] if name == "subject.txt" else [content.date, content.tally]
        lacking = [words for words in wanted if _solid(words) not in _solid(text)]
        if lacking:
            where = f"{message.channel}.{message.language}.{name}"
            yield Finding("notice.disagree", Severity.HIGH, f"{where} lacks what the others say: {'; '.join(lacking)}")


def _texts(message: Message) -> Iterator[tuple[str, str]]:
    """Each part as its reader sees it."""
    for part in message.parts:
        match part.name:
            case "html":
                yield part.name, flow(part.content)
            case "json" if message.channel in (Channel.PUSH, Channel.WEBPUSH):
                payload = json.loads(part.content)
                shown = payload.get("notification", payload)
                yield part.name, f"{shown['title']} {shown['body']}"
            case "atom.xml" | "md":
                yield part.name, " ".join(html.unescape(part.content.replace("\\", "")).split())
            case _:
                yield part.name, " ".join(part.content.split())


def _order(content: NoticeContent, message: Message) -> Iterator[Finding]:
    """Date, points and link stand in an e-mail's visible text, in that order, nothing of the owner's before them."""
    if message.channel is not Channel.EMAIL:
        return
    changes = content.passage(Role.CHANGES)
    points = [line.text for line in changes.lines] if changes else []
    note = content.passage(Role.NOTE)
    for name, seen in (("html", flow(message.part("html"))), ("txt", message.part("txt"))):
        text, date, link = _solid(seen), _solid(content.date), _solid(content.link)
        where = f"{message.channel}.{message.language}.{name}"
        at = text.find(date)
        if at < 0:
            yield Finding(
                "template.no_date",
                Severity.HIGH,
                f"{where}: the date is not visible",
                "the promise to give the effective date",
            )
            continue
        if note and -1 < text.find(_solid(note.lines[0].text)) < at:
            yield Finding("template.order", Severity.HIGH, f"{where}: the owner's words stand before the date")
        last = at
        for point in points:
            place = text.find(_solid(point), at)
            last = max(last, place)
            if place < 0 and _solid(point) in text:
                yield Finding("template.order", Severity.HIGH, f"{where}: a point stands before the date: {point[:60]}")
            elif place < 0:
                yield Finding("template.no_point", Severity.HIGH, f"{where}: a point is not visible: {point[:60]}")
        there = text.rfind(f"⟦{link}⟧" if name == "html" else link)
        if link and there < 0:
            yield Finding(
                "template.no_link",
                Severity.HIGH,
                f"{where}: the link to the text is not visible",
                "the promise that readers can read the changed text",
            )
        elif link and there < last:
            yield Finding("template.order", Severity.HIGH, f"{where}: the link stands before the points")


def _solid(text: str) -> str:
    """The text without white space: lines are broken anywhere in Chinese, and that is no difference."""
    return "".join(text.split())
