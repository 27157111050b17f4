"""Texts in, their words as they are looked up out: in lower case, contractions at length, no signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from operator import add

from policydiff.text.lazy import Lazy
from policydiff.text.scripts import CJK, FIRST_CJK, has_cjk, plain_signs
from policydiff.values import cached_property

_DENSE = Lazy(lambda: rf"[{CJK}]+")

_ENDS = ".!?;\n。！？；"
"""Signs that end a sentence where texts are looked up: sooner than `sentences` finds one to end, and as sure."""

_ASCII = bytes(range(128))
_BLANK = bytes(ord(" ") if code in _ASCII and not chr(code).isalnum() else code for code in range(256))
"""What each byte of UTF-8 becomes where all signs become blanks; letters beyond ASCII keep theirs."""

_LINED = bytes(ord("\n") if code in _ASCII and chr(code) in _ENDS else _BLANK[code] for code in range(256))
"""The same where a sentence ends its line."""

_SEVERAL = bytes(ord("\n") if code == ord("\n") else byte for code, byte in enumerate(_BLANK))
"""The same where a line is a text, whatever ends a sentence."""

_WHITE = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
"""All white space but the space itself."""

_SHORT = {"won't": "will not", "can't": "can not", "shan't": "shall not", "cannot": "can not"}
"""What is said at length elsewhere, where that is not told by its ending."""

_WHOLE = {short: Lazy(rf"{short}(?<!\w{short})\b") for short in _SHORT}
"""Each where it is a word: the sign before it is looked at last, since what begins with letters is found soonest."""

_ENDINGS = {"re": " are", "ve": " have", "ll": " will", "d": " would", "m": " am"}
_ENDING = Lazy(rf"'({'|'.join(_ENDINGS)})\b")
_NOT = Lazy(r"n't\b")

SPELLED = frozenset({"not", *" ".join([*_SHORT.values(), *_ENDINGS.values()]).split()})
"""Words that may stand in a text whose letters do not: it says `don't`, or `we're`."""


class SharedTexts:
    """What both sides have: texts that stand in both, and how often each word stands there; counted once."""

    def __init__(self, old: Iterable[str], new: Iterable[str]) -> None:
        """Take the texts of both sides."""
        self.texts = Counter(old) & Counter(new)

    @cached_property
    def vocabulary(self) -> Counter[str]:
        """The words of the texts that both sides have."""
        return counted(self.texts)


def counted(texts: Counter[str]) -> Counter[str]:
    """How often each word stands in texts, as often as each of these; and the pairs of signs without spaces."""
    words = lined(texts.elements()).split()
    found = Counter(words)
    if any(map(has_cjk, texts)):
        for run in _DENSE.findall(" ".join(words)):
            found.update(map(add, run, run[1:]))
    return found


def lined(texts: Iterable[str]) -> str:
    """Texts as they are looked up, a sentence a line: a blank for every sign that is neither letter nor digit.

    All of them are gone through at once, as next to all of that happens outside Python then.
    """
    return _apart(plain_signs(spelled_out("\n".join(texts).lower())), _LINED)


def on_one_line(text: str) -> str:
    """A text with one space for each stretch of white space, none at its ends: as `" ".join(text.split())` gives it.

    Made without its words, of which a long text has too many to make each one just for this.
    """
    for sign in _WHITE:
        if sign in text:
            text = text.replace(sign, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip(" ")


def is_dense(word: str) -> bool:
    """Whether a word begins with a character of a script without spaces."""
    return word >= FIRST_CJK and _DENSE.match(word) is not None


def without_dense(low: str) -> str:
    """A text with a blank for each run of a script without spaces."""
    return _DENSE.sub(" ", low) if has_cjk(low) else low


def is_sign(key: str) -> bool:
    """Whether a word is one character of a script without spaces."""
    return len(key) == 1 and is_dense(key)


def spelled_out(low: str) -> str:
    """A text in lower case with its English contractions at length: `don’t` is `do not`, wherever one looks it up."""
    low = low.replace("’", "'")
    if "'" in low:
        low = _ENDING.sub(lambda match: _ENDINGS[match[1]], low)
    if "n't" in low or "cannot" in low:
        for short, long in _SHORT.items():
            if short in low:
                low = _WHOLE[short].sub(long, low)
        low = _NOT.sub(" not", low)
    return low


def plain_words(text: str) -> list[str]:
    """The words of a text as they are looked up: lower case, contractions at length, a run without spaces as one."""
    return _apart(spelled_out(text.lower()), _BLANK).split()


def plain_lists(texts: Iterable[str]) -> dict[str, list[str]]:
    """The words of each of several texts, as `plain_words` gives them; all texts are gone through at once.

    >>> plain_lists(["We don’t.", "Oars"])
    {'We don’t.': ['we', 'do', 'not'], 'Oars': ['oars']}
    """
    asked = list(dict.fromkeys(texts))
    joined = "\n".join([text.replace("\n", " ") if "\n" in text else text for text in asked])
    lines = _apart(spelled_out(joined.lower()), _SEVERAL).split("\n")
    return {text: line.split() for text, line in zip(asked, lines, strict=True)} if asked else {}


def bag_of(text: str) -> frozenset[str]:
    """The words of a text in lower case, and the pairs of characters where words have no spaces."""
    if text.isascii() or not has_cjk(text):
        return frozenset(plain_words(text))
    low = spelled_out(text.lower())
    pairs = [pair for run in _DENSE.findall(low) for pair in map(add, run, run[1:])]
    return frozenset([*_apart(without_dense(low), _BLANK).split(), *pairs])


def _apart(low: str, table: bytes) -> str:
    """A text with the signs of ASCII as a table says, and all other signs as it has them for a stop or a comma."""
    data = low.encode("utf-8", "surrogatepass")
    low = data.translate(table).decode("utf-8", "surrogatepass")
    for sign in set(data.translate(None, _ASCII).decode("utf-8", "surrogatepass")):
        if not sign.isalnum():
            low = low.replace(sign, chr(table[ord(".") if sign in _ENDS else ord(",")]))
    return low
