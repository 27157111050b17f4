"""Many small requests of one chunk: each recipient's own outcome, and an end to all of them where one says so."""

from __future__ import annotations

import pytest

from notices.model import Outcome, Verdict
from notices.providers.fanout import FanOut
from notices.providers.transport import Answer
from tests.notices.servers.workspace import served

pytest.importorskip("aiohttp")

HEADERS = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def server():
    with served() as running:
        yield running


@pytest.fixture
def fan_out(server):
    """`fan_out(size, prepare, read, concurrency)` sends; by default every answer is taken for what its status says."""
    made = []
    server.ask("/_reset")

    def send(size, prepare=None, read=None, concurrency=4, timeout=5.0):
        made.append(FanOut(concurrency, timeout))
        url = f"{server.url}/v1/projects/p/messages:send"
        given = prepare or (lambda index: (url, b'{"message": {"token": "t%d"}}' % index, HEADERS))
        return made[-1].send(size, given, read or status, 0.7)

    yield send
    for each in made:
        each.close()


def status(answer: Answer) -> Outcome:
    if answer.status == 429:
        return Outcome(Verdict.RETRY, "429", 9.0, hold=True)
    if answer.status == 401:
        return Outcome(Verdict.RETRY, "401", stop=True)
    return Outcome(Verdict.ACCEPTED if answer.status == 200 else Verdict.RETRY, str(answer.status))


def told(outcome):
    return [(deviation.index, deviation.verdict) for deviation in outcome.deviations]


def test_each_recipient_gets_one_request(fan_out, server):
    outcome = fan_out(50)
    assert outcome.verdict is Verdict.ACCEPTED
    assert outcome.deviations == ()
    assert server.accepted == {f"t{index}": 1 for index in range(50)}


def test_what_there_is_nothing_to_send_for_is_no_request(fan_out, server):
    url = f"{server.url}/v1/projects/p/messages:send"

    def prepare(index):
        if index == 1:
            return Outcome(Verdict.REFUSED, "no keys")
        return url, b'{"message": {"token": "t%d"}}' % index, HEADERS

    outcome = fan_out(3, prepare)
    assert told(outcome) == [(1, Verdict.REFUSED)]
    assert server.state["requests"] == 2


@pytest.mark.parametrize(("fault", "hold", "stop"), [("429", True, False), ("401", False, True)])
def test_one_answer_for_all_ends_those_that_have_not_begun(fan_out, server, fault, hold, stop):
    server.fail(script=["", fault])
    outcome = fan_out(20, concurrency=1)
    assert server.state["requests"] == 2
    assert (outcome.verdict, outcome.hold, outcome.stop) == (Verdict.RETRY, hold, stop)
    assert told(outcome) == [(0, Verdict.ACCEPTED)]


@pytest.mark.parametrize("fault", ["cut_before", "cut_after", "garbage"])
def test_what_went_out_and_was_not_answered_is_unknown(fan_out, server, fault):
    server.fail(script=[fault])
    outcome = fan_out(3, concurrency=1)
    assert told(outcome) == [(0, Verdict.UNKNOWN)]


def test_what_never_went_out_goes_again(fan_out):
    outcome = fan_out(2, lambda _: ("http://127.0.0.1:1/", b"{}", HEADERS))
    assert (outcome.verdict, outcome.wait) == (Verdict.RETRY, 0.7)


def test_what_time_was_left_for_is_sent_and_the_rest_goes_again(fan_out, server):
    server.fail(script=["slow"] * 9)
    outcome = fan_out(9, concurrency=1, timeout=0.7)
    verdicts = {Verdict.ACCEPTED, Verdict.RETRY, Verdict.UNKNOWN}
    assert {outcome.verdict, *(deviation.verdict for deviation in outcome.deviations)} <= verdicts
    assert server.state["requests"] < 9
    assert set(server.accepted.values()) == {1}
