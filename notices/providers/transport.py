"""A pooled HTTP client that knows whether a request can have arrived.

`NotSentError`: no byte of the request went out, so another try is safe. `LostError`: a byte went out and no
readable answer came back, so what became of it is unknown. Anything else is an `Answer`.
"""

from __future__ import annotations

import http.client
import logging
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from notices.providers.proxy import manager_for, proxy_for

MOST_ANSWER = 1 << 20
"""Bytes of an answer that are read; a longer one is cut."""
_TICK = 0.2
"""Seconds between two looks of the watchdog."""


class NotSentError(Exception):
    """No byte of the request went out."""


class LostError(Exception):
    """A byte of the request went out, and no readable answer came back."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    whole: bool = True
    """Whether the body was read to its end; the status is certain either way."""


@dataclass(slots=True)
class _InFlight:
    """A request on its way."""

    deadline: float
    connection: HTTPConnection | None = None
    """Set when the first byte goes out."""
    late: bool = False


class _Current(threading.local):
    request: _InFlight | None = None


_CURRENT = _Current()


def _note(connection: HTTPConnection) -> None:
    """Remember that a byte is about to go out; connecting comes first and may still fail safely."""
    if connection.sock is None:
        connection.connect()
    if _CURRENT.request is not None:
        _CURRENT.request.connection = connection


class _Lines:
    """A socket's file that remembers the last line it gave."""

    def __init__(self, file: Any) -> None:
        self.file, self.last = file, b""

    def readline(self, limit: int = -1) -> bytes:
        self.last = self.file.readline(limit)
        return bytes(self.last)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)


class _Reply(http.client.HTTPResponse):
    """An answer whose headers must come to their end: what was cut inside them is no answer.

    The standard library takes the end of the stream for the end of the headers.
    """

    fp: Any

    def begin(self) -> None:
        lines = self.fp = _Lines(self.fp)
        super().begin()
        if self.fp is lines:
            self.fp = lines.file
        if lines.last not in (b"\r\n", b"\n"):
            raise http.client.IncompleteRead(lines.last)


# It prints the URL of an answer it cannot read, and a webhook's may hold a token.
logging.getLogger("urllib3.connection").setLevel(logging.ERROR)


class _Plain(HTTPConnection):
    response_class = _Reply

    def send(self, data: Any) -> None:
        _note(self)
        super().send(data)


class _Tls(HTTPSConnection):
    response_class = _Reply

    def send(self, data: Any) -> None:
        _note(self)
        super().send(data)

    def _tunnel(self) -> None:
        # What a proxy is asked is no byte of the request: where it refuses, nothing went out.
        request, _CURRENT.request = _CURRENT.request, None
        try:
            super()._tunnel()
        finally:
            _CURRENT.request = request


class _PlainPool(urllib3.HTTPConnectionPool):
    ConnectionCls = _Plain


class _TlsPool(urllib3.HTTPSConnectionPool):
    ConnectionCls = _Tls


class Transport:
    """Connections to one provider, reused by all threads.

    TLS is verified against the system's roots or `SSL_CERT_FILE`; redirects are not followed.
    """

    def __init__(self, timeout: float, concurrency: int) -> None:
        self._timeout = timeout
        self._options: dict[str, Any] = {
            "maxsize": concurrency,
            "retries": False,
            "timeout": urllib3.Timeout(connect=timeout, read=timeout),
            "ssl_context": ssl.create_default_context(),
        }
        self._pools: dict[str | None, urllib3.PoolManager] = {}
        """By the proxy that they go through."""
        self._on_way: dict[int, _InFlight] = {}
        self._lock = threading.Lock()
        self._watchdog: threading.Thread | None = None
        self._closed = threading.Event()

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """Send a request and read the answer, all within the time-out.

        Raises:
            NotSentError: No byte of the request went out.
            LostError: A byte went out, and no readable answer came.
        """
        request = _CURRENT.request = _InFlight(time.monotonic() + self._timeout)
        with self._watched(request):
            try:
                response = self._pool(url).urlopen(
                    "POST", url, body=body, headers=dict(headers), redirect=False, preload_content=False
                )
            except (HTTPError, OSError, ValueError) as error:
                if request.connection is None:
                    raise NotSentError(_reason(error)) from None
                raise LostError("timed out" if request.late else _reason(error)) from None
            return _answer(response)

    def close(self) -> None:
        """End the watchdog and all connections."""
        self._closed.set()
        for pool in self._pools.values():
            pool.clear()

    def _pool(self, url: str) -> urllib3.PoolManager:
        proxy = proxy_for(url)
        with self._lock:
            if proxy not in self._pools:
                self._pools[proxy] = manager_for(proxy, **self._options)
                self._pools[proxy].pool_classes_by_scheme = {"http": _PlainPool, "https": _TlsPool}
            return self._pools[proxy]

    @contextmanager
    def _watched(self, request: _InFlight) -> Iterator[None]:
        """Let the watchdog cut the request's connection when its time is over.

        Socket time-outs count from byte to byte: a server that drips would hold a chunk beyond its lease.
        """
        place = id(request)
        with self._lock:
            self._on_way[place] = request
            if self._watchdog is None:
                self._watchdog = threading.Thread(target=self._watch, name="notices-watchdog", daemon=True)
                self._watchdog.start()
        try:
            yield
        finally:
            with self._lock:
                del self._on_way[place]

    def _watch(self) -> None:
        while not self._closed.wait(_TICK):
            now = time.monotonic()
            with self._lock:
                overdue = [request for request in self._on_way.values() if now > request.deadline and not request.late]
            for request in overdue:
                request.late = True
                if request.connection is not None and request.connection.sock is not None:
                    with suppress(OSError):
                        request.connection.sock.shutdown(socket.SHUT_RDWR)


def _answer(response: urllib3.BaseHTTPResponse) -> Answer:
    try:
        body = response.read(MOST_ANSWER)
        rest = response.read(1)
    except (HTTPError, OSError, ValueError):
        response.close()
        return Answer(response.status, response.headers, b"", whole=False)
    if rest:
        response.close()
    else:
        response.release_conn()
    return Answer(response.status, response.headers, body, whole=not rest)


def _reason(error: Exception) -> str:
    """The kind of failure, without the address that was called."""
    match error:
        case urllib3.exceptions.ConnectTimeoutError() | urllib3.exceptions.NewConnectionError():
            return "cannot connect"
        case urllib3.exceptions.ProxyError():
            return "the proxy gives no way through; check HTTPS_PROXY and NO_PROXY"
        case urllib3.exceptions.TimeoutError():
            return "timed out"
        case urllib3.exceptions.SSLError():
            return "the TLS certificate or handshake failed"
        case _:
            return f"the connection broke ({type(error).__name__})"
