"""Text in, units and words out: what counts as a word, in spaced scripts and in Chinese and Japanese.

Joined units always spell the text they came from, character by character.

A character class that spans the Han block costs 2 to 4 ms to compile, twenty times the rest of a pattern, so
texts without such characters are read by patterns without such classes.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate, compress, count
from operator import add
from typing import TYPE_CHECKING

from policydiff.text.graphemes import FLAGS, JOINERS, RAISED, TONES, UNSPACED, joined
from policydiff.text.lazy import Lazy
from policydiff.text.scripts import CJK, has_cjk, plain_signs

if TYPE_CHECKING:
    from collections.abc import Iterable

_HAN_DATE = r"\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?"

_HAN_NUMBER = "[〇零一二两三四五六七八九十百千万]{2,}"
"""Two or more numerals in a row are a number; one alone may be part of a word (一般, 第三方)."""

LOCAL_PART = 64
"""Signs before the @ of an address, at most (RFC 5321, 4.5.3.1.1): without a limit, one long word of dots and dashes is
gone through anew from each of its signs."""

_TAG = ".{0,1000}?"
"""The inside of a template tag: so many signs at most, as the end of one that has none is looked for at each sign."""

TEMPLATE_TAG = (
    rf"\{{\{{\{{{_TAG}\}}\}}\}}|\{{\{{{_TAG}\}}\}}|\{{%{_TAG}%\}}|<%{_TAG}%>|<\?(?:php\b|=){_TAG}\?>|<!--#{_TAG}-->"
)
"""A tag of Liquid, Jinja, Hugo, Handlebars, ERB or PHP: what a reader sees in its place is not known."""


@cache
def _unit_pattern(*, cjk: bool, marks: str | None) -> re.Pattern[str]:
    """The pattern of one unit: white space; or an opaque tag, URL, address, number, word or sign and the space behind.

    Args:
        cjk: for texts that may hold characters of `CJK`, and the full-width signs that end a URL there.
        marks: for texts whose signs are joined, as `graphemes.joined` says: the marks that stay with their letters.
    """
    signs, apart, han = ("\u3000-\u303f\uff00-\uffef", CJK, rf"|{_HAN_NUMBER}|[{CJK}]") if cjk else ("", "", "")
    dates = f"|{_HAN_DATE}" if cjk else ""
    inner, mark, raised, sign = rf"[^\W{apart}]", "", "", "."
    if marks is not None:
        mark = f"[{marks}]*"
        inner = rf"(?:[^\W{apart}{RAISED}{UNSPACED}]|{_joint(marks)})"
        raised = f"|[{RAISED}]+{mark}|{_unspaced(marks)}"
        sign = f"(?:[{FLAGS}]{{2}}|.)[{marks}{TONES}]*(?:\u200d[^\\s][{marks}{TONES}]*)*"
        apart += RAISED + UNSPACED
    return re.compile(
        r"\s+"
        rf"|(?:{TEMPLATE_TAG}"
        rf"|https?://[^\s<>\"'|{signs}]*[^\s<>\"'|.,;:!?)\]{signs}]"
        rf"|[A-Za-z0-9_.+-]{{1,{LOCAL_PART}}}@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+"
        rf"{dates}|\d+(?:[.,:/-]\d+)*{mark}"
        rf"{han}{mark if han else ''}{raised}"
        rf"|[^\W\d_{apart}]{inner}*(?:['’](?=[^\W\d_{apart}]){inner}*)*"
        rf"|_+{mark}|{sign})\s*",
        re.DOTALL,
    )


def _joint(marks: str) -> str:
    """What joins letters to a word: marks, and joiners between them; one that joins nothing is a sign of its own."""
    return rf"[{marks}][{JOINERS}]*|[{JOINERS}](?=[^\W\d_])"


def _unspaced(marks: str) -> str:
    """A stretch of letters of a script without spaces, up to the marks that end it."""
    return rf"(?:(?![\W\d_])[{UNSPACED}])+(?:{_joint(marks)})*"


def _needs(text: str) -> tuple[bool, str | None]:
    """Whether a text may hold characters of `CJK`, and the marks to know in reading it."""
    left = plain_signs(text)
    return (False, None) if left.isascii() else (has_cjk(left), joined(left))


_TEMPLATE = Lazy(TEMPLATE_TAG, re.DOTALL)


def template_tags(text: str) -> list[tuple[int, int]]:
    """Start and end of each template tag of a text; mostly none."""
    if "{" not in text and "<" not in text:
        return []
    if not any(opening in text for opening in ("{{", "{%", "<%", "<?", "<!--#")):
        return []
    return [found.span() for found in _TEMPLATE.finditer(text)]


def units(text: str) -> list[str]:
    """Cut a text into words and signs, each with the white space behind it; joined they spell the text.

    White space at the very start is a unit of its own. Numbers, dates, amounts, URLs and template tags are single ones;
    no letter is parted from its marks, no emoji from what it is joined with.
    """
    cjk, marks = _needs(text)
    return _unit_pattern(cjk=cjk, marks=marks).findall(text)


@cache
def _word_pattern(*, cjk: bool, marks: str | None) -> re.Pattern[str]:
    apart = CJK if cjk else ""
    if marks is None:
        return re.compile(rf"[{CJK}]|[^\W_{CJK}]+" if cjk else r"[^\W_]+")
    whole = rf"[^\W_{apart}{UNSPACED}](?:[^\W_{apart}{UNSPACED}]|{_joint(marks)})*"
    return re.compile(rf"{f'[{CJK}][{marks}]*|' if cjk else ''}{_unspaced(marks)}|{whole}|\d+")


_RUN = Lazy(r"[^\W_]+")

_APART = bytes(byte if chr(byte).isalnum() else ord(" ") for byte in range(256))
"""What each byte of Latin-1 becomes: letters and digits stay, all else is a blank."""


def _without_signs(plain: str) -> str | None:
    """A text with blanks for its signs; by its bytes, for which `translate` takes a tenth of the time.

    None where it is not in Latin-1, as texts in ASCII and most in the languages of Western Europe are.
    """
    if plain[:1] > "\xff":
        return None  # at once, as most texts in other scripts
    try:
        return plain.encode("latin-1").translate(_APART).decode("latin-1")
    except UnicodeEncodeError:
        return None


def runs(text: str) -> list[str]:
    """The runs of letters and digits of a text in order, whatever their script: words where these have spaces."""
    left = plain_signs(text)
    apart = _without_signs(left)
    return _RUN.findall(left) if apart is None else apart.split()


def run_ends(text: str) -> list[int]:
    """Where each of the runs of a text ends.

    >>> run_ends("We don’t sell it.")
    [2, 6, 8, 13, 16]
    """
    left = plain_signs(text)
    apart = _without_signs(left)
    if apart is None:
        return [found.end() for found in _RUN.finditer(left)]
    parts = apart.split(" ")  # of signs in a row there are empty parts between
    return list(compress(map(add, accumulate(map(len, parts)), count()), parts))


_RAISED = "²³¹"
"""Those of `RAISED` in Latin-1."""


def words(text: str) -> list[str]:
    """The words of a text in order, without white space and signs; a Han or Kana character is one."""
    left = plain_signs(text)
    apart = _without_signs(left)
    if apart is not None and (left.isascii() or not any(map(left.__contains__, _RAISED))):
        return apart.split()  # what the pattern finds, in a third of the time
    return _word_pattern(cjk=has_cjk(left), marks=joined(left)).findall(left)


_LETTERS = bytes(byte if byte == ord(" ") else ord("a") for byte in _APART)
"""What each byte of ASCII becomes where words are only counted."""


def count_words(texts: Iterable[str]) -> int:
    """How many words some texts hold together, as `words` finds them.

    >>> count_words(["We keep logs.", "我们 – 14 days"])
    7
    """
    others = 0
    plain: list[str] = []
    for text in texts:
        if (left := plain_signs(text)).isascii():
            plain.append(left)
        else:
            others += _words_in(text)
    # Words begin behind what is none; to count such places takes a tenth of the time that making the words takes.
    signs = "\n".join(["", *plain]).encode().translate(_LETTERS)
    return signs.count(b" a") + others


@lru_cache(maxsize=4_000)
def _words_in(text: str) -> int:
    """Kept, as most texts stand in both editions."""
    return len(words(text))
