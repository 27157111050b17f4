"""How long to wait: by ourselves, and by what an answer says."""

from __future__ import annotations

import pytest

from notices.retry import FIRST, LONGEST_HOLD, backoff, hold_of, retry_after


@pytest.mark.parametrize("attempt", range(1, 12))
def test_waits_double_up_to_a_minute_and_are_spread_downwards(attempt):
    full = backoff(attempt, 0.0)
    assert full == min(60.0, FIRST * 2 ** (attempt - 1))
    assert backoff(attempt, 1.0) == full / 2
    assert full / 2 <= backoff(attempt) <= full


def test_a_wait_is_never_forgotten_after_many_attempts():
    assert backoff(10_000, 0.0) == 60.0


@pytest.mark.parametrize("told", ["", "soon", "nan", "inf", "-inf"])
def test_a_time_that_is_none_is_no_time(told):
    assert retry_after({"Retry-After": told}, 0.0) is None
    assert hold_of({"Retry-After": told}, 0.0, 5.0) == 5.0
    assert hold_of({"X-RateLimit-Reset": told}, 0.0, 5.0) == 5.0


@pytest.mark.parametrize(("told", "seconds"), [("-3", 0.0), ("0", 0.0), ("7.5", 7.5), ("1e9", LONGEST_HOLD)])
def test_a_time_has_bounds(told, seconds):
    assert retry_after({"Retry-After": told}, 0.0) == seconds
