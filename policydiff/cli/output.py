"""Texts in, files and standard output out: beside and renamed, paged, quiet when the reader has gone."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from policydiff.errors import PolicydiffError

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from typing import TextIO


def write_file(path: str, content: str | bytes) -> None:
    """Write a whole file or none; a text as UTF-8.

    Raises:
        PolicydiffError: the folder is missing or the file cannot be written; nothing is left behind.
    """
    from pathlib import Path

    from policydiff.files import whole_file

    try:
        with whole_file(Path(path)) as file:
            file.write(content.encode() if isinstance(content, str) else content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise PolicydiffError(f"{path}: cannot be written ({reason}); choose another place with -o") from error


def write_out(text: str, *, paged: bool) -> None:
    """Print on standard output, as UTF-8; through the pager where `paged`.

    A reader that has gone away is not an error.

    Raises:
        PolicydiffError: there is no room for it.
    """
    if paged and _page(text):
        return
    stream = sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        _discard(stream)
    except OSError as error:
        _discard(stream)
        reason = error.strerror or str(error)
        raise PolicydiffError(f"standard output: cannot be written ({reason}); choose another place with -o") from error


def say(message: str) -> None:
    """One line for a person, on standard error; signs that a terminal would obey are shown, not sent."""
    from policydiff.text.unseen import show_controls

    with suppress(OSError):
        print(f"policydiff: {show_controls(' '.join(message.split()))}", file=sys.stderr)  # noqa: T201  the one place that speaks


def leave(status: int) -> None:
    """End the process at once, all output written; a traced or profiled one is left to end by itself.

    Freeing every object one by one, only to end, takes a tenth of a short run; mypy leaves in the same way.
    """
    if sys.gettrace() is not None or sys.getprofile() is not None:
        return
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except BrokenPipeError:
            pass
        except (OSError, ValueError):
            # What was printed by the parser and not by us, such as --help, on a full disk.
            status = 2
    os._exit(status)


def _discard(stream: TextIO) -> None:
    """Point a stream whose reader has gone at nothing, so that closing it at the end stays quiet."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, stream.fileno())
    os.close(null)


def _page(text: str) -> bool:
    """Show a text with the user's pager, `less` where none is set; False where there is none to start."""
    import shlex
    import shutil
    import subprocess

    command = shlex.split(os.environ.get("PAGER") or "less")
    if not command or command == ["cat"] or not shutil.which(command[0]):
        return False
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    with subprocess.Popen(command, stdin=subprocess.PIPE, env=environment) as pager:  # noqa: S603  the user's own pager
        try:
            pager.communicate(text.encode("utf-8", "backslashreplace"))
        except (BrokenPipeError, KeyboardInterrupt):
            pager.wait()
    return True


def wants_color(choice: str) -> bool:
    """Is standard output to be coloured? `NO_COLOR` and `FORCE_COLOR` decide where `--color` says `auto`."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def screen_width() -> int:
    """Columns of the terminal, `COLUMNS` first; 80 on a pipe, between 40 and 120."""
    return max(40, min(120, terminal_width()))


def terminal_width() -> int:
    """As `shutil.get_terminal_size` tells it, which takes 2 ms to load, and the parser asks for every argument."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else -1).columns or 80
    except (OSError, ValueError):
        return 80
