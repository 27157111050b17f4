"""The commands of `policydiff` beside comparing: a module for each, with `add_arguments(parser)` and `run(options)`."""

from __future__ import annotations

from importlib import import_module

from policydiff.cli.arguments import Layout, Parser

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from collections.abc import Sequence


def run_command(name: str, argv: Sequence[str]) -> int:
    """Run a command; returns its exit status.

    Args:
        name: one of `policydiff.cli.arguments.COMMANDS`.
        argv: the arguments without the command's name.

    Raises:
        PolicydiffError: the arguments cannot be understood, or what they name cannot be read.
        SystemExit: after printing for `--help`.
    """
    module = import_module(f"policydiff.cli.{name.replace('-', '_')}")
    if hasattr(module, "translate"):
        from policydiff.cli.arguments import parse
        from policydiff.cli.run import run

        return run(module.translate(parse(list(argv))))
    parser = Parser(
        prog=f"policydiff {name}",
        usage=f"policydiff {name} {module.USAGE}",
        description=module.DESCRIPTION,
        formatter_class=Layout,
        allow_abbrev=False,
    )
    module.add_arguments(parser)
    # What git gives are names, however they begin.
    asked = ["--", *argv] if name == "git-driver" and argv and argv[0] not in ("-h", "--help") else argv
    return int(module.run(parser.understand(asked)))
