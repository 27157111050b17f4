"""The webhook's answers over a real socket: what is cut goes again under the same key, wherever it was cut."""

from __future__ import annotations

import pytest

from notices.config import PushConfig, Secret
from notices.model import Channel, DeliveryVerdict, NoticeKind
from notices.providers import Job
from notices.providers.transport import Answer
from notices.providers.webhook import Webhook, read
from notices.rows import pack
from tests.notices.providers.test_fanout import Raw
from tests.notices.servers.workspace import messages

WHOLE = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        (WHOLE, DeliveryVerdict.ACCEPTED),
        (b"HTTP/1.0 200 OK\r\n\r\n", DeliveryVerdict.ACCEPTED),
        (b"HTTP/1.1 204 No Content\r\n\r\n", DeliveryVerdict.ACCEPTED),
        (WHOLE[:-1], DeliveryVerdict.UNKNOWN),
        (WHOLE[:60], DeliveryVerdict.UNKNOWN),  # inside a header's value
        (b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n", DeliveryVerdict.UNKNOWN),  # between two headers
        (b"HTTP/1.1 200 OK\r\n", DeliveryVerdict.UNKNOWN),
        (b"HTTP/1.1 20", DeliveryVerdict.UNKNOWN),
        (b"", DeliveryVerdict.UNKNOWN),
    ],
)
def test_half_an_answer_is_none(answer, verdict, capfd):
    server = Raw(answer)
    webhook = Webhook(PushConfig(provider="webhook", url=f"{server.url}/path-token", timeout=5), Secret("s"))
    (message, _) = messages((Channel.PUSH,))
    outcome = webhook.send(Job("n", NoticeKind.CHANGE, message, pack([("u1", "t1")]), "k", 1))
    webhook.close()
    server.socket.close()
    assert outcome.verdict is verdict, outcome.reason
    assert "path-token" not in "".join(capfd.readouterr())


ROWS = pack([("u1", "phone"), ("u2", "phone-2"), ("u1", "tablet"), ("u3", "phone-3")])


@pytest.mark.parametrize(
    ("body", "refused"),
    [
        ('{"refused": [{"id": "u1", "reason": "unregistered"}]}', {0: "unregistered", 2: "unregistered"}),
        ('{"refused": [{"id": "u1", "token": "tablet", "reason": "unregistered"}]}', {2: "unregistered"}),
        ('{"refused": [{"id": "u1", "token": ""}]}', {0: "refused", 2: "refused"}),
        ('{"refused": [{"id": "u1", "token": "tablet"}, {"id": "u1", "reason": "gone"}]}', {0: "gone", 2: "refused"}),
        ('{"refused": [{"id": "u1", "token": "phone-2"}, {"id": "u9"}]}', {}),
        ('{"refused": []}', {}),
    ],
)
def test_a_refusal_is_about_an_id_or_about_one_device_of_it(body, refused):
    outcome = read(Answer(200, {}, body.encode(), whole=True), ROWS, 1, 0.0)
    assert outcome.verdict is DeliveryVerdict.ACCEPTED
    assert {one.index: one.reason for one in outcome.deviations} == refused


@pytest.mark.parametrize("body", ["[]", "{", '{"refused": [1]}', '{"refused": [{"token": "phone"}]}', "[" * 100_000])
def test_an_answer_that_cannot_be_read_goes_again(body):
    assert read(Answer(200, {}, body.encode(), whole=True), ROWS, 1, 0.0).verdict is DeliveryVerdict.UNKNOWN
