"""The list of changes: short, in the words of the policy, and in the language of the page."""

import pytest

from policydiff.model import BlockKind, Kind, Relation
from policydiff.render.words.entries import entries_of
from policydiff.render.words.places import places_of
from policydiff.render.words.tongue import ENGLISH, tongue
from tests.making import change, comparison, ref, section


def said(*changes, speech=ENGLISH, relation=Relation.MODIFIED):
    sides = {Relation.ADDED: ((), ref("A")), Relation.REMOVED: (ref("A"), ())}.get(relation, (ref("A"), ref("A")))
    made = section("s1", *sides, *changes, relation=relation)
    return [entry.sentence for entry in entries_of(made, places_of(comparison(made)), speech)]


@pytest.mark.parametrize(
    ("marked", "sentence"),
    [
        ("We erase your diary within [-30-]{+90+} days.", "“We erase your diary within [30 → 90] days.”"),
        ("We [-do not -]sell what you write to anybody at all.", "“We [− do not] sell what you”"),
        (
            "We sell what you write to{+ our partners and+} you.",
            "“We sell what you write to [+ our partners and] you.”",
        ),
        ("Ask us[-;-]{+,+} and we [-may-]{+will+} answer.", "“Ask us, and we [may → will] answer.”"),
        ("[-Nothing-]{+Everything is kept+}", "Rewritten: “Everything is kept”"),
        (
            "The [-red-]{+blue+} ox and [-one-]{+two+} mice, and [-no-]{+a+} cow, or [-a-]{+the+} cat.",
            "“The [red → blue] ox and [one → two] mice, and”; and 2 more places",
        ),
        (
            "The [-red-]{+blue+} lamp stands in a room that nobody opened since the war, and [-one-]{+two+} mice.",
            "“The [red → blue] lamp stands in a”; “the war, and [one → two] mice.”",
        ),
        ("Write[-  -]{+ +}to us.", "Only the spacing"),
    ],
)
def test_a_change_is_told_by_its_words(marked, sentence):
    assert said(change("s1.c1", marked)) == [sentence]


@pytest.mark.parametrize(
    ("made", "tag", "sentence"),
    [
        (["{+New words.+}"], "en", "Added “New words.”"),
        (["[-Old words.-]"], "en", "Removed “Old words.”"),
        (["{+One.+}", "{+Two.+}"], "en", "2 paragraphs added: “One.”"),
        (["[-One.-]", "[-Two.-]"], "zh-Hans", "删除 2 个段落：“One.”"),
        (["{+新的。+}"], "zh-Hans", "新增“新的。”"),
        (["保存[-30-]{+90+}天。"], "zh-Hant", "「保存[30 → 90]天。」"),
    ],
)
def test_what_came_or_went(made, tag, sentence):
    assert said(*(change(f"s1.c{n}", one) for n, one in enumerate(made, 1)), speech=tongue(tag)) == [sentence]


def test_a_section_says_what_it_holds():
    made = [change("s1.c1", "{+One.+}"), change("s1.c2", "{+Two.+}", block=BlockKind.ITEM)]
    assert said(*made, relation=Relation.ADDED) == ["New section: 1 paragraph and 1 list item"]
    assert said(*made, relation=Relation.ADDED, speech=tongue("zh-CN")) == ["新增章节：1 个段落和1 个列表项"]


def test_a_moved_block_says_where_from():
    moved = change("s1.c1", "We sell [-it-]{+all+}.", kind=Kind.MOVE, origin="s9")
    assert said(moved) == ["Moved here from another section; “We sell [it → all].”"]
