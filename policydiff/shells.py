"""A command's parsers in, what shells and `man` read out: completion by shtab, the manual by argparse-manpage.

Both are optional and loaded when they are asked for; a package or a person writes what is printed where it belongs.
"""

from __future__ import annotations

import argparse
import re

from policydiff.errors import UsageError

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SHELLS = ("bash", "zsh", "fish")
"""Those whose completion can be printed."""

FILES = ("FILE", "PATH", "OLD", "NEW", "OLD NEW PATH", "DAY|VERSION")
FOLDERS = ("FOLDER", "DIR")
"""What values are called that a file or folder completes."""


_FILES_TOO = {
    "bash": {"complete -o bashdefault -F": "complete -o bashdefault -o default -F"},
    "zsh": {
        "_describe '{0} commands' _commands": "_describe '{0} commands' _commands\n  _files",
        "      esac\n  esac": "        *) _files ;;\n      esac\n  esac",
    },
    "fish": {"complete -c {0} -f\n": "complete -c {0} -f\ncomplete -c {0} -n _shtab_{0}_using -F\n"},
}
"""Shell → what shtab writes → the same where a first name may be a command or a file, which shtab knows no word for."""


def with_commands(
    parser: argparse.ArgumentParser, commands: Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]]
) -> argparse.ArgumentParser:
    """The parser with a parser for each of its commands below it, as one tree: for those who read parsers.

    Args:
        parser: of the command without its names, which would be taken for the first of them.
        commands: name → what it does, and what adds its options and names.
    """
    below = parser.add_subparsers(metavar="COMMAND", title="commands")
    for name, (purpose, add_arguments) in commands.items():
        made = below.add_parser(
            name,
            help=purpose,
            description=f"{purpose[:1].upper()}{purpose[1:]}.",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            add_help=False,
        )
        add_arguments(made)
    return parser


def completion_script(parser: argparse.ArgumentParser, shell: str) -> str:
    """The script that completes commands, options, their choices and the names of files.

    Raises:
        UsageError: shtab is not installed.
    """
    try:
        import shtab
    except ImportError as error:
        raise UsageError(_missing("--print-completion", "shtab")) from error
    _name_files(parser, shtab.FILE, shtab.DIRECTORY)
    script = str(shtab.complete(parser, shell))
    for written, meant in _FILES_TOO.get(shell, {}).items():
        script = script.replace(written.format(parser.prog), meant.format(parser.prog))
    return f"{script}\n"


def manual_page(parser: argparse.ArgumentParser, *, purpose: str, version: str, sections: Mapping[str, str]) -> str:
    """The manual of section 1 in roff, without a date, so that equal programs have equal manuals.

    Args:
        parser: as `with_commands` gives it.
        purpose: what the command does, in a line.
        version: of the program.
        sections: heading → text whose lines stay as they are; after all others.

    Raises:
        UsageError: argparse-manpage is not installed.
    """
    try:
        from argparse_manpage.manpage import Manpage
    except ImportError as error:
        raise UsageError(_missing("--print-man", "argparse-manpage")) from error
    parser.epilog = None
    page = Manpage(parser, _data={"description": purpose, "version": version, "manual_title": "User commands"})
    page.date = ""
    for heading, text in sections.items():
        page.add_section(heading, "=", f".nf\n{_roff(text)}\n.fi")
    return re.sub(_NO_REQUEST, r"\\&\g<0>", str(page), flags=re.MULTILINE)


_NO_REQUEST = r"^['.](?!(?:TH|SH|SS|TP|B|PP|RS|RE|nf|fi|br)\b)"
"""The beginning of a line of text that roff would take for a request: a sentence may go on with `.html`."""


def _roff(text: str) -> str:
    """A text whose signs mean nothing to roff."""
    return text.replace("\\", "\\\\").replace("-", "\\-")


def _name_files(parser: argparse.ArgumentParser, file: object, folder: object) -> None:
    """Say of every option and name whether files or folders complete it, of a first name also where commands do."""
    for action in parser._actions:  # noqa: SLF001  argparse has no other way to list them
        named = not action.option_strings
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  as above
            for below in action.choices.values():
                _name_files(below, file, folder)
        if named and action.help is argparse.SUPPRESS:
            action.help = ""  # not shown by `--help`, which has it in its first line; but to be completed
        if action.metavar in FOLDERS or action.metavar in FILES or (named and action.metavar != "COMMAND"):
            # shtab's own mark, which argparse does not know.
            setattr(action, "complete", folder if action.metavar in FOLDERS else file)  # noqa: B010


def _missing(option: str, package: str) -> str:
    return f"{option} needs {package}: pip install 'policydiff[shell]'"
