"""The frozen values that `policydiff.toml` is read into, and what of them a plan's digest covers."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from notices.model import Channel

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Product:
    """Who speaks."""

    name: str = ""
    contact: str = ""
    default_language: str = "en"
    default_given: bool = False
    """Whether the owner named it."""
    test_recipients: tuple[str, ...] = ()
    """E-mail addresses that `notices test` writes to."""


@dataclass(frozen=True, slots=True)
class AudienceConfig:
    """Where the recipients come from."""

    source: str = ""
    """An absolute path of a .csv or .jsonl file, or a database URL; empty where none is configured."""
    query: str = ""
    """The select that gives the rows; of a database only."""
    suppressions: Path | None = None
    """A CSV file with the columns id and email of people who must not be written to."""
    shown: str = ""
    """The source as a plan may show it: a path as it stands in the file, a URL without what may be secret."""
    listed: str = ""
    """The suppressions' path as it stands in the file."""


@dataclass(frozen=True, slots=True)
class EmailConfig:
    """`[channels.email]`."""

    provider: str = "sendgrid"
    sender: str = ""
    """The key `from`: `Name <address>` or an address."""
    reply_to: str = ""
    host: str = "https://api.sendgrid.com"
    timeout: float = 30.0
    """Seconds for one request as a whole."""
    concurrency: int = 4
    """Requests in flight at once."""
    chunk: int | None = None
    """Most recipients of one request, which is what a killed process leaves unknown; None for 1,000."""
    categories: tuple[str, ...] = ()
    unsubscribe_group: int | None = None
    """SendGrid's group id; only where the owner marks the notice as optional."""
    optional: bool = False
    mandatory: bool = False
    """Asks the provider to bypass marketing unsubscribes, never bounces or spam reports."""
    tracking: bool = False
    """Opens and clicks; off by default."""
    rate: float | None = None
    """Recipients a second of all processes that use the ledger and send as the same sender; None for no bound."""
    events_key: str = ""
    """The public key of the signed event webhook, base64 as SendGrid shows it; not a secret."""


@dataclass(frozen=True, slots=True)
class PushConfig:
    """`[channels.push]`."""

    provider: str = "fcm"
    project: str = ""
    host: str = "https://fcm.googleapis.com"
    url: str = ""
    """Of the provider `webhook`: the company's own backend."""
    topics: tuple[tuple[str, str], ...] = ()
    """Language and FCM topic; empty to send to tokens."""
    timeout: float = 30.0
    concurrency: int = 100
    """Requests in flight at once for `fcm`; a webhook takes at most 8."""
    rate: float | None = None
    """Recipients a second of all processes that use the ledger and send as the same sender; None for no bound."""


@dataclass(frozen=True, slots=True)
class WebPushConfig:
    """`[channels.webpush]`."""

    subject: str = ""
    """`mailto:` or https address of the sender, for VAPID."""
    ttl: int = 2419200
    """Seconds a push service keeps the message; four weeks is the most that is usual."""
    timeout: float = 30.0
    concurrency: int = 50
    rate: float | None = None
    """Recipients a second of all processes that use the ledger and send as the same sender; None for no bound."""


@dataclass(frozen=True, slots=True)
class AnnouncementConfig:
    """`[channels.announcement]`."""

    folder: Path
    """Absolute."""
    written: str
    """As it stands in the file."""


@dataclass(frozen=True, slots=True)
class OpsConfig:
    """`[channels.ops]`; the addresses of the team channels are a secret, `POLICYDIFF_OPS_URLS`."""

    timeout: float = 30.0


@dataclass(frozen=True, slots=True)
class GuardConfig:
    """`[guard]`: when a sending stops by itself."""

    refused: float = 0.0
    """Per cent refused or bounced, of those who were tried on a channel; 0 where there is no guard."""
    after: int = 1000
    """Recipients who must have been tried before."""


@dataclass(frozen=True, slots=True)
class WorkersConfig:
    """`[workers]`: how `notices work` shares a notice out."""

    shifts: int = 4
    """Places for each notice and channel: so many workers send it at once."""
    shift_seconds: float = 30.0
    queue: str = "notices"


@dataclass(frozen=True, slots=True)
class Config:
    """All that notices read from `policydiff.toml`."""

    root: Path
    """The folder that paths in the file are relative to."""
    path: Path | None = None
    """The file; None where there is none and all is default."""
    product: Product = field(default_factory=Product)
    audience: AudienceConfig = field(default_factory=AudienceConfig)
    email: EmailConfig | None = None
    push: PushConfig | None = None
    webpush: WebPushConfig | None = None
    announcement: AnnouncementConfig | None = None
    ops: OpsConfig | None = None
    ledger: str = ""
    """A database URL; a relative SQLite path is made absolute."""
    ledger_keeps: bool = False
    """Whether the owner says that a ledger's file outlives the job that makes it."""
    anchor: Path | None = None
    """The file of `[ledger.anchor]`, which remembers how far the ledger had come; None for none."""
    guard: GuardConfig = field(default_factory=GuardConfig)
    workers: WorkersConfig = field(default_factory=WorkersConfig)
    notify_editorial: bool = False
    """Whether merely editorial changes go to everybody, not into the announcement alone."""
    templates: Path | None = None
    """The folder of the owner's own templates."""
    facts: tuple[tuple[str, Any], ...] = ()
    """`[facts]`, as it stands: what a kind of notice needs beyond the comparison."""

    @property
    def channels(self) -> tuple[Channel, ...]:
        """The configured channels, in the order of `Channel`."""
        return tuple(channel for channel in Channel if getattr(self, channel) is not None)

    @property
    def rates(self) -> dict[Channel, float]:
        """Recipients a second by channel; nothing for those without a bound."""
        found = {channel: getattr(getattr(self, channel), "rate", None) for channel in self.channels}
        return {channel: rate for channel, rate in found.items() if rate is not None}

    @property
    def tells_readers(self) -> bool:
        """Whether any channel reaches readers: team channels alone reach nobody but the team."""
        return any(channel is not Channel.OPS for channel in self.channels)


def sent_settings(config: Config) -> tuple[tuple[str, str], ...]:
    """What is sent, to which hosts and to whose list, sorted by name; part of a plan's digest.

    Time-outs and the like are left out: they change how it is sent, not what or to whom. A text that may hold a secret
    or an address (a webhook's path, a query) stands there as its hash.
    """
    settings: dict[str, Any] = {}
    if (email := config.email) is not None:
        settings |= {
            "email.provider": email.provider,
            "email.host": email.host,
            "email.from": email.sender,
            "email.reply_to": email.reply_to,
            "email.categories": ",".join(email.categories),
            "email.unsubscribe_group": email.unsubscribe_group,
            "email.optional": email.optional,
            "email.mandatory": email.mandatory,
            "email.tracking": email.tracking,
        }
    if (push := config.push) is not None:
        topics = ",".join(f"{language}={topic}" for language, topic in push.topics)
        settings |= {"push.provider": push.provider, "push.project": push.project, "push.topics": topics}
        settings |= {"push.url": _place(push.url)} if push.provider == "webhook" else {"push.host": push.host}
    if config.webpush is not None:
        settings |= {"webpush.subject": config.webpush.subject, "webpush.ttl": config.webpush.ttl}
    if config.announcement is not None:
        settings["announcement.folder"] = config.announcement.written
    audience = config.audience
    settings |= {
        "audience.source": audience.shown,
        "audience.query": hashed(audience.query),
        "audience.suppressions": audience.listed,
    }
    return tuple(sorted((name, "" if value is None else str(value)) for name, value in settings.items()))


def hashed(text: str) -> str:
    """What stands in a plan for a text that may hold a secret or an address; empty for an empty one."""
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}" if text else ""


def _place(url: str) -> str:
    """A URL by its host, which an approver can read, and its hash: its path may be a secret."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]} {hashed(url)}"
