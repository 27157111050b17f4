"""What stands is read, in Markdown and in pages alike: struck text is withdrawn, digits are raised, boxes are shown."""

from __future__ import annotations

import pytest

from policydiff.errors import UnreadableSourceError
from policydiff.model import Block, Source
from policydiff.read import read


def blocks(text: str, form: str = "markdown") -> list[Block]:
    return [block for section in read(Source("policy", text.encode(), form)).sections for block in section.blocks]


def texts(text: str, form: str = "markdown") -> list[str]:
    return [block.text for block in blocks(text, form)]


BOTH = [
    # withdrawn
    ("We <s>never</s> sell.", ["We sell."]),
    ("We <del>never</del> sell.", ["We sell."]),
    ("We <strike>never</strike> sell.", ["We sell."]),
    ("<del>30</del><ins>90</ins> days", ["90 days"]),
    ("We <del>keep <b>all</b> of</del> it.", ["We it."]),
    ("<s>One.</s> Two.", ["Two."]),
    ("word<s>s</s>", ["word"]),
    # standing
    ("We <ins>never</ins> sell.", ["We never sell."]),
    ("We <u>never</u> sell for a ~ b.", ["We never sell for a ~ b."]),
    # raised
    ("10<sup>6</sup> readers, days<sup>12</sup>", ["10⁶ readers, days¹²"]),
    ("the 1<sup>st</sup>, Acme<sup>TM</sup>, CO<sub>2</sub>", ["the 1st, AcmeTM, CO2"]),
    # readings apart from their word
    ("<ruby>個人<rt>こじん</rt></ruby>情報", ["個人(こじん)情報"]),
    ("<ruby>個人<rp>（</rp><rt>こじん</rt><rp>）</rp></ruby>情報", ["個人（こじん）情報"]),
    # boxes
    ('<label><input type="checkbox"> I agree</label>', ["☐ I agree"]),
    ('<label><input type="checkbox" checked> I agree</label>', ["☑ I agree"]),
    ('<input type="radio" checked> Yes <input type="radio"> No', ["☑ Yes ☐ No"]),
    ('Write <input type="text" value="here"> now', ["Write", "now"]),
    ("<select><option>Weekly</option><option selected>Never</option></select>", ["Weekly", "☑ Never"]),
]


@pytest.mark.parametrize(("text", "expected"), BOTH)
def test_what_stands(text: str, expected: list[str]) -> None:
    assert texts(f"<p>{text}</p>", "html") == expected
    assert texts(f"<div>\n{text}\n</div>") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We ~~never~~ sell.", ["We sell."]),
        ("~~We never sell.~~\n\nWe share.", ["We share."]),
        ("We ~~do *not* `sell` [it](/x)~~ share.", ["We share."]),
        ("| a | ~~b~~ |\n|---|---|\n| ~~c~~ | d |", ["a |", "| d"]),
        ("- ~~one~~\n- two", ["two"]),
        ("<del>\n\nOne.\n\nTwo.\n\n</del>\n\nThree.", ["Three."]),
        ("`~~kept~~` and \\~~kept~~", ["~~kept~~ and ~~kept~~"]),
        ("a<sup>2</sup> and x<sup>[3]</sup>", ["a² and x[3]"]),
    ],
)
def test_what_stands_in_markdown(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_withdrawn_words_are_kept_beside_the_text() -> None:
    (block,) = blocks("We ~~never **ever**~~ sell *it*.")
    assert [(m.kind, block.text[m.start : m.end], m.value) for m in block.marks] == [
        ("strike", "We sell it.", "never ever"),
        ("em", "it", ""),
    ]


@pytest.mark.parametrize(
    ("tag", "address"),
    [
        ('<iframe src="https://a.example/p">your browser is old</iframe>', "https://a.example/p"),
        ('<iframe data-src="https://a.example/p" src="about:blank"></iframe>', "https://a.example/p"),
        ('<object data="/policy.pdf"></object>', "/policy.pdf"),
        ('<embed src="/policy.pdf">', "/policy.pdf"),
    ],
)
def test_an_embedded_page_is_a_block_of_its_own(tag: str, address: str) -> None:
    for text, form in ((f"<p>Before.</p>{tag}<p>After.</p>", "html"), (f"Before.\n\n{tag}\n\nAfter.", "markdown")):
        found = read(Source("policy", text.encode(), form))
        before, frame, after = found.sections[0].blocks
        assert (before.text, frame.text, after.text) == ("Before.", "⧉", "After.")
        assert [(m.kind, m.value) for m in frame.marks] == [("embed", address)]
        assert [f.code for f in found.findings] == ["read.embedded"]
        assert address in found.findings[0].message


@pytest.mark.parametrize(
    "tag",
    [
        '<iframe src="https://count.example/" width="1" height="1"></iframe>',
        '<iframe src="https://count.example/" style="display: none"></iframe>',
        '<iframe src="https://count.example/" hidden></iframe>',
        '<iframe src="about:blank"></iframe>',
        '<iframe src="javascript:void(0)"></iframe>',
        "<iframe></iframe>",
    ],
)
def test_a_frame_that_nobody_sees_is_none(tag: str) -> None:
    assert texts(f"<p>Before.</p>{tag}<p>After.</p>", "html") == ["Before.", "After."]


def test_a_page_that_only_embeds_another_is_refused() -> None:
    page = '<html><body><h1>Privacy</h1><iframe src="https://a.example/p"></iframe></body></html>'
    with pytest.raises(UnreadableSourceError, match=r"^policy: nothing but an embedded page \(https://a\.example/p\)"):
        read(Source("policy", page.encode(), "html"))


@pytest.mark.parametrize("gap", ["<Company name>", "<legal contact>", "<email>", "<your company's address>", "<DATE>"])
def test_a_gap_in_angle_brackets_is_text(gap: str) -> None:
    assert texts(f"Write to {gap} today.") == [f"Write to {gap} today."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<b>bold</b> <span>x</span>", ["bold x"]),
        ("<Note>See</Note> it.", ["See", "it."]),
        ("<Include file='x' /> it.", ["it."]),
        ("<my-box> it.", ["it."]),
        ("Write <a@b.example>.", ["Write a@b.example."]),
        ("<Tabs>\n\nInside.\n\n</Tabs>", ["Inside."]),
        ("`<name>`", ["<name>"]),
    ],
)
def test_a_tag_is_no_gap(text: str, expected: list[str]) -> None:
    assert texts(text) == expected
