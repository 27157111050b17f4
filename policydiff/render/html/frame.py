"""The parts of a page in, the whole page out: its head, its title, the switches, and what stands at its foot.

Written out here: Jinja, which writes the pages with more text of ours, takes longer to load than a short policy to
compare.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.render.html.base import content_policy
from policydiff.render.html.escape import BREAK, NOTHING, element, filled, joined, ours, plain_text
from policydiff.render.html.part_html import summary_html, work_html
from policydiff.render.words.phrases import TOPICS, WEIGHTS
from policydiff.text.languages import is_right_to_left
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from policydiff.render.html.escape import Html
    from policydiff.render.html.part import PagePart
    from policydiff.render.words.tongue import Tongue

SWITCHES = {
    "insert": "added",
    "delete": "removed",
    "replace": "changed",
    "move": "moved",
    "format": "formatting",
    "section": "headings",
    "w": "Severity",
    "t": "Topic",
    "k": "Kind",
}
"""What kinds of entries and the lists to choose from are called."""

LISTED_WEIGHTS = ("critical", "high", "medium", *WEIGHTS)
"""The words by which changes are chosen from, most severe first."""


@dataclass(frozen=True, slots=True)
class WholePage:
    """What a page is made of."""

    parts: tuple[PagePart, ...]
    """At least one."""
    documents: tuple[Html, ...]
    """The text of each part."""
    speech: Tongue
    """The language of the page itself."""
    style: Html
    """Its style sheet."""
    script: Html
    logo: str = ""
    """A `data:` URI of an image; empty for none."""
    mark: str = ""
    """A word by which a program knows the page again; empty for none."""
    full: bool = False
    """Whether the untouched text is shown from the start."""

    @property
    def lone(self) -> bool:
        """Whether it shows one comparison."""
        return len(self.parts) == 1

    @property
    def title(self) -> str:
        """Of the page: that of its policy, where it is one."""
        return self.parts[0].title if self.lone else self.speech.say("What changed")


def page_html(page: WholePage) -> Html:
    """Write the page."""
    speech = page.speech
    return filled(
        '<!DOCTYPE html>\n<html lang="{spoken}"{turned}>\n{head}<body>\n'
        '<a class="skip" href="#changes">{skip}</a>\n'
        "{top}{bar}<main>\n{parts}</main>\n{foot}<script>{script}</script>\n</body>\n</html>\n",
        spoken=plain_text(speech.tag),
        turned=ours(' dir="rtl"') if is_right_to_left(speech.tag) else NOTHING,
        head=_head(page),
        skip=plain_text(speech.say("Skip to the changes")),
        top=_top(page),
        bar=_bar(page),
        parts=joined(_part(page, at) for at in range(len(page.parts))),
        foot=_foot(speech),
        script=page.script,
    )


def _head(page: WholePage) -> Html:
    mark = filled('<meta name="policydiff" content="{mark}">\n', mark=plain_text(page.mark)) if page.mark else NOTHING
    title = f"{page.title}: {page.speech.say('what changed')}" if page.lone else page.title
    return filled(
        '<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="generator" content="policydiff">\n'
        "{mark}<title>{title}</title>\n<style>{style}</style>\n</head>\n",
        policy=plain_text(content_policy(page.style, page.script, logo=bool(page.logo))),
        mark=mark,
        title=plain_text(title),
        style=page.style,
    )


def _top(page: WholePage) -> Html:
    """Logo and title, then the summary of the one part, or the verdicts of several."""
    brand = '<div class="brand"><img src="{logo}" alt=""></div>\n'
    several = element("ul", joined([BREAK, *map(_verdict, page.parts)]))
    return filled(
        '<header class="top">\n{brand}<h1>{title}</h1>\n{below}\n</header>\n',
        brand=filled(brand, logo=plain_text(page.logo)) if page.logo else NOTHING,
        title=plain_text(page.title),
        below=summary_html(page.parts[0], 2) if page.lone else several,
    )


def _verdict(part: PagePart) -> Html:
    return filled(
        '<li><a href="#{place}"><bdi>{title}</bdi> ({name})</a>: {verdict}</li>\n',
        place=plain_text(part.prefix[:-1]),
        title=plain_text(part.title),
        name=plain_text(part.name),
        verdict=plain_text(part.verdict),
    )


def _part(page: WholePage, at: int) -> Html:
    """One part of a page; one of several has a title of its own, and the language that it is in."""
    part, document = page.parts[at], page.documents[at]
    if page.lone:
        return filled("{work}\n", work=work_html(part, document, 2, lone=True))
    spoken = NOTHING
    if part.speech.tag != page.speech.tag:
        tag, direction = plain_text(part.speech.tag), plain_text(part.speaks)
        spoken = filled(' lang="{tag}" dir="{direction}"', tag=tag, direction=direction)
    return filled(
        '<section id="{place}" aria-labelledby="{prefix}title"{spoken}>\n'
        '<h2 id="{prefix}title">{title} <span class="quiet">{name}</span></h2>\n{summary}\n{work}\n</section>\n',
        place=plain_text(part.prefix[:-1]),
        prefix=plain_text(part.prefix),
        spoken=spoken,
        title=plain_text(part.title),
        name=plain_text(part.name),
        summary=summary_html(part, 3),
        work=work_html(part, document, 3, lone=False),
    )


def _bar(page: WholePage) -> Html:
    """How the text is shown: without the script, views and untouched text alone."""
    speech = page.speech
    return filled(
        '<section class="bar" aria-label="{name}" id="changes">\n<div class="controls">\n'
        "<fieldset><legend>{view}</legend>\n"
        '<label><input type="radio" name="view" id="v-redline" checked>{redline}</label>\n'
        '<label><input type="radio" name="view" id="v-side">{side}</label>\n'
        '<label><input type="radio" name="view" id="v-new">{new}</label>\n'
        '<label><input type="radio" name="view" id="v-old">{old}</label>\n</fieldset>\n'
        '<label><input type="checkbox" id="all"{full}>{all}</label>\n'
        '<div class="js" hidden>\n{choices}{buttons}</div>\n</div>\n</section>\n',
        name=plain_text(speech.say("How the text is shown")),
        view=plain_text(speech.say("View")),
        redline=plain_text(speech.say("Redline")),
        side=plain_text(speech.say("Side by side")),
        new=plain_text(speech.say("New only")),
        old=plain_text(speech.say("Old only")),
        full=ours(" checked") if page.full else NOTHING,
        all=plain_text(speech.say("Show unchanged text")),
        choices=_choices(page),
        buttons=_buttons(speech),
    )


def _choices(page: WholePage) -> Html:
    """Lists to choose from what is listed, where there is a choice."""
    groups = [group for part in page.parts for group in part.groups]
    weights = {entry.weight for group in groups for entry in group.entries}
    topics = {topic for group in groups for topic in group.topics}
    kinds = {entry.kind for group in groups for entry in group.entries}
    choices: tuple[tuple[str, list[str], Mapping[str, str]], ...] = (
        ("w", [weight for weight in LISTED_WEIGHTS if weight in weights], {}),
        ("t", sorted(topics), TOPICS),
        ("k", sorted(kinds), SWITCHES),
    )
    return joined(_choice(name, values, names, page.speech) for name, values, names in choices if len(values) > 1)


def _choice(name: str, values: Sequence[str], names: Mapping[str, str], speech: Tongue) -> Html:
    said = speech.say(SWITCHES[name])
    option = '<option value="{value}">{said}</option>'
    return filled(
        '<select id="f-{name}" aria-label="{said}"><option value="">{every}</option>{options}</select>\n',
        name=plain_text(name),
        said=plain_text(said),
        every=plain_text(speech.say("{name}: all", name=said)),
        options=joined(
            filled(option, value=plain_text(value), said=plain_text(speech.say(names.get(value, value))))
            for value in values
        ),
    )


def _buttons(speech: Tongue) -> Html:
    return filled(
        '<button type="button" id="b-prev" aria-label="{before}">↑</button>\n'
        '<button type="button" id="b-next" aria-label="{after}">↓</button>\n'
        '<button type="button" id="b-help" aria-label="{keys}">?</button>\n'
        '<span class="quiet" id="count" role="status" data-all="{every}" data-at="{at}"></span>\n',
        before=plain_text(speech.say("Previous change")),
        after=plain_text(speech.say("Next change")),
        keys=plain_text(speech.say("Keys")),
        every=plain_text(speech.say("changes: {n}", n="#")),
        at=plain_text(speech.say("{n} of {all}", n="#", all="##")),
    )


def _foot(speech: Tongue) -> Html:
    """The keys of the page, and who made it."""
    made_by = speech.say(
        "Made by policydiff from two revisions of the text. "
        "The words are the policy’s own; severities are a reading aid, not legal advice."
    )
    return filled(
        '<dialog id="help" aria-labelledby="help-title">\n<h2 id="help-title">{keys}</h2>\n<dl>\n'
        "<dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>{steps}</dd>\n"
        "<dt><kbd>1</kbd> – <kbd>4</kbd></dt><dd>{views}</dd>\n"
        "<dt><kbd>u</kbd></dt><dd>{unchanged}</dd>\n"
        "<dt><kbd>?</kbd></dt><dd>{help}</dd>\n</dl>\n"
        '<p><label><input type="checkbox" id="keys" checked> {use}</label></p>\n'
        '<form method="dialog"><button type="submit">{close}</button></form>\n</dialog>\n'
        "<footer><p>{made_by}</p></footer>\n",
        keys=plain_text(speech.say("Keys")),
        steps=plain_text(speech.say("next and previous change")),
        views=plain_text(speech.say("redline, side by side, new only, old only")),
        unchanged=plain_text(speech.say("show or fold unchanged text")),
        help=plain_text(speech.say("this help")),
        use=plain_text(speech.say("Use these keys")),
        close=plain_text(speech.say("Close")),
        made_by=plain_text(made_by),
    )
