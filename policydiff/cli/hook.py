"""`policydiff hook FILE…`: each file against the last commit, a line each; what pre-commit calls."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.cli.command_line import FINDING_FORMATS, day
from policydiff.cli.exit_status import FAILED, status
from policydiff.cli.output import screen_width, wants_color, write_out
from policydiff.config import load
from policydiff.configured import compare_all, lint_all
from policydiff.errors import UnresolvedError
from policydiff.source import Request, Resolution
from policydiff.source.disk import exists, missing, read_file
from policydiff.source.finding_git import find_repository
from policydiff.source.given import pair_given
from policydiff.source.scope import absolute, inside_of
from policydiff.text.unseen import show_controls

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from policydiff.config import Config
    from policydiff.model import Comparison, Finding
    from policydiff.source import SourcePair

USAGE = "[options] FILE..."
DESCRIPTION = """\
Compare each file with the last commit, and print a line for each:
FILE: VERDICT, SEVERITY. pre-commit calls this with the files that are to be
committed; a difference fails only as --fail-on says."""
EXIT_STATUS = "0 all is well, 1 differences (see --fail-on), 2 trouble, 3 a check failed"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a policy, as it is to be committed")
    parser.add_argument("--check", action="store_true", help="check each change; exit with 3 on a high finding")
    parser.add_argument("--lint", action="store_true", help="check each file alone; exit with 3 on a high finding")
    parser.add_argument(
        "--fail-on", choices=("any", "substantive", "material", "never"), default="never",
        help="which differences exit with 1 (default: never)",
    )  # fmt: skip
    parser.add_argument(
        "--format", choices=("text", *FINDING_FORMATS), default="text",
        help="the findings alone, for machines; --check is implied where --lint is not given (default: text)",
    )  # fmt: skip
    parser.add_argument("--today", metavar="DATE", type=day, help="instead of the clock's date")
    parser.add_argument("--config", metavar="FILE", help="instead of the nearest policydiff.toml")


def run(options: argparse.Namespace) -> int:
    """Compare and print.

    Returns:
        0; 1 for a difference that counts; 3 for a finding of severity high or above.

    Raises:
        PolicydiffError: a file cannot be read, or stands in no repository.
    """
    config = load(Path(options.config) if options.config else None, Path.cwd())
    request = Request(config=config)
    today = options.today or date.today()  # noqa: DTZ011  the user's day
    if options.lint:
        return _lint([pair_given(name, None, _now(name), request) for name in options.files], config, today, options)
    pairs = [_pair(name, request) for name in options.files]
    check = options.check or options.format in FINDING_FORMATS
    compared = compare_all(Resolution(tuple(pairs)), config, checks=check, today=today)
    if options.format in FINDING_FORMATS:
        both = [pair for pair in pairs if pair.old is not None]
        _write_for_machines(options.format, both, [each.findings for each in compared.comparisons])
    else:
        _write_lines(pairs, compared.comparisons, findings=check)
    return status(compared.comparisons, fail_on=options.fail_on, check=check, lone=bool(compared.lone))


def _write_lines(pairs: Sequence[SourcePair], comparisons: Sequence[Comparison], *, findings: bool) -> None:
    """A line for each file, and below it what was found, where that is asked for."""
    from policydiff.render.terminal.findings import rows_of_findings
    from policydiff.render.terminal.verdict import verdict_of

    told = iter(comparisons)
    width, color = screen_width(), wants_color("auto")
    for pair in pairs:
        if pair.old is None:
            write_out(show_controls(f"{pair.name}: new\n"), paged=False)
            continue
        comparison = next(told)
        write_out(show_controls(f"{pair.name}: {verdict_of(comparison)}\n"), paged=False)
        if findings:
            write_out(rows_of_findings(comparison, width=width, color=color), paged=False)


def _write_for_machines(kind: str, pairs: Sequence[SourcePair], findings: Sequence[tuple[Finding, ...]]) -> None:
    from policydiff.cli.machine import written_for_machines

    write_out(written_for_machines(kind, zip(pairs, findings, strict=True)), paged=False)


def _lint(pairs: Sequence[SourcePair], config: Config, today: date, options: argparse.Namespace) -> int:
    from policydiff.render.terminal.findings import findings_to_text

    checked = lint_all(Resolution(tuple(pairs)), config, today=today)
    if options.format in FINDING_FORMATS:
        _write_for_machines(options.format, pairs, [each.findings for each in checked])
    else:
        write_out(findings_to_text(checked, width=screen_width(), color=wants_color("auto")), paged=False)
    return FAILED if any(finding.severity.material for each in checked for finding in each.findings) else 0


def _pair(name: str, request: Request) -> SourcePair:
    """The file as it is, which within pre-commit is as it is to be committed, and as it was committed last."""
    path = absolute(Path(name))
    new = _now(name)
    repository = find_repository(path)
    inside = inside_of(path, repository.root)
    try:
        head = repository.revision("HEAD")
    except UnresolvedError:  # nothing is committed yet
        return pair_given(name, None, new, request)
    entry = repository.entry(head, inside) if inside else None
    called = f"HEAD:{name}"
    if inside and entry is None and (earlier := repository.renamed(head, None, inside)):
        entry = repository.entry(head, earlier)
        called = f"HEAD:{earlier}"
    old = (called, repository.read(entry, called)) if entry else None
    return pair_given(name, old, new, request)


def _now(name: str) -> tuple[str, bytes]:
    """A file's name and bytes.

    Raises:
        UnresolvedError: it is not there.
    """
    path = absolute(Path(name))
    if not exists(path, name):
        raise missing(path, name)
    return name, read_file(path, name)
