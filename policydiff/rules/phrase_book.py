"""Tables of phrases in, where they stand in a text out: one pass over the words, however many phrases.

A table maps a value to its phrases, parted by `|`. In spaced scripts a phrase is found whatever its case,
hyphens and plural; in Chinese and Japanese letter for letter. Of two phrases of one group that overlap the
one that begins first stands, then the longer one. A phrase of kind `ignored` only takes its words away.
`{a,b,}` stands for a, b or nothing. In spaced scripts `retain*` stands for every word that begins so, which is how
inflections and compounds are written: at least three letters before the sign.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product
from operator import add
from typing import TYPE_CHECKING

from policydiff.rules.lowered import lowered, words_of
from policydiff.text.lazy import Lazy
from policydiff.text.words import run_ends
from policydiff.values import dataclass

if TYPE_CHECKING:
    from typing import Any

Table = Mapping[str, Mapping[str, str]]
"""Kind → value → phrases parted by `|`."""


ANY_END = "*"
"""Ends a word of a phrase that may go on."""
BEGINNING = 3
"""Letters by which words that may go on are looked up."""
IGNORED = "ignored"
"""The kind whose phrases only take their words away: "domain name" is no name of a person."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase or quantity where it stands in a text."""

    kind: str
    value: str
    """Equal for two hits that say the same."""
    start: int
    end: int
    """Offsets into the text, in characters."""


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


class WordBook:
    """Phrases of a spaced script."""

    def __init__(self, groups: Iterable[Table]) -> None:
        """Take the groups of tables; phrases of different groups may overlap."""
        self._heads: defaultdict[str, list[tuple[int, str, _Row]]] = defaultdict(list)
        """First word → its phrases as they are written, numbered in their order: most are never looked up, and their
        braces never written out."""
        self._begun: dict[str, list[tuple[list[str], int, str, str]]] = {}
        self._known: Mapping[str, _Beginning | None] = Known(self._begins)
        number = 0
        for group, table in enumerate(groups):
            for kind, values in table.items():
                for value, phrases in values.items():
                    for sign in _APART:
                        phrases = phrases.replace(sign, " ")  # noqa: PLW2901  the same phrases, ready to be parted
                    row = group, kind, value
                    for written in phrases.split("|"):
                        head = written.split(None, 1)[0]
                        if "{" in head or ANY_END in written:
                            number = self._spell_out(written, row, number)
                        else:
                            number += 1
                            self._heads[head].append((number, written, row))
        for entries in self._begun.values():
            entries.sort(key=lambda entry: (-len(entry[0]), -len(entry[0][0])))

    def _spell_out(self, written: str, row: _Row, number: int) -> int:
        """Take a phrase whose first word is in braces, or of which a word may go on; gives the last number."""
        for phrase in spelt_out(written):
            number += 1
            first, second, *_ = *phrase.split(None, 2), ""
            if ANY_END in first or ANY_END in second:
                self._begun.setdefault(first[:BEGINNING], []).append((phrase.split(), *row))
            else:
                self._heads[first].append((number, phrase, row))
        return number

    def _begins(self, word: str) -> _Beginning | None:
        """What can begin with a word; None for most words."""
        rows = self._rows(word)
        begun = self._begun.get(word[:BEGINNING], ())
        longer = [(len(one[0]), one[0][1:], *one[1:]) for one in begun if _is(word, one[0][0])] if begun else []
        return _by_second(rows, longer) if rows or longer else None

    def _rows(self, word: str) -> Sequence[tuple[int, str, _Row]]:
        """The phrases whose first word it is, or the plural of: "parties" of "party" and of "partie"."""
        heads = self._heads
        rows = heads.get(word, ())
        if word[-1] != "s":
            return rows
        also = [*heads.get(f"{word[:-3]}y", ())] if word.endswith("ies") else []
        if word[-2:-1] not in ("", "y"):
            also += heads.get(word[:-1], ())
        return sorted([*rows, *also]) if also else rows

    def find(self, text: str) -> list[Hit]:
        """Every phrase of a text, in the order of their beginnings."""
        read = words_of(text)
        words = read.runs
        found: list[tuple[str, str, int, int]] = []
        free: dict[int, int] = {}
        last = len(words) - 1
        for at, entries in [
            (at, entries)
            for at, begins in enumerate(map(self._known.__getitem__, words))
            if begins and (entries := begins.get(stem(words[at + 1]) if at < last else LONE) or begins[LONE])
        ]:
            for width, rest, group, kind, value in entries:
                if free.get(group, 0) > at or (rest and not _follow(words, at + width - len(rest), rest)):
                    continue
                free[group] = at + width
                if kind != IGNORED:
                    found.append((kind, value, at, at + width - 1))
        return _placed(found, text, words, run_ends(read.low)) if found else []


def _placed(
    found: Iterable[tuple[str, str, int, int]], text: str, words: Sequence[str], ends: Sequence[int]
) -> list[Hit]:
    """The phrases with their offsets, less those whose words nothing joins; each by its first and its last word."""
    return [
        Hit(kind, value, ends[first] - len(words[first]), ends[last])
        for kind, value, first, last in found
        if first == last or all(_joined(text[ends[k] : ends[k + 1] - len(words[k + 1])]) for k in range(first, last))
    ]


def _by_width(entry: _Entry) -> int:
    """Puts the phrase of more words before one of fewer."""
    return -entry[0]


def _by_second(rows: Iterable[tuple[int, str, _Row]], longer: list[_Entry]) -> dict[str, list[_Entry]]:
    """The phrases of one first word, wider ones first, by the stem of their second; under `LONE` those of any second.

    Args:
        rows: phrases, of which those of one word can stand before any other.
        longer: phrases of which a word may go on, so that no stem tells them.
    """
    ones: list[_Entry] = []
    found: dict[str, list[_Entry]] = {}
    for _, written, row in rows:
        for phrase in spelt_out(written) if "{" in written else (written,):
            rest = phrase.split()[1:]
            if rest:
                found.setdefault(stem(rest[0]), []).append((len(rest) + 1, rest[1:], *row))
            else:
                ones.append((1, rest, *row))
    for second, entries in found.items():
        found[second] = sorted([*longer, *entries, *ones], key=_by_width)
    found[LONE] = sorted([*longer, *ones], key=_by_width)
    return found


_Row = tuple[int, str, str]
"""Group, kind and value of a phrase."""

_Entry = tuple[int, list[str], int, str, str]
"""How many words it has, those of them that are still to be looked for, group, kind and value."""

_Beginning = Mapping[str, Sequence[_Entry]]
"""The phrases of one first word that can stand before a second, by its stem, as `_by_second` gives them."""

LONE = ""
"""Stands for any second word, and for none."""

MOST = 20_000
"""Words that are kept: more than any policy has, so that a process that reads many does not grow."""


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


_APART = "-'’./"
"""Signs that part words as a space does."""


def _follow(words: Sequence[str], at: int, parts: Sequence[str]) -> bool:
    """Whether the words from a place on are these, plural or not."""
    if at + len(parts) > len(words):
        return False
    for part in parts:
        if words[at] != part and not _is(words[at], part):
            return False
        at += 1
    return True


def _is(word: str, part: str) -> bool:
    if part[-1] == ANY_END:
        return word.startswith(part[:-1])
    return word == part or stem(word) == stem(part)


def _joined(gap: str) -> bool:
    """Whether what parts two words lets them be one phrase: spaces, a hyphen, an apostrophe or that of a plural."""
    return len(gap) <= 1 or gap.strip("'’").isspace()


class SignBook:
    """Phrases of a script without spaces, or of one whose words grow endings."""

    def __init__(self, groups: Iterable[Table], variants: Mapping[int, int] | None = None) -> None:
        """Take the groups and the characters that are read as others before looking, one for one."""
        self._variants = dict(variants or {})
        self._index: dict[str, list[tuple[str, int, str, str]]] = {}
        for group, table in enumerate(groups):
            for kind, values in table.items():
                for value, phrases in values.items():
                    for phrase in spelt_out(phrases.casefold()):
                        self._index.setdefault(phrase[0], []).append((phrase, group, kind, value))
        for entries in self._index.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._known: Mapping[str, Sequence[tuple[str, int, str, str]]] = Known(self._begins)

    def _begins(self, pair: str) -> Sequence[tuple[str, int, str, str]]:
        """The phrases that can begin with two signs; none for most."""
        return [entry for entry in self._index.get(pair[0], ()) if entry[0][:2] == pair[: len(entry[0])]]

    def find(self, text: str) -> list[Hit]:
        """Every phrase of a text, in the order of their beginnings."""
        plain = lowered(text).translate(self._variants)
        known = self._known
        found: list[Hit] = []
        free: dict[int, int] = {}
        pairs = map(add, plain, plain[1:] + "\n")
        for at, entries in [(at, entries) for at, pair in enumerate(pairs) if (entries := known[pair])]:
            for phrase, group, kind, value in entries:
                last = at + len(phrase)
                if free.get(group, 0) <= at and plain.startswith(phrase, at):
                    free[group] = last
                    if kind != IGNORED:
                        found.append(Hit(kind, value, at, last))
        return found
