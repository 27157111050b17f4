"""Words for what happened: neutral, short, and the same in every renderer."""

import pytest

from policydiff.model import Block, BlockKind, Change, ComparedSection, Kind, Mark, Relation, Ruler, Severity, Signal
from policydiff.render.words.markup import format_phrases, link_phrases
from policydiff.render.words.phrases import (
    change_phrase,
    lines_phrase,
    relation_phrases,
    signal_phrase,
    weight_phrase,
)
from policydiff.render.words.places import places_of
from policydiff.render.words.tongue import ENGLISH
from tests.making import change, comparison, ref, section

TEXT = "Write to our office, never to us."


def heading(depth: int) -> Block:
    return Block(BlockKind.HEADING, "Our huts", (1, 1), (), depth)


def paragraph(*marks: Mark, text: str = TEXT, marker: str = "", depth: int = 0) -> Block:
    return Block(BlockKind.PARAGRAPH, text, (1, 1), marks, depth, marker)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (change("a", "{+New.+}"), "paragraph added"),
        (change("a", "[-Gone.-]", block=BlockKind.ROW), "table row removed"),
        (change("a", "One [-two-]{+three+}.", block=BlockKind.ITEM), "list item changed"),
        (change("a", "One.[- -]{+\n\n+}Two.{+\n\nThree.+}"), "paragraph split in three"),
        (change("a", "One.[-\n\n-]{+ +}Two."), "2 paragraphs merged into one"),
        (change("a", "a{+\n\n+}b", block=BlockKind.CODE), "code block changed"),
        (change("a", "Same.", kind=Kind.MOVE), "paragraph moved"),
        (change("a", "Same[- old-].", kind=Kind.MOVE), "paragraph moved and changed"),
        (change("a", "Same.", kind=Kind.FORMAT, block=BlockKind.HEADING), "formatting only (heading)"),
    ],
)
def test_a_change_in_words(made: Change, said: str):
    assert change_phrase(made) == said


def test_changes_that_share_a_line_are_counted():
    assert change_phrase(change("a", "{+New.+}", block=BlockKind.ITEM), 3) == "3 list items added"


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (section("s1", ref("8. Law"), ref("9. Law")), ["text unchanged", "renumbered 8 → 9"]),
        (section("s1", ref("Law"), ref("9. Law")), ["text unchanged", "numbered 9"]),
        (section("s1", ref("8. Law"), ref("Law")), ["text unchanged", "no longer numbered 8"]),
        (section("s1", ref("8. Law"), ref("8. Court")), ["text unchanged", "renamed from “Law”"]),
        (section("s1", ref("8. Law"), ref("8. Law"), change("c", "{+x+}")), ["modified"]),
        (section("s1", None, ref("8. Law")), ["added"]),
        (section("s1", ref("8. Law"), None), ["removed"]),
        (
            section("s1", ref("Law"), (ref("A"), ref("B"), ref("C")), relation=Relation.SPLIT),
            ["split into “A”, “B” and “C”"],
        ),
        (section("s1", (ref("A"), ref("B")), ref("Law"), relation=Relation.MERGED), ["merged from “A” and “B”"]),
    ],
)
def test_what_became_of_a_section(made: ComparedSection, said: list[str]):
    assert relation_phrases(made) == said


@pytest.mark.parametrize(
    ("signal", "said"),
    [
        (Signal("age", "eighteen", "fourteen"), "age: eighteen → fourteen"),
        (Signal("data_category", None, "heart rate"), "kind of data added: heart rate"),
        (Signal("negation", "not", None), "the word removed: not"),
        (Signal("modal", None, "cannot"), "duty or permission added: cannot"),
        (
            Signal("link", None, f"https://rowan.example/{'a' * 90}"),
            f"link added: https://rowan.example/{'a' * 28}…{'a' * 50}",
        ),
    ],
)
def test_a_fact_in_words(signal: Signal, said: str):
    assert signal_phrase(signal) == said


STRONG = Mark(21, 26, "strong")
LINK = Mark(9, 19, "link", "/office")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (paragraph(), paragraph(STRONG), ["“never”: bold added"]),
        (paragraph(STRONG), paragraph(), ["“never”: bold removed"]),
        (paragraph(STRONG), paragraph(Mark(21, 26, "em")), ["“never”: bold → italics"]),
        (paragraph(LINK), paragraph(Mark(9, 19, "link", "/form")), ["link “our office”: /office → /form"]),
        (paragraph(), paragraph(LINK), ["“our office”: link to /office added"]),
        (paragraph(marker="-"), paragraph(marker="1."), ["list marker - → 1."]),
        (paragraph(depth=1), paragraph(depth=2), ["indented deeper"]),
        (heading(depth=2), heading(depth=3), ["heading level 2 → 3"]),
        (paragraph(LINK, STRONG), paragraph(LINK, STRONG), []),
        (paragraph(Mark(0, 5, "cell")), paragraph(Mark(0, 9, "cell")), []),
        (paragraph(Mark(0, 9, "strike", "for ever")), paragraph(), ["struck text “for ever” removed"]),
        (paragraph(), paragraph(Mark(0, 9, "strike", "for ever")), ["struck text “for ever” added"]),
        (paragraph(Mark(0, 9, "strike", "x")), paragraph(Mark(0, 5, "strike", "x")), []),
        (paragraph(Mark(0, 1, "embed", "/a")), paragraph(Mark(0, 1, "embed", "/b")), ["embedded page: /a → /b"]),
    ],
)
def test_markup_in_words(old: Block, new: Block, said: list[str]):
    assert format_phrases(old, new) == said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (paragraph(LINK), paragraph(Mark(0, 4, "link", "/form")), ["link target /office → /form"]),
        (paragraph(LINK), paragraph(), ["link to /office removed"]),
        (paragraph(LINK), paragraph(Mark(0, 4, "link", "/office")), []),
        (paragraph(STRONG), paragraph(), []),
    ],
)
def test_links_are_told_by_their_targets_alone(old: Block, new: Block, said: list[str]):
    assert link_phrases(old, new) == said


def test_small_words():
    assert [ENGLISH.listed(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert lines_phrase((3, 3), (4, 6)) == "L3 → L4–6"
    assert lines_phrase((3, 3), (3, 3)) == "L3"
    assert lines_phrase(None, (0, 0)) == ""
    paragraphs, pages = Ruler("docx"), Ruler("pdf", (1, 41, 90))
    assert lines_phrase((3, 3), (4, 6), (paragraphs, paragraphs)) == "¶ 3 → ¶ 4–6"
    assert lines_phrase((3, 3), (3, 3), (Ruler(), paragraphs)) == "L3 → ¶ 3"
    assert lines_phrase((40, 40), (41, 95), (pages, pages)) == "p. 1 → pp. 2–3"
    assert lines_phrase((42, 44), (43, 45), (pages, pages)) == "p. 2"
    assert weight_phrase(substantive=False, severity=Severity.LOW) == "editorial"
    assert weight_phrase(substantive=True, severity=Severity.LOW) == "substantive"
    assert weight_phrase(substantive=True, severity=Severity.CRITICAL) == "critical"


MOVED = ref("C", 30), ref("C", 10)


@pytest.mark.parametrize(
    ("around", "said"),
    [
        (
            (section("s2", ref("A", 10), ref("A", 20)), section("s3", ref("B", 20), ref("B", 30))),
            "after “B” to the start",
        ),
        ((section("s2", ref("", 1), ref("", 1)), section("s3", ref("B", 20), ref("B", 30))), "after “B” to the start"),
        ((section("s2", ref("A", 31), ref("A", 5)),), "the start to after “A”"),
    ],
)
def test_a_moved_section_says_from_where_to_where(around: tuple[ComparedSection, ...], said: str):
    moved = section("s1", *MOVED, moved=True)
    assert places_of(comparison(moved, *around)).move_phrase(moved) == f"moved from {said}"


def test_a_place_that_lines_do_not_tell_is_not_made_up():
    moved = section("s1", ref("C", 1), ref("C", 1), moved=True)
    other = section("s2", ref("A", 1), ref("A", 1))
    assert places_of(comparison(other, moved)).move_phrase(moved) == "moved"


def test_a_moved_section_says_what_moved_with_it():
    moved = section("s1", ref("C", 30), ref("C", 10), moved=True)
    below = section("s2", ref("D", 31, "C"), ref("D", 11, "C"))
    fresh = section("s3", None, ref("E", 12, "C"))
    rest = section("s4", ref("A", 1), ref("A", 20)), section("s5", ref("F", 40, "C"), ref("F", 40, "G"))
    said = places_of(comparison(moved, below, fresh, *rest)).move_phrase(moved)
    assert said == "moved with 1 section below it from after “A” to the start"
