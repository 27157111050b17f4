"""The state of each recipient, worked out from attempts, settlements and events: a table of what can happen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notices.ledger.state import RecipientEvent, Settlement, fold
from notices.model import Attempt, Channel, Chunk, DeliveryVerdict, Deviation, Outcome

NOW = 1000.0
A, R, U, S = DeliveryVerdict.ACCEPTED, DeliveryVerdict.REFUSED, DeliveryVerdict.UNKNOWN, DeliveryVerdict.SUPPRESSED


def chunk(size=3, *, repeatable=False):
    return Chunk(1, 0, Channel.EMAIL, "en", size, repeatable)


def tried(number, outcome, covers=None, *, begun=100.0, lease=200.0, ended=150.0):
    return Attempt(number, "worker", begun, lease, covers, outcome, None if outcome is None else ended)


def outcome(verdict, *deviations, reason="", wait=0.0):
    return Outcome(verdict, reason, wait, deviations=tuple(Deviation(*one) for one in deviations))


OPEN = tried(1, None, lease=NOW + 1)
LOST = tried(1, None, lease=NOW - 1)


@pytest.mark.parametrize(
    ("attempts", "states"),
    [
        ([], [None, None, None]),
        ([OPEN], [None, None, None]),
        ([LOST], [U, U, U]),
        ([tried(1, outcome(A))], [A, A, A]),
        ([tried(1, outcome(R))], [R, R, R]),
        ([tried(1, outcome(U))], [U, U, U]),
        ([tried(1, outcome(DeliveryVerdict.RETRY))], [None, None, None]),
        ([tried(1, outcome(A, (1, R)))], [A, R, A]),
        ([tried(1, outcome(DeliveryVerdict.RETRY, (0, R)))], [R, None, None]),
        ([tried(1, outcome(A, (2, S)))], [A, A, S]),
        ([tried(1, outcome(A, (1, DeliveryVerdict.RETRY)))], [A, None, A]),
        ([tried(1, outcome(DeliveryVerdict.RETRY, (0, R))), tried(2, outcome(A), (1, 2))], [R, A, A]),
        ([tried(1, outcome(A), (0,))], [A, None, None]),
        ([tried(1, outcome(A), (0,)), tried(2, outcome(U), (1,))], [A, U, None]),
        ([tried(1, outcome(A), (0,)), tried(2, outcome(R))], [A, R, R]),  # what is settled stays settled
        ([tried(1, outcome(U)), tried(2, outcome(A))], [U, U, U]),  # an unknown one is not for an attempt to settle
        ([tried(1, outcome(DeliveryVerdict.RETRY)), tried(2, None, lease=NOW + 1)], [None, None, None]),
        ([tried(1, outcome(DeliveryVerdict.RETRY)), tried(2, None, lease=NOW - 1)], [U, U, U]),
    ],
)
def test_attempts(attempts, states):
    assert fold(chunk(), attempts, NOW).states == states


@pytest.mark.parametrize("attempts", [[LOST], [tried(1, outcome(U))], [tried(1, outcome(U, (0, U)))]])
def test_a_chunk_that_may_be_sent_twice_never_stays_unknown(attempts):
    assert fold(chunk(repeatable=True), attempts, NOW).states == [None, None, None]


@pytest.mark.parametrize(
    ("attempts", "action", "states", "reasons"),
    [
        ([tried(1, outcome(U, (1, A)))], "resend", [None, A, None], {}),
        ([tried(1, outcome(U, (1, A)))], "drop", [R, A, R], {0: "dropped", 2: "dropped"}),
        ([tried(1, outcome(A))], "resend", [A, A, A], {}),
        ([tried(1, outcome(R))], "drop", [R, R, R], {}),
        ([tried(1, outcome(U)), tried(2, outcome(U))], "resend", [U, U, U], {}),  # said after the first, not the second
    ],
)
def test_a_persons_word_settles_what_was_unknown_when_it_was_said(attempts, action, states, reasons):
    folded = fold(chunk(), attempts, NOW, [Settlement(1, action, "because")])
    assert (folded.states, folded.reasons) == (states, reasons)


@pytest.mark.parametrize(
    ("before", "kind", "after"),
    [
        (U, "delivered", A),
        (U, "processed", A),
        (U, "open", A),
        (U, "unsubscribe", A),  # who unsubscribes has got it
        (U, "bounce", R),
        (U, "blocked", R),
        (A, "bounce", R),
        (A, "delivered", A),
        (R, "delivered", R),
        (S, "delivered", S),
        (U, "something new", U),
    ],
)
def test_a_providers_word(before, kind, after):
    folded = fold(chunk(1), [tried(1, outcome(before))], NOW, (), [RecipientEvent(0, kind)])
    assert folded.states == [after]
    assert folded.reasons == ({0: kind} if after is R and before is not R else {})


@pytest.mark.parametrize(
    ("attempts", "number", "lease", "due", "reason"),
    [
        ([], 0, 0.0, 0.0, ""),
        ([OPEN], 1, NOW + 1, 0.0, ""),
        ([LOST], 1, 0.0, 0.0, "the sender ended before it could record what became of it"),
        ([tried(1, outcome(DeliveryVerdict.RETRY, reason="503", wait=30.0))], 1, 0.0, 180.0, "503"),
        ([tried(1, outcome(DeliveryVerdict.RETRY, wait=30.0)), tried(2, outcome(A), ended=190.0)], 2, 0.0, 190.0, ""),
    ],
)
def test_when_a_chunk_may_be_tried_again(attempts, number, lease, due, reason):
    folded = fold(chunk(), attempts, NOW)
    assert (folded.attempts, folded.lease, folded.due, folded.reason) == (number, lease, due, reason)


@pytest.mark.parametrize(
    ("attempts", "left", "pending"),
    [
        ([], None, True),
        ([tried(1, outcome(A))], (), False),
        ([tried(1, outcome(A, (1, DeliveryVerdict.RETRY)))], (1,), True),
        ([tried(1, outcome(U))], (), False),
    ],
)
def test_whom_the_next_attempt_is_for(attempts, left, pending):
    folded = fold(chunk(), attempts, NOW)
    assert (folded.left(), folded.pending) == (left, pending)


OUTCOMES = st.builds(
    lambda verdict, odd: outcome(verdict, *sorted({one[0]: one for one in odd}.values())),
    st.sampled_from(DeliveryVerdict),
    st.lists(st.tuples(st.integers(0, 3), st.sampled_from(DeliveryVerdict)), max_size=3),
)


@given(st.lists(OUTCOMES, max_size=4), st.booleans())
def test_a_retry_is_no_state_and_each_attempt_settles_only_whom_it_covers(outcomes, repeatable):
    attempts, before = [], [None] * 4
    for number, one in enumerate(outcomes, 1):
        folded = fold(chunk(4, repeatable=repeatable), attempts, NOW)
        left = folded.left()
        kept = [d for d in one.deviations if left is None or d.index in left]
        attempts.append(tried(number, Outcome(one.verdict, deviations=tuple(kept)), left))
        after = fold(chunk(4, repeatable=repeatable), attempts, NOW).states
        assert DeliveryVerdict.RETRY not in after
        assert not (repeatable and U in after)
        assert all(now is then for then, now in zip(before, after, strict=True) if then is not None)
        before = after
