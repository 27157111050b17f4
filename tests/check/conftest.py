"""Two texts in, the findings of a check out, through the real rooms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from policydiff.align import align
from policydiff.check import check, lint
from policydiff.dates import read_dates
from policydiff.diff import diff
from policydiff.judge import judge
from policydiff.model import Edition, Finding, Source
from policydiff.promise import read_promises
from policydiff.read import read

Findings = tuple[Finding, ...]


def edition(text: str, language: str = "en") -> Edition:
    found = read(Source("policy.md", text.encode(), "markdown", language=language))
    dates = read_dates(found)
    return replace(found, updated=dates.updated, effective=dates.effective)


@pytest.fixture
def checked() -> Callable[..., Findings]:
    def run(
        old: str,
        new: str,
        *,
        today: dt.date | None = None,
        notice_days: int | None = None,
        regimes: tuple[str, ...] = (),
        sectors: tuple[str, ...] = (),
        language: str = "en",
    ) -> Findings:
        a, b = edition(old, language), edition(new, language)
        sections = judge(diff(align(a, b)), b.language)
        promises = read_promises(a), read_promises(b)
        return check(a, b, sections, *promises, today=today, notice_days=notice_days, regimes=regimes, sectors=sectors)

    return run


@pytest.fixture
def linted() -> Callable[..., Findings]:
    def run(
        text: str,
        *,
        language: str = "en",
        today: dt.date | None = None,
        regimes: tuple[str, ...] = (),
        sectors: tuple[str, ...] = (),
    ) -> Findings:
        found = edition(text, language)
        return lint(found, read_promises(found), today=today, regimes=regimes, sectors=sectors)

    return run
