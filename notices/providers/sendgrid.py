"""E-mail through the SendGrid SDK, its `send()` on pooled connections; 1,000 recipients a request.

Three steps: `write` makes the body, `Transport.post` hands it over, `read` turns the answer into an
outcome; only the second one touches the network.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from email.utils import parseaddr
from functools import cache
from typing import TYPE_CHECKING, Any

from notices.config import SENDGRID_HOSTS, Secret, check_host
from notices.errors import StoppedError
from notices.model import Channel, DeliveryVerdict, Message, Outcome, Recipients
from notices.providers.fields import filler
from notices.providers.merging import merge
from notices.providers.protocol import MISREAD, Job, RowWriter
from notices.providers.sendgrid_answers import read, words
from notices.providers.transport import Answer, LostError, NotSentError, Transport
from notices.retry import backoff

if TYPE_CHECKING:
    from notices.config import EmailConfig
    from notices.rows import Rows

Sendable = Callable[[str], str | None]

_MARGIN = 30
"""Seconds before a batch's moment at which mails are no longer put into it: SendGrid refuses a moment that is past."""


class SendGrid:
    """Sends e-mail; see `Provider`."""

    channel = Channel.EMAIL
    repeatable = False
    alone = False

    def __init__(
        self,
        config: EmailConfig,
        key: Secret,
        sendable: Sendable,
        allowed: tuple[str, ...] = (),
        *,
        sandbox: bool = False,
    ) -> None:
        """Get ready; contacts nobody.

        Args:
            config: `[channels.email]`.
            key: The API key.
            sendable: An address as the provider takes it, or None.
            allowed: Hosts of `--allow-host`.
            sandbox: Let SendGrid check everything and deliver nothing.

        Raises:
            ConfigError: The host may not get the key.
        """
        check_host(config.host, "channels.email.host", SENDGRID_HOSTS, allowed)
        self.concurrency, self.timeout, self.portion = config.concurrency, config.timeout, config.chunk
        self._config, self._sendable, self._sandbox = config, sendable, sandbox
        self._transport = Transport(config.timeout, config.concurrency)
        self._client = pooled_client(self._transport, key, config.host)
        self._batch: tuple[str, int] | None = None

    def writer(self, message: Message) -> RowWriter:
        """Rows of id, address, and the value of each personal field."""
        tags = tuple(field.tag for field in message.fields)
        fillers = [filler(field, tags) for field in message.fields]
        sendable = self._sendable

        def rows(page: Recipients) -> list[tuple[str, ...] | None]:
            addresses = page.emails if page.plain else [sendable(email) for email in page.emails]
            found = zip(page.ids, addresses, *[fill(page) for fill in fillers], strict=True)
            return [*found] if page.plain else [None if row[1] is None else row for row in found]

        return rows

    def targets(self, _message: Message) -> tuple[str, ...]:
        """E-mail always goes to an audience."""
        return ()

    def send(self, job: Job) -> Outcome:
        """Hand a chunk over, in halves where it is too large."""
        started = time.monotonic()
        waiting = [(0, job.rows.size)]
        parts: list[tuple[int, int, Outcome]] = []
        while waiting:
            first, size = waiting.pop(0)
            if parts and time.monotonic() - started > self.timeout:
                parts.append((first, size, Outcome(DeliveryVerdict.RETRY, "no time was left")))
                continue
            rows = job.rows if size == job.rows.size else job.rows.keep(range(first, first + size))
            outcome = self._post(job, rows)
            if outcome is None and size > 1:
                waiting[:0] = [(first, size // 2), (first + size // 2, size - size // 2)]
            else:
                parts.append(
                    (first, size, outcome or Outcome(DeliveryVerdict.REFUSED, "413: the message is too large"))
                )
            if outcome is not None and outcome.stop:
                parts += [(at, number, Outcome(DeliveryVerdict.RETRY, outcome.reason)) for at, number in waiting]
                break
        return merge(sorted(parts, key=lambda part: part[0]))

    def close(self) -> None:
        """Let go of connections."""
        self._transport.close()

    def begin_batch(self) -> str:
        """The id of a new batch, which can be called back as a whole.

        Raises:
            StoppedError: SendGrid gives none.
        """
        return str(self._ask("/v3/mail/batch", {}).get("batch_id", ""))

    def carry(self, batch: str, send_at: int) -> None:
        """Let SendGrid keep every mail from now on in this batch until a moment (seconds since 1970)."""
        self._batch = batch, send_at

    def recall(self, batch: str) -> None:
        """Call a batch back.

        Raises:
            StoppedError: SendGrid does not agree.
        """
        self._ask("/v3/user/scheduled_sends", {"batch_id": batch, "status": "cancel"})

    def _ask(self, path: str, body: dict[str, str]) -> dict[str, Any]:
        try:
            answer = self._client.ask(path, body)
        except (NotSentError, LostError) as error:
            raise StoppedError(f"SendGrid's {path}: {error}") from None
        if not 200 <= answer.status < 300:  # noqa: PLR2004  the classes of HTTP
            raise StoppedError(f"SendGrid's {path}: {answer.status} {words(answer.body)}".rstrip())
        try:
            return dict(json.loads(answer.body))
        except MISREAD:
            raise StoppedError(f"SendGrid's {path}: its answer cannot be read") from None

    def _post(self, job: Job, rows: Rows) -> Outcome | None:
        """What became of one request; None where it was too large."""
        try:
            batch = self._batch if not job.test and self._batch and self._batch[1] > time.time() + _MARGIN else None
            answer = self._client.send(write(self._config, job, rows, sandbox=self._sandbox, batch=batch))
        except NotSentError as error:
            return Outcome(DeliveryVerdict.RETRY, str(error), backoff(job.attempt))
        except LostError as error:
            return Outcome(DeliveryVerdict.UNKNOWN, str(error))
        return read(answer, rows, job.attempt, time.time())


def pooled_client(transport: Transport, key: Secret, host: str) -> Any:
    """The SDK's client, its `send()` on the transport: it takes a `Mail`, a dictionary or ready bytes.

    The answer is an `Answer` whatever its status, where the SDK's own would raise.
    """
    from sendgrid import SendGridAPIClient

    class Pooled(SendGridAPIClient):  # type: ignore[misc]  # the SDK has no types
        def ask(self, path: str, body: dict[str, str]) -> Answer:
            headers = {**self._default_headers, "Content-Type": "application/json"}
            return transport.post(f"{self.host.rstrip('/')}{path}", json.dumps(body).encode(), headers)

        def send(self, message: Any) -> Answer:
            if not isinstance(message, bytes):
                body = message if isinstance(message, dict) else message.get()
                message = json.dumps(body, ensure_ascii=False).encode()
            # A copy for each call: headers that are handed to the SDK leak into later calls.
            headers = {**self._default_headers, "Content-Type": "application/json"}
            return transport.post(f"{self.host.rstrip('/')}/v3/mail/send", message, headers)

    return Pooled(api_key=key.reveal(), host=host)


def write(
    config: EmailConfig, job: Job, rows: Rows, *, sandbox: bool = False, batch: tuple[str, int] | None = None
) -> bytes:
    """The body of a request for these rows; `batch` is an id and until when its mails are kept."""
    kept = "" if batch is None else f', "batch_id": {json.dumps(batch[0])}, "send_at": {batch[1]}'
    people = f'{kept}, "personalizations": ['.encode()
    return b"".join([_head(config, job.message, job.test, sandbox), people, _personalizations(job, rows), b"]}"])


@cache
def _head(config: EmailConfig, message: Message, test: bool, sandbox: bool) -> bytes:  # noqa: FBT001  a cache's key
    """All of a body but its recipients and its end; the same for every chunk of a message."""
    subject = message.part("subject.txt")
    # Plain text comes before HTML: the API's own rule.
    body: dict[str, Any] = {
        "from": _party(config.sender),
        "subject": f"[TEST] {subject}" if test else subject,
        "content": [
            {"type": "text/plain", "value": message.part("txt")},
            {"type": "text/html", "value": message.part("html")},
        ],
        "tracking_settings": {
            "click_tracking": {"enable": config.tracking, "enable_text": config.tracking},
            "open_tracking": {"enable": config.tracking},
        },
    }
    if config.reply_to:
        body["reply_to"] = _party(config.reply_to)
    if config.categories:
        body["categories"] = list(config.categories)
    if config.unsubscribe_group is not None:
        body["asm"] = {"group_id": config.unsubscribe_group}
    settings = {"sandbox_mode": sandbox, "bypass_unsubscribe_management": config.mandatory}
    if any(settings.values()):
        body["mail_settings"] = {name: {"enable": True} for name, wanted in settings.items() if wanted}
    return json.dumps(body, ensure_ascii=False)[:-1].encode()


def _personalizations(job: Job, rows: Rows) -> bytes:
    """One for each recipient: nobody sees another's address."""
    notice = json.dumps("test" if job.test else job.notice)
    opening = f'{{"custom_args":{{"notice":{notice},"recipient":"'
    gaps = ['"},"to":[{"email":"']
    closing = '"}]}'
    if job.message.fields:
        tags = [json.dumps(field.tag, ensure_ascii=False) for field in job.message.fields]
        gaps.append(f'"}}],"substitutions":{{{tags[0]}:"')
        gaps += [f'",{tag}:"' for tag in tags[1:]]
        closing = '"}}'
    return rows.expand(opening, gaps, closing)


def _party(text: str) -> dict[str, str]:
    name, address = parseaddr(text)
    return {"email": address, "name": name} if name else {"email": address}
