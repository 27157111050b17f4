"""Take the screenshots of the documentation: `python benchmarks/screenshots.py` after `python dev.py demo`.

Needs Chromium from the system and playwright; shows what lies in `.cache/demo/notice`, and the report on what
`.cache/demo/sending` holds.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from browser import IMAGES, chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[1]
NOTICE = ROOT / ".cache" / "demo" / "notice"
SENDING = ROOT / ".cache" / "demo" / "sending"
FRAMES = {
    "email-light": ((), "E-mail, en: Desktop, light"),
    "email-dark": (("look-dark",), "E-mail, en: Desktop, dark"),
    "email-phone": (("lang-1", "as-phone"), "E-mail, zh-Hans: Phone, light"),
}
"""File name, the switches of the preview that are set, and the frame that is shown."""


def show(browser: Browser, path: Path, width: int, height: int) -> Page:
    """Open a file in a window of this size and let it settle."""
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(path.as_uri())
    page.wait_for_load_state("networkidle")
    return page


def preview_images(browser: Browser) -> None:
    """The preview's first screen on a desk and a phone, its mails and its pushes."""
    path = NOTICE / "preview.html"
    show(browser, path, 1280, 900).screenshot(path=IMAGES / "preview.png")
    show(browser, path, 390, 844).screenshot(path=IMAGES / "preview-phone.png")
    for name, (switches, title) in FRAMES.items():
        # Frames outside the window are not painted, so the window is made high.
        page = show(browser, path, 1280, 2400)
        for switch in switches:
            page.locator(f"#{switch}").check(force=True)
        page.locator(f'iframe[title="{title}"]').screenshot(path=IMAGES / f"{name}.png")
    page = show(browser, path, 1280, 1200)
    page.locator("#ch-push").check(force=True)
    page.locator(".pane.push.l0").first.screenshot(path=IMAGES / "preview-push.png")


def report_image(browser: Browser) -> None:
    """The first sheet of the report."""
    program = Path(sys.executable).with_name("notices")
    report = SENDING / "report.html"
    notice = json.loads((SENDING / "notice" / "plan.json").read_text("utf-8"))["notice"]
    subprocess.run([program, "report", notice, "-o", report.name], cwd=SENDING, check=True)
    show(browser, report, 1000, 900).screenshot(path=IMAGES / "report.png")


def main() -> int:
    """Take every picture; 2 where something that it needs is missing."""
    if not (NOTICE / "preview.html").exists():
        sys.stderr.write("needs the demo (python dev.py demo)\n")
        return 2
    with chromium() as browser:
        preview_images(browser)
        report_image(browser)
    return 0


if __name__ == "__main__":
    sys.exit(main())
