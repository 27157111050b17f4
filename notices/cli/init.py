"""`notices init`: a commented configuration from what the repository tells, and what git must not take.

Nothing is overwritten; what the repository does not tell stands in a comment, so that nothing made up can go out.
"""

from __future__ import annotations

import argparse
import json
from email.utils import parseaddr
from email.utils import quote as quoted_name
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from notices.cli.common import show
from notices.errors import ConfigError

if TYPE_CHECKING:
    from notices.prepare.surroundings import FoundPolicy, RepositoryFacts

RECIPIENTS = "id,email,language,name,push_token,webpush,unsubscribed\n"
"""The columns; who is told is yours to fill in."""

LEDGER = ("notices.db", "notices.db-wal", "notices.db-shm", "*.answers-*")
IGNORED = ("recipients.csv", "suppressed.csv", *LEDGER, "notice/")
"""Personal data, the ledger and the preview, which is the owner's alone: never to be committed."""

CONFIGURATION = "policydiff.toml"

_PRIVATE = ("recipients.csv", "suppressed.csv", "notices.db*", "notice", CONFIGURATION)
"""What a generator that copies the repository must be told to leave."""

HEAD = """\
# What policydiff and notices read. Paths are relative to this file; secrets stand in the environment.
# What begins with # is not in force: take the sign away where a line is meant. `notices doctor` says what is lacking.
"""

POLICY = """
[policies.{id}]{space}# the id stays the same for ever: every notice carries it
name = {name}
{url}
{comparison}
# archive_url = "https://…/archive"   # where older versions can be read
# versions = "policies/{{version}}/{{language}}.md"      # where they are kept, when not in git
notice_days = 30                      # our own lead time; a nearer date is a finding
# regimes = ["EU-GDPR"]               # rules of law to check: those whose id begins so
# waivers = [{{code = "date.ambiguous", reason = "…", until = 2027-01-31}}]

[policies.{id}.editions]{space_}# the first one is the language that others fall back to
{editions}
"""

REST = """
[product]
name = {product}{guessed}
{contact}
default_language = {language}
# test_recipients = ["you@…"]         # who `notices test` writes to

[audience]
source = "recipients.csv"             # .csv, .jsonl, or a database URL with query = "select …"
# suppressions = "suppressed.csv"     # people never to write to: columns id and email

{email}

# [channels.push]                     # needs GOOGLE_APPLICATION_CREDENTIALS when it sends
# provider = "fcm"
# project = "…"                       # of Firebase
# or: provider = "webhook", url = "https://…/notices"

# [channels.webpush]                  # needs WEBPUSH_PRIVATE_KEY when it sends
# subject = "mailto:…"

[channels.announcement]
folder = {announcements}

[ledger]
url = "sqlite:///notices.db"          # who was told what: keep this file, or use PostgreSQL
# keeps = true                        # the file outlives the build job that makes it

# [ledger.anchor]                     # remembers, away from the ledger, how far it had come: an older copy is refused
# file = "/srv/elsewhere/notices.anchor"

# [guard]                             # stops a sending at so many per cent refused, once 1,000 were tried
# refused = 5

# [workers]                           # `notices work` on many machines, with PostgreSQL: docs/workers.md
# shifts = 4

# [facts]                             # what no comparison can know; which ones a kind needs: docs/notices.md
# choices = {{en = "Export your files in Settings > Export."}}
"""

SENDER = """\
[channels.email]                      # needs SENDGRID_API_KEY when it sends
provider = "sendgrid"
from = {sender}   # must be a sender that SendGrid has verified"""

NO_SENDER = """\
# [channels.email]                    # needs SENDGRID_API_KEY when it sends
# provider = "sendgrid"
# from = {sender}        # a sender that SendGrid has verified"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", nargs="?", default=".", metavar="DIR", help="where the project lies (here)")


def run(options: argparse.Namespace) -> int:
    """Make the files and say what became of each, what was found, and what is left to fill in."""
    for line in run_init(Path(options.folder)):
        show(line)
    show("Next: notices doctor, which says what is lacking; then: notices preview OLD NEW")
    return 0


def run_init(folder: Path) -> tuple[str, ...]:
    """Make what is missing in a folder.

    Returns:
        A line for each file: written, completed or left as it was; below the configuration what it names.

    Raises:
        ConfigError: The folder cannot be written.
        PolicydiffError: A policy in it cannot be read.
    """
    from notices.prepare.surroundings import look_around

    if not folder.is_dir():
        raise ConfigError(f"{folder}: there is no such folder; name the one that the project lies in")
    try:
        lines: tuple[str, ...] = (f"{CONFIGURATION}: left as it was",)
        if not (folder / CONFIGURATION).exists():
            found = look_around(folder)
            lines = (_write(folder / CONFIGURATION, configuration(found)), *_found(found))
        return (*lines, _write(folder / "recipients.csv", RECIPIENTS), _ignore(folder / ".gitignore"))
    except OSError as error:
        raise ConfigError(f"{folder}: cannot be written: {error.strerror}") from error


def configuration(found: RepositoryFacts) -> str:
    """The text of a configuration that says what was found."""
    policies = found.policies
    language = policies[0].editions[0][0] if policies else "en"
    product = found.product or "…"
    email = (
        SENDER.format(sender=_quoted(_sender(product, found.contact)))
        if found.contact
        else NO_SENDER.format(sender=_quoted(_sender(product, "legal@…")))
    )
    return (
        HEAD
        + "".join(_policy(policy) for policy in policies)
        + ("" if policies else _no_policy())
        + REST.format(
            product=_quoted(product),
            guessed=f"   # after the {found.guessed}; stands in every message" if found.guessed else "",
            contact=f"contact = {_quoted(found.contact)}" if found.contact else '# contact = "legal@…"',
            language=_quoted(language),
            email=email,
            announcements=_quoted(found.announcements),
        )
    )


def _policy(policy: FoundPolicy) -> str:
    url = policy.url
    editions = [f"{language} = {_quoted(path)}" for language, path in policy.editions]
    return POLICY.format(
        id=policy.id,
        space=" " * max(1, 38 - len(f"[policies.{policy.id}]")),
        space_=" " * max(1, 38 - len(f"[policies.{policy.id}.editions]")),
        name=_quoted(policy.name),
        url=f"url = {_addresses(policy)}"
        if url
        else '# url = "https://…"                  # where the policy is published',
        comparison=f"comparison_url = {_quoted(_changes(url))}   # `notices publish` writes the page"
        if url
        else '# comparison_url = "https://…/changes/{notice}.html"   # `notices publish` writes the page',
        editions="\n".join(editions),
    )


def _addresses(policy: FoundPolicy) -> str:
    """One address, or a table of one for each language."""
    if not policy.urls:
        return _quoted(policy.url)
    return f"{{ {', '.join(f'{language} = {_quoted(url)}' for language, url in policy.urls)} }}"


def _changes(url: str) -> str:
    """Where the comparison page of a notice will be: below the policy, each under a name that any server answers."""
    base = url.removesuffix(".html").removesuffix(".htm")
    return f"{base.removesuffix('/')}/changes/{{notice}}.html"


def _site_folder(found: RepositoryFacts) -> str:
    """The folder of the repository that becomes the place of the comparison pages; empty where nobody knows."""
    from notices.prepare.publishing import places_of

    urls = [_changes(policy.url) for policy in found.policies if policy.url]
    if not found.base or not all(url.startswith(found.base) for url in urls):
        return ""
    places = places_of(urls)
    above = {tuple(url.removeprefix(found.base).split("/")[: -1 - places.get(url, "").count("/")]) for url in urls}
    folder = "/".join(above.pop()) if len(above) == 1 else "{"
    if "{" in folder:
        return ""
    return f"static/{folder}".rstrip("/") if found.site == "Hugo" else folder or "."


def _no_policy() -> str:
    return """
# No file here is named like a policy.
# [policies.privacy]
# name = "Privacy Policy"
# url = "https://…"
# [policies.privacy.editions]
# en = "privacy.md"
"""


def _quoted(text: str) -> str:
    """A basic string of TOML, which JSON writes as well, but for one sign; half of a surrogate pair is no text."""
    return json.dumps(text.encode(errors="replace").decode(), ensure_ascii=False).replace("\x7f", "\\u007f")


def _sender(name: str, address: str) -> str:
    """`Name <address>`, with quotes round a name whose signs mean something in an address."""
    plain = f"{name} <{address}>"
    return plain if parseaddr(plain) == (name, address) else f'"{quoted_name(name)}" <{address}>'


def _found(found: RepositoryFacts) -> tuple[str, ...]:
    """What was read, and what nobody could know."""
    lines = [
        f"  policy {policy.id}: {', '.join(f'{language} {path}' for language, path in policy.editions)}"
        + "".join(f"; {url}" for url in dict(policy.urls).values() or [policy.url] if url)
        for policy in found.policies
    ] or ["  no file here is named like a policy; name yours under [policies.ID.editions]"]
    if found.site:
        lines.append(f"  site: {found.site}" + (f", {found.base}" if found.base else ""))
    unknown = [
        *([] if all(policy.url for policy in found.policies) else ["where the policies are published (url)"]),
        *([] if found.contact else ["an address for questions (contact), and the sender of e-mail"]),
    ]
    if found.site == "Jekyll":
        # It copies whatever it is not told to leave, whether git knows the file or not.
        lines.append(f"  keep out of the site: exclude: [{', '.join(_PRIVATE)}] in _config.yml")
    if folder := _site_folder(found):
        lines.append(f"  publish with: notices publish notice -o {quote(folder)}")
    if found.guessed:
        lines.append(
            f"  guessed: the product is called “{found.product}”, after the {found.guessed}; see [product] name"
        )
    if unknown:
        lines.append(f"  not known, and left in a comment: {'; '.join(unknown)}")
    return tuple(lines)


def _write(path: Path, text: str) -> str:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return f"{path.name}: left as it was"
    return f"{path.name}: written"


def _ignore(path: Path) -> str:
    """Add the lines that are missing, after what is there, in whatever encoding that is."""
    if path.is_symlink():
        return f"{path.name}: is a link, which git does not follow; put there yourself: {', '.join(IGNORED)}"
    there = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    missing = [name for name in IGNORED if name not in {line.strip().lstrip("/") for line in there.splitlines()}]
    if not missing:
        return f"{path.name}: left as it was"
    gap = "" if not there or there.endswith("\n") else "\n"
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(gap + "\n".join(missing) + "\n")
    return f"{path.name}: added {', '.join(missing)}"
