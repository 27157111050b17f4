"""Which paragraphs of a Word file are headings: by their style, inherited and localised, and by their look."""

from __future__ import annotations

import pytest

from policydiff.read import read
from tests.word_files import HEADINGS, bold, item, levels, lists, p, r, source, told, word

TEXT = p("We keep what you write for ninety days, and then we take it out of all of our backups.")
LONG = "The customer shall pay each invoice within thirty days of its date, and shall tell the company in writing "
LONG += "about any amount that it does not agree with, as soon as it can."


def style(id_: str, name: str, inner: str = "", kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{name}"/>{inner}</w:style>'


STYLES = (
    HEADINGS
    + style("berschrift2", "heading 2")
    + style("Clause", "My Clause", '<w:basedOn w:val="berschrift2"/>')
    + style("Outlined", "Outlined", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    + style("Lead", "Lead", '<w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
    + style("Loop", "Loop", '<w:basedOn w:val="Loop2"/>')
    + style("Loop2", "Loop 2", '<w:basedOn w:val="Loop"/>')
    + style("Titel", "Title")
    + style("TOC1", "toc 1")
)


@pytest.mark.parametrize(
    ("id_", "level"),
    [("H1", 1), ("H2", 2), ("berschrift2", 2), ("Clause", 2), ("Outlined", 2), ("Titel", 1)],
    ids=["own", "second", "localised id", "inherited", "outline level", "title"],
)
def test_styles_of_headings(id_: str, level: int) -> None:
    found = read(source(word(p("What we keep", style=id_) + TEXT, styles=STYLES))).sections[1]
    assert (found.ref.heading, found.ref.level, found.sure) == ("What we keep", level, 1.0)


@pytest.mark.parametrize("id_", ["Lead", "Loop", "Unknown", ""])
def test_styles_of_text(id_: str) -> None:
    assert told(word(p("What we keep, in short.", style=id_) + TEXT, styles=STYLES))[0].startswith("paragraph|What")


def test_a_title_makes_headings_one_deeper() -> None:
    made = word(p("Larch Terms", style="Titel") + p("Logs", style="H1") + TEXT, styles=STYLES)
    assert [(s.ref.heading, s.ref.level) for s in read(source(made)).sections[1:]] == [("Larch Terms", 1), ("Logs", 2)]


def test_the_level_of_a_paragraph_goes_over_that_of_its_style() -> None:
    made = word(p("Logs", properties='<w:outlineLvl w:val="0"/>') + TEXT)
    assert read(source(made)).sections[1].ref.level == 1


NUMBERS = lists(levels(("decimal", "%1."), ("lowerLetter", "(%2)")))


@pytest.mark.parametrize(
    ("made", "heading"),
    [
        (p(bold("How we use it", 28)), "How we use it"),
        (p(bold("We collect data to:", 28)), "We collect data to:"),
        (p(bold("We believe that privacy is a right.", 28)), "We believe that privacy is a right."),
        (p(bold("lowercase", 28)), "lowercase"),
        (p(bold("2. Payments.")), "2. Payments."),
        (p(bold("2.1 "), bold("Refunds")), "2.1 Refunds"),
        (item(bold("Payments")), "1. Payments"),
        (item("PAYMENTS AND REFUNDS"), "1. PAYMENTS AND REFUNDS"),
    ],
    ids=["larger", "larger with colon", "larger sentence", "larger small", "number", "two runs", "list", "capitals"],
)
def test_looks_of_headings(made: str, heading: str) -> None:
    found = read(source(word(TEXT + made + TEXT + TEXT, numbering=NUMBERS))).sections
    assert [section.ref.heading for section in found] == ["", heading]
    assert found[1].sure == pytest.approx(0.9)


@pytest.mark.parametrize(
    "made",
    [
        p(bold("You", 28), r(" may leave at any time.")),
        p(bold("Last updated: 3 May 2026", 28)),
        p(bold("Data of children", 28), bold(", for example,", 28)),
        p(r("Payments", '<w:sz w:val="28"/>')),
        p(bold(LONG * 2, 28)),
        item("We keep what you write."),
    ],
    ids=["part", "date", "broken off", "not bold", "long", "item"],
)
def test_looks_of_text(made: str) -> None:
    found = read(source(word(TEXT + made + TEXT, numbering=NUMBERS))).sections
    assert [section.ref.heading for section in found] == [""]


def test_a_clause_in_the_style_of_a_heading_is_text() -> None:
    numbered = HEADINGS.replace(
        '<w:outlineLvl w:val="1"/>', '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/>'
    )
    made = word(
        p("Payment", style="H1") + p(LONG, style="H2"), styles=numbered, numbering=lists(levels(("decimal", "%1.")))
    )
    assert told(made) == ["heading|Payment", f"item|{LONG}|1."]


def test_larger_sizes_stand_higher() -> None:
    made = word(p(bold("Terms", 40)) + TEXT + p(bold("Price", 28)) + TEXT + p(bold("2.1 Tax")) + TEXT)
    found = read(source(made)).sections[1:]
    assert [(s.ref.heading, s.ref.level) for s in found] == [("Terms", 1), ("Price", 2), ("2.1 Tax", 4)]


def test_bold_in_a_heading_is_how_it_is_set() -> None:
    assert read(source(word(p(bold("Logs"), style="H1") + TEXT))).sections[1].marks == ()


def test_headings_in_a_table_lay_it_out_as_on_a_page() -> None:
    made = word(f"<w:tbl><w:tr><w:tc>{p('Logs', style='H1')}{TEXT}</w:tc></w:tr></w:tbl>")
    assert told(made)[0] == "heading|Logs"


def test_many_headings_by_their_look_are_told() -> None:
    made = word("".join(p(bold(title, 28)) + TEXT for title in ("Data", "Logs", "Rights")))
    assert [finding.code for finding in read(source(made)).findings] == ["outline.guessed"]


def test_titles_run_in_to_numbered_clauses() -> None:
    """As in a text whose numbers were typed: `1.1 **Invoices.** The customer shall …`."""
    numbering = lists(levels(("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)")))
    body = ""
    for title, clauses in (("FEES", ("Invoices.", "Taxes.")), ("TERM", ("Start.", "End."))):
        body += item(bold(title))
        for clause in clauses:
            body += item(bold(clause) + r(f" {LONG}"), 1, 1) + item("one thing, and", 1, 2) + item("another.", 1, 2)
    found = [line for line in told(word(body, numbering=numbering)) if not line.startswith("item")]
    heads = ["1. FEES", "1.1 Invoices.", "1.2 Taxes.", "2. TERM", "2.1 Start.", "2.2 End."]
    assert [line for line in found if line.startswith("heading")] == [f"heading|{head}" for head in heads]
    assert found.count(f"paragraph|{LONG}") == 4


def test_plain_items_of_a_list_of_several_levels_are_none() -> None:
    numbering = lists(levels(("lowerLetter", "(%1)"), ("decimal", "%1.%2")))
    body = p("We keep:") + item("Names", 1, 0) + item("Family", 1, 1) + item("Given", 1, 1) + item("Dates", 1, 0) + TEXT
    assert [line.partition("|")[0] for line in told(word(body, numbering=numbering))] == [
        "paragraph",
        *["item"] * 4,
        "paragraph",
    ]


def test_text_by_its_own_word_is_no_heading() -> None:
    own = '<w:outlineLvl w:val="9"/>'
    made = p(bold("How we use it", 28), properties=own) + TEXT + p(bold("2. Payments."), properties=own) + TEXT
    assert [
        section.ref.heading for section in read(source(word(made + p("Logs", style="H1", properties=own)))).sections
    ] == [""]
