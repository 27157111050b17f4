"""Words that went and those that came in their place in, whether only the grammar of their sentence differs out.

An article, a "that", a copula or a "please" alone says nothing; so does an "and" beside a comma, and another name for
the document that the sentence stands in.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from policydiff.judge.folding import Word, fold
from policydiff.rules.spelling import EMPTY_WORDS, JOINERS, OWN_KINDS, OWN_NAMES


def says_nothing(text: str, words: list[Word], language: str) -> bool:
    """Whether words that one side alone has only mend its grammar.

    Args:
        text: of that side.
        words: of the stretch, neighbours in it.
        language: two letters.
    """
    if len(words) != 1:
        return False
    word = words[0]
    if word.form in EMPTY_WORDS.get(language, ()):
        return True
    beside = text[: word.start].rstrip()[-1:], text[word.end :].lstrip()[:1]
    return word.form in JOINERS.get(language, ()) and "," in beside


def same_document(
    old: list[Word], new: list[Word], after: Callable[[], tuple[list[Word], list[Word]]], language: str
) -> bool:
    """Whether words only name the policy in another way: "this Policy" and "this Notice".

    Args:
        old: the words that went.
        new: the words that came in their place.
        after: gives the word behind each of them, if there is one; asked only where the words may name it.
        language: two letters.
    """
    names, kinds = _names(language), OWN_KINDS.get(language, frozenset())
    if not (names and old and new) or not (_ends_in(old, names, kinds) and _ends_in(new, names, kinds)):
        return False
    last = {old[-1].form, new[-1].form}
    return last <= names or (last <= kinds and all(words and words[0].form in names for words in after()))


def _ends_in(words: list[Word], names: frozenset[str], kinds: frozenset[str]) -> bool:
    """Whether words are kinds of document, the last of which may be a name instead."""
    return (words[-1].form in names or words[-1].form in kinds) and all(word.form in kinds for word in words[:-1])


@cache
def _names(language: str) -> frozenset[str]:
    """What a policy calls itself, as words are folded."""
    return frozenset(word.form for name in OWN_NAMES.get(language, ()) for word in fold(name))
