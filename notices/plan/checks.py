"""What speaks against a plan whatever its words are: its date, and whom it does not reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notices.model import AudienceCount, Channel, NoticeKind
from policydiff import Finding, Severity, days_ahead, has_passed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date


def check_date(effective: str, today: date, asked: Sequence[tuple[int, str]], kind: NoticeKind) -> tuple[Finding, ...]:
    """Whether the date is there, has not passed, and is far enough ahead.

    Args:
        effective: ISO day, or a month where no day is known; empty where none is known.
        today: the day from which a notice could go out.
        asked: days of notice and the promise, setting or rule that asks for them.
        kind: a correction may come when the date has passed.
    """
    if not effective:
        text = "neither the new text nor the fact `effective` says when it takes effect"
        return (Finding("date.missing", Severity.HIGH, text),)
    if kind is NoticeKind.CORRECTION:
        return ()
    if has_passed(effective, today):
        text = f"the effective date {effective} has passed on {today.isoformat()}"
        return (Finding("date.past", Severity.HIGH, text, "a notice comes before the change"),)
    ahead = days_ahead(effective, today)
    unmet: dict[int, list[str]] = {}
    for days, because in sorted(asked, key=lambda lead: -lead[0]):
        if ahead < days:
            unmet.setdefault(days, []).append(because)
    if not unmet:
        return ()
    # One date is one cause, whoever asks for more days.
    said = "; ".join(f"{days} are asked for by {' and by '.join(reasons)}" for days, reasons in unmet.items())
    first = next(iter(unmet.values()))[0]
    return (Finding("date.too_soon", Severity.HIGH, f"{_far(effective, ahead)}; {said}", first),)


def _far(effective: str, ahead: int) -> str:
    """How far ahead a date is that has not passed; a month may begin before today."""
    return f"{effective} is {ahead} days ahead" if ahead >= 0 else f"{effective} began {-ahead} days ago"


def check_audience(
    counts: Sequence[AudienceCount],
    *,
    nameless: int,
    rows: int,
    skipped: int,
    languages: Sequence[str],
    shared: int = 0,
    foreign: Mapping[str, int] | None = None,
) -> tuple[Finding, ...]:
    """Who is left out, and what a message lacks for some.

    Args:
        counts: as the survey gives them; empty where no channel has an audience.
        nameless: rows without a name.
        rows: all rows.
        skipped: malformed rows that were left out.
        languages: the languages that the plan has messages in, the one that others fall back to first.
        shared: ids that stand at more than one e-mail address.
        foreign: what rows call their language and is none, and how many rows do.
    """
    return (
        *_left_out(counts),
        *_lacking(nameless, rows, skipped),
        *_muddled(shared, foreign or {}, languages),
        *_unspoken(counts, languages),
    )


def _left_out(counts: Sequence[AudienceCount]) -> Iterator[Finding]:
    for channel in (Channel.EMAIL, Channel.PUSH, Channel.WEBPUSH):
        mine = [count for count in counts if count.channel is channel]
        out = {
            "invalid": sum(count.invalid for count in mine),
            "unsubscribed": sum(count.unsubscribed for count in mine),
            "suppressed": sum(count.suppressed for count in mine),
        }
        number = sum(out.values())
        if number:
            why = ", ".join(f"{count} {name}" for name, count in out.items() if count)
            people = "person needs" if number == 1 else "people need"
            text = f"{channel}: {number:,} {people} another channel ({why})"
            yield Finding("audience.left_out", Severity.MEDIUM, text)
        if mine and not any(count.ready for count in mine):
            yield Finding("audience.nobody", Severity.MEDIUM, f"{channel}: nobody would be written to")
    if counts and not any(count.ready for count in counts):
        yield Finding("audience.empty", Severity.HIGH, "nobody would be written to on any channel that has recipients")


def _lacking(nameless: int, rows: int, skipped: int) -> Iterator[Finding]:
    if nameless:
        text = f"{nameless:,} of {rows:,} rows have no name; their greeting names nobody"
        yield Finding("audience.no_name", Severity.LOW, text)
    if skipped:
        yield Finding("audience.skipped", Severity.MEDIUM, f"{skipped:,} malformed rows are left out (--skip-invalid)")


def _muddled(shared: int, foreign: Mapping[str, int], languages: Sequence[str]) -> Iterator[Finding]:
    if shared:
        text = f"{shared:,} {'ids stand' if shared > 1 else 'id stands'} at more than one e-mail address"
        why = "each address is written to; an id is for one person, and the report tells such rows apart by their line"
        yield Finding("audience.id_twice", Severity.MEDIUM, f"{text}: {why}")
    if foreign:
        number = sum(foreign.values())
        # A column that slipped may hold addresses here, and no plan does.
        shown = ", ".join(sorted(tag for tag in foreign if tag.isascii() and tag.isalpha())[:_TAGS]) or "no word"
        text = f"{number:,} {'rows name' if number > 1 else 'row names'} what is no language ({shown})"
        more = f"; they get {languages[0]}" if languages else ""
        yield Finding("audience.language_unknown", Severity.MEDIUM, f"{text}{more}; write en, pt-BR or zh-Hans")


_TAGS = 5
"""Words shown at most."""


def _unspoken(counts: Sequence[AudienceCount], languages: Sequence[str]) -> Iterator[Finding]:
    for language in languages:
        mine = [count for count in counts if count.language == language]
        if counts and not any(count.recipients for count in mine):
            yield Finding("audience.language_unused", Severity.LOW, f"nobody in the audience reads {language}")
