"""Where sentences end: what the fast reading of a text finds is what its definition says."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.judge.datelines import sentences

GAP = re.compile(
    r"(?<=[^\d\s][.!?])\s+(?=[^\W\d_a-zà-ÿ]|[\"“*(])|(?<=\d{4}\.)\s+(?=[A-ZÀ-Ý])|(?<=[。！？])|\n+",
)
"""A gap between sentences, as it would be looked for at every sign of a text."""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We keep it. You may ask.", ["We keep it.", "You may ask."]),
        ("Within 30. May we ask?", ["Within 30. May we ask?"]),
        ("Since 2024. We ask.", ["Since 2024.", "We ask."]),
        ("e.g. a page", ["e.g. a page"]),
        ("我们保存。您可以问！", ["我们保存。", "您可以问！"]),
        ("one\n\ntwo", ["one", "two"]),
        ("", []),
    ],
)
def test_sentences_end_at_stops_and_lines(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == found


@given(st.text('aZé4 20.!?。！？\n\t"(_À', max_size=16))
def test_each_gap_is_found(text: str) -> None:
    found, start = [], 0
    for gap in GAP.finditer(text):
        if gap.start() > start:
            found.append((start, gap.start()))
        start = gap.end()
    assert list(sentences(text)) == found + ([(start, len(text))] if start < len(text) else [])
