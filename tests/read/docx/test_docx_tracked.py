"""Tracked changes of a Word file: both views of each kind, and what is said about them."""

from __future__ import annotations

import pytest

from policydiff import compare_editions
from policydiff.read import read
from tests.word_files import HEADINGS, cell, gone, ins, item, levels, lists, p, r, row, source, table, told, word

MOVE_FROM = '<w:moveFrom w:id="1" w:author="A"><w:r><w:t>Moved.</w:t></w:r></w:moveFrom>'
MOVE_TO = MOVE_FROM.replace("moveFrom", "moveTo")
WAS = '<w:pPrChange w:id="1" w:author="A"><w:pPr>{}</w:pPr></w:pPrChange>'
LIST = lists(levels(("decimal", "%1.")))


@pytest.mark.parametrize(
    ("body", "accepted", "rejected"),
    [
        (p("Logs: ", gone("30"), ins("90"), " days."), ["Logs: 90 days."], ["Logs: 30 days."]),
        (p("One.") + p(ins("Two."), end="ins") + p("Three."), ["One.", "Two.", "Three."], ["One.", "Three."]),
        (p("One.") + p(gone("Two."), end="del") + p("Three."), ["One.", "Three."], ["One.", "Two.", "Three."]),
        (p("One ", end="del") + p("two."), ["One two."], ["One", "two."]),
        (p("One ", end="ins") + p("two."), ["One", "two."], ["One two."]),
        (
            p(MOVE_FROM, end="moveFrom") + p("Rest.") + p(MOVE_TO, end="moveTo") + p("End."),
            ["Rest.", "Moved.", "End."],
            ["Moved.", "Rest.", "End."],
        ),
        (p("One ", f'<w:ins w:id="1" w:author="A">{gone("never")}</w:ins>', "two."), ["One two."], ["One two."]),
        (p("One.") + p(ins("Last."), end="ins"), ["One.", "Last."], ["One."]),
        (p("We ", gone("may"), " sell.", end="del"), ["We sell."], ["We may sell."]),
    ],
    ids=["words", "new", "gone", "joined", "parted", "moved", "come and gone", "last", "end of all"],
)
def test_views(body: str, accepted: list[str], rejected: list[str]) -> None:
    made = word(body)
    assert told(made) == [f"paragraph|{text}" for text in accepted]
    assert told(made, "reject") == [f"paragraph|{text}" for text in rejected]


def tracked_row(tag: str) -> str:
    return row("track", "400", properties=f'<w:{tag} w:id="1" w:author="A"/>')


@pytest.mark.parametrize(("tag", "accepted", "rejected"), [("ins", 2, 1), ("del", 1, 2)])
def test_rows(tag: str, accepted: int, rejected: int) -> None:
    made = word(table(row("Cookie", "Days"), tracked_row(tag)) + p("End."))
    assert [line.count("row|") for line in ("".join(told(made)), "".join(told(made, "reject")))] == [accepted, rejected]


def test_cells() -> None:
    new = cell("new", '<w:cellIns w:id="1" w:author="A"/>')
    old = cell("old", '<w:cellDel w:id="1" w:author="A"/>')
    made = word(table(row("a", new, old)))
    assert (told(made), told(made, "reject")) == (["row|a | new"], ["row|a | old"])


def test_the_look_of_a_paragraph_is_rejected_too() -> None:
    was = WAS.format('<w:pStyle w:val="H1"/>')
    made = word(p("Logs", properties=was) + p("We keep logs of what you do for ninety days."))
    assert (told(made)[0], told(made, "reject")[0]) == ("paragraph|Logs", "heading|Logs")


def test_a_number_that_was_put_in_counts_in_its_view_alone() -> None:
    body = item("one thing;") + item(ins("a new one;"), end="ins") + item("the last one.")
    made = word(body, numbering=LIST)
    assert [line[-2:] for line in told(made)] == ["1.", "2.", "3."]
    assert told(made, "reject") == ["item|one thing;|1.", "item|the last one.|2."]


def test_the_look_of_characters_is_rejected_too() -> None:
    was = '<w:b/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange>'
    made = word(p("We ", r("never", was), " sell it."))
    marks = [read(source(made, view)).sections[0].blocks[0].marks for view in ("accept", "reject")]
    assert [len(each) for each in marks] == [1, 0]


@pytest.mark.parametrize(
    ("body", "view", "message"),
    [
        (p("One ", ins("two")), "accept", "The file holds 1 tracked change; read as if it was accepted."),
        (p("One ", ins("two"), gone("x")), "reject", "The file holds 2 tracked changes; read as if all were rejected."),
    ],
)
def test_they_are_counted(body: str, view: str, message: str) -> None:
    found = read(source(word(body), view)).findings
    assert [(each.code, str(each.severity), each.message) for each in found] == [
        ("read.tracked_changes", "medium", message)
    ]


def test_a_file_without_any_says_nothing() -> None:
    assert read(source(word(p("One.")))).findings == ()


def test_those_of_the_earlier_file_are_told_as_well() -> None:
    old, new = read(source(word(p("One ", ins("two"))))), read(source(word(p("One three"))))
    messages = [finding.message for finding in compare_editions(old, new).findings]
    assert messages == ["The earlier file holds 1 tracked change; read as if it was accepted."]


def test_a_heading_that_was_put_in() -> None:
    body = p("Scope", style="H1") + p("Body.") + p(ins("Price"), style="H1", end="ins") + p(ins("Free."), end="ins")
    made = word(body + p("End."), styles=HEADINGS)
    assert told(made) == ["heading|Scope", "paragraph|Body.", "heading|Price", "paragraph|Free.", "paragraph|End."]
    assert told(made, "reject") == ["heading|Scope", "paragraph|Body.", "paragraph|End."]


def test_a_field_that_was_taken_out() -> None:
    code = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> PAGE </w:delInstrText></w:r>'
    code += '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>17</w:delText></w:r>'
    code += '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    made = word(p("Page", f'<w:del w:id="1" w:author="A">{code}</w:del>', " of ours"))
    assert [told(made, view) for view in ("accept", "reject")] == [["paragraph|Page of ours"]] * 2
