"""Comparisons in, one HTML page out that needs no network and no script: the redline.

The page's own policy (Content-Security-Policy) allows the one style sheet and the one script written here, by their
hashes, and nothing else: no request leaves it, and no script of a policy runs in it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.budget import BudgetError, within_budget
from policydiff.errors import ConfigError
from policydiff.render.data import comparison_data
from policydiff.render.html.escape import BREAK, joined, own_line
from policydiff.render.html.inline import aloud
from policydiff.render.html.look import Look
from policydiff.render.html.part import part_of
from policydiff.render.html.prefixes import part_prefixes
from policydiff.render.words.phrases import TOPICS
from policydiff.render.words.tongue import common, tongue
from policydiff.text.unseen import show_controls
from policydiff.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment

    from policydiff.model import Comparison
    from policydiff.render.html.escape import Html
    from policydiff.render.html.part import PagePart

TEMPLATES = Path(__file__).with_name("templates")

TOP = 3
"""Level of the policy's outermost headings: below the page's title and the name of the part."""


def to_html(
    comparisons: Sequence[Comparison], *, look: Look | None = None, full: bool = False, owner: bool = True
) -> str:
    """Write comparisons as one page; each of several is a part with its own summary, list and document.

    The ids are those of the comparison (`#s3.c1`); on a page of several, policy and language stand before them
    (`#privacy-en.s3.c1`); `#privacy-en` is the part.

    Args:
        comparisons: What is shown, at least one.
        look: How the page is dressed.
        full: Show the untouched text from the start instead of folding it.
        owner: Show what is the owner's alone: findings, and what the editions' files are called. Leave it out of a
            page that readers are led to; an owner's template then gets a comparison without them.

    Raises:
        ConfigError: the owner's template cannot be rendered, or takes more than its budget.
    """
    dress = look or Look()
    if dress.template:
        return _own(dress.template, comparisons if owner else [_for_readers(each) for each in comparisons])
    from markupsafe import Markup

    lone = len(comparisons) == 1
    speech = common(each.new.language for each in comparisons)
    parts = [
        part_of(each, prefix, dress, TOP if lone else TOP + 1, tongue(each.new.language), owner=owner)
        for each, prefix in zip(comparisons, part_prefixes(comparisons), strict=True)
    ]
    style = _style(dress, parts)
    script = _text("page.js")
    page = _environment().get_template("page.html.j2")
    return page.render(
        say=speech.say,
        spoken=speech.tag,
        parts=parts,
        documents=[Markup(aloud(joined(_ordered(part)), speech)) for part in parts],  # noqa: S704  escaped in html_text
        title=parts[0].title if lone else speech.say("What changed"),
        lone=lone,
        full=full,
        logo=dress.logo,
        style=Markup(style),  # noqa: S704  our own style sheet
        script=Markup(script),  # noqa: S704  our own script
        policy=content_policy(style, script, logo=bool(dress.logo)),
        kinds=sorted({entry.kind for part in parts for group in part.groups for entry in group.entries}),
        weights=_weights(parts),
        topics=sorted({topic for part in parts for group in part.groups for topic in group.topics}),
        topic_names=TOPICS,
    )


def _for_readers(comparison: Comparison) -> Comparison:
    """The comparison without findings and names of files."""
    old, new = (replace(side, source="") for side in (comparison.old, comparison.new))
    return replace(comparison, old=old, new=new, findings=())


def _weights(parts: Sequence[PagePart]) -> list[str]:
    """The words for severities that the lists hold, most severe first."""
    order = ("critical", "high", "medium", "substantive", "editorial")
    found = {entry.weight for part in parts for group in part.groups for entry in group.entries}
    return [weight for weight in order if weight in found]


def _ordered(part: PagePart) -> list[Html]:
    """The pieces of a document; each names its place in the old text where that had another order."""
    if not part.reorder:
        return [stop.html for stop in part.stops]
    return [own_line("div", joined([BREAK, stop.html]), {"class": f"stop r{stop.rank}"}) for stop in part.stops]


def _style(look: Look, parts: Sequence[PagePart]) -> str:
    ranks = sorted({stop.rank for part in parts if part.reorder for stop in part.stops})
    order = "".join(f"body:has(#v-old:checked) .r{rank}{{order:{rank}}}\n" for rank in ranks)
    accents = (
        f":root{{--accent:{look.accent_on('light')}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{--accent:{look.accent_on('dark')}}}}}\n"
    )
    return accents + _text("page.css") + order


def content_policy(style: str, script: str, *, logo: bool) -> str:
    """The Content-Security-Policy of a page that has one style sheet and one script of its own, and asks nobody.

    Args:
        style: The style sheet, byte for byte as it stands in the page.
        script: The script; empty for none.
        logo: Whether there is an image in the page itself.
    """
    scripts = f"; script-src '{_digest(script)}'" if script else ""
    images = "; img-src data:" if logo else ""
    return f"default-src 'none'; style-src '{_digest(style)}'{scripts}{images}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    from base64 import b64encode
    from hashlib import sha256

    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


@cache
def _text(name: str) -> str:
    return (TEMPLATES / name).read_text("utf-8")


@cache
def _environment() -> Environment:
    from policydiff.render.html.templating import environment_of  # loads Jinja

    environment = environment_of(TEMPLATES)
    environment.filters["controls"] = show_controls
    return environment


def _own(template: str, comparisons: Sequence[Comparison]) -> str:
    """Render the owner's template: it gets the comparison, as its JSON reads, and nothing else."""
    import json

    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    given = [json.loads(json.dumps(comparison_data(each, full=True))) for each in comparisons]

    def render() -> str:
        try:
            return environment.from_string(template).render(comparison=given[0], comparisons=given)
        except MemoryError:
            raise
        except Exception as error:  # what a template does wrong is the owner's to mend, whatever it raises
            line = getattr(error, "lineno", None)
            raise ConfigError(f" in line {line}: {error}" if line else f": {error}") from error

    try:
        made = within_budget(render)
    except BudgetError as error:
        said = str(error)
        raise ConfigError(f"the page's template{said if said.startswith((' in', ':')) else f': {said}'}") from error
    return made if made.endswith("\n") else f"{made}\n"
