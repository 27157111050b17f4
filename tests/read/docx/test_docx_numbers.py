"""The numbers that Word makes: levels, formats, restarts, overrides, and where a paragraph gets its list from."""

from __future__ import annotations

import pytest

from policydiff.text.numerals import numeral, roman_value
from tests.word_files import HEADINGS, item, levels, lists, p, told, word

THREE = levels(("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "%3)"))
LEGAL = levels(("upperRoman", "%1."), ("decimal", "%1.%2"), l1="<w:isLgl/>")
CLAUSES = levels(("decimal", "§ %1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"))


def markers(body: str, numbering: str, styles: str = HEADINGS) -> list[str]:
    """The marker of each item, or the text of each heading."""
    found = [line.split("|") for line in told(word(body, numbering=numbering, styles=styles))]
    return [line[2] if len(line) == 3 else line[1] for line in found]


def numbers(*places: int, list_: int = 1) -> str:
    """Items of a list at levels, each with a text of its own."""
    return "".join(item(f"number {at} is small;", list_, level) for at, level in enumerate(places))


@pytest.mark.parametrize(
    ("count", "form", "shown"),
    [
        (1, "decimal", "1"),
        (7, "decimalZero", "07"),
        (26, "lowerLetter", "z"),
        (28, "upperLetter", "BB"),
        (1994, "lowerRoman", "mcmxciv"),
        (4, "upperRoman", "IV"),
        (22, "ordinal", "22nd"),
        (12, "ordinal", "12th"),
        (12, "chineseCounting", "十二"),
        (105, "chineseCountingThousand", "一百零五"),
        (20, "japaneseCounting", "二十"),
        (3, "ideographTraditional", "丙"),
        (1, "ideographZodiacTraditional", "甲子"),
        (3, "chineseLegalSimplified", "叁"),
        (2, "ganada", "나"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (5, "decimalFullWidth", "５"),
        (2, "russianUpper", "Б"),
        (9, "none", ""),
        (9, "somethingNew", "9"),
    ],
)
def test_formats(count: int, form: str, shown: str) -> None:
    assert numeral(count, form) == shown


@pytest.mark.parametrize("count", [1, 4, 9, 14, 40, 90, 399, 1888])
def test_roman_numerals_are_read_back(count: int) -> None:
    assert roman_value(numeral(count, "lowerRoman")) == count


@pytest.mark.parametrize(
    ("places", "shown"),
    [
        ((0, 0, 0), ["1.", "2.", "3."]),
        ((0, 1, 1, 0, 1), ["1.", "(a)", "(b)", "2.", "(a)"]),
        ((0, 1, 2, 2, 1, 2), ["1.", "(a)", "i)", "ii)", "(b)", "i)"]),
        ((0, 2, 2, 0), ["1.", "i)", "ii)", "2."]),
    ],
    ids=["flat", "restart", "three levels", "skipped"],
)
def test_levels(places: tuple[int, ...], shown: list[str]) -> None:
    assert markers(numbers(*places), lists(THREE)) == shown


def test_numbers_of_several_levels() -> None:
    assert markers(numbers(0, 1, 2, 1, 0, 1), lists(CLAUSES)) == ["§ 1", "1.1", "1.1.1", "1.2", "§ 2", "2.1"]


def test_a_skipped_level_counts_as_its_first() -> None:
    assert markers(numbers(0, 2), lists(CLAUSES)) == ["§ 1", "1.1.1"]


def test_legal_numbers_are_digits_throughout() -> None:
    assert markers(numbers(0, 1, 0, 1), lists(LEGAL)) == ["I.", "1.1", "II.", "2.1"]


def test_a_text_goes_on_with_the_numbers_of_its_list() -> None:
    made = numbers(0, 0) + p("And now for something else, which is no item of that list at all.") + numbers(0)
    assert [mark for mark in markers(made, lists(THREE)) if len(mark) < 4] == ["1.", "2.", "3."]


OVERRIDE = '<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/>'
OVERRIDE += "</w:lvlOverride></w:num>"


def test_a_list_that_starts_over() -> None:
    made = numbers(0, 0) + numbers(0, 0, list_=7) + numbers(0)
    assert markers(made, lists(THREE, numbers=OVERRIDE.format(1))) == ["1.", "2.", "1.", "2.", "3."]


def test_a_level_starts_over_where_it_is_first_used() -> None:
    made = numbers(0, 0) + numbers(1, 0, list_=7) + numbers(0)
    assert markers(made, lists(CLAUSES, numbers=OVERRIDE.format(1))) == ["§ 1", "§ 2", "2.1", "§ 1", "§ 2"]


def test_a_list_that_starts_elsewhere() -> None:
    assert markers(numbers(0, 0, list_=7), lists(THREE, numbers=OVERRIDE.format(5))) == ["5.", "6."]


def test_a_list_with_a_level_of_its_own() -> None:
    own = '<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
    own += levels(("upperLetter", "%1)")) + "</w:lvlOverride></w:num>"
    assert markers(numbers(0, 0, list_=7), lists(THREE, numbers=own)) == ["A)", "B)"]


def test_a_level_that_never_restarts() -> None:
    going = levels(("decimal", "%1."), ("lowerLetter", "(%2)"), l1='<w:lvlRestart w:val="0"/>')
    assert markers(numbers(0, 1, 0, 1), lists(going)) == ["1.", "(a)", "2.", "(b)"]


def test_no_list() -> None:
    made = item("a text that left its list, which Word says with a list of number nought", 0)
    assert told(word(made, numbering=lists(THREE)))[0].startswith("paragraph|")


def test_bullets() -> None:
    assert markers(numbers(0, 0), lists(levels(("bullet", "")))) == ["-", "-"]


def test_a_level_without_a_sign_is_text() -> None:
    assert told(word(item("nothing is seen before it"), numbering=lists(levels(("none", ""))))) == [
        "paragraph|nothing is seen before it"
    ]


def test_a_style_gives_the_list_and_the_list_the_level() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="H{n}"><w:name w:val="heading {n}"/><w:pPr><w:numPr>'
        f'<w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
        for n in (1, 2)
    )
    tied = levels(
        ("decimal", "Article %1"), ("decimal", "%1.%2"), l0='<w:pStyle w:val="H1"/>', l1='<w:pStyle w:val="H2"/>'
    )
    made = p("Scope", style="H1") + p("Who we are", style="H2") + p("Price", style="H1") + p("Tax", style="H2")
    assert markers(made, lists(tied), styles) == ["Article 1 Scope", "1.1 Who we are", "Article 2 Price", "2.1 Tax"]


def test_a_list_that_stands_in_a_style() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Ours"><w:name w:val="Ours"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    linked = lists(THREE, '<w:numStyleLink w:val="Ours"/>')
    assert markers(numbers(0, 1, list_=2), linked, styles) == ["1.", "(a)"]


def test_a_chinese_article() -> None:
    chinese = lists(levels(("chineseCounting", "第%1条")))
    assert markers(p("总则", style="N") + p("收集", style="N"), chinese, (
        '<w:style w:type="paragraph" w:styleId="N"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )) == ["第一条 总则", "第二条 收集"]  # fmt: skip


def test_what_is_indented_like_an_item_stays_in_it() -> None:
    inside = p("It goes on here.", properties='<w:ind w:left="720"/>')
    made = item("we keep logs;") + inside + p("That is all.")
    assert told(word(made, numbering=lists(THREE))) == [
        "item|we keep logs;|1.",
        "item|It goes on here.",
        "paragraph|That is all.",
    ]


def test_a_heading_of_which_the_number_is_all() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    body = p("", style="A") + p("We keep it.") + p("Price", style="A")
    assert told(word(body, styles=style, numbering=lists(levels(("upperRoman", "Article %1"))))) == [
        "heading|Article I",
        "paragraph|We keep it.",
        "heading|Article II Price",
    ]
    assert told(word(body, styles=style, numbering=lists(levels(("decimal", "%1."))))) == [
        "paragraph|We keep it.",
        "heading|2. Price",
    ]
