"""A message in, every way of looking at it out: light, dark, without images, raw, for one made-up reader."""

from __future__ import annotations

import html
import json
import re
from email.header import Header
from typing import TYPE_CHECKING

from policydiff import Lazy, fallbacks

if TYPE_CHECKING:
    from notices.model import Message, Plan
    from notices.preview.shown import Shown

NAMES = {"zh-Hans": "林晓梅", "zh-Hant": "林曉梅", "ja": "佐藤花子", "ko": "김서연"}
"""Made-up readers; everyone else is called Ann Example."""
RECIPIENT = "recipient@example.com"


_DARK_QUERY = Lazy(r"@media[^{]*prefers-color-scheme\s*:\s*dark[^{]*\{", re.IGNORECASE)
"""The beginning of a rule for dark screens."""


def light(page: str) -> str:
    """The page as in a light client, also where the viewer's own system is dark."""
    return _DARK_QUERY.sub("@media not all {", page)


def dark(page: str) -> str:
    """The page as in a dark client: a frame does not take over `color-scheme`, so the query itself is rewritten."""
    return _DARK_QUERY.sub("@media all {", page)


def without_images(page: str) -> str:
    """The page as clients show it that load no images: their alternative texts, and no backgrounds."""
    page = re.sub(r"background(?:-image)?\s*:[^;\"']*url\([^)]*\)[^;\"']*;?", "", page, flags=re.IGNORECASE)
    return re.sub(r"<img\b[^>]*>", _alternative, page, flags=re.IGNORECASE)


def _alternative(image: re.Match[str]) -> str:
    alt = re.search(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", image.group(0), re.IGNORECASE)
    return f"<span>[{next(filter(None, alt.groups()), '')}]</span>" if alt else "<span>[image]</span>"


def personalised(message: Message, part: str, name: str) -> str:
    """A part of a message as a reader of this name gets it; an empty name is a reader without one."""
    text = message.part(part)
    for field in message.fields:
        value = html.escape(name) if field.html else name
        chosen = field.form.replace("{value}", value) if field.column == "name" and name else field.default
        text = text.replace(field.tag, chosen)
    return text


def sample_name(language: str) -> str:
    """A made-up reader's name."""
    return next((NAMES[tag] for tag in fallbacks(language) if tag in NAMES), "Ann Example")


def long_name(language: str, length: int) -> str:
    """A made-up name of exactly this many characters; empty for 0."""
    pattern = "欧阳司徒上官诸葛" if language.startswith("zh") else "Maximiliana Alexandra Theodora "
    return (pattern * (length // len(pattern) + 1))[:length].rstrip().ljust(length, "a") if length else ""


def raw_headers(plan: Plan, message: Message) -> str:
    """The headers that the recipient's server gets, as far as they are ours to choose."""
    settings = dict(plan.settings)
    subject = message.part("subject.txt")
    lines = [
        f"From: {settings.get('email.from', '')}",
        f"To: {RECIPIENT}",
        f"Subject: {subject if subject.isascii() else Header(subject, 'utf-8', maxlinelen=76).encode()}",
    ]
    if settings.get("email.reply_to"):
        lines.append(f"Reply-To: {settings['email.reply_to']}")
    lines += ["MIME-Version: 1.0", 'Content-Type: multipart/alternative; charset="utf-8"']
    group = settings.get("email.unsubscribe_group")
    note = f"(unsubscribe group {group})" if group else "(none: the notice is owed to the reader)"
    return "\n".join([*lines, f"List-Unsubscribe: {note}"])


def raw_request(shown: Shown, message: Message) -> str:
    """The provider's JSON for a made-up recipient, long texts named and not repeated."""
    request = json.loads(shown.requests[f"{message.channel}.{message.language}"])
    for content in request.get("content", ()):
        content["value"] = f"… {len(content['value'].encode()):,} bytes, as shown above …"
    return json.dumps(request, ensure_ascii=False, indent=2)
