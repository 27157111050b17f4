"""The blocks of a text without headings in, the places of its numbered titles out.

One document in seven is published without a single heading, its titles being short numbered lines like any other. A
lone such line may be an item or a sentence; several that count from one are titles.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from policydiff.model import Block, BlockKind
from policydiff.read.headings import could_be_title, number_depth, split_number

_FEWEST = 3
"""Titles that must follow one another in number before any is believed."""

_HAN_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def numbered_titles(blocks: Sequence[Block]) -> AbstractSet[int]:
    """Indices of the titles: short paragraphs numbered 1, 2, 3 …, each with longer text after it; for look-ups only."""
    found: set[int] = set()
    expected, highest = 1, 0
    for i, block in enumerate(blocks[:-1]):
        if block.kind is not BlockKind.PARAGRAPH or block.depth or block.outside or not could_be_title(block.text):
            continue
        number, title = split_number(block.text)
        value = _value(number) if title and number_depth(number) == 1 else 0
        follower = blocks[i + 1]
        if value in {1, expected} and value and len(follower.text) > len(block.text):
            found.add(i)
            expected, highest = value + 1, max(highest, value)
    return found if highest >= _FEWEST else frozenset()


def _value(number: str) -> int:
    """What a number counts; 0 where it is a letter or none at all."""
    digits = "".join(sign for sign in number if sign.isdecimal())
    if digits:
        return int(digits)
    han = [sign for sign in number if sign in _HAN_DIGITS or sign == "十"]
    if han:
        return _han(han)
    roman = [_ROMAN_DIGITS.get(sign, 0) for sign in number.rsplit(maxsplit=1)[-1]] if number else [0]
    if not all(roman):
        return 0
    return sum(-v if v < max(roman[i:]) else v for i, v in enumerate(roman))


def _han(signs: list[str]) -> int:
    """Up to ninety-nine: 十二, 二十, 二十一."""
    if "十" not in signs:
        return sum(_HAN_DIGITS[sign] * 10**i for i, sign in enumerate(reversed(signs)))
    at = signs.index("十")
    tens = _HAN_DIGITS.get(signs[at - 1], 1) if at else 1
    ones = _HAN_DIGITS.get(signs[at + 1], 0) if at + 1 < len(signs) else 0
    return 10 * tens + ones
