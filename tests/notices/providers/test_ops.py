"""Team channels through Apprise, against a server of our own."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from notices.config import OpsConfig, Secret
from notices.errors import SecretError
from notices.model import Channel, DeliveryVerdict, Message, NoticeKind, Part
from notices.providers import Job
from notices.providers.ops import Ops
from notices.rows import pack

TEXT = 'Privacy Policy: <b>3</b> changes & "more" – in force 2027-03-01\n\nhttps://example.com/privacy?a=1&b=2'
MESSAGE = Message(Channel.OPS, "en", (Part("txt", TEXT),))


class Team(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.append((self.path, json.loads(body)))
        self.send_response(500 if self.path.startswith("/down") else 200)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def team():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Team)
    server.got = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def opened(team, *paths):
    urls = " ".join(f"json://127.0.0.1:{team.server_port}/{path}" for path in paths)
    return Ops(OpsConfig(), Secret(urls))


def send(provider, target):
    return provider.send(Job("n", NoticeKind.CHANGE, MESSAGE, pack([(target, "")]), "k", 1))


def test_each_team_gets_exactly_what_was_previewed(team):
    provider = opened(team, "a-secret-path", "b")
    targets = provider.targets(MESSAGE)
    assert targets == ("ops.0.en", "ops.1.en")
    for target in targets:
        assert send(provider, target).verdict is DeliveryVerdict.ACCEPTED
    provider.close()
    assert [path for path, _ in team.got] == ["/a-secret-path", "/b"]
    assert [body["message"] for _, body in team.got] == [TEXT, TEXT]


def test_a_team_that_fails_is_told_apart_and_never_named(team, caplog, capfd):
    provider = opened(team, "fine", "down-a-secret-path")
    assert send(provider, "ops.0.en").verdict is DeliveryVerdict.ACCEPTED
    outcome = send(provider, "ops.1.en")
    assert outcome.verdict is DeliveryVerdict.REFUSED
    said = outcome.reason + caplog.text + "".join(capfd.readouterr())
    assert "a-secret-path" not in said


def test_fewer_teams_than_at_the_first_sending_and_no_address_at_all(team, caplog, capfd):
    assert send(opened(team, "a"), "ops.1.en").verdict is DeliveryVerdict.REFUSED
    with pytest.raises(SecretError, match="number 2 is no address") as caught:
        Ops(OpsConfig(), Secret(f"json://127.0.0.1:{team.server_port}/x nonsense://secret"))
    assert "secret" not in str(caught.value)
    assert "secret" not in caplog.text + "".join(capfd.readouterr())
