"""`policydiff.toml` → `Config`: every table but `[policies.*]`, which is policydiff's.

Read once, at the edge. An unknown key is an error that names the allowed ones.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from notices.config.channels import announcement_of, email_of, ops_of, push_of, webpush_of
from notices.config.secrets import Environment
from notices.config.settings import AudienceConfig, Config, GuardConfig, Product, WorkersConfig, hashed
from notices.config.table_reader import Table, TableReader
from notices.model import Channel
from policydiff import confined, discover, tables


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
    file = TableReader(path or Path("policydiff.toml"))
    top = file.table(document, "", _TOP)
    channels = file.table(top.get("channels", {}), "channels", dict.fromkeys(Channel, dict))
    product = file.table(top.get("product", {}), "product", _PRODUCT)
    ledger = file.table(top.get("ledger", {}), "ledger", _LEDGER)
    return Config(
        root=root,
        path=path,
        product=Product(**product, default_given="default_language" in product),
        audience=_audience(file, top.get("audience", {}), root, environment),
        email=email_of(file, channels.get("email")),
        push=push_of(file, channels.get("push")),
        webpush=webpush_of(file, channels.get("webpush")),
        announcement=announcement_of(file, channels.get("announcement"), root),
        ops=ops_of(file, channels.get("ops")),
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
_LEDGER = {"url": str, "keeps": bool, "anchor": dict}


def _audience(file: TableReader, table: Table, root: Path, environment: Environment) -> AudienceConfig:
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


def _ledger(file: TableReader, values: Table, root: Path, environment: Environment) -> str:
    url = environment.get("POLICYDIFF_LEDGER_URL") or _url(file, "ledger.url", values.get("url", ""))
    return _absolute_sqlite(url or "sqlite:///notices.db", root)


def _anchor(file: TableReader, values: Table, root: Path) -> Path | None:
    if "anchor" not in values:
        return None
    name: str = file.table(values["anchor"], "ledger.anchor", {"file": str}).get("file", "")
    if not name:
        raise file.error("ledger.anchor.file", "is missing: where to remember how far the ledger had come")
    return root / name


def _guard(file: TableReader, table: Table | None) -> GuardConfig:
    if table is None:
        return GuardConfig()
    guard = GuardConfig(**file.table(table, "guard", {"refused": float, "after": int}))
    if not 0 < guard.refused <= 100:  # noqa: PLR2004  per cent
        raise file.error("guard.refused", "is missing, or not per cent between 0 and 100")
    return guard


def _workers(file: TableReader, table: Table) -> WorkersConfig:
    workers = WorkersConfig(**file.table(table, "workers", {"shifts": int, "shift_seconds": float, "queue": str}))
    if not _QUEUE.fullmatch(workers.queue):
        raise file.error("workers.queue", "must be 1 to 30 letters, digits, signs - or _")
    return workers


_QUEUE = re.compile(r"[\w-]{1,30}", re.ASCII)
"""What is left of the 63 bytes that PostgreSQL gives the name of a channel that workers listen on."""


def _url(file: TableReader, key: str, url: str) -> str:
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
