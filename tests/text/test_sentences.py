from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.text import sentences as places
from policydiff.text.sentences import sentence_places, sentences

APART = {
    "two sentences": ["We keep logs.", "We do not sell them."],
    "a question and a cry": ["Why us?", "Because we care!", "So read on."],
    "a stop behind a mark of quotation": ["It is called “Moss.”", "We made it."],
    "a figure at the end": ["You may join from the age of 16.", "Others ask their parents."],
    "an abbreviation before a word that opens a sentence": ["We pay Acme Inc.", "You pay us."],
    "Chinese": ["我们收集日志。", "我们不会出售日志！"],
}

TOGETHER = {
    "a label": "Missed calls. If you do not come, you owe us the fee.",
    "a number": "4.4. You may object.",
    "a number and a label": "4.4. Fees. You pay each month.",
    "a letter": "(a) the logs of the server",
    "the name of a company": "We share with Acme Inc. and Moss Ltd. in Norway.",
    "an initial": "Write to J. Smith at the gate.",
    "the name of a law": "Acme follows the EU-U.S. Data Privacy Framework.",
    "an example": "Some logs, e.g. Those of mail, are kept.",
    "German": "Wir nutzen z. B. Kameras und ggf. Mikrofone.",
    "French": "Écrivez à M. Martin, art. 4.",
    "a small word behind a stop": "We keep it for approx. two days.",
    "a number with a point": "Version 2.1 of this text stands.",
}


@pytest.mark.parametrize("name", APART)
def test_what_is_parted(name: str) -> None:
    gap = "" if name == "Chinese" else " "
    assert list(sentences(gap.join(APART[name]))) == APART[name]


@pytest.mark.parametrize("name", TOGETHER)
def test_what_stays_together(name: str) -> None:
    assert list(sentences(TOGETHER[name])) == [TOGETHER[name]]


def test_cells_of_a_row_and_paragraphs_stand_apart() -> None:
    assert list(sentences("Aster | mail and logs | Norway\n\nNext")) == ["Aster", "mail and logs", "Norway", "Next"]


@given(st.text(alphabet="ab .!?。|\n(1A”“", max_size=60))
def test_sentences_are_slices_in_order_and_leave_out_nothing_but_space_and_bars(text: str) -> None:
    last, left = 0, ""
    for start, end in sentence_places(text):
        assert last <= start < end
        left += text[last:start]
        last = end
    assert not (left + text[last:]).strip(" \n|")


SLOW = re.compile(
    r"(?P<stop>(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s|\Z))|(?P<full>[。！？]+[”’」』）)]*)|(?P<gap>\n\s*|\s\|\s)"
)
"""The ends of sentences, as one would write them."""


@given(st.text(alphabet='aA 1.!?…。！\n|"”)）\t', max_size=40))
def test_ends_are_found_as_by_the_plain_pattern(text: str) -> None:
    plain = [(found.lastgroup, found.span()) for found in SLOW.finditer(text)]
    kinds = {"cell": "gap"}
    both = places._END_OF_CELL, places._END  # noqa: SLF001  the second one knows no bars
    for pattern in both if "|" not in text else both[:1]:
        quick = [(kinds.get(str(found.lastgroup), found.lastgroup), found.span()) for found in pattern.finditer(text)]
        assert quick == plain


@given(st.text(alphabet="aA 1,:;-", max_size=20), st.sampled_from([*".!?…。！\n|", ""]))
def test_what_has_no_sign_before_its_end_is_one_sentence(text: str, end: str) -> None:
    said = f"{text}{end}".strip()
    assert list(sentences(text + end)) == ([said] if said else [])
