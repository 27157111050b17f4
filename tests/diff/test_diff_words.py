from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.diff.tidy import ISLAND
from policydiff.diff.words import MOST, diff_words
from policydiff.model import Op, Span
from policydiff.text.words import words

texts = st.one_of(
    st.text(max_size=80),
    st.lists(
        st.sampled_from(["we", "may", "not", "share", "it", ".", ",", "30", "days", "我", "们", "会", "\n"]),
        max_size=40,
    ).map(" ".join),
)


def spell(spans: tuple[Span, ...], without: Op) -> str:
    return "".join(span.text for span in spans if span.op is not without)


def shown(old: str, new: str) -> str:
    marks = {Op.EQUAL: "{}", Op.DELETE: "[-{}-]", Op.INSERT: "{{+{}+}}"}
    return "".join(marks[span.op].format(span.text) for span in diff_words(old, new))


@given(texts, texts)
def test_spans_spell_both_sides(old: str, new: str) -> None:
    spans = diff_words(old, new)
    assert spell(spans, without=Op.INSERT) == old
    assert spell(spans, without=Op.DELETE) == new


@given(texts, texts)
def test_spans_are_never_empty_and_neighbours_differ(old: str, new: str) -> None:
    spans = diff_words(old, new)
    assert all(span.text for span in spans)
    assert all(a.op is not b.op for a, b in itertools.pairwise(spans))
    assert not any(a.op is Op.INSERT and b.op is Op.DELETE for a, b in itertools.pairwise(spans)), (
        "a deletion stands before the insertion that takes its place"
    )


@given(texts, texts)
def test_swapping_the_texts_mirrors_the_spans(old: str, new: str) -> None:
    old, new = " ".join(old.split()), " ".join(new.split())  # as texts are when they have been read
    there, back = diff_words(old, new), diff_words(new, old)
    assert [span.text for span in there if span.op is Op.EQUAL] == [s.text for s in back if s.op is Op.EQUAL]
    assert [s.text for s in there if s.op is Op.DELETE] == [s.text for s in back if s.op is Op.INSERT]


@given(texts)
def test_a_text_against_itself_is_equal(text: str) -> None:
    assert diff_words(text, text) == ((Span(Op.EQUAL, text),) if text else ())


@given(texts, texts)
def test_no_island_of_plain_words_is_left_between_long_changes(old: str, new: str) -> None:
    spans = diff_words(old, new)
    for before, span, after in zip(spans, spans[1:], spans[2:], strict=False):
        around = len(words(before.text)) + len(words(after.text))
        stranded = span.op is Op.EQUAL and 1 <= len(words(span.text)) <= ISLAND and around >= 4
        assert not stranded or any(char.isdigit() for char in span.text)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "under the age of eighteen to use",
            "under the age of fourteen to use",
            "under the age of [-eighteen-]{+fourteen+} to use",
        ),
        (
            "We share. We collect it.",
            "We share. We may sell it. We collect it.",
            "We share. {+We may sell it. +}We collect it.",
        ),
        ("kept for 30 days", "kept for 180 days", "kept for [-30-]{+180+} days"),
        ("costs $1,000.50 now", "costs $1,200.50 now", "costs $[-1,000.50-]{+1,200.50+} now"),
        ("保存三十天。", "保存六十天。", "保存[-三十-]{+六十+}天。"),
        ("copies as", "copies, as", "copies{+,+} as"),
        (
            "see https://a.example/x now",
            "see https://a.example/y now",
            "see [-https://a.example/x-]{+https://a.example/y+} now",
        ),
        ("one", "one two", "one{+ two+}"),
        ("", "new", "{+new+}"),
        (
            "Licensed under the Creative Commons Attribution license. You may use it freely.",
            "Licensed under this Creative Commons Zero license. For details, see our repo.",
            (
                "Licensed under [-the Creative Commons Attribution license. You may use it freely-]"
                "{+this Creative Commons Zero license. For details, see our repo+}."
            ),
        ),
    ],
)
def test_reads_as_a_person_would_mark_it(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


def test_a_pair_with_little_in_common_keeps_only_its_long_equal_runs() -> None:
    old = (
        "Short version: You have access. We treat the content of private repositories as confidential, and look rarely."
    )
    new = (
        "Short version: To keep the service whole and lawful, and to help owners, we may look. "
        "We treat the content of private repositories as confidential, except where the law asks for it."
    )
    equal = [span.text for span in diff_words(old, new) if span.op is Op.EQUAL]
    assert any("We treat the content of private repositories as confidential" in text for text in equal)


@pytest.mark.parametrize("size", [MOST - 1, MOST + 1, 4 * MOST])
def test_long_stretches_are_cut_at_anchors_and_lose_nothing(size: int) -> None:
    old = [f"w{i % 977}x{i}" for i in range(size)]
    new = [f"{word}!" if i % 211 == 0 else word for i, word in enumerate(old)]
    spans = diff_words(" ".join(old), " ".join(new))
    assert spell(spans, without=Op.INSERT) == " ".join(old)
    assert spell(spans, without=Op.DELETE) == " ".join(new)
    assert sum(len(words(span.text)) for span in spans if span.op is not Op.EQUAL) <= 2 * (size // 211 + 1)
