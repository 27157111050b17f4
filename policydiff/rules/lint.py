"""What the checks look for in a text, by language; `lint.toml` holds the patterns."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any


@cache
def _tables() -> dict[str, Any]:
    import tomllib

    return tomllib.loads(Path(__file__).with_name("lint.toml").read_text("utf-8"))


@cache
def lint_pattern(table: str, language: str) -> re.Pattern[str] | None:
    """The pattern of a table for a language (BCP 47), to match lower-case text; None where the language has none."""
    pattern = _tables()[table].get(language.partition("-")[0].lower())
    return re.compile(pattern) if pattern else None


@cache
def content_pattern(name: str, language: str) -> re.Pattern[str] | None:
    """The pattern of something that a rule asks a text to say; None where the language has none."""
    pattern = _tables()["content"][name].get(language.partition("-")[0].lower())
    return re.compile(pattern) if pattern else None


def content_says(name: str) -> str:
    """What a message calls it."""
    return str(_tables()["content"][name]["says"])


def content_is_near(name: str) -> bool:
    """Whether it must stand in the section where the change is, not just anywhere in the text."""
    return bool(_tables()["content"][name].get("near"))


def content_names() -> tuple[str, ...]:
    """Everything a rule can ask a text to say."""
    return tuple(_tables()["content"])
