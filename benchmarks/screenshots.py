"""Take the screenshots of the documentation: `python benchmarks/screenshots.py` after `python dev.py demo`.

Needs Chromium from the system and playwright; shows what lies in `.cache/demo/notice`.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
NOTICE = ROOT / ".cache" / "demo" / "notice"
IMAGES = ROOT / "docs" / "images"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


PICTURES = {
    "email-light": "E-mail, en: Desktop, light",
    "email-dark": "E-mail, en: Desktop, dark",
    "email-phone": "E-mail, zh-Hans: Phone, light",
}
"""File name and the frame of the preview that it shows."""


def show(page: Page, path: Path) -> None:
    """Open a file and let it settle."""
    page.goto(path.as_uri())
    page.wait_for_load_state("networkidle")


def main() -> int:
    """Take every picture; 2 where something that it needs is missing."""
    chromium = shutil.which("chromium")
    if chromium is None or not (NOTICE / "preview.html").exists():
        sys.stderr.write("needs chromium (apt-get install chromium) and the demo (python dev.py demo)\n")
        return 2
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        whole = browser.new_page(viewport={"width": 1200, "height": 1500})
        show(whole, NOTICE / "preview.html")
        whole.screenshot(path=IMAGES / "preview.png")
        # Frames outside the window are not painted, so the window is made as high as the page.
        height = whole.evaluate("document.documentElement.scrollHeight")
        whole.set_viewport_size({"width": 1200, "height": height})
        whole.locator("#push").screenshot(path=IMAGES / "preview-push.png")
        small = browser.new_page(viewport={"width": 1200, "height": height}, device_scale_factor=0.5)
        show(small, NOTICE / "preview.html")
        small.screenshot(path=IMAGES / "preview-whole.png")
        for name, title in PICTURES.items():
            whole.locator(f'iframe[title="{title}"]').screenshot(path=IMAGES / f"{name}.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
