"""The beginning of a text in, the number that it bears out: its scheme and what it counts."""

from __future__ import annotations

from functools import lru_cache

from policydiff.read.headings import is_part, split_number
from policydiff.values import dataclass, replace

_HAN_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_KOREAN = "가나다라마바사아자차카타파하"
_SIGNS = frozenset("(（§第제" + "一二三四五六七八九十")
_CIRCLED = 0x2460
"""The sign ①; nineteen more follow it."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands before a title."""

    scheme: str
    """What it is written like: `1`, `a`, `A`, `i`, `I`, `(1)`, `article`, `第条` …; numbers of one scheme run on."""
    parts: tuple[int, ...]
    """What it counts, from the outermost part: (2, 1) for `2.1`."""
    end: int
    """Where the title begins in the text."""
    roman: int = 0
    """Of a single letter that may be Roman: what it counts then."""


def read_number(text: str, begin: int = 0) -> Number | None:
    """Read the number at the beginning of a text, or behind a bullet that ends at `begin`; None where there is none."""
    if not may_begin(text, begin):
        return None
    sign = text[begin]
    if _CIRCLED <= ord(sign) < _CIRCLED + 20:
        end = begin + 1 + (text[begin + 1 : begin + 2] == " ")
        return Number("①", (ord(sign) - _CIRCLED + 1,), end)
    head = text[begin : begin + _REACH].rstrip()
    number, title = split_number(head)
    if not number:
        return None
    end = begin + len(head) - len(title)
    return _read(number, end)


def bare_number(text: str) -> bool:
    """Whether a text is a number and nothing else, as one stands that waits for its title."""
    number = read_number(text)
    return number is not None and number.end >= len(text)


def marker_number(marker: str) -> Number | None:
    """The number of a list item, as its list gives it (Word has `2.1`, `(a)` and `§ 3` as well); None for a bullet."""
    digits = marker[:-1]
    if digits.isdecimal():
        return Number("1", (int(digits),), 0)
    found = read_number(f"{marker} A") if len(marker) > 1 else None
    return None if found is None else replace(found, end=0)


_REACH = 60
"""Characters at the beginning of a text in which its number stands with the first word after it."""


def may_begin(text: str, at: int) -> bool:
    """Whether a number may stand here; most texts begin with a word, and must not pay for more."""
    sign = text[at : at + 1]
    if sign.isdecimal() or sign in _SIGNS or _CIRCLED <= ord(sign or " ") < _CIRCLED + 20:
        return bool(sign)
    if not sign.isalpha():
        return False
    end = text.find(" ", at, at + _LONGEST_WORD)
    word = text[at : end if end >= 0 else at + _LONGEST_WORD]
    if word[-1] in ".):：、":
        return True
    return (
        is_part(word.lower(), text[at + len(word) + 1 : at + len(word) + 2])
        or (len(word) <= _LONGEST_ROMAN and text[at + len(word) + 1 : at + len(word) + 2] in "-–—:")
        or any(map(str.isdecimal, word[1:3]))
    )


_LONGEST_ROMAN = 4
"""Letters of the longest number that a dash follows: `VIII – Law`."""

_LONGEST_WORD = 14
"""Characters of the longest word that is part of a number, or of a number that begins with a letter."""


@lru_cache(maxsize=20_000)
def _read(number: str, end: int) -> Number | None:
    """The parts of a number without its closing sign; kept, as the same ones come again and again."""
    if number[0] == "§":
        return _dotted("§", number.lstrip("§ "), end)
    if number[0] in "(（":
        inner = _read(number[1:-1], end)
        return None if inner is None else Number(f"({inner.scheme})", inner.parts, end, inner.roman)
    if number[0] in "第제":
        value = _value(number)
        unit = "".join(
            sign for sign in number[1:] if sign not in _HAN_DIGITS and sign not in "十百千" and not sign.isdecimal()
        )
        return Number(f"第{unit.strip()}", (value,), end) if value else None
    word, _, rest = number.rpartition(" ")
    if word:
        inner = _read(rest, end)
        parts = (inner.roman,) if inner and rest in {"I", "V", "X"} else inner.parts if inner else ()
        return Number(word.casefold(), parts, end) if parts else None
    return _dotted("", number.replace("．", "."), end)


def _dotted(prefix: str, number: str, end: int) -> Number | None:
    pieces = [piece for piece in number.strip(". ").split(".") if piece]
    read = [_piece(piece) for piece in pieces]
    if not read or not all(scheme for scheme, _, _ in read):
        return None
    scheme, first, roman = read[0]
    if len(read) > 1 and scheme != "1":
        scheme, first = ("I.", roman) if roman else (f"{scheme.upper()}.", first)
    return Number(prefix + scheme, (first, *(value for _, value, _ in read[1:])), end, roman if len(read) == 1 else 0)


def _piece(piece: str) -> tuple[str, int, int]:
    """Scheme, value, and the value as a Roman numeral where a single letter may be one."""
    if piece[0].isdecimal():
        digits = "".join(sign for sign in piece if sign.isdecimal())
        return "1", int(digits), 0
    if piece in _KOREAN:
        return "가", _KOREAN.index(piece) + 1, 0
    if piece[0] in _HAN_DIGITS or piece[0] == "十":
        return "一", _han([*piece]), 0
    roman = _roman(piece.upper())
    if len(piece) > 1:
        return ("I" if piece.isupper() else "i", roman, roman) if roman else ("", 0, 0)
    value = _letter(piece.lower())
    return ("A" if piece.isupper() else "a") if value else "", value, roman


def _letter(letter: str) -> int:
    """The place of a letter in its alphabet: Latin, Greek or Cyrillic."""
    for first, last in (("a", "z"), ("α", "ω"), ("а", "я")):
        if first <= letter <= last:
            return ord(letter) - ord(first) + 1
    return 0


def _roman(text: str) -> int:
    values = [_ROMAN_DIGITS.get(sign, 0) for sign in text]
    if not all(values):
        return 0
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def _value(number: str) -> int:
    digits = "".join(sign for sign in number if sign.isdecimal())
    return int(digits) if digits else _han([sign for sign in number if sign in _HAN_DIGITS or sign == "十"])


def _han(signs: list[str]) -> int:
    """Up to ninety-nine: 十二, 二十, 二十一."""
    if "十" not in signs:
        return sum(_HAN_DIGITS.get(sign, 0) * 10**i for i, sign in enumerate(reversed(signs)))
    at = signs.index("十")
    tens = _HAN_DIGITS.get(signs[at - 1], 1) if at else 1
    ones = _HAN_DIGITS.get(signs[at + 1], 0) if at + 1 < len(signs) else 0
    return 10 * tens + ones
