"""Plain front matter is read as PyYAML reads it, or not at all."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from policydiff.read.plain_yaml import plain_yaml

READ = {
    "title: Privacy policy": {"title": "Privacy policy"},
    "title: Acme’s “own” terms, [v2] & more": {"title": "Acme’s “own” terms, [v2] & more"},
    "title: 'Terms: of use'": {"title": "Terms: of use"},
    'title: "Terms # of use"': {"title": "Terms # of use"},
    "date: 2031-04-05\ndraft: false": {"date": date(2031, 4, 5), "draft": False},
    "empty:\ntitle: A": {"empty": None, "title": "A"},
    "from:\n  - /a/\n  - /b#c": {"from": ["/a/", "/b#c"]},
    "from:\n- /a/\nto: B": {"from": ["/a/"], "to": "B"},
    "versions:\n  web: '*'\n  app-2: 'yes'": {"versions": {"web": "*", "app-2": "yes"}},
    "title: A\ntitle: B": {"title": "B"},
    "title: A  \n\nnext: B": {"title": "A", "next": "B"},
}

LEFT = (
    "count: 30",
    "title: A: B",
    "title: A # note",
    "title: ends:",
    "title: 'it''s'",
    'title: "a\\tb"',
    "title: yes",
    "title: Null",
    "no: A",
    "title: |\n  A",
    "title: A\n  goes on",
    "title: &name A",
    "date: 2031-02-30",
    "list:\n  - a: b",
    "list:\n  -\n",
    "list:\n  - a\n    - b",
    "list:\n  - a\n  key: b",
    "keys:\n  a: A\n   b: B",
    "- a",
    "  title: A",
    "# note\ntitle: A",
    "title:\tA",
    "title: a\u2028b",
)


@pytest.mark.parametrize(("text", "fields"), READ.items())
def test_plain_fields_are_read(text: str, fields: dict[str, object]) -> None:
    assert plain_yaml(text) == fields == yaml.safe_load(text)


@pytest.mark.parametrize("text", LEFT)
def test_what_yaml_may_read_otherwise_is_left_to_it(text: str) -> None:
    assert plain_yaml(text) is None


SIGNS = "- a: b: key: no: A yes true /x # : ' \" '*' 2031-04-05 30 1.5 ~ *a &a !t [ ] { } , é \\ | > % @ ` ? = <<"
PARTS = st.sampled_from(["", " ", "  ", "- ", "a: ", "key: ", "no: ", " #", ": ", *SIGNS.split(" ")])
LINES = st.lists(st.lists(PARTS, max_size=5).map("".join), max_size=5).map("\n".join)


@given(LINES)
def test_whatever_is_read_is_what_yaml_reads(text: str) -> None:
    fields = plain_yaml(text)
    if fields is not None:
        assert fields == (yaml.safe_load(text) or {})
        assert list(fields) == list(yaml.safe_load(text) or {})
