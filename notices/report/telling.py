"""A plan's messages in, their words as a page shows them out: as text, without markup and without what carries it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notices.model import Message, Plan
    from notices.model.messages import Field


@dataclass(frozen=True, slots=True)
class MessageText:
    """What one message says to its reader."""

    channel: str
    language: str
    title: str
    """Subject of a mail, title of a push or post."""
    text: str
    fields: tuple[Field, ...]
    """Places in the text that hold the recipient's own data."""


def words_of(message: Message) -> MessageText:
    """The words of a message: a mail's plain text, a push's title and body, a post's lines.

    A file of an announcement that is of another form than ours stands as it is.
    """
    parts = {part.name: part.content for part in message.parts}
    title, text = parts.get("subject.txt", ""), parts.get("txt", "")
    if not text and "json" in parts:
        said = json.loads(parts["json"])
        said = said.get("notification", said)
        title, text = said.get("title", ""), said.get("body", "") or _post(said)
    fields = tuple(field for field in message.fields if field.tag in f"{title}{text}" and not field.html)
    return MessageText(message.channel.spoken, message.language, title, text.strip(), fields)


def _post(said: dict[str, object]) -> str:
    """An announcement's JSON as paragraphs: its sentence, then each passage under its heading."""
    told = [str(said.get("text", ""))]
    passages = said.get("passages")
    for passage in passages if isinstance(passages, list) else ():
        lines = [f"– {line['text']}" for line in passage.get("lines", ())]
        told.append("\n".join(filter(None, (passage.get("heading", ""), passage.get("lead", ""), *lines))))
    return "\n\n".join(filter(None, told))


def title_of(plan: Plan) -> str:
    """What the notice was called: the title of the first message in the default language; its id where none has one."""
    spoken = sorted(plan.messages, key=lambda message: message.language != plan.default_language)
    return next(filter(None, (words_of(message).title for message in spoken)), plan.notice)


def hashes_of(plan: Plan) -> tuple[tuple[str, str], ...]:
    """`email.en.html` and the SHA-256 of its bytes, for every part of every message."""
    return tuple(
        (f"{message.channel}.{message.language}.{part.name}", sha256(part.content.encode()).hexdigest())
        for message in plan.messages
        for part in message.parts
    )
