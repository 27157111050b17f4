"""`policydiff.toml` → `Config`: every table but `[policies.*]`, which is policydiff's.

Read once, at the edge. An unknown key is an error that names the allowed ones.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from notices.config.secrets import Environment
from notices.config.settings import (
    AnnouncementConfig,
    AudienceConfig,
    Config,
    EmailConfig,
    GuardConfig,
    OpsConfig,
    Product,
    PushConfig,
    WebPushConfig,
    WorkersConfig,
    hashed,
)
from notices.errors import ConfigError
from notices.model import CHUNK_SIZE, Channel
from policydiff import confined, did_you_mean, discover, tables

Table = dict[str, Any]


def load_config(path: Path | None, start: Path, environment: Environment) -> Config:
    """Read the configuration.

    Args:
        path: The file of `--config`, relative to `start`; None to take the nearest one from `start` upward.
        start: The folder to look from; absolute.
        environment: Where `POLICYDIFF_AUDIENCE_URL` and `POLICYDIFF_LEDGER_URL` may stand.

    Raises:
        PolicydiffError: The file is missing or no TOML.
        ConfigError: A key is unknown, or a value is not of its type.
            Folders of templates and announcements that lie outside the repository are a PolicydiffError too.
    """
    found = discover(path, start)
    if found is None:
        return _config({}, start, None, environment)
    return _config(tables(found, found.name if path is None else str(path)), found.parent, found, environment)


def _config(document: Table, root: Path, path: Path | None, environment: Environment) -> Config:
    file = _Reader(path or Path("policydiff.toml"))
    top = file.table(document, "", _TOP)
    channels = file.table(top.get("channels", {}), "channels", dict.fromkeys(Channel, dict))
    product = file.table(top.get("product", {}), "product", _PRODUCT)
    announcement = channels.get("announcement")
    ledger = file.table(top.get("ledger", {}), "ledger", _LEDGER)
    return Config(
        root=root,
        path=path,
        product=Product(**product, default_given="default_language" in product),
        audience=_audience(file, top.get("audience", {}), root, environment),
        email=_email(file, channels.get("email")),
        push=_push(file, channels.get("push")),
        webpush=None
        if (web := channels.get("webpush")) is None
        else WebPushConfig(**file.table(web, "channels.webpush", _WEBPUSH)),
        announcement=None if announcement is None else _announcement(file, announcement, root),
        ops=None if (ops := channels.get("ops")) is None else OpsConfig(**file.table(ops, "channels.ops", _OPS)),
        ledger=_ledger(file, ledger, root, environment),
        ledger_keeps=ledger.get("keeps", False),
        anchor=_anchor(file, ledger, root),
        guard=_guard(file, top.get("guard")),
        workers=_workers(file, top.get("workers", {})),
        notify_editorial=bool(top.get("notify_editorial", False)),
        templates=confined(root / top["templates"], root, f"{file.path}: templates") if "templates" in top else None,
        facts=tuple(top.get("facts", {}).items()),
    )


_TOP = {
    "policies": dict, "product": dict, "audience": dict, "channels": dict, "ledger": dict, "facts": dict,
    "guard": dict, "workers": dict,
    "notify_editorial": bool, "templates": str, "catalogues": str,
}  # fmt: skip
_PRODUCT = {"name": str, "contact": str, "default_language": str, "test_recipients": tuple}
_AUDIENCE = {"source": str, "query": str, "suppressions": str}
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
_LEDGER = {"url": str, "keeps": bool, "anchor": dict}
_NAMES = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    tuple: "a list of texts",
    dict: "a table",
}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Takes tables apart and says where in which file something is wrong."""

    path: Path

    def error(self, key: str, text: str) -> ConfigError:
        return ConfigError(f"{self.path}: {key}: {text}")

    def table(self, table: Any, name: str, allowed: Mapping[str, type]) -> Table:
        """The table with its values checked; lists become tuples."""
        if not isinstance(table, dict):
            raise self.error(name, "is not a table")
        taken: Table = {}
        for key, value in table.items():
            dotted = f"{name}.{key}" if name else key
            if key not in allowed:
                hint = did_you_mean(key, allowed)
                raise self.error(dotted, f"unknown key; {hint}{' ' if hint else ''}allowed: {', '.join(allowed)}")
            taken[key] = self._value(dotted, value, allowed[key])
        return taken

    def _value(self, key: str, value: Any, kind: type) -> Any:
        if kind is tuple and isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        if kind is float and type(value) in (int, float) and value > 0:
            return float(value)
        if kind is int and type(value) is int and value > 0:
            return value
        if kind in (str, bool, dict) and type(value) is kind:
            return value
        positive = " above 0" if kind in (int, float) else ""
        raise self.error(key, f"must be {_NAMES[kind]}{positive}")


def _audience(file: _Reader, table: Table, root: Path, environment: Environment) -> AudienceConfig:
    values = file.table(table, "audience", _AUDIENCE)
    source = environment.get("POLICYDIFF_AUDIENCE_URL") or _url(file, "audience.source", values.get("source", ""))
    written = source
    if "://" in source:
        if not values.get("query"):
            raise file.error("audience.query", "is missing: a database needs the select that gives the recipients")
        source = _absolute_sqlite(source, root)
    elif source:
        source = str(root / source)
    suppressions = values.get("suppressions", "")
    return AudienceConfig(
        source,
        values.get("query", "") if "://" in source else "",
        root / suppressions if suppressions else None,
        shown=_shown(written),
        listed=suppressions,
    )


def _shown(source: str) -> str:
    """A source as a plan may show it, the same on every machine; parameters of a URL as their hash.

    >>> _shown("postgresql+psycopg://app:secret@db.example.com:5432/users")
    'postgresql+psycopg://app@db.example.com:5432/users'
    """
    if "://" not in source:
        return source
    bare, _, parameters = source.partition("?")
    scheme, _, rest = bare.partition("://")
    place, stroke, path = rest.partition("/")
    user, _, host = place.rpartition("@")
    shown = "@".join(filter(None, (user.partition(":")[0], host)))
    return f"{scheme}://{shown}{stroke}{path} {hashed(parameters)}".rstrip()


def _email(file: _Reader, table: Table | None) -> EmailConfig | None:
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


def _push(file: _Reader, table: Table | None) -> PushConfig | None:
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


def _announcement(file: _Reader, table: Table, root: Path) -> AnnouncementConfig:
    values = file.table(table, "channels.announcement", {"folder": str})
    folder = values.get("folder", "")
    if not folder:
        raise file.error("channels.announcement.folder", "is missing: where the announcement is written")
    place = confined(root / folder, root, f"{file.path}: channels.announcement.folder")
    return AnnouncementConfig(place, folder)


def _ledger(file: _Reader, values: Table, root: Path, environment: Environment) -> str:
    url = environment.get("POLICYDIFF_LEDGER_URL") or _url(file, "ledger.url", values.get("url", ""))
    return _absolute_sqlite(url or "sqlite:///notices.db", root)


def _anchor(file: _Reader, values: Table, root: Path) -> Path | None:
    if "anchor" not in values:
        return None
    name: str = file.table(values["anchor"], "ledger.anchor", {"file": str}).get("file", "")
    if not name:
        raise file.error("ledger.anchor.file", "is missing: where to remember how far the ledger had come")
    return root / name


def _guard(file: _Reader, table: Table | None) -> GuardConfig:
    if table is None:
        return GuardConfig()
    guard = GuardConfig(**file.table(table, "guard", {"refused": float, "after": int}))
    if not 0 < guard.refused <= 100:  # noqa: PLR2004  per cent
        raise file.error("guard.refused", "is missing, or not per cent between 0 and 100")
    return guard


def _workers(file: _Reader, table: Table) -> WorkersConfig:
    workers = WorkersConfig(**file.table(table, "workers", {"shifts": int, "shift_seconds": float, "queue": str}))
    if not _QUEUE.fullmatch(workers.queue):
        raise file.error("workers.queue", "must be 1 to 30 letters, digits, signs - or _")
    return workers


_QUEUE = re.compile(r"[\w-]{1,30}", re.ASCII)
"""What is left of the 63 bytes that PostgreSQL gives the name of a channel that workers listen on."""


def _url(file: _Reader, key: str, url: str) -> str:
    """The text itself, unless it is a URL with a password in a file that may be committed."""
    if "://" in url and urlsplit(url).password:
        variable = "POLICYDIFF_LEDGER_URL" if key.startswith("ledger") else "POLICYDIFF_AUDIENCE_URL"
        raise file.error(key, f"holds a password; put the whole address into {variable}")
    return url


def _absolute_sqlite(url: str, root: Path) -> str:
    prefix = "sqlite:///"
    if url.startswith(prefix) and not url.startswith(prefix + "/") and ":memory:" not in url:
        return f"{prefix}{root / url.removeprefix(prefix)}"
    return url
