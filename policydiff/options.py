"""A command line in, its options and names out; both commands read theirs in this manner.

Options stand anywhere among the names, as with git; what is not understood is said in one line, with the option or
command that may have been meant.
"""

from __future__ import annotations

import argparse
import sys

from policydiff.errors import UsageError
from policydiff.text.hints import did_you_mean

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from typing import Any, NoReturn


class OptionParser(argparse.ArgumentParser):
    """A parser that raises instead of printing its usage and leaving."""

    def understand(self, argv: Sequence[str]) -> argparse.Namespace:
        """Read a command line whose options may stand between, before and after the names.

        Args:
            argv: the arguments after the program's (and the command's) name; `--` ends the options.

        Raises:
            UsageError: an option is unknown or lacks its value, or there are too many names.
            SystemExit: after printing for `--help` and `--version`, with status 0.
        """
        known = self._option_string_actions
        options: list[str] = []
        names: list[str] = []
        words = iter(argv)
        for word in words:
            if word == "--":
                names.extend(words)
            elif not word.startswith("-") or word == "-":
                names.append(word)
            else:
                option = word.partition("=")[0]
                if option not in known and (option.startswith("--") or word[:2] not in known):
                    hint = did_you_mean(option, [name for name in known if name.startswith("--")])
                    raise UsageError(f"{option}: there is no such option; {hint or self._help()}")
                options.append(word)
                if word in known and known[word].nargs is None:
                    options.extend(value for value in [next(words, None)] if value is not None)
        return self.parse_args([*options, *(["--", *names] if names else [])])

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Refuse what is none of an option's values, with the one that may have been meant.

        Raises:
            UsageError: it is none of them.
        """
        if action.choices is not None and value not in action.choices:
            known = [str(choice) for choice in action.choices]
            hint = did_you_mean(str(value), known) or f"it takes {', '.join(known)}"
            raise UsageError(f"{action.option_strings[-1]} {value}: there is no such value; {hint}")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one line.

        Raises:
            UsageError: always.
        """
        said = message.removeprefix("argument ").replace("unrecognized arguments: -- ", "unrecognized arguments: ")
        for kind, name in (("int", "a whole number"), ("float", "a number")):
            said = said.replace(f"invalid {kind} value: ", f"wants {name}, not ")
        raise UsageError(f"{said} ({self._help()})")

    def _help(self) -> str:
        return f"{self.prog} --help shows what there is"

    def _print_message(self, message: str, file: Any = None) -> None:
        """Help and version are output like any other: argparse would be silent about a full disk."""
        if message:
            (file or sys.stderr).write(message)


def split_command(argv: Sequence[str], commands: Collection[str], valued: Collection[str]) -> tuple[str, list[str]]:
    """The command of a command line, which is its first name, and everything else in its order.

    Args:
        argv: the arguments after the program's name.
        commands: the names of the commands.
        valued: the options that take a value; one that follows them is no name.

    Returns:
        The command, "" where the first name is none or there is no name at all, and the other arguments.

    >>> split_command(["--config", "log", "-q", "log", "v1"], ["log"], ["--config"])
    ('log', ['--config', 'log', '-q', 'v1'])
    >>> split_command(["v1", "log"], ["log"], [])
    ('', ['v1', 'log'])
    """
    value = False
    for at, word in enumerate(argv):
        if value or (word.startswith("-") and word not in ("-", "--")):
            value = not value and word in valued
        elif word in commands:
            return word, [*argv[:at], *argv[at + 1 :]]
        else:
            break
    return "", list(argv)
