"""What SendGrid's answers say about the recipients of a request."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from notices.model import DeliveryVerdict, Deviation, Outcome
from notices.providers.answers import Peer, outcome_of
from notices.providers.protocol import MISREAD, clean

if TYPE_CHECKING:
    from notices.providers.transport import Answer
    from notices.rows import Rows

_SENDGRID = Peer(
    "SendGrid",
    barred="SendGrid refuses us; unless its words say otherwise, check SENDGRID_API_KEY, its Mail Send permission, and"
    " that the sender is verified",
    refused="SendGrid cannot take this request, or it is no answer of SendGrid; check channels.email.host",
)
_FIELD = re.compile(r"personalizations[.\[](\d+)")


def read(answer: Answer, rows: Rows, attempt: int, now: float) -> Outcome | None:
    """What an answer says about the rows that were sent; None where the request was too large."""
    status = answer.status
    if status == 413:  # noqa: PLR2004  payload too large
        return None
    if status == 400:  # noqa: PLR2004  bad request
        return _bad_request(answer.body, rows)
    return outcome_of(answer, attempt, now, _SENDGRID, words(answer.body))


def words(body: bytes) -> str:
    """SendGrid's own words, cleaned; empty where the body is none of its errors."""
    try:
        messages = [str(error.get("message") or "") for error in json.loads(body)["errors"]]
    except MISREAD:
        return ""
    return clean(" ".join(messages))


def _bad_request(body: bytes, rows: Rows) -> Outcome:
    """400: those whose addresses it names are refused, the others go again; else the message is at fault."""
    try:
        errors = json.loads(body)["errors"]
        named = {_named(error, rows): clean(error.get("message", "")) for error in errors}
    except MISREAD:
        return Outcome(DeliveryVerdict.RETRY, "400: SendGrid refuses the message and does not say why", stop=True)
    refused = tuple(Deviation(i, DeliveryVerdict.REFUSED, f"400: {why}") for i, why in sorted(named.items()) if i >= 0)
    if not refused:
        reason = "; ".join(named.values()) or "no reason given"
        return Outcome(DeliveryVerdict.RETRY, f"400: SendGrid refuses the message: {reason}", stop=True)
    return Outcome(DeliveryVerdict.RETRY, "400: names bad addresses; the others go again", deviations=refused)


def _named(error: dict[str, Any], rows: Rows) -> int:
    """Index of the recipient that an error is about; -1 where it is about none."""
    if found := _FIELD.search(str(error.get("field") or "")):
        index = int(found[1])
        return index if index < rows.size else -1
    text = str(error.get("message") or "")
    if "@" in text:
        for index, address in enumerate(rows.column(1)):
            if re.search(rf"(?<![\w.+-]){re.escape(address)}(?![\w-])", text, re.IGNORECASE):
                return index
    return -1
