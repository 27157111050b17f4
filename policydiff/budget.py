"""Work that a stranger wrote in, its text out: in a child process that may take so much time and memory and no more.

Jinja's sandbox keeps a template from code and files, not from filling the memory or never ending: a few loops do.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS = 10
"""Of the processor; a page of a 200 KB policy takes ours less than one."""

WAIT = 60
"""Seconds by the clock, for a machine that is busy with other things."""

MEMORY = 512_000_000
"""Bytes beside what the process had before."""

LARGEST = 64_000_000
"""Bytes of the text that is made; ours has twice what the policy has."""


class BudgetError(Exception):
    """The work failed or took too much; the text says which, as a sentence's end: `takes more than …`."""


def within_budget(work: Callable[[], str]) -> str:
    """The text that a function makes, in a copy of this process; on Windows, which makes no copies, in this one.

    Args:
        work: Has imported what it needs already; what it changes is lost.

    Raises:
        BudgetError: it raised something, whose text is kept, or it took too much.
    """
    if not hasattr(os, "fork"):
        try:
            return work()
        except Exception as error:
            raise BudgetError(_told(error)) from error
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _labour(work, writing)
    os.close(writing)
    try:
        answer = _answer(reading)
    finally:
        os.close(reading)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    if answer is None:
        raise BudgetError(f"makes more than {LARGEST // 1_000_000} MB, or takes more than {WAIT} seconds")
    if answer[:1] == b"+":
        return answer[1:].decode("utf-8", "surrogatepass")
    if answer:
        raise BudgetError(answer[1:].decode("utf-8", "replace"))
    slow = os.WIFSIGNALED(status) and os.WTERMSIG(status) == getattr(signal, "SIGXCPU", None)
    raise BudgetError(f"takes more than {SECONDS} seconds" if slow else _FULL)


_FULL = f"takes more than {MEMORY // 1_000_000} MB of memory"


def _told(error: BaseException) -> str:
    return _FULL if isinstance(error, MemoryError) else str(error) or type(error).__name__


def _labour(work: Callable[[], str], writing: int) -> None:
    """The child: never comes back."""
    try:
        try:
            _limit()
            answer = b"+" + work().encode("utf-8", "surrogatepass")
        except Exception as error:  # noqa: BLE001  told to the parent, which raises it
            answer = b"-" + _told(error).encode("utf-8", "replace")
        with open(writing, "wb", closefd=False) as pipe:
            pipe.write(answer)
    finally:
        os._exit(0)


def _limit() -> None:
    """Take less than the system would give; what it cannot limit stays as it is."""
    import resource

    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    with suppress(ValueError, OSError):
        # The second limit kills without a name; the first says what it was.
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    with suppress(ValueError, OSError), open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123  cheap
        taken = int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        wanted = taken + MEMORY
        if hard == resource.RLIM_INFINITY or wanted < hard:
            resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


def _answer(reading: int) -> bytes | None:
    """All that the child says; None where it says too much or nothing in time."""
    answer = bytearray()
    deadline = time.monotonic() + WAIT
    while True:
        ready, _, _ = select.select([reading], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            return None
        piece = os.read(reading, 1 << 16)
        if not piece:
            return bytes(answer)
        answer += piece
        if len(answer) > LARGEST:
            return None
