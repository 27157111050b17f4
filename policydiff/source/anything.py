"""What a program gives to be compared in, a source out: a text, a file or what was resolved before."""

from __future__ import annotations

import re
from os import PathLike, fspath
from typing import TYPE_CHECKING

from policydiff.errors import UnreadableSourceError, UsageError
from policydiff.model import Source
from policydiff.source.documents import to_source

if TYPE_CHECKING:
    from pathlib import Path

_LIKE_A_FILE = re.compile(r"\S+\.(?:md|markdown|mdx|html?|txt|docx|pdf)", re.IGNORECASE)
"""A name where a text is asked for: a policy has blanks in it."""

_LIKE_A_URL = re.compile(r"https?://\S+", re.IGNORECASE)
"""Likewise."""


def as_source(given: Source | Path | str, name: str) -> Source:
    r"""The source of a text, a file, or a source itself.

    Args:
        given: a text in Markdown or HTML, the path of a file, or a source.
        name: what reports call a text; a file is called by its path.

    Raises:
        UsageError: a text that is the name of a file or a URL, or nothing of the three.
        UnreadableSourceError: it is empty, or the file cannot be read.

    >>> as_source("# Privacy\n\nWe keep logs for 30 days.", "old").format
    'markdown'
    >>> as_source("privacy.md", "old")
    Traceback (most recent call last):
    policydiff.errors.UsageError: privacy.md: a text is asked for; give Path('privacy.md') for a file
    """
    if isinstance(given, Source):
        return given
    if isinstance(given, str):
        if _LIKE_A_URL.fullmatch(given.strip()):
            raise UsageError(f"{given}: a text is asked for; fetch it and give what it holds")
        if _LIKE_A_FILE.fullmatch(given.strip()):
            raise UsageError(f"{given}: a text is asked for; give Path({given!r}) for a file")
        return to_source(name, given.encode(errors="replace"), encoding="utf-8")
    if not isinstance(given, PathLike):
        raise UsageError(f"{type(given).__name__}: cannot be compared; give a text, a Path or a Source")
    path = fspath(given)
    try:
        with open(path, "rb") as file:  # noqa: PTH123  any path-like will do
            content = file.read()
    except OSError as error:
        raise UnreadableSourceError(f"{path}: {error.strerror}; name a file that holds the policy") from error
    return to_source(path, content, path=path)
