"""A git repository in, the histories of its files as work that anybody can share out: chains of texts, and their rows.

A chain holds a few consecutive texts of one file as bytes, so that a worker on another machine needs neither the
repository nor git. Each text is read once and kept as the old side of the next pair; a pair that fails, fails alone.

    chains(root, wanted)  ──▶  Chain, Chain, …  ──executor.map(compare_chain)──▶  a line of JSON a pair
"""

from __future__ import annotations

import json
from contextlib import contextmanager
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


def compare_chain(chain: Chain, *, seconds: float | None = None) -> list[str]:
    """Compare each text of a chain with the one before.

    Args:
        chain: texts of one file.
        seconds: for a pair at most; where one takes longer, **this process is ended** with status 1, and where it was
            is written to standard error. It is for workers of whose end somebody takes note: nothing gentler stops a
            pattern that never ends. None for no limit.

    Returns:
        A line of JSON for each pair, in order: `repository`, `path`, `old` and `new` commit, `time`; then `verdict`,
        `substantive` and `editorial` changes, `severity` of the worst, `headline` and `points`, or `error` alone.
    """
    found: list[str] = []
    old: Edition | str | None = None
    for at in range(1, len(chain.texts)):
        with _watched(seconds):
            old = _read(chain, 0) if old is None else old
            new = _read(chain, at)
            found.append(_row(chain, at, _compared(old, new)))
        old = new
    return found


_UNTIL: dict[object, float] = {}
"""When what this process does must be done, by the monotonic clock: one watch is all that a process has, and workers of
some clusters do several things at once."""


@contextmanager
def _watched(seconds: float | None) -> Iterator[None]:
    """End the process where what is done inside takes longer; no limit where None."""
    if seconds is None:
        yield
        return
    import time

    mine = object()
    _UNTIL[mine] = time.monotonic() + seconds
    _watch()
    try:
        yield
    finally:
        del _UNTIL[mine]
        _watch()


def _watch() -> None:
    """Set the watch to what must be done first; it needs no turn of the interpreter, which a pattern may never give."""
    import faulthandler
    import time

    # A copy: another thread may begin or end something meanwhile, and sets the watch after us.
    moments = list(_UNTIL.values())
    if moments:
        faulthandler.dump_traceback_later(max(0.001, min(moments) - time.monotonic()), exit=True, file=2)
    else:
        faulthandler.cancel_dump_traceback_later()


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
