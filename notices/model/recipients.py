"""Rows of an audience: one by one, and in pages that hold them column by column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any, NamedTuple, Self, TypeVar

from notices.model.messages import Channel

_Cell = TypeVar("_Cell")

_PAGE = 1000
"""Rows of a page: enough that what is done once a page costs nothing, and few enough for any memory."""


class Recipient(NamedTuple):
    """One row of the audience as it is read; empty text where the row gives nothing.

    Nothing empty surrounds id, addresses and name.
    """

    id: str
    """Never empty."""
    email: str = ""
    language: str = ""
    name: str = ""
    push_token: str = ""
    webpush: str = ""
    """A subscription as JSON."""
    unsubscribed: bool = False


@dataclass(frozen=True, slots=True)
class Recipients:
    """Rows that follow one another, column by column; the columns are those of `Recipient`.

    Ten million recipients go through one run: a call for each column costs a tenth of one for each cell.
    """

    ids: Sequence[str]
    emails: Sequence[str]
    languages: Sequence[str]
    names: Sequence[str]
    push_tokens: Sequence[str]
    webpush: Sequence[str]
    unsubscribed: Sequence[bool]
    lines: Sequence[int]
    """Where each row stands: a file's line, or the number of a query's row; from 1."""
    plain: bool = False
    """Whether it is known that every e-mail address goes out as it is written."""

    def __len__(self) -> int:
        """How many rows."""
        return len(self.ids)

    @classmethod
    def of(cls, people: Sequence[Recipient], lines: Sequence[int] = ()) -> Self:
        """A page of rows at hand; without lines they are numbered from 1."""
        columns: list[tuple[Any, ...]] = [*zip(*people, strict=True)] or [()] * len(Recipient._fields)
        ids, emails, languages, names, tokens, webpush, unsubscribed = columns
        at = lines or range(1, len(people) + 1)
        return cls(ids, emails, languages, names, tokens, webpush, unsubscribed, at)

    def people(self) -> Iterator[Recipient]:
        """The rows one by one."""
        columns = self.ids, self.emails, self.languages, self.names, self.push_tokens, self.webpush, self.unsubscribed
        return map(Recipient, *columns)

    def addresses(self, channel: Channel) -> Sequence[str]:
        """What the rows give for a channel: addresses, tokens or subscriptions, each may be empty."""
        match channel:
            case Channel.EMAIL:
                return self.emails
            case Channel.PUSH:
                return self.push_tokens
            case Channel.WEBPUSH:
                return self.webpush
            case Channel.ANNOUNCEMENT | Channel.OPS:
                return ("",) * len(self)

    def keep(self, wanted: Sequence[object], *, plain: bool) -> Recipients:
        """Only the rows for which something true stands in `wanted`."""
        kept = sum(map(bool, wanted))

        def some(column: Sequence[_Cell]) -> tuple[_Cell, ...]:
            # A column that is not there is the same all the way down.
            return tuple(compress(column, wanted)) if any(column) else tuple(column[:kept])

        return Recipients(
            some(self.ids),
            some(self.emails),
            some(self.languages),
            some(self.names),
            some(self.push_tokens),
            some(self.webpush),
            some(self.unsubscribed),
            some(self.lines),
            plain,
        )


def paged(rows: Iterable[tuple[int, Recipient]]) -> Iterator[Recipients]:
    """Rows with their lines, in pages."""
    people: list[Recipient] = []
    lines: list[int] = []
    for line, recipient in rows:
        lines.append(line)
        people.append(recipient)
        if len(people) == _PAGE:
            yield Recipients.of(people, lines)
            people, lines = [], []
    if people:
        yield Recipients.of(people, lines)
