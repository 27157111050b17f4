"""What `notices init` writes where the owner's own words belong; none of it may reach a reader."""

from __future__ import annotations

PRODUCT = "Your Product"
DOMAIN = "your-company.example"
"""A name that nobody can own."""

_FIRST = ("Example", "Example <legal@example.com>")
"""What the first release wrote for the product and the sender."""


def is_placeholder(value: str) -> bool:
    """Whether a value of the configuration is still the one of `notices init`.

    >>> is_placeholder("https://your-company.example/privacy"), is_placeholder("https://example.com/privacy")
    (True, False)
    """
    return DOMAIN in value.lower() or PRODUCT in value or value in _FIRST
