"""How much of a file is read."""

MOST_PAGES = 2_000
MOST_CHARACTERS = 3_000_000
MOST_PIECES = 30_000
MOST_NODES = 400_000
"""What a file may hold: ten times the longest policy known; more is refused, as it would take minutes and gigabytes.
Of nodes, those that are looked at: past that, the structure is left alone."""

MOST_PATHS = 30_000
"""Drawn paths of a file that are looked at, for rules and bullets: a map or a chart has more, a text has not."""

MOST_LINKS = 2_000
"""Of a page, likewise."""


class TooMuchError(Exception):
    """A file holds more than is read."""
