"""Arguments in, work done and exit status out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.cli.command_line import FINDING_FORMATS
from policydiff.cli.exit_status import status
from policydiff.cli.output import say, screen_width, wants_color, write_file, write_out
from policydiff.config import load
from policydiff.configured import compare_all
from policydiff.errors import UsageError
from policydiff.source import Request, resolve

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from policydiff.cli.arguments import Arguments
    from policydiff.config import Config
    from policydiff.model import Comparison
    from policydiff.source import SourcePair

SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".sarif": "sarif",
    ".docx": "docx",
}
"""Which format `-o FILE` means."""

FILE_WIDTH = 80
"""Columns of text written to a file."""


def run(arguments: Arguments) -> int:
    """Compare what was named and write it where it was asked for.

    Raises:
        PolicydiffError: a name, source or configuration is wrong; nothing was written then.
    """
    targets = _targets(arguments)
    config = load(Path(arguments.config) if arguments.config else None, Path.cwd())
    request = _request(arguments, config)
    today = arguments.today or (_today() if arguments.check or arguments.lint else None)
    if arguments.lint:
        from policydiff.cli.lint import run_lint

        return run_lint(arguments, request, today)
    if arguments.outline:
        from policydiff.cli.outline import run_outline

        return run_outline(arguments, request)
    resolution = resolve(request)
    _spare(arguments, config, resolution.pairs)
    for note in () if arguments.quiet else resolution.notes:
        say(note)
    compared = compare_all(resolution, config, checks=arguments.check, today=today)
    for line in compared.lone:
        say(line)
    shown = compared.comparisons
    if arguments.section:
        from policydiff.pick import pick

        shown = tuple(pick(one, arguments.section) for one in shown)
    if arguments.quiet:
        from policydiff.render.terminal.verdict import verdict_lines

        write_out(verdict_lines(compared.comparisons), paged=False)
    pairs = [pair for pair in resolution.pairs if pair.old and pair.new]
    if targets if arguments.quiet else shown or arguments.format in FINDING_FORMATS:
        _write(arguments, config, targets, shown, pairs)
    return status(compared.comparisons, fail_on=arguments.fail_on, check=arguments.check, lone=bool(compared.lone))


def _today() -> date:
    from datetime import date  # most comparisons hold nothing against the day

    return date.today()  # noqa: DTZ011  the user's day


def _request(arguments: Arguments, config: Config) -> Request:
    """What the names are to be looked up as.

    Raises:
        UsageError: nothing was named and nothing is configured.
    """
    old, new, path = (*arguments.names, None, None, None)[:3]
    if old is None and not config.policies:
        raise UsageError("name what to compare: policydiff OLD NEW, or policydiff FILE (policydiff --help shows more)")
    return Request(
        old=old,
        new=new,
        path=path,
        policy=arguments.policy,
        language=arguments.language,
        select=arguments.select,
        tracked=arguments.tracked,
        config=config,
        cwd=Path.cwd(),
    )


def _targets(arguments: Arguments) -> list[tuple[str, str]]:
    """Files to write and the format of each."""
    targets = []
    for name in arguments.output:
        suffix = Path(name).suffix.lower()
        if suffix not in SUFFIXES:
            known = " ".join(dict.fromkeys(SUFFIXES))
            raise UsageError(f"-o {name}: its suffix names no format; use one of {known}")
        targets.append((name, SUFFIXES[suffix]))
    return targets


def _spare(arguments: Arguments, config: Config, pairs: Sequence[SourcePair]) -> None:
    """See that no file is written over a text: one that is named, compared, or an edition. It may be the only copy.

    Raises:
        UsageError: a target is one.
    """
    compared = [*arguments.names, *(side.name for pair in pairs for side in (pair.old, pair.new) if side is not None)]
    editions = [config.folder / path for policy in config.policies for _, path in policy.editions]
    spared = {"one of the texts that are compared": [*map(Path, compared)], f"an edition of {config.name}": editions}
    for target in filter(Path.exists, map(Path, arguments.output)):
        for what, texts in spared.items():
            if any(text.exists() and target.samefile(text) for text in texts):
                raise UsageError(f"-o {target}: is {what}; choose another name with -o")


def _write(
    arguments: Arguments,
    config: Config,
    targets: Sequence[tuple[str, str]],
    shown: Sequence[Comparison],
    pairs: Sequence[SourcePair],
) -> None:
    """Render once for each place, all before the first file is touched; `pairs` are what was compared, in order."""
    files = [(name, _written(arguments, config, kind, shown, pairs)) for name, kind in targets]
    if (not targets or arguments.format) and arguments.format != "docx" and not arguments.quiet:
        kind = arguments.format or "text"
        screen = (screen_width(), wants_color(arguments.color)) if kind == "text" else None
        text = _rendered(arguments, config, kind, shown, pairs, screen=screen)
        write_out(text, paged=kind == "text" and arguments.pager and not arguments.stat and sys.stdout.isatty())
    for name, content in files:
        write_file(name, content)


def _written(
    arguments: Arguments, config: Config, kind: str, shown: Sequence[Comparison], pairs: Sequence[SourcePair]
) -> str | bytes:
    """The comparisons as the content of a file of one format."""
    if kind == "docx":
        from policydiff.render.docx.document import to_docx

        return to_docx(shown)
    return _rendered(arguments, config, kind, shown, pairs, screen=None)


def _rendered(
    arguments: Arguments,
    config: Config,
    kind: str,
    shown: Sequence[Comparison],
    pairs: Sequence[SourcePair],
    *,
    screen: tuple[int, bool] | None,
) -> str:
    """The comparisons in one format, ending with a line feed; `screen` is its width and whether it takes colours."""
    width, color = screen or (FILE_WIDTH, False)
    if kind == "json":
        from policydiff.render.json.write import set_to_json, to_json

        return to_json(shown[0], full=arguments.full) if len(shown) == 1 else set_to_json(shown, full=arguments.full)
    if kind == "html":
        from policydiff.dress import look_of
        from policydiff.render.html.page import to_html

        return to_html(shown, look=look_of(config, {each.policy for each in shown}), full=arguments.full)
    if kind == "markdown":
        from policydiff.render.markdown.report import to_markdown

        return to_markdown(shown, full=arguments.full)
    if kind in FINDING_FORMATS:
        from policydiff.cli.machine import written_for_machines

        return written_for_machines(kind, zip(pairs, (each.findings for each in shown), strict=True))
    if arguments.stat:
        from policydiff.render.terminal.stat import set_to_stat

        return set_to_stat(shown, width=width, color=color)
    from policydiff.render.terminal.text import set_to_text

    return set_to_text(shown, width=width, color=color, full=arguments.full)
