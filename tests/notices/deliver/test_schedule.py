"""What is due, by channel and time."""

from __future__ import annotations

import pytest

from notices.deliver.schedule import Schedule
from notices.ledger import Folded
from notices.model import Channel, Chunk, DeliveryVerdict

EMAIL, PUSH = Channel.EMAIL, Channel.PUSH


def made(*rows):
    """A schedule of chunks: number, channel, due, lease, whether somebody is pending."""
    return Schedule(
        (
            Chunk(1, number, channel, "en", 1, False),
            Folded([None if pending else DeliveryVerdict.ACCEPTED], due=due, lease=lease),
        )
        for number, channel, due, lease, pending in rows
    )


def test_the_longest_waiting_come_first_and_are_taken_out():
    schedule = made((0, EMAIL, 30.0, 0.0, True), (1, EMAIL, 10.0, 0.0, True), (2, EMAIL, 20.0, 0.0, True))
    assert schedule.take(EMAIL, 25.0, 9) == [(1, 1), (1, 2)]
    assert schedule.take(EMAIL, 25.0, 9) == []
    assert not schedule.empty
    assert schedule.next_due() == 30.0
    assert schedule.take(EMAIL, 30.0, 9) == [(1, 0)]
    assert schedule.empty
    assert schedule.next_due() == float("inf")


@pytest.mark.parametrize(("most", "taken"), [(0, []), (1, [(1, 0)]), (5, [(1, 0), (1, 1)])])
def test_no_more_than_were_asked_for(most, taken):
    schedule = made((0, EMAIL, 0.0, 0.0, True), (1, EMAIL, 1.0, 0.0, True))
    assert schedule.take(EMAIL, 5.0, most) == taken


def test_channels_are_kept_apart():
    schedule = made((0, EMAIL, 0.0, 0.0, True), (1, PUSH, 0.0, 0.0, True))
    assert schedule.take(PUSH, 5.0, 9) == [(1, 1)]
    assert schedule.take(Channel.OPS, 5.0, 9) == []
    assert schedule.take(EMAIL, 5.0, 9) == [(1, 0)]


def test_whoever_is_settled_is_not_in_it():
    schedule = made((0, EMAIL, 0.0, 0.0, False))
    assert schedule.empty
    assert not schedule.shared


def test_a_chunk_in_anothers_hands_is_waited_for():
    schedule = made((0, EMAIL, 0.0, 80.0, True), (1, EMAIL, 0.0, 60.0, True))
    assert schedule.empty
    assert schedule.shared
    assert schedule.next_due() == 60.0


def test_what_was_put_back_is_due_when_it_says():
    schedule = made((0, EMAIL, 0.0, 0.0, True), (1, EMAIL, 5.0, 0.0, True))
    (key,) = schedule.take(EMAIL, 0.0, 1)
    schedule.put_back([key], 9.0)
    assert schedule.next_due() == 5.0
    assert schedule.take(EMAIL, 8.0, 9) == [(1, 1)]
    assert schedule.take(EMAIL, 9.0, 9) == [(1, 0)]
