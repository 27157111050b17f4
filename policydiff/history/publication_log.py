"""An edition's publications in, what each changed out."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from hashlib import sha256
from itertools import pairwise
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from policydiff.configured import compare_all
from policydiff.counts import worst_severity
from policydiff.history.cache import kept
from policydiff.history.publications import Dates, Publication, gather
from policydiff.model import Severity, Verdict
from policydiff.pipeline import read_edition
from policydiff.source import Resolution
from policydiff.source.given import pair_given
from policydiff.text.catalogues import own_words
from policydiff.text.unseen import show_controls
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from policydiff.config import Config, Policy
    from policydiff.source import Request, SourcePair
    from policydiff.source.revisions import EditionRevisions, Revised

NOWHERE = "policydiff.invalid"
"""The host of ids where no address of the policy is known: RFC 2606 keeps the domain from everybody."""

UNDATED = "2000"
"""The year of ids where nobody knows one."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A publication compared with the one before."""

    id: str
    """`tag:HOST,YEAR:policy/ID/DIGEST12` (RFC 4151); never changes while the history before it is what it was."""
    date: str
    """The ISO day of the publication; empty where the archive does not tell."""
    time: str
    """The same to the second with its offset, as far as it is known."""
    version: str
    """Tag or archived version; may be empty."""
    commit: str
    """The full hash; empty in an archive."""
    old: str
    """SHA-256 of the text before."""
    new: str
    verdict: Verdict
    severity: Severity | None
    """That of the most severe section; None where nothing of substance changed."""
    updated: str | None
    """As the new text says."""
    effective: str | None
    date_moved: bool
    """Whether the text gives another date than before; where a change of substance did not move it, readers miss it."""
    headline: str
    points: tuple[str, ...]
    """The summary's sentences, the most severe first; may be empty."""
    redline: str
    """The comparison page's file name."""

    @property
    def said(self) -> str:
        """The one sentence for a list: the first point, else the headline, else the verdict."""
        return next(iter(self.points), "") or self.headline or str(self.verdict)


@dataclass(frozen=True, slots=True)
class History:
    """The publications of one edition."""

    id: str
    """`tag:HOST,YEAR:policy/ID`, with the language behind where one is configured."""
    policy: str
    """Id of the configured policy; empty for a file that none is configured for."""
    language: str
    """BCP 47; empty where nothing tells."""
    title: str
    """The configured name, else what the last text is called, else the path."""
    path: str
    """The edition's file, as it was asked for."""
    inside: str
    """The same from the repository's root."""
    url: str
    """Where the policy is published; may be empty."""
    first: Publication
    """The text that everything begins with."""
    entries: tuple[LogEntry, ...]
    """Newest first; empty where there was one publication alone."""
    notes: tuple[str, ...]
    """A line for each revision that could not be read, and one where older ones are missing."""
    pairs: tuple[Callable[[], SourcePair], ...]
    """The texts of each entry, for its comparison page; in the order of `entries`."""
    settings: tuple[object, ...] = ()
    """What else counts in its comparisons: policy, language, selector and headings."""
    since: str = ""
    """The day or version that the entries begin with or after; empty where they are all."""


def history_of(edition: EditionRevisions, request: Request) -> History | None:
    """The history of one edition; None where none of its revisions holds a text.

    Args:
        edition: its path and revisions: its policy, language and headings are those configured for the path.
        request: gives the configuration and what else is asked for.
    """
    path = edition.path
    known = pair_given(path, None, (path, b"-"), request)
    policy = next((one for one in request.config.policies if one.id == known.policy), None)
    settings = (policy.headings, policy.not_headings) if policy else ()
    context = (known.policy, known.language, request.select, own_words(known.language), *settings)
    gathered = gather(edition.revisions, lambda revision: _published(revision, path, context, request))
    if not gathered.publications:
        return None
    url = policy.address("url", known.language) if policy else ""
    # A file that is not configured is called by its place in the repository, wherever the command is run.
    called = known.policy or quote(edition.inside, errors="surrogateescape")
    entries: list[LogEntry] = []
    pairs: list[Callable[[], SourcePair]] = []
    told_before: Counter[str] = Counter()
    for old, new in pairwise(gathered.publications):
        pair = partial(_pair, old, new, path, request)
        key = ("compared", old.sha256, new.sha256, _suffix(old.revision), _suffix(new.revision), *context)
        told = kept(key, partial(_told, pair, request.config))
        when = new.revision.day or new.revision.version
        made_of = f"{known.policy}\n{known.language}\n{when}\n{old.sha256}"
        # On one day a text can be left twice, where it was returned to under a date of its own.
        again = f"\n{told_before[made_of]}" if told_before[made_of] else ""
        told_before[made_of] += 1
        digest = sha256((made_of + again).encode("utf-8", "surrogateescape")).hexdigest()[:12]
        entries.append(_entry(old, new, told, f"tag:{_host(url)},{_year(new)}:policy/{called}/{digest}"))
        pairs.append(pair)
    first, last = gathered.publications[0], gathered.publications[-1]
    within = f"{called}/{known.language}" if known.policy and known.language else called
    return History(
        id=f"tag:{_host(url)},{_year(first)}:policy/{within}",
        policy=known.policy,
        language=known.language or ("" if last.language == "und" else last.language),
        title=_title(policy, known.language, last.title) or show_controls(path),
        path=path,
        inside=edition.inside,
        url=url,
        first=first,
        entries=tuple(reversed(entries)),
        notes=(*([edition.note] if edition.note else []), *gathered.notes),
        pairs=tuple(reversed(pairs)),
        settings=context,
    )


def _title(policy: Policy | None, language: str, own: str) -> str:
    """The configured name, which is that of the first edition; a translation is called as it calls itself."""
    if policy is None:
        return own
    is_translation = bool(policy.editions) and language != policy.editions[0][0]
    return own or policy.name if is_translation else policy.name or own


def _published(revision: Revised, path: str, context: tuple[object, ...], request: Request) -> Publication:
    """What a text says of itself, as it was kept or read.

    Raises:
        UnreadableSourceError: it is gone or holds no policy text.
    """

    def made() -> dict[str, Any]:
        content = revision.load()
        source = pair_given(path, None, (revision.name, content), request).new
        edition = read_edition(source) if source else None
        return {
            "sha256": sha256(content).hexdigest(),
            "updated": edition and edition.updated,
            "effective": edition and edition.effective,
            "title": edition.title if edition else "",
            "language": edition.language if edition else "",
        }

    # Git's name of the content spares reading it; an archive's files are read each time.
    name = revision.blob or sha256(revision.load()).hexdigest()
    found = kept(("text", name, _suffix(revision), *context), made)
    dates = Dates(found["updated"], found["effective"])
    return Publication(revision, found["sha256"], dates, found["title"], found["language"])


def _pair(old: Publication, new: Publication, path: str, request: Request) -> SourcePair:
    before, after = ((each.revision.name, each.revision.load()) for each in (old, new))
    return pair_given(path, before, after, request)


def _entry(old: Publication, new: Publication, told: Mapping[str, Any], name: str) -> LogEntry:
    when = new.revision.day or new.revision.version
    return LogEntry(
        id=name,
        date=new.revision.day,
        time=new.revision.time,
        version=new.revision.version,
        commit=new.revision.commit,
        old=old.sha256,
        new=new.sha256,
        verdict=Verdict(told["verdict"]),
        severity=Severity(told["severity"]) if told["severity"] else None,
        updated=new.dates.updated,
        effective=new.dates.effective,
        date_moved=old.dates != new.dates,
        headline=told["headline"],
        points=tuple(told["points"]),
        redline=f"{_plain(when)}-{name.rpartition('/')[2]}.html",
    )


def _told(pair: Callable[[], SourcePair], config: Config) -> dict[str, Any]:
    """What a list needs of the comparison of two texts."""
    (comparison,) = compare_all(Resolution((pair(),)), config).comparisons
    return {
        "verdict": comparison.verdict,
        "severity": worst_severity(comparison.sections),
        "headline": comparison.summary.headline,
        "points": [point.text for point in comparison.summary.points],
    }


def _plain(text: str) -> str:
    """What a version is called in a file's name."""
    return re.sub(r"[^\w.-]+", "-", text)


def _suffix(revision: Revised) -> str:
    """What tells the format of a text; it may have been renamed since."""
    return PurePosixPath(revision.name).suffix.lower()


def _year(publication: Publication) -> str:
    return publication.revision.day[:4] or UNDATED


def _host(url: str) -> str:
    return urlsplit(url).hostname or NOWHERE
