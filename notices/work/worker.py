"""The process behind `notices work`: it listens to the queue and does what it is woken for until it is told to end."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from notices.errors import LedgerError, NoticesError
from notices.ledger import Ledger
from notices.ledger.engine import check_schema, reading, writing
from notices.ledger.handovers import note_trouble
from notices.model import Channel
from notices.work.beginning import begin_at
from notices.work.engine import SCHEMA, check_version, conninfo, enqueue, sweep
from notices.work.mailbox import take_in_events
from notices.work.shift import Shifts
from notices.work.slots import Presence, Slot
from notices.work.watch import BEGIN, DELIVER, INBOX, WATCH, Watcher, queue_of, watch_job
from policydiff import PolicydiffError, unexpected

if TYPE_CHECKING:
    import sqlalchemy as sa
    from procrastinate import App
    from psycopg_pool import AsyncConnectionPool

    from notices.config import Config

GRACE = 9.0
"""Seconds that answers are waited for after SIGTERM; then who has none is unknown."""
_BEAT = 10.0
"""Seconds between two signs of life."""
_POLL = 1.0
"""Seconds between two looks into the queue of a channel."""
_PAUSE = 2.0
"""Seconds between two tries to reach a database that is away."""


class Worker:
    """One process that sends."""

    def __init__(
        self,
        config: Config,
        engine: sa.Engine,
        channels: Sequence[Channel],
        name: str,
        allowed: tuple[str, ...],
        say: Callable[[str], None],
    ) -> None:
        """Get ready.

        Args:
            config: Its ledger is in PostgreSQL.
            engine: The ledger's.
            channels: What it sends on.
            name: For `status`.
            allowed: Hosts of `--allow-host`.
            say: Takes a line for who looks after it.
        """
        self._config, self._engine, self._channels = config, engine, channels
        self._allowed, self._say = allowed, say
        self._presence = Presence(config.ledger, name, channels)
        self._stop = threading.Event()
        self._stopped: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._trouble: NoticesError | None = None
        self._watcher = Watcher()
        self._shifts = Shifts(config, engine, self._presence, allowed, self._stop.is_set, say)

    def run(self) -> None:
        """Work until SIGTERM or SIGINT.

        Raises:
            LedgerError: The tables are of another version, the queue was lost, or the database is away at the start.
        """
        self._wake()
        self._say(f"at work on {', '.join(self._channels)}; SIGTERM ends within ten seconds")
        try:
            asyncio.run(self._run())
        finally:
            self._presence.close()
            with suppress(NoticesError):
                # Another takes over at once what this one was woken for and did not do.
                self._wake()
        if self._trouble is not None:
            raise self._trouble

    async def _run(self) -> None:
        self._stopped = asyncio.Event()
        loop = self._loop = asyncio.get_running_loop()
        # A shift for each channel, an errand, a sign of life, and a look at the database.
        loop.set_default_executor(ThreadPoolExecutor(len(self._channels) + 3, thread_name_prefix="notices-job"))
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self._end)
        away = False
        while not self._stop.is_set():
            try:
                if away:
                    await asyncio.to_thread(self._wake)
                    self._say("the database is back; going on")
                away = False
                await self._listen()
            except Exception as error:  # noqa: BLE001  whatever the engine raises where its database is away
                if self._stop.is_set() or self._trouble is not None:
                    return
                if not away:
                    told = str(error) if isinstance(error, NoticesError) else f"the database: {type(error).__name__}"
                    self._say(f"{told}; trying again until it is back")
                away = True
                await asyncio.sleep(_PAUSE)

    def _wake(self) -> None:
        """See that all is as it must be, and let the watch look: much may be due since the last worker ended."""
        with writing(self._engine) as connection:
            self._check(connection)
            enqueue(connection, [watch_job(self._config.workers)])

    def _end(self) -> None:
        """Begin nothing more; called in the loop."""
        if not self._stop.is_set():
            self._say("ending: what is on its way is recorded, others go on with the rest")
            timer = threading.Timer(GRACE, self._give_up)
            timer.daemon = True
            timer.start()
        self._stop.set()
        if self._stopped is not None:
            self._stopped.set()

    def _give_up(self) -> None:
        self._say(f"no answer within {GRACE:.0f} s: who waits for one is unknown")
        os._exit(1)

    async def _listen(self) -> None:
        """Do what the queue asks for until the worker is to end, or the engine fails."""
        from psycopg_pool import AsyncConnectionPool

        settings = {"options": f"-c search_path={SCHEMA},public", "application_name": "notices-queue"}
        most = 2 + len(self._channels)
        pool: AsyncConnectionPool[Any]
        async with AsyncConnectionPool(
            conninfo(self._config.ledger),
            min_size=1, max_size=most, kwargs=settings, open=False, check=AsyncConnectionPool.check_connection,
        ) as pool:  # fmt: skip
            await pool.wait(timeout=30)
            working = []
            for queue in self._queues:
                errands = queue == self._config.workers.queue
                app = self._errands() if errands else self._work()
                await app.open_async(pool)
                # Only errands must be heard at once: a shift asks for its next one, and takes it itself.
                runs = app.run_worker_async(
                    queues=[queue], concurrency=1, install_signal_handlers=False, delete_jobs="always",
                    listen_notify=errands, fetch_job_polling_interval=2.0 if errands else _POLL,
                )  # fmt: skip
                working.append(asyncio.create_task(runs))
            await self._together(working)

    async def _together(self, working: list[asyncio.Task[None]]) -> None:
        """Wait for the end of all, which the end of one brings about."""
        assert self._stopped is not None  # noqa: S101  made where the loop began
        others = [asyncio.create_task(self._stopped.wait()), asyncio.create_task(self._beats())]
        await asyncio.wait([*working, *others], return_when=asyncio.FIRST_COMPLETED)
        for task in (*working, *others):
            task.cancel()
        for result in await asyncio.gather(*working, return_exceptions=True):
            if isinstance(result, Exception):
                raise result

    async def _beats(self) -> None:
        while True:
            with suppress(LedgerError):
                await asyncio.to_thread(self._presence.beat)
            await asyncio.sleep(_BEAT)

    @property
    def _queues(self) -> list[str]:
        workers = self._config.workers
        return [workers.queue, *(queue_of(workers, channel) for channel in self._channels)]

    def _work(self) -> App:
        """Shifts."""
        app = _app()
        app.task(name=DELIVER)(partial(self._done, self._deliver))
        return app

    def _errands(self) -> App:
        """All that is over in a moment."""
        app, queue = _app(), self._config.workers.queue
        app.task(name=BEGIN, queue=queue)(partial(self._done, self._begin))
        every = "* * * * *"
        app.periodic(cron=every)(
            app.task(name=WATCH, queue=queue, queueing_lock="watch", priority=10)(partial(self._done, self._watch))
        )
        app.periodic(cron=every)(
            app.task(name=INBOX, queue=queue, queueing_lock="inbox", priority=10)(partial(self._done, self._inbox))
        )
        return app

    def _done(self, what: Callable[..., None], **arguments: Any) -> None:
        """Do what a job asks for, in a thread of its own; whatever goes wrong is told, and healed by the watch."""
        try:
            with reading(self._engine) as connection:
                self._check(connection)
            what(**arguments)
        except (NoticesError, PolicydiffError) as error:
            if self._trouble is None:
                self._say(str(error))
            elif self._loop is not None:
                self._loop.call_soon_threadsafe(self._end)
        except Exception as error:  # noqa: BLE001  one job's fault must not end the others
            self._say(unexpected(error))

    def _check(self, connection: sa.Connection) -> None:
        """See that the tables are this program's; else the worker ends."""
        try:
            check_schema(connection)
            check_version(connection)
        except LedgerError as error:
            self._trouble = error
            raise

    def _deliver(self, notice: str, channel: str, slot: int) -> None:
        self._shifts.work(Slot(notice, Channel(channel), slot))

    def _begin(self, notice: str) -> None:
        key = f"{notice}/begin"
        if self._presence.take(key):
            try:
                begin_at(Ledger(self._engine), notice, self._config, self._allowed, self._say)
            except NoticesError as error:
                note_trouble(Ledger(self._engine), notice, f"not begun: {error}")
                raise
            finally:
                self._presence.leave(key)

    def _watch(self, timestamp: int) -> None:
        """What a minute brings; `timestamp` is the engine's, and says nothing here."""
        del timestamp
        with writing(self._engine) as connection:
            swept = sweep(connection)
        if swept:
            self._say(f"{swept} jobs of workers that are gone were swept away")
        self._watcher.look(Ledger(self._engine), self._config.workers, self._say)

    def _inbox(self, timestamp: int) -> None:
        """As `_watch`."""
        del timestamp
        if self._presence.take(INBOX):
            try:
                number = take_in_events(Ledger(self._engine), self._config, self._stop.is_set, self._say)
            finally:
                self._presence.leave(INBOX)
            if number:
                self._say(f"inbox: {number:,} deliveries taken in")


def _app() -> App:
    """An app whose connections are opened elsewhere."""
    from procrastinate import App, PsycopgConnector

    return App(connector=PsycopgConnector())
