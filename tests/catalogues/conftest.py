"""The catalogues of both packages, as they stand on disk."""

from __future__ import annotations

import importlib.util
import sys
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
DOMAINS = ("policydiff", "notices")
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
