"""An edition in, what its own clause on changes promises out."""

from __future__ import annotations

from collections.abc import Iterable

from policydiff.model import Edition, Promises
from policydiff.promise.passages import headed, language_of, loose, run_in, scattered
from policydiff.promise.sentence import DATE_LINE, UNSPECIFIED, Said, said
from policydiff.rules.clauses import Clauses, clauses
from policydiff.text.kept import kept

__all__ = ["read_promises"]


@kept("sections", "metadata", "language")
def read_promises(edition: Edition) -> Promises:
    """Read the clause on changes wherever it stands: a section of its own, a bold line, the last paragraph.

    Kept for the next pair of a history, whose old side it is then.

    Where sections are headed as being about changes, only they are read; else paragraphs with such a title in bold,
    else the sentences that speak of changes of the document, with what goes on about them. Only what the clause says
    is reported, and each sentence that says it is quoted as it stands in its block. An edition without such a clause
    promises nothing.
    """
    language = language_of(edition)
    rules = clauses(language)
    weak: list[tuple[tuple[str, Said], ...]] = []
    for passages, sure in ((headed, True), (run_in, False), (scattered, True), (loose, False)):
        found = tuple((quote, one) for quote in passages(edition, rules) if (one := said(quote, language)))
        if any(one.binding or (one.channels and sure) for _, one in found):
            return _together(found, rules)
        if found and sure:
            weak.append(found)
    return _together(weak[0], rules) if weak else Promises()


def _together(found: tuple[tuple[str, Said], ...], rules: Clauses) -> Promises:
    channels = [one.channels for _, one in found]
    names = [PAGE if name == DATE_LINE else name for name, _ in rules.channels]
    if not set().union(*channels) - {DATE_LINE, UNSPECIFIED}:
        channels = [one - {DATE_LINE} | {PAGE} if DATE_LINE in one else one for one in channels]
    ways = _named(dict.fromkeys(names), channels)
    leads = tuple(dict.fromkeys(lead for _, one in found for lead in one.lead_times))
    flags = _named((name for name, _ in rules.flags), [one.flags for _, one in found])
    if any(lead.ahead for lead in leads):
        flags = tuple(name for name in flags if name != DAYS_UNSAID)
    return Promises(
        channels=ways,
        lead_times=leads,
        consent=_named((name for name, _ in rules.consent), [one.consent for _, one in found]),
        effective_date=any(one.effective_date for _, one in found),
        flags=flags,
        quotes=tuple(dict.fromkeys(quote for quote, _ in found)),
    )


DAYS_UNSAID = "prior_notice_unquantified"
"""The flag of a clause that tells readers in advance and gives no number of days, anywhere in it."""
PAGE = "policy_page"
"""What a changed date on the page comes to where nothing else is promised."""


def _named(names: Iterable[str], sets: list[frozenset[str]]) -> tuple[str, ...]:
    """The names that any of the sets holds, in the order of the tables."""
    return tuple(name for name in names if any(name in one for one in sets))
