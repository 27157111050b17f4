"""An edition's publications in, what each changed out."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from policydiff.history.cache import kept
from policydiff.history.publications import Dates, Publication, gather
from policydiff.model import Severity, Verdict
from policydiff.pipeline import compare_all, read_edition
from policydiff.source import Resolution
from policydiff.source.given import pair_given
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from policydiff.model import Comparison
    from policydiff.source import Request, SourcePair
    from policydiff.source.revisions import Revised

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

    policy: str
    """Id of the configured policy; empty for a file that none is configured for."""
    language: str
    """BCP 47; empty where nothing tells."""
    title: str
    """The configured name, else what the last text is called, else the path."""
    path: str
    """The edition's file, as it was asked for."""
    url: str
    """Where the policy is published; may be empty."""
    first: Publication
    """The text that everything begins with."""
    entries: tuple[LogEntry, ...]
    """Newest first; empty where there was one publication alone."""
    notes: tuple[str, ...]
    """A line for each revision that could not be read."""
    pairs: tuple[Callable[[], SourcePair], ...]
    """The texts of each entry, for its comparison page; in the order of `entries`."""

    @property
    def id(self) -> str:
        """The id of the whole, as that of an entry."""
        return f"tag:{_host(self.url)},{self.first.revision.day[:4] or UNDATED}:policy/{self.policy or self.path}"


def history_of(path: str, revisions: Iterable[Revised], request: Request) -> History | None:
    """The history of one edition; None where none of its revisions holds a text.

    Args:
        path: the edition, relative to `request.cwd`: its policy, language and headings are those configured for it.
        revisions: oldest first.
        request: gives the configuration and what else is asked for.
    """
    known = pair_given(path, None, (path, b"-"), request)
    policy = next((one for one in request.config.policies if one.id == known.policy), None)
    settings = tuple(policy.headings + policy.not_headings) if policy else ()
    context = (known.policy, known.language, request.select, *settings)

    def published(revision: Revised) -> Publication:
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
        found = kept(("text", name, path.rpartition(".")[2], *context), made)
        dates = Dates(found["updated"], found["effective"])
        return Publication(revision, found["sha256"], dates, found["title"], found["language"])

    gathered = gather(revisions, published)
    if not gathered.publications:
        return None
    url = policy.url.replace("{language}", known.language) if policy else ""
    entries, pairs = [], []
    for old, new in zip(gathered.publications, gathered.publications[1:], strict=False):

        def pair(old: Publication = old, new: Publication = new) -> SourcePair:
            texts = [(each.revision.name, each.revision.load()) for each in (old, new)]
            return pair_given(path, texts[0], texts[1], request)

        def made(pair: Callable[[], SourcePair] = pair) -> dict[str, Any]:
            return _told(compare_all(Resolution((pair(),)), request.config).comparisons[0])

        told = kept(("compared", old.sha256, new.sha256, path, *context), made)
        entries.append(_entry(old, new, told, url, known))
        pairs.append(pair)
    last = gathered.publications[-1]
    return History(
        policy=known.policy,
        language=known.language or last.language.replace("und", ""),
        title=(policy.name if policy else "") or last.title or path,
        path=path,
        url=url,
        first=gathered.publications[0],
        entries=tuple(reversed(entries)),
        notes=gathered.notes,
        pairs=tuple(reversed(pairs)),
    )


def _entry(old: Publication, new: Publication, told: Mapping[str, Any], url: str, known: SourcePair) -> LogEntry:
    when = new.revision.day or new.revision.version
    digest = sha256(f"{known.policy}\n{known.language}\n{when}\n{old.sha256}".encode()).hexdigest()[:12]
    return LogEntry(
        id=f"tag:{_host(url)},{new.revision.day[:4] or UNDATED}:policy/{known.policy or known.name}/{digest}",
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
        redline=f"{_plain(when)}-{digest}.html",
    )


def _told(comparison: Comparison) -> dict[str, Any]:
    """What a list needs of a comparison."""
    severities = [section.severity for section in comparison.sections if section.substantive]
    return {
        "verdict": comparison.verdict,
        "severity": max(severities, key=lambda severity: severity.rank, default=None),
        "headline": comparison.summary.headline,
        "points": [point.text for point in comparison.summary.points],
    }


def _plain(text: str) -> str:
    """What a version is called in a file's name."""
    return re.sub(r"[^\w.-]+", "-", text)


def _host(url: str) -> str:
    return urlsplit(url).hostname or NOWHERE
