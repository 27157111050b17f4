"""Comparisons in, one HTML page out that needs no network and no script: the redline.

The page's own policy (Content-Security-Policy) allows the one style sheet and the one script written here, by their
hashes, and nothing else: no request leaves it, and no script of a policy runs in it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.errors import ConfigError
from policydiff.render.data import comparison_data
from policydiff.render.html.base import base_style, page_file
from policydiff.render.html.escape import BREAK, joined, ours, own_line
from policydiff.render.html.frame import WholePage, page_html
from policydiff.render.html.inline import aloud
from policydiff.render.html.look import Look
from policydiff.render.html.part import part_of
from policydiff.render.html.prefixes import part_prefixes
from policydiff.render.words.tongue import common, tongue
from policydiff.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Comparison
    from policydiff.render.html.escape import Html
    from policydiff.render.html.part import PagePart

TEMPLATES = Path(__file__).with_name("templates")

TOP = 3
"""Level of the policy's outermost headings: below the page's title and the name of the part."""


def to_html(
    comparisons: Sequence[Comparison],
    *,
    look: Look | None = None,
    full: bool = False,
    owner: bool = True,
    mark: str = "",
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
        mark: A word by which a program knows the page again, as the meta element `policydiff`; empty for none, and
            none stands in an owner's template.

    Raises:
        ConfigError: the owner's template cannot be rendered, or takes more than its budget.
    """
    dress = look or Look()
    if dress.template:
        return _own(dress.template, comparisons if owner else [_for_readers(each) for each in comparisons])
    lone = len(comparisons) == 1
    parts = [
        part_of(each, prefix, dress, TOP if lone else TOP + 1, tongue(each.new.language), owner=owner)
        for each, prefix in zip(comparisons, part_prefixes(comparisons), strict=True)
    ]
    speech = common(each.new.language for each in comparisons)
    page = WholePage(
        parts=tuple(parts),
        documents=tuple([aloud(joined(_ordered(part)), speech) for part in parts]),
        speech=speech,
        style=_style(dress, parts),
        script=ours(page_file(TEMPLATES / "page.js")),
        logo=dress.logo,
        mark=mark,
        full=full,
    )
    return page_html(page)


def _for_readers(comparison: Comparison) -> Comparison:
    """The comparison without findings and names of files."""
    old, new = (replace(side, source="") for side in (comparison.old, comparison.new))
    return replace(comparison, old=old, new=new, findings=())


def _ordered(part: PagePart) -> list[Html]:
    """The pieces of a document; each names its place in the old text where that had another order."""
    if not part.reorder:
        return [stop.html for stop in part.stops]
    return [own_line("div", joined([BREAK, stop.html]), {"class": f"stop r{stop.rank}"}) for stop in part.stops]


def _style(look: Look, parts: Sequence[PagePart]) -> Html:
    ranks = sorted({stop.rank for part in parts if part.reorder for stop in part.stops})
    order = "".join(f"body:has(#v-old:checked) .r{rank}{{order:{rank}}}\n" for rank in ranks)
    return ours(base_style(look) + page_file(TEMPLATES / "page.css") + order)


def _own(template: str, comparisons: Sequence[Comparison]) -> str:
    """Render the owner's template: it gets the comparison, as its JSON reads, and nothing else."""
    import json

    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from policydiff.budget import BudgetError, within_budget

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
