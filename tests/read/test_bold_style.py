"""Which elements of a page its style sheets set in bold."""

from __future__ import annotations

import pytest

from policydiff.read.bold import Bold

SHEET = """.c1 { color: red; font-weight: 700 } p.lead, .c2 { font-weight: bold } .c3 { font-weight: 400 }
.box .inner { font-weight: bold } @media print { .c4 { font-weight: bold } }"""


@pytest.mark.parametrize(
    "attributes",
    [
        {"class": "c1"},
        {"class": "x C1"},
        {"class": "lead"},
        {"class": "c2"},
        {"style": "font-weight:bold"},
        {"style": "Font-Weight: 600"},
    ],
)
def test_bold_elements(attributes: dict[str, str | None]) -> None:
    assert Bold(SHEET)(attributes)


@pytest.mark.parametrize(
    "attributes",
    [{}, {"class": "c3"}, {"class": None}, {"class": "box"}, {"style": "font-weight: 400"}, {"style": "color: bold"}],
)
def test_other_elements(attributes: dict[str, str | None]) -> None:
    assert not Bold(SHEET)(attributes)
