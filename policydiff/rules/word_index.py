"""Tables of phrases of a spaced script in, what can begin with a word out: the phrases by their first two words.

Reading the tables takes a sixth of judging a rewritten policy, so what they come to can be kept (`kept`) and taken
back (`KeptIndex`).
"""

from __future__ import annotations

import marshal
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from policydiff.rules.phrase_book import ANY_END, Row, Table, spelt_out, stem

if TYPE_CHECKING:
    from typing import Any

BEGINNING = 3
"""Letters by which words that may go on are looked up."""

LONE = ""
"""Stands for any second word, and for none."""

Entry = tuple[int, int, Sequence[str], int]
"""How many words a phrase has; how many of them are known already, or 0 where another may go on; the stems of those
that are still to be looked for; and the place of its row."""

Beginning = Mapping[str, Sequence[Entry]]
"""The phrases of one first word that can stand before a second, by its stem; under `LONE` those of any second.
Wider ones stand first."""

_Begun = tuple[list[str], int]
"""The words of a phrase of which the first or the second may go on, and the place of its row."""

Kept = tuple[list[Row], dict[str, bytes], dict[str, list[_Begun]]]
"""Rows, beginnings by first word in the form of `marshal`, and phrases whose words may go on by their first letters."""


class WordIndex:
    """Where the phrases of some tables are looked up."""

    def __init__(self, groups: Iterable[Table]) -> None:
        """Take the groups of tables; phrases of different groups may overlap."""
        self.rows: list[Row] = []
        self.begun: dict[str, list[_Begun]] = {}
        """Phrases of which the first or the second word may go on, by the first letters; more words before fewer."""
        self._heads: defaultdict[str, list[tuple[int, str, int]]] = defaultdict(list)
        """First word → its phrases as they are written, numbered in their order, and the places of their rows: most are
        never looked up, and their braces never written out."""
        number = 0
        for group, table in enumerate(groups):
            for kind, values in table.items():
                for value, phrases in values.items():
                    for sign in _APART:
                        phrases = phrases.replace(sign, " ")  # noqa: PLW2901  the same phrases, ready to be parted
                    row = len(self.rows)
                    self.rows.append((group, kind, value))
                    for written in phrases.split("|"):
                        head = written.split(None, 1)[0]
                        if "{" in head or ANY_END in written:
                            number = self._spell_out(written, row, number)
                        else:
                            number += 1
                            self._heads[head].append((number, written, row))
        for entries in self.begun.values():
            entries.sort(key=lambda entry: (-len(entry[0]), -len(entry[0][0])))

    def _spell_out(self, written: str, row: int, number: int) -> int:
        """Take a phrase whose first word is in braces, or of which a word may go on; gives the last number."""
        for phrase in spelt_out(written):
            number += 1
            first, second, *_ = *phrase.split(None, 2), ""
            if ANY_END in first or ANY_END in second:
                self.begun.setdefault(first[:BEGINNING], []).append((phrase.split(), row))
            else:
                self._heads[first].append((number, phrase, row))
        return number

    def begins(self, word: str) -> Beginning | None:
        """The phrases that can begin with a word as it is written, or as the plural of theirs; None for most words."""
        rows = self._phrases(word)
        return _by_second(rows) if rows else None

    def _phrases(self, word: str) -> Sequence[tuple[int, str, int]]:
        """The phrases whose first word it is, or the plural of: "parties" of "party" and of "partie"."""
        heads = self._heads
        rows = heads.get(word, ())
        if word[-1] != "s":
            return rows
        also = [*heads.get(f"{word[:-3]}y", ())] if word.endswith("ies") else []
        if word[-2:-1] not in ("", "y"):
            also += heads.get(word[:-1], ())
        return sorted([*rows, *also]) if also else rows

    def kept(self) -> Kept:
        """All of it: every word that a phrase begins with, and its plurals, with what `begins` says of it."""
        words = {*self._heads, *(f"{word}s" for word in self._heads)}
        words |= {f"{word[:-1]}ies" for word in self._heads if word[-1] == "y"}
        found: dict[str, Any] = {word: self.begins(word) for word in sorted(words)}
        return self.rows, {word: marshal.dumps(begins) for word, begins in found.items() if begins}, self.begun


class KeptIndex:
    """The same from what was kept; the tables are only read where that is damaged."""

    def __init__(self, kept: Kept, tables: Callable[[], Iterable[Table]]) -> None:
        self.rows, self._begins, self.begun = kept
        self._tables = tables

    @cached_property
    def _anew(self) -> WordIndex:
        return WordIndex(self._tables())

    def begins(self, word: str) -> Beginning | None:
        """The phrases that can begin with a word, as `WordIndex` says."""
        kept = self._begins.get(word)
        if kept is None:
            return None
        try:
            found: Beginning = marshal.loads(kept)  # noqa: S302  beside bytecode, which is read so too
        except (EOFError, TypeError, ValueError):
            return self._anew.begins(word)
        return found

    def kept(self) -> Kept:
        """What it was made of."""
        return self.rows, self._begins, self.begun


def with_endings(words: WordIndex | KeptIndex, word: str) -> Beginning | None:
    """What can begin with a word, the phrases among them of which a word may go on, as `retain*` does."""
    plain = words.begins(word)
    begun = words.begun.get(word[:BEGINNING], ())
    longer: list[Entry] = [(len(parts), *_sought(parts, 1), row) for parts, row in begun if _goes_on(word, parts[0])]
    if not longer:
        return plain
    if plain is None:
        return {LONE: longer}
    return {second: sorted([*longer, *entries], key=_by_width) for second, entries in plain.items()}


def _goes_on(word: str, part: str) -> bool:
    """Whether a word is the first one of a phrase, which may go on."""
    if part[-1] == ANY_END:
        return word.startswith(part[:-1])
    return word == part or stem(word) == stem(part)


def _by_second(phrases: Iterable[tuple[int, str, int]]) -> dict[str, list[Entry]]:
    """The phrases of one first word, wider ones first, by the stem of their second; under `LONE` those of any second.

    Args:
        phrases: number, words and row of each; those of one word can stand before any other.
    """
    ones: list[Entry] = []
    found: dict[str, list[Entry]] = {}
    for _, written, row in phrases:
        for phrase in spelt_out(written) if "{" in written else (written,):
            parts = phrase.split()
            if len(parts) > 1:
                found.setdefault(stem(parts[1]), []).append((len(parts), *_sought(parts, 2), row))
            else:
                ones.append((1, 1, [], row))
    for entries in found.values():
        if len(entries) > 1:
            entries.sort(key=_by_width)
        entries.extend(ones)
    found[LONE] = ones
    return found


def _by_width(entry: Entry) -> int:
    """Puts the phrase of more words before one of fewer."""
    return -entry[0]


def _sought(parts: Sequence[str], known: int) -> tuple[int, list[str]]:
    """The two middle parts of an `Entry`; words that may go on stand in it as they are written."""
    rest = [part if part[-1] == ANY_END else stem(part) for part in parts[known:]]
    return (0 if any(part[-1] == ANY_END for part in rest) else known), rest


_APART = "-'’./"
"""Signs that part words as a space does."""
