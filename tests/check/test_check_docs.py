"""The documentation names every code and every rule."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import policydiff
from policydiff.model import Form
from policydiff.rules.codes import RULE, Code, explained, forms
from policydiff.rules.codes import codes as told
from policydiff.rules.regimes import Regime, regimes

PACKAGE = Path(policydiff.__file__).parent
PAGE = (PACKAGE.parent / "docs" / "checks.md").read_text("utf-8")


def codes() -> set[str]:
    sources = [path for room in ("read", "check", "dates") for path in (PACKAGE / room).rglob("*.py")]
    pattern = re.compile(r'(?:Finding\(\s*|CODE = )"([a-z_]+\.[a-z_]+)"')
    return {code for source in sources for code in pattern.findall(source.read_text("utf-8"))}


@pytest.mark.parametrize("code", sorted(codes()))
def test_a_code_is_documented(code: str) -> None:
    assert f"| `{code}` |" in PAGE


def test_all_documented_codes_exist() -> None:
    documented = set(re.findall(r"^\| `([a-z_]+\.[a-z_]+)` \|", PAGE, re.MULTILINE))
    assert documented == codes()


@pytest.mark.parametrize("rule", regimes(), ids=lambda rule: rule.id)
def test_a_rule_is_documented(rule: Regime) -> None:
    (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| `{rule.id}` |")]
    assert rule.citation in row
    assert rule.asks in row


@pytest.mark.parametrize(("code", "found"), told().items())
def test_the_page_says_what_explain_says(code: str, found: Code) -> None:
    assert f"| `{code}` | {found.severity} | {found.means} | {found.mend} | {found.example} |\n" in PAGE


def test_every_code_is_explained() -> None:
    assert set(told()) == {*codes(), f"{RULE}ID"}
    assert all(found.mend.endswith(".") for found in told().values())


@pytest.mark.parametrize("rule", regimes(), ids=lambda rule: rule.id)
def test_a_rule_is_explained_by_what_it_asks_and_where(rule: Regime) -> None:
    found = explained(f"rule.{rule.id}")
    assert found
    assert rule.asks in found.means
    assert rule.citation in found.means


def test_what_is_no_code_is_not_explained() -> None:
    assert explained("date.unheard_of") is None


def test_every_form_of_a_point_is_explained() -> None:
    assert list(forms()) == [str(form) for form in Form]
    assert not set(forms()) & set(told())
