"""A plan with all its texts as one compressed value, and back: the ledger keeps what was sent."""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict
from typing import Any

from notices.model import (
    FIRST_SCHEMA,
    Channel,
    EditionDigest,
    Field,
    Message,
    NoticeKind,
    Part,
    Plan,
    count_of,
    finding_of,
)


def press_plan(plan: Plan) -> bytes:
    """The plan for the ledger; the same bytes for an equal plan."""
    return zlib.compress(json.dumps(asdict(plan), ensure_ascii=False, sort_keys=True).encode(), 6)


def unpress_plan(data: bytes) -> Plan:
    """What `press_plan` gave, as an equal plan.

    Raises:
        ValueError: The bytes are not what `press_plan` gave.
    """
    try:
        fields: dict[str, Any] = json.loads(zlib.decompress(data))
        return Plan(
            **{"schema": FIRST_SCHEMA}  # what the first release did not write
            | fields
            | {
                "kind": NoticeKind(fields["kind"]),
                "editions": tuple(EditionDigest(**edition) for edition in fields["editions"]),
                "messages": tuple(_message(message) for message in fields["messages"]),
                "settings": tuple((name, value) for name, value in fields["settings"]),
                "audience": tuple(map(count_of, fields["audience"])),
                "findings": tuple(map(finding_of, fields["findings"])),
            }
        )
    except (zlib.error, KeyError, TypeError) as error:
        raise ValueError("not a plan of this version") from error


def _message(fields: dict[str, Any]) -> Message:
    return Message(
        Channel(fields["channel"]),
        fields["language"],
        tuple(Part(**part) for part in fields["parts"]),
        tuple(Field(**field) for field in fields["fields"]),
    )
