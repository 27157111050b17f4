"""The `policydiff` command: the only room with side effects; turns errors into one line and a status."""

from __future__ import annotations

import gc
import sys

from policydiff.cli.modules import kept_modules
from policydiff.cli.output import leave, say, screen_width, write_out
from policydiff.cli.patterns import kept_patterns
from policydiff.cli.phrases import kept_phrases
from policydiff.errors import PolicydiffError, UnresolvedError, unexpected

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

TROUBLE = 2
"""Exit status of anything that kept the command from doing its work."""

INTERRUPTED = 130
"""128 and the number of SIGINT, as shells report it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: the arguments after the program's name; None takes those of the process, which ends with the command.

    Returns:
        0 no difference, 1 differences (as `--fail-on` says), 2 trouble, 3 a check failed.
    """
    arguments = sys.argv[1:] if argv is None else argv
    # A comparison makes next to no cycles of values, and looking for them takes a tenth of its time.
    collects = gc.isenabled()
    gc.disable()
    try:
        with kept_modules(), kept_patterns(), kept_phrases():
            status = _answer(arguments)
    except Exception as error:  # noqa: BLE001  the last line of defence
        # Whatever it is, it must not end in a status that means something else.
        if "--traceback" in arguments:
            import traceback

            traceback.print_exc()
        say(unexpected(error))
        status = TROUBLE
    finally:
        if collects and argv is not None:  # at its end a process need not collect what is about to go
            gc.enable()
    if argv is None:
        leave(status)
    return status


def _answer(argv: Sequence[str]) -> int:
    """Do what the arguments ask, and turn what goes wrong into one line and a status."""
    try:
        return _done(argv)
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else TROUBLE
    except PolicydiffError as error:
        say(str(error))
        return TROUBLE
    except KeyboardInterrupt:
        return INTERRUPTED


def _done(argv: Sequence[str]) -> int:
    """Run the command, or tell what is asked about; returns the exit status."""
    from policydiff.cli.arguments import parse
    from policydiff.cli.command_line import COMMANDS, VALUED
    from policydiff.options import split_command

    command, rest = split_command(argv, COMMANDS, VALUED)
    if command:
        from policydiff.cli.commands import run_command

        return run_command(command, rest)
    arguments = parse(list(argv))
    if arguments.explain is not None:
        from policydiff.cli.explain import explain

        write_out(explain(arguments.explain, screen_width()), paged=False)
        return 0
    if arguments.print_completion or arguments.print_man:
        from policydiff.cli.commands import printed_parsers

        write_out(printed_parsers(arguments.print_completion), paged=False)
        return 0
    if arguments.json_schema:
        from policydiff.render.json.write import json_schema

        write_out(json_schema(), paged=False)
        return 0
    from policydiff.cli.run import run

    try:
        return run(arguments)
    except UnresolvedError as error:
        from policydiff.text.hints import did_you_mean

        name = arguments.names[0] if arguments.names else ""
        if str(error).startswith(f"{name}: ") and (hint := did_you_mean(name, tuple(COMMANDS))):
            raise UnresolvedError(f"{error}; {hint.replace('mean', 'mean the command', 1)}") from error
        raise
