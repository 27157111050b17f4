"""Is this an address that can be written to, and which text stands for it when two are compared?

E-mail goes by email-validator without DNS; plain ASCII addresses take a way that is thirty times
faster and accepts nothing that email-validator does not (a property test holds the two together).
"""

from __future__ import annotations

import json
import re
from typing import Any

from notices.model import Channel

_PLAIN = re.compile(
    r"(?=.{3,254}\Z)(?=[^@]{1,64}@)"
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?:[A-Za-z0-9](?:-?[A-Za-z0-9]){0,62}\.)+[A-Za-z]{2,63}\Z"
).match
"""No hyphens in a row: those may be IDNA, which email-validator looks at."""

_SPECIAL = (".arpa", ".invalid", ".local", ".localhost", ".onion", ".test")
"""Ends that email-validator has its own mind about; `.test` it is told to let through."""

_TOKEN = re.compile(r"[\x21-\x7e]{8,4096}\Z").match
"""A push token is an opaque run of printable ASCII; the bounds only catch what is plainly none."""


def address_key(channel: Channel, text: str) -> str | None:
    """What stands for an address when two are compared; None where nothing can be sent to it."""
    match channel:
        case Channel.EMAIL:
            return email_key(text)
        case Channel.PUSH:
            return text if _TOKEN(text) else None
        case Channel.WEBPUSH:
            return _endpoint(text)
        case Channel.ANNOUNCEMENT | Channel.OPS:
            return None


def email_key(text: str) -> str | None:
    """The address after IDNA and lower-casing; None where it is no address.

    >>> email_key("Ann@Bücher.example"), email_key("ann@"), email_key("ann b@example.com")
    ('ann@xn--bcher-kva.example', None, None)
    """
    key = text.lower()
    if _PLAIN(text) and not key.endswith(_SPECIAL):
        return key
    address = sendable(text)
    return None if address is None else address.lower()


def sendable(text: str) -> str | None:
    """The address as a provider takes it: its domain in ASCII; None where it is no address.

    Letters outside ASCII before the @ are refused: SendGrid does not deliver to them.
    """
    if _PLAIN(text) and not text.lower().endswith(_SPECIAL):
        return text
    from email_validator import EmailNotValidError, validate_email

    try:
        found = validate_email(
            text, check_deliverability=False, allow_smtputf8=False, test_environment=True, strict=True
        )
    except EmailNotValidError:
        return None
    return found.ascii_email


def _endpoint(text: str) -> str | None:
    """Where a subscription is pushed to, if it has all that encryption needs."""
    try:
        subscription: Any = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(subscription, dict):
        return None
    endpoint, keys = subscription.get("endpoint"), subscription.get("keys")
    if not isinstance(endpoint, str) or not endpoint.startswith(("https://", "http://")):
        return None
    if not isinstance(keys, dict) or not all(isinstance(keys.get(name), str) for name in ("p256dh", "auth")):
        return None
    return endpoint
