"""What is claimed ahead goes out within 50 ms, whether claims wait for a thread or at the provider."""

import pytest

from notices.deliver.pace import MOST_AHEAD, Pace
from notices.model import Channel

PUSH = Channel.PUSH


@pytest.mark.parametrize(
    ("seconds", "behind", "ahead"),
    [
        pytest.param(0.5, 0, 0, id="slow answers: nothing"),
        pytest.param(0.04, 0, 5, id="four in 40 ms are five in 50"),
        pytest.param(0.08, 4, 5, id="the same speed, behind as many others"),
        pytest.param(0.08, 0, 2, id="half the speed"),
        pytest.param(0.0, 0, MOST_AHEAD, id="no time at all"),
    ],
)
def test_as_much_as_goes_out_in_the_window(seconds, behind, ahead):
    pace = Pace({PUSH: 4})
    assert pace.ahead(PUSH) == 0, "nothing is known yet"
    pace.took(PUSH, seconds, behind)
    assert pace.ahead(PUSH) == ahead
    assert pace.group == max(1, ahead - ahead // 4)


def test_a_provider_that_grows_slow_is_soon_believed():
    pace = Pace({PUSH: 4})
    pace.took(PUSH, 0.02)
    for _ in range(8):
        pace.took(PUSH, 2.0)
    assert pace.ahead(PUSH) == 0
