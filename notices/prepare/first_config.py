"""What the repository tells in, the commented text of a first configuration out.

What the repository does not tell stands in a comment, so that nothing made up can go out.
"""

from __future__ import annotations

import json
from email.utils import parseaddr
from email.utils import quote as quoted_name
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from notices.prepare.publishing import places_of

if TYPE_CHECKING:
    from notices.prepare.surroundings import FoundPolicy, RepositoryFacts

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
# versions = "policies/{{version}}/{{language}}{suffix}"      # where they are kept, when not in git
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


def first_config(found: RepositoryFacts) -> str:
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
        suffix=PurePosixPath(policy.editions[0][1]).suffix,
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


def site_folder(found: RepositoryFacts) -> str:
    """The folder of the repository that becomes the place of the comparison pages; empty where nobody knows."""
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
