"""A plan in, the folder that readers are led to out: its comparison pages, and the history with its feeds."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from notices.errors import PlanError
from notices.plan import read_plan
from notices.prepare.published import read_addresses
from policydiff import (
    PolicydiffError,
    Request,
    edition_revisions,
    history_of,
    load,
    look_of,
    make_folder,
    whole_files,
    write_site,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policydiff import Config, EditionRevisions

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

    A page whose address names no file of its own keeps the name that it has in the plan.
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
    settings = load(config, cwd)
    named = dict(read_addresses(plan))
    places = places_of([*named.values(), *_configured(settings, known.notice)])
    pages: dict[Path, bytes] = {}
    placed = []
    for file, url in named.items():
        content = (plan / file).read_bytes()
        path = places.get(url, file)
        pages[folder / path] = content
        placed.append(WrittenPage(path, url))
        if known.notice not in path:
            pages[folder / _own(path, known.notice)] = content
    histories, notes = _histories(folder, settings, cwd)
    try:
        for path_ in pages:
            make_folder(path_.parent)
        whole_files(pages)
    except OSError as error:
        raise PlanError(f"{folder}: cannot be written ({error.strerror}); choose another folder with -o") from error
    return WrittenFolder(tuple(placed), histories, notes)


def places_of(urls: Iterable[str]) -> dict[str, str]:
    """The file for each address: as much of its path's end as tells all of them apart.

    One without a place has no path of its own, or one that is the history's.

    >>> site = "https://rowan.example"
    >>> places_of([f"{site}/privacy/changes", f"{site}/terms/changes"]).values()
    dict_values(['privacy/changes.html', 'terms/changes.html'])
    >>> places_of([f"{site}/privacy/changes", f"{site}/?page=changes", f"{site}/?page=terms"]).values()
    dict_values(['privacy/changes.html'])
    """
    wanted = [*dict.fromkeys(urls)]
    for more in range(max((url.count("/") for url in wanted), default=0) + 1):
        found = {url: place_of(url, more) for url in wanted}
        taken = Counter(place.casefold() for place in found.values())
        free = {url: at for url, at in found.items() if taken[at.casefold()] == 1 and at.split("/")[0] != HISTORY}
        if free.keys() == found.keys():
            break
    return free if wanted else {}


def place_of(url: str, more: int = 0) -> str:
    """The file that stands for the end of an address, and for as many folders before it as are asked for.

    Servers answer `changes` and `changes/` with these:

    >>> [place_of(f"https://rowan.example/privacy/{end}") for end in ("changes", "changes/", "changes.html", "")]
    ['changes.html', 'changes/index.html', 'changes.html', 'privacy/index.html']
    >>> place_of("https://rowan.example/privacy/changes", 1), place_of("https://rowan.example")
    ('privacy/changes.html', 'index.html')
    """
    path = re.sub(r"^[^/?#]*//[^/?#]*|[?#].*", "", url, flags=re.DOTALL)  # `urlsplit` raises for what it cannot read
    # What consists of dots leads out of the folder.
    parts = [re.sub(r"[^\w.-]+", "-", part) for part in path.split("/") if part.strip(".")]
    if not parts or path.endswith("/"):
        return "/".join([*parts[-1 - more :], "index.html"])
    *folders, name = parts
    if not name.lower().endswith((".html", ".htm")):
        name += ".html"
    return "/".join([*folders[len(folders) - more if more < len(folders) else 0 :], name])


def _configured(settings: Config, notice: str) -> Iterator[str]:
    """All addresses of the configuration, so that a page's place does not hang on what else changed this time."""
    for policy in settings.policies:
        for language, _ in policy.editions:
            if url := policy.address("comparison_url", language):
                yield url.replace("{notice}", notice)


def _own(path: str, notice: str) -> str:
    """`changes-NOTICE.html`, `changes/NOTICE.html`."""
    where, _, name = path.rpartition("/")
    stem = name.rpartition(".")[0]
    own = f"{notice}.html" if stem == "index" else f"{stem}-{notice}.html"
    return f"{where}/{own}" if where else own


def _histories(folder: Path, settings: Config, cwd: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write the history of each configured edition that has one; where, and why others have none."""
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
