"""The page: what holds for any comparison, and what its parts look like. A browser looks at it in tests/browser."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from policydiff.errors import ConfigError
from policydiff.model import BlockKind, Finding, Kind, Mark, Relation, Severity, Source
from policydiff.pipeline import compare
from policydiff.render.html.look import Look
from policydiff.render.html.page import to_html
from policydiff.text.unseen import UNSEEN_SIGN
from tests.making import change, comparison, ref, section
from tests.render.samples import chinese, hostile, two, unchanged, whole
from tests.strategies import comparisons

AROUND = ".note, .status, .vh, .pb, .to, .trace, tr.noted, summary, .sd, h3, h4, h5, h6"
HIDDEN = {"new": f".doc del, .o, .e > .l, {AROUND}", "old": f".doc ins, .n, .e > .r, {AROUND}"}
"""What a view leaves out, as the style sheet says, and what is no text of a block."""


def tree(page):
    return LexborHTMLParser(page)


def bare(text):
    """A text without what a page may set otherwise: white space, the bars between cells, how the unseen is shown."""
    shown = UNSEEN_SIGN.sub(lambda found: f"U+{ord(found[0]):04X}", text)
    return re.sub(r"[\s|]+", "", shown)


def words(page, view):
    parsed = tree(page)
    for node in parsed.css(HIDDEN[view]):
        node.decompose()
    return bare("".join(article.text() for article in parsed.css("article")))


def shown(*sections):
    return to_html([comparison(*sections)])


def doc(*changes, **fields):
    """The document of a page with one section."""
    return tree(shown(section("s1", ref("1. Data"), ref("1. Data"), *changes, **fields))).css_first("article")


@given(comparisons())
def test_the_new_only_view_is_the_new_text_and_the_old_only_view_the_old(made):
    page = to_html([made])
    blocks = [each for one in made.sections for each in one.changes if each.block is not BlockKind.HEADING]
    assert words(page, "new") == bare("".join(each.new.text for each in blocks if each.new))
    assert Counter(words(page, "old")) == Counter(bare("".join(each.old.text for each in blocks if each.old)))


@given(st.lists(comparisons(), min_size=1, max_size=2))
def test_ids_are_unique_and_every_link_inside_the_page_leads_somewhere(made):
    parsed = tree(to_html(made))
    names = [node.attributes["id"] for node in parsed.css("[id]")]
    assert len(names) == len(set(names))
    inside = {node.attributes["href"][1:] for node in parsed.css('a[href^="#"]')}
    told = {f"{target}" for each in made for point in each.summary.points for target in point.changes}
    assert {name for name in inside - set(names) if not any(name.endswith(change_id) for change_id in told)} == set()


@given(comparisons())
def test_no_text_of_a_policy_becomes_markup(made):
    parsed = tree(to_html([made]))
    assert len(parsed.css("script")) == len(parsed.css("style")) == 1
    assert not parsed.css("iframe, object, embed, base, link, img")
    for node in parsed.css("*"):
        for name, value in node.attributes.items():
            assert not name.startswith("on")
            assert name != "style"
            assert name not in {"href", "src"} or re.match(r"#|https?://|mailto:", value)


@given(comparisons())
def test_nothing_unseen_is_left(made):
    assert not UNSEEN_SIGN.search(to_html([made]))


def test_the_page_allows_its_own_style_and_script_alone():
    parsed = tree(to_html([whole()]))
    policy = parsed.css_first("meta[http-equiv=Content-Security-Policy]").attributes["content"]
    for name in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(parsed.css_first(name).text().encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_inserted_and_deleted_words_are_ins_and_del_with_one_word_aloud_for_each_group():
    block = doc(change("s1.c1", "under [-sixteen-]{+fourteen+} or {+so+}"))
    assert [node.text() for node in block.css(".in del")] == ["sixteen"]
    assert [node.text() for node in block.css(".in ins")] == ["fourteen", "so"]
    assert block.css_first(".in").text() == "under sixteen now fourteen or inserted so"


def test_a_whole_block_is_one_ins():
    block = doc(change("s1.c1", "{+We sell it.+}"))
    assert block.css_first("#s1\\.c1 > ins").text() == "We sell it."


def test_a_moved_block_and_the_place_it_left_lead_to_each_other():
    moved = change("s2.c1", "Moved text.", kind=Kind.MOVE, origin="s1", lines=((4, 4), (9, 9)))
    parsed = tree(
        shown(
            section("s1", ref("1. One"), ref("1. One"), change("s1.c1", "Stays.")),
            section("s2", ref("2. Two"), ref("2. Two"), moved),
        )
    )
    assert parsed.css_first("#s2\\.c1 .note a").attributes["href"] == "#s2.c1.from"
    left = parsed.css_first("#s2\\.c1\\.from")
    assert left.css_first(".note a").attributes["href"] == "#s2.c1"
    assert left.css_first(".w").text() == "Moved text."
    assert left.parent.attributes["id"] == "s1"


def test_a_moved_section_leaves_a_trace():
    parsed = tree(
        shown(
            section("s1", ref("1. One", 1), ref("1. One", 1), change("s1.c1", "a")),
            section("s3", ref("3. Three", 9), ref("2. Three", 5), change("s3.c1", "c")),
            section("s2", ref("2. Two", 5), ref("3. Two", 9), change("s2.c1", "b"), moved=True),
        )
    )
    trace = parsed.css_first("#s2\\.from")
    assert trace.text(strip=True).startswith("section moved to")
    assert trace.css_first("a").attributes["href"] == "#s2"
    assert parsed.css_first("#s2 .status a").attributes["href"] == "#s2.from"


def test_items_stay_a_list_with_their_numbers_and_lists_inside():
    block = doc(
        change("s1.c1", "Keep", block=BlockKind.ITEM, marker="3.", depth=1),
        change("s1.c2", "{+inner+}", block=BlockKind.ITEM, marker="-", depth=2),
        change("s1.c3", "[-Next-]", block=BlockKind.ITEM, marker="4.", depth=1),
        change("s1.c4", "more of it", block=BlockKind.ITEM, depth=1),
    )
    items = block.css("ol > li")
    assert [item.attributes["value"] for item in items] == ["3", "4"]
    assert items[0].css_first("ul > li.n ins").text() == "inner"
    assert [node.tag for node in items[1].iter()] == ["p", "p"]


def test_an_item_without_its_list_is_still_an_item():
    block = doc(change("s1.c1", "[-deep-]", block=BlockKind.ITEM, marker="-", depth=3))
    assert block.css_first("ul ul ul > li del").text() == "deep"


def cells(*ends):
    return tuple(Mark(start, end, "cell") for start, end in ends)


def test_rows_stay_a_table_with_the_words_marked_inside_their_cells():
    block = doc(
        change(
            "s1.c1",
            "Name | Kept",
            block=BlockKind.ROW,
            marks=(head := (Mark(0, 4, "cell", "head"), Mark(7, 11, "cell", "head")), head),
        ),
        change(
            "s1.c2",
            "visits | [-13-]{+25+} months",
            block=BlockKind.ROW,
            marks=(cells((0, 6), (9, 18)), cells((0, 6), (9, 18))),
        ),
    )
    rows = [[cell.tag for cell in row.iter()] for row in block.css("tr")]
    assert rows == [["th", "th"], ["td", "td"]]
    assert block.css("tr")[1].css("td")[0].text() == "visits"
    assert [node.text() for node in block.css("tr")[1].css("td")[1].css("del, ins")] == ["13", "25"]


def test_empty_cells_keep_their_column():
    made = change("s1.c1", "a | | c |", block=BlockKind.ROW, marks=(cells((0, 1), (6, 7)),) * 2)
    assert [cell.text() for cell in doc(made).css("td")] == ["a", "", "c", ""]


def test_a_row_that_gained_a_column_is_shown_whole_twice():
    made = change(
        "s1.c1", "a | b{+ | c+}", block=BlockKind.ROW, marks=(cells((0, 1), (4, 5)), cells((0, 1), (4, 5), (8, 9)))
    )
    rows = doc(made).css("tr")
    assert [row.css_first("ins, del").tag for row in rows] == ["del", "ins"]
    assert [len(list(row.iter())) for row in rows] == [3, 3]


def link(target):
    return (Mark(0, 4, "link", target),)


def test_a_link_whose_target_alone_changed_says_both():
    made = change("s1.c1", "here", kind=Kind.FORMAT, marks=(link("https://a.example"), link("https://b.example")))
    block = doc(made)
    assert "https://a.example → https://b.example" in block.css_first(".note").text()
    assert [node.attributes["href"] for node in block.css("a")] == ["https://a.example", "https://b.example"]


@pytest.mark.parametrize("target", ['https://x.example/a?b="c"', "mailto:a@x.example", "HTTP://X.EXAMPLE"])
def test_links_to_the_web_and_to_mailboxes_are_links(target):
    assert doc(change("s1.c1", "here", marks=(link(target),) * 2)).css_first("a").attributes["href"] == target


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "java\tscript:alert(1)", " JaVaScRiPt:x", "data:text/html,x", "vbscript:x", "file:///x"],
)
def test_other_schemes_are_shown_and_never_followed(target):
    block = doc(change("s1.c1", "here", marks=(link(target),) * 2))
    assert not block.css("a")
    assert bare(block.css_first(".to").text()) == bare(target)


@pytest.mark.parametrize("target", ["/privacy", "#top", "x.html"])
def test_links_within_the_old_site_lead_nowhere(target):
    block = doc(change("s1.c1", "here", marks=(link(target),) * 2))
    assert not block.css("a, .to")


def test_marks_that_cross_are_nested_properly():
    marks = (Mark(0, 6, "strong"), Mark(3, 9, "em"))
    assert (
        "<strong>abc<em>def</em></strong><em>ghi</em>" in doc(change("s1.c1", "abcdefghi", marks=(marks, marks))).html
    )


def test_a_long_untouched_run_is_folded_and_a_short_one_is_not():
    long = [change(f"s1.c{n}", f"Paragraph {n}.") for n in range(1, 5)]
    block = doc(*long, change("s1.c5", "a [-b-]"), change("s1.c6", "Short."))
    assert [node.text() for node in block.css("summary")] == ["4 paragraphs unchanged"]


def test_untouched_items_are_folded_inside_their_list():
    items = [change(f"s1.c{n}", f"Item {n}", block=BlockKind.ITEM, marker="-", depth=1) for n in range(1, 8)]
    last = change("s1.c8", "{+new+}", block=BlockKind.ITEM, marker="-", depth=1)
    block = doc(*items, last)
    assert block.css_first("ul > li.fold summary").text() == "7 list items unchanged"
    assert block.css_first("ul > li.n ins").text() == "new"


def test_headings_of_changed_sections_stay_with_their_parents():
    parsed = tree(
        shown(
            section("s1", ref("1. Data", 1, "P"), ref("1. Data", 1, "P"), change("s1.c1", "x")),
            section("s2", ref("1.1 A", 3, "P", "1. Data"), ref("1.1 A", 3, "P", "1. Data"), change("s2.c1", "y")),
            section("s3", ref("1.2 B", 6, "P", "1. Data"), ref("1.2 B", 6, "P", "1. Data"), change("s3.c1", "z {+q+}")),
        )
    )
    visible = [
        node.text() for node in parsed.css("article h3, article h4, article h5") if node.parent.parent.tag != "details"
    ]
    assert visible == ["1. Data", "1.2 B"]


def test_a_new_number_alone_is_marked_in_the_heading():
    parsed = tree(shown(section("s1", ref("3.1 Keep"), ref("4.1 Keep"), change("s1.c1", "x"))))
    heading = parsed.css_first("#s1 h3")
    assert [node.text() for node in heading.css("del, ins")] == ["3.1", "4.1"]
    assert heading.text().endswith(" Keep")


def test_the_headings_of_a_split_section_stand_where_they_stand():
    parsed = tree(
        shown(
            section(
                "s1",
                ref("7. Rights and complaints", 1),
                (ref("7. Rights", 1), ref("8. Complaints", 5)),
                change("s1.c1", "a", lines=((3, 3), (3, 3))),
                change("s1.c2", "b", lines=((4, 4), (7, 7))),
                relation=Relation.SPLIT,
            )
        )
    )
    assert re.sub(r"\s+", " ", parsed.css_first("#s1").text()).index("8. Complaints") > 0
    kinds = [node.tag for node in parsed.css_first("#s1").iter()]
    assert kinds == ["h3", "p", "p", "h3", "p"]


@pytest.mark.parametrize("make", [lambda: [whole()], two], ids=["one", "several"])
@pytest.mark.parametrize("template", ["", "{{ comparisons | tojson }}"])
def test_a_page_for_readers_holds_nothing_of_the_owners(make, template):
    finding = Finding("date.past", Severity.HIGH, "quokka found", "numbat cited", (3, 3))
    made = [
        replace(each, findings=(finding,), old=replace(each.old, source="wombat.md"),
                new=replace(each.new, source="bilby.md"))
        for each in make()
    ]  # fmt: skip
    owners = ("quokka", "numbat", "date.past", "wombat", "bilby")
    look = Look(template=template)
    assert all(word in to_html(made, look=look) for word in owners)
    page = to_html(made, look=look, owner=False)
    assert not [word for word in owners if word in page]


def test_the_head_says_verdict_dates_points_and_findings():
    text = re.sub(r"\s+", " ", tree(to_html([whole()])).css_first("header").text())
    for said in ("substantive changes", "What matters most", "What the checks found"):
        assert said in text


def test_there_is_one_summary_and_no_row_for_a_date_that_no_edition_has():
    made = whole()
    undated = [replace(side, updated=None, effective=None) for side in (made.old, made.new)]
    parsed = tree(to_html([replace(made, old=undated[0], new=undated[1])]))
    head = parsed.css_first("header").text()
    assert parsed.css(".points")
    assert not parsed.css(".headline")
    assert "not stated" not in head
    assert "no date" not in head


def test_a_point_has_three_links_at_most():
    made = whole()
    point = replace(made.summary.points[0], changes=tuple(f"s1.c{number}" for number in range(1, 9)))
    parsed = tree(to_html([replace(made, summary=replace(made.summary, points=(point,)))]))
    assert [node.attributes["href"] for node in parsed.css(".points a")] == ["#s1.c1", "#s1.c2", "#s1.c3"]


def test_an_unchanged_text_has_no_list_of_changes():
    parsed = tree(to_html([unchanged()]))
    assert not parsed.css(".list")
    assert "no differences" in parsed.css_first("header").text()


def test_several_comparisons_are_parts_with_ids_of_their_own():
    parsed = tree(to_html(two()))
    assert len(parsed.css("main > section")) == 2
    parts = [node.attributes["id"] for node in parsed.css("main > section")]
    assert all(parsed.css_first(f'[id^="{part}.s"]') for part in parts)


def test_a_chinese_text_says_its_language_and_a_hebrew_one_its_direction():
    made = replace(chinese(), new=replace(chinese().new, language="zh-Hans"))
    assert tree(to_html([made])).css_first("article").attributes["lang"] == "zh-Hans"
    made = comparison(section("s1", ref("א"), ref("א"), change("s1.c1", "{+שלום+}")))
    made = replace(made, new=replace(made.new, language="he"))
    assert tree(to_html([made])).css_first("article").attributes["dir"] == "rtl"


def test_the_same_comparison_gives_the_same_bytes():
    assert to_html([whole()]) == to_html([whole()])
    assert to_html([hostile()]) == to_html([hostile()])


def test_full_shows_the_untouched_text_from_the_start():
    assert tree(to_html([whole()], full=True)).css("#all[checked]")
    assert not tree(to_html([whole()])).css("#all[checked]")


def test_severities_are_words():
    parsed = tree(shown(section("s1", ref("A"), ref("A"), change("s1.c1", "a {+b+}", severity=Severity.CRITICAL))))
    assert [node.text() for node in parsed.css("article .sev")] == ["critical", "critical"]


def test_title_accent_and_logo_can_be_set():
    look = Look(accent="#7a1fa2", logo="data:image/png;base64,AAAA", titles=(("", "Our rules"),))
    parsed = tree(to_html([whole()], look=look))
    assert parsed.css_first("h1").text() == "Our rules"
    assert parsed.css_first("img").attributes["src"] == "data:image/png;base64,AAAA"
    assert "--accent:#7a1fa2" in parsed.css_first("style").text()
    assert "img-src data:" in parsed.css_first("meta[http-equiv]").attributes["content"]


def test_an_own_template_gets_the_comparison_and_nothing_else():
    template = (
        "{{ comparison.new.source }} {{ comparison.verdict }} {{ comparisons|length }} {{ comparison.sections[0].id }}"
    )
    assert to_html([whole()], look=Look(template=template)) == "v2.md substantive 1 s1\n"


def test_what_an_own_template_shows_is_escaped():
    made = comparison(section("s1", ref("A"), ref("A"), change("s1.c1", "{+<script>+}")))
    template = "{{ comparison.sections[0].changes[0].new.text }}"
    assert to_html([made], look=Look(template=template)) == "&lt;script&gt;\n"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ nothing }}", "'nothing' is undefined"),
        ("{{ comparison.nothing }}", "no attribute 'nothing'"),
        ("line\n{% if %}", "in line 2"),
        ("{{ comparison.__class__.__mro__ }}", "unsafe"),
        ("{% include 'page.html.j2' %}", "no loader"),
        ("{{ comparison.update({'a': 1}) }}", "unsafe"),
    ],
)
def test_an_own_template_that_cannot_be_rendered_is_an_error(template, said):
    with pytest.raises(ConfigError, match=said):
        to_html([whole()], look=Look(template=template))


def test_what_changed_beside_the_policy_is_folded_and_told_once():
    made = change("s1.c1", "[-Products-]{+Solutions+}")
    made = replace(made, old=replace(made.old, outside=True), new=replace(made.new, outside=True))
    parsed = tree(shown(section("s1", ref("A"), ref("A"), made, change("s1.c2", "We [-may -]keep it."))))
    assert parsed.css_first("summary + p").attributes["id"] == "s1.c1"
    assert parsed.css_first("article summary").text() == "1 block beside the policy changed"
    assert parsed.css(".list li a")[-1].text() == "1 block beside the policy changed"


def test_a_block_from_a_section_that_is_not_shown_has_no_link_to_it():
    moved = change("s2.c1", "Moved text.", kind=Kind.MOVE, origin="s1", lines=((4, 4), (9, 9)))
    parsed = tree(shown(section("s2", ref("2. Two"), ref("2. Two"), moved)))
    assert parsed.css_first("#s2\\.c1 .note").text() == "moved here from another section"
    assert parsed.css_first(".list li a").text() == "Moved here from another section"


@pytest.mark.parametrize(("untouched", "folded"), [(3, ""), (4, "▸ 4 table rows unchanged")])
def test_untouched_rows_of_a_table_give_way_to_a_row_that_says_so(untouched, folded):
    rows = [change(f"s1.c{n}", "Name | Use", block=BlockKind.ROW) for n in range(1, untouched + 1)]
    rows.append(change("s1.c9", "Name | [-Use-]{+Sale+}", block=BlockKind.ROW))
    parsed = tree(shown(section("s1", ref("A"), ref("A"), *rows)))
    assert "".join(row.text().strip() for row in parsed.css("tr.folded")) == folded
    assert len(parsed.css("tr.same")) == (untouched if folded else 0)
    assert len(parsed.css("article tr.b")) == 1


def test_a_date_stands_in_the_head_and_not_among_the_points():
    old, new = (Source("a.md", f"# A\n\nEffective date: 1 May {year}\n".encode(), "markdown") for year in (2026, 2027))
    parsed = tree(to_html([compare(old, new)]))
    assert "1 May 2026 → 1 May 2027" in parsed.css_first(".facts").text()
    assert not parsed.css(".points li")
