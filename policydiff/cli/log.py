"""`policydiff log [PATH]`: the publications of a policy, newest first; with `-o FOLDER` as pages and feeds."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.cli.output import say, screen_width, write_out
from policydiff.config import load
from policydiff.dress import look_of
from policydiff.errors import UnresolvedError, UsageError
from policydiff.history import history_of, write_site
from policydiff.history.listing import listed
from policydiff.source import Request
from policydiff.source.revisions import commits_since, edition_revisions
from policydiff.text.hints import did_you_mean
from policydiff.text.hints import listed as named
from policydiff.values import replace

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from policydiff.history import History, LogEntry
    from policydiff.source.revisions import EditionRevisions

USAGE = "[options] [PATH]"
DESCRIPTION = """\
List the publications of a policy, newest first: the first-parent history of its
file, renames followed, commits gathered into one publication until the day or
the policy's own date changes.

  policydiff log privacy.md          what changed, and when
  policydiff log --since 2026-01-01  of every configured edition
  policydiff log -o history          index.html, a comparison page each,
                                     feed.atom, feed.json, history.json"""
EXIT_STATUS = "0 the history is told, 2 trouble"

FORMATS = ("text", "json", "html", "atom", "jsonfeed")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("path", nargs="?", metavar="PATH", help="the policy's file; every configured edition without")
    parser.add_argument("--policy", metavar="ID", help="one of several configured policies")
    parser.add_argument("--language", metavar="TAG", help="one of several editions, or the language of the text")
    parser.add_argument(
        "--since", metavar="DAY|VERSION", help="only what was published from that day, or after that revision"
    )
    parser.add_argument("--all", action="store_true", help="also what changed no meaning")
    parser.add_argument("--format", choices=FORMATS, help="default: text")
    parser.add_argument("-o", "--output", metavar="FOLDER", help="write pages and feeds into FOLDER")
    parser.add_argument("--url", metavar="URL", default="", help="where FOLDER is published, for the links of feeds")
    parser.add_argument("--select", metavar="CSS", default="", help="the part of an HTML page that holds the policy")
    parser.add_argument("--no-pager", action="store_true", help="never page long output on a terminal")
    parser.add_argument("--json-schema", action="store_true", help="print the JSON Schema of --format json")
    parser.add_argument("--config", metavar="FILE", help="instead of the nearest policydiff.toml")
    parser.add_argument("--traceback", action="store_true", help="show where an unexpected error arose")


def run(options: argparse.Namespace) -> int:
    """List, or write the folder.

    Returns:
        0.

    Raises:
        PolicydiffError: nothing was ever committed or archived, or the folder cannot be written.
    """
    if options.json_schema:
        from policydiff.history.log_json import log_schema

        write_out(log_schema(), paged=False)
        return 0
    if options.output and options.format:
        raise UsageError("-o writes every format; leave out --format, or -o")
    if options.url and not options.url.startswith(("http://", "https://")):
        raise UsageError(f"--url {options.url}: is no address; write it as https://example.com/privacy/history/")
    config = load(Path(options.config) if options.config else None, Path.cwd())
    request = Request(
        path=options.path,
        policy=options.policy,
        language=options.language,
        select=options.select,
        config=config,
        cwd=Path.cwd(),
    )
    histories, lacking = _histories(request)
    for note in dict.fromkeys(note for history in histories for note in history.notes):
        say(note)
    shown = [_since(history, options.since) for history in histories]
    if options.output:
        _write(options, shown, lacking, request)
        return 0
    text = _rendered(options, shown, request)
    write_out(text, paged=options.format in (None, "text") and not options.no_pager and sys.stdout.isatty())
    return 0


def _histories(request: Request) -> tuple[list[History], list[EditionRevisions]]:
    """The history of each edition that has one, and the editions that have none; says why.

    Raises:
        UnresolvedError: none has.
    """
    found: list[History] = []
    lacking: list[EditionRevisions] = []
    reasons: list[str] = []
    for edition in edition_revisions(request):
        history = history_of(edition, request) if edition.revisions else None
        if history is not None:
            found.append(history)
        else:
            lacking.append(edition)
            reasons.append(edition.note or f"{edition.path}: none of its revisions holds a text")
    if not found:
        raise UnresolvedError(reasons[0])
    for reason in reasons:
        say(f"no history: {reason}")
    return found, lacking


def _since(history: History, since: str | None) -> History:
    """The history without what is older than a day, a publication, or any other revision that git knows.

    Raises:
        UsageError: nothing is called so.
    """
    if not since:
        return history
    from policydiff.source.archive import is_day

    if is_day(since):
        # One by one: where the committers' clocks differ, the newest need not come first.
        shown = [at for at, entry in enumerate(history.entries) if entry.date >= since]
    else:
        places = [at for at, entry in enumerate(history.entries) if _is_called(entry.version, entry.commit, since)]
        first = history.first.revision
        if not places and _is_called(first.version, first.commit, since):
            places = [len(history.entries)]
        # A tag of a commit that left this text alone names no publication of it.
        after = None if places else commits_since(Path.cwd() / history.path, since)
        if not places and after is None:
            versions = [entry.version for entry in history.entries if entry.version] + [first.version]
            hint = did_you_mean(since, versions) or f"there are: {named(version for version in versions if version)}"
            what = "is no day (write it as 2026-01-31), and no publication or revision is called so"
            raise UsageError(f"--since {since}: {what}; {hint}")
        if after is None:
            shown = list(range(places[0]))
        else:
            shown = [at for at, entry in enumerate(history.entries) if entry.commit in after]
    return replace(
        history,
        since=since,
        entries=tuple(history.entries[at] for at in shown),
        pairs=tuple(history.pairs[at] for at in shown),
    )


def _is_called(version: str, commit: str, name: str) -> bool:
    shortest = 7
    return name == version or (len(name) >= shortest and commit.startswith(name))


def _rendered(options: argparse.Namespace, histories: Sequence[History], request: Request) -> str:
    if options.format in (None, "text"):
        from policydiff.history.listing import histories_to_text

        return histories_to_text(histories, width=screen_width(), everything=options.all)
    entries: list[tuple[LogEntry, ...]] = [listed(history, everything=options.all) for history in histories]
    if options.format == "json":
        from policydiff.history.log_json import histories_to_json

        return histories_to_json(histories, entries)
    if len(histories) > 1:
        names = named(f"{each.policy} {each.language}" if each.policy else each.path for each in histories)
        one = "is about one edition; name it with --policy and --language, or by its path"
        raise UsageError(f"--format {options.format} {one}: {names}")
    from policydiff.history.feeds import to_atom, to_json_feed
    from policydiff.history.index import history_page

    base = _base(options.url)
    match options.format:
        case "atom":
            return to_atom(histories[0], entries[0], base)
        case "jsonfeed":
            return to_json_feed(histories[0], entries[0], base)
    look = look_of(request.config, {histories[0].policy})
    return history_page(histories[0], entries[0], look, everything=options.all)


def _write(
    options: argparse.Namespace, histories: Sequence[History], lacking: Sequence[EditionRevisions], request: Request
) -> None:
    """A folder for one edition; for several a folder each in it, called by what tells them apart."""
    base = _base(options.url)
    # Templates leave cycles of values, 0.3 MB a page, which the command else lets lie: it is over soon.
    gc.enable()
    for history, inside in zip(histories, _folders(histories, lacking), strict=True):
        folder = Path(options.output, inside)
        look = look_of(request.config, {history.policy})
        number = write_site(
            history,
            folder,
            request.config,
            look,
            everything=options.all,
            base=f"{base}{inside}/" if base and inside else base,
        )
        pages = "no new page" if number == 0 else "1 page" if number == 1 else f"{number} pages"
        say(f"{folder.as_posix()}: {pages}, index.html, feed.atom, feed.json, history.json")


def _folders(histories: Sequence[History], lacking: Sequence[EditionRevisions]) -> list[str]:
    """What the folder of each is called in the one that was named: by policy and language, else by its file.

    Those that have no history yet count, so that addresses stay the same once they have one.
    """
    if len(histories) + len(lacking) == 1:
        return [""]
    policies = {each.policy for each in histories} | {each.policy for each in lacking}
    languages = {each.language for each in histories} | {each.language for each in lacking}
    short = [
        "/".join(filter(None, (history.policy * (len(policies) > 1), history.language * (len(languages) > 1))))
        for history in histories
    ]
    if all(short) and len(set(short)) == len(short):
        return short
    # Its suffix keeps a page and a text of one name apart.
    return [history.inside for history in histories]


def _base(url: str) -> str:
    return url if not url or url.endswith("/") else f"{url}/"
