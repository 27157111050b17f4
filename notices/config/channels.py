"""The tables `[channels.*]` in, the settings of each channel out."""

from __future__ import annotations

from pathlib import Path

from notices.config.settings import AnnouncementConfig, EmailConfig, OpsConfig, PushConfig, WebPushConfig
from notices.config.table_reader import Table, TableReader
from notices.model import CHUNK_SIZE
from policydiff import confined

_EMAIL = {
    "provider": str, "from": str, "reply_to": str, "host": str, "timeout": float, "concurrency": int,
    "chunk": int, "rate": float, "categories": tuple, "unsubscribe_group": int, "optional": bool, "mandatory": bool,
    "tracking": bool,
    "events_key": str,
}  # fmt: skip
_PUSH = {
    "provider": str, "project": str, "host": str, "url": str, "topics": dict, "timeout": float, "concurrency": int,
    "rate": float,
}  # fmt: skip
_WEBPUSH = {"subject": str, "ttl": int, "timeout": float, "concurrency": int, "rate": float}
_OPS = {"timeout": float}
_ANNOUNCEMENT = {"folder": str}
"""Keys of each channel and the kinds of their values."""


def email_of(file: TableReader, table: Table | None) -> EmailConfig | None:
    """The settings of e-mail; None where it is not configured, as for every channel.

    Raises:
        ConfigError: A value is none that it may have, or one that is needed is missing.
    """
    if table is None:
        return None
    values = file.table(table, "channels.email", _EMAIL)
    if not values.get("from"):
        raise file.error("channels.email.from", 'is missing; write from = "Name <address>"')
    if any(sign in values["from"] + values.get("reply_to", "") for sign in "\r\n"):
        raise file.error("channels.email.from", "holds a line break")
    if values.get("provider", "sendgrid") != "sendgrid":
        raise file.error("channels.email.provider", "allowed: sendgrid")
    if "unsubscribe_group" in values and not values.get("optional"):
        raise file.error("channels.email.unsubscribe_group", "is for notices with optional = true alone")
    if values.get("chunk", 1) > CHUNK_SIZE:
        raise file.error("channels.email.chunk", f"may not be above {CHUNK_SIZE:,}")
    return EmailConfig(sender=values.pop("from"), **values)


def push_of(file: TableReader, table: Table | None) -> PushConfig | None:
    """The settings of push messages.

    Raises:
        ConfigError: A value is none that it may have, or one that is needed is missing.
    """
    if table is None:
        return None
    values = file.table(table, "channels.push", _PUSH)
    topics = values.pop("topics", {})
    if not all(isinstance(topic, str) for topic in topics.values()):
        raise file.error("channels.push.topics", 'must be a table such as {en = "policy-en"}')
    push = PushConfig(topics=tuple(sorted(topics.items())), **values)
    if push.provider not in ("fcm", "webhook"):
        raise file.error("channels.push.provider", "allowed: fcm, webhook")
    if push.provider == "fcm" and not push.project:
        raise file.error("channels.push.project", "is missing: the id of the Firebase project")
    if push.provider == "webhook" and not push.url:
        raise file.error("channels.push.url", "is missing: where your backend takes the notices")
    return push


def webpush_of(file: TableReader, table: Table | None) -> WebPushConfig | None:
    """The settings of Web Push.

    Raises:
        ConfigError: A value is none that it may have.
    """
    return None if table is None else WebPushConfig(**file.table(table, "channels.webpush", _WEBPUSH))


def ops_of(file: TableReader, table: Table | None) -> OpsConfig | None:
    """The settings of messages to one's own people.

    Raises:
        ConfigError: A value is none that it may have.
    """
    return None if table is None else OpsConfig(**file.table(table, "channels.ops", _OPS))


def announcement_of(file: TableReader, table: Table | None, root: Path) -> AnnouncementConfig | None:
    """The settings of announcements, whose folder lies inside the repository of the folder `root`.

    Raises:
        PolicydiffError: It lies outside.
        ConfigError: A value is none that it may have, or the folder is missing.
    """
    if table is None:
        return None
    values = file.table(table, "channels.announcement", _ANNOUNCEMENT)
    folder = values.get("folder", "")
    if not folder:
        raise file.error("channels.announcement.folder", "is missing: where the announcement is written")
    place = confined(root / folder, root, f"{file.path}: channels.announcement.folder")
    return AnnouncementConfig(place, folder)
