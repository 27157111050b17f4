"""A host's name or address in, whether strangers may lead a program there out: the public network alone."""

from __future__ import annotations

import os
import socket
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

ALLOWED = "POLICYDIFF_ALLOW_LOOPBACK"
"""The variable that lets redirects and endpoints lead to this machine and its network: for tests."""

_NAT64 = ip_network("64:ff9b::/96")
"""Addresses whose last four bytes are an IPv4 address (RFC 6052, 2.1)."""


def inside_allowed() -> bool:
    """Whether the user lets strangers' addresses lead inside, by the value 1 of the variable."""
    return os.environ.get(ALLOWED) == "1"


@lru_cache(maxsize=1024)
def is_inside(host: str) -> bool:
    """Whether a host is this machine or its private network, as far as its name or address tells.

    A name that only a look-up would find there is not known; connections are asked for the address they got.

    >>> [is_inside(host) for host in ("localhost", "10.0.0.7", "0x7f.1", "::ffff:127.0.0.1", "example.com", "8.8.8.8")]
    [True, True, True, True, False, False]
    """
    name = host.rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    address = _address(name)
    return address is not None and not _is_public(address)


def _address(name: str) -> IPv4Address | IPv6Address | None:
    """The address, also in the short, octal and hexadecimal forms that the system's resolver takes; None for a name."""
    bare = name.partition("%")[0]
    try:
        return ip_address(bare)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(bare))
    except (OSError, UnicodeError):
        return None


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address):
        within = address.ipv4_mapped or address.sixtofour
        if within is None and address in _NAT64:
            within = IPv4Address(address.packed[-4:])
        if within is not None:
            return _is_public(within)
    return address.is_global and not address.is_multicast
