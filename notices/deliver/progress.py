"""How far a sending is: a bar on a terminal, a plain line now and then on a pipe."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any, Self

from notices.model import Channel, DeliveryVerdict, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_EVERY = 2.0
"""Seconds between two plain lines."""


class Progress:
    """Counts the recipients whose attempts ended; a context manager."""

    def __init__(self, total: int, say: Callable[[str], None]) -> None:
        self._total, self._say = total, say
        self._done = 0
        self._said = time.monotonic()
        self._started = self._said
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress as Bar

            self._bar = Bar(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("sending", total=self._total)
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
        seconds = time.monotonic() - self._started
        self._say(f"{self._done:,} of {self._total:,} in {seconds:.1f} s")

    def ended(self, _channel: Channel, number: int, outcome: Outcome) -> None:
        """An attempt at so many recipients ended."""
        if outcome.verdict is not DeliveryVerdict.RETRY:
            number -= sum(deviation.verdict is DeliveryVerdict.RETRY for deviation in outcome.deviations)
        else:
            number = sum(deviation.verdict is not DeliveryVerdict.RETRY for deviation in outcome.deviations)
        # A chunk that is repeated after an unknown outcome comes by twice.
        self._done = min(self._total, self._done + number)
        if outcome.hold:
            self._tell(f"the provider asks to wait {outcome.wait:.0f} s")
        if self._bar is not None:
            self._bar.update(self._task, completed=self._done)
        elif time.monotonic() - self._said > _EVERY:
            self._said = time.monotonic()
            self._say(f"{self._done:,} of {self._total:,}")

    def _tell(self, text: str) -> None:
        if self._bar is not None:
            self._bar.console.print(text)
        else:
            self._say(text)
