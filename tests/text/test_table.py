"""Columns of plain text."""

from policydiff.text.table import text_table


def test_words_are_flush_left_and_numbers_right() -> None:
    assert text_table([("notice", "sent", "open"), ("terms", "1,200", "3")]) == [
        "notice   sent  open",
        "terms   1,200     3",
    ]


def test_so_many_columns_hold_words() -> None:
    assert text_table([("channel", "tag", "n"), ("push", "en", "12")], words=2) == [
        "channel  tag   n",
        "push     en   12",
    ]


def test_wide_signs_take_two_cells() -> None:
    assert text_table([("条款", "n"), ("terms", "1")]) == ["条款   n", "terms  1"]
