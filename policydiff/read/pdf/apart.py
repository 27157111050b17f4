"""A PDF's bytes in, what its pages hold out; the library that opens it runs in a process of its own.

pdfium is C++ and the file may be a stranger's. A fault in it ends that process alone, which has a limit of memory and
of the processor's time where the system can set one, no secret in its environment, and nothing to write to but the
answer. It stays for the next file, as starting it costs more than reading most files.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Lock, Timer
from typing import Any

from policydiff.errors import UnreadableSourceError

_WALL = 20.0
"""Seconds after which the process is ended, whatever it does; on a busy machine a file waits for its turn."""

_LARGEST_ANSWER = 64 << 20
"""Bytes; the largest text that is read makes half as much."""

_PASSED_ON = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""Variables without which a program may not start."""

_MENDS = {
    "password": "is locked with a password; save a copy without one",
    "broken": "is broken, or no PDF; save it anew from the program that made it",
    "large": "holds more than is read (2,000 pages, 30,000 lines); give the policy alone",
    "memory": "needs more memory to open than is safe; save it anew, with its pictures left out",
    "time": "takes too long to open; save it anew, with its pictures left out",
    "crash": "made the PDF library break off; save it anew, or save its text as .docx or HTML",
}
"""What to say of a file, by what `extract` answers or why it ended."""


def ask(content: bytes, name: str) -> dict[str, Any]:
    """Open a file and take down what its pages hold, as `extract` describes it.

    Raises:
        UnreadableSourceError: it is locked, broken, or larger than is read, or pypdfium2 is not installed.
    """
    with _LOCK:
        answer = _exchange(content, name)
    if error := answer.get("error"):
        raise UnreadableSourceError(f"{name}: {_MENDS.get(error, _MENDS['broken'])}")
    return answer


_LOCK = Lock()
_process: subprocess.Popen[bytes] | None = None


def _exchange(content: bytes, name: str) -> dict[str, Any]:
    process = _started(name)
    if process.stdin is None or process.stdout is None:
        raise UnreadableSourceError(f"{name}: {_MENDS['crash']}")  # never: both are pipes
    timer = Timer(_WALL, process.kill)
    timer.daemon = True
    timer.start()
    try:
        process.stdin.write(len(content).to_bytes(8, "big") + content)
        process.stdin.flush()
        size = int.from_bytes(process.stdout.read(8) or b"", "big")
        answer = process.stdout.read(size) if size <= _LARGEST_ANSWER else b""
        if size and len(answer) == size:
            found: dict[str, Any] = json.loads(answer)
            return found
    except OSError:
        pass  # it is gone; why, its status tells
    finally:
        timer.cancel()
    return {"error": _ended()}


def _started(name: str) -> subprocess.Popen[bytes]:
    global _process  # noqa: PLW0603 - one for the whole run, as a connection is
    if _process is None or _process.poll() is not None:
        spec = find_spec("pypdfium2")
        if spec is None or spec.origin is None:
            raise UnreadableSourceError(f"{name}: a PDF needs pypdfium2; pip install 'policydiff[pdf]'")
        _process = subprocess.Popen(  # noqa: S603 - our own program, under our own interpreter
            command(Path(spec.origin).parent.parent),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={key: os.environ[key] for key in _PASSED_ON if key in os.environ},
        )
        atexit.register(_stop)
    return _process


def command(library: Path) -> list[str]:
    """What starts the process where pypdfium2 lies in a folder; of ours it finds `extract` alone."""
    return [sys.executable, "-I", "-S", "-c", _PROGRAM, str(Path(__file__).parent), str(library)]


_PROGRAM = """
import sys
sys.path.append(sys.argv[1])
from extract.program import main
main(sys.argv[2])
"""


def _ended() -> str:
    """Why the process broke off: its status, where it has one; it is gone then."""
    process = _process
    if process is None:
        return "crash"
    if process.poll() is None:
        try:
            process.wait(1)
        except subprocess.TimeoutExpired:
            process.kill()
    status = process.wait()
    _stop()
    return "time" if status in _OUT_OF_TIME else "crash"


_OUT_OF_TIME = (-24, -9)
"""Statuses by SIGXCPU and SIGKILL: over its limit of the processor's time, and over ours."""


def _stop() -> None:
    """End the process, if there is one."""
    global _process
    process, _process = _process, None
    if process is None:
        return
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):  # what was still to be written has no reader
                pipe.close()
    try:
        process.wait(1)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
