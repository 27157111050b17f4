"""A plan in, the folder that readers are led to out: its comparison pages, and the history with its feeds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from notices.errors import PlanError
from notices.plan import read_plan
from notices.prepare.published import read_addresses
from policydiff import PolicydiffError, Request, edition_revisions, history_of, load, look_of, whole_files, write_site

if TYPE_CHECKING:
    from policydiff import EditionRevisions

HISTORY = "history"
"""The folder of the history, in the one that is published."""


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page that was written."""

    path: str
    """From the published folder, with `/`."""
    url: str
    """Where the messages say that it is."""


@dataclass(frozen=True, slots=True)
class WrittenFolder:
    """What was written into a folder."""

    pages: tuple[WrittenPage, ...]
    histories: tuple[str, ...]
    """The folder of each edition's history, from the published one."""
    notes: tuple[str, ...]
    """Why an edition has no history."""


def publish(plan: Path, folder: Path, config: Path | None, cwd: Path) -> WrittenFolder:
    """Write the pages of a plan under the names that their addresses end in, and the histories beside them.

    A page whose address does not name the notice (`{notice}` in `comparison_url`) is replaced by the next one; a copy
    under the notice's own name stays.

    Args:
        plan: The folder that `notices preview` wrote.
        folder: Made where it is missing; what else lies in it stays.
        config: Instead of the nearest one upward.
        cwd: Where names begin.

    Raises:
        PlanError: The plan cannot be read, or was changed.
        PolicydiffError: The folder cannot be written.
    """
    known = read_plan(plan)
    pages: dict[Path, bytes] = {}
    placed = []
    for file, url in read_addresses(plan):
        content = (plan / file).read_bytes()
        path = place_of(url)
        pages[folder / path] = content
        placed.append(WrittenPage(path, url))
        if known.notice not in url:
            pages[folder / _own(path, known.notice)] = content
    histories, notes = _histories(folder, config, cwd)
    try:
        for path_ in pages:
            path_.parent.mkdir(parents=True, exist_ok=True)
        whole_files(pages)
    except OSError as error:
        raise PlanError(f"{folder}: cannot be written ({error.strerror}); choose another folder with -o") from error
    return WrittenFolder(tuple(placed), histories, notes)


def place_of(url: str) -> str:
    """The file that stands for the end of an address: servers answer `changes` and `changes/` with these.

    >>> [place_of(f"https://rowan.example/privacy/{end}") for end in ("changes", "changes/", "changes.html", "")]
    ['changes.html', 'changes/index.html', 'changes.html', 'privacy/index.html']
    >>> place_of("https://rowan.example")
    'index.html'
    """
    parts = [re.sub(r"[^\w.-]+", "-", part) for part in urlsplit(url).path.split("/")]
    name = parts[-1]
    if name.lower().endswith((".html", ".htm")):
        return name
    if name:
        return f"{name}.html"
    last = next((part for part in reversed(parts) if part), "")
    return f"{last}/index.html" if last else "index.html"


def _own(path: str, notice: str) -> str:
    """`changes-NOTICE.html`, `changes/NOTICE.html`."""
    where, _, name = path.rpartition("/")
    stem = name.rpartition(".")[0]
    own = f"{notice}.html" if stem == "index" else f"{stem}-{notice}.html"
    return f"{where}/{own}" if where else own


def _histories(folder: Path, config: Path | None, cwd: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write the history of each configured edition that has one; where, and why others have none."""
    settings = load(config, cwd)
    written: list[str] = []
    notes: list[str] = []
    several = len(settings.policies) > 1
    for policy in settings.policies:
        for language, _ in policy.editions:
            request = Request(policy=policy.id, language=language, config=settings, cwd=cwd)
            try:
                (edition,) = edition_revisions(request)[:1]
                place = "/".join(
                    [HISTORY, *([policy.id] if several else []), *([language] if len(policy.editions) > 1 else [])]
                )
                notes += _history(folder / place, edition, request)
                written.append(place)
            except PolicydiffError as error:
                notes.append(f"no history of {policy.id} in {language}: {error}")
    return tuple(written), tuple(notes)


def _history(folder: Path, edition: EditionRevisions, request: Request) -> tuple[str, ...]:
    history = history_of(edition, request)
    if history is None:
        return (f"{edition.path}: none of its revisions holds a text",)
    write_site(history, folder, request.config, look_of(request.config, {history.policy}))
    return history.notes
