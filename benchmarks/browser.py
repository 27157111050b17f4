"""A Chromium for measurements and pictures, started as the tests start theirs.

Needs Chromium from the system and Playwright (`dev` extra).
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from browsing import FLAGS, chromium_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
"""The pictures of the documentation."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running Chromium that speaks to nobody.

    Raises:
        SystemExit: there is none on this machine.
    """
    from playwright.sync_api import sync_playwright

    path = chromium_path()
    if path is None:
        sys.exit("needs chromium (apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()
