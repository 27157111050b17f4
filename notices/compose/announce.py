"""A notice for everybody: a Markdown post, JSON for a banner in the app, an Atom entry; and a line for the team."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from notices.compose.content import Role
from notices.compose.mail import fields_of
from notices.compose.templating import render
from notices.model import Channel, Message, Part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notices.compose.content import Line, NoticeContent, Passage
    from notices.compose.translation import Translation


def make_announcement(content: NoticeContent, product: str, notice: str, templates: Mapping[str, str]) -> Message:
    """The three files, each with the name under which it is published.

    A post is dated by the day the new text was published: a site generator hides posts of the future.
    """
    day = post_day(content)
    stem = f"{day}-{notice}-{content.language}"
    fields = fields_of(content, product, "") | {"notice": notice, "day": day}
    post = render(templates, "announcement.md.j2", fields)
    return Message(
        Channel.ANNOUNCEMENT,
        content.language,
        (
            Part("md", post.rstrip() + "\n", f"{stem}.md"),
            Part("json", _banner(content, notice), f"{stem}.json"),
            Part("atom.xml", _entry(content, product, notice), f"{stem}.atom.xml"),
        ),
    )


def make_ops(content: NoticeContent, product: str, notice: str, translation: Translation) -> Message:
    """A short plain text for the company's own people."""
    named = product.lower() in content.headline.lower()
    sentence = (
        content.headline if named else translation.say("{product}: {policy}", product=product, policy=content.headline)
    )
    points = (f"- {line.section} – {line.text}" if line.section else f"- {line.text}" for line in _points(content))
    lines = [sentence, content.intro, *points, content.link, notice]
    # No line break at the end: Apprise cuts it off, and what was previewed is what goes out.
    return Message(Channel.OPS, content.language, (Part("txt", "\n".join(filter(None, lines))),))


def _points(content: NoticeContent) -> tuple[Line, ...]:
    passage = content.passage(Role.CHANGES)
    return passage.lines if passage else ()


def _banner(content: NoticeContent, notice: str) -> str:
    banner = {
        "schema": "notices-banner/1",
        "notice": notice,
        "kind": content.kind,
        "language": content.language,
        "title": content.headline,
        "text": content.intro,
        "count": content.count,
        "effective": content.effective or None,
        "published": content.published or None,
        "url": content.link,
        "passages": [
            {
                "role": str(passage.role),
                "heading": passage.heading,
                "lead": passage.lead,
                "lines": [_fields(line) for line in passage.lines],
            }
            for passage in content.passages
        ],
    }
    return json.dumps(banner, ensure_ascii=False, indent=2) + "\n"


def _entry(content: NoticeContent, product: str, notice: str) -> str:
    """An Atom entry (RFC 4287); its id is the notice's own, so that a reader shows it once."""
    day = post_day(content)
    html = f"<p>{escape(content.intro)}</p>" + "".join(_passage(passage) for passage in content.passages)
    link = f"  <link href={quoteattr(content.link)}/>\n" if content.link else ""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n'
        f'<entry xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(content.language)}>\n'
        f"  <id>urn:notice:{escape(notice)}:{escape(content.language)}</id>\n"
        f"  <title>{escape(content.headline)}</title>\n"
        f"  <updated>{day}T00:00:00Z</updated>\n"
        f"  <author><name>{escape(product)}</name></author>\n"
        f"{link}"
        f"  <summary>{escape(content.intro)}</summary>\n"
        f'  <content type="html">{escape(html)}</content>\n'
        f"</entry>\n"
    )


def post_day(content: NoticeContent) -> str:
    """The ISO day under which it is filed; the effective one where nobody knows when the text was published.

    The first of a month; the first of 1970 where no date is known, which is a finding.
    """
    date = content.dated or content.effective
    return f"{date}-01" if len(date) == len("2025-02") else date or "1970-01-01"


def _fields(line: Line) -> dict[str, object]:
    """A line of the banner; `marks` is there where words are set off."""
    fields: dict[str, object] = {"text": line.text, "url": line.url, "label": line.label}
    if line.section:
        fields["section"] = line.section
    if line.marks:
        fields["marks"] = line.marks
    return fields


def _passage(passage: Passage) -> str:
    lead = f"<p>{escape(passage.lead)}</p>" if passage.lead else ""
    items = "".join(f"<li>{_item(line)}</li>" for line in passage.lines)
    return f"<h2>{escape(passage.heading)}</h2>{lead}<ul>{items}</ul>"


_ELEMENTS = {"old": "del", "new": "ins"}
"""Fate of words → the element that sets them off."""


def _item(line: Line) -> str:
    text = escape(line.text)
    if line.marks:
        text = "".join(_marked(fate, escape(words)) for fate, words in line.marks)
    name = escape(line.label)
    if not line.url:
        return f"{name} – {text}" if name else text
    link = f"<a href={quoteattr(line.url)}>{name or text}</a>"
    if not name:
        return link
    return f"{link} – {text}" if line.section else f"{text} {link}"


def _marked(fate: str, words: str) -> str:
    element = _ELEMENTS.get(fate)
    return f"<{element}>{words}</{element}>" if element else words
