"""Addresses: what can be written to, and what is the same."""

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given
from hypothesis import strategies as st

from notices.audience.addresses import _PLAIN, address_key, email_key, sendable
from notices.model import Channel


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ann@Example.COM", "ann@example.com"),
        ("ann.b+tag@mail.example.co.uk", "ann.b+tag@mail.example.co.uk"),
        ("ann@bücher.example", "ann@xn--bcher-kva.example"),
        ("ann@BÜCHER.example", "ann@xn--bcher-kva.example"),
        ("ann@xn--bcher-kva.example", "ann@xn--bcher-kva.example"),
        ("o'hara@example.com", "o'hara@example.com"),
        ("owner@shop.test", "owner@shop.test"),
    ],
)
def test_addresses_are_equal_after_idna_and_lower_casing(text, key):
    assert email_key(text) == key


@pytest.mark.parametrize(
    "text",
    ["ann", "ann@", "@example.com", "ann@example", "a b@example.com", "ann@@example.com", "ann@example..com",
     "ann@-example.com", ".ann@example.com", "ann.@example.com", "ann@localhost", "ann@example.invalid",
     "änn@example.com", "ann@example.com\nbcc: b@example.com", "x" * 65 + "@example.com", "ann@[127.0.0.1]"],
)  # fmt: skip
def test_what_cannot_be_written_to_is_invalid(text):
    assert email_key(text) is None
    assert sendable(text) is None


LOCAL = st.text("abzAZ019.!#'+-_/=?~{}|", min_size=1, max_size=66)
LABEL = st.text("abzAZ019-", min_size=1, max_size=64)


@given(LOCAL, st.lists(LABEL, min_size=1, max_size=5))
def test_the_short_way_lets_nothing_through_that_email_validator_would_not(local, labels):
    text = f"{local}@{'.'.join(labels)}"
    if _PLAIN(text):
        try:
            found = validate_email(
                text, check_deliverability=False, allow_smtputf8=False, test_environment=True, strict=True
            )
        except EmailNotValidError:
            assert sendable(text) is None, text
        else:
            assert found.ascii_email is not None
            assert found.ascii_email.lower() == text.lower()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('{"endpoint": "https://push.example/1", "keys": {"p256dh": "B", "auth": "A"}}', "https://push.example/1"),
        ('{"endpoint": "https://push.example/1"}', None),
        ('{"endpoint": "ftp://push.example/1", "keys": {"p256dh": "B", "auth": "A"}}', None),
        ("[]", None),
        ("not json", None),
    ],
)
def test_a_subscription_is_known_by_its_endpoint(text, key):
    assert address_key(Channel.WEBPUSH, text) == key


def test_a_token_is_printable():
    assert address_key(Channel.PUSH, "abcdefgh:1") == "abcdefgh:1"
    assert address_key(Channel.PUSH, "short") is None
    assert address_key(Channel.PUSH, "a token with spaces") is None
