"""A real Chromium, and the tools that look at a page in it; without them these tests are skipped and say why.

Chromium comes from the system (`apt-get install chromium`), axe and html-validate from npm:
`npm install --prefix .cache/npm axe-core html-validate`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / ".cache" / "npm" / "node_modules"
WAIT = 20_000
"""Milliseconds after which a step counts as failed, on a machine with much else to do."""


@pytest.fixture
def open_page(chromium, tmp_path):
    """Opens a page's HTML in a context of its own; what it asks of the network is in `page.asked`."""
    contexts = []

    def open_one(html, *, width=1280, fragment="", **options):
        file = tmp_path / f"page{len(contexts)}.html"
        file.write_text(html, encoding="utf-8")
        context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(WAIT)
        page.asked, page.said = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("dialog", lambda dialog: (page.said.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.goto(f"{file.as_uri()}{fragment}")
        return page

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def axe():
    """Runs axe on a page: what it has to say against it, one line each."""
    script = MODULES / "axe-core" / "axe.min.js"
    if not script.exists():
        pytest.skip("axe-core is not installed (npm install --prefix .cache/npm axe-core)")
    source = script.read_text(encoding="utf-8")

    def look(page):
        page.evaluate(source)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{each['id']}: {node['html'][:120]} {node['failureSummary']}"
            for each in found["violations"]
            for node in each["nodes"]
        ]

    return look
