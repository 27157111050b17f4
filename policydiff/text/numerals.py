"""A count and the name of a format in, the numeral as Word writes it out: `3` and `lowerRoman` → `iii`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_LARGEST_ROMAN = 32_767
"""Word's own limit for any number of a list."""

_HAN = "〇一二三四五六七八九"
_LEGAL_HAN = "零壹贰叁肆伍陆柒捌玖"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
"""Without the letters that Word leaves out."""
_GANADA = "가나다라마바사아자차카타파하"
_CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
_ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"


def numeral(count: int, style: str) -> str:
    """A count in a format of `w:numFmt`; in digits where the format is not known, empty for `none`.

    >>> [numeral(28, style) for style in ("decimal", "lowerLetter", "upperRoman", "chineseCounting")]
    ['28', 'bb', 'XXVIII', '二十八']
    """
    made = _FORMATS.get(style)
    return str(count) if made is None or count < 0 else made(count)


def roman_value(text: str) -> int:
    """What a Roman numeral counts, in letters of either case; 0 for what is none as it is usually written.

    >>> roman_value("iv"), roman_value("IIII"), roman_value("c)")
    (4, 0, 0)
    """
    signs = {sign: size for size, sign in _ROMAN if len(sign) == 1}
    values = [signs.get(sign, 0) for sign in text.upper()]
    if not values or not all(values):
        return 0
    total = sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
    return total if _roman(total) == text.upper() else 0


def is_bullet(style: str) -> bool:
    """Whether a format is a sign that counts nothing."""
    return style == "bullet"


def _roman(count: int) -> str:
    """Roman capitals; there is no zero."""
    text, left = "", min(count, _LARGEST_ROMAN)
    for size, sign in _ROMAN:
        text += sign * (left // size)
        left %= size
    return text


def _repeated(letters: str) -> Callable[[int], str]:
    """Letters, and doubled ones after the last: a … z, aa, bb."""

    def made(count: int) -> str:
        return letters[(count - 1) % len(letters)] * min((count - 1) // len(letters) + 1, 20) if count else ""

    return made


def _han(digits: str, tens: str) -> Callable[[int], str]:
    """Chinese numbers, `二十八`, `一百零三`, below ten thousand; in digits of the script from there."""
    zero = "零"

    def made(count: int) -> str:
        if not count:
            return digits[0]
        if count >= 10_000:  # noqa: PLR2004  no list counts so far
            return "".join(digits[int(sign)] for sign in str(count))
        text, gap = "", False
        for power in (3, 2, 1, 0):
            digit = count // 10**power % 10
            if digit:
                text += (zero if gap and text else "") + digits[digit] + (tens[power - 1] if power else "")
                gap = False
            else:
                gap = True
        short = f"{digits[1]}{tens[0]}"
        return text[1:] if digits == _HAN and text.startswith(short) else text

    return made


def _cyclic(*letters: str) -> Callable[[int], str]:
    """Letters that begin anew after the last; of two rows one of each together."""

    def made(count: int) -> str:
        return "".join(row[(count - 1) % len(row)] for row in letters) if count else ""

    return made


def _circled(count: int) -> str:
    """① to ⑳; in digits from there, as Word does."""
    return chr(0x245F + count) if 0 < count <= 20 else str(count)  # noqa: PLR2004  what Unicode has


def _ordinal(count: int) -> str:
    ending = "th" if 10 <= count % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")  # noqa: PLR2004
    return f"{count}{ending}"


def _wide(count: int) -> str:
    return str(count).translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)})


_FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda count: f"{count:02}",
    "lowerLetter": _repeated(_LATIN),
    "upperLetter": _repeated(_LATIN.upper()),
    "lowerRoman": lambda count: _roman(count).lower(),
    "upperRoman": _roman,
    "ordinal": _ordinal,
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "numberInDash": lambda count: f"- {count} -",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": lambda count: f"({count})",
    "decimalEnclosedFullstop": lambda count: f"{count}.",
    "chineseCounting": _han(_HAN, "十百千"),
    "chineseCountingThousand": _han(_HAN, "十百千"),
    "taiwaneseCounting": _han(_HAN, "十百千"),
    "taiwaneseCountingThousand": _han(_HAN, "十百千"),
    "japaneseCounting": _han(_HAN, "十百千"),
    "koreanCounting": _han("영일이삼사오육칠팔구", "십백천"),
    "chineseLegalSimplified": _han(_LEGAL_HAN, "拾佰仟"),
    "ideographLegalTraditional": _han("零壹貳參肆伍陸柒捌玖", "拾佰仟"),
    "ideographDigital": lambda count: "".join(_HAN[int(sign)] for sign in str(count)),
    "taiwaneseDigital": lambda count: "".join(_HAN[int(sign)] for sign in str(count)),
    "japaneseDigitalTenThousand": lambda count: "".join(_HAN[int(sign)] for sign in str(count)),
    "koreanDigital": lambda count: "".join("영일이삼사오육칠팔구"[int(sign)] for sign in str(count)),
    "ideographTraditional": _cyclic(_STEMS),
    "ideographZodiac": _cyclic(_BRANCHES),
    "ideographZodiacTraditional": _cyclic(_STEMS, _BRANCHES),
    "ganada": _cyclic(_GANADA),
    "chosung": _cyclic(_CHOSUNG),
    "aiueoFullWidth": _cyclic(_AIUEO),
    "irohaFullWidth": _cyclic(_IROHA),
    "aiueo": _cyclic(_AIUEO),
    "iroha": _cyclic(_IROHA),
    "russianLower": _repeated(_RUSSIAN),
    "russianUpper": _repeated(_RUSSIAN.upper()),
    "hebrew2": _repeated(_HEBREW),
    "arabicAlpha": _repeated(_ARABIC),
}
"""The formats that people use in policies; `decimal` and the rest are digits."""
