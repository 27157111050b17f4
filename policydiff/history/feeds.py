"""A history in, an Atom feed (RFC 4287) and a JSON Feed 1.1 out: one entry a publication."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from policydiff.render.words.tongue import tongue
from policydiff.text.unseen import show_controls
from policydiff.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.history.publication_log import History, LogEntry
    from policydiff.render.words.tongue import Tongue

ATOM = "http://www.w3.org/2005/Atom"
BEGINNING = "2000-01-01"
"""The day of an entry of which nobody knows any: feeds must name one."""


def to_atom(history: History, entries: Sequence[LogEntry], base: str = "") -> str:
    """An Atom feed, ending in a line feed.

    Args:
        history: gives title, language and id.
        entries: newest first; may be empty.
        base: the address of the folder that the feed lies in, ending in `/`; empty writes relative links.
    """
    ET.register_namespace("", ATOM)
    speech = tongue(history.language)
    feed = ET.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": history.language or "en"})
    _add(feed, "id", history.id)
    _add(feed, "title", history.title)
    _add(feed, "updated", _moment(entries[0] if entries else None, history))
    _add(feed, "generator", "policydiff", version=__version__)
    author = _add(feed, "author")
    _add(author, "name", history.title)
    _add(feed, "link", href=urljoin(base, "feed.atom"), rel="self", type="application/atom+xml")
    _add(feed, "link", href=urljoin(base, "index.html"), rel="alternate", type="text/html")
    for entry in entries:
        node = _add(feed, "entry")
        _add(node, "id", entry.id)
        _add(node, "title", _title(entry))
        _add(node, "updated", _moment(entry, history))
        _add(node, "published", _moment(entry, history))
        _add(node, "link", href=urljoin(base, entry.redline), rel="alternate", type="text/html")
        _add(node, "category", term=entry.verdict)
        if entry.severity:
            _add(node, "category", term=entry.severity)
        _add(node, "summary", _told(entry, speech))
    ET.indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode") + "\n"


def to_json_feed(history: History, entries: Sequence[LogEntry], base: str = "") -> str:
    """A JSON Feed 1.1, ending in a line feed; arguments as for `to_atom`."""
    feed: dict[str, Any] = {"version": "https://jsonfeed.org/version/1.1", "title": history.title}
    if base:
        feed |= {"home_page_url": urljoin(base, "index.html"), "feed_url": urljoin(base, "feed.json")}
    if history.language:
        feed["language"] = history.language
    speech = tongue(history.language)
    feed["items"] = [
        {
            "id": entry.id,
            "url": urljoin(base, entry.redline),
            "title": _title(entry),
            "content_text": _told(entry, speech),
            "date_published": _moment(entry, history),
            "tags": [str(tag) for tag in (entry.verdict, entry.severity) if tag],
        }
        for entry in entries
    ]
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _told(entry: LogEntry, speech: Tongue) -> str:
    """The points of a publication, a line each; else its headline or verdict."""
    return "\n".join(entry.points) or entry.headline or speech.say(str(entry.verdict))


def _title(entry: LogEntry) -> str:
    return " ".join(part for part in (f"{entry.date or entry.version}:", entry.said) if part)


def _moment(entry: LogEntry | None, history: History) -> str:
    """RFC 3339."""
    time = entry.time if entry else history.first.revision.time
    time = time or BEGINNING
    return time if "T" in time else f"{time}T00:00:00Z"


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    node = ET.SubElement(parent, f"{{{ATOM}}}{name}", {key: str(value) for key, value in attributes.items()})
    node.text = _in_xml(text) or None
    return node


def _in_xml(text: str) -> str:
    """The text with what XML 1.0 cannot hold, not even as a reference, shown as `<U+FFFE>`."""
    return show_controls(text).replace("\ufffe", "<U+FFFE>").replace("\uffff", "<U+FFFF>")
