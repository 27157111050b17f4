"""The catalogues of both packages, as they stand on disk."""

from __future__ import annotations

import importlib.util
import sys
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from notices.cli import main
from policydiff.cli import main as policydiff
from policydiff.text.catalogues import use_catalogues
from tests.catalogues.pseudo import DOMAINS, PSEUDO, ROOT, write_pseudo

LANGUAGES = ("de", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt-BR", "zh-Hans", "zh-Hant")
"""Beside English."""


def place(domain: str, language: str) -> Path:
    return ROOT / domain / "locale" / language.replace("-", "_") / "LC_MESSAGES" / f"{domain}.po"


@cache
def catalogue(domain: str, language: str) -> Catalog:
    with place(domain, language).open("rb") as file:
        return read_po(file)


def forms(text) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def entries(domain: str, language: str) -> list[Message]:
    return [message for message in catalogue(domain, language) if message.id]


def translations(language: str) -> list[tuple[str, str]]:
    """English and translation of every message of both packages, each plural form by itself."""
    return [
        (forms(message.id)[-1], string)
        for domain in DOMAINS
        for message in entries(domain, language)
        for string in forms(message.string)
    ]


@pytest.fixture(scope="session")
def maker():
    """The script that finds all messages."""
    spec = importlib.util.spec_from_file_location("make_catalogues", ROOT / "benchmarks" / "make_catalogues.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


POLICY = """# 1024

> {updated} / {effective}

## 1

512 64 32 {days} € 2048 4096 16 8.

## 2

4096.
"""
TOML = """catalogues = "words"

[policies.privacy]
name = "1024"
url = "https://rowan.example/privacy"
comparison_url = "https://rowan.example/changes/{language}"
[policies.privacy.editions]
qps = "v2/qps.md"
ar = "v2/ar.md"
he = "v2/he.md"
[product]
name = "777"
contact = "legal@rowan.example"
default_language = "qps"
[channels.email]
from = "777 <legal@rowan.example>"
[channels.push]
provider = "webhook"
url = "https://rowan.example/push"
[channels.announcement]
folder = "posts"
[facts]
effective = 2027-09-30
[audience]
source = "people.csv"
"""


@pytest.fixture(scope="session")
def shop(tmp_path_factory):
    """A company that has words of its own for three languages, and its previewed notice in `plan`."""
    root = tmp_path_factory.mktemp("company")
    patch = pytest.MonkeyPatch()
    patch.chdir(root)
    for language in PSEUDO:
        write_pseudo(root / "words", language)
    for side, days in (("v1", 30), ("v2", 90)):
        (root / side).mkdir()
        for language in PSEUDO:
            text = POLICY.format(days=days, updated="2027-08-30", effective="2027-09-30")
            (root / side / f"{language}.md").write_text(text)
    (root / "policydiff.toml").write_text(TOML)
    (root / "people.csv").write_text(
        "id,email,language,name,push_token\n"
        + "".join(f"{n},{n}@a.example,{tag},{n}{n},token-of-phone-{n}\n" for n, tag in enumerate(PSEUDO))
    )
    status = main(["preview", "v1", "v2", "-o", "plan", "--today", "2027-08-30"])
    assert status in (0, 3)
    for language in PSEUDO:
        sides = [f"{side}/{language}.md" for side in ("v1", "v2")]
        assert policydiff([*sides, "--language", language, "-o", f"{language}.html"]) in (0, 1)
        assert policydiff([*sides, "--language", language, "-o", f"{language}.md.txt", "--format", "text"]) in (0, 1)
    patch.undo()
    use_catalogues(None)
    return root
