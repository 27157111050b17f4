"""Addresses that readers are led to in, whether what they should find is there out: the one place that asks for them.

Nothing of ours goes along, neither key nor address of a person; redirects into a private network are not followed.
"""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from html import escape
from typing import TYPE_CHECKING

from policydiff import PolicydiffError, fetch, without_secrets

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from notices.model import Plan

TIMEOUT = 10.0
"""Seconds of silence after which a server counts as not there; the whole page may take four times as long."""

AT_ONCE = 8
"""Pages asked for at a time, so that twenty silent ones take no longer than three."""

_META = re.compile(rb"<meta\s[^>]*>", re.IGNORECASE)


def answer(url: str) -> str:
    """What an address answers.

    Raises:
        PolicydiffError: Nothing, an error, or what is no page.
    """
    return f"{without_secrets(url)}: answers with {len(fetch(url, TIMEOUT)[0].content):,} bytes"


def unpublished(plan: Plan, folder: Path, published: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Why readers would not find the comparison of a notice, a line for each page that its messages lead to.

    A server may answer with the page of the last notice, or with its own home page for whatever it does not know; so
    the page must bear the mark of the notice, where ours does (an owner's template has none).

    Args:
        plan: Gives the messages: a page that none of them leads to is not asked for.
        folder: Where the preview lies, with the pages as they should be.
        published: File and address of each page.
    """
    texts = [part.content for message in plan.messages for part in message.parts]
    led_to = [
        (folder / file, url) for file, url in published if any(url in text or escape(url) in text for text in texts)
    ]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return tuple(filter(None, pool.map(lambda page: _lacking(page[0], page[1], plan.notice), led_to)))


def _lacking(file: Path, url: str, notice: str) -> str:
    """Why the page is not there yet; empty where it is."""
    try:
        found = fetch(url, TIMEOUT)[0].content
    except PolicydiffError as error:
        return str(error).partition("; ")[0]  # what follows is for somebody who wants to read the page
    if not _bears(file.read_bytes(), notice) or _bears(found, notice):
        return ""
    return f"{without_secrets(url)}: answers, but with another page than this notice's"


def _bears(page: bytes, notice: str) -> bool:
    """Whether a page has the notice's mark, in whatever order and quotes a site's tools left it."""
    return any(b"policydiff" in meta and notice.encode() in meta for meta in _META.findall(page))
