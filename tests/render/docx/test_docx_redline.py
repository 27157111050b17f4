"""A comparison as tracked changes, read back by the project's own reader: accepted the new text, rejected the old."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from policydiff import compare, compare_editions, to_docx
from policydiff.model import Comparison, Edition, Source
from policydiff.read import agree, read
from policydiff.render.docx.lists import Lists, readings
from tests.documents import revisions
from tests.strategies import comparisons
from tests.word_files import W, lines_of, source

MARKS = f"{{{W}}}"


def redline(old: str, new: str) -> bytes:
    return to_docx([compare(old, new)])


def view(content: bytes, name: str) -> list[str]:
    return lines_of(read(source(content, name)))


def texts(edition: Edition) -> list[str]:
    """The headings and blocks of an edition, those outside the policy left out, white space folded."""
    found = []
    for section in edition.sections:
        found += [section.ref.heading] if section.ref.heading and not section.outside else []
        found += [" ".join(block.text.split()) for block in section.blocks if not block.outside]
    return found


def document(content: bytes) -> ET.Element:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return ET.fromstring(archive.read("word/document.xml"))  # noqa: S314  our own file


def counts(content: bytes) -> dict[str, int]:
    """How often each kind of tracked change stands in it."""
    tags = [one.tag.removeprefix(MARKS) for one in document(content).iter()]
    return {tag: tags.count(tag) for tag in ("ins", "del", "moveFrom", "moveTo") if tag in tags}


OLD = """# Larch Terms

We keep logs for 30 days.

We may share them with partners. They must ask us first.

## 2. Price

1. The service is free.
2. Support costs 5 euros.
   1. In the evening it costs more.
3. Storage is free.

| Cookie | Days |
| --- | --- |
| session | 1 |
| track | 400 |

> We said so before.

## 3. Contact

Write to us.
"""
NEW = """# Larch Terms

We keep logs for 90 days.

We may share them with partners.

They must ask us first.

## 2. Contact

Write to us, please.

## 3. Price

1. The service is free.
2. Mail is free as well.
3. Support costs 7 euros.
   1. In the evening it costs more.
4. Storage is free.

| Cookie | Days |
| --- | --- |
| session | 2 |
| basket | 7 |

> We said so before.

A new paragraph.
"""


def test_both_views_block_for_block() -> None:
    made = redline(OLD, NEW)
    sides = [read(Source("a.md", text.encode(), "markdown")) for text in (OLD, NEW)]
    assert [view(made, "reject"), view(made, "accept")] == [lines_of(side) for side in agree(*sides)]


KINDS = (
    ("One.\n\nTwo.", "One.\n\nTwo.\n\nThree."),
    ("One.\n\nTwo.\n\nThree.", "Two.\n\nThree."),
    ("We keep it.", "We sell it."),
    ("One.\n\nWholly other words stand here.", "One.\n\nNothing of that is left now."),
    ("Text stays as it is. It goes on.", "Text stays as it is.\n\nIt goes on."),
    ("Text stays as it is.\n\nIt goes on.", "Text stays as it is. It goes on."),
    ("- one thing;\n- another one.", "1. one thing;\n2. another one."),
    ("- one thing;\n- another one.", "- one thing;\n\n  and more of it;\n- another one."),
    ("| a | b |\n| --- | --- |\n| c | d |", "| a | b |\n| --- | --- |\n| c | e |"),
    ("| a | b |\n| --- | --- |\n| c | d |", "| a | b | x |\n| --- | --- | --- |\n| c | d | y |"),
    ("| a |  |\n| --- | --- |\n|  | d |", "| a | f |\n| --- | --- |\n| | |\n\nEnd."),
    ("Text.", "Text.\n\n| a | b |\n| --- | --- |\n| c | e |"),
    ("# One\n\nText.\n\n# Two\n\nMore text here.", "# Two\n\nMore text here.\n\n# One\n\nText."),
    ("# Old title\n\nText.", "# New title\n\nText."),
    ("# Title\n\nText.", "## Title\n\nText."),
    ("~~~\nif a:\n\n    b()\n~~~\n\nText.", "~~~\nif a:\n\n    c()\n~~~\n\nText."),
    ("> Said.", "> Said again."),
    ("We **never** sell it.", "We never sell it, *ever*."),
    ("See [us](https://a.example/?b=1&c=2).", "See [us](https://b.example/) and <us@b.example>."),
    ("第一条 总则\n\n本政策适用于我们的产品。", "第一条 总则\n\n本政策适用于我们的所有产品。"),
    ("a < b & c > d \"e\"", "a < b & c > d 'e'"),
    ("1. one;\n2. two;\n3. three.", "1. one;\n2. three."),
    ("(a) one;\n\n(b) two.", "(a) one;\n\n(b) one and a half;\n\n(c) two."),
)  # fmt: skip


@pytest.mark.parametrize(("old", "new"), KINDS)
def test_kinds_of_changes(old: str, new: str) -> None:
    made = redline(old, new)
    sides = agree(*(read(Source("a.md", text.encode(), "markdown")) for text in (old, new)))
    read_back = [read(source(made, name)) for name in ("reject", "accept")]
    assert [texts(each) for each in read_back] == [texts(each) for each in sides]


def links(edition: Edition) -> list[str]:
    """The links of all blocks, as words and address; stretches of one address that touch are one link."""
    found: list[str] = []
    for block in (block for section in edition.sections for block in section.blocks):
        own: list[list[object]] = []
        for mark in sorted(block.marks, key=lambda each: each.start):
            if mark.kind == "link" and own and own[-1][1:] == [mark.start, mark.value]:
                own[-1][1] = mark.end
                own[-1][0] += block.text[mark.start : mark.end]
            elif mark.kind == "link":
                own.append([block.text[mark.start : mark.end], mark.end, mark.value])
        found += [f"{text} → {address}" for text, _, address in own]
    return found


LINKS = (
    ("Ask [us](https://a.example/) now.", "Ask [us](https://b.example/) now."),
    ("Ask [us](https://a.example/) now.", "Ask us now."),
    ("Ask us now.", "Ask [us](https://a.example/) now."),
    ("Ask [us](https://a.example/) now.", "Ask [us](https://a.example/) today."),
    ("Ask [us](https://a.example/).", "You may ask [us](mailto:us@b.example)."),
    ("Ask [us at **once** here](https://a.example/).", "Ask [us at **once** here](https://b.example/)."),
    ("Ask [us or them](https://a.example/).", "Ask [us](https://a.example/) or [them](https://b.example/)."),
    ("[One](https://a.example/)[two](https://b.example/).", "[One](https://b.example/)[two](https://a.example/)."),
    ("[All of it](https://a.example/)\n\n[More](https://a.example/)",
     "[All of it](https://b.example/)\n\n[More](https://b.example/)"),
    ("- see [us](https://a.example/);\n- go.", "- see [us](https://b.example/);\n- go."),
    ("| a | b |\n| --- | --- |\n| c | [d](https://a.example/) |",
     "| a | b |\n| --- | --- |\n| c | [d](https://b.example/) |"),
    ("We read [it](https://a.example/?b=1&c=2). It stays.", "We read [it](https://a.example/?b=1&c=3).\n\nIt stays."),
)  # fmt: skip


@pytest.mark.parametrize(("old", "new"), LINKS)
def test_links_lead_where_they_led_in_each_view(old: str, new: str) -> None:
    made = redline(old, new)
    sides = agree(*(read(Source("a.md", text.encode(), "markdown")) for text in (old, new)))
    read_back = [read(source(made, name)) for name in ("reject", "accept")]
    assert [links(each) for each in read_back] == [links(each) for each in sides]
    assert [texts(each) for each in read_back] == [texts(each) for each in sides]


def test_a_link_whose_target_changes_is_one_deletion_and_one_insertion() -> None:
    made = redline(
        "Ask [us at **once**](https://a.example/), please.", "Ask [us at **once**](https://b.example/), please."
    )
    assert counts(made) == {"ins": 2, "del": 2}
    order = [one.tag.removeprefix(MARKS) for one in document(made).iter() if one.tag in (f"{MARKS}ins", f"{MARKS}del")]
    assert order == ["del", "del", "ins", "ins"]
    assert counts(redline("Ask [us](https://a.example/).", "Ask [us](https://a.example/).")) == {}


@given(revisions())
def test_any_revision(pair: tuple[str, str]) -> None:
    sides = agree(*(read(Source("a.md", text.encode(), "markdown")) for text in pair))
    made = to_docx([compare_editions(*sides)])
    words = [" ".join(texts(read(source(made, name)))).split() for name in ("reject", "accept")]
    assert words == [" ".join(texts(side)).split() for side in sides]


@given(comparisons())
def test_any_comparison_makes_a_file_that_is_read(comparison: Comparison) -> None:
    made = to_docx([comparison])
    assert made == to_docx([comparison])
    ids = [one.get(f"{MARKS}id") for one in document(made).iter() if one.get(f"{MARKS}author")]
    assert len(ids) == len(set(ids))


MOVED = "We delete the diary of a closed account within thirty days, and the backups of it sixty days later."
STAYS = "Partners receive nothing of it.\n\nThe logs of our servers hold the address that a request came from.\n\n"
STAYS += "Whoever wants to know what we hold may ask us, and gets an answer within two weeks, for nothing."


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("One.", "One.", {}),
        ("We keep it.", "We sell it.", {"ins": 1, "del": 1}),
        ("One.", "One.\n\nTwo is new.", {"ins": 2}),
        ("One.\n\nTwo goes.", "One.", {"del": 2}),
        (f"{MOVED}\n\n{STAYS}", f"{STAYS}\n\n{MOVED}", {"moveFrom": 2, "moveTo": 2}),
    ],
    ids=["same", "word", "new", "gone", "moved"],
)
def test_what_is_tracked(old: str, new: str, expected: dict[str, int]) -> None:
    assert counts(redline(old, new)) == expected


def test_every_change_is_ours_and_bears_no_time() -> None:
    tracked = [one for one in document(redline(OLD, NEW)).iter() if one.get(f"{MARKS}author")]
    assert {one.get(f"{MARKS}author") for one in tracked} == {"policydiff"}
    assert not any(one.get(f"{MARKS}date") for one in tracked)


def test_what_stands_outside_a_policy_is_left_out() -> None:
    page = "<html><body><nav><a href='/'>Home</a> <a href='/shop'>Shop</a></nav><main><h1>Terms</h1><p>{}</p></main>"
    made = to_docx([compare(page.format("We keep it for a year."), page.format("We keep it for a day."))])
    assert view(made, "accept") == ["heading|Terms", "paragraph|We keep it for a day."]


def test_several_comparisons_stand_one_after_the_other() -> None:
    made = to_docx([compare("One old.", "One new."), compare("Two old.", "Two new.")])
    assert view(made, "accept") == ["paragraph|One new.", "paragraph|Two new."]


@pytest.mark.parametrize(
    ("old", "new", "lists"),
    [
        (["1.", "2.", "3."], ["1.", "2.", "3."], 1),
        (["1.", None, "2."], ["1.", "2.", "3."], 1),
        (["1.", "2.", "3."], ["1.", None, "2."], 1),
        ([None, "1."], ["1.", "2."], 1),
        (["1.", "2."], ["2.", "3."], 2),
        (["(a)", "(b)"], ["(a)", "(b)"], 1),
        (["i.", "ii."], ["i.", "ii."], 1),
        (["h.", "i."], ["h.", "i."], 1),
        (["1.1", "1.2"], ["1.1", "1.2"], 2),
        (["-", "-"], ["-", "-"], 1),
    ],
)
def test_lists_count_right_in_both_views(old: list[str | None], new: list[str | None], lists: int) -> None:
    made = Lists()
    ids = [made.numbered(a, b, 0) for a, b in zip(old, new, strict=True)]
    assert len(made.levels) == lists
    for side, markers in enumerate((old, new)):
        last: dict[int, int] = {}
        for pair, marker in zip(ids, markers, strict=True):
            if marker is None or marker == "-":
                continue
            level = made.levels[pair[side] - 1]
            last[pair[side]] = last.get(pair[side], level.start - 1) + 1
            shown = [each for each in readings(marker) if each.format == level.format]
            assert level.format == "none" or shown[0].count == last[pair[side]]


@pytest.mark.parametrize(
    ("marker", "found"),
    [
        ("1.", [("decimal", 1)]),
        ("(c)", [("lowerLetter", 3), ("lowerRoman", 100)]),
        ("i)", [("lowerRoman", 1), ("lowerLetter", 9)]),
        ("IV.", [("upperRoman", 4)]),
        ("Article 3", [("decimal", 3)]),
        ("1.1", []),
        ("01", []),
        ("ab.", []),
        ("一、", []),
    ],
)
def test_readings_of_markers(marker: str, found: list[tuple[str, int]]) -> None:
    assert [(each.format, each.count) for each in readings(marker)] == found
