"""What FCM, push services and others answer, and what becomes of the recipient."""

import json

import pytest

from notices.config import PushConfig, Secret, WebPushConfig, check_host
from notices.errors import ConfigError, SecretError
from notices.model import Channel, DeliveryVerdict, Deviation, NoticeKind, Outcome, Recipient
from notices.providers import Job
from notices.providers import fcm as fcm_module
from notices.providers import webpush as webpush_module
from notices.providers.fcm import Fcm
from notices.providers.merging import merge
from notices.providers.protocol import clean
from notices.providers.transport import Answer
from notices.providers.webpush import WebPush
from notices.rows import pack
from tests.notices.servers.audiences import row_of
from tests.notices.servers.workspace import messages, served


def error(status, code, **extra):
    details = [{"@type": "t", "errorCode": code}] if code else []
    body = {"error": {"code": status, "status": extra.pop("state", "X"), "details": [*details, *extra.pop("more", ())]}}
    return Answer(status, extra, json.dumps(body).encode())


@pytest.mark.parametrize(
    ("answer", "verdict", "flags"),
    [
        (Answer(200, {}, b'{"name": "x"}'), DeliveryVerdict.ACCEPTED, ""),
        (error(404, "UNREGISTERED"), DeliveryVerdict.REFUSED, ""),
        (error(400, "INVALID_ARGUMENT"), DeliveryVerdict.REFUSED, ""),
        (
            error(400, "INVALID_ARGUMENT", more=[{"fieldViolations": [{"field": "message.data"}]}]),
            DeliveryVerdict.RETRY,
            "stop",
        ),
        (error(403, "SENDER_ID_MISMATCH"), DeliveryVerdict.REFUSED, ""),
        (error(429, "QUOTA_EXCEEDED"), DeliveryVerdict.RETRY, "hold"),
        (error(503, "UNAVAILABLE"), DeliveryVerdict.RETRY, ""),
        (error(401, "THIRD_PARTY_AUTH_ERROR"), DeliveryVerdict.REFUSED, ""),
        (error(403, "", state="PERMISSION_DENIED"), DeliveryVerdict.RETRY, "stop"),
        (Answer(404, {}, b"<html>"), DeliveryVerdict.REFUSED, ""),
        (error(404, "", state="NOT_FOUND"), DeliveryVerdict.REFUSED, ""),
        (Answer(404, {}, b'{"error": {"sta', whole=False), DeliveryVerdict.RETRY, ""),
        (Answer(200, {}, b'{"na', whole=False), DeliveryVerdict.ACCEPTED, ""),
    ],
)
def test_what_fcm_says(answer, verdict, flags):
    outcome = fcm_module.read(answer, 1, 0.0)
    assert outcome.verdict is verdict
    assert (outcome.hold, outcome.stop) == (flags == "hold", flags == "stop")


@pytest.mark.parametrize(
    ("status", "verdict", "flags"),
    [
        (201, DeliveryVerdict.ACCEPTED, ""),
        (404, DeliveryVerdict.REFUSED, ""),
        (410, DeliveryVerdict.REFUSED, ""),
        (413, DeliveryVerdict.REFUSED, ""),
        (400, DeliveryVerdict.REFUSED, ""),
        (429, DeliveryVerdict.RETRY, "hold"),
        (500, DeliveryVerdict.RETRY, ""),
        (403, DeliveryVerdict.REFUSED, ""),
        (401, DeliveryVerdict.REFUSED, ""),
    ],
)
def test_what_push_services_say(status, verdict, flags):
    outcome = webpush_module.read(Answer(status, {"Retry-After": "7"}, b""), 1, 0.0)
    assert outcome.verdict is verdict
    assert (outcome.hold, outcome.stop) == (flags == "hold", flags == "stop")
    assert outcome.wait == (7 if flags == "hold" or status == 500 else 0)


def account(tmp_path, token_uri):
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    content = {
        "type": "service_account",
        "client_email": "x@p.example.com",
        "private_key": key.private_bytes(*form).decode(),
    }
    path = tmp_path / "account.json"
    path.write_text(json.dumps(content | {"token_uri": token_uri}))
    return {"GOOGLE_APPLICATION_CREDENTIALS": str(path)}


@pytest.fixture
def job():
    (message, _) = messages((Channel.PUSH,))
    rows = pack([(f"u{n}", f"token-{n:06d}") for n in range(100)])
    return Job("n", NoticeKind.CHANGE, message, rows, "k", 1)


def test_fcm_settles_each_token_by_itself(tmp_path, job):
    with served() as server:
        provider = Fcm(
            PushConfig(project="p", host=server.url, timeout=30, concurrency=20),
            account(tmp_path, f"{server.url}/token"),
        )
        # The script is for whoever comes first; the bad one cannot, with twenty requests at a time.
        server.fail(bad_ids=["token-000050"], script=["", "503", "cut_before"])
        outcome = provider.send(job)
        assert outcome.verdict is DeliveryVerdict.ACCEPTED
        told = {deviation.verdict for deviation in outcome.deviations}
        assert told == {DeliveryVerdict.REFUSED, DeliveryVerdict.RETRY, DeliveryVerdict.UNKNOWN}
        assert len(outcome.deviations) == 3
        assert Deviation(50, DeliveryVerdict.REFUSED, "unregistered") in outcome.deviations
        assert server.state["accepted"] == 97
        exact = job.message.part("json")
        for path, headers, text in server.bodies:
            assert path == "/v1/projects/p/messages:send"
            assert headers["authorization"] == "Bearer test-access"
            assert text.startswith('{"message": ' + exact[:-1] + ', "token": "token-')
        provider.close()


def test_fcm_holds_the_rest_of_a_chunk_at_429(tmp_path, job):
    with served() as server:
        provider = Fcm(
            PushConfig(project="p", host=server.url, timeout=30, concurrency=1),
            account(tmp_path, f"{server.url}/token"),
        )
        server.fail(script=["", "", "429"], hold=30)
        outcome = provider.send(job)
        assert outcome.hold
        assert outcome.verdict is DeliveryVerdict.RETRY
        assert [deviation.verdict for deviation in outcome.deviations] == [DeliveryVerdict.ACCEPTED] * 2
        assert server.state["requests"] == 3
        provider.close()


def test_fcm_topics_need_one_for_each_language(tmp_path):
    english, chinese = messages((Channel.PUSH,))
    provider = Fcm(
        PushConfig(project="p", topics=(("en", "policy-en"),)), account(tmp_path, "http://127.0.0.1:1/token")
    )
    assert provider.targets(english) == ("topic:policy-en",)
    with pytest.raises(ConfigError, match="no topic for zh-Hans"):
        provider.targets(chinese)
    provider.close()


def test_an_account_or_key_that_is_none_is_said_at_once(tmp_path):
    with pytest.raises(SecretError, match="GOOGLE_APPLICATION_CREDENTIALS is not set"):
        Fcm(PushConfig(project="p"), {})
    (tmp_path / "x.json").write_text("{}")
    with pytest.raises(SecretError, match="no service account"):
        Fcm(PushConfig(project="p"), {"GOOGLE_APPLICATION_CREDENTIALS": str(tmp_path / "x.json")})
    with pytest.raises(ConfigError, match="token_uri"):
        Fcm(PushConfig(project="p"), account(tmp_path, "https://evil.example/token"))
    with pytest.raises(SecretError, match="no VAPID key") as refused:
        WebPush(WebPushConfig(subject="mailto:a@example.com"), Secret("not-a-key"))
    assert "not-a-key" not in str(refused.value)
    with pytest.raises(ConfigError, match="subject"):
        WebPush(WebPushConfig(), Secret("x"))


@pytest.mark.parametrize(
    ("endpoint", "taken", "allowed"),
    [
        ("https://push.example/1", True, True),
        ("http://push.example/1", False, False),
        ("http://127.0.0.1:6379/1", False, True),
        ("https://localhost/1", False, True),
        ("http://[::1]/1", False, True),
        ("https://127.1/1", False, True),
        ("https://10.0.0.7/1", False, True),
        ("http://10.0.0.7/1", False, False),
        ("http://169.254.169.254/latest", False, False),
        ("https://[::ffff:192.168.0.1]/1", False, True),
        ("https:///1", False, False),
        ("https://[broken", False, False),
        ("ftp://push.example/1", False, False),
        (7, False, False),
    ],
)
def test_a_web_push_endpoint_leads_over_tls_and_never_into_our_own_network(monkeypatch, endpoint, taken, allowed):
    row = Recipient("1", webpush=json.dumps({"endpoint": endpoint}))
    monkeypatch.delenv("POLICYDIFF_ALLOW_LOOPBACK", raising=False)
    assert (row_of(WebPush.writer(None, None), row) is not None) == taken
    monkeypatch.setenv("POLICYDIFF_ALLOW_LOOPBACK", "1")
    assert (row_of(WebPush.writer(None, None), row) is not None) == allowed


def test_the_reason_is_that_of_the_answer_which_stopped():
    busy, barred = (
        Outcome(DeliveryVerdict.RETRY, "500: failed", 3.0),
        Outcome(DeliveryVerdict.RETRY, "403: the key", stop=True),
    )
    merged = merge([(index, 1, busy) for index in range(5)] + [(5, 1, barred)])
    assert (merged.reason, merged.stop) == ("403: the key", True)


def test_one_push_services_wait_keeps_only_its_own_people_waiting():
    held, failed = Outcome(DeliveryVerdict.RETRY, "held", 60.0, held=True), Outcome(DeliveryVerdict.RETRY, "500", 2.0)
    merged = merge([(0, 1, held), (1, 1, failed), (2, 1, Outcome(DeliveryVerdict.ACCEPTED))])
    assert (merged.wait, merged.held) == (2.0, False)
    merged = merge([(0, 1, held), (1, 1, Outcome(DeliveryVerdict.RETRY, "held", 9.0, held=True))])
    assert (merged.wait, merged.held) == (9.0, True)


@pytest.mark.parametrize(("headers", "wait"), [({"Retry-After": "7"}, 7), ({}, 10)])
def test_edges_throttling_is_a_hold(headers, wait):
    outcome = webpush_module.read(Answer(406, headers, b""), 1, 0.0)
    assert (outcome.verdict, outcome.hold, outcome.stop) == (DeliveryVerdict.RETRY, True, False)
    assert outcome.wait >= wait


def test_outcomes_of_parts_are_merged_by_the_most():
    accepted, lost = Outcome(DeliveryVerdict.ACCEPTED), Outcome(DeliveryVerdict.UNKNOWN, "cut")
    bad = Outcome(DeliveryVerdict.RETRY, "400", deviations=(Deviation(0, DeliveryVerdict.REFUSED, "bad"),))
    merged = merge([(0, 3, accepted), (3, 1, lost), (4, 2, bad)])
    assert merged.verdict is DeliveryVerdict.ACCEPTED
    assert merged.deviations == (
        Deviation(3, DeliveryVerdict.UNKNOWN, "cut"),
        Deviation(4, DeliveryVerdict.REFUSED, "bad"),
        Deviation(5, DeliveryVerdict.RETRY, "400"),
    )


@pytest.mark.parametrize(
    "text", ["to ann@example.com failed", "token abcdefghijklmnopqrstuvwxyz0123456789", 'name "Ann"']
)
def test_a_providers_words_lose_what_may_be_personal(text):
    assert not {"ann@example.com", "abcdefghijklmnopqrstuvwxyz0123456789", '"Ann"'} & set(clean(text).split())


@pytest.mark.parametrize(
    ("url", "allowed"),
    [("https://api.sendgrid.com", ()), ("http://127.0.0.1:8", ()), ("http://localhost", ()), ("http://[::1]:1", ()),
     ("https://proxy.example", ("proxy.example",))],
)  # fmt: skip
def test_hosts_that_may_get_a_secret(url, allowed):
    check_host(url, "k", ("api.sendgrid.com",), allowed)


@pytest.mark.parametrize(
    "url",
    ["https://api.sendgrid.com.evil.example", "https://evil.example", "http://api.sendgrid.com", "ftp://127.0.0.1",
     "https://user:pw@api.sendgrid.com", "https://127.0.0.1@evil.example", "https://127.0.0.1.evil.example", "x"],
)  # fmt: skip
def test_hosts_that_may_not(url):
    with pytest.raises(ConfigError):
        check_host(url, "k", ("api.sendgrid.com",), ())
