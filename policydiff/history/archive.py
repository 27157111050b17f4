"""A git repository in, the histories of its files as work that anybody can share out: chains of texts, and their rows.

A chain holds a few consecutive texts of one file as bytes, so that a worker on another machine needs neither the
repository nor git. Each text is read once and kept as the old side of the next pair; a pair that fails, fails alone.

    chains(root, wanted)  ──▶  Chain, Chain, …  ──executor.map(compare_chain)──▶  a line of JSON a pair
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from policydiff.errors import PolicydiffError, UnreadableSourceError
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from policydiff.model import Comparison, Edition
    from policydiff.source.blobs import BlobReader, FileChange

LONGEST = 20
"""Texts of a chain at most: enough that reading one twice at its end is little, few enough to share among workers."""

NAMED = 12
"""Digits of git's name of a commit that are kept in a row."""


@dataclass(frozen=True, slots=True)
class ChainedText:
    """What a file held after a commit."""

    commit: str
    """The full hash."""
    time: str
    """When it was committed, as ISO 8601 with its offset."""
    data: bytes
    lost: str = ""
    """Why git cannot give it; empty where it can."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Consecutive texts of one file, each to be compared with the one before."""

    repository: str
    """What the rows call it."""
    path: str
    """Of the file as it is called at the end of the chain, from the repository's root."""
    texts: tuple[ChainedText, ...]
    """Oldest first; two at least."""

    def pairs(self) -> tuple[Chain, ...]:
        """Each pair of neighbours as a chain of its own: for finding the one that brings a worker down."""
        return tuple(Chain(self.repository, self.path, self.texts[at : at + 2]) for at in range(len(self.texts) - 1))

    def failed(self, why: str) -> list[str]:
        """The rows of pairs about which nothing can be told but why."""
        return [_row(self, at, {"error": why}) for at in range(1, len(self.texts))]


def chains(root: Path, wanted: Callable[[str], bool], *, longest: int = LONGEST) -> Iterator[Chain]:
    """Every revision of the files of a repository, in the order of their commits.

    Git runs twice, however many revisions there are; what is not taken yet is not held in memory.

    Args:
        root: of the repository or its working tree; a bare one as well.
        wanted: whether a path from the root is of interest.
        longest: texts of a chain at most; at least two.

    Raises:
        UnresolvedError: there is no repository, or nothing is committed.
        UsageError: git does not trust the folder.
    """
    from policydiff.source.blobs import BlobReader, changed_files
    from policydiff.source.finding_git import find_repository

    repository = find_repository(root)
    open_chains: dict[str, list[ChainedText]] = {}
    with BlobReader(repository) as blobs:
        for change in changed_files(repository):
            texts = open_chains.pop(change.old_path, [])
            if not wanted(change.path) or not change.blob:
                yield from _ended(root.name, change.old_path, texts)
                continue
            text = _text(blobs, change)
            if not texts or (texts[-1].data, texts[-1].lost) != (text.data, text.lost):  # else its mode alone changed
                texts.append(text)
            if len(texts) == longest:
                yield from _ended(root.name, change.path, texts)
                texts = texts[-1:]
            open_chains[change.path] = texts
    for path, texts in open_chains.items():
        yield from _ended(root.name, path, texts)


def _text(blobs: BlobReader, change: FileChange) -> ChainedText:
    try:
        return ChainedText(change.commit, change.time, blobs.read(change.blob))
    except UnreadableSourceError as error:
        return ChainedText(change.commit, change.time, b"", str(error))


def _ended(name: str, path: str, texts: list[ChainedText]) -> Iterator[Chain]:
    if len(texts) > 1:
        yield Chain(name, path, tuple(texts))


def compare_chain(chain: Chain) -> list[str]:
    """Compare each text of a chain with the one before.

    Returns:
        A line of JSON for each pair, in order: `repository`, `path`, `old` and `new` commit, `time`; then `verdict`,
        `substantive` and `editorial` changes, `severity` of the worst, `headline` and `points`, or `error` alone.
    """
    found: list[str] = []
    old: Edition | str = _read(chain, 0)
    for at in range(1, len(chain.texts)):
        new = _read(chain, at)
        found.append(_row(chain, at, _compared(old, new)))
        old = new
    return found


def _read(chain: Chain, at: int) -> Edition | str:
    """An edition, or why its text cannot be read."""
    from policydiff.pipeline import read_edition
    from policydiff.source.documents import to_source

    text = chain.texts[at]
    name = f"{text.commit[:NAMED]}:{chain.path}"
    if text.lost:
        return f"{name}: {text.lost}"
    try:
        return read_edition(to_source(name, text.data, path=chain.path))
    except PolicydiffError as error:
        return str(error)
    except Exception as error:  # noqa: BLE001 - one text of thousands; the row tells it
        return f"{name}: {type(error).__name__}: {error}"


def _compared(old: Edition | str, new: Edition | str) -> dict[str, object]:
    from policydiff.pipeline import compare_editions

    if isinstance(old, str) or isinstance(new, str):
        return {"error": old if isinstance(old, str) else new}
    try:
        return _told(compare_editions(old, new))
    except Exception as error:  # noqa: BLE001 - as above
        return {"error": f"{type(error).__name__}: {error}"}


def _told(comparison: Comparison) -> dict[str, object]:
    from policydiff.model import Kind

    changes = [c for s in comparison.sections for c in s.changes if c.kind is not Kind.EQUAL and not c.outside]
    substantive = [change for change in changes if change.substantive]
    worst = max((change.severity for change in substantive), key=lambda severity: severity.rank, default="")
    return {
        "verdict": str(comparison.verdict),
        "substantive": len(substantive),
        "editorial": len(changes) - len(substantive),
        "severity": str(worst),
        "headline": comparison.summary.headline,
        "points": [point.text for point in comparison.summary.points],
    }


def _row(chain: Chain, at: int, told: dict[str, object]) -> str:
    """The line of the pair that ends with a text."""
    old, new = chain.texts[at - 1], chain.texts[at]
    place = {"repository": chain.repository, "path": chain.path}
    commits = {"old": old.commit[:NAMED], "new": new.commit[:NAMED], "time": new.time}
    return json.dumps({**place, **commits, **told}, ensure_ascii=False)
