"""What a configuration says about the policies, as frozen values."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.values import dataclass

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding that the owner accepts for a while."""

    code: str
    """Of the finding, such as `date.ambiguous`."""
    reason: str
    until: date
    """The last day on which it counts."""


@dataclass(frozen=True, slots=True)
class PageSettings:
    """How a policy's page is dressed; every text is empty where the file does not give it."""

    title: str = ""
    accent: str = ""
    """`#rrggbb`."""
    logo: str = ""
    """Path of an image as written, relative to the configuration."""
    template: str = ""
    """Path of the owner's own template as written, relative to the configuration."""


@dataclass(frozen=True, slots=True)
class Policy:
    """One configured policy; every text but the id may be empty where the file does not give it."""

    id: str
    """Stable: part of every notice's identity."""
    name: str
    """For readers; the id where the file gives no name."""
    url: str = ""
    comparison_url: str = ""
    archive_url: str = ""
    """Each may hold `{language}`; where the file gives an address for each language, that of the first edition."""
    addresses: tuple[tuple[str, str, str], ...] = ()
    """Key, language and address, where the file gives one for each language."""
    versions: str = ""
    """Where older versions are kept, relative to the configuration: `policies/{version}/{language}.md`."""
    notice_days: int | None = None
    """The owner's own lead time in days, 0 or more; None where none is configured."""
    regimes: tuple[str, ...] = ()
    """Beginnings of the ids of the rules to check."""
    sectors: tuple[str, ...] = ()
    """The owner's businesses, such as `telecom`: rules that bind only others are not checked."""
    headings: tuple[str, ...] = ()
    """Lines that are headings whatever they look like; compared without case, number and signs."""
    not_headings: tuple[str, ...] = ()
    """Lines that look like headings and are none."""
    waivers: tuple[Waiver, ...] = ()
    page: PageSettings = PageSettings()
    editions: tuple[tuple[str, str], ...] = ()
    """Language (BCP 47, usual case) and path as written, relative to the configuration; in the order of the file."""

    def address(self, key: str, language: str) -> str:
        """Where readers of a language are led to by `url`, `comparison_url` or `archive_url`; may be empty."""
        own = (url for name, tag, url in self.addresses if (name, tag) == (key, language))
        return next(own, getattr(self, key).replace("{language}", language))


@dataclass(frozen=True, slots=True)
class Config:
    """The configured policies; without a file there are none."""

    path: Path | None = None
    """The file that was read, absolute; None where there is none."""
    name: str = ""
    """The file as messages call it: as the user named it, or relative to where the program runs."""
    policies: tuple[Policy, ...] = ()
    catalogues: Path | None = None
    """The folder of the company's own catalogues, absolute; None where there is none."""

    @property
    def folder(self) -> Path:
        """The folder that paths of the configuration are relative to; the working directory without a file."""
        return self.path.parent if self.path else Path()
