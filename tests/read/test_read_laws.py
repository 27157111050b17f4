"""Laws of reading: any text is read or refused, nothing visible is lost, wrapping is invisible, nothing takes long."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.errors import UnreadableSourceError
from policydiff.model import Block, Edition, Source
from policydiff.read import read
from policydiff.text.words import words

SIGNS = (
    *"ab1 \n\t*_`#>-|[](){}<>!&:;.~^=\"'\\/%我，\u200b\x1b",
    *("---\n", "{{ a }}", "[^1]: ", "**a**", "1. ", "<td>", "<h2>", "</h2>", "<ul><li>", "</ul>", "<br>"),
    *("<!--", "-->", "<script>", "</script>", "<pre>"),
)
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(SIGNS), max_size=60).map("".join))


def edition(text: str, form: str) -> Edition | None:
    """What was read; None where the text was refused."""
    return read_or_refused(Source("p", text.encode("utf-8", "surrogatepass"), form))


def read_or_refused(source: Source) -> Edition | None:
    try:
        return read(source)
    except UnreadableSourceError as error:
        refusal = str(error)
    assert "\n" not in refusal
    return None


def blocks(found: Edition) -> list[Block]:
    return [block for section in found.sections for block in section.blocks]


@given(texts, st.sampled_from(["markdown", "html"]))
def test_any_text_is_read_or_refused(text: str, form: str) -> None:
    found = edition(text, form)
    if found is None:
        return
    last = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert found.sections[0].ref.level == 0
    anchors = [s.ref.anchor for s in found.sections]
    assert len(anchors) == len(set(anchors))
    for section in found.sections:
        assert section.ref.path[-1:] == ((section.ref.heading,) if section.ref.level else ())
    for block in blocks(found):
        assert block.text.strip()
        assert 1 <= block.lines[0] <= block.lines[1] <= last
        assert all(0 <= m.start < m.end <= len(block.text) for m in block.marks)
        assert list(block.marks) == sorted(block.marks, key=lambda m: (m.start, -m.end, m.kind, m.value))
        assert not any(sign < " " and sign not in "\n\t" for sign in block.text)
    assert edition(text, form) == found


@given(st.binary(max_size=60), st.sampled_from(["markdown", "html"]), st.sampled_from(["", "utf-16", "gbk"]))
def test_any_bytes_are_read_or_refused(content: bytes, form: str, encoding: str) -> None:
    found = read_or_refused(Source("p", content, form, encoding=encoding))
    assert found is None or found.sections


word = st.text(st.sampled_from("abcdeé我们您"), min_size=1, max_size=6)
prose = st.lists(word, min_size=1, max_size=40)
frames = st.sampled_from(
    ["", "# Title\n\n", "- ", "1. ", "> ", "**bold** ", "[a link](/x) ", "| a |\n|---|\n| b |\n\n"]
)


@given(st.lists(st.tuples(frames, prose), min_size=1, max_size=5))
def test_every_word_is_carried_once(parts: list[tuple[str, list[str]]]) -> None:
    text = "\n\n".join(frame + " ".join(said) for frame, said in parts)
    found = edition(text, "markdown")
    assert found is not None
    carried = [s.ref.heading for s in found.sections] + [b.text for b in blocks(found)]
    expected = text.replace("](/x)", " ").replace("1. ", " ")
    # A numbered item that is read as a title brings the number that its list gives it.
    assert sorted(words(" ".join(carried).replace("1. ", " "))) == sorted(words(expected))


def wrapped(said: list[str], breaks: list[bool], indent: str) -> str:
    glue = (f"\n{indent}" if b else " " for b in breaks)
    return "".join(part for pair in zip(said, [*glue, *[" "] * len(said)], strict=False) for part in pair).strip()


@given(st.sampled_from(["", "- ", "> ", "1. "]), prose.filter(lambda said: all(w.isascii() for w in said)), st.data())
def test_wrapping_spaced_text_is_invisible(frame: str, said: list[str], data: st.DataObject) -> None:
    breaks = data.draw(st.lists(st.booleans(), min_size=len(said), max_size=len(said)))
    one = edition(frame + " ".join(said), "markdown")
    other = edition(frame + wrapped(said, breaks, " " * len(frame) if frame != "> " else "> "), "markdown")
    assert one is not None
    assert other is not None
    assert [b.text for b in blocks(one)] == [b.text for b in blocks(other)]


@given(st.text(st.sampled_from("我们会保存您的信息，。（）"), min_size=2, max_size=40), st.data())
def test_wrapping_chinese_is_invisible(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(text) - 1))
    one, other = edition(text, "markdown"), edition(f"{text[:at]}\n{text[at:]}", "markdown")
    assert one is not None
    assert other is not None
    assert [b.text for b in blocks(one)] == [b.text for b in blocks(other)]


HARD = {
    "quotes": "> " * 60 + "deep\n",
    "lists": "".join("  " * i + "- x\n" for i in range(60)),
    "one line": "word **bold** " * 20_000,
    "one word": "x" * 1_000_000,
    "brackets": "[" * 1200 + " a " + "*_" * 1000,
    "comments": "a <!--" * 20_000,
    "attribute lists": "{:" * 50_000,
    "templates": "{{ " * 50_000,
    "spaces": "a" + " " * 500_000 + "b **c**",
    "tags": "<ul><li>" * 10_000 + "x",
    "rows": "| a | b |\n|---|---|\n" + "| c | d |\n" * 3_000,
    "headings": "# Same\n\n" * 5_000,
}


PATIENCE = 10
"""Seconds of the processor; all of them take less than one where nothing else runs, and a square cost takes minutes."""


@pytest.mark.parametrize("name", HARD)
@pytest.mark.parametrize("form", ["markdown", "html"])
def test_hard_inputs_take_no_longer_than_their_size_asks(name: str, form: str) -> None:
    begun = time.process_time()
    found = edition(HARD[name], form)
    assert time.process_time() - begun < PATIENCE
    assert found is not None
    assert blocks(found) or found.sections[1:]
