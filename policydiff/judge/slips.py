"""A few words that differ in, whether they mean the same out: misspelt, counted anew, doubled, mended or dated."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from policydiff.judge.folding import Word, spelt
from policydiff.judge.grammar import same_document, says_nothing
from policydiff.judge.misspelling import Lexicon
from policydiff.judge.wording import Wording
from policydiff.rules.apparatus import abbreviates
from policydiff.rules.quantities import ARTICLES, number_value
from policydiff.rules.spelling import AGREEING

_TAGGED = frozenset("{<")
"""How the folded form of a template tag begins."""


class Slips:
    """Tells slips of the pen from changes of meaning, for one comparison."""

    def __init__(self, lexicon: Lexicon, renumbered: Mapping[str, str], language: str) -> None:
        """Take what both editions tell: their words, old numbers of sections with the new ones, two letters."""
        self._lexicon = lexicon
        self._renumbered = renumbered
        self._tongue = language

    def excused(
        self, old: Wording, new: Wording, a: list[Word], b: list[Word], before: tuple[list[Word], list[Word]]
    ) -> bool:
        """Whether a few words that differ mean the same: misspelt, counted anew, written twice or dated."""
        if spelt(a) == spelt(b):
            return True
        tagged = not _TAGGED.isdisjoint([word.form[0] for word in (*a, *b)])
        if tagged or self._misspelt(old, new, a, b):
            return not tagged or _only_dates(old, new, a, b, before)
        if (
            (old.counted(a) and new.counted(b))
            or self._same_number(a, b)
            or _cut_short(old, new, a, b)
            or self._grammar(old, new, a, b)
        ):
            return True
        if self._renumbered and a and b and old.refers(a) and new.refers(b):
            return [self._renumbered.get(w.form, w.form) for w in a] == [w.form for w in b]
        if len(a) + len(b) == 1:
            side, word = (old, a[0]) if a else (new, b[0])
            return side.twice(word) or any(self._same_number([word], [other]) for other in side.beside(word))
        return _only_dates(old, new, a, b, before)

    def _misspelt(self, old: Wording, new: Wording, a: list[Word], b: list[Word]) -> bool:
        """Whether words differ by slips of the pen, one by one."""
        if len(a) != len(b):
            return False
        for x, y in zip(a, b, strict=True):
            if x.form != y.form and not self._lexicon.misspelt(old.text[x.start : x.end], new.text[y.start : y.end]):
                return False
        return True

    def _grammar(self, old: Wording, new: Wording, a: list[Word], b: list[Word]) -> bool:
        """Whether words only mend a sentence, or name the document it stands in anew."""
        if a and b:
            return self._agree(a, b) or same_document(a, b, lambda: (old.after(a), new.after(b)), self._tongue)
        return says_nothing((old if a else new).text, a or b, self._tongue)

    def _agree(self, a: list[Word], b: list[Word]) -> bool:
        """Whether both are one verb in the singular and the plural: the subject beside it stayed."""
        return len(a) == len(b) == 1 and {a[0].form, b[0].form} in _agreeing(self._tongue)

    def _same_number(self, a: list[Word], b: list[Word]) -> bool:
        """Whether words and digits give one number: "thirty (30)" and "30"; "a" is no number here."""
        first = self._number(a[0]) if a and b else None
        return first is not None and all(self._number(word) == first for word in (*a[1:], *b))

    def _number(self, word: Word) -> float | None:
        """The number that a word stands for; None where it stands for none."""
        return None if word.form in ARTICLES else number_value(word.form, self._tongue)


@cache
def _agreeing(language: str) -> frozenset[frozenset[str]]:
    """The pairs of `AGREEING`, in whatever order their forms stand."""
    return frozenset(map(frozenset, AGREEING.get(language, ())))


def _only_dates(
    old: Wording, new: Wording, a: list[Word], b: list[Word], before: tuple[list[Word], list[Word]]
) -> bool:
    """Whether words, or the place where they are missing, only tell a date of the document."""
    place = (a[0].start, a[-1].end) if a else None, (b[0].start, b[-1].end) if b else None
    here = before[0][0].end if before[0] else 0, before[1][0].end if before[1] else 0
    return old.dated(*(place[0] or (here[0], here[0]))) and new.dated(*(place[1] or (here[1], here[1])))


def _cut_short(old: Wording, new: Wording, a: list[Word], b: list[Word]) -> bool:
    """Whether words of an address were written at length or cut short: a number stands near them on both sides."""
    if len(a) != len(b) or not a:
        return False
    for x, y in zip(a, b, strict=True):
        if not abbreviates(x.form, y.form):
            return False
    return old.numbered(a) and new.numbered(b)
