#!/usr/bin/env python3
"""The pictures of `docs/notices`: one notice as mail and as push, in the languages that notices speak.

    python benchmarks/tongue_images.py

The notice is the one of `tests/notices/tongues`. Needs Chromium, and fonts for Chinese, Japanese, Korean and Arabic.
"""

from __future__ import annotations

import dataclasses
import html
import re
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from babel import Locale
from browser import IMAGES, chromium

from notices.compose import Composition, NoticeRequest, PolicyChange, compose, load_templates
from notices.model import Channel
from notices.preview.frames import light, personalised, sample_name
from notices.preview.page import TEMPLATES
from policydiff import Source, compare, use_catalogues
from policydiff.values import replace
from tests.catalogues.pseudo import ROOT, pseudo, write_pseudo
from tests.notices.tongues.conftest import LANGUAGES, policy

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MAILS = ("de", "ja", "zh-Hant")
MADE_UP = "ar"
"""Its letters stand for those of English, to show a mail that is read from right to left."""

DAY = "2028-{month:02}-10"
"""When the notice of the pushes takes effect: two digits, in the month whose name is longest."""

SHEET = """<!doctype html><meta charset="utf-8"><style>{style}
body {{ background: #f6f7f9; margin: 0; padding: 16px; width: 1028px; }}
main {{ padding: 0; display: grid; grid-template-columns: repeat(3, 320px); gap: 18px; align-items: start; }}
h2 {{ font-size: 14px; margin: 0 0 8px; }}</style><main>{notes}</main>"""
NOTE = """<section><h2>{language}</h2><div class="device ios"><div class="screen">
<div class="note" lang="{language}"><span class="icon">T</span><div>
<p class="title">{title}</p><p class="body">{body}</p></div></div></div></div></section>"""


def longest_month(language: str) -> int:
    """The number of the month with the longest name in a language, the first of them where several are."""
    names = Locale.parse(language, sep="-").months["format"]["wide"]
    return max(names, key=lambda month: (len(names[month]), -month))


def notice(language: str, change: PolicyChange) -> Composition:
    """The notice of a change."""
    request = NoticeRequest("change", language, (change,), "Tideline", "privacy@tideline.example")
    return compose([request], (Channel.EMAIL, Channel.PUSH), load_templates(None))


def on(change: PolicyChange, effective: str) -> PolicyChange:
    """The change, in force on another day."""
    compared = change.comparison
    return dataclasses.replace(change, comparison=replace(compared, new=replace(compared.new, effective=effective)))


def made_up(folder: Path) -> Composition:
    """The English notice in the letters of another script, on its own days."""
    write_pseudo(folder, MADE_UP)
    use_catalogues(folder)
    change, _ = policy("en")
    texts = tomllib.loads((ROOT / "tests" / "notices" / "tongues" / "en.toml").read_text("utf-8"))
    dates = re.compile(r"^(?:Last updated|Effective date):.*$", re.MULTILINE)
    undated = (dates.sub("", texts[side]) for side in ("old", "new"))
    sides = (Source("policy.md", pseudo(text, MADE_UP).encode(), "markdown", language=MADE_UP) for text in undated)
    days = {name: getattr(change.comparison.new, name) for name in ("updated", "effective")}
    compared = compare(*sides)
    compared = replace(compared, new=replace(compared.new, **days))
    made = notice(MADE_UP, dataclasses.replace(change, name=pseudo(change.name, MADE_UP), comparison=compared))
    use_catalogues(None)
    return made


def take_mail(browser: Browser, made: Composition, language: str) -> None:
    """A mail in a window as wide as a reader's pane."""
    message = next(message for message in made.messages if message.channel is Channel.EMAIL)
    page = browser.new_page(viewport={"width": 640, "height": 600})
    page.set_content(light(personalised(message, "html", "" if language == MADE_UP else sample_name(language))))
    page.screenshot(path=IMAGES / f"mail-{language}.png", full_page=True)


def take_pushes(browser: Browser) -> None:
    """The pushes of all languages on one sheet, each as a locked phone shows it."""
    notes = []
    for language in LANGUAGES:
        content = notice(language, on(policy(language)[0], DAY.format(month=longest_month(language)))).contents[0]
        shown = {"title": content.push_title, "body": content.push_body, "language": language}
        notes.append(NOTE.format(**{name: html.escape(text) for name, text in shown.items()}))
    page = browser.new_page(viewport={"width": 1060, "height": 600})
    style = (TEMPLATES / "preview.css").read_text("utf-8")
    page.set_content(SHEET.format(style=style, notes="".join(notes)))
    page.screenshot(path=IMAGES / "push-languages.png", full_page=True)


def main() -> int:
    """Take every picture."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        take_pushes(browser)
        for language in MAILS:
            take_mail(browser, notice(language, policy(language)[0]), language)
        take_mail(browser, made_up(Path(folder)), MADE_UP)
    return 0


if __name__ == "__main__":
    sys.exit(main())
