"""A repository in, what a configuration would say of it out: policies, site, address, product, contact.

Nothing is asked for that can be read; what cannot be known stays empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from notices.prepare.page_head import page_head, site_name
from policydiff import Request, policies_in, read_edition, remote_of, resolve_editions, without_language

if TYPE_CHECKING:
    from policydiff import Edition

JEKYLL = ("_config.yml", "_config.yaml")
HUGO = ("hugo.toml", "hugo.yaml", "hugo.yml", "config.toml")

_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_PRIVACY = ("privacy", "datenschutz", "dpo", "legal", "data", "gdpr")
"""How the address that questions on a policy go to usually begins."""


@dataclass(frozen=True, slots=True)
class FoundPolicy:
    """One policy of the repository."""

    id: str
    name: str
    """What the edition that others fall back to is called."""
    editions: tuple[tuple[str, str], ...]
    """Language and path from the folder, that edition first."""
    url: str
    """Where it is published, with `{language}` where each language has a page; empty where nothing tells."""
    urls: tuple[tuple[str, str], ...] = ()
    """Language and address of each edition, where these have no form in common; `url` is then the first one."""


@dataclass(frozen=True, slots=True)
class RepositoryFacts:
    """What the repository tells."""

    policies: tuple[FoundPolicy, ...]
    site: str
    """`Jekyll`, `Hugo`, or empty."""
    base: str
    """The site's address, ending in `/`; empty where nothing tells."""
    product: str
    guessed: str
    """What the product is called after, where nothing says its name: its domain, repository or folder; else empty."""
    contact: str
    """An address of one of the policies; empty where they name none."""
    announcements: str
    """The folder that the site makes its news from."""


def look_around(folder: Path) -> RepositoryFacts:
    """Read what lies in a folder; nothing is fetched.

    Raises:
        UnreadableSourceError: The folder or a policy in it cannot be read.
    """
    site, settings = _site(folder)
    base = _base(folder, settings)
    policies, contacts, named = [], [], ""
    home = page_head(folder / "index.html")
    for files in policies_in(folder):
        read = [(language, path, _edition(folder, path)) for language, path in files.editions]
        # The one without a language in its name is what the others were translated from; else English, which most
        # readers of another language can read.
        read.sort(key=lambda text: (text[0] != "", not text[0].startswith("en")))
        texts = [(language or _spoken(edition), path, edition) for language, path, edition in read]
        first = texts[0][2]
        pages = _pages(folder, base, site, settings, texts)
        url = _url(pages)
        policies.append(
            FoundPolicy(
                id=files.id,
                name=first.title or files.id.replace("-", " ").capitalize(),
                editions=tuple((language, path) for language, path, _ in texts),
                url=url or next(iter(pages.values()), ""),
                urls=() if url else tuple(pages.items()),
            )
        )
        contacts += _addresses(first)
        named = named or site_name(page_head(folder / texts[0][1]), policies[-1].name, home)
    named = _text(settings.get("title")) or named
    name, after = (named, "") if named else _name(base, folder)
    return RepositoryFacts(
        policies=tuple(policies),
        site=site,
        base=base,
        product=name,
        guessed=after,
        contact=_contact(contacts),
        announcements=_announcements(folder, site),
    )


def _edition(folder: Path, path: str) -> Edition:
    (pair,) = resolve_editions(Request(old=path, cwd=folder)).pairs
    assert pair.new is not None  # noqa: S101  what was named is read or an error
    return read_edition(pair.new)


def _spoken(edition: Edition) -> str:
    """The language that a text is written in; English where it is too short to tell."""
    return edition.language if edition.language != "und" else "en"


def _site(folder: Path) -> tuple[str, dict[str, Any]]:
    """The generator and its settings; none of either where it is a plain site."""
    for name in JEKYLL:
        if (folder / name).is_file():
            return "Jekyll", _yaml(folder / name)
    for name in HUGO:
        path = folder / name
        if path.is_file():
            settings = _toml(path) if path.suffix == ".toml" else _yaml(path)
            if "baseURL" in settings or "baseurl" in settings:
                return "Hugo", settings
    return "", {}


def _yaml(path: Path) -> dict[str, Any]:
    import yaml

    try:
        found = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError, yaml.YAMLError):  # a day that there is not is a ValueError
        return {}
    return found if isinstance(found, dict) else {}


def _toml(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}


def _text(value: object) -> str:
    # Half of a surrogate pair, which YAML can spell, is no text that could be written.
    return " ".join(value.encode(errors="replace").decode().split()) if isinstance(value, str) else ""


def _base(folder: Path, settings: dict[str, Any]) -> str:
    """The site's address: as its settings say, else its own domain, else GitHub's pages of the repository."""
    named = _text(settings.get("url") or settings.get("baseURL"))
    if named.startswith(("http://", "https://")):
        path = _text(settings.get("baseurl")).strip("/") if settings.get("url") else ""
        return f"{named.rstrip('/')}/{path}/" if path else f"{named.rstrip('/')}/"
    try:
        domain = (folder / "CNAME").read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        domain = ""
    if re.fullmatch(r"[\w-]+(\.[\w-]+)+", domain):
        return f"https://{domain}/"
    remote = re.search(r"github\.com[/:]([\w.-]+)/([\w.-]+?)(?:\.git)?/?$", remote_of(folder))
    if not remote or not settings:
        return ""
    owner, name = remote[1].lower(), remote[2]
    return f"https://{owner}.github.io/" + ("" if name.lower() == f"{owner}.github.io" else f"{name}/")


def _pages(
    folder: Path, base: str, site: str, settings: dict[str, Any], texts: list[tuple[str, str, Edition]]
) -> dict[str, str]:
    """Where each edition is published, by language; empty where nothing tells of one."""
    pages = {
        language: page_head(folder / path).address
        or (urljoin(base, page.lstrip("/")) if base and (page := _page(site, settings, path, edition)) else "")
        for language, path, edition in texts
    }
    return pages if all(pages.values()) else {}


def _url(pages: dict[str, str]) -> str:
    """One address for all of them, with `{language}` in it where they differ so; empty where there is no such."""
    if len(set(pages.values())) == 1:
        return next(iter(pages.values()))
    shared = {
        re.sub(rf"(?<![\w-]){re.escape(language)}(?![\w-])", "{language}", url) for language, url in pages.items()
    }
    return shared.pop() if len(shared) == 1 else ""


def _page(site: str, settings: dict[str, Any], path: str, edition: Edition) -> str:
    """The address of a page below the site's own; empty where a collection of Jekyll's decides on it."""
    told = dict(edition.metadata)
    permalink = told.get("permalink") or told.get("url", "")
    if permalink.startswith("/"):
        return permalink
    pure = PurePosixPath(path)
    if site == "Hugo":
        return _hugo_page(PurePosixPath(*pure.parts[1:]) if pure.parts[0] == "content" else pure, settings)
    if site == "Jekyll" and any(part.startswith("_") for part in pure.parts):
        return ""
    if site == "Jekyll" and pure.suffix.lower() in (".md", ".markdown"):
        pure = pure.with_suffix(".html")
    return pure.as_posix() if pure.name != "index.html" else f"{pure.parent}/"


def _hugo_page(path: PurePosixPath, settings: dict[str, Any]) -> str:
    """Where Hugo puts a page: in lower case, below its language where the file's name tells another than the site's."""
    name, language = without_language(path.name)
    page = path.with_name(name)
    place = page.parent if page.stem in ("index", "_index") else page.with_suffix("")
    alone = language == settings.get("defaultContentLanguage", "en") and not settings.get(
        "defaultContentLanguageInSubdir"
    )
    return f"{place if not language or alone else language / place}/".lower()


def _name(base: str, folder: Path) -> tuple[str, str]:
    """What the product may be called, and after what: its domain, else its repository or folder."""
    host = urlsplit(base).hostname or ""
    domain = host.removeprefix("www.").partition(".")[0] if host and not host.endswith(".github.io") else ""
    repository = re.split("[/:]", remote_of(folder).rstrip("/"))[-1].removesuffix(".git")
    name = domain or repository or folder.resolve().name
    after = "domain" if domain else "repository" if repository else "folder"
    return re.sub(r"[-_]+", " ", name).strip().title(), after


def _addresses(edition: Edition) -> list[str]:
    """The e-mail addresses of a text, in order."""
    texts = (block.text for section in edition.sections for block in section.blocks)
    return [found.rstrip(".") for text in texts for found in _ADDRESS.findall(text)]


def _contact(addresses: list[str]) -> str:
    usual = (address for address in addresses if address.lower().startswith(_PRIVACY))
    return next(usual, addresses[0] if addresses else "")


def _announcements(folder: Path, site: str) -> str:
    if site == "Hugo":
        kept = ("content/posts", "content/post", "content/news", "content/blog")
        return next((name for name in kept if (folder / name).is_dir()), kept[0])
    return "_posts" if site == "Jekyll" else "announcements"
