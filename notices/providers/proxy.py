"""Through which proxy a provider is reached: `HTTPS_PROXY` and `NO_PROXY`, as every client of a company knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from notices.config import is_loopback
from notices.errors import ConfigError

if TYPE_CHECKING:
    import urllib3


def proxy_for(url: str) -> str | None:
    """The proxy for a URL; None where there is none: the loopback is always reached without.

    What is sent stays between us and the provider: the proxy is asked for a tunnel and sees no more than the host.

    Raises:
        ConfigError: What the environment names is no http(s) proxy.
    """
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme != "https" or is_loopback(host):
        return None
    named = getproxies()
    proxy = named.get("https") or named.get("all")
    if not proxy or proxy_bypass(host):
        return None
    proxy = proxy if "://" in proxy else f"http://{proxy}"
    if not proxy.lower().startswith(("http://", "https://")):
        raise ConfigError("HTTPS_PROXY: only http and https proxies are used; name one, or put the host into NO_PROXY")
    return proxy


def manager_for(proxy: str | None, **options: Any) -> urllib3.PoolManager:
    """Connections to wherever, through a proxy where there is one; its name and password are for it alone."""
    import urllib3

    if proxy is None:
        return urllib3.PoolManager(**options)
    credentials = unquote(urlsplit(proxy).netloc.rpartition("@")[0])
    headers = urllib3.make_headers(proxy_basic_auth=credentials) if credentials else None
    return urllib3.ProxyManager(proxy, proxy_headers=headers, **options)
