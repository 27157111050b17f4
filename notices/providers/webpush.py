"""Web Push to browsers: each payload encrypted for its subscription (RFC 8291), signed by VAPID."""

from __future__ import annotations

import json
import threading
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from notices.config import Secret, is_loopback
from notices.errors import ConfigError, ExtraError, SecretError
from notices.model import Channel, DeliveryVerdict, Message, Outcome, Recipients
from notices.providers.answers import Peer, outcome_of
from notices.providers.fanout import AT_ONCE, Call, FanOut, portion_of
from notices.providers.protocol import Job, RowWriter
from notices.retry import backoff, hold_of
from policydiff import inside_allowed, is_inside

if TYPE_CHECKING:
    from notices.config import WebPushConfig
    from notices.providers.transport import Answer

_SERVICE = Peer(
    "the push service",
    barred="the push service refuses our key for this subscription, which was made under another one; if it is so for"
    " all, check WEBPUSH_PRIVATE_KEY and channels.webpush.subject",
    refused="the push service refuses the message",
    alone=True,
)
_LEAST_HOLD = 10.0
"""Seconds to wait after a 406 that does not say how long."""
_SIGNED_FOR = 12 * 3600
"""Seconds a VAPID signature is good for; push services allow 24 hours."""


class WebPush:
    """Sends Web Push messages; see `Provider`."""

    channel = Channel.WEBPUSH
    concurrency = AT_ONCE
    repeatable = False
    alone = True

    def __init__(self, config: WebPushConfig, key: Secret) -> None:
        """Get ready; contacts nobody.

        Raises:
            ConfigError: The subject is missing.
            SecretError: The key is no VAPID key.
            ExtraError: pywebpush or aiohttp is not installed.
        """
        try:
            import pywebpush
            from py_vapid import Vapid02, VapidException
        except ModuleNotFoundError:
            raise ExtraError("web push needs pywebpush; pip install 'policydiff[push]'") from None
        if not config.subject.startswith(("mailto:", "https://")):
            raise ConfigError('channels.webpush.subject: push services want one; write subject = "mailto:legal@…"')
        try:
            self._vapid: Any = Vapid02.from_string(key.reveal())
        except (ValueError, VapidException, TypeError):
            raise SecretError("WEBPUSH_PRIVATE_KEY is no VAPID key; give the private key in base64url") from None
        self.timeout = config.timeout
        self._pywebpush: Any = pywebpush
        self._subject, self._ttl = config.subject, config.ttl
        self._signed: dict[str, tuple[float, str]] = {}
        self._lock = threading.Lock()
        self.portion: int | None = portion_of(config.concurrency)
        self._fan_out = FanOut(config.concurrency, config.timeout, apart=True)

    def writer(self, _message: Message) -> RowWriter:
        """Rows of id and subscription; none for an endpoint in the clear or in our own network."""
        return _rows

    def targets(self, _message: Message) -> tuple[str, ...]:
        """Web Push always goes to an audience."""
        return ()

    def send(self, job: Job) -> Outcome:
        """Hand a chunk over, an encrypted request for each subscription."""
        subscriptions = job.rows.column(1)
        payload = job.message.part("json").encode()

        def prepare(index: int) -> Call | Outcome:
            try:
                return self._write(json.loads(subscriptions[index]), payload)
            except (ValueError, KeyError, TypeError, self._pywebpush.WebPushException):
                return Outcome(DeliveryVerdict.REFUSED, "the subscription's keys are no keys")

        return self._fan_out.send(
            job.rows.size, prepare, lambda answer: read(answer, job.attempt, time.time()), backoff(job.attempt)
        )

    def close(self) -> None:
        """Let go of connections."""
        self._fan_out.close()

    def _write(self, subscription: dict[str, Any], payload: bytes) -> Call:
        endpoint = str(subscription["endpoint"])
        body = self._pywebpush.WebPusher(subscription).encode(payload, content_encoding="aes128gcm")["body"]
        headers = {
            "Authorization": self._authorization(endpoint),
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(self._ttl),
        }
        return endpoint, body, headers

    def _authorization(self, endpoint: str) -> str:
        """The VAPID header for the endpoint's origin; one signature serves half a day."""
        parts = urlsplit(endpoint)
        origin = f"{parts.scheme}://{parts.netloc}"
        now = time.time()
        with self._lock:
            until, header = self._signed.get(origin, (0.0, ""))
            if until - now < _SIGNED_FOR / 2:
                until = now + _SIGNED_FOR
                claims = {"aud": origin, "sub": self._subject, "exp": int(until)}
                header = str(self._vapid.sign(claims)["Authorization"])
                self._signed[origin] = until, header
            return header


def _rows(page: Recipients) -> list[tuple[str, ...] | None]:
    return [
        (one, subscription) if _may_be_called(json.loads(subscription)["endpoint"]) else None
        for one, subscription in zip(page.ids, page.webpush, strict=True)
    ]


def _may_be_called(endpoint: str) -> bool:
    """Whether we may send to an endpoint, which is whatever a subscriber sent: never to a service of our own network.

    A name that is only looked up to be inside meets TLS, for which no service in there can show that name.
    """
    try:
        parts = urlsplit(endpoint)
        host = parts.hostname or ""
    except (ValueError, AttributeError):
        return False
    if parts.scheme == "https" and host and not is_inside(host):
        return True
    return inside_allowed() and (is_loopback(host) or (parts.scheme == "https" and bool(host)))


def read(answer: Answer, attempt: int, now: float) -> Outcome:
    """What a push service's answer says about its one recipient."""
    if answer.status in (404, 410):
        return Outcome(DeliveryVerdict.REFUSED, "unregistered")
    if answer.status in (401, 403):
        return Outcome(DeliveryVerdict.REFUSED, f"{answer.status}: {_SERVICE.barred}")
    if answer.status == 406:  # noqa: PLR2004  Edge's service (WNS) throttles with it, for minutes to a day
        wait = hold_of(answer.headers, now, max(_LEAST_HOLD, backoff(attempt)))
        return Outcome(DeliveryVerdict.RETRY, "406: the push service throttles", wait, hold=True)
    return outcome_of(answer, attempt, now, _SERVICE)
