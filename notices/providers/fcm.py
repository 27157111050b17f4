"""Push through Firebase Cloud Messaging, HTTP v1: to tokens, many at once, or to a topic for each language."""

from __future__ import annotations

import json
import threading
import time
from typing import TYPE_CHECKING, Any

from notices.config import FCM_HOSTS, check_host
from notices.errors import ConfigError, ExtraError, SecretError
from notices.model import Channel, DeliveryVerdict, Message, Outcome
from notices.providers.answers import ACCEPTED, Peer, again, outcome_of
from notices.providers.fanout import AT_ONCE, Call, FanOut, portion_of
from notices.providers.protocol import MISREAD, Job, RowWriter, clean
from notices.providers.proxy import manager_for, proxy_for
from notices.retry import backoff

if TYPE_CHECKING:
    from notices.config import Environment, PushConfig
    from notices.providers.transport import Answer

_REFUSES = "FCM refuses the request; check channels.push.project, the message and the service account"
_OF_ONE = {
    "UNREGISTERED": "unregistered",
    "SENDER_ID_MISMATCH": "sender_id_mismatch",
    "THIRD_PARTY_AUTH_ERROR": "third_party_auth_error: Firebase cannot speak to the service behind this token; put the"
    " APNs or Web Push key into the Firebase console",
}
"""Codes that are about one token, or about the platform it belongs to: they say nothing about the others."""
_FCM = Peer("FCM", barred=_REFUSES, refused=_REFUSES, least_hold=10.0)
_SCOPE = "https://www.googleapis.com/auth/firebase.messaging"
_TOPIC = "topic:"
_PLACE = "GOOGLE_APPLICATION_CREDENTIALS"


class Fcm:
    """Sends push messages through FCM; see `Provider`."""

    channel = Channel.PUSH
    concurrency = AT_ONCE
    repeatable = False
    alone = True

    def __init__(self, config: PushConfig, environment: Environment, allowed: tuple[str, ...] = ()) -> None:
        """Get ready; contacts nobody.

        Raises:
            ConfigError: The host may not get the access token.
            SecretError: The service account is missing or unreadable.
            ExtraError: google-auth or aiohttp is not installed.
        """
        check_host(config.host, "channels.push.host", FCM_HOSTS, allowed)
        self.timeout = config.timeout
        self._topics = dict(config.topics)
        self._url = f"{config.host.rstrip('/')}/v1/projects/{config.project}/messages:send"
        self._account = _Account(environment.get(_PLACE, ""), config.timeout, allowed)
        self.portion: int | None = portion_of(config.concurrency)
        self._fan_out = FanOut(config.concurrency, config.timeout)

    def writer(self, _message: Message) -> RowWriter:
        """Rows of id and token."""
        return lambda page: [*zip(page.ids, page.push_tokens, strict=True)]

    def targets(self, message: Message) -> tuple[str, ...]:
        """The topic of the message's language, where topics are configured.

        Raises:
            ConfigError: Topics are configured, but none for this language.
        """
        if not self._topics:
            return ()
        if message.language not in self._topics:
            raise ConfigError(f"channels.push.topics: no topic for {message.language}; the plan has a message in it")
        return (f"{_TOPIC}{self._topics[message.language]}",)

    def send(self, job: Job) -> Outcome:
        """Hand a chunk over, a request for each token."""
        token = self._account.token(job.attempt)
        if isinstance(token, Outcome):
            return token
        ids, tokens = job.rows.column(0), job.rows.column(1)
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        head = job.message.part("json").rstrip()[:-1]

        def prepare(index: int) -> Call:
            key, value = ("token", tokens[index]) if tokens[index] else ("topic", ids[index].removeprefix(_TOPIC))
            return self._url, write(head, key, value), headers

        return self._fan_out.send(
            job.rows.size, prepare, lambda answer: read(answer, job.attempt, time.time()), backoff(job.attempt)
        )

    def close(self) -> None:
        """Let go of connections."""
        self._fan_out.close()


def write(head: str, key: str, value: str) -> bytes:
    """The body for one token or topic; `head` is the previewed message without its last brace."""
    return f'{{"message": {head}, "{key}": {json.dumps(value)}}}}}'.encode()


def read(answer: Answer, attempt: int, now: float) -> Outcome:
    """What an answer says about its one recipient."""
    if 200 <= answer.status < 300:  # noqa: PLR2004  the classes of HTTP
        return ACCEPTED
    if not answer.whole and 400 <= answer.status < 500 and answer.status != 429:  # noqa: PLR2004  the classes of HTTP
        return again(answer, attempt, now, f"{answer.status}: the answer was cut before its code")
    code, fields = _error(answer)
    if reason := _OF_ONE.get(code):
        return Outcome(DeliveryVerdict.REFUSED, reason)
    if code == "INVALID_ARGUMENT" and all(field.startswith("message.token") for field in fields):
        return Outcome(DeliveryVerdict.REFUSED, f"invalid_argument {_message(answer)}".strip())
    if answer.status == 404:  # noqa: PLR2004  not found
        return Outcome(
            DeliveryVerdict.REFUSED, "404: not found, and no code; check channels.push.project if it is so for all"
        )
    return outcome_of(answer, attempt, now, _FCM, clean(" ".join([code, *fields, _message(answer)])))


def _message(answer: Answer) -> str:
    """FCM's own words, cleaned; empty where there are none."""
    try:
        return clean(json.loads(answer.body)["error"].get("message", ""))
    except MISREAD:
        return ""


def _error(answer: Answer) -> tuple[str, list[str]]:
    """FCM's own code, else Google's, and the fields that are at fault."""
    try:
        error = json.loads(answer.body)["error"]
        details: list[dict[str, Any]] = [one for one in error.get("details", ()) if isinstance(one, dict)]
        code = next((str(one["errorCode"]) for one in details if "errorCode" in one), str(error.get("status", "")))
        fields = [str(one.get("field", "")) for detail in details for one in detail.get("fieldViolations", ())]
    except MISREAD:
        return "", []
    return code, fields


class _Account:
    """A service account whose access token is renewed when it is about to end."""

    def __init__(self, path: str, timeout: float, allowed: tuple[str, ...]) -> None:
        try:
            from google.auth.transport.urllib3 import Request as Transport
            from google.oauth2.service_account import Credentials
        except ImportError:
            raise ExtraError("FCM needs google-auth; pip install 'policydiff[push]'") from None
        if not path:
            raise SecretError(f"{_PLACE} is not set: FCM needs it; set it to the path of a service account's JSON file")
        try:
            account: Any = Credentials
            self._credentials = account.from_service_account_file(path, scopes=[_SCOPE])
        except (OSError, ValueError) as error:
            raise SecretError(f"{_PLACE}: no service account's JSON file ({type(error).__name__})") from None
        check_host(self._credentials._token_uri, f"{_PLACE}: token_uri", FCM_HOSTS, allowed)  # noqa: SLF001  no other way
        transport: Any = Transport
        proxy = proxy_for(self._credentials._token_uri)  # noqa: SLF001  as above
        self._request = transport(manager_for(proxy, timeout=timeout, retries=False))
        self._lock = threading.Lock()

    def token(self, attempt: int) -> str | Outcome:
        """An access token, or why there is none."""
        from google.auth.exceptions import GoogleAuthError, RefreshError

        with self._lock:
            try:
                if not self._credentials.valid:
                    self._credentials.refresh(self._request)
            except RefreshError as error:
                if error.retryable:
                    return Outcome(DeliveryVerdict.RETRY, "Google gives no access token", backoff(attempt))
                reason = "Google refuses the service account; make a new key and check its role"
                return Outcome(DeliveryVerdict.RETRY, reason, stop=True)
            except GoogleAuthError:
                return Outcome(DeliveryVerdict.RETRY, "Google's token service cannot be reached", backoff(attempt))
            return str(self._credentials.token)
