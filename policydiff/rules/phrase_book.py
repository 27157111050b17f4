"""Tables of phrases in, where they stand in a text out: one pass over a text, however many phrases and questions.

A table maps a value to its phrases, parted by `|`. In spaced scripts a phrase is found whatever its case,
hyphens and plural (`WordBook`); in Chinese and Japanese letter for letter (`SignBook`). Of two phrases of one group
that overlap the one that begins first stands, then the longer one. A phrase of kind `ignored` only takes its words
away. `{a,b,}` stands for a, b or nothing. In spaced scripts `retain*` stands for every word that begins so, which is
how inflections and compounds are written: at least three letters before the sign.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

if TYPE_CHECKING:
    from typing import Any

Table = Mapping[str, Mapping[str, str]]
"""Kind → value → phrases parted by `|`."""

ANY_END = "*"
"""Ends a word of a phrase that may go on."""
IGNORED = "ignored"
"""The kind whose phrases only take their words away: "domain name" is no name of a person."""
MOST = 20_000
"""Words that are kept: more than any policy has, so that a process that reads many does not grow."""
TEXTS = 64
"""Texts whose phrases are kept: what is asked about one change comes close together."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase or quantity where it stands in a text."""

    kind: str
    value: str
    """Equal for two hits that say the same."""
    start: int
    end: int
    """Offsets into the text, in characters."""


GROWING = "İ"
"""The one character whose small form is longer (SpecialCasing.txt of Unicode)."""

Row = tuple[int, str, str]
"""Group, kind and value of a phrase."""

Match = tuple[int, int, Row]
"""Start and end of a phrase wherever its words stand, whatever else stands there."""


class PhraseBook:
    """What books of both kinds of scripts share: which of the phrases that stand in a text count."""

    def __init__(self) -> None:
        """Keep what the last texts hold."""
        self._standing: Callable[[str], tuple[bool, Sequence[Match]]] = lru_cache(maxsize=TEXTS)(self._read)

    def _read(self, text: str) -> tuple[bool, Sequence[Match]]:
        """Whether the small letters of a text are as long as it, so that its stretches read as alone; its phrases."""
        return GROWING not in text, self._matches(text)

    def _matches(self, text: str) -> Sequence[Match]:
        """Every phrase that stands in a text, in the order of their beginnings, of those the longer one first."""
        raise NotImplementedError

    def _stands_alone(self, text: str, start: int, end: int) -> bool:
        """Whether the edges of a stretch cut no word, so that it holds the same phrases alone as in its text."""
        raise NotImplementedError

    def index(self) -> object:
        """What the book looks phrases up in, to be kept by `marshal`; taking it back saves reading the tables."""
        raise NotImplementedError

    def find(
        self, text: str, start: int = 0, end: int | None = None, groups: Container[int] | None = None
    ) -> list[Hit]:
        """The phrases of a text, or of a stretch of it as if it stood alone, in the order of their beginnings.

        The whole text is gone through once: to ask for one stretch of it after another costs next to nothing.

        Args:
            text: any.
            start: where the stretch begins.
            end: and where it ends; that of the text for None.
            groups: numbers of the groups whose phrases count, in the order in which the book took them; all for None.
        """
        last = len(text) if end is None else end
        alike, standing = self._standing(text)
        if (start or last < len(text)) and not (alike and self._stands_alone(text, start, last)):
            alone = self.find(text[start:last], groups=groups)
            return [Hit(hit.kind, hit.value, hit.start + start, hit.end + start) for hit in alone]
        found: list[Hit] = []
        free: dict[int, int] = {}
        for at, after, (group, kind, value) in standing[bisect_left(standing, (start,)) :] if start else standing:
            if at >= last:
                break
            if after <= last and (groups is None or group in groups) and free.get(group, 0) <= at:
                free[group] = after
                if kind != IGNORED:
                    found.append(Hit(kind, value, at, after))
        return found


_SINGULAR = ("ss", "is", "ous", "tus", "rus", "nus", "pus", "ius")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A lower-case word without the plural's ending, in a form that both share; not always a word itself.

    >>> stem("parties"), stem("partners"), stem("access")
    ('party', 'partner', 'access')
    """
    if len(word) > 4 and word.endswith(("ies", "ie")):  # noqa: PLR2004 "dies" and "ties" are no plurals in -y
        return word[: word.rindex("ie")] + "y"
    if len(word) > 3 and word[-1] == "s" and not word.endswith(_SINGULAR):  # noqa: PLR2004 "its" and "has" are whole
        return word[:-1]
    return word


def spelt_out(phrases: str) -> list[str]:
    """The phrases of one value, braces written out.

    >>> spelt_out("opt-in|{ask,asks} us{ first,}")
    ['opt-in', 'ask us first', 'ask us', 'asks us first', 'asks us']
    """
    if "{" not in phrases:
        return phrases.split("|")
    found: list[str] = []
    for phrase in phrases.split("|"):
        if "{" in phrase:
            parts = [part.split(",") if k % 2 else (part,) for k, part in enumerate(_BRACE.split(phrase))]
            found += map("".join, product(*parts))
        else:
            found.append(phrase)
    return found


_BRACE = Lazy(r"\{([^}]*)\}")
"""A group in braces."""


class Known(dict[str, "Any"]):
    """What can begin with a word, or with two signs; looked up when it is first asked for."""

    def __init__(self, begins: Callable[[str], object]) -> None:
        super().__init__()
        self._begins = begins

    def __missing__(self, word: str) -> object:
        if len(self) >= MOST:
            self.clear()
        found = self[word] = self._begins(word)
        return found
