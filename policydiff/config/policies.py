"""The `[policies.*]` tables in, `Policy` values out; whatever they may not hold is refused by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from policydiff.config.settings import PageSettings, Policy, Waiver
from policydiff.errors import ConfigError
from policydiff.text.hints import did_you_mean
from policydiff.text.languages import language_tag

if TYPE_CHECKING:
    from collections.abc import Callable

PLACEHOLDERS = ("version", "language", "policy")
"""What may stand in braces in `versions`."""


def read_policies(table: Any, file: str, prefix: str = "") -> tuple[Policy, ...]:
    """Check and read the `policies` table.

    Args:
        table: As it stands in the TOML.
        file: What messages call the file.
        prefix: What stands before `policies` in the names of tables: `tool.policydiff.` in a pyproject.toml.

    Raises:
        ConfigError: an unknown key, a wrong type or a value that cannot be meant; names file, table and key.
    """
    if not isinstance(table, dict):
        raise ConfigError(f"{file}: [{prefix}policies] must hold one table for each policy, such as [policies.privacy]")
    return tuple(_policy(key, value, f"{file}: [{prefix}policies", prefix) for key, value in table.items())


def _policy(key: str, table: Any, where: str, prefix: str) -> Policy:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", key):
        raise ConfigError(f'{where}."{key}"]: the id of a policy is made of letters, digits, `.`, `_` and `-`')
    where = f"{where}.{key}]"
    if not isinstance(table, dict):
        raise ConfigError(f"{where} must be a table; `{key}` belongs into one, such as [{prefix}policies.privacy]")
    _refuse_unknown(table, KEYS, where)
    values = {name: read(table[name], f"{where} {name}") for name, read in KEYS.items() if name in table}
    values |= _addresses(values, where)
    policy = Policy(id=key, **{"name": key, **values})
    if policy.versions and "{language}" not in policy.versions and len(policy.editions) > 1:
        raise ConfigError(f"{where} versions must hold {{language}}: the policy has {len(policy.editions)} editions")
    return policy


def _refuse_unknown(table: dict[str, Any], allowed: dict[str, Any], where: str) -> None:
    for key in table:
        if key not in allowed:
            hint = did_you_mean(key, allowed)
            listed = ", ".join(allowed)
            raise ConfigError(f'{where} has an unknown key "{key}"; {hint + " " if hint else ""}allowed: {listed}')


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"{where} must be a text in quotes, not {_say(value)}")
    return value


def _url(value: Any, where: str) -> str | tuple[tuple[str, str], ...]:
    """One address, or one for each language."""
    if isinstance(value, dict) and value:
        return tuple((tag, _one_url(url, f"{where}.{tag}")) for tag, url in _by_language(value, where).items())
    return _one_url(value, where)


def _addresses(values: dict[str, Any], where: str) -> dict[str, Any]:
    """Addresses by language, and under their keys that of the first edition."""
    languages = [language for language, _ in values.get("editions", ())]
    rows, firsts = [], {}
    for key in ADDRESSES:
        if isinstance(given := values.get(key, ""), tuple):
            if lacking := [language for language in languages if language not in dict(given)]:
                raise ConfigError(f"{where} {key} has no address for {', '.join(lacking)}; write one for each edition")
            firsts[key] = dict(given)[languages[0]] if languages else given[0][1]
            rows += [(key, language, url) for language, url in given]
    return {**firsts, "addresses": tuple(rows)}


def _one_url(value: Any, where: str) -> str:
    text = _text(value, where)
    if not re.match(r"https?://[^/\s]", text, re.IGNORECASE):
        raise ConfigError(f'{where} must be a URL that begins with https://, not "{text}"')
    return text


def _versions(value: Any, where: str) -> str:
    pattern = _text(value, where)
    names = re.findall(r"\{(.*?)\}", pattern)
    unknown = [name for name in names if name not in PLACEHOLDERS]
    if unknown or re.search(r"[{}]", re.sub(r"\{\w+\}", "", pattern)):
        raise ConfigError(f'{where} may hold {{version}}, {{language}} and {{policy}} in braces, not "{pattern}"')
    if "version" not in names:
        raise ConfigError(f'{where} must hold {{version}}, such as "policies/{{version}}/{{language}}.md"')
    return pattern


def _days(value: Any, where: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ConfigError(f"{where} must be a whole number of days, 0 or more, not {_say(value)}")
    return value


def _texts(value: Any, where: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ConfigError(f'{where} must be a list of texts, such as ["EU-GDPR"], not {_say(value)}')
    return tuple(_text(item, where) for item in value)


def _waivers(value: Any, where: str) -> tuple[Waiver, ...]:
    if not isinstance(value, list):
        raise ConfigError(f"{where} must be a list of tables {{code, reason, until}}, not {_say(value)}")
    return tuple(_waiver(item, f"{where}[{number}]") for number, item in enumerate(value, 1))


def _waiver(value: Any, where: str) -> Waiver:
    if not isinstance(value, dict):
        raise ConfigError(f"{where} must be a table {{code, reason, until}}, not {_say(value)}")
    _refuse_unknown(value, WAIVER_KEYS, where)
    for key in WAIVER_KEYS:
        if key not in value:
            raise ConfigError(f"{where} lacks {key}: a waiver needs a code, a reason and the last day it counts")
    return Waiver(**{key: read(value[key], f"{where} {key}") for key, read in WAIVER_KEYS.items()})


def _day(value: Any, where: str) -> Any:
    import datetime as dt

    if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
        raise ConfigError(f"{where} must be a date without quotes, such as 2027-01-31, not {_say(value)}")
    return value


def _page(value: Any, where: str) -> PageSettings:
    if not isinstance(value, dict):
        raise ConfigError(f"{where} must be a table {{title, accent, logo, template}}, not {_say(value)}")
    _refuse_unknown(value, PAGE_KEYS, where)
    return PageSettings(
        **{name: read(value[name], f"{where}.{name}") for name, read in PAGE_KEYS.items() if name in value}
    )


def _color(value: Any, where: str) -> str:
    text = _text(value, where)
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        raise ConfigError(f'{where} must be a colour such as "#1d4f91", not "{text}"')
    return text.lower()


def _editions(value: Any, where: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not value:
        raise ConfigError(f'{where} must be a table of languages and files, such as en = "privacy.md"')
    return tuple((tag, _text(path, f"{where}.{tag}")) for tag, path in _by_language(value, where).items())


def _by_language(value: dict[str, Any], where: str) -> dict[str, Any]:
    """The table with its languages in their usual case."""
    found: dict[str, Any] = {}
    for key, one in value.items():
        tag = language_tag(key)
        if tag is None:
            mended = language_tag(key.replace("_", "-"))
            hint = f'did you mean "{mended}"?' if mended else "such as en, zh-Hans or pt-BR"
            raise ConfigError(f'{where}: "{key}" is no language tag (BCP 47); {hint}')
        if tag in found:
            raise ConfigError(f'{where}: "{key}" is the language {tag}, which stands there already')
        found[tag] = one
    return found


def _say(value: Any) -> str:
    """A wrong value in a message: what it is, and what it says where that is short."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, str):
        return f'the text "{value}"' if value.strip() else "an empty text"
    return str(value).lower() if isinstance(value, bool) else str(value)


ADDRESSES = ("url", "comparison_url", "archive_url")
"""Keys that may hold an address for each language."""

KEYS: dict[str, Callable[[Any, str], Any]] = {
    "name": _text,
    "url": _url,
    "comparison_url": _url,
    "archive_url": _url,
    "versions": _versions,
    "notice_days": _days,
    "regimes": _texts,
    "sectors": _texts,
    "headings": _texts,
    "not_headings": _texts,
    "waivers": _waivers,
    "page": _page,
    "editions": _editions,
}
"""Every key of a policy's table, in the order messages list them."""

PAGE_KEYS: dict[str, Callable[[Any, str], Any]] = {
    "title": _text,
    "accent": _color,
    "logo": _text,
    "template": _text,
}
"""Every key of a policy's `page` table."""

WAIVER_KEYS: dict[str, Callable[[Any, str], Any]] = {"code": _text, "reason": _text, "until": _day}
