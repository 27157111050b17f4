"""`--section`: the sections called so, those below them, and what the rest of the comparison says of them."""

import pytest
from hypothesis import given

from policydiff.errors import UsageError
from policydiff.model import BlockKind, Comparison, Finding, Point, Severity, Summary, Verdict
from policydiff.pick import pick
from policydiff.render.json.read import from_json
from policydiff.render.json.write import to_json
from policydiff.values import replace
from tests.making import change, comparison, ref, section
from tests.strategies import comparisons

TITLE = "Privacy Policy"


def policy() -> Comparison:
    return comparison(
        section("s1", ref("", 1), ref("", 1), change("s1.c1", "Hello.")),
        section("s2", ref(TITLE, 2), ref(TITLE, 2)),
        section("s3", ref("2. Storage", 20, TITLE), ref("2. Storage and time", 20, TITLE)),
        section(
            "s4",
            ref("2.1 How long", 30, TITLE, "2. Storage"),
            ref("2.1 How long", 30, TITLE, "2. Storage and time"),
            change("s4.c1", "For [-30-]{+90+} days.", severity=Severity.HIGH),
        ),
        section("s5", ref("12. Sharing\x1b", 120, TITLE), None, change("s5.c1", "[-Never.-]", severity=Severity.HIGH)),
        section("s6", ref("Children", 130, TITLE), ref("Children", 130, TITLE), change("s6.c1", "{+Typing+} error.")),
        summary=Summary(
            "Much changes.",
            (
                Point("Time.", Severity.HIGH, (), ("s4.c1",)),
                Point("Sharing.", Severity.HIGH, (), ("s5.c1",)),
                Point("A date.", Severity.LOW, (), ()),
            ),
            1,
        ),
        findings=(
            Finding("a.time", Severity.LOW, "In 2.1.", None, (33, 33)),
            Finding("b.whole", Severity.LOW, "Everywhere.", None, None),
        ),
    )


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("s3", ["s3", "s4"]),
        ("2", ["s3", "s4"]),
        ("2.", ["s3", "s4"]),
        ("2.1", ["s4"]),
        ("storage", ["s3", "s4"]),
        ("STORAGE  and TIME", ["s3", "s4"]),
        ("how", ["s4"]),
        ("sharing", ["s5"]),
        ("privacy policy", ["s2"]),
        ("preamble", ["s1"]),
        ("chil", ["s6"]),
    ],
)
def test_a_section_is_found_by_what_it_is_called(name, ids):
    assert [section.id for section in pick(policy(), name).sections] == ids


def test_the_rest_follows_what_was_picked():
    picked = pick(policy(), "how long")
    assert picked.verdict is Verdict.SUBSTANTIVE
    assert dict(picked.counts.sections)["modified"] == 1
    assert (picked.counts.inserted, picked.counts.deleted) == (1, 1)
    assert picked.summary == Summary("", (Point("Time.", Severity.HIGH, (), ("s4.c1",)),), 0)
    assert [finding.code for finding in picked.findings] == ["a.time"]
    assert pick(policy(), "privacy policy").verdict is Verdict.IDENTICAL
    assert pick(policy(), "children").verdict is Verdict.EDITORIAL
    assert pick(policy(), "children").summary.rest == 1


@pytest.mark.parametrize("name", ["cookies", "", "3"])
def test_an_unknown_name_lists_what_there_is_in_one_line(name):
    with pytest.raises(UsageError, match="no section is called") as caught:
        pick(policy(), name)
    text = str(caught.value)
    assert "2.1 How long; 12. Sharing<U+001B>; Children" in text
    assert "\n" not in text
    assert "\x1b" not in text


def test_a_long_list_is_cut():
    many = comparison(*(section(f"s{n}", ref(f"Part {n}"), ref(f"Part {n}")) for n in range(60)))
    with pytest.raises(UsageError, match="Part 39; and 20 more"):
        pick(many, "nowhere")


@given(comparisons())
def test_every_section_can_be_picked_by_its_id(made):
    for each in made.sections:
        picked = pick(made, each.id)
        assert each in picked.sections
        assert from_json(to_json(picked, full=True)) == replace(picked, elsewhere=())
        assert {name for name, _ in picked.elsewhere} == {s.id for s in made.sections} - {s.id for s in picked.sections}


def test_the_heading_that_changed_can_be_picked_by_either_name():
    made = comparison(
        section(
            "s1",
            ref("Terms"),
            ref("Rules"),
            change("s1.h", "[-Terms-]{+Rules+}", block=BlockKind.HEADING),
        )
    )
    assert pick(made, "terms").sections == pick(made, "rules").sections == made.sections
