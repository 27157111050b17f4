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
    forms = [word.form for word in old], [word.form for word in new]
    if not names or not all(forms):
        return False
    if all(form[-1] in names and set(form[:-1]) <= kinds for form in forms):
        return True
    return all(set(form) <= kinds for form in forms) and all(words and words[0].form in names for words in after())


@cache
def _names(language: str) -> frozenset[str]:
    """What a policy calls itself, as words are folded."""
    return frozenset(word.form for name in OWN_NAMES.get(language, ()) for word in fold(name))
