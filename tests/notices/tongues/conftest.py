"""A short policy in every language that notices speak, with what a notice of each kind must know beside it."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from notices.compose import Composition, NoticeRequest, PolicyChange, compose, load_templates
from notices.model import Channel
from policydiff import Source, compare

HERE = Path(__file__).parent
LANGUAGES = tuple(sorted(path.stem for path in HERE.glob("*.toml")))
FACTS = {
    "recipient_contact": "privacy@seamark.example",
    "agree": "https://tideline.example/agree",
    "refuse": "https://tideline.example/refuse",
    "ends": "2027-10-31",
    "data_by": "2027-11-30",
    "choices_by": "2027-10-31",
    "corrects": "2027-09-02",
}
"""What is the same in every language."""
CHANNELS = (Channel.EMAIL, Channel.PUSH, Channel.ANNOUNCEMENT, Channel.OPS)


@cache
def policy(language: str) -> tuple[PolicyChange, dict[str, str]]:
    """The policy's change in a language, and the facts of its notices."""
    texts = tomllib.loads((HERE / f"{language}.toml").read_text("utf-8"))
    sides = (Source(f"{side}.md", texts[side].encode(), "markdown", language=language) for side in ("old", "new"))
    home = "https://tideline.example/privacy"
    change = PolicyChange("privacy", texts["name"], compare(*sides), home, f"{home}/changes", f"{home}/archive")
    return change, FACTS | texts["facts"]


def told(language: str, kind: str, channels: tuple[Channel, ...] = CHANNELS) -> Composition:
    """The notice of a kind in one language."""
    change, facts = policy(language)
    if kind == "change":
        facts = {}
    request = NoticeRequest(kind, language, (change,), "Tideline", "privacy@tideline.example", facts)
    return compose([request], channels, load_templates(None))


@pytest.fixture(scope="session")
def tell():
    """`tell(language, kind)` gives the notice."""
    return told
