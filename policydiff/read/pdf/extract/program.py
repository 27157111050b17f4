"""The process: it sets itself limits, then answers one file after another until its input ends."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from .limits import TooMuchError

_LIMIT_CPU = 4
LIMIT_MEMORY = 200 << 20
"""Seconds of the processor for a file, and bytes beyond what the process had at its start."""


def main(folder: str) -> None:
    """Answer until standard input ends; `folder` is where pypdfium2 lies."""
    sys.path.append(folder)
    from .opened import read  # the library is found from here on, and what it takes itself is no file's

    _limit_memory()
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while (head := source.read(8)) and len(head) == 8:  # noqa: PLR2004 - a length
        _limit_cpu()
        answer = _answer(read, source, int.from_bytes(head, "big"))
        sink.write(len(answer).to_bytes(8, "big") + answer)
        sink.flush()


def _answer(read: Callable[[bytes], dict[str, Any]], source: BinaryIO, size: int) -> bytes:
    try:
        found = read(source.read(size))
    except TooMuchError:
        found = {"error": "large"}
    except MemoryError:
        found = {"error": "memory"}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _limit_memory() -> None:
    """Where the system can: a stream of a kilobyte may unpack to gigabytes."""
    try:
        import resource
    except ImportError:  # Windows: the one who asks watches the time alone
        return
    held = 0
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - pathlib is another 10 ms
            held = int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        held = 1 << 30  # no such file on this system: its own libraries are counted by guess
    resource.setrlimit(resource.RLIMIT_AS, (held + LIMIT_MEMORY, held + LIMIT_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_cpu() -> None:
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = math.ceil(used.ru_utime + used.ru_stime) + _LIMIT_CPU
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))
