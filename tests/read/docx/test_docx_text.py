"""What a reader sees of a Word file: fields, hidden text, hyphens, boxes, notes, links, tables and forms."""

from __future__ import annotations

import pytest

from policydiff.read import read
from tests.word_files import HEADINGS, bold, cell, field, item, levels, lists, p, r, row, source, table, told, word

TOC = HEADINGS + "".join(
    f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/></w:style>'
    for id_, name in (("TOC1", "toc 1"), ("Tit", "TOC Heading"))
)
BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>'
BEGIN += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
SDT = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
RUBY = "<w:r><w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt>"
RUBY += "<w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby></w:r>"
BOX = "<w:txbxContent>{}</w:txbxContent>"


@pytest.mark.parametrize(
    ("made", "text"),
    [
        (p(r("for "), r("never shown", "<w:vanish/>"), r("thirty days")), "for thirty days"),
        (p("co", "<w:r><w:softHyphen/></w:r>", "operation"), "cooperation"),
        (p("co\u00adoperation"), "cooperation"),
        (p("non", "<w:r><w:noBreakHyphen/></w:r>", "exclusive"), "non-exclusive"),
        (p("one", "<w:r><w:tab/></w:r>", "two"), "one two"),
        (p("page ", field("PAGE", "17"), " of ", field("NUMPAGES", "20")), "page of"),
        (p("see ", field("REF _x", "section 4")), "see section 4"),
        (p("see ", '<w:fldSimple w:instr=" PAGE "><w:r><w:t>17</w:t></w:r></w:fldSimple>', "here"), "see here"),
        (p('<w:smartTag><w:r><w:t>London</w:t></w:r></w:smartTag>'), "London"),
        (p("<w:sdt><w:sdtContent><w:r><w:t>Larch Ltd</w:t></w:r></w:sdtContent></w:sdt>"), "Larch Ltd"),
        (p("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"), "a+b"),
        (p("10", r("6", '<w:vertAlign w:val="superscript"/>')), "10⁶"),
        (p(r("We sell it. ", "<w:strike/>"), "We keep it."), "We keep it."),
        (p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', " I agree"), "☑ I agree"),
        (p("漢", RUBY), "漢字(かん)"),
    ],
    ids=[
        *("hidden", "soft hyphen", "its sign", "hard hyphen", "tab", "page", "reference", "simple field", "smart tag"),
        *("control", "formula", "raised", "struck", "symbol", "reading"),
    ],
)  # fmt: skip
def test_text(made: str, text: str) -> None:
    assert told(word(made)) == [f"paragraph|{text}"]


def test_hidden_by_a_style() -> None:
    styles = '<w:style w:type="character" w:styleId="Note"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style>'
    made = p("We keep it", r(" (ask Bo first)", '<w:rStyle w:val="Note"/>'), ".")
    assert told(word(made, styles=styles)) == ["paragraph|We keep it."]


@pytest.mark.parametrize(
    "made",
    [
        p("Contents") + p(BEGIN, "Scope 1") + p("Price 2", END),
        p("Table of Contents:") + f"{SDT}<w:sdtContent>{p('Scope 1')}{p('Price 2')}</w:sdtContent></w:sdt>",
        p("Inhalt", style="Tit") + p("Scope 1", style="TOC1"),
    ],
    ids=["field", "control", "styles"],
)
def test_contents_are_dropped(made: str) -> None:
    assert told(word(made + p("Scope", style="H1") + p("Body."), styles=TOC)) == ["heading|Scope", "paragraph|Body."]


def test_a_title_before_contents_stays() -> None:
    assert told(word(p("Larch Terms") + p(BEGIN, "Scope 1", END) + p("Body.")))[0] == "paragraph|Larch Terms"


def test_contents_that_never_end_take_nothing_along() -> None:
    assert told(word(p(BEGIN, "Scope 1") + p("We keep it."))) == ["paragraph|Scope 1", "paragraph|We keep it."]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    inner = BOX.format(p("Box text."))
    both = f"<mc:AlternateContent><mc:Choice><w:drawing>{inner}</w:drawing></mc:Choice><mc:Fallback><w:pict>{inner}"
    both += "</w:pict></mc:Fallback></mc:AlternateContent>"
    made = p("Body.", f"<w:r>{both}</w:r>") + p("More.")
    assert told(word(made)) == ["paragraph|Body.", "paragraph|Box text.", "paragraph|More."]


def test_an_older_text_box() -> None:
    made = p("Body.", f"<w:r><w:pict><v:shape><v:textbox>{BOX.format(p('Box.'))}</v:textbox></v:shape></w:pict></w:r>")
    assert told(word(made)) == ["paragraph|Body.", "paragraph|Box."]


NOTE = '<w:footnote w:id="2">' + p("For business customers.") + "</w:footnote>"
NOTE = '<w:footnote w:id="-1" w:type="separator">' + p("") + "</w:footnote>" + NOTE
CALL = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def test_a_note_stands_after_its_paragraph() -> None:
    made = p("Thirty days.", CALL) + p("More.")
    assert told(word(made, notes=NOTE)) == [
        "paragraph|Thirty days.",
        "paragraph|For business customers.",
        "paragraph|More.",
    ]


def test_a_note_of_a_table_stands_below_it() -> None:
    made = table(row(p("Days", CALL), "30")) + p("More.")
    assert told(word(made, notes=NOTE)) == ["row|Days | 30", "paragraph|For business customers.", "paragraph|More."]


def test_a_note_without_text_is_none() -> None:
    assert told(word(p("Thirty days.", CALL), notes="")) == ["paragraph|Thirty days."]


def test_headers_and_comments_are_never_read() -> None:
    parts = {"word/header1.xml": "<no xml", "word/comments.xml": "<no xml", "word/vbaProject.bin": b"\0"}
    assert told(word(p("Body."), parts=parts)) == ["paragraph|Body."]


def test_links_and_emphasis_are_marks() -> None:
    made = p(
        '<w:hyperlink r:id="x"><w:r><w:t>our </w:t></w:r><w:r><w:t>site</w:t></w:r></w:hyperlink>',
        " and ",
        field('HYPERLINK "https://b.example/" \\o "tip"', "theirs"),
        bold(", bold"),
        r(" and italic", "<w:i/>"),
    )
    block = read(source(word(made, links={"x": "https://a.example/"}))).sections[0].blocks[0]
    assert block.text == "our site and theirs, bold and italic"
    assert [(block.text[m.start : m.end], m.kind, m.value) for m in block.marks] == [
        ("our site", "link", "https://a.example/"),
        ("theirs", "link", "https://b.example/"),
        (", bold", "strong", ""),
        ("and italic", "em", ""),
    ]


@pytest.mark.parametrize(
    ("made", "rows"),
    [
        (table(row("Cookie", "Days"), row("session", "1")), ["Cookie | Days", "session | 1"]),
        (table(row("Cookie", ""), row("", "1")), ["Cookie |", "| 1"]),
        (table(row(cell("Wide", '<w:gridSpan w:val="2"/>')), row("a", "b")), ["Wide", "a | b"]),
        (
            table(row(cell("Tall", '<w:vMerge w:val="restart"/>'), "first"), row(cell("", "<w:vMerge/>"), "second")),
            ["Tall | first", "second"],
        ),
        (table(row(p("One.") + p("Two."), "b")), ["One. Two. | b"]),
        (table(row(table(row("in", "side")) + p(""), "b")), ["in | side", "b"]),
    ],
    ids=["plain", "empty", "wide", "tall", "paragraphs", "nested"],
)
def test_tables(made: str, rows: list[str]) -> None:
    assert told(word(made)) == [f"row|{each}" for each in rows]


def test_a_row_of_heads() -> None:
    made = table(row("Cookie", "Days", properties="<w:tblHeader/>"), row("session", "1"))
    head, data = read(source(word(made))).sections[0].blocks
    assert {mark.value for mark in head.marks} == {"head"}
    assert {mark.value for mark in data.marks} == {""}


def test_lists_in_a_cell_are_its_text() -> None:
    made = table(row(item("one;") + item("two."), "b"))
    assert told(word(made, numbering=lists(levels(("bullet", "•"))))) == ["row|one; two. | b"]


@pytest.mark.parametrize(("state", "sign"), [("<w:checked/>", "☑"), ("<w:default w:val='1'/>", "☑"), ("", "☐")])
def test_boxes_of_forms(state: str, sign: str) -> None:
    made = (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{state}</w:checkBox></w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert told(word(p(made, " Send me news."))) == [f"paragraph|{sign} Send me news."]


def test_broken_lines() -> None:
    br = "<w:r><w:br/></w:r>"
    assert told(word(p("Larch Ltd", br, "1 High Street", br, br, "We answer soon."))) == [
        "paragraph|Larch Ltd 1 High Street",
        "paragraph|We answer soon.",
    ]


def test_places_are_paragraphs() -> None:
    made = p("One.") + p("") + table(row("a", "b")) + p("Two.")
    assert [block.lines for block in read(source(word(made))).sections[0].blocks] == [(1, 1), (3, 4), (5, 5)]


def test_a_quotation() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
    assert told(word(p("We said so.", style="Zitat"), styles=styles)) == ["quote|We said so."]


def test_the_strict_form_of_the_format() -> None:
    strict = {
        name: content.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name, content in {
            "word/document.xml": f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f"<w:body>{p('Body.')}</w:body></w:document>"
        }.items()
    }
    assert told(word("", parts=strict)) == ["paragraph|Body."]


def test_a_part_of_another_name() -> None:
    rows = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="/word/document2.xml"/></Relationships>'
    )
    body = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{p("Body.")}'
    body += "</w:body></w:document>"
    parts = {"_rels/.rels": rows, "word/document2.xml": body, "word/document.xml": ""}
    assert told(word("", parts=parts)) == ["paragraph|Body."]
