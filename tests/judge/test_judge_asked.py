"""What is asked of a text only where its words allow it: asked of every text, it finds no more."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.judge import hits, named, quantities
from policydiff.rules.lowered import Words, words_of
from policydiff.values import replace


class _Every(frozenset[str]):
    """A set of which nobody can say that a word is missing."""

    def isdisjoint(self, _: Iterable[object]) -> bool:
        return False


def _all_asked(text: str) -> Words:
    return replace(words_of(text), known=_Every())


PARTS = st.sampled_from(
    (
        *(
            "Google",
            "Google Ads",
            "MS Clarity",
            "TikTok",
            "Meta",
            "meta",
            "微信",
            "Rowan Mail Inc",
            "Alder, Ltd.",
            "Corporation",
        ),
        *(
            "Birch S.p.A.",
            "Birch Corporation",
            "Oy",
            "law",
            "Laws of the State of Maine",
            "laws of France",
            "the Rent Act 1977",
        ),
        *(
            "Data Directive",
            "Regulation (EU) 2016/679",
            "Directive (EC) No 95/46",
            "《网络安全法》",
            "Ordinance",
            "stored in",
        ),
        *(
            "the United States",
            "china",
            "sent to",
            "the u.s.",
            "people's republic of china",
            "存储在",
            "美国",
            "servers in India",
        ),
        *(
            "thirty (30)",
            "twenty-one",
            "two",
            "3",
            "1,000",
            "a",
            "an",
            "day",
            "a year",
            "an hour",
            "months",
            "dreißig",
            "zwei",
        ),
        *("deux", "dieci", "三十", "天", "within", "İ", "ẞ", "_", "-", "’s", "'", ".", "@", "(", ")", "x", "2two", "é"),
    )
)
TEXTS = st.lists(st.tuples(PARTS, st.sampled_from((" ", " ", "", "\n", ", ", "\u202f"))), max_size=9).map(
    lambda parts: "".join(part + gap for part, gap in parts)
)


@given(TEXTS)
def test_no_name_is_missed_for_the_words_around_it(text: str) -> None:
    found = named.find_named(text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(named, "words_of", _all_asked)
        patched.setattr(named, "LAW_SIGNS", ("",))
        patched.setattr(named, "PLACING", ("",))
        assert named.find_named(text) == found


@given(TEXTS, st.sampled_from(("en", "de", "fr", "it", "zh", "ja", "ko", "pl")))
def test_no_quantity_is_missed_for_the_words_around_it(text: str, language: str) -> None:
    found = quantities.find_quantities(text, language)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(quantities, "words_of", _all_asked)
        assert quantities.find_quantities(text, language) == found


@given(TEXTS, st.sampled_from(("en", "de", "fr", "it", "zh", "ja", "ko", "pl")))
def test_no_text_is_passed_over_that_counts_or_names_something(text: str, language: str) -> None:
    found = hits.find_hits(text, language=language)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(hits, "words_within", lambda text, _, __: _all_asked(text))
        assert hits.find_hits(text, language=language) == found


@pytest.mark.parametrize(
    "text",
    [
        "We keep it in the United States of America, under the Rent Act 1977.",
        "Sent to Google Ads and Rowan Mail, Inc. within a day.",
        "İ am bound by the Laws of the State of Maine.",
    ],
)
def test_the_words_of_a_text_are_known_in_small_letters(text: str) -> None:
    assert {"laws", "act", "inc"} & words_of(text).known
