"""SendGrid's event webhooks: JSON lines or arrays → events, their signature checked.

A signed delivery is a JSON object `{"timestamp": …, "signature": …, "payload": …}`: the two headers
`X-Twilio-Email-Event-Webhook-Timestamp` and `-Signature`, and the body exactly as it came. Several may
follow one another, one a line.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from notices.audience import email_key
from notices.errors import EventsError
from notices.ledger.settle import ProviderEvent

WINDOW = 3 * 24 * 3600.0
"""Seconds a signature is good for: SendGrid repeats a delivery for a day, and a file may wait over a weekend."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What a file of events brought."""

    events: tuple[ProviderEvent, ...]
    left: tuple[str, ...] = ()
    """What was left out and why, a line each: anybody can post to a public address, so one bad delivery says nothing
    about the others."""


def read_events(text: str, public_key: str, now: float, *, unsigned: bool) -> Delivered:
    """The events of a file.

    Args:
        text: The file.
        public_key: Of the signed event webhook, base64 as SendGrid shows it.
        now: Seconds since 1970.
        unsigned: Take events as they are.

    Raises:
        EventsError: It is no JSON at all, or there is no key to check signatures with.
    """
    if not unsigned and not public_key:
        raise EventsError(
            "channels.email.events_key is not set: put the webhook's public key there, or pass --unsigned"
        )
    key = None if unsigned else _key(public_key)
    found: list[ProviderEvent] = []
    left: list[str] = []
    for number, one in enumerate(_documents(text), 1):
        if isinstance(one, EventsError):
            left.append(str(one))
            continue
        try:
            if key is not None:
                _check(key, one, now)
            found += list(_events(_payload(one)))
        except EventsError as error:
            left.append(f"delivery {number}: {error}")
    if unsigned and not found and left:
        raise EventsError(left[0])
    return Delivered(tuple(found), tuple(left))


_NO_JSON = (ValueError, RecursionError)
"""What reading JSON raises; the second where brackets are nested a thousand deep, as anybody may write them."""


def _documents(text: str) -> Iterator[Any]:
    """One JSON document, or one a line; an `EventsError` stands for a line that is none."""
    with suppress(*_NO_JSON):
        yield json.loads(text)
        return
    # Not `splitlines`: other signs that break lines may stand inside a text of JSON.
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    for number, line in lines:
        try:
            yield json.loads(line)
        except _NO_JSON:
            error = EventsError(f"line {number} is not JSON; give the events as JSON lines or as one array")
            if len(lines) == 1:
                raise error from None
            yield error


def _payload(delivery: Any) -> Any:
    """What a delivery carries: its own payload, or itself where it is not wrapped."""
    if isinstance(delivery, dict) and isinstance(delivery.get("payload"), str):
        try:
            return json.loads(delivery["payload"])
        except _NO_JSON:
            raise EventsError("its payload is not JSON") from None
    return delivery


def _key(text: str) -> Any:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
    from cryptography.hazmat.primitives.serialization import load_der_public_key

    try:
        key = load_der_public_key(base64.b64decode(text))
    except (ValueError, UnsupportedAlgorithm):
        raise EventsError("channels.email.events_key is no public key; copy it from SendGrid's mail settings") from None
    if not isinstance(key, EllipticCurvePublicKey):
        raise EventsError("channels.email.events_key is no ECDSA key; copy it from SendGrid's mail settings")
    return key


def _check(key: Any, delivery: Any, now: float) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
    from cryptography.hazmat.primitives.hashes import SHA256

    if not isinstance(delivery, dict) or not {"timestamp", "signature", "payload"} <= delivery.keys():
        raise EventsError("it is not signed: it needs timestamp, signature and payload; see docs/operations.md")
    stamp, payload = str(delivery["timestamp"]), delivery["payload"]
    if not isinstance(payload, str):
        raise EventsError("payload must be the body's text exactly as it came")
    try:
        key.verify(base64.b64decode(str(delivery["signature"])), (stamp + payload).encode(), ECDSA(SHA256()))
        age = now - float(stamp)
    except (InvalidSignature, ValueError):
        raise EventsError("the signature does not hold") from None
    if abs(age) > WINDOW:
        raise EventsError(f"signed {age / 3600:.0f} hours ago, outside the window of three days")


def _events(payload: Any) -> Iterator[ProviderEvent]:
    for one in _flat(payload):
        arguments = one.get("custom_args")
        arguments = arguments if isinstance(arguments, dict) else {}
        notice = one.get("notice") or arguments.get("notice")
        recipient = one.get("recipient") or arguments.get("recipient")
        kind = one.get("event")
        if kind == "bounce" and one.get("type") == "blocked":
            kind = "blocked"
        if not (isinstance(kind, str) and notice and recipient):
            continue
        try:
            at = float(one.get("timestamp") or 0)
        except (TypeError, ValueError, OverflowError):
            at = 0.0
        address = email_key(str(one.get("email") or "").strip()) or ""
        yield ProviderEvent(_identity(one), str(notice), str(recipient), kind, at, address)


def _flat(payload: Any) -> Iterable[dict[str, Any]]:
    waiting = [payload]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            yield one
        elif isinstance(one, list):
            waiting += reversed(one)
        else:
            raise EventsError("an event is not a JSON object")


def _identity(event: dict[str, Any]) -> str:
    """The provider's own id, shortened to a digest; of the whole event where it has none."""
    told = event.get("sg_event_id") or json.dumps(event, sort_keys=True)
    return hashlib.sha256(str(told).encode("utf-8", "replace")).hexdigest()[:40]
