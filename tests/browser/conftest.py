"""The redline page in a tab of a real Chromium; where there is none, these tests are skipped and say why."""

from __future__ import annotations

import pytest


@pytest.fixture
def open_page(tabs, tmp_path):
    """Opens a page's HTML; what it asks of the network is in `page.asked`."""
    names = iter(range(100))

    def open_one(html, *, fragment="", **options):
        file = tmp_path / f"page{next(names)}.html"
        file.write_text(html, encoding="utf-8")
        return tabs.open(f"{file.as_uri()}{fragment}", **options)

    return open_one
