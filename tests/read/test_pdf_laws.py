"""What holds for any page that the library may find in a PDF: it is read, or refused in one line."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from policydiff.errors import UnreadableSourceError
from policydiff.read.outline import Outline
from policydiff.read.pdf import read_pages

TEXTS = st.sampled_from(
    ["a", "Words of a text", "1.", "•", "(a)", "Page 3 of 4", "Seats . . . . . . 5", "gap\x1f", "第一条 内容"]
)
SIGNS = st.sampled_from(["한국어 글", "שלום", "-", "\x02", "12", " ", "A\u2010", "\ufffe"])
PLACES = st.one_of(st.sampled_from((72.0, 300.0, 100.0, 114.0)), st.floats(-60, 900).map(lambda x: round(x, 1)))
SIZES = st.sampled_from((0.1, 8.0, 11.0, 14.0, 200.0))


@st.composite
def boxes(draw: st.DrawFn, width: float | None = None) -> list[float]:
    x, y = draw(PLACES), draw(PLACES)
    return [x, y, x + (draw(st.floats(0, 400)) if width is None else width), y + draw(st.floats(0, 400))]


@st.composite
def pieces(draw: st.DrawFn) -> list[Any]:
    x = draw(PLACES)
    style, mcid = draw(st.integers(0, 7)), draw(st.integers(-1, 4))
    return [draw(st.one_of(TEXTS, SIGNS)), x, x + draw(st.floats(0, 300)), draw(PLACES), draw(SIZES), style, mcid]


PAGES = st.fixed_dictionaries(
    {"w": st.just(595), "h": st.just(842), "text": st.lists(pieces(), max_size=25)}
    | {"rules": st.lists(boxes(), max_size=10), "dots": st.lists(boxes(3.0), max_size=4)}
    | {"links": st.lists(boxes().map(lambda box: [*box, "https://a.example"]), max_size=2)}
)
KINDS = st.sampled_from(("Document", "P", "H1", "L", "LI", "Lbl", "Table", "TR", "TD", "TH", "TOC", "Span", "Link"))


def nodes(kids: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    placed = st.lists(st.one_of(kids, st.integers(0, 4)), max_size=4).map(
        lambda own: [[i, k] for i, k in enumerate(own)]
    )
    return st.tuples(KINDS, placed, st.lists(st.integers(0, 2), min_size=1, max_size=3)).map(list)


TREES = st.lists(st.recursive(nodes(st.integers(0, 4)), nodes, max_leaves=8), max_size=3)


@settings(max_examples=80, deadline=None)
@given(st.lists(PAGES, min_size=3, max_size=3), TREES)
def test_any_page_is_read_or_refused(found: list[Any], tree: list[Any]) -> None:
    try:
        text = read_pages({"pages": found, "tree": tree}, "policy.pdf", Outline())
    except UnreadableSourceError as error:
        assert "\n" not in str(error)  # noqa: PT017 - either way is right
        return
    assert len(text.pages) == 3
    assert list(text.pages) == sorted(text.pages)
    for section in text.sections:
        for block in section.blocks:
            assert block.text.strip()
            assert 1 <= block.lines[0] <= block.lines[1]
