"""How long to wait before the next try."""

from __future__ import annotations

import math
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


def hold_of(headers: Mapping[str, str], now: float, default: float) -> float:
    """Seconds that an answer 429 asks for: `X-RateLimit-Reset` (epoch seconds), else `Retry-After`, else the default.

    >>> hold_of({"x-ratelimit-reset": "1030"}, 1000.0, 5.0), hold_of({"retry-after": "7"}, 1000.0, 5.0)
    (30.0, 7.0)
    >>> hold_of({"retry-after": "soon"}, 1000.0, 5.0)
    5.0
    """
    reset = _seconds(_header(headers, "x-ratelimit-reset"))
    if reset is not None:
        return _bounded(reset - now)
    told = retry_after(headers, now)
    return default if told is None else told


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds that `Retry-After` asks for, as a number or as a date; None where it does not say.

    >>> retry_after({"Retry-After": "30"}, 0.0), retry_after({"Retry-After": "Thu, 01 Jan 1970 00:01:00 GMT"}, 0.0)
    (30.0, 60.0)
    """
    told = _header(headers, "retry-after")
    seconds = _seconds(told)
    if seconds is not None:
        return _bounded(seconds)
    try:
        until = parsedate_to_datetime(told)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return _bounded(until.timestamp() - now)


def _header(headers: Mapping[str, str], wanted: str) -> str:
    return next((value for name, value in headers.items() if name.lower() == wanted), "")


def _seconds(text: str) -> float | None:
    try:
        seconds = float(text)
    except ValueError:
        return None
    return seconds if math.isfinite(seconds) else None


def _bounded(seconds: float) -> float:
    return min(LONGEST_HOLD, max(0.0, seconds))
