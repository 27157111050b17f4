"""One text of a change and what is looked up in it more than once: where its numbers, references and dates stand."""

from __future__ import annotations

from policydiff.judge.datelines import is_dated, may_be_dated
from policydiff.judge.folding import Word, fold
from policydiff.judge.numbering import heads, references
from policydiff.values import cached_property

NEAR = 40
"""Characters around a word of an address in which its number stands."""


class Wording:
    """One text of a change with what is looked up in it more than once."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _dates(self) -> bool:
        return may_be_dated(self.text)

    @cached_property
    def _heads(self) -> tuple[tuple[int, int], ...]:
        return heads(self.text)

    @cached_property
    def _references(self) -> list[tuple[int, int]]:
        return references(self.text)

    def dated(self, start: int, end: int) -> bool:
        """Whether a stretch lies where only dates of the document are told."""
        return self._dates and is_dated(self.text, start, end)

    def counted(self, words: list[Word]) -> bool:
        """Whether all words are numbers or letters that paragraphs are counted with."""
        return not words or all(any(a <= w.start and w.end <= b for a, b in self._heads) for w in words)

    def refers(self, words: list[Word]) -> bool:
        """Whether all words are numbers of sections referred to."""
        return all(any(a <= w.start and w.end <= b for a, b in self._references) for w in words)

    def beside(self, word: Word) -> list[Word]:
        """The words right before and after one."""
        before, after = fold(self.text, max(0, word.start - 40), word.start), fold(self.text, word.end, word.end + 40)
        return [*before[-1:], *after[:1]]

    def after(self, words: list[Word]) -> list[Word]:
        """The word right after some."""
        return fold(self.text, words[-1].end, words[-1].end + 40)[:1] if words else []

    def numbered(self, words: list[Word]) -> bool:
        """Whether a figure stands near some words, as it does in an address."""
        near = self.text[max(0, words[0].start - NEAR) : words[-1].end + NEAR]
        return any(sign.isdecimal() for sign in near)

    def twice(self, word: Word) -> bool:
        """Whether the same word stands right before or after: one of them is a slip of the pen."""
        return word.form.isalpha() and len(word.form) > 1 and word.form in {w.form for w in self.beside(word)}
