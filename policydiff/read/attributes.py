"""A Markdown text in, what kramdown's attribute lists say that no reader sees: the machine's form of a date."""

from __future__ import annotations

from policydiff.text.lazy import Lazy

_DATETIME = Lazy(r"\{:[^{}\n]*\bdatetime=[\"']?([\d:.TZ+-]+)")
"""The date in `{: datetime="2025-01-07" }`."""


def attribute_times(text: str) -> tuple[tuple[str, str], ...]:
    r"""Metadata of the same form as that of a page's `<time>` elements; empty where there is none.

    >>> attribute_times('7 janvier 2025\n{: datetime="2025-01-07" }')
    (('time', '2025-01-07'),)
    """
    return (
        tuple(("time", found[1]) for found in _DATETIME.finditer(text)) if "{:" in text and "datetime=" in text else ()
    )
