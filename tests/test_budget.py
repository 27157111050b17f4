"""What a stranger's work may take: so much time, memory and text, and the process that asked goes on."""

from __future__ import annotations

import os
import time

import pytest

from policydiff import budget
from policydiff.budget import BudgetError, within_budget

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system makes no copies of a process")


def spin() -> str:
    while True:
        pass


def fill() -> str:
    kept = []
    while True:
        kept.append(bytearray(10_000_000))


def fails() -> str:
    raise ValueError("line 3: no such field")


def test_the_text_comes_back_whole() -> None:
    text = "§ \udc80 字" * 100_000
    assert within_budget(lambda: text) == text
    assert within_budget(str) == ""


def test_what_it_raises_is_told() -> None:
    with pytest.raises(BudgetError, match="line 3: no such field"):
        within_budget(fails)


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (spin, "takes more than 1 seconds"),
        (fill, "takes more than 512 MB of memory"),
        (lambda: "x" * 70_000_000, "makes more than 64 MB"),
        (lambda: time.sleep(60) or "", "takes more than 2 seconds"),
        (lambda: os._exit(1) or "", "of memory"),
    ],
    ids=["spins", "fills", "writes", "sleeps", "dies"],
)
def test_too_much_is_ended(monkeypatch, work, said) -> None:
    monkeypatch.setattr(budget, "SECONDS", 1 if said.startswith("takes more than 1") else 20)
    monkeypatch.setattr(budget, "WAIT", 2 if said.startswith("takes more than 2") else 30)
    begun = time.monotonic()
    with pytest.raises(BudgetError, match=said):
        within_budget(work)
    assert time.monotonic() - begun < 40


def test_nothing_that_it_changes_stays() -> None:
    seen: list[int] = []
    within_budget(lambda: str(seen.append(1)))
    assert seen == []
