"""What `notices init` writes where the owner's own words belong; none of it may reach a reader."""

from __future__ import annotations

_BLANKS = ("://…", "@…")
"""How the addresses begin that stand in its comments, to be filled in."""

_EARLIER = ("Your Product", "your-company.example")
"""What earlier releases wrote: a name and a domain that nobody can own."""

_FIRST = ("Example", "Example <legal@example.com>")
"""What the first release wrote for the product and the sender."""


def is_placeholder(value: str) -> bool:
    """Whether a value of the configuration is still the one of `notices init`.

    >>> is_placeholder("https://your-company.example/privacy"), is_placeholder("https://example.com/privacy")
    (True, False)
    >>> [is_placeholder(value) for value in ("…", "https://…/privacy", "Rowan <legal@…>", "Rowan … and more")]
    [True, True, True, False]
    """
    lowered = value.lower()
    return value in ("…", *_FIRST) or any(sign.lower() in lowered for sign in (*_BLANKS, *_EARLIER))
