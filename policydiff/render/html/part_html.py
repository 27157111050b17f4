"""What a page shows of one comparison in, its HTML out: the summary, the list of every change, and the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.render.html.escape import NOTHING, element, filled, joined, ours, own_line, plain_text
from policydiff.text.unseen import show_controls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.render.html.escape import Html
    from policydiff.render.html.part import HeadRow, LinkedPoint, PagePart, Remark, SectionEntries
    from policydiff.render.words.entries import Entry
    from policydiff.render.words.tongue import Tongue

LONG = 80
"""Characters from which a fact has a row of its own."""


def summary_html(part: PagePart, level: int) -> Html:
    """What stands above the list: editions, verdict, dates, points and findings.

    Args:
        part: What is shown.
        level: Of its headings, 1 to 6.
    """
    return joined(
        (
            _verdict(part),
            filled("{rows}\n", rows=_rows(part.facts)) if part.facts else NOTHING,
            _points(part, level) if part.points else NOTHING,
            filled(
                '<details class="more">\n<summary>{name}</summary>\n{rows}\n</details>\n',
                name=plain_text(part.speech.say("Words, sections and promises")),
                rows=_rows(part.figures),
            ),
            _remarks(part.remarks, part.speech, level) if part.remarks else NOTHING,
        )
    )


def work_html(part: PagePart, document: Html, level: int, *, lone: bool) -> Html:
    """The list of every change beside the text.

    Args:
        part: What is shown.
        document: Its text.
        level: Of its headings, 1 to 5.
        lone: Whether it is the only one of its page.
    """
    return filled(
        '<div class="work">\n{changes}{text}</div>\n',
        changes=_list(part, level) if part.groups or part.renumbered else NOTHING,
        text=_text(part, document, level, lone=lone),
    )


def _title(text: str, level: int) -> Html:
    return element(f"h{level}", plain_text(text))


def _weight(speech: Tongue, word: str) -> Html:
    """A word for how much something matters."""
    return filled('<b class="sev {word}">{said}</b>', word=plain_text(word), said=plain_text(speech.say(word)))


def _verdict(part: PagePart) -> Html:
    """What is compared, and what came of it; a headline where no point says more."""
    headline = part.headline and not part.identical and not part.points
    return filled(
        '<p class="of"><bdi>{old}</bdi> {arrow} <bdi>{new}</bdi></p>\n<p class="verdict{loud}">{said}</p>\n{headline}',
        old=plain_text(part.old),
        arrow=plain_text(part.speech.turned("→")),
        new=plain_text(part.new),
        loud=ours(" y") if part.substantive else NOTHING,
        said=plain_text(part.verdict),
        headline=own_line("p", plain_text(part.headline), {"class": "headline"}) if headline else NOTHING,
    )


def _rows(facts: Sequence[HeadRow]) -> Html:
    return filled('<dl class="facts">\n{rows}</dl>\n', rows=joined(map(_row, facts)))


def _row(fact: HeadRow) -> Html:
    return filled(
        "<div{long}><dt>{name}</dt><dd>{said}{more}</dd></div>\n",
        long=ours(' class="long"') if len(fact.said) > LONG else NOTHING,
        name=plain_text(fact.name),
        said=plain_text(fact.said),
        more=element("small", plain_text(fact.more)) if fact.more else NOTHING,
    )


def _points(part: PagePart, level: int) -> Html:
    return filled(
        '{title}\n<ol class="points">\n{points}</ol>\n{rest}',
        title=_title(part.speech.say("What matters most"), level),
        points=joined(_point(point, part.speech) for point in part.points),
        rest=own_line("p", plain_text(part.rest), {"class": "quiet rest"}) if part.rest else NOTHING,
    )


def _point(point: LinkedPoint, speech: Tongue) -> Html:
    text = plain_text(point.text)
    if point.targets:
        text = filled('<a href="#{target}">{text}</a>', target=plain_text(point.targets[0]), text=text)
    return filled(
        "<li>{weight}<div>{text}{also}{why}</div></li>\n",
        weight=_weight(speech, point.severity),
        text=text,
        also=joined(_also(target, n, speech) for n, target in enumerate(point.targets[1:], start=2)),
        why=joined(
            filled(' <small class="quiet why">{said}</small>', said=plain_text(said))
            for said in (point.topics, point.why)
            if said
        ),
    )


def _also(target: str, n: int, speech: Tongue) -> Html:
    """A link to a further place that a point speaks of."""
    return filled(
        '<a class="also" href="#{target}" aria-label="{name}">{n}</a>',
        target=plain_text(target),
        name=plain_text(speech.say("place {n}", n=n)),
        n=plain_text(str(n)),
    )


def _remarks(remarks: Sequence[Remark], speech: Tongue, level: int) -> Html:
    """The findings, which are in English in every language."""
    return filled(
        '{title}\n<ul class="points"{english}>\n{remarks}</ul>\n',
        title=_title(speech.say("What the checks found"), level),
        english=ours(' lang="en"') if speech.tag != "en" else NOTHING,
        remarks=joined(
            filled(
                '<li>{weight}<div>{message} <span class="quiet">{origin}</span></div></li>\n',
                weight=_weight(speech, remark.severity),
                message=plain_text(remark.message),
                origin=plain_text(remark.origin),
            )
            for remark in remarks
        ),
    )


def _list(part: PagePart, level: int) -> Html:
    return filled(
        '<details class="list{opened}>\n<summary>{title}</summary>\n{groups}{renumbered}</details>\n',
        opened=ours(' long"' if part.long_list else '" open'),
        title=_title(part.speech.say("Every change"), level),
        groups=joined(_group(group, part, level + 1) for group in part.groups),
        renumbered=own_line("p", plain_text(part.renumbered), {"class": "quiet"}) if part.renumbered else NOTHING,
    )


def _group(group: SectionEntries, part: PagePart, level: int) -> Html:
    """The changes of one section."""
    return filled(
        '<div class="group" data-t="{topics}">\n{heading}\n<ol>\n{entries}</ol>\n</div>\n',
        topics=plain_text(" ".join(group.topics)),
        heading=element(
            f"h{level}",
            filled(
                '<a href="#{prefix}{target}"><bdi>{heading}</bdi></a>',
                prefix=plain_text(part.prefix),
                target=plain_text(group.target),
                heading=plain_text(group.heading),
            ),
        ),
        entries=joined(_entry(entry, part) for entry in group.entries),
    )


def _entry(entry: Entry, part: PagePart) -> Html:
    return filled(
        '<li data-w="{weight}" data-k="{kind}"><a href="#{prefix}{target}">{sentence}</a>{said}</li>\n',
        weight=plain_text(entry.weight),
        kind=plain_text(entry.kind),
        prefix=plain_text(part.prefix),
        target=plain_text(entry.target),
        sentence=plain_text(show_controls(entry.sentence)),
        said=_weight(part.speech, entry.weight),
    )


def _text(part: PagePart, document: Html, level: int, *, lone: bool) -> Html:
    """The document under its legend."""
    language = filled(' lang="{tag}"', tag=plain_text(part.language)) if part.language else NOTHING
    return filled(
        '<section class="text" aria-label="{name}: {said}">\n'
        '<details class="whole{opened}>\n<summary>{title}</summary>\n'
        '<div class="head">\n<p class="legend">{legend}</p>\n</div>\n'
        '<div class="cols"><span>{was}: <bdi>{old}</bdi></span><span>{now}: <bdi>{new}</bdi></span></div>\n'
        '<article class="doc"{language} dir="{direction}">\n{document}\n</article>\n</details>\n</section>\n',
        name=plain_text(part.title if lone else f"{part.title}, {part.name}"),
        said=plain_text(part.speech.say("The text")),
        opened=ours(' long"' if part.long_text else '" open'),
        title=_title(part.speech.say("The text"), level),
        legend=_legend(part.speech),
        was=plain_text(part.speech.say("Old")),
        old=plain_text(part.old),
        now=plain_text(part.speech.say("New")),
        new=plain_text(part.new),
        language=language,
        direction=plain_text(part.direction),
        document=document,
    )


def _legend(speech: Tongue) -> Html:
    return filled(
        "<span><ins>{inserted}</ins></span> <span><del>{deleted}</del></span> "
        '<span class="moved">{moved}</span> <span>▸ {folded}</span>',
        inserted=plain_text(speech.say("inserted")),
        deleted=plain_text(speech.say("deleted")),
        moved=plain_text(speech.say("moved")),
        folded=plain_text(speech.say("unchanged text is folded")),
    )
