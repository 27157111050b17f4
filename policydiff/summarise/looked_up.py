"""Texts in, their words as they are looked up out: in lower case, contractions at length, no signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from operator import add

from policydiff.text.lazy import Lazy
from policydiff.text.scripts import CJK, FIRST_CJK, has_cjk, plain_signs

_SIGNS = Lazy(r"[\W_]+")
_SOFT = Lazy(r"[^\w.!?;。！？；\n]+|_+")
_APART = "".join(sign if sign.isalnum() or sign in ".!?;\n" else " " for sign in map(chr, range(128)))
"""What `_SOFT` takes away, in a third of the time where a text has no other signs."""

_SPACED = "".join(sign if sign.isalnum() else " " for sign in map(chr, range(128)))
"""The same for `_SIGNS`."""

_ENDS = Lazy(r"[.!?;。！？；\n]+")
_DENSE = Lazy(lambda: rf"[{CJK}]+")

_SHORT = {
    "won't": "will not",
    "can't": "can not",
    "shan't": "shall not",
    "cannot": "can not",
}
"""What is said at length elsewhere, where that is not told by its ending."""

_ENDINGS = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'d": " would", "'m": " am"}
_CONTRACTED = Lazy(lambda: rf"\b(?:{'|'.join(_SHORT)})\b|(?:{'|'.join(_ENDINGS)})\b")


class SharedTexts:
    """What both sides have: the words of each text, cut once, and how often each word stands in the texts of both."""

    def __init__(self, old: Iterable[str], new: Iterable[str]) -> None:
        """Take the texts of both sides."""
        self.texts = Counter(old) & Counter(new)
        self._parts: dict[str, list[list[str]]] = {}

    def parts(self, text: str) -> list[list[str]]:
        """The words of each sentence of a text; runs of a script without spaces as one."""
        found = self._parts.get(text)
        if found is None:
            low = spelled_out(plain_signs(text.lower()))
            plain = low.translate(_APART) if low.isascii() else _SOFT.sub(" ", low)
            found = self._parts[text] = [words for part in _ENDS.split(plain) if (words := part.split())]
        return found

    @cached_property
    def vocabulary(self) -> Counter[str]:
        """The words of the texts that both sides have."""
        return self.counted(self.texts)

    def counted(self, texts: Counter[str]) -> Counter[str]:
        """How often each word stands in texts, as often as each of these; and the pairs of signs without spaces."""
        parts = [part for text, times in texts.items() for part in self.parts(text) * max(0, times)]
        found = Counter(chain.from_iterable(parts))
        if any(map(has_cjk, texts)):
            for run in _DENSE.findall(" ".join(chain.from_iterable(parts))):
                found.update(map(add, run, run[1:]))
        return found


def is_sign(key: str) -> bool:
    """Whether a word is one character of a script without spaces."""
    return key >= FIRST_CJK and len(key) == 1 and bool(_DENSE.match(key))


def spelled_out(low: str) -> str:
    """A text in lower case with its English contractions at length: `don’t` is `do not`, wherever one looks it up."""
    if "'" not in low and "’" not in low and "cannot" not in low:
        return low
    low = low.replace("’", "'")
    return _CONTRACTED.sub(lambda match: _SHORT.get(match[0]) or _ENDINGS[match[0]], low)


def plain_words(text: str) -> list[str]:
    """The words of a text as they are looked up: lower case, contractions at length, a run without spaces as one."""
    return _words(spelled_out(text.lower()))


def bag_of(text: str) -> frozenset[str]:
    """The words of a text in lower case, and the pairs of characters where words have no spaces."""
    if text.isascii() or not has_cjk(text):
        return frozenset(plain_words(text))
    low = spelled_out(text.lower())
    pairs = [pair for run in _DENSE.findall(low) for pair in map(add, run, run[1:])]
    return frozenset([*_words(_DENSE.sub(" ", low)), *pairs])


def _words(low: str) -> list[str]:
    low = plain_signs(low)
    return (low.translate(_SPACED) if low.isascii() else _SIGNS.sub(" ", low)).split()
