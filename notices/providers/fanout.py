"""Many small requests of one chunk at once, for providers that take one recipient a request."""

from __future__ import annotations

import asyncio
import math
import ssl
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from notices.errors import ExtraError
from notices.model import DeliveryVerdict, Outcome
from notices.providers.merging import merge
from notices.providers.proxy import proxy_for
from notices.providers.transport import MOST_ANSWER, Answer

AT_ONCE = 4
"""Claims in flight at once: one slow answer then keeps a quarter of the connections waiting, not all of them."""


def portion_of(concurrency: int) -> int:
    """Recipients of one claim, so that all claims together hold no more than there are requests in flight.

    What a killed process leaves unknown is what it had claimed.
    """
    return max(1, math.ceil(concurrency / AT_ONCE))


Call = tuple[str, bytes, dict[str, str]]
"""URL, body and headers."""


@dataclass(slots=True)
class _Sending:
    """What the requests of a chunk have in common while they run."""

    prepare: Callable[[int], Call | Outcome]
    read: Callable[[Answer], Outcome]
    attempt_wait: float
    deadline: float
    outcomes: list[Outcome | None]
    """Of each recipient; None until it is known."""
    left: int
    """Recipients of whom nothing is known yet."""
    done: Future[None] = field(default_factory=Future)
    """Fulfilled when nothing is left; or failed, where one of them met a fault of ours."""
    halt: Outcome | None = None
    """Set by a 429 or a refusal of us altogether: those that have not begun do not begin."""
    fault: Exception | None = None

    def settle(self, index: int, outcome: Outcome | None, fault: Exception | None = None) -> None:
        """Take in what became of a recipient; `None` with a fault of ours."""
        self.outcomes[index] = outcome
        self.fault = self.fault or fault
        self.left -= 1
        if not self.left:
            self.done.set_exception(self.fault) if self.fault else self.done.set_result(None)


class FanOut:
    """An event loop in a thread of its own, with pooled connections; `send` may be called from any thread."""

    def __init__(self, concurrency: int, timeout: float, *, apart: bool = False) -> None:
        """Get ready; the loop starts with the first chunk.

        Args:
            concurrency: Requests in flight at once.
            timeout: Seconds for one request.
            apart: Whether each origin is a service of its own, whose 429 holds nobody else's requests.

        Raises:
            ExtraError: aiohttp is not installed.
        """
        try:
            import aiohttp
        except ModuleNotFoundError:
            raise ExtraError("push needs aiohttp; pip install 'policydiff[push]'") from None
        self._aiohttp: Any = aiohttp
        self._timeout = timeout
        self._concurrency, self._apart = concurrency, apart
        self._limits: Any = aiohttp.ClientTimeout(total=timeout, sock_connect=timeout)
        # By origin: each looks into the environment anew.
        self._proxy = lru_cache(maxsize=1000)(proxy_for)
        self._holds: dict[str, float] = {}
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._session: Any = None
        self._waiting: deque[tuple[_Sending, int]] = deque()
        self._workers: set[asyncio.Task[None]] = set()
        """One for each request in flight: a task, a gate and a trace for each recipient cost half a request's CPU."""
        self._connected: set[asyncio.Task[None] | None] = set()
        """Workers whose request has a connection, so that a byte of it may have gone out."""

    def send(
        self, size: int, prepare: Callable[[int], Call | Outcome], read: Callable[[Answer], Outcome], wait: float
    ) -> Outcome:
        """Send a request for each recipient and say what became of all.

        Args:
            size: Number of recipients.
            prepare: Index → request, or the outcome where there is nothing to send.
            read: An answer → the outcome of its recipient.
            wait: Seconds to wait before those are tried again who were not reached.
        """
        deadline = time.monotonic() + self._timeout
        chunk = _Sending(prepare, read, wait, deadline, [None] * size, size)
        self._started().call_soon_threadsafe(self._begin, chunk)
        chunk.done.result()
        return merge([(index, 1, outcome) for index, outcome in enumerate(chunk.outcomes) if outcome is not None])

    def close(self) -> None:
        """End the loop and all connections."""
        if self._loop is not None:
            if self._session is not None:
                asyncio.run_coroutine_threadsafe(self._session.close(), self._loop).result(5)
            self._loop.call_soon_threadsafe(self._loop.stop)

    def _started(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                threading.Thread(target=self._loop.run_forever, name="notices-fan-out", daemon=True).start()
            return self._loop

    def _begin(self, chunk: _Sending) -> None:
        """In the loop: let the requests of a chunk queue, and see that there are workers for them."""
        self._waiting.extend((chunk, index) for index in range(chunk.left))
        for _ in range(min(chunk.left, self._concurrency - len(self._workers))):
            worker = asyncio.ensure_future(self._work())
            self._workers.add(worker)
            worker.add_done_callback(self._ended)

    def _ended(self, worker: asyncio.Task[None]) -> None:
        self._workers.discard(worker)
        self._connected.discard(worker)

    async def _work(self) -> None:
        while self._waiting:
            chunk, index = self._waiting.popleft()
            try:
                chunk.settle(index, await self._one(chunk, index))
            except Exception as error:  # noqa: BLE001  raised in the thread that waits for the chunk
                chunk.settle(index, None, error)

    def _open(self) -> Any:
        connected = self._connected

        class Connector(self._aiohttp.TCPConnector):  # type: ignore[misc, name-defined]  # loaded where it is used
            async def connect(self, *arguments: Any, **named: Any) -> Any:
                connection = await super().connect(*arguments, **named)
                connected.add(asyncio.current_task())
                return connection

        connector = Connector(limit=self._concurrency, ssl=ssl.create_default_context())
        return self._aiohttp.ClientSession(connector=connector, auto_decompress=True)

    async def _one(self, chunk: _Sending, index: int) -> Outcome:
        if chunk.halt is not None:
            return Outcome(DeliveryVerdict.RETRY, chunk.halt.reason, chunk.halt.wait)
        left = chunk.deadline - time.monotonic()
        if left <= 0:
            return Outcome(DeliveryVerdict.RETRY, "no time was left", chunk.attempt_wait)
        prepared = chunk.prepare(index)
        if isinstance(prepared, Outcome):
            return prepared
        origin = _origin(prepared[0])
        if self._holds and (held := self._holds.get(origin, 0.0) - time.monotonic()) > 0:
            return Outcome(DeliveryVerdict.RETRY, "held back: its push service asked to wait", held, held=True)
        outcome = await self._post(chunk, prepared, origin)
        if outcome.hold and self._apart:
            self._holds[origin] = time.monotonic() + outcome.wait
            return replace(outcome, hold=False, held=True)
        if outcome.hold or outcome.stop:
            chunk.halt = outcome
        return outcome

    async def _post(self, chunk: _Sending, request: Call, origin: str) -> Outcome:
        url, body, headers = request
        if self._session is None:
            self._session = self._open()
        worker = asyncio.current_task()
        self._connected.discard(worker)
        try:
            async with self._session.post(
                url,
                data=body,
                headers=headers,
                allow_redirects=False,
                timeout=self._limits,
                proxy=self._proxy(origin),
            ) as response:
                text, whole = await self._body(response)
                return chunk.read(Answer(response.status, response.headers, text, whole))
        except (self._aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            reason = (
                "timed out" if isinstance(error, TimeoutError) else f"the connection broke ({type(error).__name__})"
            )
            if worker in self._connected:
                return Outcome(DeliveryVerdict.UNKNOWN, reason)
            return Outcome(DeliveryVerdict.RETRY, reason, chunk.attempt_wait)

    async def _body(self, response: Any) -> tuple[bytes, bool]:
        """An answer's body, in however many segments it comes, and whether it was read to its end."""
        parts, size = [], 0
        try:
            async for part in response.content.iter_any():
                parts.append(part)
                size += len(part)
                if size > MOST_ANSWER:
                    break
        except (self._aiohttp.ClientError, OSError):
            return b"".join(parts), False
        return b"".join(parts)[:MOST_ANSWER], size <= MOST_ANSWER


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
