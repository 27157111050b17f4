"""How long to wait before the next try."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime

FIRST = 0.5
"""Seconds before the second try; each further wait is twice as long."""
LONGEST = 60.0
MOST_ATTEMPTS = 9
"""After so many tries in a row the rest stays pending: about three minutes of a provider's outage."""
LONGEST_HOLD = 900.0
"""Seconds a provider may make us hold; longer ones are cut, and its next answer renews them."""


def backoff(attempt: int, spread: float | None = None) -> float:
    """Seconds to wait after the attempt of that number (from 1).

    Args:
        attempt: Of the try that failed.
        spread: From 0 to 1; takes up to half of the wait away, so that workers do not come back at once.
    """
    wait = min(LONGEST, FIRST * 2.0 ** min(attempt - 1, 30))
    return wait * (1 - 0.5 * (random.random() if spread is None else spread))  # noqa: S311  not for secrets


def told_wait(headers: Mapping[str, str], now: float, default: float) -> float:
    """Seconds that an answer 429 asks for: `X-RateLimit-Reset` (epoch seconds), else `Retry-After`.

    >>> told_wait({"x-ratelimit-reset": "1030"}, 1000.0, 5.0), told_wait({"retry-after": "7"}, 1000.0, 5.0)
    (30.0, 7.0)
    >>> told_wait({"retry-after": "soon"}, 1000.0, 5.0)
    5.0
    """
    lower = {name.lower(): value for name, value in headers.items()}
    for name, since in (("x-ratelimit-reset", now), ("retry-after", 0.0)):
        try:
            if name in lower:
                return min(LONGEST_HOLD, max(0.0, float(lower[name]) - since))
        except ValueError:
            pass
    try:
        until = parsedate_to_datetime(lower.get("retry-after", ""))
    except ValueError:
        return default
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(LONGEST_HOLD, max(0.0, until.timestamp() - now))
