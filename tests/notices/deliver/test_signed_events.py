"""Signed event webhooks: what is taken, and everything that must not be."""

import base64
import json

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from notices.deliver.sendgrid_events import WINDOW, read_events
from notices.errors import EventsError

NOW = 1_800_000_000.0
KEY = ec.generate_private_key(ec.SECP256R1())
EVENT = {
    "event": "delivered",
    "email": "ann@example.com",
    "notice": "n",
    "recipient": "u1",
    "sg_event_id": "e1",
    "timestamp": 5,
}
BODY = json.dumps([EVENT]) + "\r\n"
"""SendGrid's body ends in a line break that is signed with it."""


def public(key=KEY):
    return base64.b64encode(key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).decode()


def delivery(body=BODY, at=NOW, key=KEY, **changes):
    stamp = str(int(at))
    signature = key.sign((stamp + body).encode(), ec.ECDSA(SHA256()))
    return {"timestamp": stamp, "signature": base64.b64encode(signature).decode(), "payload": body} | changes


def read(*deliveries, key=None, now=NOW):
    return read_events("\n".join(map(json.dumps, deliveries)), key or public(), now, unsigned=False).events


def test_what_is_signed_is_taken():
    other = json.dumps([EVENT | {"recipient": "u2", "sg_event_id": "e2"}])
    found = read(delivery(), delivery(other))
    assert [(one.notice, one.recipient, one.kind, one.at) for one in found] == [
        ("n", "u1", "delivered", 5.0),
        ("n", "u2", "delivered", 5.0),
    ]


@pytest.mark.parametrize("age", [0, WINDOW - 1, -WINDOW + 1])
def test_a_signature_holds_within_the_window(age):
    assert len(read(delivery(at=NOW - age))) == 1


ALTERED = BODY.replace("delivered", "bounce")


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (lambda: delivery(payload=ALTERED), "does not hold"),
        (lambda: delivery(payload=BODY.rstrip()), "does not hold"),
        (lambda: delivery(timestamp=str(int(NOW) - 1)), "does not hold"),
        (lambda: delivery(signature=base64.b64encode(b"0" * 70).decode()), "does not hold"),
        (lambda: delivery(signature="é no base64"), "does not hold"),
        (lambda: delivery(signature=""), "does not hold"),
        (lambda: delivery(timestamp="soon"), "does not hold"),
        (lambda: delivery(key=ec.generate_private_key(ec.SECP256R1())), "does not hold"),
        (lambda: delivery(at=NOW - WINDOW - 10), "outside the window"),
        (lambda: delivery(at=NOW + WINDOW + 10), "outside the window"),
        (lambda: delivery(payload=[EVENT]), "exactly as it came"),
        (lambda: EVENT, "is not signed"),
        (lambda: {"timestamp": "1", "payload": BODY}, "is not signed"),
    ],
)
def test_what_is_not_signed_as_it_must_be_is_left_out_alone(made, said):
    text = "\n".join(map(json.dumps, [delivery(), made(), delivery()]))
    found = read_events(text, public(), NOW, unsigned=False)
    assert [one.recipient for one in found.events] == ["u1", "u1"]
    (reason,) = found.left
    assert said in reason
    assert reason.startswith("delivery 2: ")
    assert "ann@example.com" not in reason


def test_a_line_that_is_cut_is_left_out_alone():
    text = json.dumps(delivery()) + "\n" + json.dumps(delivery())[:50]
    found = read_events(text, public(), NOW, unsigned=False)
    assert (len(found.events), len(found.left)) == (1, 1)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("", "--unsigned"),
        ("AAAA", "no public key"),
        ("no base64!", "no public key"),
        (public(rsa.generate_private_key(public_exponent=65537, key_size=2048)), "no ECDSA key"),
    ],
)
def test_a_key_that_is_none_says_what_to_do(key, said):
    with pytest.raises(EventsError, match=said):
        read_events(json.dumps(delivery()), key, NOW, unsigned=False)


def test_unsigned_takes_wrapped_and_plain_events_alike():
    text = "\n".join([json.dumps(delivery()), json.dumps([EVENT]), json.dumps(EVENT)])
    assert len({one.id for one in read_events(text, "", NOW, unsigned=True).events}) == 1


@pytest.mark.parametrize("text", ["{", "[1]", '"x"', "3"])
def test_what_is_no_event_is_an_error_of_one_line(text):
    with pytest.raises(EventsError) as caught:
        read_events(text, "", NOW, unsigned=True)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("forged", ["[" * 100_000, '{"payload":' * 50_000, json.dumps(delivery(payload="[" * 100_000))])
def test_brackets_without_end_are_left_out_alone(forged):
    found = read_events("\n".join([json.dumps(delivery()), forged]), public(), NOW, unsigned=False)
    assert (len(found.events), len(found.left)) == (1, 1)
    alone = read_events(f"{forged}\n{forged}", public(), NOW, unsigned=False)
    assert (len(alone.events), len(alone.left)) == (0, 2)


def test_events_in_lists_of_lists_are_taken_in_their_order():
    kinds = ["processed", "delivered", "open"]
    nested = [[EVENT | {"event": kinds[0]}], [[EVENT | {"event": kinds[1]}]], EVENT | {"event": kinds[2]}]
    deep = "[" * 900 + json.dumps(EVENT) + "]" * 900
    text = "\n".join([json.dumps(nested), deep])
    found = read_events(text, "", NOW, unsigned=True)
    assert [one.kind for one in found.events] == [*kinds, "delivered"]


@pytest.mark.parametrize("sign", ["\u2028", "\u0085", "\x0c"])
def test_a_sign_that_breaks_lines_elsewhere_cuts_no_delivery(sign):
    made = [delivery(json.dumps([EVENT | {"reason": f"a{sign}b"}], ensure_ascii=False)) for _ in range(2)]
    lines = [json.dumps(one, ensure_ascii=False) for one in made]
    found = read_events("\r\n".join(lines), public(), NOW, unsigned=False)
    assert (len(found.events), found.left) == (2, ())


def test_a_time_beyond_all_numbers_is_none():
    text = json.dumps(EVENT | {"timestamp": 10**400})
    assert [one.at for one in read_events(text, "", NOW, unsigned=True).events] == [0.0]
