"""PDF files: what is read of a page by its looks, what by the structure tree, and what of files that do harm."""

from __future__ import annotations

import pytest

from policydiff.errors import UnreadableSourceError
from policydiff.model import Edition, Source
from policydiff.read import read
from tests import pdfs
from tests.pdfs import at, dot, paragraph, pdf, rule, words

BODY = [
    "This policy says what the Harbour ferry company does with what it",
    "knows of you, why it needs it, and whom it tells. It was written for",
    "people who book a crossing.",
]


def edition(content: bytes) -> Edition:
    return read(Source("policy.pdf", content, "pdf"))


def seen(content: bytes) -> list[str]:
    """Headings with their level, and blocks with their kind and marker."""
    found = []
    for section in edition(content).sections:
        if section.ref.heading:
            found.append(f"{'#' * section.ref.level} {section.ref.heading}")
        for block in section.blocks:
            marker = f" {block.marker}" if block.marker else ""
            found.append(f"{block.kind}{marker}: {block.text}")
    return found


WHOLE = " ".join(BODY)


class TestParagraphs:
    def test_lines_are_joined(self) -> None:
        assert seen(pdf([paragraph(72, 100, BODY)])) == [f"paragraph: {WHOLE}"]

    def test_a_gap_parts_two(self) -> None:
        page = [*paragraph(72, 100, BODY), *paragraph(72, 164, BODY)]
        assert seen(pdf([page])) == [f"paragraph: {WHOLE}"] * 2

    def test_without_a_gap_a_line_that_was_ended_early_does(self) -> None:
        page = [*paragraph(72, 100, BODY), *paragraph(72, 142, BODY)]
        assert seen(pdf([page])) == [f"paragraph: {WHOLE}"] * 2

    def test_a_first_line_that_is_indented_does(self) -> None:
        page = [at(72, 100, BODY[0]), at(72, 114, BODY[1]), at(90, 128, BODY[0]), at(72, 142, BODY[2])]
        assert len(seen(pdf([page]))) == 2

    def test_they_go_on_over_a_page_unless_they_ended(self) -> None:
        assert seen(pdf([paragraph(72, 700, BODY[:2]), [at(72, 72, BODY[2])]])) == [f"paragraph: {WHOLE}"]
        assert len(seen(pdf([paragraph(72, 700, BODY), paragraph(72, 72, BODY)]))) == 2

    def test_places_are_pages(self) -> None:
        found = edition(pdf([paragraph(72, 700, BODY), paragraph(72, 72, BODY)]))
        first, second = found.sections[0].blocks
        assert found.pages[0] == 1
        assert first.lines[1] < found.pages[1] <= second.lines[0]

    def test_bold_and_links_are_marks(self) -> None:
        page = [at(72, 100, "Write to"), at(115, 100, "our office", font="B"), at(175, 100, "or look here.")]
        link = f"<</Type/Annot/Subtype/Link/Rect[173 {842 - 104} 240 {842 - 90}]/A<</S/URI/URI(https://a.example/x)>>>>"
        (block,) = edition(pdf([page], links=[link])).sections[0].blocks
        assert block.text == "Write to our office or look here."
        assert [(m.kind, block.text[m.start : m.end], m.value) for m in block.marks] == [
            ("strong", "our office", ""),
            ("link", "or look here.", "https://a.example/x"),
        ]


HYPHENS = [
    # (upper line, lower line, joined)
    ("We keep the particulars of your jour-", "ney for a year.", "particulars of your jour-ney for"),
    ("We send it by e-mail and by electronic mail; e-", "mail is faster.", "electronic mail; e-mail is"),
    ("Your journey is yours. We keep your jour-", "ney for a year.", "We keep your journey for"),
    ("Ask the Browser-", "Chronik of the ship.", "Browser-Chronik"),
    ("Open https://ferry.example/terms/", "privacy to read it.", "https://ferry.example/terms/privacy"),
    ("Open https://", "ferry.example to read it.", "https://ferry.example"),
    ("We at FerryBoat sail. Write to Ferry-", "Boat on paper.", "Write to FerryBoat on"),
]


@pytest.mark.parametrize(("upper", "lower", "joined"), HYPHENS)
def test_hyphens_at_line_ends(upper: str, lower: str, joined: str) -> None:
    """A typed hyphen stays unless the text shows the word without it."""
    assert joined in " ".join(seen(pdf([[at(72, 100, upper), at(72, 114, lower)]])))


def test_han_is_joined_without_spaces() -> None:
    lines = ["本政策说明渡轮公司如何处理您的个人信息以及我们为什么", "需要这些信息和向谁提供这些信息。"]
    assert seen(pdf([[at(72, 100 + 16 * i, line, 12, "H") for i, line in enumerate(lines)]])) == [
        f"paragraph: {lines[0]}{lines[1]}"
    ]


KOREAN = [
    # (upper line, lower line, joined): a word whose parts are told by the rest of the text, or by its ending
    ("우리 회사는 승객 정보를 모읍니다. 우리는 승객", "정보를 지웁니다.", "승객 정보를 지웁니다"),
    ("우리 회사는 개인정보를 모읍니다. 우리는 개인정", "보를 지웁니다.", "개인정보를 지웁니다"),
    ("우리 회사는 승객의 이름을 모읍니다. 이름", "을 지웁니다.", "이름을 지웁니다"),
]


@pytest.mark.parametrize(("upper", "lower", "joined"), KOREAN)
def test_korean_is_wrapped_inside_words(upper: str, lower: str, joined: str) -> None:
    page = [at(72, 100, upper, 12, "H"), at(72, 118, lower, 12, "H")]
    assert joined in " ".join(seen(pdf([page])))


class TestHeadings:
    def test_larger_type_and_bold_type_with_air_above(self) -> None:
        page = [
            at(72, 90, "Privacy on board", 18, "B"),
            *paragraph(72, 120, BODY),
            at(72, 190, "What we keep", 14, "B"),
            *paragraph(72, 214, BODY),
            at(72, 284, "Names", 11, "B"),
            *paragraph(72, 302, BODY),
            *paragraph(72, 366, BODY),
        ]
        found = seen(pdf([page]))
        assert [line for line in found if line[0] == "#"] == ["# Privacy on board", "## What we keep", "### Names"]
        assert found.count(f"paragraph: {WHOLE}") == 4

    def test_one_of_two_lines(self) -> None:
        page = [at(72, 90, "What we do with", 18), at(72, 112, "your ticket", 18), *paragraph(72, 140, BODY)]
        assert seen(pdf([page]))[0] == "# What we do with your ticket"

    def test_that_they_were_guessed_is_said(self) -> None:
        found = edition(pdf([[at(72, 90, "Privacy", 18), *paragraph(72, 120, BODY)]]))
        assert [finding.code for finding in found.findings] == ["read.pdf_layout"]

    def test_bold_words_in_a_line_are_none(self) -> None:
        page = [at(72, 100, "Note:", font="B"), at(110, 100, "the ferry sails at noon."), *paragraph(72, 130, BODY)]
        assert seen(pdf([page]))[0] == "paragraph: Note: the ferry sails at noon."


class TestItems:
    WORDS = ("your name and the", "number of your car,", "your seat.")

    @pytest.mark.parametrize("sign", ["\u2022 ", "- ", "dot"])
    def test_bullets_typed_and_drawn(self, sign: str) -> None:
        page = [*paragraph(72, 100, BODY)]
        page += [dot(80, y - 3) if sign == "dot" else at(78, y, sign) for y in (170, 198)]
        page += [*paragraph(92, 170, self.WORDS[:2]), at(92, 198, self.WORDS[2])]
        assert seen(pdf([page]))[1:] == [
            "item -: your name and the number of your car,",
            "item -: your seat.",
        ]

    def test_numbers_that_hang_before_their_text(self) -> None:
        page = [*paragraph(72, 100, BODY), at(72, 170, "(a)"), *paragraph(92, 170, self.WORDS[:2])]
        page += [at(72, 198, "(b)"), at(92, 198, self.WORDS[2])]
        assert seen(pdf([page]))[1:] == [
            "item (a): your name and the number of your car,",
            "item (b): your seat.",
        ]

    def test_deeper_lists(self) -> None:
        page = [*paragraph(72, 100, BODY), at(80, 170, "\u2022 "), at(92, 170, "of a car"), at(100, 184, "\u2022 ")]
        page += [at(112, 184, "its plate"), at(80, 198, "\u2022 "), at(92, 198, "of a dog")]
        blocks = edition(pdf([page])).sections[0].blocks[1:]
        assert [(block.text, block.depth) for block in blocks] == [("of a car", 1), ("its plate", 2), ("of a dog", 1)]


ROWS = (("Who", "What for"), ("Anchor Ltd", "tickets"), ("Buoy GmbH", "mail"), ("Crane SA", "repairs"))
TABLE = [f"row: {a} | {b}" for a, b in ROWS]


class TestTables:
    def cells(self, step: float = 20) -> list[str]:
        cells = []
        for i, row in enumerate(ROWS):
            cells += [
                at(x, 200 + step * i, text, font="F" if i else "B") for x, text in zip((75, 200), row, strict=True)
            ]
        return cells

    def test_ruled(self) -> None:
        lines = [rule(70, 186 + 20 * i, 330, 186 + 20 * i) for i in range(5)]
        lines += [rule(x, 186, x, 266) for x in (70, 195, 330)]
        page = [*paragraph(72, 100, BODY), *self.cells(), *lines]
        assert seen(pdf([page]))[1:] == TABLE

    def test_a_row_of_several_lines(self) -> None:
        lines = [rule(70, y, 330, y) for y in (186, 206, 240)] + [rule(x, 186, x, 240) for x in (70, 195, 330)]
        cells = [at(75, 200, "Who"), at(200, 200, "What for"), at(75, 220, "Anchor Ltd"), at(200, 220, "tickets and")]
        page = [*paragraph(72, 100, BODY), *cells, at(200, 234, "cabins"), *lines]
        assert seen(pdf([page]))[1:] == ["row: Who | What for", "row: Anchor Ltd | tickets and cabins"]

    def test_that_only_alignment_shows(self) -> None:
        page = [*paragraph(72, 100, BODY), *self.cells(), *paragraph(72, 300, BODY)]
        assert seen(pdf([page])) == [f"paragraph: {WHOLE}", *TABLE, f"paragraph: {WHOLE}"]

    @pytest.mark.parametrize(("step", "gutter"), [(20, 12.0), (14, 12.0), (20, 4.0), (17, 4.0)])
    def test_words_that_are_shown_one_by_one(self, step: float, gutter: float) -> None:
        """The second column begins so many points after the longest cell of the first."""
        names = ["Up to us", "Everybody here", "Cable & Chain of Leith", "Harbours alone", "Eddy & Sons"]
        kept = ["what we sell", "where a crossing ends", "who pays for it", "how long it stays", "of what it is"]
        cells = [words(x, 200 + step * i, row[k]) for i, row in enumerate(zip(names, kept, strict=True))
                 for k, x in enumerate((75, 185 + gutter))]  # fmt: skip
        page = [*paragraph(72, 100, BODY), *cells]
        table = [f"paragraph: {WHOLE}", *(f"row: {a} | {b}" for a, b in zip(names, kept, strict=True))]
        assert seen(pdf([page])) == table
        below = [words(72, 320 + 14 * i, line) for i, line in enumerate(BODY)]
        assert seen(pdf([[*page, *below]])) == [*table, f"paragraph: {WHOLE}"]

    def test_cells_in_the_middle_of_rows_whose_lines_stand_on_whole_dots(self) -> None:
        """The lines of a cell stand 12.75 or 13.5 apart, rows 17.25; a name stands beside the middle of its text."""
        page, y = [*paragraph(72, 100, BODY, 9.5, 12.75)], 200.0
        for name in ("Anchor", "Buoy", "Chain"):
            page += [at(75, y + 12.75, name, 9.5), at(180, y, f"{name} tells us when", 9.5)]
            page += [at(180, y + 13.5, "you come, and where you", 9.5), at(180, y + 26.25, "went.", 9.5)]
            y += 26.25 + 17.25
        text = "tells us when you come, and where you went."
        assert seen(pdf([page]))[1:] == [f"row: {name} | {name} {text}" for name in ("Anchor", "Buoy", "Chain")]

    @pytest.mark.parametrize(("shift", "rows"), [(0, 2), (0.6, 2), (4, 0)])
    def test_two_rows_are_a_table_where_three_columns_begin_alike(self, shift: float, rows: int) -> None:
        cells = [("Who", "What for", "How long"), ("Buoy Ltd", "mail", "a month")]
        page = [*paragraph(72, 100, BODY), *paragraph(72, 300, BODY)]
        for i, row in enumerate(cells):
            page += [at(x + shift * i, 200 + 20 * i, text) for x, text in zip((75, 200, 330), row, strict=True)]
        found = seen(pdf([page]))[1:-1]
        assert [line for line in found if line.startswith("row")] == [f"row: {' | '.join(row)}" for row in cells][:rows]

    @pytest.mark.parametrize("signs", ["ABCD", "1234"])
    def test_cells_that_begin_with_a_number_or_letter_are_no_items(self, signs: str) -> None:
        """One row's name reaches so near to the next cell that only where its words begin parts the two."""
        names = ["Berths", "Cabins of the night boats", "Dogs", "Engines"]
        told = ["who sleeps where", "that you book", "which come along", "that are loud"]
        rows = [(f"{sign}. {name}", text) for sign, name, text in zip(signs, names, told, strict=True)]
        cells = [words(x, 200 + 20 * i, row[k]) for i, row in enumerate(rows) for k, x in enumerate((75, 214))]
        page = [*paragraph(72, 100, BODY), *cells, *paragraph(72, 300, BODY)]
        assert seen(pdf([page])) == [
            f"paragraph: {WHOLE}",
            *(f"row: {a} | {b}" for a, b in rows),
            f"paragraph: {WHOLE}",
        ]

    def test_items_under_a_table_are_none_of_its_rows(self) -> None:
        items = [line for i in range(4) for line in (at(75, 290 + 20 * i, "•"), at(90, 290 + 20 * i, BODY[i % 3]))]
        found = seen(pdf([[*paragraph(72, 100, BODY), *self.cells(), *items]]))
        assert found == [f"paragraph: {WHOLE}", *TABLE, *(f"item -: {BODY[i % 3]}" for i in range(4))]

    def test_a_table_of_one_row_whose_cells_are_long(self) -> None:
        first = ["We keep the name, the", "address and the place", "on board of everyone", "who books a crossing,"]
        first += ["and of those who come", "along with them."]
        second = ["The harbours ask for it,", "and it is gone a month", "after the crossing that", "was booked."]
        cells = [at(75, 222 + 14 * i, line) for i, line in enumerate(first)]
        cells += [at(240, 222 + 14 * i, line) for i, line in enumerate(second)]
        page = [*paragraph(72, 100, BODY), at(75, 200, "What", font="B"), at(240, 200, "Why", font="B"), *cells]
        assert seen(pdf([page]))[1:] == ["row: What | Why", f"row: {' '.join(first)} | {' '.join(second)}"]

    def test_heads_are_no_headings(self) -> None:
        assert not any(line[0] == "#" for line in seen(pdf([[*paragraph(72, 100, BODY), *self.cells()]])))

    def test_a_row_that_was_cut_at_a_page_is_one(self) -> None:
        def ruled(top: float, floor: float) -> list[str]:
            level = [rule(70, y, 330, y) for y in (top, floor)]
            return level + [rule(x, top, x, floor) for x in (70, 195, 330)]

        first = [*paragraph(72, 100, BODY), at(75, 760, "Anchor Ltd"), at(200, 760, "tickets and"), *ruled(746, 770)]
        second = [at(200, 90, "cabins"), *ruled(76, 100), at(75, 114, "Buoy"), at(200, 114, "mail"), *ruled(100, 124)]
        assert seen(pdf([first, second]))[1:] == ["row: Anchor Ltd | tickets and cabins", "row: Buoy | mail"]

    def test_an_underline_is_no_rule(self) -> None:
        page = [*paragraph(72, 100, BODY), rule(72, 102, 150, 102), rule(72, 116, 150, 116)]
        assert seen(pdf([page])) == [f"paragraph: {WHOLE}"]


NARROW = ["This policy says what the ferry", "company does with what it knows", "of you and why it needs all of it"]


def test_columns_are_read_one_after_the_other() -> None:
    left = [at(60, 100 + 12 * i, f"{NARROW[i % 3]}", 9) for i in range(12)]
    right = [at(320, 100 + 12 * i, f"{NARROW[i % 3].upper()}", 9) for i in range(12)]
    title = at(60, 70, "Privacy", 16)
    (block,) = [
        b
        for s in edition(pdf([[title, *(x for pair in zip(left, right, strict=True) for x in pair)]])).sections
        for b in s.blocks
    ]
    text = block.text
    assert text.index("THIS POLICY") > text.rindex("needs all of it")


def test_a_short_last_page_has_the_columns_of_the_others() -> None:
    def page(rows: int) -> list[str]:
        left = [at(60, 100 + 12 * i, NARROW[i % 3], 9) for i in range(rows)]
        return left + [at(220, 100 + 12 * i, NARROW[i % 3].upper(), 9) for i in range(rows)]

    text = " ".join(seen(pdf([page(30), page(3)])))
    assert text.endswith(" ".join(line.upper() for line in NARROW))
    assert text.count("THIS POLICY") == 11


class TestFurniture:
    def test_running_heads_and_page_numbers_are_left_out(self) -> None:
        pages = [
            [at(72, 40, "Harbour ferry - terms", 11), *paragraph(72, 100, BODY), at(290, 810, f"Page {n} of 3", 11)]
            for n in (1, 2, 3)
        ]
        assert seen(pdf(pages)) == [f"paragraph: {WHOLE}"] * 3

    def test_a_lone_page_has_them_too(self) -> None:
        page = [at(72, 30, "Harbour ferry", 8), *paragraph(72, 100, BODY), at(290, 815, "1/1", 8)]
        assert seen(pdf([page])) == [f"paragraph: {WHOLE}"]

    @pytest.mark.parametrize(
        ("line", "left_out"),
        [
            ("Page 2 of 12", True),
            ("Seite 2", True),
            ("- 12 -", True),
            ("Effective 1 March 2026", False),
            ("1 March 2026", False),
            ("March 2026", False),
            ("2026", False),
        ],
    )
    def test_a_day_at_the_edge_is_no_page_number(self, line: str, left_out: bool) -> None:
        for page in ([at(72, 40, line), *paragraph(72, 100, BODY)], [*paragraph(72, 100, BODY), at(72, 810, line)]):
            assert any(line in said for said in seen(pdf([page]))) != left_out

    def test_heads_that_change_are_known_by_their_number(self) -> None:
        heads = ["Chapter 1: Seats 7", "Chapter 2: Cars 8", "Chapter 3: Dogs 9"]
        assert (
            seen(pdf([[at(72, 40, head), *paragraph(72, 100, BODY)] for head in heads])) == [f"paragraph: {WHOLE}"] * 3
        )

    def test_contents_with_rows_of_dots_are_left_out(self) -> None:
        entries = [
            at(72, 120 + 16 * i, f"{title} . . . . . . . . {i}") for i, title in enumerate(("Seats", "Cars", "Dogs"))
        ]
        page = [at(72, 90, "Contents", 14, "B"), *entries, *paragraph(72, 220, BODY)]
        assert seen(pdf([page])) == [f"paragraph: {WHOLE}"]

    def test_a_first_line_of_the_text_is_none(self) -> None:
        assert seen(pdf([paragraph(72, 40, BODY)])) == [f"paragraph: {WHOLE}"]


class TestStructure:
    PAGE = (
        at(72, 40, "Harbour ferry", 8),
        at(72, 100, "What we keep", mcid=0),
        at(72, 114, BODY[0], mcid=1),
        at(72, 128, BODY[1], mcid=2),
        at(72, 142, "\u2022", mcid=3),
        at(90, 142, "your seat", mcid=4),
        at(72, 170, "Who", mcid=5),
        at(200, 170, "What for", mcid=6),
    )
    TREE = (
        (
            "Document",
            [
                ("H2", [(0, 0)]),
                ("P", [(0, 1), (0, 2), (1, 0)]),
                ("L", [("LI", [("Lbl", [(0, 3)]), ("LBody", [("P", [(0, 4)])])])]),
                ("Table", [("TR", [("TH", [(0, 5)]), ("TH", [(0, 6)])])]),
            ],
        ),
    )

    def test_it_goes_over_looks(self) -> None:
        content = pdf([self.PAGE, [at(72, 72, BODY[2], mcid=0)]], self.TREE)
        assert seen(content) == [
            "## What we keep",
            f"paragraph: {WHOLE}",
            "item -: your seat",
            "row: Who | What for",
        ]
        assert not edition(content).findings

    def test_a_paragraph_under_the_text_of_an_item_is_of_the_item(self) -> None:
        page = [at(72, 100, "\u2022", mcid=0), at(90, 100, "your seat", mcid=1), at(90, 126, "It is yours.", mcid=2)]
        page += [at(72, 150, BODY[2], mcid=3)]
        item = ("L", [("LI", [("LBody", [("P", [(0, 0), (0, 1)])])])])
        tree = [item, ("P", [(0, 2)]), ("P", [(0, 3)])]
        assert seen(pdf([page], tree)) == ["item -: your seat", "item: It is yours.", f"paragraph: {BODY[2]}"]

    def test_a_list_of_contents_is_left_out(self) -> None:
        page = [at(72, 72, "Contents", mcid=0), at(72, 90, "Seats 1", mcid=1), at(72, 110, "Seats", mcid=2)]
        page += [at(72, 130, BODY[2], mcid=3)]
        toc = ("TOC", [("TOCI", [("P", [(0, 1)])])])
        tree = [("P", [(0, 0)]), toc, ("H1", [(0, 2)]), ("P", [(0, 3)])]
        assert seen(pdf([page], tree)) == ["# Seats", f"paragraph: {BODY[2]}"]

    def test_one_without_the_headings_that_are_seen_is_not_trusted(self) -> None:
        page = []
        for i in range(4):
            page += [at(72, 100 + 90 * i, f"Clause {i}", 16, mcid=2 * i), at(72, 130 + 90 * i, BODY[2], mcid=2 * i + 1)]
        tree = [("P", [(0, i)]) for i in range(8)]
        assert [line for line in seen(pdf([page], tree)) if line[0] == "#"] == [f"# Clause {i}" for i in range(4)]

    def test_one_that_holds_half_of_the_text_is_not_trusted(self) -> None:
        page = [at(72, 100, "Seats", mcid=0), *paragraph(72, 130, BODY)]
        assert f"paragraph: {WHOLE}" in seen(pdf([page], [("H1", [(0, 0)])]))


TROUBLE = [
    (b"%PDF-1.7\n" + bytes(range(256)) * 8, "is broken"),
    (pdf([paragraph(72, 100, BODY)])[:900], "is broken"),
    (pdf([["0 0 500 500 re f"]]), "holds no text, only pictures of pages; recognise it first (OCR)"),
    (
        pdf(
            [["x"]],
            more=f"/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<{'ab' * 32}>/U<{'cd' * 32}>>>/ID[<00><00>]",
        ),
        "is locked with a password",
    ),
    (
        pdf([[at(72, 72, "x")]])
        .replace(b"/Kids[9 0 R]", b"/Kids[" + b"9 0 R " * 5000 + b"]")
        .replace(b"/Count 1/", b"/Count 5000/"),
        "holds more than is read",
    ),
]


@pytest.mark.parametrize(("content", "says"), TROUBLE, ids=["garbage", "cut", "scan", "locked", "pages"])
def test_trouble_is_one_line(content: bytes, says: str) -> None:
    with pytest.raises(UnreadableSourceError, match=r"^policy\.pdf: ") as caught:
        edition(content)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_page_count_that_is_a_lie_costs_nothing() -> None:
    content = pdf([paragraph(72, 100, BODY)]).replace(b"/Count 1/", b"/Count 999999999/")
    assert seen(content) == [f"paragraph: {WHOLE}"]


def test_a_deep_tree_is_left_alone() -> None:
    node: pdfs.Node = ("P", [(0, 0)])
    for _ in range(400):
        node = ("Sect", [node])
    assert seen(pdf([[at(72, 72, BODY[2], mcid=0)]], [node])) == [f"paragraph: {BODY[2]}"]


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from policydiff.read.pdf import apart

    monkeypatch.setattr(apart, "_process", None)
    monkeypatch.setattr(apart, "find_spec", lambda name: None)  # noqa: ARG005 - as importlib has it
    with pytest.raises(UnreadableSourceError, match=r"pip install 'policydiff\[pdf\]'"):
        edition(pdf([paragraph(72, 100, BODY)]))
