"""Many small requests of one chunk: each recipient's own outcome, and an end to all of them where one says so."""

from __future__ import annotations

import socket
import threading
import time

import pytest

from notices.model import DeliveryVerdict, Outcome
from notices.providers.fanout import FanOut
from notices.providers.transport import Answer

pytest.importorskip("aiohttp")

HEADERS = {"Content-Type": "application/json"}


@pytest.fixture
def fan_out(server):
    """`fan_out(size, prepare, read, concurrency)` sends; by default every answer is taken for what its status says."""
    made = []

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
        return Outcome(DeliveryVerdict.RETRY, "429", 9.0, hold=True)
    if answer.status == 401:
        return Outcome(DeliveryVerdict.RETRY, "401", stop=True)
    return Outcome(DeliveryVerdict.ACCEPTED if answer.status == 200 else DeliveryVerdict.RETRY, str(answer.status))


def told(outcome):
    return [(deviation.index, deviation.verdict) for deviation in outcome.deviations]


def test_each_recipient_gets_one_request(fan_out, server):
    outcome = fan_out(50)
    assert outcome.verdict is DeliveryVerdict.ACCEPTED
    assert outcome.deviations == ()
    assert server.accepted == {f"t{index}": 1 for index in range(50)}


def test_what_there_is_nothing_to_send_for_is_no_request(fan_out, server):
    url = f"{server.url}/v1/projects/p/messages:send"

    def prepare(index):
        if index == 1:
            return Outcome(DeliveryVerdict.REFUSED, "no keys")
        return url, b'{"message": {"token": "t%d"}}' % index, HEADERS

    outcome = fan_out(3, prepare)
    assert told(outcome) == [(1, DeliveryVerdict.REFUSED)]
    assert server.state["requests"] == 2


@pytest.mark.parametrize(("fault", "hold", "stop"), [("429", True, False), ("401", False, True)])
def test_one_answer_for_all_ends_those_that_have_not_begun(fan_out, server, fault, hold, stop):
    server.fail(script=["", fault])
    outcome = fan_out(20, concurrency=1)
    assert server.state["requests"] == 2
    assert (outcome.verdict, outcome.hold, outcome.stop) == (DeliveryVerdict.RETRY, hold, stop)
    assert told(outcome) == [(0, DeliveryVerdict.ACCEPTED)]


@pytest.mark.parametrize("fault", ["cut_before", "cut_after", "garbage"])
def test_what_went_out_and_was_not_answered_is_unknown(fan_out, server, fault):
    server.fail(script=[fault])
    outcome = fan_out(3, concurrency=1)
    assert told(outcome) == [(0, DeliveryVerdict.UNKNOWN)]


def test_what_never_went_out_goes_again(fan_out):
    outcome = fan_out(2, lambda _: ("http://127.0.0.1:1/", b"{}", HEADERS))
    assert (outcome.verdict, outcome.wait) == (DeliveryVerdict.RETRY, 0.7)


def test_the_connection_of_one_request_says_nothing_of_the_next(fan_out, server):
    url = f"{server.url}/v1/projects/p/messages:send"
    ways = [url, "http://127.0.0.1:1/", url]
    outcome = fan_out(3, lambda index: (ways[index], b'{"message": {"token": "t%d"}}' % index, HEADERS), concurrency=1)
    assert told(outcome) == [(1, DeliveryVerdict.RETRY)]


def test_a_fault_of_ours_is_raised_once_nothing_is_on_its_way(fan_out, server):
    url = f"{server.url}/v1/projects/p/messages:send"

    def prepare(index):
        if index == 1:
            raise RecursionError
        return url, b'{"message": {"token": "t%d"}}' % index, HEADERS

    with pytest.raises(RecursionError):
        fan_out(9, prepare)
    assert server.state["requests"] == 8


def test_what_time_was_left_for_is_sent_and_the_rest_goes_again(fan_out, server):
    server.fail(script=["slow"] * 9)
    outcome = fan_out(9, concurrency=1, timeout=0.7)
    verdicts = {DeliveryVerdict.ACCEPTED, DeliveryVerdict.RETRY, DeliveryVerdict.UNKNOWN}
    assert {outcome.verdict, *(deviation.verdict for deviation in outcome.deviations)} <= verdicts
    assert server.state["requests"] < 9
    assert set(server.accepted.values()) <= {1}, "on a busy machine perhaps nobody, but nobody twice"


class Raw:
    """Answers each connection with the given pieces of bytes, each in a segment of its own."""

    def __init__(self, *pieces):
        self.pieces, self.requests = pieces, 0
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}/push"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                peer, _ = self.socket.accept()
            except OSError:
                return
            with peer:
                data = b""
                while b"\r\n\r\n" not in data:
                    data += peer.recv(65536)
                head, _, body = data.partition(b"\r\n\r\n")
                missing = int(head.lower().partition(b"content-length:")[2].split()[0]) - len(body)
                while missing > 0:
                    missing -= len(peer.recv(65536))
                self.requests += 1
                for piece in self.pieces:
                    peer.sendall(piece)
                    time.sleep(0.05)


@pytest.fixture
def raw():
    made = []

    def serve(*pieces):
        made.append(Raw(*pieces))
        return made[-1]

    yield serve
    for each in made:
        each.socket.close()


HEAD = b"HTTP/1.1 %d X\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n"


def test_an_answer_in_several_segments_is_read_to_its_end(fan_out, raw):
    bodies = []

    def read(answer):
        bodies.append((answer.body, answer.whole))
        return Outcome(DeliveryVerdict.REFUSED, "x")

    server = raw(HEAD % (404, 9, b""), b"abc", b"def", b"ghi")
    fan_out(1, lambda _: (server.url, b"{}", HEADERS), read)
    assert bodies == [(b"abcdefghi", True)]


def test_the_status_of_an_answer_that_was_cut_is_known(fan_out, raw):
    seen = []

    def read(answer):
        seen.append((answer.status, answer.whole))
        return Outcome(DeliveryVerdict.ACCEPTED)

    server = raw(HEAD % (200, 99, b""), b"abc")
    assert fan_out(1, lambda _: (server.url, b"{}", HEADERS), read).verdict is DeliveryVerdict.ACCEPTED
    assert seen == [(200, False)]


def test_the_hold_of_one_push_service_leaves_the_others_alone(raw):
    busy, free = raw(HEAD % (429, 0, b"Retry-After: 60\r\n")), raw(HEAD % (201, 0, b""))
    made = FanOut(1, 5.0, apart=True)

    def read(answer):
        if answer.status == 429:
            return Outcome(DeliveryVerdict.RETRY, "429", 60.0, hold=True)
        return Outcome(DeliveryVerdict.ACCEPTED)

    outcome = made.send(6, lambda index: ((busy if index % 2 else free).url, b"{}", HEADERS), read, 0.7)
    made.close()
    assert told(outcome) in (
        [(n, DeliveryVerdict.RETRY) for n in (1, 3, 5)],
        [(n, DeliveryVerdict.ACCEPTED) for n in (0, 2, 4)],
    )
    assert (busy.requests, free.requests) == (1, 3)
    assert not outcome.hold
    assert outcome.wait == 0.0  # nobody else of the chunk waits for it
