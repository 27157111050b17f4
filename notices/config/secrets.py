"""Secrets from the environment, and which hosts they may be sent to."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from notices.errors import ConfigError, SecretError

Environment = Mapping[str, str]

SENDGRID_HOSTS = ("api.sendgrid.com", "api.eu.sendgrid.com")
FCM_HOSTS = ("fcm.googleapis.com", "oauth2.googleapis.com")


class Secret:
    """A secret text that shows itself only when asked by `reveal()`."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The secret itself; hand it to the provider's library and to nothing else."""
        return self._text

    def __repr__(self) -> str:
        return "Secret(…)"


def secret(environment: Environment, name: str, purpose: str, *, header: bool = False) -> Secret:
    """The secret in the variable `name`, or in the file that `name_FILE` names.

    Args:
        environment: Where it stands.
        name: The variable.
        purpose: What needs it, for the message.
        header: Whether it travels in a header, so that it is one line of plain ASCII.

    Raises:
        SecretError: Neither is set, the file cannot be read, or it cannot be what it should; the text says what to set.
    """
    found = _secret(environment, name, purpose)
    if header and not re.fullmatch(r"[!-~]+", found.reveal()):
        raise SecretError(f"{name}: holds a space, a line break or a sign that no key has; set the key alone")
    return found


def _secret(environment: Environment, name: str, purpose: str) -> Secret:
    if value := environment.get(name, "").strip():
        return Secret(value)
    if path := environment.get(f"{name}_FILE"):
        try:
            text = Path(path).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise SecretError(f"{name}_FILE: cannot read the file ({type(error).__name__}); check its path") from None
        if text:
            return Secret(text)
    raise SecretError(f"{name} is not set: {purpose} needs it; set it (or {name}_FILE) in the environment")


def check_host(url: str, key: str, own: tuple[str, ...], allowed: tuple[str, ...]) -> None:
    """Refuse to send secrets to a host that is neither the provider's, the loopback, nor allowed.

    Args:
        url: Of the provider, as configured.
        key: Where it stands, for the message: `channels.email.host`.
        own: The provider's own host names.
        allowed: Host names of `--allow-host`; with `*` any host, for a webhook's own URL.

    Raises:
        ConfigError: It is no http(s) URL, is plain http off the loopback, or needs `--allow-host`.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not host:
        raise ConfigError(f"{key}: not an http(s) address; write it as https://host")
    if parts.username or parts.password:
        raise ConfigError(f"{key}: holds a user name or password; secrets come from the environment alone")
    if is_loopback(host):
        return
    if parts.scheme == "http":
        raise ConfigError(f"{key}: plain http is for the loopback only; use https")
    if host not in own and host not in allowed and "*" not in allowed:
        raise ConfigError(f"{key}: {host} is not the provider's own host; add --allow-host {host} if you mean it")


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine's own."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
