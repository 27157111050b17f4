"""A chunk as signed JSON to the company's own backend; repeating it is safe by its idempotency key.

`docs/webhook.md` describes the format for those who write the receiver.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from notices.config import Secret, check_host
from notices.model import Channel, DeliveryVerdict, Deviation, Message, Outcome
from notices.providers.answers import Peer, again, outcome_of
from notices.providers.protocol import MISREAD, Job, RowWriter, clean
from notices.providers.transport import Answer, LostError, NotSentError, Transport
from notices.retry import backoff

if TYPE_CHECKING:
    from notices.config import PushConfig
    from notices.rows import Rows

SCHEMA = "notices-webhook/1"
_MOST_AT_ONCE = 8
_REFUSES = "the receiver refuses the request; check channels.push.url and POLICYDIFF_WEBHOOK_SECRET on both sides"
_RECEIVER = Peer("the receiver", barred=_REFUSES, refused=_REFUSES)


class Webhook:
    """Sends push messages to the company's own backend; see `Provider`."""

    channel = Channel.PUSH
    portion: int | None = None
    repeatable = True
    alone = False

    def __init__(self, config: PushConfig, secret: Secret, clock: Callable[[], float] = time.time) -> None:
        """Get ready; contacts nobody.

        Raises:
            ConfigError: The URL is no https (or loopback) address.
        """
        check_host(config.url, "channels.push.url", (), ("*",))
        self.concurrency, self.timeout = min(config.concurrency, _MOST_AT_ONCE), config.timeout
        self._url, self._secret, self._clock = config.url, secret, clock
        self._transport = Transport(config.timeout, self.concurrency)

    def writer(self, _message: Message) -> RowWriter:
        """Rows of id and token."""
        return lambda page: [*zip(page.ids, page.push_tokens, strict=True)]

    def targets(self, _message: Message) -> tuple[str, ...]:
        """The backend is always told whom to push to."""
        return ()

    def send(self, job: Job) -> Outcome:
        """Hand a chunk over; what became of it when nothing came back is left to a repetition."""
        body = write(job)
        stamp = str(int(self._clock()))
        headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": job.key,
            "X-Policydiff-Timestamp": stamp,
            "X-Policydiff-Signature": sign(self._secret, stamp, body),
        }
        try:
            answer = self._transport.post(self._url, body, headers)
        except NotSentError as error:
            return Outcome(DeliveryVerdict.RETRY, str(error), backoff(job.attempt))
        except LostError as error:
            return Outcome(DeliveryVerdict.UNKNOWN, f"{error}; it is repeated under the same key", backoff(job.attempt))
        return read(answer, job.rows, job.attempt, self._clock())

    def close(self) -> None:
        """Let go of connections."""
        self._transport.close()


def write(job: Job) -> bytes:
    """The body for a chunk."""
    head = {
        "schema": SCHEMA,
        "notice": job.notice,
        "kind": job.kind,
        "language": job.message.language,
        "test": job.test,
    }
    # The message stands as it was previewed, byte for byte.
    people = job.rows.expand('{"id":"', ['","token":"'], '"}')
    text = f'{json.dumps(head, ensure_ascii=False)[:-1]}, "message": {job.message.part("json")}, "recipients": ['
    return b"".join([text.encode(), people, b"]}"])


def sign(secret: Secret, stamp: str, body: bytes) -> str:
    """HMAC-SHA256 over time stamp, a full stop and the body, as it stands in the header."""
    return "v1=" + hmac.digest(secret.reveal().encode(), stamp.encode() + b"." + body, hashlib.sha256).hex()


def read(answer: Answer, rows: Rows, attempt: int, now: float) -> Outcome:
    """What an answer says about the rows that were sent: a refused id is every device of it, unless it names one."""
    if 200 <= answer.status < 300:  # noqa: PLR2004  the classes of HTTP
        return _accepted(answer, rows, attempt)
    if answer.status == 409:  # noqa: PLR2004  conflict
        return again(answer, attempt, now, "409: the receiver is at work on the same chunk")
    return outcome_of(answer, attempt, now, _RECEIVER)


def _accepted(answer: Answer, rows: Rows, attempt: int) -> Outcome:
    if not answer.whole:
        return Outcome(
            DeliveryVerdict.UNKNOWN, "the answer was cut; it is repeated under the same key", backoff(attempt)
        )
    if not answer.body.strip():
        return Outcome(DeliveryVerdict.ACCEPTED)
    try:
        listed = json.loads(answer.body).get("refused", [])
        refused = {
            (str(one["id"]), str(one.get("token") or "")): clean(one.get("reason", "")) or "refused" for one in listed
        }
    except MISREAD:
        return Outcome(
            DeliveryVerdict.UNKNOWN, "the answer cannot be read; it is repeated under the same key", backoff(attempt)
        )
    if not refused:
        return Outcome(DeliveryVerdict.ACCEPTED)
    found = []
    for index, device in enumerate(zip(rows.column(0), rows.column(1), strict=True)):
        reason = refused.get(device) or refused.get((device[0], ""))
        if reason is not None:
            found.append(Deviation(index, DeliveryVerdict.REFUSED, reason))
    return Outcome(DeliveryVerdict.ACCEPTED, deviations=tuple(found))
