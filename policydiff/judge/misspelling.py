"""Two words in, whether one of them is the other misspelt.

Never where both are ordinary words (may and pay, lawful and unlawful), and when in doubt no.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from policydiff.rules.spelling import is_english, looks_english
from policydiff.values import cached_property

LONG = 8
"""From this length on, two slips are believed in one word."""
MOST = 2
"""Slips believed in one word at most."""
TINY = 3
"""The shortest word that can be misspelt: three letters can change places."""
SHORT = 4
"""Below this length only letters that changed places are."""
NAME = 6
"""Words with a capital are names below this length: Marc is not a misspelt mark."""
ENDINGS = ("s", "es", "d", "ed", "er", "r", "ly", "ing", "n", "en", "e", "ies", "y", "al", "ally")
"""What inflection adds: a word and the same word with one of these are never each other's misspelling on the
evidence of the editions alone."""


class Lexicon:
    """What both editions and the word list tell about words; reads the texts only when asked."""

    def __init__(self, old: Callable[[], str], new: Callable[[], str], language: str) -> None:
        self._texts = (old, new)
        self._threes: Counter[str] | None = None
        self._english = language.split("-", maxsplit=1)[0] in ("en", "und")

    @cached_property
    def _counts(self) -> tuple[Counter[str], Counter[str]]:
        old, new = (Counter(re.findall(r"[^\W\d_]+", text().casefold())) for text in self._texts)
        return old, new

    def misspelt(self, old: str, new: str) -> bool:
        """Whether one of two words, in the form they stand in the texts, is the other misspelt."""
        a, b = old.casefold(), new.casefold()
        short = min(len(a), len(b))
        if a == b or not (a.isalpha() and b.isalpha()) or short < TINY or abs(len(a) - len(b)) > MOST:
            return False
        most = MOST if short >= LONG else 1
        if len({*a} ^ {*b}) > 2 * most or ((a[0] != b[0] or short < SHORT) and sorted(a) != sorted(b)):
            return False  # a slip puts one letter in the place of another at most
        slips = distance(a, b)
        if slips > most or inflected(a, b) or not (_plain(old) and _plain(new)):
            return False
        if self._english:
            known = is_english(a), is_english(b)
            if all(known):
                return False
            if any(known):
                wrong = new if known[0] else old
                name = wrong.istitle() and len(wrong) < NAME
                return not name and not self._counts[known[1]][wrong.casefold()]
        return slips == 1 and short >= NAME and self._alone(a, b)

    def _alone(self, a: str, b: str) -> bool:
        """Without a word list: one form stands once in all, and the other, or how it is spelt, is usual here."""
        swapped = len(a) == len(b) and sorted(a) == sorted(b)
        if a[0] != b[0] or not ((swapped and a[-1] == b[-1]) or (len(a) != len(b) and a[-2:] == b[-2:])):
            return False
        return self._rare(a, b) or self._rare(b, a)

    def _rare(self, wrong: str, right: str) -> bool:
        old, new = self._counts
        if old[wrong] + new[wrong] > 1:
            return False
        swapped = len(wrong) == len(right)
        doubled = any(x == y for x, y in pairwise(wrong if len(wrong) > len(right) else right))
        if swapped or (doubled and old[right] + new[right] > 1):
            return True
        if wrong[-3:] != right[-3:]:  # an inflection may add a letter before its ending: wollen, wollten
            return False
        if min(old[right], new[right]) > 0:
            return True
        if self._english:
            return max(len(wrong), len(right)) > NAME or (not looks_english(wrong) and looks_english(right))
        usual, mine, theirs = self._letters(wrong, right), _threes(wrong), _threes(right)
        return bool(mine - theirs - usual) and not theirs - mine - usual

    def _letters(self, *apart: str) -> set[str]:
        """Every three letters that stand together in the words of both editions, a few words apart."""
        if self._threes is None:
            self._threes = Counter(three for counts in self._counts for word in counts for three in _threes(word))
        own = Counter(three for word in apart for three in _threes(word) for counts in self._counts if word in counts)
        return {three for three, times in self._threes.items() if times > own[three]}


def _plain(word: str) -> bool:
    """Whether a word is written like any other: iCloud and GitHub are names, "TThis" a slip."""
    return word.islower() or word.isupper() or word.istitle() or (word[0] == word[1:2] and word[1:].istitle())


def _threes(word: str) -> set[str]:
    """The runs of three letters of a word, its edges counted as letters."""
    edged = f"^{word}$"
    return {edged[k : k + 3] for k in range(len(edged) - 2)}


def inflected(a: str, b: str) -> bool:
    """Whether the longer word is the shorter one with an ending."""
    short, long = sorted((a, b), key=len)
    return long.startswith(short) and long[len(short) :] in ENDINGS


def distance(a: str, b: str) -> int:
    """Letters to drop, add, change or swap with a neighbour to turn one word into the other; 3 stands for more.

    >>> distance("infromation", "information"), distance("lawful", "unlawful")
    (1, 2)
    """
    above: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
        if min(row) > MOST:
            return MOST + 1
        above, last = last, row
    return min(last[-1], MOST + 1)
