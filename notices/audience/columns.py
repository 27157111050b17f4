"""The columns of an audience: a row's cells in, a recipient out, or why the row is malformed."""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from notices.audience.cells import breaks, personal_name, personal_names, unsubscribed
from notices.audience.sheet import missing_column
from notices.errors import AudienceError
from notices.model import Recipient, Recipients

COLUMNS = ("id", "email", "language", "name", "push_token", "webpush", "unsubscribed")
CHANGED = "the audience changed while it was read; start again when nobody writes to it"
_NO_ID = "has no id"
_BROKEN = "a cell holds a line break"
_NO_TRUTH = "unsubscribed says neither yes (1, true, yes, a date) nor no (0, false, no, empty)"


def made(
    one: str, email: str, language: str, name: str, token: str, webpush: str, unsubscribed_: str
) -> Recipient | str:
    """A recipient from cells as they were read, or why the row is malformed."""
    one = one.strip()
    if not one:
        return _NO_ID
    out = unsubscribed(unsubscribed_) if unsubscribed_ else False
    if out is None:
        return _NO_TRUTH
    email, token = email.strip(), token.strip()
    if not (one + email + language + name).isprintable() and breaks(one, email, language, name):
        return _BROKEN
    return Recipient(one, email, language, personal_name(name) if name else "", token, webpush.strip(), out)


def page_of(columns: Sequence[Sequence[str]], places: Mapping[str, int], first: int) -> Recipients | None:
    """Columns of cells as they were read, as a page; None where one of them needs a look of its own.

    Args:
        columns: Of whole rows, a row a line, without line breaks in their cells.
        places: Where each column stands; those that are not there are empty.
        first: The first row's line.
    """
    empty = ("",) * len(columns[0])

    def stripped(name: str) -> Sequence[str]:
        return [*map(str.strip, columns[places[name]])] if name in places else empty

    ids = stripped("id")
    unsubscribed_: Sequence[bool] = (False,) * len(ids)
    if "unsubscribed" in places:
        cells = columns[places["unsubscribed"]]
        truths = {text: unsubscribed(text) for text in set(cells)}
        unsubscribed_ = [bool(truths[text]) for text in cells]
        if None in truths.values():
            return None
    if not all(ids):
        return None
    return Recipients(
        ids,
        stripped("email"),
        columns[places["language"]] if "language" in places else empty,
        personal_names(stripped("name")),
        stripped("push_token"),
        stripped("webpush"),
        unsubscribed_,
        range(first, first + len(ids)),
    )


def recipient_of(row: Mapping[str, Any]) -> Recipient | str:
    """A row with keys of any type of value, or why it is malformed."""
    return made(*(_text(row.get(name)) for name in COLUMNS))


def _text(value: Any) -> str:
    if value is None or value is False:
        return ""
    if isinstance(value, str):
        return value.strip()
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)


def check_columns(
    where: str, header: list[str], needed: tuple[str, ...], places: Mapping[str, int] | None = None
) -> None:
    """See that the columns are there which are needed, and that none is one that was meant to be `unsubscribed`.

    Raises:
        AudienceError: One is missing; or a heading is nearly `unsubscribed`, so that everybody would be written to.
    """
    there = header if places is None else places
    if not any(header):
        raise AudienceError(f"{where}: is empty; its first line names the columns: {', '.join(COLUMNS)}")
    for name in needed:
        if name not in there:
            raise missing_column(where, name, header, COLUMNS)
    if "unsubscribed" not in there:
        for near in difflib.get_close_matches("unsubscribed", [cell.lower() for cell in header], 1, 0.8):
            raise AudienceError(f"{where}: the column “{near}” is unknown; did you mean unsubscribed?")
