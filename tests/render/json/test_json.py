"""JSON: what is written is valid, reads back equal, and says the same in the short form."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.errors import UnreadableComparisonError
from policydiff.model import BlockKind, Comparison, Kind
from policydiff.render.json.read import from_json
from policydiff.render.json.write import json_schema, set_to_json, to_json
from policydiff.text.unseen import UNSEEN_SIGN
from tests.strategies import comparisons

SMALL = Path(__file__).with_name("small.json").read_text("utf-8")
"""One section, renamed; one paragraph that became a list item; one that stayed."""

VALIDATOR = jsonschema.Draft202012Validator(json.loads(json_schema()))


def without_equal(comparison: Comparison) -> Comparison:
    sections = tuple(
        replace(section, changes=tuple(change for change in section.changes if change.kind is not Kind.EQUAL))
        for section in comparison.sections
    )
    return replace(comparison, sections=sections)


def a_comparison() -> Comparison:
    found = from_json(SMALL)
    assert isinstance(found, Comparison)
    return found


def test_the_schema_is_itself_valid():
    jsonschema.Draft202012Validator.check_schema(json.loads(json_schema()))


@given(comparisons(), st.booleans())
def test_one_comparison_is_valid_and_reads_back_equal(comparison, full):
    text = to_json(comparison, full=full)
    VALIDATOR.validate(json.loads(text))
    assert from_json(text) == (comparison if full else without_equal(comparison))
    assert text.endswith("}\n")
    assert text.encode()


@given(st.lists(comparisons(), max_size=2), st.booleans())
def test_a_set_is_valid_and_reads_back_equal(several, full):
    text = set_to_json(several, full=full)
    VALIDATOR.validate(json.loads(text))
    assert from_json(text) == tuple(each if full else without_equal(each) for each in several)


@given(comparisons(), st.booleans())
def test_no_unseen_character_is_written_raw(comparison, full):
    assert not UNSEEN_SIGN.search(to_json(comparison, full=full))


@given(comparisons())
def test_the_full_form_names_each_heading_once(comparison):
    for section in json.loads(to_json(comparison, full=True))["sections"]:
        assert all(change["block"] != BlockKind.HEADING for change in section["changes"])
    short = json.loads(to_json(comparison, full=False))["sections"]
    assert all("heading" not in section for section in short)


def test_a_half_character_of_a_file_name_survives():
    odd = replace(a_comparison(), policy="caf\udce9")
    text = to_json(odd, full=True)
    assert "caf\\udce9" in text
    assert from_json(text) == odd


def test_keys_stand_in_the_order_of_the_contract():
    written = json.loads(to_json(replace(a_comparison(), policy="privacy"), full=True))
    assert list(written) == [
        *("schema", "policy", "old", "new", "verdict", "counts", "summary", "sections", "promises", "findings"),
    ]
    section = written["sections"][0]
    assert list(section) == [
        *("id", "relation", "moved", "renamed", "renumbered", "substantive", "severity", "topics"),
        *("old", "new", "heading", "changes"),
    ]
    assert list(section["changes"][0]) == [
        *("id", "kind", "block", "from", "old", "new", "spans", "substantive", "severity", "direction", "signals"),
    ]


def test_a_change_stands_on_a_line_of_its_own():
    rows = [line for line in to_json(a_comparison(), full=True).splitlines() if line.startswith('   {"id": "s1.c')]
    assert len(rows) == 2
    assert json.loads(rows[0].rstrip(","))["id"] == "s1.c1"


def broken(path: str, value: object) -> str:
    top = json.loads(SMALL)
    at, keys = top, path.split(".")
    for key in keys[:-1]:
        at = at[int(key)] if key.isdigit() else at[key]
    last = int(keys[-1]) if keys[-1].isdigit() else keys[-1]
    if value is KeyError:
        del at[last]
    else:
        at[last] = value
    return json.dumps(top)


BAD = [
    ("", "not JSON"),
    ("{", "not JSON"),
    ("[" * 100_000, "not JSON"),
    ("[]", "the document: expected an object, found []"),
    ("{}", "schema: expected a text, found nothing"),
    ('{"schema": "policydiff/9"}', "schema 'policydiff/9'"),
    ('{"schema": "policydiff-set/1"}', "comparisons: expected a list, found nothing"),
    ('{"schema": "policydiff-set/1", "comparisons": [3]}', "comparisons[0]: expected an object, found 3"),
    (broken("old.words", "12"), "old.words: expected a whole number, zero or more, found '12'"),
    (broken("old.words", -1), "old.words: expected a whole number"),
    (broken("old.words", True), "old.words: expected a whole number"),
    (broken("verdict", "maybe\nnot"), "verdict: 'maybe\\nnot' is none of identical, editorial, substantive"),
    (broken("sections.0.id", KeyError), "sections[0].id: expected a text, found nothing"),
    (broken("sections.0.moved", 1), "sections[0].moved: expected true or false, found 1"),
    (broken("sections.0.changes.1.old.lines", [1]), "sections[0].changes[1].old.lines: expected two numbers"),
    (broken("sections.0.changes.0.spans.0.op", "gone"), "sections[0].changes[0].spans[0].op: 'gone' is none of"),
    (broken("sections.0.topics", ["a", 2]), "sections[0].topics[1]: expected a text, found 2"),
    (broken("promises.old", None), "promises.old: expected an object, found nothing"),
]


@pytest.mark.parametrize(("text", "said"), BAD)
def test_what_is_no_comparison_is_refused_in_one_line(text, said):
    with pytest.raises(UnreadableComparisonError) as caught:
        from_json(text)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_keys_of_a_later_minor_version_are_passed_over():
    top = json.loads(SMALL)
    top["later"] = {"x": 1}
    top["sections"][0]["changes"][0]["later"] = []
    VALIDATOR.validate(top)
    assert from_json(json.dumps(top)) == a_comparison()
