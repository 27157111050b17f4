import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.rules.phrase_book import GROWING, IGNORED, Hit, spelt_out, stem
from policydiff.rules.sign_book import SignBook
from policydiff.rules.word_book import WordBook

BOOK = WordBook(
    lambda: (
        {
            IGNORED: {"not meant": "domain name"},
            "recipient": {"ads": "ad network|advertiser", "agencies": "agency"},
            "data": {"names": "{your,full} name|name"},
        },
        {"scope": {"any": "any|all"}},
    )
)


def _found(text: str) -> list[tuple[str, str]]:
    return [(hit.value, text[hit.start : hit.end]) for hit in BOOK.find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ad networks and ADVERTISERS", [("ads", "Ad networks"), ("ads", "ADVERTISERS")]),
        ("an ad-network, two agencies", [("ads", "ad-network"), ("agencies", "agencies")]),
        ("your name or a domain name", [("names", "your name")]),
        ("all ad networks", [("any", "all"), ("ads", "ad networks")]),
        ("an ad. Network time", []),
        ("", []),
    ],
)
def test_words_are_found_whatever_case_hyphen_and_plural(text, found):
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Standortdaten und Standorte", ["Standortdaten", "Standorte"]),
        ("der genaue Standort", ["genaue Standort"]),
        ("im Stand", []),
        ("umgezogen", []),
        ("genaues", []),
    ],
)
def test_a_word_of_a_phrase_may_go_on(text, found):
    book = WordBook(lambda: ({"data": {"precise": "genau* standort*", "place": "standort*|ort"}},))
    assert [text[hit.start : hit.end] for hit in book.find(text)] == found


def test_signs_are_found_letter_for_letter_and_traditional_ones_read_as_simplified():
    book = SignBook(
        lambda: (
            {IGNORED: {"not meant": "未成年"}, "negation": {"not": "未|不会"}, "recipient": {"ads": "广告{主,商}"}},
        ),
        variants=str.maketrans("廣會", "广会"),
    )
    text = "未成年人信息不會提供給廣告商"
    assert book.find(text) == [Hit("negation", "not", 6, 8), Hit("recipient", "ads", 11, 14)]


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [
        ("parties", "party"),
        ("users", "user"),
        ("address", "address"),
        ("us", "us"),
        ("bureaus", "bureau"),
        ("basis", "basis"),
    ],
)
def test_stem_takes_the_plural_off(word, stemmed):
    assert stem(word) == stemmed


def test_braces_are_written_out():
    assert spelt_out("a|{b,c} d{ e,}") == ["a", "b d e", "b d", "c d e", "c d"]


PARTS = st.sampled_from(
    [
        *("ad network", "Advertisers", "agencies", "your full", "name", "domain", "any", "all", "x", "İ", "Σ", "微信"),
        *("未成年", "不會", "廣告商", "广告主", "standort", "genaue", "_", "’s", "-", ".", "2"),
    ]
)
PLURAL = WordBook(lambda: ({"data": {"precise": "genau* standort*", "place": "standort*|ort|your full name"}},))
SIGNS = SignBook(
    lambda: ({IGNORED: {"not meant": "未成年"}, "negation": {"not": "未|不会"}}, {"recipient": {"ads": "广告{主,商}"}}),
    variants=str.maketrans("廣會", "广会"),
)


def test_one_character_alone_grows_in_small_letters():
    assert [sign for sign in map(chr, range(sys.maxunicode + 1)) if len(sign.lower()) > 1] == [GROWING]


@given(
    st.lists(st.tuples(PARTS, st.sampled_from((" ", "", "-", ", ", "\n"))), max_size=9),
    st.integers(0, 40),
    st.integers(0, 40),
    st.sampled_from((None, (0,), (1,))),
)
def test_a_stretch_holds_what_it_holds_alone(parts, start, length, groups):
    text = "".join(part + gap for part, gap in parts)
    start = min(start, len(text))
    end = min(start + length, len(text))
    for book in (BOOK, PLURAL, SIGNS):
        alone = book.find(text[start:end], groups=groups)
        moved = [Hit(hit.kind, hit.value, hit.start + start, hit.end + start) for hit in alone]
        assert book.find(text, start, end, groups) == moved


@given(
    st.lists(st.sampled_from(["ad", "network", "any", "your", "name", "domain", "x", "ß", "İ", ".", "-"]), max_size=12)
)
def test_hits_stand_in_order_and_inside_the_text(parts):
    text = " ".join(parts)
    hits = BOOK.find(text)
    assert [hit.start for hit in hits] == sorted(hit.start for hit in hits)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
