"""The command `notices`: arguments, printing, exit status. A module for each command.

Each module has `add_arguments(parser)` and `run(options) -> int`; they import what they need when they run.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from importlib import import_module

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
    options = _parser(sys.argv[1:] if arguments is None else arguments).parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    # It tells the paths of its requests, and some of them are secrets.
    logging.getLogger("urllib3").setLevel(logging.WARNING)
    from notices.errors import NoticesError, RefusedError
    from policydiff import PolicydiffError

    try:
        return int(options.module.run(options))
    except RefusedError as error:
        sys.stderr.write(f"notices: refused: {error}\n")
        return 3
    except (NoticesError, PolicydiffError) as error:
        sys.stderr.write(f"notices: {error}\n")
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("notices: interrupted\n")
        return 2


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="notices",
        description="Announce a policy change: preview every message, send it once and only once, and prove it.",
    )
    parser.add_argument(
        "--version", action="version", version=f"notices {_version()}" if "--version" in arguments else ""
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, purpose in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=f"{purpose[0].upper()}{purpose[1:]}.")
        if name in arguments:
            module = import_module(f"notices.cli.{name}")
            command.add_argument("--config", metavar="FILE", help="instead of the nearest policydiff.toml upward")
            module.add_arguments(command)
            command.set_defaults(module=module)
    return parser


def _version() -> str:
    from importlib.metadata import version

    return version("policydiff")
