"""An edition in, its `updated` and `effective` dates out, with where they stand and what is wrong with them."""

from __future__ import annotations

from policydiff.dates.cues import EFFECTIVE, UPDATED
from policydiff.dates.date_lines import LONGEST_LABEL
from policydiff.dates.find import FoundDate, find_dates, has_year
from policydiff.dates.roles import contradict
from policydiff.dates.stated import UNDER_TITLE, Stated, Text, resolved, stated, texts_of, under_title
from policydiff.model import Edition, Finding, Lines, Severity
from policydiff.text.kept import kept
from policydiff.values import dataclass

METADATA = {
    UPDATED: frozenset(
        (
            *("updated", "updatedat", "updatedon", "updateddate", "dateupdated"),
            *("lastupdated", "lastupdatedat", "lastupdatedon", "lastupdate", "lastupdateddate"),
            *("lastmodifiedat", "lastmodified", "lastmod", "modified", "modifiedat", "modifieddate", "datemodified"),
            *("revised", "revisiondate", "lastrevised", "lastrevision", "versiondate"),
        )
    ),
    EFFECTIVE: frozenset(
        (
            *("effectivedate", "effective", "effectiveon", "effectivefrom", "effectiveasof", "dateeffective"),
            *("validfrom", "inforcefrom", "takeseffect"),
        )
    ),
}
"""Keys of front matter without `-`, `_`, blanks and capitals. `date` is the day of publication: neither."""

PAGE_METADATA = ("article:modified_time", "og:updated_time", "dcterms.modified", "datemodified", "last-modified")
"""Keys of a page's head that tell its last change; a page without a date line only, for machines set many of them."""


@dataclass(frozen=True, slots=True)
class PolicyDates:
    """What an edition says about its own dates."""

    updated: str | None = None
    """ISO date, `YYYY-MM` where no day is written; when the text says it was last changed."""
    effective: str | None = None
    """When the text says it takes, or took, effect."""
    updated_lines: Lines | None = None
    """Where `updated` stands; None where it comes from metadata or is not given."""
    effective_lines: Lines | None = None
    findings: tuple[Finding, ...] = ()
    """Dates that contradict each other, that can be read in two ways, or that cannot be read."""


@kept("sections", "metadata", "language", "title")
def read_dates(edition: Edition) -> PolicyDates:
    """Read an edition's dates; kept for the rooms that ask again, and for the next pair of a history.

    A date line or a dated heading goes before a sentence about the policy, that before front matter, that before what
    stands around the policy on its page, that before a date alone under the title, that before the newest entry of the
    policy's own log of changes, that before a page's metadata. Of several the first stands.
    """
    texts = texts_of(edition)
    found, metadata, around = stated(texts), _metadata(edition), stated(texts_of(edition, outside=True))
    if any(one.date.day_first for one in (*found, *metadata, *around)):
        from policydiff.dates.order import day_first  # most dates can be read in one way only

        first = day_first((text.text for text in texts), edition.language)
        found, metadata, around = (resolved(part, first=first) for part in (found, metadata, around))
    chosen = {role: _chosen(role, found) or _from_metadata(role, metadata) for role in (UPDATED, EFFECTIVE)}
    machine = _machine_date(edition, found)
    for role in (UPDATED, EFFECTIVE):
        chosen[role] = chosen[role] or _from_time_element(role, texts, machine) or _chosen(role, around)
    if chosen[UPDATED] is None:
        chosen[UPDATED] = (
            under_title(texts, found) or _unlabelled_time(texts, machine) or _newest_entry(found) or _from_page(edition)
        )
    updated, effective = chosen[UPDATED], chosen[EFFECTIVE]
    return PolicyDates(
        updated=updated.date.iso if updated else None,
        effective=effective.date.iso if effective else None,
        updated_lines=_lines(updated),
        effective_lines=_lines(effective),
        findings=(*_contradictions(found, metadata), *_ambiguities(chosen), *_unread(texts, chosen)),
    )


def _chosen(role: str, found: tuple[Stated, ...]) -> Stated | None:
    """The first labelled place of a role in the first document that has one, else its first sentence."""
    mine = [one for one in found if one.role == role and not one.log]
    mine = [one for one in mine if one.document == mine[0].document]
    return next((one for one in mine if one.labelled), mine[0] if mine else None)


def _newest_entry(found: tuple[Stated, ...]) -> Stated | None:
    """The newest of several entries of a change log; what one says itself is history, and one alone is no log."""
    entries = [one for one in found if one.log]
    return max(entries, key=lambda one: one.date.iso) if len(entries) > 1 else None


def _metadata(edition: Edition) -> tuple[Stated, ...]:
    found = []
    for key, value in edition.metadata:
        plain = key.lower().translate(_JOINED)
        for role, keys in METADATA.items():
            if plain in keys and (date := _one_date(value)):
                found.append(Stated(role, date, labelled=True, lines=(1, 1), section=-1))
    return tuple(found)


_JOINED = dict.fromkeys(map(ord, "-_ "))


def _from_metadata(role: str, metadata: tuple[Stated, ...]) -> Stated | None:
    return next((one for one in metadata if one.role == role), None)


def _machine_date(edition: Edition, found: tuple[Stated, ...]) -> FoundDate | None:
    """The one date that the page gives in its machine's form and the text states nowhere; None where there is none."""
    dates = {date.iso: date for key, value in edition.metadata if key == "time" and (date := _one_date(value))}
    date = next(iter(dates.values())) if len(dates) == 1 else None
    return None if date is None or any(one.date.iso == date.iso for one in found) else date


def _from_time_element(role: str, texts: tuple[Text, ...], date: FoundDate | None) -> Stated | None:
    """That date, where a label gives none to read: "Last updated two weeks ago"."""
    if date is None:
        return None
    from policydiff.dates.unparsed import begins_with_label  # most dates can be read

    labels = (text for text in texts if len(text.text) <= LONGEST_LABEL and begins_with_label(text.text) == role)
    label = next(labels, None)
    return Stated(role, date, labelled=True, lines=label.lines, section=label.section) if label else None


def _unlabelled_time(texts: tuple[Text, ...], date: FoundDate | None) -> Stated | None:
    """That date, where a short line right under the title holds one that cannot be read."""
    lines = [text for text in texts[:UNDER_TITLE] if not text.heading and has_year(text.text)]
    if date is None or len(lines) != 1 or len(lines[0].text) > LONGEST_BARE or find_dates(lines[0].text):
        return None
    return Stated(UPDATED, date, labelled=False, lines=lines[0].lines, section=lines[0].section)


LONGEST_BARE = 40
"""Characters of a line that is a date in a language whose months are not known."""


def _from_page(edition: Edition) -> Stated | None:
    values = dict(edition.metadata)
    dates = (_one_date(values[key]) for key in values if key.lower() in PAGE_METADATA)
    return next((Stated(UPDATED, date, labelled=True, lines=(0, 0), section=-1) for date in dates if date), None)


def _one_date(value: str) -> FoundDate | None:
    return next(iter(find_dates(value)), None)


def _contradictions(found: tuple[Stated, ...], metadata: tuple[Stated, ...]) -> list[Finding]:
    findings = []
    for role in (EFFECTIVE, UPDATED):
        mine = [one for one in found if one.role == role and not one.log and not one.date.day_first]
        mine = [one for one in mine if one.document == mine[0].document]
        mine += [one for one in metadata if one.role == role]
        if contradict(tuple(one.date.iso for one in mine)):
            said = dict.fromkeys(f"{one.date.iso} {_where(one)}" for one in mine)
            message = f"The text gives several dates as the {_named(role)}: {', '.join(said)}. Keep one."
            other = next(one for one in mine if one.date.iso != mine[0].date.iso)
            lines = mine[0].lines if other.section < 0 else other.lines
            severity = Severity.HIGH if role == EFFECTIVE else Severity.MEDIUM
            findings.append(Finding("date.contradiction", severity, message, lines=lines))
    return findings


def _ambiguities(chosen: dict[str, Stated | None]) -> list[Finding]:
    findings = []
    for role, one in chosen.items():
        if one and one.date.day_first:
            read, other = one.date.iso, one.date.day_first
            message = (
                f"The {_named(role)} in line {one.lines[0]} can be {read} or {other}; it was read as {read}. "
                "Write the month as a word, or the year first."
            )
            findings.append(Finding("date.ambiguous", Severity.MEDIUM, message, lines=one.lines))
    return findings


def _unread(texts: tuple[Text, ...], chosen: dict[str, Stated | None]) -> list[Finding]:
    findings: list[Finding] = []
    if all(chosen.values()):
        return findings
    from policydiff.dates.unparsed import unparsed  # as above

    for role, text, lines in unparsed(texts):
        if chosen[role] is None:
            message = f'The {_named(role)} in line {lines[0]} cannot be read: "{text}". Give day, month and year.'
            findings.append(Finding("date.unparsable", Severity.MEDIUM, message, lines=lines))
    return findings


def _lines(one: Stated | None) -> Lines | None:
    return one.lines if one and one.section >= 0 else None


def _where(one: Stated) -> str:
    return f"(line {one.lines[0]})" if one.section >= 0 else "(front matter)"


def _named(role: str) -> str:
    return "effective date" if role == EFFECTIVE else "date of the last update"
