"""Is this an address that can be written to, and which text stands for it when two are compared?

E-mail goes by email-validator without DNS; plain ASCII addresses take a way that is thirty times
faster, a page of them a hundred times, and accept nothing that email-validator does not (property tests hold
them together).
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from notices.model import Channel

_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+"
_LABEL = r"[A-Za-z0-9]++(?:-[A-Za-z0-9]++)*+"
"""No hyphens in a row: those may be IDNA, which email-validator looks at."""
_SPECIAL = r"(?i:arpa|invalid|local|localhost|onion|test)"
"""Last labels that email-validator has its own mind about; `.test` it is told to let through."""
_END = rf"(?!{_SPECIAL}\n)[A-Za-z]{{2,63}}+\n"

_PLAIN = re.compile(
    rf"(?=.{{3,254}}\n\Z)(?=[^@]{{1,64}}@){_LOCAL}@(?:(?=[A-Za-z0-9-]{{1,63}}\.){_LABEL}\.)++{_END}\Z"
).match
"""One address and a line break."""
_SHORT = 64
"""Characters up to which an address keeps every limit on its parts and its whole."""
_ALL_PLAIN = re.compile(rf"(?:{_LOCAL}@(?:{_LABEL}\.)++{_END})*+").match
"""As many short addresses, a line each, as are plain."""

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


def address_keys(channel: Channel, texts: Sequence[str]) -> tuple[list[str | None], Sequence[int]]:
    """`address_key` of many; and which e-mail addresses do not go out as they are written."""
    if channel is not Channel.EMAIL:
        return [address_key(channel, text) for text in texts], ()
    joined = "\n".join((*texts, ""))
    keys: list[str | None] = [*joined.lower().split("\n")]
    keys.pop()
    if len(keys) != len(texts):
        apart: list[int] = [*range(len(texts))]
        keys = [None] * len(texts)
    else:
        apart = _apart(joined)
        if max(map(len, texts), default=0) > _SHORT:
            apart += [index for index, text in enumerate(texts) if len(text) > _SHORT]
    odd = []
    for index in apart:
        address = sendable(texts[index]) if texts[index] else None
        keys[index] = None if address is None else address.lower()
        if address != texts[index]:
            odd.append(index)
    return keys, odd


def _apart(joined: str) -> list[int]:
    """Which of the lines are no plain addresses."""
    apart: list[int] = []
    index = at = 0
    while (end := _ALL_PLAIN(joined, at).end()) < len(joined):  # type: ignore[union-attr]  # it takes nothing too
        index += joined.count("\n", at, end)
        apart.append(index)
        index += 1
        at = joined.index("\n", end) + 1
    return apart


def email_key(text: str) -> str | None:
    """The address after IDNA and lower-casing; None where it is no address.

    >>> email_key("Ann@Bücher.example"), email_key("ann@"), email_key("ann b@example.com")
    ('ann@xn--bcher-kva.example', None, None)
    """
    address = sendable(text)
    return None if address is None else address.lower()


def sendable(text: str) -> str | None:
    """The address as a provider takes it: its domain in ASCII; None where it is no address.

    Letters outside ASCII before the @ are refused: SendGrid does not deliver to them.
    """
    if _PLAIN(f"{text}\n"):
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
