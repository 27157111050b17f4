"""The owner's own words and the words that no notice may use: texts in, the words found out."""

from __future__ import annotations

import re

from notices.compose.lengths import one_line, outside_quotes, words_outside_quotes
from notices.errors import ConfigError
from policydiff import IDLE, MARKETING, MINIMISING, Lazy

MOST_WORDS = 60
"""Of a note; two Chinese characters count as one."""


def clean_note(text: str, name: str) -> str:
    """The owner's words as plain lines.

    Raises:
        ConfigError: It is empty, longer than 60 words, or no plain text.
    """
    lines = [one_line(line) for line in text.splitlines()]
    note = "\n".join(line for line in lines if line)
    if not note:
        raise ConfigError(f"{name}: the note is empty; write a sentence or leave --note out")
    count = sum(words_outside_quotes(line.translate(_UNQUOTED)) for line in note.splitlines())
    if count > MOST_WORDS:
        raise ConfigError(f"{name}: the note has {count} words; at most {MOST_WORDS} are read")
    if _MARKUP.search(note):
        raise ConfigError(f"{name}: the note must be plain text without markup, links or template tags")
    return note


_UNQUOTED = str.maketrans('“”„「」«»"', "        ")


_MARKUP = Lazy(r"<[/!A-Za-z]|\]\(|https?://|www\.|\{\{|\{%|^#{1,6} |\*\*|`", re.MULTILINE)
"""What the owner's own words may not hold: tags, links, template tags, Markdown."""


def praising(text: str) -> tuple[str, ...]:
    """The marketing words in a text, as written, each once."""
    return _found(MARKETING, text)


def belittling(text: str) -> tuple[str, ...]:
    """The minimising words in a text, as written, each once."""
    return _found(MINIMISING, text)


def idling(text: str) -> tuple[str, ...]:
    """The phrases in a text that tell the reader to do nothing."""
    return _found(IDLE, text)


def _found(words: Lazy, text: str) -> tuple[str, ...]:
    """Each once; what stands between quotation marks is somebody else's."""
    return tuple(dict.fromkeys(match.group(0) for match in words.finditer(outside_quotes(text))))
