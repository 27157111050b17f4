"""Heading texts in, their numbers, titles and anchors out."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from policydiff.rules.labels import all_words
from policydiff.rules.languages import BY_WORD, PARTS_IN_ASCII, by_script
from policydiff.text.lazy import Lazy

_HAN = "一二三四五六七八九十百千零〇两"

_ROMAN = r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_END = r"(?:[.)](?=\s|$)|\s*[:：](?=\s|$)|\s+[–—-](?=\s))"
"""What closes a number that could be a word or a count: a full stop, a bracket, a colon or a dash."""

_MANNERS = {
    "digit": (
        r"(?P<a>[\d０-９]{1,3}(?:[.．][\d０-９]{1,3})*)\s*[、．]",
        r"(?P<b>\d{1,3}(?:\.\d{1,3}){1,5}(?:\.?[a-z])?)(?:[.):]{0,2}(?:\s*[–—-])?(?=\s|$)|[.)]?(?=[^\W\d_a-z]))",
        r"(?P<c>\d{1,3}[a-z]?)(?:[.)]{1,2}(?=\s|$|[^\W\d])|\s*[:：](?=\s)|\s+[–—-](?=\s))",
        r"(?P<d>\d{1,2})(?=\s+[^\W\d_])",
    ),
    "bracket": (rf"(?P<a>[（(](?:\d{{1,3}}|[A-Za-z]|[ivxIVX]{{1,5}}|[{_HAN}]{{1,4}})[)）])[、.．:：]?",),
    "han": (
        rf"(?P<a>第\s*[{_HAN}\d０-９]+\s*[条條章节節款項项部篇编編号號](?:之[{_HAN}\d]+)?)[、.．:：,，]?",
        rf"(?P<b>[{_HAN}]{{1,4}})[、.．:：](?!\d)",
        r"(?P<c>제\s*\d+\s*[조장절항])[.)]?",
    ),
    "sign": (r"(?P<a>§{1,2}\s*\d+[a-z]?(?:\.\d+)*)[.:)]?(?=\s|$)",),
    "word": (r"(?P<a>\S+\s+(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Z]))(?:[.:)](?:\s*[–—-](?=\s))?|\s*[–—-](?=\s)|(?=\s|$))",),
    "letter": (
        rf"(?P<a>{_ROMAN}){_END}",
        r"(?P<b>(?:[^\W\d_]|[IVX]{2,5})(?:\.\d{1,3})+)(?:[.)]?(?=\s|$)|\s+[–—-](?=\s))",
        r"(?P<c>[^\W\d_](?:\d{1,3}(?:\.\d{1,3})*)?|[ivx]{2,5})(?:[.)](?=\s|$)|\s+[–—-](?=\s))",
    ),
}
"""The manners of numbering, by what a heading begins with; the group is the number. The first that fits stands."""


_SIGNS = {"§": "sign", "(": "bracket", "（": "bracket", **dict.fromkeys(f"第제{_HAN}", "han")}


@cache
def _manner(name: str) -> re.Pattern[str]:
    return re.compile("|".join(_MANNERS[name]))


def is_part(word: str, rest: str) -> bool:
    """Whether a word is part of a heading's number; words of rare languages are looked up only before one."""
    if word in _parts():
        return True
    if rest[:1] not in _NUMBERS:
        return False
    return word in PARTS_IN_ASCII if word.isascii() else word in all_words("parts", by_script(word) or tuple(BY_WORD))


@cache
def _parts() -> frozenset[str]:
    """The words of the languages that are read; asked for nearly every block."""
    return frozenset(all_words("parts"))


_NUMBERS = frozenset("0123456789IVXLC")
"""What a number in figures or Roman letters begins with."""


def _begins(heading: str) -> str:
    """The manner of numbering that a heading may have; empty where it has none, as most have not."""
    sign = heading[:1]
    if sign.isdecimal():
        return "digit"
    if sign in _SIGNS or not sign.isalpha():
        return _SIGNS.get(sign, "")
    word, _, rest = heading.partition(" ")
    if is_part(word.lower(), rest):
        return "word"
    # A number of letters is one letter or Roman, with digits and closing signs at most.
    return "letter" if len(word) <= _LONGEST_LETTERS else ""


_LONGEST_LETTERS = 9
"""Signs of the longest number that begins with a letter: `LXXXVIII.`, `A.1.2.3)`."""


_NO_BARE = Lazy(
    r"\s+(?:[a-zà-ÿ]|(?:Days?|Weeks?|Months?|Years?|Hours?|Minutes?|Tage?|Jahre?)\b"
    r"|[天日年月个個岁歲周小]|\w+\.?,?\s+(?:19|20)\d\d\b)"
)
"""What follows a number that counts something or begins a date."""


_MONTH_FOLLOWS = Lazy(r"\.?\s*[^\W\d_]+\.?,?\s+(?:19|20)\d\d\b")
"""A month and a year: a number before them is a day, and not a heading's."""


@lru_cache(maxsize=4_000)
def split_number(heading: str) -> tuple[str, str]:
    """Split a heading into its number, without closing punctuation, and its title; kept, as both editions have most.

    >>> split_number("2.1 How long we keep it")
    ('2.1', 'How long we keep it')
    >>> split_number("A note on cookies")
    ('', 'A note on cookies')
    >>> split_number("第三条 信息的使用")
    ('第三条', '信息的使用')
    """
    name = _begins(heading)
    found = _manner(name).match(heading) if name else None
    if not found or not found.lastgroup:
        return "", heading
    number, rest = found[found.lastgroup], heading[found.end() :]
    if name == "digit":
        counts = found.lastgroup == "d" and _NO_BARE.match(rest)
        if counts or (found.lastgroup == "c" and _MONTH_FOLLOWS.match(heading, found.end("c"))):
            return "", heading
    return number, rest.strip()


@lru_cache(maxsize=2_000)
def slug(heading: str) -> str:
    """The anchor that GitHub gives a heading: lower case, signs dropped, spaces as hyphens."""
    return _NO_ANCHOR.sub("", heading.lower()).strip().replace(" ", "-")


_NO_ANCHOR = Lazy(r"[^\w\- ]+")
