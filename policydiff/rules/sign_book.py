"""Phrases of a script without spaces, or of one whose words grow endings: found letter for letter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import add

from policydiff.rules.lowered import lowered
from policydiff.rules.phrase_book import Known, Match, PhraseBook, Row, Table, spelt_out

_Entry = tuple[str, int]
"""A phrase in small letters, and the place of its row."""

Kept = tuple[list[Row], dict[str, list[_Entry]]]
"""Rows, and the phrases by the two signs that they begin with, or by their only one; longer ones first."""


class SignBook(PhraseBook):
    """Phrases of a script without spaces, or of one whose words grow endings."""

    def __init__(
        self,
        tables: Callable[[], Iterable[Table]],
        kept: Kept | None = None,
        variants: Mapping[int, int] | None = None,
    ) -> None:
        """Take what gives the groups of tables, and what the index of the same was kept as.

        Of `variants` each character is read as another before looking, one for one.
        """
        super().__init__()
        self._variants = variants or {}
        self._rows, self._index = _indexed(tables()) if kept is None else kept
        self._known: Mapping[str, Sequence[_Entry]] = Known(self._begins)

    def index(self) -> Kept:
        """What `kept` takes."""
        return self._rows, self._index

    def _begins(self, pair: str) -> Sequence[_Entry]:
        """The phrases that can begin with two signs, longer ones first; none for most."""
        two, one = self._index.get(pair, ()), self._index.get(pair[0], ())
        return (*two, *one) if one else two

    def _matches(self, text: str) -> Sequence[Match]:
        plain = lowered(text).translate(self._variants)
        pairs, known, rows = map(add, plain, plain[1:] + "\n"), self._known, self._rows
        begun = [(at, entries) for at, pair in enumerate(pairs) if (entries := known[pair])]
        return [
            (at, at + len(phrase), rows[row])
            for at, entries in begun
            for phrase, row in entries
            if plain.startswith(phrase, at)
        ]

    def _stands_alone(self, text: str, start: int, end: int) -> bool:
        del text, start, end
        return True  # signs are not parted by spaces


def _indexed(groups: Iterable[Table]) -> Kept:
    rows: list[Row] = []
    index: dict[str, list[_Entry]] = {}
    for group, table in enumerate(groups):
        for kind, values in table.items():
            for value, phrases in values.items():
                row = len(rows)
                rows.append((group, kind, value))
                for phrase in spelt_out(phrases.casefold()):
                    index.setdefault(phrase[:2], []).append((phrase, row))
    for entries in index.values():
        entries.sort(key=_by_length)
    return rows, index


def _by_length(entry: _Entry) -> int:
    """Puts the longer phrase first."""
    return -len(entry[0])
