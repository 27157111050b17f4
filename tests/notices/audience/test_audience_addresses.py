"""Addresses: what can be written to, and what is the same."""

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given
from hypothesis import strategies as st

from notices.audience.addresses import _PLAIN, address_key, address_keys, email_key, sendable
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
LABEL = st.one_of(
    st.text("abzAZ019-", min_size=1, max_size=64),
    st.sampled_from(
        ["arpa", "Test", "INVALID", "local", "localhost", "onion", "com", "xn--bcher-kva", "a-b-" * 17 + "c"]
    ),
)
ADDRESS = st.builds(lambda local, labels: f"{local}@{'.'.join(labels)}", LOCAL, st.lists(LABEL, min_size=1, max_size=5))
ANY = st.one_of(
    ADDRESS, st.text(max_size=12), st.sampled_from(["", "ann@example.com", "Ann@Bücher.example", "Σ@x.com"])
)


def judged(text):
    """What email-validator says by itself: the address it would write to, or None."""
    try:
        return validate_email(
            text, check_deliverability=False, allow_smtputf8=False, test_environment=True, strict=True
        ).ascii_email
    except EmailNotValidError:
        return None


@given(ADDRESS)
def test_the_short_way_lets_nothing_through_that_email_validator_would_not(text):
    found, expected = sendable(text), judged(text)
    assert (found and found.lower()) == (expected and expected.lower())
    if _PLAIN(f"{text}\n"):
        assert sendable(text) == text


@given(st.lists(ANY, max_size=12))
def test_many_addresses_at_once_are_judged_as_each_alone(texts):
    keys, rewritten = address_keys(Channel.EMAIL, texts)
    assert keys == [email_key(text) for text in texts]
    assert {n for n, text in enumerate(texts) if sendable(text) not in (None, text)} <= set(rewritten)
    assert all(sendable(texts[n]) != texts[n] for n in rewritten)


@pytest.mark.parametrize("text", [
    *(f"{'x' * size}@example.com" for size in (63, 64, 65)),
    *(f"x@{'a' * size}.com" for size in (62, 63, 64)),
    *(f"x@{'a-' * size}a.com" for size in (30, 31, 32)),
    *(f"{'x' * size}@{'abcdefghi.' * 24}com" for size in (9, 10, 11, 12)),
])  # fmt: skip
def test_every_limit_of_length_is_that_of_email_validator(text):
    for texts in ([text], ["ann@example.com", text, "ben@example.com"]):
        assert address_keys(Channel.EMAIL, texts)[0][texts.index(text)] == judged(text)


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
