"""What our pages have in common: their templates' environment, colours and letters, and what they may load."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.text.digests import hexadecimal
from policydiff.text.unseen import show_controls

if TYPE_CHECKING:
    from jinja2 import Environment

    from policydiff.render.html.look import Look

BASE = Path(__file__).with_name("templates") / "base.css"


@cache
def environment(templates: Path) -> Environment:
    """Renders the templates of a folder: everything escaped, nothing undefined."""
    from policydiff.render.templating import environment_of  # loads Jinja

    made = environment_of(templates)
    made.filters["controls"] = show_controls
    return made


def base_style(look: Look) -> str:
    """Colours, the owner's accent among them, letters, headings and the words for severities; a page's own follow."""
    return (
        f":root{{--accent:{look.accent_on('light')}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{--accent:{look.accent_on('dark')}}}}}\n"
        f"{page_file(BASE)}"
    )


@cache
def page_file(path: Path) -> str:
    """The text of a style sheet or script."""
    return path.read_text("utf-8")


def content_policy(style: str, script: str, *, logo: bool) -> str:
    """The Content-Security-Policy of a page that has one style sheet and one script of its own, and asks nobody.

    Args:
        style: The style sheet, byte for byte as it stands in the page.
        script: The script; empty for none.
        logo: Whether there is an image in the page itself.
    """
    scripts = f"; script-src '{_digest(script)}'" if script else ""
    images = "; img-src data:" if logo else ""
    return f"default-src 'none'; style-src '{_digest(style)}'{scripts}{images}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    from binascii import b2a_base64

    digest = bytes.fromhex(hexadecimal(text.encode()))
    return f"sha256-{b2a_base64(digest, newline=False).decode()}"
