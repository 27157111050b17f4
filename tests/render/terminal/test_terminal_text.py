"""Text for people: accepted screens, and what holds for any comparison.

`pytest tests/render --accept` writes the screens anew; read what changed before you commit it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff import compare
from policydiff.model import BlockKind, Kind, Op, Source
from policydiff.pick import pick
from policydiff.render.terminal.stat import set_to_stat, to_stat
from policydiff.render.terminal.text import set_to_text, to_text
from policydiff.text.unseen import UNSEEN_SIGN, show_controls
from policydiff.text.widths import width_of
from tests.golden import expect
from tests.render.samples import chinese, hostile, two, unchanged, whole
from tests.strategies import comparisons

SCREENS = Path(__file__).with_name("screens")
SHOWN = {
    "whole.txt": lambda: to_text(whole(), width=80, color=False, full=False),
    "whole.color.txt": lambda: to_text(whole(), width=80, color=True, full=False),
    "whole.full.txt": lambda: to_text(whole(), width=80, color=False, full=True),
    "whole.narrow.txt": lambda: to_text(whole(), width=40, color=False, full=False),
    "whole.stat.txt": lambda: to_stat(whole(), width=80, color=False),
    "whole.stat.color.txt": lambda: to_stat(whole(), width=80, color=True),
    "whole.section.txt": lambda: to_text(pick(whole(), "retention"), width=80, color=False, full=False),
    "chinese.txt": lambda: to_text(chinese(), width=80, color=False, full=False),
    "chinese.narrow.txt": lambda: to_text(chinese(), width=40, color=False, full=False),
    "hostile.txt": lambda: to_text(hostile(), width=80, color=False, full=False),
    "unchanged.txt": lambda: to_text(unchanged(), width=80, color=False, full=False),
    "unchanged.full.txt": lambda: to_text(unchanged(), width=80, color=False, full=True),
    "two.txt": lambda: set_to_text(two(), width=80, color=False, full=False),
    "two.stat.txt": lambda: set_to_stat(two(), width=80, color=False),
}


@pytest.mark.parametrize("name", SHOWN)
def test_the_screen_is_as_accepted(name, accept):
    expect(SCREENS / name, SHOWN[name]().replace("\x1b", "␛"), accept=accept)


def test_every_accepted_screen_is_tested():
    assert sorted(path.name for path in SCREENS.iterdir()) == sorted(SHOWN)


@given(comparisons(), st.integers(40, 120), st.booleans())
def test_rows_keep_to_the_width_and_nothing_unseen_is_printed(made, width, full):
    for text in (to_text(made, width=width, color=False, full=full), to_stat(made, width=width, color=False)):
        assert text.endswith("\n")
        assert not UNSEEN_SIGN.search(text)
        assert all(width_of(row) <= min(width, 100) for row in text.splitlines())


@given(comparisons(), st.booleans())
def test_colour_adds_looks_but_the_words_stay(made, full):
    painted = to_text(made, width=80, color=True, full=full)
    bare = re.sub(r"\x1b\[[0-9;]*m", "", painted)
    assert not UNSEEN_SIGN.search(bare)
    for row in painted.splitlines():
        assert row.count("\x1b[0m") * 2 == row.count("\x1b")


@given(comparisons())
def test_the_full_text_holds_every_word_of_both_sides(made):
    if not made.sections:
        return
    shown = without_margins(to_text(made, width=100, color=False, full=True))
    for each in made.sections:
        for one in each.changes:
            for span in one.spans:
                for word in show_controls(span.text).split():
                    assert without_margins(word) in shown


def without_margins(text: str) -> str:
    """Neither white space nor the signs that stand in margins, which may fall inside a long word."""
    return re.sub(r"[\s+\-|│~>*•¶{}\[\]]", "", text)


@given(comparisons())
def test_folding_leaves_no_marked_word_out(made):
    shown = without_margins(to_text(made, width=100, color=False, full=False))
    for each in made.sections:
        for one in each.changes:
            if one.kind in {Kind.EQUAL, Kind.FORMAT} or one.block is BlockKind.HEADING or not one.spans:
                continue
            if one.outside or each.outside:  # navigation is counted, not shown
                continue
            marked = [span.text for span in one.spans if span.op is not Op.EQUAL]
            assert all(without_margins(show_controls(text)) in shown for text in marked) or made.verdict == "identical"


@given(comparisons())
def test_the_stat_has_a_row_for_each_changed_section(made):
    rows = to_stat(made, width=100, color=False).splitlines()
    assert len([row for row in rows if " | " in row]) <= len(made.sections)
    assert to_stat(made, width=100, color=False) == set_to_stat([made], width=100, color=False)


@pytest.mark.parametrize("full", [False, True])
def test_a_section_about_nothing_that_has_a_name_is_told_without_it(full):
    old = "# Le quai\n\nLe quai est ouvert le matin. Les barques sont peintes en bleu.\n"
    new = f"{old}\n## La cloche\n\nLa cloche sonne quand la marée monte et que les barques rentrent.\n"
    made = compare(*(Source("quai.md", text.encode(), "markdown", language="fr") for text in (old, new)))
    assert made.sections[-1].topics == ("other",)
    rows = [row.rstrip() for row in to_text(made, width=80, color=False, full=full).splitlines()]
    assert "   ajouts · moyenne" in rows
    assert not [row for row in rows if row.endswith((" ·", "[]"))]
