"""Providers against servers that nobody here wrote: published specifications and a push service that decrypts.

    npm install --prefix .cache/contract @stoplight/prism-cli web-push-testing
    POLICYDIFF_SPECS=FOLDER pytest tests/notices/providers

The folder holds `sendgrid-mail-v3.yaml` and `fcm-v1.json`.
"""

from __future__ import annotations

import base64
import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

from notices.audience import sendable
from notices.config import EmailConfig, PushConfig, Secret, WebPushConfig
from notices.model import CHUNK_SIZE, Channel, DeliveryVerdict, NoticeKind, Recipient, Recipients
from notices.providers import Job
from notices.providers.sendgrid import SendGrid
from notices.rows import pack
from tests.notices.servers.workspace import KEY, messages, served

ROOT = Path(__file__).parents[3]
TOOLS = ROOT / ".cache" / "contract" / "node_modules"
SPECS = os.environ.get("POLICYDIFF_SPECS", "")

pytestmark = [
    pytest.mark.skipif(not SPECS, reason="not here: POLICYDIFF_SPECS names no folder of published specifications"),
    pytest.mark.skipif(not TOOLS.is_dir(), reason="npm install --prefix .cache/contract … was not run"),
]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


START = 180
"""Seconds that a server of node may take to listen: with every core busy it once took more than thirty."""


@contextmanager
def running(command, port):
    # One of them leaves files where it is started.
    folder = TOOLS.parent
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            until = time.monotonic() + START
            while not listens(port):
                # Going on without it would look like a provider's fault.
                assert process.poll() is None, f"{command[0]} ended with {process.returncode}; was port {port} taken?"
                assert time.monotonic() < until, f"{command[0]} does not listen after {START} s"
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def prism(specification):
    port = free_port()
    command = [str(TOOLS / ".bin" / "prism"), "mock", "-h", "127.0.0.1", "-p", str(port), "--errors"]
    return running([*command, str(Path(SPECS).resolve() / specification)], port)


@pytest.fixture(scope="module")
def sendgrid_url():
    with prism("sendgrid-mail-v3.yaml") as url:
        yield url


def job(provider, message, people, attempt=1, key="k"):
    rows = provider.writer(message)(Recipients.of(people))
    return Job("privacy-change-1", NoticeKind.CHANGE, message, pack(rows), key, attempt)


def people(number):
    return [Recipient(f"u{n}", f"person{n}@example.com", name=f'Ann "{n}" <b>' if n % 3 else "") for n in range(number)]


@pytest.mark.parametrize("message", messages((Channel.EMAIL,)), ids=lambda message: message.language)
@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"reply_to": "Help <help@example.com>", "categories": ("policy",), "mandatory": True, "tracking": True},
        {"unsubscribe_group": 12, "optional": True},
    ],
)
def test_sendgrid_takes_what_we_write(sendgrid_url, message, settings):
    config = EmailConfig(sender="MonsBox <legal@example.com>", host=sendgrid_url, **settings)
    provider = SendGrid(config, Secret(KEY), sendable, sandbox=bool(settings))
    assert provider.send(job(provider, message, people(CHUNK_SIZE))).verdict is DeliveryVerdict.ACCEPTED
    provider.close()


def test_sendgrid_refuses_one_too_many_and_the_outcome_says_so(sendgrid_url):
    config = EmailConfig(sender="MonsBox <legal@example.com>", host=sendgrid_url)
    provider = SendGrid(config, Secret(KEY), sendable)
    (message, _) = messages((Channel.EMAIL,))
    outcome = provider.send(job(provider, message, people(CHUNK_SIZE + 1)))
    assert outcome.verdict is not DeliveryVerdict.ACCEPTED
    assert outcome.stop, outcome
    provider.close()


def account(tmp_path, token_uri):
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    text = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
    path = tmp_path / "account.json"
    content = {
        "type": "service_account",
        "client_email": "x@p.example.com",
        "private_key": text,
        "token_uri": token_uri,
    }
    path.write_text(json.dumps(content))
    return {"GOOGLE_APPLICATION_CREDENTIALS": str(path)}


def test_fcm_takes_what_we_write(tmp_path):
    from notices.providers.fcm import Fcm

    with prism("fcm-v1.json") as url, served() as tokens:
        environment = account(tmp_path, f"{tokens.url}/token")
        for message in messages((Channel.PUSH,)):
            for topics in ((), (("en", "policy-en"), ("zh-Hans", "policy-zh"))):
                config = PushConfig(project="monsbox", host=url, topics=topics, concurrency=4)
                provider = Fcm(config, environment)
                if topics:
                    rows = pack([(target, "") for target in provider.targets(message)])
                    sent = Job("n", NoticeKind.CHANGE, message, rows, "k", 1)
                else:
                    sent = job(provider, message, [Recipient(f"u{n}", push_token=f"token-{n:06d}") for n in range(12)])
                outcome = provider.send(sent)
                assert outcome.verdict is DeliveryVerdict.ACCEPTED, outcome
                provider.close()


def ask(url, body):
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})  # noqa: S310
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310  a server of this test
        return json.loads(answer.read())["data"]


def vapid():
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    number = key.private_numbers().private_value.to_bytes(32, "big")
    form = serialization.PublicFormat.UncompressedPoint
    point = key.public_key().public_bytes(serialization.Encoding.X962, form)
    return tuple(base64.urlsafe_b64encode(text).rstrip(b"=").decode() for text in (number, point))


def test_web_push_is_decrypted_to_what_was_previewed(monkeypatch):
    from notices.providers.webpush import WebPush

    monkeypatch.setenv("POLICYDIFF_ALLOW_LOOPBACK", "1")
    port = free_port()
    cli = TOOLS / "web-push-testing" / "src" / "bin" / "cli.js"
    private, public = vapid()
    with running(["node", str(cli), "--port", str(port), "start"], port) as url:
        told = {"userVisibleOnly": "true", "applicationServerKey": public}
        subscribed = [ask(f"{url}/subscribe", told) for _ in range(5)]
        gone = ask(f"{url}/subscribe", told)
        ask_expire(f"{url}/expire-subscription/{gone['clientHash']}")
        everybody = [
            Recipient(f"u{n}", webpush=json.dumps({"endpoint": one["endpoint"], "keys": one["keys"]}))
            for n, one in enumerate([*subscribed, gone])
        ]
        provider = WebPush(WebPushConfig(subject="mailto:legal@example.com", timeout=10), Secret(private))
        for message in messages((Channel.WEBPUSH,)):
            outcome = provider.send(job(provider, message, everybody))
            assert outcome.verdict is DeliveryVerdict.ACCEPTED
            assert [(d.index, d.verdict, d.reason) for d in outcome.deviations] == [
                (5, DeliveryVerdict.REFUSED, "unregistered")
            ]
            for one in subscribed:
                got = ask(f"{url}/get-notifications", {"clientHash": one["clientHash"]})["messages"]
                assert got[-1] == message.part("json")
        provider.close()


def ask_expire(url):
    request = urllib.request.Request(url, b"", method="POST")  # noqa: S310  a server of this test
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310  as above
        answer.read()
