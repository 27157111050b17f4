"""What every test shares: the `--accept` flag, the same surroundings everywhere, no silent skips in CI."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.browsing import FLAGS, Axe, Tabs, chromium_path
from tests.repositories import Repo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

settings.register_profile(
    "policydiff",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    max_examples=50,
    print_blob=True,
    derandomize=bool(os.environ.get("POLICYDIFF_REQUIRE_ALL")),
)
settings.load_profile("policydiff")
"""The one profile of all laws. No clock decides whether they hold: on a loaded machine a draw takes ten times as long,
and Hypothesis calls that unhealthy. Fifty examples each, for they are drawn anew in every run;
where every part is required, as in CI, the same ones each time, so that a red run is the change's own doing."""

ELSEWHERE = "not here: "
"""How the reason of a skip begins that no installation can mend: another operating system, another user."""

SURROUNDINGS = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ada Author",
    "GIT_AUTHOR_EMAIL": "ada@example.org",
    "GIT_AUTHOR_DATE": "2025-01-07T12:00:00+00:00",
    "GIT_COMMITTER_NAME": "Ada Author",
    "GIT_COMMITTER_EMAIL": "ada@example.org",
    "GIT_COMMITTER_DATE": "2025-01-07T12:00:00+00:00",
    "COLUMNS": "80",
    "TZ": "UTC",
}
"""Set for every test, so that nobody's own git configuration, terminal or clock decides."""

UNSET = (
    "CI",
    "NO_COLOR",
    "FORCE_COLOR",
    "CLICOLOR_FORCE",
    "PAGER",
    "LESS",
    "LINES",
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
)
"""Removed for every test, for the same reason: a build machine sets the first, git hooks the last three."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="write what the stories show now as what is expected, to be reviewed"
    )


def pytest_configure() -> None:
    os.environ.update(SURROUNDINGS)
    for name in UNSET:
        os.environ.pop(name, None)


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are to be rewritten."""
    return bool(request.config.getoption("--accept"))


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    if not report.skipped or hasattr(report, "wasxfail") or not os.environ.get("POLICYDIFF_REQUIRE_ALL"):
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    if reason.removeprefix("Skipped: ").startswith(ELSEWHERE):
        return
    report.outcome = "failed"
    report.longrepr = f"{reason}\nPOLICYDIFF_REQUIRE_ALL is set: what this test needs must be there."


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    report = yield
    _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Iterator[None]:
    report = yield
    _refuse_skip(report)
    return report


ONE_PROCESS = ("--disable-features=IsolateSandboxedIframes", "--disable-site-isolation-trials")
"""A preview's twenty frames share one."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """A running Chromium for every page that is tested; Playwright can be started once in a process."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install playwright)")
    path = chromium_path()
    if path is None:
        pytest.skip("chromium is not installed (apt-get install chromium)")
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=[*FLAGS, *ONE_PROCESS])
        yield running
        running.close()


@pytest.fixture(scope="session")
def _tabs(chromium: object) -> Tabs:
    return Tabs(chromium)


@pytest.fixture
def tabs(_tabs: Tabs) -> Iterator[Tabs]:
    """Where pages are opened; each test leaves the tabs empty."""
    yield _tabs
    _tabs.empty()


@pytest.fixture(scope="session")
def axe() -> Axe:
    """Runs axe on a page: what it has to say against it, one line each."""
    return Axe()


@pytest.fixture
def make_repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Repo]:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))

    def make(name: str = "repo") -> Repo:
        root = tmp_path / name
        root.mkdir()
        repo = Repo(root)
        repo.git("init", "--quiet", "--initial-branch=main")
        return repo

    return make


@pytest.fixture
def repo(make_repo: Callable[[str], Repo]) -> Repo:
    return make_repo("repo")
