"""The commands of `policydiff` beside comparing: a module for each, with `add_arguments(parser)` and `run(options)`."""

from __future__ import annotations

from importlib import import_module

from policydiff.cli.command_line import EXIT_STATUS, Layout, Parser

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from collections.abc import Sequence


def run_command(name: str, argv: Sequence[str]) -> int:
    """Run a command; returns its exit status.

    Args:
        name: one of `policydiff.cli.command_line.COMMANDS`.
        argv: the arguments without the command's name.

    Raises:
        PolicydiffError: the arguments cannot be understood, or what they name cannot be read.
        SystemExit: after printing for `--help`.
    """
    module = import_module(f"policydiff.cli.{name.replace('-', '_')}")
    parser = Parser(
        prog=f"policydiff {name}",
        usage=f"policydiff {name} {module.USAGE}",
        description=module.DESCRIPTION,
        epilog=f"exit status:\n  {getattr(module, 'EXIT_STATUS', EXIT_STATUS)}",
        formatter_class=Layout,
        add_help=False,
        allow_abbrev=False,
    )
    module.add_arguments(parser)
    if hasattr(module, "translate"):
        from policydiff.cli.arguments import parse
        from policydiff.cli.run import run

        return run(module.translate(parse(list(argv), parser)))
    parser.add_argument("-h", "--help", action="help", help="show this text")
    # What git gives are names, however they begin.
    asked = ["--", *argv] if name == "git-driver" and argv and argv[0] not in ("-h", "--help") else argv
    return int(module.run(parser.understand(asked)))


def printed_parsers(shell: str | None) -> str:
    """The completion of a shell, or the manual where none is named, made of the parsers of all commands.

    Raises:
        UsageError: what makes it is not installed.
    """
    from policydiff.cli.command_line import COMMANDS, DESCRIPTION, EXAMPLES, add_options
    from policydiff.shells import completion_script, manual_page, with_commands
    from policydiff.version import __version__

    parser = Parser(prog="policydiff", description=DESCRIPTION, formatter_class=Layout, add_help=False)
    add_options(parser)
    modules = {name: import_module(f"policydiff.cli.{name.replace('-', '_')}") for name in COMMANDS}
    with_commands(parser, {name: (what, modules[name].add_arguments) for name, what in COMMANDS.items()})
    if shell:
        return completion_script(parser, shell)
    parser.usage = "policydiff [options] OLD [NEW [PATH]]"
    return manual_page(
        parser,
        purpose="compare two revisions of a privacy policy or terms",
        version=__version__,
        sections={"exit status": EXIT_STATUS, "examples": EXAMPLES, "see also": "notices(1), git(1)"},
    )
