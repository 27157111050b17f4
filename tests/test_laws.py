"""What must hold for a comparison of any two texts."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from policydiff.errors import PolicydiffError
from policydiff.model import Change, Comparison, Kind, Op, Relation, Source, Verdict
from policydiff.pipeline import compare
from policydiff.read import read
from policydiff.render.json.read import from_json
from policydiff.render.json.write import to_json
from policydiff.render.terminal.text import to_text
from policydiff.text.words import words
from tests.documents import documents, revisions

anything = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(
            [
                "# ",
                "## 1\\. ",
                "* ",
                "> ",
                "| a | b |",
                "|---|---|",
                "```",
                "<div>",
                "<h2>",
                "</p>",
                "**",
                "[x](y)",
                "{: .c}",
                "{% if %}",
                "---",
                "===",
                "\n",
                "\n\n",
                " ",
                "text",
                "第一条",
                "<!--",
                "-->",
                "[^1]",
                "[^1]: n",
                ": d",
                "\u202e",
            ],
        ),
        max_size=40,
    ).map("".join),
)


def source(text: str) -> Source:
    return Source("policy.md", text.encode("utf-8", "replace"), "markdown")


def comparison(old: str, new: str) -> Comparison:
    return compare(source(old), source(new))


def changes(whole: Comparison) -> list[Change]:
    return [change for section in whole.sections for change in section.changes]


@given(revisions())
def test_both_texts_are_rebuilt_from_the_spans(texts: tuple[str, str]) -> None:
    for change in changes(comparison(*texts)):
        for block, without in ((change.old, Op.INSERT), (change.new, Op.DELETE)):
            if block is not None:
                assert "".join(span.text for span in change.spans if span.op is not without) == block.text


@given(revisions())
def test_every_word_of_both_files_stands_in_the_whole_once(texts: tuple[str, str]) -> None:
    whole = comparison(*texts)
    for side, text in zip(("old", "new"), texts, strict=True):
        said = []
        for section in whole.sections:
            said += [ref.heading for ref in getattr(section, side)]
            blocks = [getattr(c, side) for c in section.changes if not c.id.endswith(".h")]
            said += [block.text for block in blocks if block is not None]
        edition = read(source(text))
        there = [s.ref.heading for s in edition.sections] + [b.text for s in edition.sections for b in s.blocks]
        assert sorted(words(" ".join(said))) == sorted(words(" ".join(there)))


@given(documents())
def test_an_edition_against_itself_shows_nothing(text: str) -> None:
    whole = comparison(text, text)
    assert whole.verdict is Verdict.IDENTICAL
    assert not whole.summary.points
    assert whole.counts.inserted == whole.counts.deleted == 0
    assert all(change.kind is Kind.EQUAL for change in changes(whole))


@given(documents(), st.integers(20, 70))
def test_rewrapping_the_source_changes_nothing(text: str, width: int) -> None:
    def wrapped(line: str) -> str:
        if line.startswith(("|", "#")):
            return line
        out = [""]
        for word in line.split(" "):
            unspaced = not (out[-1][-1:] + word[:1]).isascii()  # a blank between two Han characters is no place to wrap
            fits = unspaced or len(out[-1]) + len(word) < width or re.match(r"[*+-]|\d+[.)]|$", word)
            out[-1:] = (
                [f"{out[-1]} {word}".removeprefix(" ")] if fits else [out[-1], ("  " if line[:1] == "*" else "") + word]
            )
        return "\n".join(out)

    again = "\n".join(wrapped(line) for line in text.split("\n"))
    assert comparison(text, again).verdict is Verdict.IDENTICAL


MIRROR = {Relation.ADDED: Relation.REMOVED, Relation.SPLIT: Relation.MERGED}
MIRROR |= {b: a for a, b in MIRROR.items()}


@given(revisions())
def test_swapping_the_sides_mirrors_the_sections(texts: tuple[str, str]) -> None:
    def links(whole: Comparison, *, swapped: bool) -> list[tuple[str, list[str], list[str]]]:
        rows = []
        for section in whole.sections:
            sides = [sorted(ref.anchor for ref in side) for side in (section.old, section.new)]
            relation = MIRROR.get(section.relation, section.relation) if swapped else section.relation
            rows.append((relation.value, *(sides[::-1] if swapped else sides)))
        return sorted(rows)

    there, back = comparison(*texts), comparison(*texts[::-1])
    assert links(there, swapped=False) == links(back, swapped=True)
    assert there.verdict is back.verdict


@given(revisions())
def test_json_reads_back_equal(texts: tuple[str, str]) -> None:
    whole = comparison(*texts)
    assert from_json(to_json(whole, full=True)) == whole
    shown = tuple(replace(s, changes=tuple(c for c in s.changes if c.kind is not Kind.EQUAL)) for s in whole.sections)
    assert from_json(to_json(whole, full=False)) == replace(whole, sections=shown)


@settings(max_examples=150)
@given(anything, anything)
@example("", "")
@example("# A\n\n```\nunclosed", "> " * 70 + "deep")
@example("\u0000", "x")
def test_any_text_at_all_is_compared_or_refused(old: str, new: str) -> None:
    try:
        whole = comparison(old, new)
    except PolicydiffError as error:
        if "\n" in str(error):
            raise
        return
    assert to_text(whole, width=80, color=False, full=True)
    for change in changes(whole):
        for block, without in ((change.old, Op.INSERT), (change.new, Op.DELETE)):
            spelt = "".join(span.text for span in change.spans if span.op is not without)
            assert block is None or spelt == block.text


@given(revisions())
def test_every_change_is_in_a_point_or_in_the_counted_rest(texts: tuple[str, str]) -> None:
    whole = comparison(*texts)
    real = {change.id for change in changes(whole) if change.kind is not Kind.EQUAL}
    told = {name for point in whole.summary.points for name in point.changes}
    assert told <= real
    assert len(real - told) == whole.summary.rest


@given(revisions())
def test_ids_are_unique_and_points_name_existing_ones(texts: tuple[str, str]) -> None:
    whole = comparison(*texts)
    ids = [section.id for section in whole.sections] + [change.id for change in changes(whole)]
    assert len(ids) == len(set(ids))
    assert {change.origin for change in changes(whole)} <= {None, *(section.id for section in whole.sections)}


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_the_bytes_do_not_depend_on_the_hash_seed(seed: str) -> None:
    here = Path(__file__).parent.parent / "examples"
    run = [sys.executable, "-m", "policydiff", "v1/privacy.md", "v2/privacy.md", "--format", "json", "--full"]
    out = [
        subprocess.run(run, cwd=here, env=os.environ | {"PYTHONHASHSEED": value}, capture_output=True, check=False)
        for value in (seed, "random")
    ]
    assert out[0].returncode == 1
    assert out[0].stdout == out[1].stdout
    assert out[0].stdout


@given(revisions())
def test_renumbering_alone_is_editorial(texts: tuple[str, str]) -> None:
    old = texts[0]
    assume(re.search(r"^#", old, re.MULTILINE))
    count = iter(range(1, 100))
    numbered = re.sub(r"^(#+ )", lambda m: f"{m[1]}{next(count)}. ", old, flags=re.MULTILINE)
    shifted = re.sub(r"^(#+ )(\d+)\. ", lambda m: f"{m[1]}{int(m[2]) + 1}. ", numbered, flags=re.MULTILINE)
    whole = comparison(numbered, shifted)
    assert whole.verdict is Verdict.EDITORIAL
    assert not whole.summary.points
    assert all(section.relation is Relation.UNCHANGED for section in whole.sections)
