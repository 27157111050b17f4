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
from functools import partial
from importlib import import_module
from types import ModuleType

from notices.errors import UsageError
from policydiff import OptionParser, did_you_mean, split_command

COMMANDS = {
    "init": "read the repository and write a commented policydiff.toml",
    "doctor": "say what is right with the set-up, and what is to be mended",
    "catalogue": "write the words of a new language to translate, or check yours",
    "preview": "the dry run: every message, and the digest to confirm",
    "publish": "write what readers are led to: comparison page, history, feeds",
    "release": "the release step: preview, and send if the digest is approved",
    "test": "send a plan's messages to the configured test recipients only",
    "send": "send a confirmed plan, or go on with it",
    "work": "send what was handed over to workers, until told to end",
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
    from notices.cli.common import say
    from notices.errors import NoticesError, RefusedError
    from policydiff import PolicydiffError, unexpected

    try:
        options = _understood(arguments)
        if options.explain is not None:
            from notices.explain import explain

            sys.stdout.write(explain(options.explain))
            return 0
        if options.prints is not None:
            sys.stdout.write(_printed_parsers(options.prints))
            return 0
        return int(options.module.run(options))
    except RefusedError as error:
        say(f"refused: {error}")
        return 3
    except (NoticesError, PolicydiffError) as error:
        say(str(error))
    except BrokenPipeError:
        pass
    except KeyboardInterrupt:
        say("interrupted")
    except OSError as error:
        place = f"{error.filename}: " if isinstance(error.filename, str) else ""
        say(f"{place}{error.strerror or type(error).__name__}; make room or give access, then start again")
    except Exception as error:  # noqa: BLE001  the last line of defence
        # Whatever it is, it must not end in a status that means something else.
        if "--traceback" in arguments:
            import traceback

            traceback.print_exc()
        say(unexpected(error))
    return TROUBLE


_TELLTALES = ("urllib3", "asyncio", "aiohttp", "google", "sqlalchemy")
"""Libraries that write addresses into their warnings: paths and parameters of some are secrets."""


def _written(status: int) -> int:
    """See that what was printed has arrived; the status, or `TROUBLE` where it has not."""
    from notices.cli.common import say

    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError) as error:
        if not isinstance(error, BrokenPipeError):
            say(f"standard output: cannot be written ({getattr(error, 'strerror', None) or 'closed'})")
        with suppress(OSError, ValueError):
            # Else the interpreter tries again at its end, and says so at length.
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, sys.stdout.fileno())
            os.close(null)
        return TROUBLE
    return status


EXIT_STATUS = """\
0 all is well, 1 recipients are unknown or pending, 2 trouble,
3 refused because of a finding, 4 (of release) nobody has approved it yet"""

PURPOSE = "Announce a policy change: preview every message, send it once and only once,\nand prove it."

VALUED = ("--config", "--explain")
"""Options that take a value and may stand before the command."""


def _understood(arguments: Sequence[str]) -> argparse.Namespace:
    """The options and names of a command; `module` is None where none is to run."""
    command, rest = split_command(arguments, COMMANDS, VALUED)
    if not command:
        return _without_command(rest)
    module = import_module(f"notices.cli.{command}")
    purpose = COMMANDS[command]
    parser = OptionParser(
        prog=f"notices {command}",
        description=f"{purpose[0].upper()}{purpose[1:]}.",
        epilog=f"exit status:\n{EXIT_STATUS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_arguments(module, parser)
    parser.set_defaults(module=module, explain=None, prints=None)
    return parser.understand(rest)


def _add_arguments(module: ModuleType, parser: argparse.ArgumentParser) -> None:
    """What a command takes, and what all take."""
    module.add_arguments(parser)
    parser.add_argument("--config", metavar="FILE", help="instead of the nearest policydiff.toml upward")
    parser.add_argument("--traceback", action="store_true", help="show where an unexpected error arose")


def _without_command(arguments: Sequence[str]) -> argparse.Namespace:
    """What is asked for where no command is named: help, the version, or what a code means.

    Raises:
        UsageError: Nothing of these.
    """
    width = max(map(len, COMMANDS))
    listed = "\n".join(f"  {name:<{width}}  {purpose}" for name, purpose in COMMANDS.items())
    parser = OptionParser(
        prog="notices",
        usage="notices COMMAND [options]",
        description=PURPOSE,
        epilog=f"commands (`notices COMMAND --help` shows each):\n{listed}\n\nexit status:\n{EXIT_STATUS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("names", nargs="*", help=argparse.SUPPRESS)
    version = f"notices {_version()}" if "--version" in arguments else ""
    _add_asking(parser, version)
    parser.add_argument("--traceback", action="store_true", help=argparse.SUPPRESS)
    options = parser.understand(arguments)
    if options.names:
        hint = did_you_mean(options.names[0], COMMANDS) or f"there are: {', '.join(COMMANDS)}"
        raise UsageError(f"{options.names[0]}: there is no such command; {hint}")
    if options.explain is None and options.prints is None:
        raise UsageError("name a command; notices --help shows them")
    return options


def _add_asking(parser: argparse.ArgumentParser, version: str) -> None:
    """What can be asked without a command; `prints` becomes the shell to complete, or "man"."""
    parser.add_argument("--explain", metavar="CODE", help="say what a finding means, how to mend and how to waive it")
    parser.add_argument(
        "--print-completion", choices=("bash", "zsh", "fish"), dest="prints",
        help="print what completes commands in a shell",
    )  # fmt: skip
    parser.add_argument("--print-man", action="store_const", const="man", dest="prints", help="print the manual page")
    parser.add_argument("--version", action="version", version=version, help="print the version")


def _printed_parsers(what: str) -> str:
    """The completion of a shell, or the manual, made of the parsers of all commands.

    Raises:
        UsageError: What makes it is not installed.
    """
    from policydiff import completion_script, manual_page, with_commands

    parser = argparse.ArgumentParser(prog="notices", description=PURPOSE)
    _add_asking(parser, "")
    modules = {name: import_module(f"notices.cli.{name}") for name in COMMANDS}
    commands = {name: (purpose, partial(_add_arguments, modules[name])) for name, purpose in COMMANDS.items()}
    with_commands(parser, commands)
    if what != "man":
        return completion_script(parser, what)
    return manual_page(
        parser,
        purpose="announce a policy change, once and only once",
        version=_version(),
        sections={"exit status": EXIT_STATUS, "see also": "policydiff(1)"},
    )


def _version() -> str:
    from importlib.metadata import version

    return version("policydiff")
