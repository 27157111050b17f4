#!/usr/bin/env python3
"""The screenshots of the README: the page of the examples on a desktop, on a phone in the dark, and on paper.

    python benchmarks/page_screenshots.py

Needs chromium and pdftoppm on the PATH, and Playwright (`dev` extra); writes docs/images/*.png.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from browser import IMAGES, chromium

from policydiff.model import Source
from policydiff.pipeline import compare
from policydiff.render.html.page import to_html

ROOT = Path(__file__).resolve().parents[1]
SHOTS = (
    ("page-top.png", {"width": 1280, "height": 900}, "light", ""),
    ("page-redline.png", {"width": 1280, "height": 1000}, "light", "#s10"),
    ("page-side-by-side.png", {"width": 1280, "height": 800}, "light", "?view=side#s10"),
    ("page-phone-dark.png", {"width": 390, "height": 844}, "dark", "#s10"),
)
"""File, screen, colour scheme, and what of the page is looked at."""

PRINTED = "page-print.png"
SHEET = 5
"""The printed sheet that is shown: one with a moved paragraph and a table on it."""


def page() -> str:
    """The page of the examples in English."""
    old, new = (
        Source(f"{side}/privacy.md", (ROOT / "examples" / side / "privacy.md").read_bytes(), "markdown")
        for side in ("v1", "v2")
    )
    return to_html([compare(old, new)])


def main() -> int:
    """Take every screenshot."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        file = Path(folder) / "page.html"
        file.write_text(page(), "utf-8")
        for name, screen, scheme, place in SHOTS:
            shown = browser.new_page(viewport=screen, color_scheme=scheme)
            shown.goto(f"{file.as_uri()}{place}")
            shown.wait_for_timeout(200)
            shown.screenshot(path=IMAGES / name)
            print(f"docs/images/{name}")
        sheet = Path(folder) / "page.pdf"
        shown.goto(file.as_uri())
        shown.pdf(path=sheet, prefer_css_page_size=True)
        target = IMAGES / PRINTED
        subprocess.run(
            [
                "pdftoppm",
                "-r",
                "80",
                "-f",
                str(SHEET),
                "-l",
                str(SHEET),
                "-singlefile",
                "-png",
                sheet,
                target.with_suffix(""),
            ],
            check=True,
        )
        print(f"docs/images/{PRINTED}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
