"""Events that arrive all day: by the endpoint of docs/workers.md into the inbox, and from there into the ledger."""

from __future__ import annotations

import base64
import io
import json
import re
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.notices.work.conftest import EMAIL, until

RECIPE = Path(__file__).parents[3] / "docs" / "workers.md"


@pytest.fixture
def key():
    from cryptography.hazmat.primitives.asymmetric import ec

    return ec.generate_private_key(ec.SECP256R1())


@pytest.fixture
def endpoint(url, monkeypatch):
    """The application of the recipe: `endpoint(headers, body)` posts to it and gives its status."""
    (code,) = re.findall(r"```python\n(# events\.py.*?)```", RECIPE.read_text("utf-8"), re.DOTALL)
    assert len(code.splitlines()) < 30
    names: dict[str, object] = {}
    exec(compile(code, "events.py", "exec"), names)  # noqa: S102  it is our own page
    monkeypatch.setenv("INBOX_URL", url.replace("postgresql+psycopg://", "postgresql://"))

    def post(headers: dict[str, str], body: bytes, method: str = "POST") -> str:
        told: list[str] = []
        environ = {"REQUEST_METHOD": method, "CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body)}
        environ |= {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()}
        answer = names["application"](environ, lambda status, _: told.append(status))  # type: ignore[operator]
        assert b"".join(answer) == b""
        return told[0]

    return post


@pytest.fixture
def signed(key):
    """`signed(events)` gives headers and body of a delivery, as SendGrid signs it."""
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.hashes import SHA256

    def sign(*events: dict[str, object]) -> tuple[dict[str, str], bytes]:
        stamp, body = f"{time.time():.0f}", json.dumps(events).encode()
        signature = base64.b64encode(key.sign(stamp.encode() + body, ec.ECDSA(SHA256()))).decode()
        names = ("X-Twilio-Email-Event-Webhook-Timestamp", "X-Twilio-Email-Event-Webhook-Signature")
        return dict(zip(names, (stamp, signature), strict=True)), body

    return sign


@pytest.fixture
def unknown(space, crew, server, key, settled):
    """A notice whose 2,500 people are unknown, and a worker that is at it."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    public = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    space.configure(f'events_key = "{base64.b64encode(public).decode()}"')
    server.fail(cut_after=1.0)
    plan = space.plan(EMAIL)
    space.send(plan, "--workers")
    crew.start()
    assert settled(plan.notice)["unknown"] == 2500
    return plan


def event(plan, recipient: str, kind: str = "delivered") -> dict[str, object]:
    return {"event": kind, "notice": plan.notice, "recipient": recipient, "timestamp": 5, "sg_event_id": recipient}


@pytest.fixture
def look(space):
    """`look()` lets the workers look into the inbox now; `look.left()` counts what waits there."""
    from notices.ledger.engine import writing
    from notices.work.engine import EngineJob, enqueue

    engine = sa.create_engine(space.environment["POLICYDIFF_LEDGER_URL"])

    def now() -> None:
        with writing(engine) as connection:
            enqueue(connection, [EngineJob("notices.inbox", "notices", "inbox", {"timestamp": 0})])

    def left() -> int:
        with engine.connect() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM inbox").scalar_one())

    now.left = left  # type: ignore[attr-defined]
    yield now
    engine.dispose()


def test_each_delivery_is_verified_by_itself_and_settles(space, crew, unknown, endpoint, signed, look):
    assert endpoint(*signed(event(unknown, "u1"), event(unknown, "u2"))).startswith("204")
    headers, body = signed(event(unknown, "u3"))
    assert endpoint(headers, body.replace(b"u3", b"u4")).startswith("204")  # forged
    assert endpoint({}, b"\xff\xfe no json").startswith("204")
    assert endpoint(*signed(event(unknown, "u5", "bounce"))).startswith("204")
    assert endpoint(*signed(event(unknown, "u1"), event(unknown, "u2"))).startswith("204")  # repeated
    assert look.left() == 5
    look()
    until(lambda: not look.left())
    until(lambda: "5 deliveries taken in" in crew.said())
    counts = space.counts_of(unknown.notice)
    assert (counts["accepted"], counts["refused"], counts["unknown"]) == (2, 1, 2497)
    assert "inbox: 2 left out: the signature does not hold" in crew.said()
    assert "every row agrees" in space.run("report", unknown.notice, "--verify", status=0)


def test_without_a_key_nothing_is_taken_in_and_nothing_is_lost(crew, endpoint, signed, look):
    endpoint(*signed({"event": "delivered"}))
    crew.start()
    look()
    until(lambda: "events_key is not set" in crew.said())
    assert look.left() == 1


def test_the_endpoint_takes_nothing_but_posts_of_some_size(endpoint):
    assert endpoint({}, b"x", method="GET").startswith("400")
    assert endpoint({}, b"").startswith("400")
    assert endpoint({}, b"x" * ((1 << 20) + 1)).startswith("400")


def test_a_role_that_may_only_insert_is_enough(endpoint, signed, postgres, url, monkeypatch, look):
    (grant,) = re.findall(r"^GRANT .*$", RECIPE.read_text("utf-8"), re.MULTILINE)
    role = f"role{abs(hash(url))}"
    database = url.partition("?")[0].rpartition("/")[2]
    grant = re.sub(r" TO \w+;", f" TO {role};", grant)
    postgres.psql(f"CREATE ROLE {role} LOGIN;\n\\c {database}\n{grant}")
    monkeypatch.setenv("INBOX_URL", re.sub(r"//\w+:?\w*@", f"//{role}@", url.replace("+psycopg", "")))
    assert endpoint(*signed({"event": "delivered"})).startswith("204")
    assert look.left() == 1
