"""A URL in, the text of its page out: http and https only, a few redirects, a time and a size limit.

A name and password in the URL are sent to the host they were typed for and never shown or passed on. What was typed may
be anywhere; where its server sends us to, only on the public network, and never out of TLS.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit, urlunsplit

from policydiff.errors import UnreadableSourceError, UnresolvedError
from policydiff.hosts import inside_allowed
from policydiff.source.connections import Watch, pool_for
from policydiff.source.documents import container_of, to_source
from policydiff.source.names import without_secrets

if TYPE_CHECKING:
    import urllib3

    from policydiff.model import Source

LIMIT = 10_000_000
"""Bytes of a page, unpacked. The longest published policies are below 1 MB of HTML."""

HOPS = 5
"""Redirects followed; browsers allow 20, policies need one or two."""

SLOWEST = 4
"""The whole download may take so many times the time-out that one silence may."""

SLOW = "comes too slowly; save the page and name the file"

FORMATS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "text/plain": "",
    "": "",
}
"""Content types that are read, and the format each means; empty where name and content must tell."""

CONTAINERS = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.ms-word.document.macroenabled.12",
    "application/pdf",
    "application/octet-stream",
    "binary/octet-stream",
)
"""Content types of Word files and PDF, and of servers that do not know what they send: the content must tell."""


def fetch(url: str, timeout: float) -> tuple[Source, str]:
    """Download a page.

    Args:
        url: As the user typed it.
        timeout: Seconds of silence after which to give up.

    Returns:
        The text under its URL less any password, and the URL it came from in the end, also without.

    Raises:
        UnresolvedError: the URL or a redirect is not http(s), or names no host.
        UnreadableSourceError: no answer, an error, too large, too slow, not text, or redirected without end, out of TLS
            or into a private network.
    """
    import urllib3

    name, here = without_secrets(url), url
    with Watch(name, SLOWEST * timeout) as watch:
        try:
            for _ in range(HOPS + 1):
                _check(here, name)
                with _ask(here, url, timeout, watch) as response:
                    target = response.headers.get("Location")
                    if response.status not in (301, 302, 303, 307, 308) or not target:
                        return _receive(response, name, here, watch), without_secrets(here)
                    here = _join(here, target, name)
        except urllib3.exceptions.HTTPError as error:
            raise UnreadableSourceError(f"{name}: {SLOW if watch.over else _reason(error, timeout)}") from error
    raise UnreadableSourceError(f"{name}: redirects more than {HOPS} times; open it in a browser and save the page")


def _join(here: str, target: str, name: str) -> str:
    try:
        there = urljoin(here, target)
    except ValueError as error:
        raise UnresolvedError(f"{name}: redirects to what is no URL ({error})") from error
    if urlsplit(here).scheme == "https" and urlsplit(there).scheme == "http":
        raise UnreadableSourceError(f"{name}: redirects from https to http, where anybody may have changed it")
    return there


def _is_outside(url: str, typed: str) -> bool:
    """Whether a URL must be on the public network: it is neither the user's own nor on the same server."""
    here, named = urlsplit(url), urlsplit(typed)
    same = here.hostname == named.hostname and (here.port == named.port or here.scheme == "https")
    return not (same or inside_allowed())


def _check(url: str, name: str) -> None:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise UnresolvedError(f"{name}: is no URL ({error})") from error
    if parts.scheme not in ("http", "https"):
        redirects = f"leads to {parts.scheme}://; " if without_secrets(url) != name else ""
        raise UnresolvedError(f"{name}: {redirects}only http and https are read; save the page and name the file")
    if not host:
        raise UnresolvedError(f"{name}: names no host")


def _ask(url: str, typed: str, timeout: float, watch: Watch) -> urllib3.BaseHTTPResponse:
    """Send the request; the body is not read yet."""
    import urllib3

    headers = {
        "User-Agent": "policydiff",
        "Accept": "text/html, text/markdown;q=0.9, text/plain;q=0.8, application/pdf;q=0.7, */*;q=0.1",
        "Accept-Encoding": "gzip, deflate",
    }
    parts = urlsplit(url)
    credentials = urlsplit(typed).netloc.rpartition("@")[0]
    if credentials and _origin(url) == _origin(typed):
        from urllib.parse import unquote

        headers |= urllib3.make_headers(basic_auth=unquote(credentials))
    address = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], fragment=""))
    pool = pool_for(parts.scheme, parts.hostname or "", timeout, watch, outside=_is_outside(url, typed))
    return pool.request("GET", address, headers=headers, redirect=False, retries=False, preload_content=False)


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port


def _receive(response: urllib3.BaseHTTPResponse, name: str, url: str, watch: Watch) -> Source:
    """Read the body as far as the limits allow and make a text of it."""
    if response.status != 200:  # noqa: PLR2004  the one status that means: here it is
        reason = f" {response.reason}" if response.reason else ""
        raise UnreadableSourceError(f"{name}: the server answered {response.status}{reason}; open it in a browser")
    declared = response.headers.get("Content-Type", "")
    kind = declared.partition(";")[0].strip().lower()
    if kind not in FORMATS and kind not in CONTAINERS:
        raise UnreadableSourceError(
            f"{name}: is {kind}, not text; name an HTML, Markdown or plain text page, a Word file or a PDF"
        )
    content = bytearray()
    for chunk in response.stream(65536, decode_content=True):
        content += chunk
        if len(content) > LIMIT:
            raise UnreadableSourceError(f"{name}: is larger than {LIMIT // 1_000_000} MB; save the policy and name it")
    if watch.over:
        raise UnreadableSourceError(f"{name}: {SLOW}")
    if kind not in FORMATS and not container_of(bytes(content)):
        raise UnreadableSourceError(f"{name}: is {kind}, but neither a Word file nor a PDF; save it and name the file")
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", declared, re.IGNORECASE)
    return to_source(
        name,
        bytes(content),
        path=urlsplit(url).path,
        format=FORMATS.get(kind, ""),
        encoding=charset[1] if charset else "",
    )


def _reason(error: Exception, timeout: float) -> str:
    """What went wrong on the way, in a few words; urllib3's own texts name addresses of objects."""
    from urllib3 import exceptions

    silent = f"no answer within {timeout:g} seconds; try again, or save the page and name the file"
    reasons: tuple[tuple[type[Exception], str], ...] = (
        (exceptions.NameResolutionError, "its host is unknown; check the address and the connection"),
        (exceptions.NewConnectionError, "the connection was refused; check the address"),
        (exceptions.TimeoutError, silent),
        (
            exceptions.SSLError,
            f"TLS failed ({_tls_reason(error)}); name a private CA in SSL_CERT_FILE",
        ),
        (exceptions.ProxyError, "the proxy cannot be reached; check HTTPS_PROXY and NO_PROXY"),
        (exceptions.DecodeError, "its compression is broken; save the page and name the file"),
        (exceptions.LocationParseError, "is no URL; check the address"),
        (exceptions.HTTPError, "the connection broke off; try again, or save the page and name the file"),
    )
    return next(text for kind, text in reasons if isinstance(error, kind))


def _tls_reason(error: Exception) -> str:
    """OpenSSL's reason, without its error codes and source lines."""
    text = str(error)
    found = re.search(r"verify failed: ([^(]+)", text) or re.search(r"\[SSL: (\w+)\]", text)
    return found[1].strip().lower().replace("_", " ") if found else type(error).__name__
