"""An e-mail's HTML in, the documents of its frames out: light, dark, without images, for one made-up reader."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from policydiff import Lazy

if TYPE_CHECKING:
    from notices.model import Message

NAMES = {"zh": "林晓梅", "ja": "佐藤花子", "ko": "김서연"}
"""Made-up readers; everyone else is called Ann Example."""


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
    return NAMES.get(language.split("-", maxsplit=1)[0], "Ann Example")


def long_name(language: str, length: int) -> str:
    """A made-up name of exactly this many characters; empty for 0."""
    pattern = "欧阳司徒上官诸葛" if language.startswith("zh") else "Maximiliana Alexandra Theodora "
    return (pattern * (length // len(pattern) + 1))[:length].rstrip().ljust(length, "a") if length else ""
