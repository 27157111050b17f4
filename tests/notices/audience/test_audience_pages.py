"""A page says of each row what the row says alone: the quick way and the careful one give the same people."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notices.audience.columns import COLUMNS, made, page_of
from notices.audience.sheet import Sheet
from notices.errors import AudienceError
from notices.model import Field, Recipient, Recipients
from notices.providers.fields import filler

CELL = st.one_of(
    st.text("ab1@. ,;\"'\\\t\u2028\x0b\x85ü", max_size=6),
    st.sampled_from(
        ["", "ann@example.com", "NULL", "yes", "no", "Ann Lee", '"Ann, B"', '"say ""hi"""', " Bo ", "evil.com"]
    ),
)
LINE = st.tuples(
    st.lists(CELL, min_size=4, max_size=4) | st.lists(CELL, max_size=6), st.sampled_from(["\n", "\r\n", "\r"])
)
TABLE = st.tuples(st.lists(LINE, max_size=6), st.sampled_from(["\n", "\r\n", "\r", ""]))
HEAD = "id,email,name,unsubscribed\n"


def sheet(body):
    found = []
    return Sheet(io.StringIO(HEAD + body, newline=""), "r.csv", COLUMNS, lambda line, _: found.append(line)), found


def one_by_one(body):
    """Lines and recipients of the rows that are whole, or None where a row is not."""
    rows, wrong = sheet(body)
    people = []
    for row in rows:
        one = (
            made(*[row[rows.places[name]] if name in rows.places else "" for name in COLUMNS]) if len(row) == 4 else ""
        )
        if not isinstance(one, Recipient):
            return None
        people.append((rows.line, one))
    return None if wrong else people


@given(TABLE)
def test_a_block_of_lines_is_read_as_line_by_line_or_left_to_that(table):
    lines, last = table
    body = "".join(",".join(cells) + end for cells, end in lines)
    body = body.rstrip("\r\n") + last if body else body
    quick, _ = sheet(body)
    text = quick.take()
    columns = quick.columns(text) if text else None
    page = page_of(columns, quick.places, 2) if columns is not None else None
    if page is not None:
        assert [*zip(page.lines, page.people(), strict=True)] == one_by_one(body)


def test_ordinary_rows_are_never_left_to_the_slow_way():
    for body in (
        "1,ann@example.com,Ann,no\n2,ben@example.com,,\n",
        '1,ann@example.com,"Lee, Ann",\r\n2,b@example.com,"B",y',
    ):
        quick, _ = sheet(body)
        assert len(page_of(quick.columns(quick.take()), quick.places, 2)) == 2


def test_blocks_end_with_lines_and_lines_are_counted_through_them(tmp_path):
    from notices.audience import open_audience
    from notices.model import Channel

    path = tmp_path / "r.csv"
    rows = [f"u{n},person{n}@example.com,{'x' * (n % 300)},no" for n in range(3000)]
    rows[1500:1500] = ["", "bad line"]
    path.write_text(HEAD + "\n".join(rows))
    audience = open_audience(str(path), "", (Channel.EMAIL,), skip_invalid=True)
    found = [(line, one) for page in audience.pages() for line, one in zip(page.lines, page.ids, strict=True)]
    assert found == [(n + 2 if n < 1500 else n + 4, f"u{n}") for n in range(3000)]
    assert audience.skipped == 1
    with pytest.raises(AudienceError, match="line 1503: has 1 fields"):
        list(open_audience(str(path), "", (Channel.EMAIL,)).pages())


NAMES = st.lists(st.text("Ann <>&'\"-name\n\x00ü\u2028", max_size=8).map(str.strip), min_size=1, max_size=5)


@given(NAMES, st.booleans())
def test_a_field_is_filled_for_many_as_for_each_alone(names, html):
    fill = filler(Field("-n-", "name", "Hello {value},", "Hello,", html=html), ("-n-", "-name-"))
    people = [Recipient(str(n), name=name) for n, name in enumerate(names)]
    assert fill(Recipients.of(people)) == [fill(Recipients.of([one]))[0] for one in people]
