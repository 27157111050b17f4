"""A history in, JSON out, as `schema.json` beside this file describes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policydiff.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.history.publication_log import History, LogEntry

SCHEMA = "policydiff-log/1"
"""Name and version of the form; keys are only added within a version."""

SET_SCHEMA = "policydiff-log-set/1"


def histories_to_json(histories: Sequence[History], entries: Sequence[Sequence[LogEntry]]) -> str:
    """One history as an object, several as a set of them; ends in a line feed.

    Args:
        histories: at least one.
        entries: those of each that are to be written.
    """
    data = [history_data(history, shown) for history, shown in zip(histories, entries, strict=True)]
    made = data[0] if len(data) == 1 else {"schema": SET_SCHEMA, "logs": data}
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def history_data(history: History, entries: Sequence[LogEntry]) -> dict[str, Any]:
    """A history as its JSON reads."""
    first = history.first.revision
    return {
        "schema": SCHEMA,
        "generator": f"policydiff {__version__}",
        "id": history.id,
        "policy": history.policy,
        "language": history.language,
        "title": history.title,
        "url": history.url or None,
        "first": {"date": first.day or None, "version": first.version or None, "commit": first.commit or None},
        "entries": [_entry(entry) for entry in entries],
    }


def log_schema() -> str:
    """The JSON Schema (2020-12) of one history and of a set, as text."""
    return Path(__file__).with_name("schema.json").read_text("utf-8")


def _entry(entry: LogEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "date": entry.date or None,
        "time": entry.time or None,
        "version": entry.version or None,
        "commit": entry.commit or None,
        "old": entry.old,
        "new": entry.new,
        "verdict": entry.verdict,
        "severity": entry.severity,
        "updated": entry.updated,
        "effective": entry.effective,
        "date_moved": entry.date_moved,
        "headline": entry.headline,
        "points": list(entry.points),
        "redline": entry.redline,
    }
