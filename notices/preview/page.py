"""Everything to be shown in, one HTML page out: no script, no network, readable in light and dark."""

from __future__ import annotations

import json
import re
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from notices.model import Channel
from notices.preview.decision import reach, sort_findings
from notices.preview.frames import (
    dark,
    light,
    long_name,
    personalised,
    raw_headers,
    raw_request,
    sample_name,
    without_images,
)
from notices.preview.tally import tally
from policydiff import environment_of, is_right_to_left

if TYPE_CHECKING:
    from notices.model import Message
    from notices.preview.shown import Shown

TEMPLATES = Path(__file__).resolve().parent / "templates"
_WIDE = "\u2e80"
"""From here on a character is about two columns wide."""
_LINE = 25
"""Pixels a line of an e-mail takes, its share of the space between paragraphs included."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of an e-mail."""

    title: str
    width: int
    height: int
    document: str
    kinds: str = ""
    """Classes that the switches show and hide it by."""


@dataclass(frozen=True, slots=True)
class Mail:
    """Everything about an e-mail in one language."""

    language: str
    subject: str
    sender: str
    preheader: str
    frames: tuple[Frame, ...]
    extremes: tuple[Frame, ...]
    plain: str
    headers: str
    request: str
    size: int


@dataclass(frozen=True, slots=True)
class Push:
    """Everything about a push message in one language."""

    channel: str
    language: str
    title: str
    body: str
    request: str
    size: int
    """Bytes of the payload."""


@dataclass(frozen=True, slots=True)
class Post:
    """Everything about an announcement in one language."""

    language: str
    banner: dict[str, Any]
    parts: tuple[tuple[str, str], ...]
    """Target file and text."""


def _spoken(language: str) -> Markup:
    """The attributes of an element that holds text in a language: right to left where it is written so."""
    direction = ' dir="rtl"' if is_right_to_left(language) else ""
    return Markup('lang="{}"{}').format(language, Markup(direction))  # noqa: S704  one of two texts of ours


def render_preview(shown: Shown) -> str:
    """The page `preview.html`; the same bytes for the same plan, audience counts and findings."""
    plan = shown.plan
    environment = environment_of(TEMPLATES)
    environment.filters["grouped"] = "{:,}".format
    environment.filters["spoken"] = _spoken
    mails = tuple(_mail(shown, message) for message in plan.messages if message.channel is Channel.EMAIL)
    pushes = tuple(_push(shown, m) for m in plan.messages if m.channel in (Channel.PUSH, Channel.WEBPUSH))
    posts = tuple(_post(message) for message in plan.messages if message.channel is Channel.ANNOUNCEMENT)
    teams = tuple(message for message in plan.messages if message.channel is Channel.OPS)
    languages = list(dict.fromkeys(message.language for message in plan.messages))
    shows = (
        ("email", "E-mail", mails),
        ("push", "Push", pushes),
        ("post", "Announcement", posts),
        ("team", "Team", teams),
    )
    text = environment.get_template("preview.html.j2").render(
        style=Markup(_style(len(languages))),  # noqa: S704  our own file
        shown=shown,
        plan=plan,
        rows=tally(plan, shown.portion),
        reach=reach(plan),
        heaps=sort_findings(plan.findings),
        mails=mails,
        pushes=pushes,
        posts=posts,
        channels=[(key, name) for key, name, messages in shows if messages],
        teams=teams,
        command=f"notices send {shlex.quote(shown.folder)} --confirm {plan.digest}",
        languages=languages,
        numbered=list(enumerate(languages)),
    )
    return re.sub(r"\n{3,}", "\n\n", text)


def _style(languages: int) -> str:
    """The style sheet, and what the switch of the languages hides."""
    hidden = (f".stage:has(#lang-{number}:not(:checked)) .pane.l{number}" for number in range(languages))
    return (TEMPLATES / "preview.css").read_text(
        encoding="utf-8"
    ) + f"@media screen {{ {', '.join(hidden)} {{ display: none; }} }}\n"


def _mail(shown: Shown, message: Message) -> Mail:
    name = sample_name(message.language)
    page = personalised(message, "html", name)
    wide, narrow = _height(message, 62), _height(message, 36)
    settings = dict(shown.plan.settings)
    long = personalised(message, "html", long_name(message.language, shown.longest_name or len(name)))
    return Mail(
        language=message.language,
        subject=message.part("subject.txt"),
        sender=settings.get("email.from", "").split("<")[0].strip() or settings.get("email.from", ""),
        preheader=shown.preheaders.get(message.language, ""),
        frames=(
            Frame("Desktop, light", 600, wide, light(page), "desk light"),
            Frame("Phone, light", 375, narrow, light(page), "phone light"),
            Frame("Desktop, dark", 600, wide, dark(page), "desk dark"),
            Frame("Phone, dark", 375, narrow, dark(page), "phone dark"),
            Frame("Desktop, images off", 600, wide, light(without_images(page)), "desk bare"),
            Frame("Phone, images off", 375, narrow, light(without_images(page)), "phone bare"),
        ),
        extremes=(
            Frame(f"Longest name, {shown.longest_name or len(name)} characters", 375, 330, light(long)),
            Frame("No name", 375, 330, light(personalised(message, "html", ""))),
        ),
        plain=personalised(message, "txt", name),
        headers=raw_headers(shown.plan, message),
        request=raw_request(shown, message),
        size=sum(len(part.content.encode()) for part in message.parts),
    )


def _height(message: Message, columns: int) -> int:
    """About how high the e-mail stands; a frame scrolls where the guess is short."""
    lines = 0
    for line in message.part("txt").splitlines():
        if not line.lstrip().startswith("https://"):
            lines += max(1, -(-sum(1 + (char >= _WIDE) for char in line) // columns))
    return 110 + lines * _LINE


def _push(shown: Shown, message: Message) -> Push:
    payload = json.loads(message.part("json"))
    text = payload.get("notification", payload)
    size = len(message.part("json").encode())
    return Push(str(message.channel), message.language, text["title"], text["body"], raw_request(shown, message), size)


def _post(message: Message) -> Post:
    parts = tuple((part.target or part.name, part.content) for part in message.parts)
    return Post(message.language, json.loads(message.part("json")), parts)
