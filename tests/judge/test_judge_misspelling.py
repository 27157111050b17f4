import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.judge.misspelling import Lexicon, distance

TEXT = "we protect the information of users and process information about every user of the platform"


def _lexicon(old: str, new: str, language: str = "en") -> Lexicon:
    return Lexicon(lambda: old, lambda: new, language)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("infromation", "information"),
        ("teh", "the"),
        ("acommodate", "accommodate"),
        ("recieve", "receive"),
        ("Informtion", "Information"),
    ],
)
def test_knows_a_misspelt_word(wrong, right):
    assert _lexicon(f"{TEXT} {wrong}", f"{TEXT} {right}").misspelt(wrong, right)
    assert _lexicon(f"{TEXT} {right}", f"{TEXT} {wrong}").misspelt(right, wrong)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("user", "use"), ("may", "pay"), ("our", "your"), ("form", "from"), ("now", "not"), ("lawful", "unlawful"),
        ("subprocessor", "subprocessors"), ("iCloud", "cloud"), ("Marc", "Mark"), ("Brevo", "Bravo"),
        ("opt", "opts"), ("2fa", "3fa"),
    ],
)  # fmt: skip
def test_leaves_two_words_alone(a, b):
    assert not _lexicon(f"{TEXT} {a}", f"{TEXT} {b}").misspelt(a, b)


def test_a_form_that_the_mended_edition_still_uses_is_no_slip():
    assert not _lexicon(f"{TEXT} tokenise", f"{TEXT} tokenize tokenise").misspelt("tokenise", "tokenize")


def test_without_a_list_a_word_is_right_when_both_editions_use_it():
    old, new = "die Angaben und die Angbaen", "die Angaben und die Angaben"
    assert _lexicon(old, new, "de").misspelt("Angbaen", "Angaben")
    assert not _lexicon("wir wollten", "wir wollen", "de").misspelt("wollten", "wollen")


@given(st.text("abcd", max_size=6), st.text("abcd", max_size=6))
def test_distance_is_even_handed_and_zero_for_equals_alone(a, b):
    assert distance(a, b) == distance(b, a)
    assert (distance(a, b) == 0) is (a == b)
    assert abs(len(a) - len(b)) <= distance(a, b) or distance(a, b) == 3


@given(st.text("abcdef", max_size=7), st.text("abcdef", max_size=7))
def test_each_slip_puts_at_most_one_letter_in_the_place_of_another(a, b):
    """So that words of which more letters differ need not be measured."""
    slips = distance(a, b)
    assert slips == 3 or len({*a} ^ {*b}) <= 2 * slips
