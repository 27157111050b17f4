"""A history in, the page that readers are led to out: no script, no request, in the language of the policy."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.model import Verdict
from policydiff.render.html.look import Look
from policydiff.render.html.page import content_policy
from policydiff.render.words.tongue import tongue
from policydiff.source.archive import is_day
from policydiff.text.unseen import show_controls
from policydiff.values import dataclass
from policydiff.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment

    from policydiff.history.publication_log import History, LogEntry
    from policydiff.render.words.tongue import Tongue

TEMPLATES = Path(__file__).with_name("templates")

ALL = "Every change since {day}, newest first."
OF_MEANING = "Every change of meaning since {day}, newest first."

POINTS = 3
"""Points of an entry that the list shows; the comparison page has all."""


@dataclass(frozen=True, slots=True)
class Row:
    """One publication on the page."""

    anchor: str
    href: str
    day: str
    """In words."""
    weight: str
    """Severity or verdict."""
    points: tuple[str, ...]
    headline: str
    facts: str


@dataclass(frozen=True, slots=True)
class Year:
    """The publications of one year."""

    name: str
    rows: tuple[Row, ...]


def history_page(
    history: History, entries: Sequence[LogEntry], look: Look | None = None, *, everything: bool = False
) -> str:
    """The page, with a link to the comparison of each publication.

    Args:
        history: gives title, language and address.
        entries: newest first; may be empty.
        look: title, accent and logo, as for a comparison page.
        everything: whether the entries are all there are, those among them that changed no meaning.
    """
    from markupsafe import Markup

    dress = look or Look()
    speech = tongue(history.language)
    style = _style(dress)
    years = tuple(
        Year(name, tuple(_row(entry, speech) for entry in group))
        for name, group in groupby(entries, key=lambda entry: entry.date[:4] or entry.version)
    )
    return _environment().get_template("index.html.j2").render(
        say=speech.say,
        spoken=speech.tag,
        policy=content_policy(style, "", logo=bool(dress.logo)),
        style=Markup(style),  # noqa: S704  our own style sheet
        version=__version__,
        title=show_controls(dress.title_of(history.policy) or history.title),
        logo=dress.logo,
        url=history.url,
        lead=speech.say(ALL if everything else OF_MEANING, day=_begin(history, speech)),
        years=years,
    )  # fmt: skip


def _begin(history: History, speech: Tongue) -> str:
    """The day or version that the list begins with."""
    first = history.first.revision
    begin = history.since or first.day or first.version
    return speech.date(begin) if is_day(begin) else begin


def _row(entry: LogEntry, speech: Tongue) -> Row:
    facts = [entry.version]
    if entry.effective:
        facts.append(speech.say("Takes effect {day}", day=speech.date(entry.effective)))
    if entry.verdict is Verdict.SUBSTANTIVE and not entry.date_moved:
        facts.append(speech.say("The date in the text was not changed"))
    return Row(
        anchor=entry.redline.removesuffix(".html"),
        href=entry.redline,
        day=speech.date(entry.date) if entry.date else entry.version,
        weight=str(entry.severity or entry.verdict),
        points=tuple(show_controls(point) for point in entry.points[:POINTS]),
        headline=show_controls(entry.headline),
        facts=" · ".join(fact for fact in facts if fact),
    )


def _style(look: Look) -> str:
    light, dark = look.accent_on("light"), look.accent_on("dark")
    return (
        f":root{{--accent:{light}}}\n@media (prefers-color-scheme:dark){{:root{{--accent:{dark}}}}}\n"
        f"{(TEMPLATES / 'index.css').read_text('utf-8')}"
    )


@cache
def _environment() -> Environment:
    from policydiff.render.html.templating import environment_of  # loads Jinja

    return environment_of(TEMPLATES)
