"""The comparisons in, the pages of them out: one for the owner, and those that readers are led to."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notices.errors import PlanError
from notices.plan import PUBLISHED
from policydiff import look_of, to_html

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from notices.compose import PolicyChange
    from policydiff import Config

OWNERS = "owner-comparison.html"
"""The owner's page: with findings, and what the editions' files are called."""

PAGES = "publish.json"
"""Which page goes where."""


@dataclass(frozen=True, slots=True)
class Published:
    """A page that readers are led to."""

    file: str
    url: str
    """Where the messages say that it is."""
    page: str


def owners_page(changes: Sequence[PolicyChange], settings: Config) -> str:
    """All comparisons on one page, with everything that is the owner's alone.

    Raises:
        ConfigError: the owner's logo or template is wrong.
    """
    return to_html([change.comparison for change in changes], look=look_of(settings, _ids(changes)))


def published_pages(changes: Iterable[PolicyChange], settings: Config, notice: str) -> tuple[Published, ...]:
    """A page for each `comparison_url`, with nothing of the owner's; its anchors are those that the messages link to.

    Given are all changes, as `anchored` took them, unchanged editions too. Each page is marked with the notice's id, by
    which `unpublished` knows it again.

    Raises:
        ConfigError: the owner's logo or template is wrong.
    """
    places: dict[str, list[PolicyChange]] = {}
    for change in changes:
        if change.comparison_url:
            places.setdefault(change.comparison_url, []).append(change)
    pages: list[Published] = []
    for url, found in places.items():
        file = _file(found, taken={page.file for page in pages})
        look = look_of(settings, _ids(found))
        html = to_html([change.comparison for change in found], look=look, owner=False, mark=notice)
        pages.append(Published(file, url, html))
    return tuple(pages)


def addresses(pages: Iterable[Published]) -> str:
    """The pages' files and where the messages say that they are, as JSON; `read_addresses` is the way back."""
    return json.dumps([{"file": page.file, "url": page.url} for page in pages], ensure_ascii=False, indent=1) + "\n"


def read_addresses(folder: Path) -> tuple[tuple[str, str], ...]:
    """File and address of each page of the plan in a folder; empty where no `comparison_url` is configured.

    Raises:
        PlanError: They are not there, are damaged, or name a file elsewhere.
    """
    try:
        rows = json.loads((folder / PAGES).read_bytes())
        named = tuple((str(row["file"]), str(row["url"])) for row in rows)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PlanError(f"{folder / PAGES}: cannot be read; preview again") from error
    if not all(PUBLISHED.fullmatch(file) for file, _ in named):
        raise PlanError(f"{folder / PAGES}: names a file that is no page of the plan; preview again")
    return named


def _ids(changes: Iterable[PolicyChange]) -> set[str]:
    return {change.comparison.policy for change in changes}


def _file(found: Sequence[PolicyChange], taken: Collection[str]) -> str:
    """`publish-privacy.html`, and `publish-privacy-en.html` for a page of one language; numbered where taken."""
    languages = [found[0].comparison.new.language] if len(found) == 1 else []
    name = "-".join([*dict.fromkeys(change.policy for change in found), *languages])
    stem = f"publish-{''.join(char if char.isalnum() or char in '-_' else '-' for char in name)}"
    numbered = (f"{stem}-{number}.html" for number in range(2, len(taken) + 2))
    return next(file for file in (f"{stem}.html", *numbered) if file not in taken)
