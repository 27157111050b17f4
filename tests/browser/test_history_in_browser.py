"""The page of a history in a real Chromium: nothing hidden from anybody, nothing asked of the network, no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from policydiff.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from tests.repositories import Repo

POLICIES = {
    "en": "# Privacy\n\n## Logs\n\nWe keep logs for {days} days and share them with {who}.\n",
    "zh": "# 隐私政策\n\n## 日志\n\n我们会将您的日志保存{days}天，并向{who}提供您的个人信息。\n",
}


@pytest.fixture(params=POLICIES)
def site(request, repo: Repo, monkeypatch, tmp_path) -> Path:
    """A folder that `policydiff log -o` wrote, of four publications in one language."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(repo.root)
    text = POLICIES[request.param]
    for days, who in ((30, "nobody"), (90, "nobody"), (90, "<b>Rowan & Ash</b>"), (7, "a-very-long-name-" * 12)):
        repo.commit("", privacy__md=text.format(days=days, who=who))
    assert main(["log", "privacy.md", "-o", "out", "--language", request.param]) == 0
    return repo.root / "out"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_and_nothing_runs_over(site, tabs, axe, scheme, width):
    page = tabs.open((site / "index.html").as_uri(), width=width, color_scheme=scheme, bypass_csp=True)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_asks_nobody_and_each_entry_leads_to_its_comparison(site, tabs):
    page = tabs.open((site / "index.html").as_uri())
    assert page.asked == [(site / "index.html").as_uri()]
    assert page.said == []
    links = page.eval_on_selector_all("ol > li h3 a", "all => all.map(one => one.href)")
    assert len(links) == len(list(site.glob("2024-*.html"))) > 0
    page.goto(links[0])
    assert page.title()
    assert page.said == []
