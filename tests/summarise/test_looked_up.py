"""How words are looked up: the same by steps through a whole text as by the patterns that one would write for it."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff import Source, compare
from policydiff.summarise import editions
from policydiff.summarise.editions import EditionText, editions_of
from policydiff.summarise.looked_for import TextSearch
from policydiff.summarise.looked_up import (
    SharedTexts,
    bag_of,
    lined,
    on_one_line,
    plain_lists,
    plain_words,
    spelled_out,
)

SHORT = {"won't": "will not", "can't": "can not", "shan't": "shall not", "cannot": "can not"}
ENDINGS = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'d": " would", "'m": " am"}
CONTRACTED = re.compile(rf"\b(?:{'|'.join(SHORT)})\b|(?:{'|'.join(ENDINGS)})\b")
PIECES = [*SHORT, *ENDINGS, *"'’ _.xné人。", "can", "wo", "not", "I", "don"]

texts = st.one_of(st.text(max_size=40), st.lists(st.sampled_from([*PIECES, "！", "-", "\n", "İ", "Σ"])).map("".join))


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_contractions_are_told_at_length_as_by_one_pattern(text: str) -> None:
    low = text.lower().replace("’", "'")
    assert spelled_out(text.lower()) == CONTRACTED.sub(lambda found: SHORT.get(found[0]) or ENDINGS[found[0]], low)


@given(texts)
def test_words_are_runs_of_letters_and_digits(text: str) -> None:
    assert plain_words(text) == re.sub(r"[\W_]+", " ", spelled_out(text.lower())).split()


@given(texts)
def test_the_words_of_an_edition_are_those_that_are_looked_up_in_it(text: str) -> None:
    assert lined([text]).split() == plain_words(text)


@given(st.lists(texts))
def test_the_words_of_several_texts_are_those_of_each(several: list[str]) -> None:
    assert plain_lists(several) == {text: plain_words(text) for text in several}


@given(st.lists(texts))
def test_a_text_is_cut_the_same_among_others(several: list[str]) -> None:
    assert lined(several).split() == [word for text in several for word in lined([text]).split()]
    assert [line.split() for line in lined(several).split("\n") if line.split()] == [
        line.split() for text in several for line in lined([text]).split("\n") if line.split()
    ]


@given(st.text(alphabet="ab " + "".join(filter(str.isspace, map(chr, range(sys.maxunicode + 1))))))
def test_white_space_becomes_one_space(text: str) -> None:
    assert on_one_line(text) == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We don’t sell your e-mail.", {"we", "do", "not", "sell", "your", "e", "mail"}),
        ("湖水 oar", {"湖水", "oar"}),
        ("湖水船oar", {"湖水", "水船", "oar"}),
    ],
)
def test_the_bag_of_a_text(text: str, words: set[str]) -> None:
    assert bag_of(text) == words


@pytest.mark.parametrize("asked", ["We don't keep it", "we do not keep it", "we don’t keep it"])
@pytest.mark.parametrize("kept", ["We don’t keep it.", "We don't keep it.", "We do not keep it."])
def test_a_contraction_is_found_whatever_its_apostrophe(kept: str, asked: str) -> None:
    sides = (Source("x", text.encode(), "markdown") for text in (kept, "Nothing of it stands here."))
    assert editions_of(compare(*sides).sections)["old"].held(plain_lists([asked])) == {asked}


@given(st.lists(st.sampled_from(["oar", "lake", "key", "a lake. The key", "oar, key"]), min_size=1, max_size=8))
def test_an_edition_holds_what_stands_there_in_order(several: list[str]) -> None:
    sections = compare(
        Source("x", "\n\n".join(several).encode(), "markdown"), Source("x", b"Tide.", "markdown")
    ).sections
    side = editions_of(sections)["old"]
    run = f" {' '.join(plain_words(' '.join(several)))} "
    asked = ("oar", "lake the", "key oar", "oar key lake", "tide", "a", "lake the key lake", "the oar")
    standing = {text for text in asked if f" {text} " in run}
    assert side.held(plain_lists(asked)) == standing
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(editions, "SEARCHED", 0)
        assert side.held(plain_lists(asked)) == standing


SAID = ["oar", "Lake", "key", "don't", "do", "not", "cannot", "can", "we’re", "are", "İ", "Σ", "湖水", "é", "e-mail"]
rows = st.lists(st.lists(st.sampled_from([*SAID, ". ", "\n"]), min_size=1, max_size=6).map(" ".join), max_size=8)


@given(rows, st.lists(st.sampled_from(SAID), max_size=5).map(" ".join))
def test_a_few_words_are_looked_for_where_they_stand_as_among_all_words(several: list[str], asked: str) -> None:
    search = TextSearch(several)
    words, run = plain_words(asked), f" {' '.join(lined(several).split())} "
    told = search.holds(words)
    assert told is None or told == (f" {' '.join(words)} " in run)
    for word in words:
        assert search.has(word) in (None, f" {word} " in run)


@given(rows, rows, st.lists(st.sampled_from(SAID), max_size=4).map(" ".join))
def test_an_edition_that_is_asked_little_answers_as_one_whose_words_are_counted(
    several: list[str], both: list[str], asked: str
) -> None:
    shared = SharedTexts([*several, *both], both)
    lazy, whole = (EditionText([*several, *both], shared) for _ in range(2))
    words = plain_lists([asked])
    held = lazy.held(words)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(editions, "FEW", 0)
        assert held == whole.held(words)
    for word in words[asked]:
        assert lazy.has(word) == (word in whole.vocabulary)


def test_a_long_text_that_is_asked_for_rare_words_is_not_cut_into_all_of_them() -> None:
    side = EditionText(["The oar leans by the lake.", *["The lake is deep."] * 50], SharedTexts([], []))
    assert (side.has("pier"), side.has("oar"), side.has("lea")) == (False, True, False)
    assert side.held(plain_lists(["by the lake", "the oar is", "the lake oar"])) == {"by the lake"}
    assert "vocabulary" not in vars(side)
    assert side.held(plain_lists(["the lake is"])) == {"the lake is"}
    assert side.has("ake") is False
    assert "vocabulary" in vars(side)
