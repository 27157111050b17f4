"""Pages opened in a real Chromium, one tab after the other used again: a new one is two processes more."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

MODULES = Path(__file__).resolve().parents[1] / ".cache" / "npm" / "node_modules"
"""Where `npm install --prefix .cache/npm axe-core html-validate` puts the tools that look at a page."""

WAIT = 20_000
"""Milliseconds after which a step counts as failed, on a machine with much else to do."""


FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""A browser that speaks to nobody, also where it runs as root."""


def chromium_path() -> str | None:
    """The system's Chromium; None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Tabs:
    """Tabs of one browser, each with a profile of its own; whoever opens one gets a free one that is set up alike.

    A tab's `asked` holds the addresses that its page asked the network for, `said` what it wrote to the console,
    showed in a dialog or failed with.
    """

    def __init__(self, browser: Any) -> None:
        self._browser = browser
        self._free: dict[str, list[Any]] = {}
        self._used: list[tuple[str, Any]] = []

    def open(self, address: str, *, width: int = 1280, media: str = "null", **options: Any) -> Any:
        """Open an address in a tab so many pixels wide.

        Args:
            address: a URL, of a file as a rule.
            width: of the window, which is 900 pixels high.
            media: `print`, or `null` for the screen.
            options: those of Playwright's `new_context`.
        """
        kind = repr(sorted(options.items()))
        free = self._free.setdefault(kind, [])
        page = free.pop() if free else self._made(options)
        self._used.append((kind, page))
        page.asked, page.said = [], []
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(media=media)
        page.goto(address)
        return page

    def _made(self, options: dict[str, Any]) -> Any:
        page = self._browser.new_context(**options).new_page()
        page.set_default_timeout(WAIT)
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("dialog", lambda dialog: (page.said.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        return page

    def empty(self) -> None:
        """Leave all pages, so that their tabs are free."""
        for kind, page in self._used:
            page.goto("about:blank")
            page.mouse.move(0, 0)
            self._free[kind].append(page)
        self._used.clear()


class Axe:
    """axe-core, which says what of a page some readers cannot see, hear or reach."""

    def __init__(self) -> None:
        script = MODULES / "axe-core" / "axe.min.js"
        if not script.exists():
            pytest.skip("axe-core is not installed (npm install --prefix .cache/npm axe-core)")
        self._source = script.read_text(encoding="utf-8")

    def __call__(self, page: Any, *, but: frozenset[str] = frozenset()) -> list[str]:
        """What it has to say against a page and the frames in it, a line each; rules in `but` do not count."""
        page.evaluate(self._source)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations'], iframes: true})")
        return [
            f"{each['id']}: {node['html'][:120]} {node['failureSummary']}"
            for each in found["violations"]
            if each["id"] not in but
            for node in each["nodes"]
        ]
