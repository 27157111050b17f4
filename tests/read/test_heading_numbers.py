"""Numbers of headings, bold lines that are headings, and anchors: what is found and what is left alone."""

from __future__ import annotations

import pytest

from policydiff.model import Edition, Source
from policydiff.read import read
from policydiff.read.headings import slug, split_number


def edition(text: str) -> Edition:
    return read(Source("policy.md", text.encode(), "markdown"))


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("1. Data", "1", "Data"),
        ("1) Data", "1", "Data"),
        ("1.) Data", "1", "Data"),
        ("1: Data", "1", "Data"),
        ("1 – Data", "1", "Data"),
        ("1 Introduction", "1", "Introduction"),
        ("12", "", "12"),
        ("2.1 How long", "2.1", "How long"),
        ("2.1. How long", "2.1", "How long"),
        ("2.1.3 Deep", "2.1.3", "Deep"),
        ("3.1.a Swaps", "3.1.a", "Swaps"),
        ("2a. More data", "2a", "More data"),
        ("A. Scope", "A", "Scope"),
        ("b) scope", "b", "scope"),
        ("B.2. Scope", "B.2", "Scope"),
        ("(a) scope", "(a)", "scope"),
        ("(12) scope", "(12)", "scope"),
        ("IV. Rights", "IV", "Rights"),
        ("xiv) rights", "xiv", "rights"),
        ("iv) rights", "iv", "rights"),
        ("§ 3 Zweck", "§ 3", "Zweck"),
        ("§ 3.1 Zweck", "§ 3.1", "Zweck"),
        ("Article 5", "Article 5", ""),
        ("Article 5 – Rights", "Article 5", "Rights"),
        ("Art. 5 Rights", "Art. 5", "Rights"),
        ("Section 4: Rights", "Section 4", "Rights"),
        ("Section 4.2 Rights", "Section 4.2", "Rights"),
        ("Annex B", "Annex B", ""),
        ("Abschnitt III. Rechte", "Abschnitt III", "Rechte"),
        ("第一条 定义", "第一条", "定义"),
        ("第十二章", "第十二章", ""),
        ("第 3 条：范围", "第 3 条", "范围"),
        ("제3조 목적", "제3조", "목적"),
        ("一、总则", "一", "总则"),
        ("十一、附则", "十一", "附则"),
        ("（二）目的", "（二）", "目的"),
        ("（1）目的", "（1）", "目的"),
        ("1、目的", "1", "目的"),
        ("1．目的", "1", "目的"),
        ("1.目的", "1", "目的"),
        ("1.1目的", "1.1", "目的"),
    ],
)
def test_finds_the_number(heading: str, number: str, title: str) -> None:
    assert split_number(heading) == (number, title)


@pytest.mark.parametrize(
    "heading",
    [
        "A note on cookies",
        "I agree",
        "V for you",
        "2023 changes",
        "2023. A year",
        "30 days' notice",
        "30 Days to return",
        "3D printing",
        "12. Mai 2023",
        "1. January 2024",
        "1.2.2023 update",
        "100% free",
        "U.S. residents",
        "E-mail",
        "IP addresses",
        "Part of the service",
        "Article on cookies",
        "Q: What do you keep?",
        "(we) and (you)",
        "三年",
        "一般规定",
        "Data",
        "",
        "隐私政策",
    ],
)
def test_leaves_words_and_counts_alone(heading: str) -> None:
    assert split_number(heading) == ("", heading)


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [("1. What we collect", "1-what-we-collect"), ("Apps & devices", "apps--devices"), ("隐私政策", "隐私政策")],
)
def test_anchors_are_made_as_github_makes_them(heading: str, anchor: str) -> None:
    assert slug(heading) == anchor


def test_anchors_are_unique() -> None:
    found = edition("# A\n\n# A\n\n# A-1\n\n# A\n")
    anchors = [s.ref.anchor for s in found.sections[1:]]
    assert anchors[:2] == ["a", "a-1"]
    assert len(set(anchors)) == 4


@pytest.mark.parametrize(
    "line",
    [
        "**2.1 How long we keep it**",
        "**How long do we keep it?**",
        "__Your rights__",
        "**Your** **rights**",
        "**_Your rights_**",
        "***Your rights***",
        "<b>Your rights</b>",
        "<p><strong>Your rights</strong></p>",
        "**1\\. Your rights**",
        "**（一）我们收集的信息**",
        "**Changes in 2023**",
    ],
)
def test_a_short_bold_line_is_a_heading(line: str) -> None:
    assert len(edition(f"Text.\n\n{line}\n\nMore text.\n").sections) == 2


@pytest.mark.parametrize(
    "line",
    [
        "**Please read this.**",
        "**We collect:**",
        "**我们收集：**",
        "**Last updated: 7 January 2025**",
        "**Effective January 7, 2025**",
        "**更新日期：2025年1月7日**",
        "**Your rights** are these",
        "Your **rights**",
        "*Your rights*",
        "- **Your rights**",
        "> **Your rights**",
        "**" + "word " * 20 + "word**",
        "[**1. Your rights**](#your-rights)",
        "**![Your rights](x.png)**",
        "**12**",
        "`**code**`",
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert len(edition(f"Text.\n\n{line}\n\nMore text.\n").sections) == 1


def test_bold_headings_stand_under_the_real_one() -> None:
    found = edition(
        "# Policy\n\n## 2\\. Storage\n\n**2.1 Where**\n\nHere.\n\n**2.1.1 Abroad**\n\nNo.\n\n**Other**\n\nText.\n\n"
        "## Rights\n\n**Access**\n\nYes.\n"
    )
    assert [(s.ref.number, s.ref.title, s.ref.level) for s in found.sections[1:]] == [
        ("", "Policy", 1),
        ("2", "Storage", 2),
        ("2.1", "Where", 3),
        ("2.1.1", "Abroad", 4),
        ("", "Other", 3),
        ("", "Rights", 2),
        ("", "Access", 3),
    ]
    assert found.sections[4].ref.path == ("Policy", "2. Storage", "2.1 Where", "2.1.1 Abroad")
    assert found.sections[7].ref.path == ("Policy", "Rights", "Access")


BODY = "A sentence that is long enough to be the text of a section of its own."


def test_numbered_lines_are_titles() -> None:
    found = edition("\n\n".join(["Hello", BODY, *[f"{n}\\. Title {n}\n\n{BODY}" for n in (1, 2, 3)]]))
    assert [s.ref.heading for s in found.sections] == ["", "1. Title 1", "2. Title 2", "3. Title 3"]
    chinese = edition("\n\n".join(f"第{n}条 标题\n\n这里是足够长的条款正文，说明我们如何处理信息。" for n in "一二三"))
    assert [s.ref.number for s in chinese.sections] == ["", "第一条", "第二条", "第三条"]


@pytest.mark.parametrize(
    "lines",
    [
        ["1\\. One", "5\\. Five", "12\\. Twelve"],
        ["1\\. You must be eighteen", "2\\. We may call you", "3\\. Fees are due in May"],
        ["1\\. Members will pay in May.", "2\\. Guests may not vote.", "3\\. The board is elected each year."],
        ["1\\. bread", "2\\. milk", "3\\. eggs"],
        ["30 days", "31 days", "32 days"],
    ],
)
def test_numbered_lines_alone_are_not(lines: list[str]) -> None:
    assert len(edition("\n\n".join(f"{line}\n\n{BODY}" for line in lines)).sections) == 1


@pytest.mark.parametrize(
    "text",
    [
        "1. One\n2. Two\n3. Three\n\nText.",
        "You may not:\n\n1. Sell your place\n2. Lend your key\n3. Shout\n\nText.",
        "a) bread;\n\nb) milk;\n\nc) eggs.",
        "1\\. Members\n\n2\\. Boats\n\n3\\. Board",
    ],
)
def test_items_of_a_list_are_no_titles(text: str) -> None:
    assert len(edition(text).sections) == 1


def test_a_list_gives_its_number_to_a_title_and_none_to_an_anchor() -> None:
    found = edition("1. ## Fees\n\n   Text.\n\n2. ## 2. Boats\n\n   Text.\n")
    assert [(s.ref.heading, s.ref.number, s.ref.anchor) for s in found.sections[1:]] == [
        ("1. Fees", "1", "fees"),
        ("2. Boats", "2", "2-boats"),
    ]
