"""What is asked of a sentence without its words is what its words would say."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from policydiff import Source, compare
from policydiff.rules.salience import cue_book
from policydiff.summarise import pairing
from policydiff.summarise.candidates import candidates, in_common
from policydiff.summarise.editions import Weights, editions_of
from policydiff.summarise.merging import twins
from policydiff.summarise.tokens import Place, is_marked, marked_tokens, tokens
from policydiff.summarise.units import Unit, units_of

PIECES = ["oar", "Boat-hook", "don’t", "a.b", "x_y", "{{ oar }}", "<% if %>", "{", "İz", "ΑΣ", "ΑΣ:Β", "湖", "・", "é"]
SIGNS = [" ", ", ", "-", "'", ".", "\n", "  ", "’", "_"]

said = st.lists(st.sampled_from(PIECES + SIGNS), min_size=1).map("".join)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, int, list[Place]]:
    """A sentence, where it begins, and stretches that reach into it."""
    text, start = draw(said), draw(st.integers(0, 3))
    places = sorted(draw(st.sets(st.integers(0, start + len(text) + 2), min_size=2, max_size=8)))
    stretches = [place for place in list(pairwise(places))[::2] if place[1] > start and place[0] < start + len(text)]
    assume(stretches)
    return text, start, stretches


@given(marked())
def test_marked_words_are_found_around_their_stretches(sentence: tuple[str, int, list[Place]]) -> None:
    words = tokens(*sentence)
    assert marked_tokens(*sentence) == [word for word in words if word.marked]
    assert is_marked(*sentence) is bool(words)


def units(*sides: str) -> list[Unit]:
    """The changed sentences of two texts."""
    pages = (Source("a.md", f"# Shed\n\n{side}\n".encode(), "markdown") for side in sides)
    return units_of(compare(*pages).sections, cue_book("en").order)


@given(said, said)
def test_sentences_of_other_letters_have_other_words(one: str, other: str) -> None:
    for a in (old := units(one, "")):
        for b in old + units("", other):
            assert a.letters == b.letters or not (a.letters and b.letters) or a.keys != b.keys


@pytest.mark.parametrize(
    ("sentences", "kept"),
    [
        (["We sell oars.", "We sell oars!", "we sell oars", "We sell boats."], 2),
        (["We don't sell.", "We don’t sell.", "We dont sell."], 2),
        (["ΑΣ ΒΑΣ.", "ΑΣ ΒΑΣ", "ΑΣ ΒΑΣ: ΑΣ"], 2),
        (["See {{ a }} oars.", "See {{ b }} oars."], 1),
    ],
)
def test_who_says_the_same_is_told_once(sentences: list[str], kept: int) -> None:
    sections = compare(
        Source("a.md", b"Lamps burn from six.", "markdown"),
        Source("a.md", "\n\n".join(["Lamps burn from six.", *sentences]).encode(), "markdown"),
    ).sections
    editions = editions_of(sections)
    found = candidates(units_of(sections, cue_book("en").order), editions, Weights(editions))
    first, like = twins(found)
    assert (len(first), sum(map(len, like.values()))) == (kept, len(sentences) - kept)


words = st.lists(
    st.sampled_from(["oar", "boat", "lake", "key", "pier", "rope", "tide", "sail", "mast", "deck"]),
    min_size=3,
    max_size=9,
)


keys = st.lists(st.sampled_from("abcdefg"), max_size=7).map(tuple)


@given(keys, keys)
def test_what_two_sentences_have_in_common_is_found_as_by_difflib(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    assert list(in_common(a, b)) == SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()


@given(st.lists(words, max_size=6), st.lists(words, max_size=6))
def test_no_pair_is_lost_by_what_is_not_asked(olds: list[list[str]], news: list[list[str]]) -> None:
    texts = ["\n\n".join(f"We {' '.join(line)}." for line in side) for side in (olds, news)]
    sections = compare(*(Source("a.md", f"# A\n\n{text}\n\nStay.".encode(), "markdown") for text in texts)).sections
    editions = editions_of(sections)
    changed = units_of(sections, cue_book("en").order)

    def paired() -> list[tuple[object, ...]]:
        made = candidates(changed, editions, Weights(editions))
        return [(c.old and c.old.at, c.new and c.new.at, c.main.said, c.regions) for c in made]

    asked = paired()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairing, "LEAST", 0.0)
        assert paired() == asked
