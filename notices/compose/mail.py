"""A notice as an e-mail: subject, HTML with its styles inlined, plain text, and the personal fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import css_inline

from notices.compose.lengths import SUBJECT, one_line
from notices.compose.templating import render
from notices.errors import ConfigError
from notices.model import Channel, Field, Message, Part
from policydiff import is_right_to_left, shorten

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notices.compose.content import NoticeContent
    from notices.compose.translation import Translation

LARGEST = 100_000
"""Bytes beyond which Gmail clips a message (102 KB) and hides its end."""

GREETING = "-greeting-"
GREETING_HTML = "-greeting_html-"


def make_email(content: NoticeContent, product: str, translation: Translation, templates: Mapping[str, str]) -> Message:
    """The e-mail in one language, exactly as it is posted, with tags where the greeting goes.

    Raises:
        ConfigError: The owner's template is wrong.
    """
    plain = render(templates, "email.txt.j2", fields_of(content, product, GREETING))
    styled = render(templates, "email.html.j2", fields_of(content, product, GREETING_HTML))
    hello = translation.say("Hello {name},", name="{value}")
    nobody = translation.say("Hello,")
    return Message(
        Channel.EMAIL,
        content.language,
        (
            Part("subject.txt", shorten(one_line(content.subject), SUBJECT)),
            Part("txt", _tidy(plain)),
            Part("html", inline(styled)),
        ),
        (
            Field(GREETING, "name", hello, nobody),
            Field(GREETING_HTML, "name", hello, nobody, html=True),
        ),
    )


def fields_of(content: NoticeContent, product: str, greeting: str) -> dict[str, object]:
    """What a template sees; documented in `docs/notices.md`, so a name is only ever added."""
    left = not is_right_to_left(content.language)
    return {
        "kind": content.kind,
        "language": content.language,
        "direction": "ltr" if left else "rtl",
        "start": "left" if left else "right",
        "product": product,
        "subject": content.subject,
        "preheader": content.preheader,
        "headline": content.headline,
        "greeting": greeting,
        "intro": content.intro,
        "date": content.date,
        "effective": content.effective,
        "published": content.published,
        "count": content.count,
        "link": content.link,
        "passages": content.passages,
        "names": content.names,
    }


def inline(page: str) -> str:
    """The page with its styles in the elements; media queries stay in the head, for dark mode, after the charset."""
    inliner = css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
    try:
        inlined = inliner.inline(page)
    except css_inline.InlineError as error:
        raise ConfigError(f"template email.html.j2: its styles cannot be inlined: {error}") from error
    kept = re.match(r"(.*?<head>)(<style>.*?</style>)\s*(.*?)\s*(</head>.*)", inlined, re.DOTALL)
    return "".join((kept[1], "\n", kept[3], "\n", kept[2], "\n", kept[4])) if kept else inlined


def _tidy(text: str) -> str:
    """No white space at the end of a line, no two empty lines in a row, one line break at the end."""
    lines: list[str] = []
    for line in map(str.rstrip, text.strip().splitlines()):
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines) + "\n"
