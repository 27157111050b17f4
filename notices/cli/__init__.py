"""The command `notices`: arguments, printing, exit status. A module for each command.

Each module has `add_arguments(parser)` and `run(options) -> int`; they import what they need when they run.
"""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any, NoReturn

COMMANDS = {
    "init": "write a commented policydiff.toml and example recipients",
    "preview": "the dry run: every message a reader would get, and the digest to confirm",
    "test": "send a plan's messages to the configured test recipients only",
    "send": "send a confirmed plan, or go on with it",
    "status": "where each notice stands",
    "pause": "let nothing more of a notice out until it is resumed",
    "resume": "let a paused notice go on",
    "cancel": "end a notice for good, and call back mails that are still kept",
    "resolve": "settle recipients whose outcome is unknown",
    "events": "take in what the provider tells later",
    "report": "show and verify who was told what, when and with which outcome",
    "purge": "remove all personal data of a notice, keeping the proof",
}
"""Name and what it does, in the order in which they are used."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status.

    0 all is well, 1 some recipients are unknown or pending, 2 trouble (one line on standard error
    says what and how to mend it), 3 refused because of a finding.
    """
    given = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A sign that the terminal lacks must not end a sending.
            stream.reconfigure(errors="backslashreplace")
    try:
        status = _answer(given)
    except SystemExit as end:  # of the parser, which has printed its help or what is wrong
        status = end.code if isinstance(end.code, int) else TROUBLE
    return _written(status)


TROUBLE = 2


def _answer(arguments: Sequence[str]) -> int:
    """Do what the arguments ask, and turn what goes wrong into one line and a status."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    for name in _TELLTALES:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    from notices.errors import NoticesError, RefusedError
    from policydiff import PolicydiffError, unexpected

    try:
        options = _parser(arguments).parse_args(arguments)
        if options.explain is not None:
            from notices.explain import explain

            sys.stdout.write(explain(options.explain))
            return 0
        return int(options.module.run(options))
    except RefusedError as error:
        _say(f"refused: {error}")
        return 3
    except (NoticesError, PolicydiffError) as error:
        _say(str(error))
    except BrokenPipeError:
        pass
    except KeyboardInterrupt:
        _say("interrupted")
    except OSError as error:
        _say(f"{error.strerror or type(error).__name__}; make room or give access, then start again")
    except Exception as error:  # noqa: BLE001  the last line of defence
        # Whatever it is, it must not end in a status that means something else.
        if "--traceback" in arguments:
            import traceback

            traceback.print_exc()
        _say(unexpected(error))
    return TROUBLE


_TELLTALES = ("urllib3", "asyncio", "aiohttp", "google", "sqlalchemy")
"""Libraries that write addresses into their warnings: paths and parameters of some are secrets."""


def _say(text: str) -> None:
    with suppress(OSError, ValueError):
        sys.stderr.write(f"notices: {' '.join(text.split())}\n")


def _written(status: int) -> int:
    """See that what was printed has arrived; the status, or `TROUBLE` where it has not."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError) as error:
        if not isinstance(error, BrokenPipeError):
            _say(f"standard output: cannot be written ({getattr(error, 'strerror', None) or 'closed'})")
        with suppress(OSError, ValueError):
            # Else the interpreter tries again at its end, and says so at length.
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, sys.stdout.fileno())
            os.close(null)
        return TROUBLE
    return status


class _Parser(argparse.ArgumentParser):
    """A parser that says in one line what is wrong."""

    def error(self, message: str) -> NoReturn:
        self.exit(TROUBLE, f"notices: {message} ({self.prog} --help shows what there is)\n")

    def _print_message(self, message: str, file: Any = None) -> None:
        # argparse itself would be silent about a full disk.
        if message:
            (file or sys.stderr).write(message)


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="notices",
        description="Announce a policy change: preview every message, send it once and only once, and prove it.",
    )
    parser.add_argument(
        "--version", action="version", version=f"notices {_version()}" if "--version" in arguments else ""
    )
    parser.add_argument("--explain", metavar="CODE", help="say what a finding means, how to mend and how to waive it")
    needed = not any(one.startswith("--explain") for one in arguments)
    commands = parser.add_subparsers(dest="command", required=needed, metavar="COMMAND")
    for name, purpose in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=f"{purpose[0].upper()}{purpose[1:]}.")
        if name in arguments:
            module = import_module(f"notices.cli.{name}")
            command.add_argument("--config", metavar="FILE", help="instead of the nearest policydiff.toml upward")
            command.add_argument("--traceback", action="store_true", help="show where an unexpected error arose")
            module.add_arguments(command)
            command.set_defaults(module=module)
    return parser


def _version() -> str:
    from importlib.metadata import version

    return version("policydiff")
