"""The owner's own words and the words that no notice may use: texts in, the words found out."""

from __future__ import annotations

import re
from functools import cache

from notices.compose.lengths import one_line, words_outside_quotes
from notices.errors import ConfigError
from policydiff import Lazy

MOST_WORDS = 60
"""Of a note; two Chinese characters count as one."""

_MARKETING = (
    r"excit(?:ed|ing)", r"thrilled", r"delighted", r"(?:pleased|happy|glad|proud) to", r"great news", r"good news",
    r"improv(?:e|es|ed|ing|ements?)", r"enhanc(?:e|es|ed|ing|ements?)", r"better (?:serve|protect|experience)",
    r"for your convenience", r"streamlin(?:e|ed|ing)", r"new features?", r"special offers?", r"discounts?",
    r"we (?:deeply |truly )?(?:value|care about|respect) your (?:privacy|trust)", r"your (?:privacy|trust) matters",
    r"your (?:privacy|trust) is (?:very )?important to us", r"state[- ]of[- ]the[- ]art", r"world[- ]class",
    "优化", "提升", "完善", "更好地?(?:为您)?服务", "更好的体验", "为了?方便您", "很高兴", "非常高兴", "欣喜", "激动",
    "重视您的(?:隐私|信任)", "优惠", "福利", "升级体验", "全新功能", "惊喜",
)  # fmt: skip
"""Words that sell; collected from the ways in which published notices praise a change."""

_MINIMISING = (
    r"minor", r"(?:small|slight|tiny) (?:changes?|updates?|adjustments?)", r"simply", r"merely", r"routine",
    r"house-?keeping", r"don['’]t worry", r"nothing (?:changes|has changed) for you", r"no need to worry",
    r"as (?:always|usual)", r"only clarif(?:y|ies|ications?)", r"clarif(?:y|ies|ied|ications?)",
    r"no (?:further )?action (?:is )?(?:required|needed)", r"you (?:do not|don['’]t) (?:need|have) to do anything",
    "小幅", "轻微", "细微", "微调", "仅仅", "只是", "常规更新", "例行", "敬请放心", "请放心", "不影响您",
    "无需(?:您)?(?:任何|采取|进行)?(?:任何)?操作", "无需采取任何行动", "您无需",
)  # fmt: skip
"""Words that talk a change down."""

_IDLE = (
    r"no (?:further )?action (?:is )?(?:required|needed)", r"you (?:do not|don['’]t) (?:need|have) to do anything",
    "无需(?:您)?(?:任何|采取|进行)?(?:任何)?操作", "无需采取任何行动",
)  # fmt: skip
"""Never said of a material change."""


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


_UNQUOTED = str.maketrans('“”「」«»"', "       ")


_MARKUP = Lazy(r"<[/!A-Za-z]|\]\(|https?://|www\.|\{\{|\{%|^#{1,6} |\*\*|`", re.MULTILINE)
"""What the owner's own words may not hold: tags, links, template tags, Markdown."""


def praising(text: str) -> tuple[str, ...]:
    """The marketing words in a text, as written, each once."""
    return _found(_MARKETING, text)


def belittling(text: str) -> tuple[str, ...]:
    """The minimising words in a text, as written, each once."""
    return _found(_MINIMISING, text)


def idling(text: str) -> tuple[str, ...]:
    """The phrases in a text that tell the reader to do nothing."""
    return _found(_IDLE, text)


def _found(words: tuple[str, ...], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match.group(0) for match in _pattern(words).finditer(text)))


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{word}\b" if word.isascii() else word for word in words), re.IGNORECASE)
