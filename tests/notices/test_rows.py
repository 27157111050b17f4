"""What is frozen of a recipient comes back as it was, and stands in a request body as JSON wants it."""

import json

from hypothesis import given
from hypothesis import strategies as st

from notices.rows import pack, unpress

CELL = st.text('Ann"\\\n\x00\x01\x02\x1f\x7f\u2028é李\uf8b0\uf8b1\ud800 ', max_size=6) | st.text(max_size=4)
ROWS = st.integers(2, 4).flatmap(lambda columns: st.lists(st.tuples(*[CELL] * columns), min_size=1, max_size=5))


@given(ROWS)
def test_rows_come_back_and_are_json(given_rows):
    kept = [tuple(cell.encode("utf-8", "replace").decode() for cell in row) for row in given_rows]
    rows = unpress(pack(given_rows).pressed())
    assert [*zip(*map(rows.column, range(rows.columns)), strict=True)] == kept
    body = rows.expand('["', ['","'] * (rows.columns - 1), '"]')
    assert json.loads(b"[" + body + b"]") == [*map(list, kept)]
