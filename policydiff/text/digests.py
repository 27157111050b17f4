"""Bytes in, their digest out, without OpenSSL where they are few: loading it takes longer than reading a short text.

>>> hexadecimal(b"")[:8]
'e3b0c442'
"""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module

LONG = 400_000
"""Bytes from which OpenSSL is quicker for two texts, its loading included: 2.7 ms, and then a fifth of the time."""


def hexadecimal(content: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal.

    Short ones are left to the interpreter's own code, which `hashlib` takes where there is no OpenSSL and `random` of
    the standard library takes as here; an interpreter without it has `hashlib`.
    """
    if len(content) < LONG:
        for module in ("_sha2", "_sha256"):  # since Python 3.12, and before
            with suppress(ImportError):
                digest: str = import_module(module).sha256(content).hexdigest()
                return digest
    from hashlib import sha256

    return sha256(content).hexdigest()
