"""A record → a page, JSON or CSV."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import IO, Any

from notices.model import ChannelCounts
from notices.report.record import NOTES, RecipientEntry, Record
from notices.report.telling import hashes_of, title_of, words_of

MOST_EXCEPTIONS = 1000
"""People listed one by one in a page or JSON; the CSV has them all."""

ALWAYS = ("recipients", "accepted", "refused", "unknown", "pending")
"""States that the page has a column for also where nobody is in them."""


def write_csv(record: Record, out: IO[str]) -> None:
    """A row for each row of the audience and channel it names an address for: id, channel, outcome, reason."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["id", "channel", "outcome", "reason"])
    for entry in record.people():
        writer.writerow([_cell(entry.id), entry.channel.value, entry.outcome, _cell(entry.reason)])


def _cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def write_json(record: Record, out: IO[str]) -> None:
    """Everything but the list of all recipients; those without acceptance are listed."""
    json.dump(_document(record), out, ensure_ascii=False, indent=2)
    out.write("\n")


def write_html(record: Record, out: IO[str]) -> None:
    """One page that needs nothing from elsewhere."""
    from policydiff import environment_of  # loads Jinja

    template = environment_of(Path(__file__).parent).get_template("report.html.j2")
    plan = record.plan
    counts = [asdict(counts) for _, counts in record.counts]
    out.write(
        template.render(
            **_document(record),
            title=title_of(plan),
            sender=dict(plan.settings).get("email.from", ""),
            shown=[words_of(message) for message in plan.messages],
            hashes=hashes_of(plan),
            states=[name for name in asdict(ChannelCounts(0)) if name in ALWAYS or any(each[name] for each in counts)],
        )
    )


def _document(record: Record) -> dict[str, Any]:
    plan = record.plan
    exceptions = [asdict(entry) for entry in islice(_not_accepted(record), MOST_EXCEPTIONS)]
    return {
        "schema": "notices-report/1",
        "notice": plan.notice,
        "kind": plan.kind,
        "effective": plan.effective,
        "digest": plan.digest,
        "begun": record.begun,
        "purged": record.purged or None,
        "editions": [asdict(edition) for edition in plan.editions],
        "channels": {channel: asdict(counts) for channel, counts in record.counts},
        "attempts": [asdict(one) for one in record.tries],
        "settled": list(record.settled),
        "unsigned_events": record.unsigned_events,
        "exceptions": exceptions,
        "messages": [
            {
                "channel": message.channel,
                "language": message.language,
                "parts": {part.name: part.content for part in message.parts},
                "fields": [asdict(field) for field in message.fields],
            }
            for message in plan.messages
        ],
        "journal": {"head": record.head, "holds": not record.problems, "problems": list(record.problems)},
        "notes": list(NOTES),
    }


def _not_accepted(record: Record) -> Iterator[RecipientEntry]:
    return (entry for entry in record.people() if entry.outcome != "accepted")
