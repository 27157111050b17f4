"""The webhook's answers over a real socket: what is cut goes again under the same key, wherever it was cut."""

from __future__ import annotations

import pytest

from notices.config import PushConfig, Secret
from notices.model import Channel, DeliveryVerdict, NoticeKind
from notices.providers import Job
from notices.providers.webhook import Webhook
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
