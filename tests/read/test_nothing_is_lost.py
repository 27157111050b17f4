"""The words of a file, counted without our reader, stand in what was read; what cannot be is refused."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from policydiff.errors import UnreadableSourceError
from policydiff.model import Source
from policydiff.read import read

DEEPEST = 200
"""Levels from which a text is refused; a list is two, itself and its item."""

WORD = re.compile(r"\w+")


class _Words(HTMLParser):
    """The words of a page as a plain parser sees them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()

    def handle_data(self, data: str) -> None:
        self.found.update(WORD.findall(data))


def read_words(text: str, form: str) -> Counter[str]:
    edition = read(Source("policy", text.encode(), form))
    parts = [t for s in edition.sections for t in (s.ref.heading, *(b.text for b in s.blocks))]
    return Counter(WORD.findall("\n".join(parts)))


def nested(levels: int, manner: str) -> str:
    """A text of words that occur once, so many levels deep, with a section behind it."""
    lines = {
        "list": [f"{'  ' * i}- item{i}" for i in range(levels)],
        "numbers": [f"{'   ' * i}1. item{i}" for i in range(levels)],
        "quote": [f"{'> ' * i}quote{i}\n{'> ' * i}" for i in range(levels)],
        "bullets": ["- " * levels + "bullet"],
        "mixed": [f"{'> - ' * levels}mixed"],
    }[manner]
    return "\n".join(lines) + "\n\n## Sharing\n\nWe never sell your data.\n"


MARKDOWN = [
    "# One two\n\nThree *four* **five** `six` [seven](/x) ![eight](y.png)\n\n1. nine\n   - ten\n\n> eleven",
    "| a1 | b1 |\n|---|---|\n| c1 | d1 | e1 |\n| f1 |\n\n```\ncode1\n```\n\n    code2\n",
    "<div>html1 <p>html2</p></div>\n\n<details><summary>sum1</summary>\n\ndet1\n\n</details>\n\ntext1",
    ':::note Title1\nbody1\n:::\n\n!!! tip "title2"\n    body2\n\n        deep2\n',
    "## Head1 {#x}\n\n{% if a %}\ntext3\n{% endif %}\n\nTerm1\n: def1\n\n[^1]: foot1",
    "<Company name1> and <b>bold1</b>\n\n***\n\nend1",
    *(nested(60, manner) for manner in ("list", "numbers", "quote", "bullets", "mixed")[:4]),
    nested(30, "mixed"),
]


@pytest.mark.parametrize("text", MARKDOWN)
def test_every_word_of_a_markdown_file_is_read(text: str) -> None:
    visible = re.sub(r"\]\([^)]*\)|\{[#%][^}]*\}|</?[a-z]+>|:::note|!!! tip|\[\^1\]|\bx\b", " ", text)
    # The numbers of items are markers, and a quote mark is no word.
    missing = Counter(w for w in WORD.findall(visible) if not w.isdecimal()) - read_words(text, "markdown")
    assert not missing


@pytest.mark.parametrize("levels", [3, 400, 3000])
def test_every_word_of_a_page_is_read(levels: int) -> None:
    inner = "".join(f"<div>word{i}" for i in range(levels))
    page = f"<main><h1>Title</h1>{inner}{'</div>' * levels}<h2>Sharing</h2><p>We never sell it.</main>"
    counter = _Words()
    counter.feed(page)
    assert read_words(page, "html") == counter.found


@pytest.mark.parametrize("levels", [90, 99, 100, 101, 120, 150, 199, 200, 250, 400])
@pytest.mark.parametrize("manner", ["list", "numbers", "quote", "bullets", "mixed"])
def test_what_nests_too_deep_is_read_or_refused(levels: int, manner: str) -> None:
    text = nested(levels, manner)
    wanted = Counter(word for word in WORD.findall(text) if not word.isdecimal())
    depth = {"quote": levels - 1, "mixed": 3 * levels}.get(manner, 2 * levels)
    if depth < DEEPEST:
        assert not wanted - read_words(text, "markdown")
    else:
        with pytest.raises(UnreadableSourceError, match=r"^policy: line \d+ stands too deep in lists and quotes"):
            read_words(text, "markdown")
