"""`notices init`: a commented configuration, example recipients and what git must not take; nothing is overwritten."""

from __future__ import annotations

import argparse
from pathlib import Path

from notices.cli.common import show
from notices.errors import ConfigError

CONFIGURATION = """\
# What policydiff and notices read. Paths are relative to this file; secrets stand in the environment.

[policies.privacy]                    # the id stays the same for ever: every notice carries it
name = "Privacy Policy"
url = "https://your-company.example/privacy"
comparison_url = "https://your-company.example/privacy/changes"
archive_url = "https://your-company.example/privacy/archive"
notice_days = 30                      # our own lead time; a nearer date is a finding
regimes = ["EU-GDPR"]                 # rules to check: those whose id begins so
# versions = "policies/{version}/{language}.md"      # where older versions are kept, when not in git
# waivers = [{code = "date.ambiguous", reason = "…", until = 2027-01-31}]

[policies.privacy.editions]           # the first one is the language that others fall back to
en = "privacy.md"
# zh-Hans = "privacy.zh.md"

[product]
name = "Your Product"
contact = "legal@your-company.example"
default_language = "en"
test_recipients = ["me@your-company.example"]  # who `notices test` writes to

[audience]
source = "recipients.csv"             # .csv, .jsonl, or a database URL with query = "select …"
# suppressions = "suppressed.csv"     # people never to write to: columns id and email

[channels.email]                      # needs SENDGRID_API_KEY when it sends
provider = "sendgrid"
from = "Your Product <legal@your-company.example>"

# [channels.push]                     # needs GOOGLE_APPLICATION_CREDENTIALS when it sends
# provider = "fcm"
# project = "your-firebase-project"
# or: provider = "webhook", url = "https://app.your-company.example/notices"

# [channels.webpush]                  # needs WEBPUSH_PRIVATE_KEY when it sends
# subject = "mailto:legal@your-company.example"

[channels.announcement]
folder = "_posts"

[ledger]
url = "sqlite:///notices.db"          # who was told what: keep this file, or use PostgreSQL
# keeps = true                        # the file outlives the build job that makes it

# [ledger.anchor]                     # remembers, away from the ledger, how far it had come: an older copy is refused
# file = "/srv/elsewhere/notices.anchor"

# [guard]                             # stops a sending at so many per cent refused, once 1,000 were tried
# refused = 5

# [facts]                             # what no comparison can know; which ones a kind needs: docs/notices.md
# choices = {en = "Export your files in Settings > Export."}
"""

RECIPIENTS = """\
id,email,language,name,push_token,webpush,unsubscribed
1,ann@your-company.example,en,Ann Example,,,
2,lin@your-company.example,zh-Hans,林晓梅,,,
3,sam@your-company.example,en,,,,
"""

IGNORED = ("recipients.csv", "suppressed.csv", "notices.db", "notices.db-wal", "notices.db-shm", "*.answers-*")
"""Personal data and the ledger: never to be committed."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", nargs="?", default=".", metavar="DIR", help="where the project lies (here)")


def run(options: argparse.Namespace) -> int:
    """Make the files and say what became of each."""
    for line in run_init(Path(options.folder)):
        show(line)
    show("Next: name your policy in policydiff.toml, then: notices preview OLD NEW -o notice")
    return 0


def run_init(folder: Path) -> tuple[str, ...]:
    """Make what is missing in a folder.

    Returns:
        A line for each file: written, completed or left as it was.

    Raises:
        ConfigError: The folder cannot be written.
    """
    try:
        return (
            _write(folder / "policydiff.toml", CONFIGURATION),
            _write(folder / "recipients.csv", RECIPIENTS),
            _ignore(folder / ".gitignore"),
        )
    except OSError as error:
        raise ConfigError(f"{folder}: cannot be written: {error.strerror}") from error


def _write(path: Path, text: str) -> str:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return f"{path.name}: left as it was"
    return f"{path.name}: written"


def _ignore(path: Path) -> str:
    """Add the lines that are missing, after what is there."""
    there = path.read_text(encoding="utf-8") if path.exists() else ""
    missing = [name for name in IGNORED if name not in {line.strip().lstrip("/") for line in there.splitlines()}]
    if not missing:
        return f"{path.name}: left as it was"
    gap = "" if not there or there.endswith("\n") else "\n"
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(gap + "\n".join(missing) + "\n")
    return f"{path.name}: added {', '.join(missing)}"
