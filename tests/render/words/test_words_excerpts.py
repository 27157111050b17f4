"""Folding: what is near a change stays, what is far goes, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.model import Op
from policydiff.render.words.excerpts import fold
from tests.making import spans
from tests.strategies import reworded

FAR = "This sentence is long and says nothing that changed, so nobody who looks for the change wants it. "


def shown(marked: str, keep: int = 24) -> str:
    signs = {Op.EQUAL: "{}", Op.DELETE: "[-{}-]", Op.INSERT: "{{+{}+}}"}
    return "".join("…" if part.folded else signs[part.op].format(part.text) for part in fold(spans(marked), keep))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Under [-18-]{+14+} years.", "Under [-18-]{+14+} years."),
        (f"{FAR}Under [-18-]{{+14+}}.", "…change wants it. Under [-18-]{+14+}."),
        (f"Under [-18-]{{+14+}}. {FAR}", "Under [-18-]{+14+}. This sentence is long…"),
        (f"[-18-] {FAR}[-14-]", "[-18-] This sentence is long…the change wants it. [-14-]"),
        (FAR.strip(), "This sentence is long…"),
        (f"{'很长的' * 20}[-十八-]", "…很长的很长的很长的很长的[-十八-]"),
        (
            "A few words too many to keep, yet [-not-] worth a fold",
            "A few words too many to keep, yet [-not-] worth a fold",
        ),
    ],
)
def test_only_what_is_far_from_a_change_is_folded(marked, expected):
    assert shown(marked) == expected


@given(reworded(), st.integers(1, 80))
def test_what_is_shown_and_folded_spells_the_spans(made, keep):
    folded = fold(made, keep)
    for op in Op:
        assert "".join(part.text for part in folded if part.op is op) == "".join(s.text for s in made if s.op is op)
    assert "".join(part.text for part in folded) == "".join(span.text for span in made)
    assert not any(part.folded for part in folded if part.op is not Op.EQUAL)
    assert all(part.text for part in folded)
