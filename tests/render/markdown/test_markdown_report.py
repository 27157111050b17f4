"""The report: nothing of a policy is markup in it, and it fits into a comment."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from policydiff.model import BlockKind, Kind, Severity
from policydiff.render.markdown.escape import html_line, markdown_text, marked_text
from policydiff.render.markdown.report import LIMIT, MARKER, to_markdown
from policydiff.render.words.excerpts import ShownSpan
from policydiff.text.markdown import escape_start
from policydiff.text.unseen import UNSEEN_SIGN, show_controls
from tests.making import change, comparison, ref, section, spans
from tests.render.samples import two, unchanged, whole
from tests.strategies import comparisons, reworded, texts

HOSTILE = (
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](https://x.example/p.png)",
    "`code` ``more``",
    "a | b | c",
    "**bold** __bold__ *em* _em_ ~~gone~~",
    "# not a heading",
    "- not an item",
    "12. not an item",
    "12) not an item",
    "> no quote",
    "--- ",
    "=== ",
    "+ x",
    "@octocat and @org/team",
    "fixes #12, GH-12 and org/repo#12",
    "https://x.example and www.x.example and a@x.example",
    ":tada: $a$ and $$b$$",
    "{{ secret }} {% raw %} {{% x %}}",
    "</details><!-- -->",
    "&lt; &amp; &#64;octocat",
    "<https://x.example>",
    "[^1] [ref] [x][ref]",
    "\\*not escaped\\*",
    "a\\",
)


def github(text):
    """The report as GitHub reads it, as far as the specification of its Markdown tells."""
    made = MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(text)
    return LexborHTMLParser(f"<body>{made}</body>")


def squeezed(text):
    return re.sub(r"\s+", " ", text).strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(text):
    parsed = github(escape_start(markdown_text(text)))
    assert squeezed(parsed.body.text()) == squeezed(text)
    assert {node.tag for node in parsed.body.css("*")} <= {"body", "p", "wbr", "span"}


@given(texts)
def test_any_text_is_shown_as_it_is(text):
    parsed = github(escape_start(markdown_text(text)))
    assert squeezed(parsed.body.text()) == squeezed(show_controls(text))
    assert {node.tag for node in parsed.body.css("*")} <= {"body", "p", "wbr", "span"}


@given(texts)
def test_any_text_is_shown_as_it_is_in_a_summary(text):
    parsed = LexborHTMLParser(f"<body>{html_line(text)}</body>")
    assert squeezed(parsed.body.text()) == squeezed(show_controls(text))


@pytest.mark.parametrize("text", ["@octocat", "#12", "a@b.example", "https://x.example", "www.x.example", ":tada:"])
def test_names_and_addresses_are_parted_so_that_nobody_is_told(text):
    for shown in (markdown_text(text), html_line(text)):
        assert "<wbr>" in shown
        assert not re.search(r"@\w|#\w|://\w|www\.\w|:tada:", shown)


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("within [-30-]{+90+} days", "within ~~30~~ **90** days"),
        ("We [-do not -]sell", "We ~~do not~~ sell"),
        ("a{+ b+} c", "a **b** c"),
        ("未满[-十八-]{+十四+}岁", "未满~~十八~~ **十四**岁"),
        ("word{+(x)+}word", "word<strong>(x)</strong>word"),
        ("word[-(x)-] word", "word<del>(x)</del> word"),
        ("[-all of it-]", "~~all of it~~"),
        ("one.[- -]{+\n\n+}Two.", "one. **¶**<br>Two."),
    ],
)
def test_words_are_marked_so_that_the_marks_hold(marked, shown):
    assert marked_text([ShownSpan(span.op, span.text) for span in spans(marked)]) == shown


@given(reworded())
def test_marked_words_are_ins_and_del_to_github(made):
    parsed = github(marked_text([ShownSpan(span.op, span.text) for span in made]))
    for op, tags in (("insert", "strong"), ("delete", "s, del")):
        said = "".join(re.sub(r"[\s¶]+", "", span.text) for span in made if span.op == op)
        assert "".join(re.sub(r"\s|¶", "", node.text()) for node in parsed.css(tags)) == show_controls(said)


@given(st.lists(comparisons(), max_size=2), st.booleans())
def test_a_report_can_be_found_again_fits_and_holds_nothing_unseen(made, full):
    report = to_markdown(made, full=full)
    assert report.startswith(f"{MARKER}\n")
    assert report.endswith("\n")
    assert len(report) <= LIMIT
    assert not UNSEEN_SIGN.search(report)
    assert report.count("<details>") == report.count("</details>")


def long(number, words):
    text = "{+" + "word " * words + "+}"
    return section(
        f"s{number}", ref(f"{number}. Part {number}"), ref(f"{number}. Part {number}"), change(f"s{number}.c1", text)
    )


def test_a_long_report_is_cut_between_sections_and_says_what_is_left_out():
    report = to_markdown([comparison(*(long(number, 2000) for number in range(1, 13)))])
    assert len(report) <= LIMIT
    assert report.count("<details>") == report.count("</details>") == 5
    assert "**7 changed sections did not fit and are left out:** “6. Part 6”, “7. Part 7”" in report


def test_a_short_section_after_a_long_one_still_fits():
    report = to_markdown([comparison(long(1, 20_000), long(2, 3))])
    assert "<b>2. Part 2</b>" in report
    assert "**1 changed section did not fit and is left out:** “1. Part 1”" in report


def test_the_report_says_verdict_dates_points_and_findings():
    report = to_markdown([whole()])
    for said in ("## Privacy Policy: substantive changes", "| Updated |", "days later", "### Findings", "- **"):
        assert said in report


def test_changed_sections_are_folded_with_their_words_marked():
    made = change("s1.c1", "within [-30-]{+90+} days", block=BlockKind.ITEM, marker="-", severity=Severity.HIGH)
    report = to_markdown([comparison(section("s1", ref("1. Keep"), ref("1. Keep"), made))])
    assert "<details><summary><b>1. Keep</b> · high</summary>\n\n**high** · List item changed · L3 → L4\n\n" in report
    assert "\n\n> • within ~~30~~ **90** days\n\n</details>\n" in report


def test_a_row_keeps_its_bars():
    made = change("s1.c1", "visits | [-13-]{+25+} months", block=BlockKind.ROW)
    assert "> visits \\| ~~13~~ **25** months\n" in to_markdown([comparison(section("s1", ref("A"), ref("A"), made))])


def test_untouched_blocks_are_shown_only_when_asked_for():
    made = [comparison(section("s1", ref("A"), ref("A"), change("s1.c1", "Stays."), change("s1.c2", "{+x+}")))]
    assert "Stays." not in to_markdown(made)
    assert "> Stays.\n" in to_markdown(made, full=True)


def test_sections_whose_number_alone_changed_share_a_line():
    made = [section(f"s{n}", ref(f"{n}. A{n}"), ref(f"{n + 1}. A{n}"), change(f"s{n}.c1", "x")) for n in (3, 4)]
    assert "2 sections only renumbered: 3 → 4, 4 → 5\n" in to_markdown([comparison(*made)])


def test_a_change_of_markup_has_no_words_to_mark():
    made = change("s1.c1", "never", kind=Kind.FORMAT)
    report = to_markdown([comparison(section("s1", ref("A"), ref("A"), made))])
    assert "Formatting only (paragraph)" in report
    assert "> never" not in report


def test_an_unchanged_text_has_a_report_too():
    assert "no differences" in to_markdown([unchanged()])


def test_several_comparisons_are_parts_of_one_report():
    report = to_markdown(two())
    assert report.count(MARKER) == 1
    assert len(re.findall(r"^## ", report, re.MULTILINE)) == 2
