"""The configuration in, how the page is dressed out: the files that it names are read here."""

from __future__ import annotations

from stat import S_ISREG
from typing import TYPE_CHECKING

from policydiff.bounds import confined
from policydiff.errors import ConfigError
from policydiff.render.html.look import ACCENT, Look

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from policydiff.config import Config

IMAGES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"RIFF": "image/webp",
    b"<svg": "image/svg+xml",
    b"<?xml": "image/svg+xml",
}
"""How a file of each kind begins, and its media type."""

LARGEST = 200_000
"""Bytes of a logo: it stands inside the page, a third larger than it is."""

LARGEST_TEMPLATE = 1_000_000
"""Bytes of a template: ours has less than a tenth."""


def look_of(config: Config, policies: Collection[str]) -> Look:
    """How a page of these policies is dressed; the first policy that sets something decides.

    Raises:
        ConfigError: a logo or template lies outside the repository, cannot be read or is too large, or a logo is no
            image.
    """
    shown = [policy for policy in config.policies if policy.id in policies]
    set_ = {
        name: next(((policy.id, value) for policy in shown if (value := getattr(policy.page, name))), ("", ""))
        for name in ("accent", "logo", "template")
    }
    where = {name: f"{config.name}: [policies.{policy}.page] {name}" for name, (policy, _) in set_.items()}
    logo, template = set_["logo"][1], set_["template"][1]
    return Look(
        accent=set_["accent"][1] or ACCENT,
        logo=_image(confined(config.folder / logo, config.folder, where["logo"]), where["logo"]) if logo else "",
        titles=tuple((policy.id, policy.page.title) for policy in shown if policy.page.title),
        template=_template(confined(config.folder / template, config.folder, where["template"]), where["template"])
        if template
        else "",
    )


def _read(path: Path, where: str, what: str, largest: int) -> bytes:
    """A plain file's bytes; its size is looked at before it is opened, as a pipe or device has no end."""
    try:
        state = path.stat()
        if not S_ISREG(state.st_mode):
            raise ConfigError(f"{where}: {path} is no plain file")
        if state.st_size > largest:
            raise ConfigError(f"{where}: {path} has {state.st_size:,} bytes; a {what} may have {largest:,}")
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{where}: {path}: {error.strerror}") from error


def _template(path: Path, where: str) -> str:
    try:
        text = _read(path, where, "template", LARGEST_TEMPLATE).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{where}: {path} is not UTF-8 at byte {error.start}; save it as UTF-8") from error
    if not text.strip():
        raise ConfigError(f"{where}: {path} is empty")
    return text


def _image(path: Path, where: str) -> str:
    """The image as a `data:` URI."""
    from base64 import b64encode

    content = _read(path, where, "logo", LARGEST)
    kind = next((kind for start, kind in IMAGES.items() if content.lstrip().startswith(start)), None)
    if kind is None:
        raise ConfigError(f"{where}: {path} is no image that browsers show; use PNG, JPEG, GIF, WebP or SVG")
    return f"data:{kind};base64,{b64encode(content).decode()}"
