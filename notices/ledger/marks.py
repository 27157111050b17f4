"""What stands for recipients and addresses once their names are gone: HMAC-SHA256 under a key that can be destroyed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

MARK_BYTES = 16
"""Of a recipient's mark: 128 bits of an HMAC-SHA256."""
_BLOCK = 64
"""Bytes that SHA-256 takes at a time; a key is padded to them."""


def marker(key: bytes) -> Callable[[str], bytes]:
    """What makes the HMAC of a text, 32 bytes: as `hmac.digest`, at half its price, since the key is hashed once.

    >>> import hmac
    >>> marker(b"key")("Ann") == hmac.digest(b"key", b"Ann", "sha256")
    True
    """
    padded = (key if len(key) <= _BLOCK else hashlib.sha256(key).digest()).ljust(_BLOCK, b"\0")
    inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in padded))
    outer = hashlib.sha256(bytes(byte ^ 0x5C for byte in padded))

    def made(text: str) -> bytes:
        inside = inner.copy()
        inside.update(text.encode("utf-8", "replace"))
        outside = outer.copy()
        outside.update(inside.digest())
        return outside.digest()

    return made


def mark(key: bytes, recipient: str) -> bytes:
    """What stands for a recipient."""
    return marker(key)(recipient)[:MARK_BYTES]
