"""Two blocks in, the differences of their markup in words out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind
from policydiff.render.words.phrases import arrow, short_address
from policydiff.render.words.tongue import ENGLISH
from policydiff.values import dataclass

if TYPE_CHECKING:
    from policydiff.model import Block, Change
    from policydiff.render.words.tongue import Tongue

NAMES = {"strong": "bold", "em": "italics", "code": "code", "link": "link", "image": "image", "embed": "embedded page"}


@dataclass(frozen=True, slots=True)
class _Markup:
    kind: str
    text: str
    target: str

    def said(self, speech: Tongue) -> str:
        name = speech.say(NAMES.get(self.kind, self.kind))
        target = short_address(self.target)
        return speech.say("{mark} to {target}", mark=name, target=target) if target else name


def markup_phrases(change: Change, speech: Tongue = ENGLISH) -> list[str]:
    """What is different in a change beside its words: all of it where the words are the same, else link targets."""
    if change.old is None or change.new is None:
        return []
    same = change.kind is not Kind.MOVE and change.old.text == change.new.text
    return (format_phrases if same else link_phrases)(change.old, change.new, speech)


def format_phrases(old: Block, new: Block, speech: Tongue = ENGLISH) -> list[str]:
    """What is different in markup: `link “opt out”: /a → /b`, `“never”: bold added`; empty where nothing is.

    Cells of a table are layout, not markup.
    """
    gone, come = (_markup(block) - _markup(other) for block, other in ((old, new), (new, old)))
    said = _struck_phrases(old, new, speech)
    for text in dict.fromkeys(mark.text for mark in (*gone, *come)):
        lost, won = ([mark for mark in marks if mark.text == text] for marks in (gone, come))
        if len(lost) == len(won) == 1:
            said.append(_traded(lost[0], won[0], speech))
            continue
        text = speech.quote(text)  # noqa: PLW2901  from here on as it is said
        said += [speech.say("{text}: {mark} removed", text=text, mark=mark.said(speech)) for mark in lost]
        said += [speech.say("{text}: {mark} added", text=text, mark=mark.said(speech)) for mark in won]
    if old.marker != new.marker:
        said.append(speech.say("list marker {change}", change=_arrow(old.marker, new.marker, speech)))
    if old.kind is new.kind is BlockKind.HEADING and old.depth != new.depth:
        said.append(speech.say("heading level {change}", change=_arrow(str(old.depth), str(new.depth), speech)))
    elif old.depth != new.depth:
        said.append(speech.say("indented deeper") if new.depth > old.depth else speech.say("indented less deep"))
    return said


def link_phrases(old: Block, new: Block, speech: Tongue = ENGLISH) -> list[str]:
    """Link targets that came or went, whatever the words: `link target /a → /b`, `link to /a removed`."""
    before, after = _targets(old), _targets(new)
    if before == after:
        return []
    gone, come = Counter(before) - Counter(after), Counter(after) - Counter(before)
    lost, won = ([short_address(target) for target in targets] for targets in (gone, come))
    if len(lost) == len(won) == 1:
        return [speech.say("link target {change}", change=_arrow(lost[0], won[0], speech))]
    said = [speech.say("link to {target} removed", target=target) for target in lost]
    return said + [speech.say("link to {target} added", target=target) for target in won]


def _struck_phrases(old: Block, new: Block, speech: Tongue) -> list[str]:
    """Struck text that came or went: it stands in neither text."""
    before, after = ({mark.value: None for mark in block.marks if mark.kind == "strike"} for block in (old, new))
    gone, come = ([text for text in one if text not in other] for one, other in ((before, after), (after, before)))
    said = [speech.say("struck text {text} removed", text=_quoted(text, speech)) for text in gone]
    return said + [speech.say("struck text {text} added", text=_quoted(text, speech)) for text in come]


def _quoted(text: str, speech: Tongue) -> str:
    return speech.quote(short_address(text))


def _arrow(old: str | None, new: str | None, speech: Tongue) -> str:
    return arrow(old, new, speech.say("none"))


def _traded(lost: _Markup, won: _Markup, speech: Tongue) -> str:
    if lost.kind == won.kind:
        targets = _arrow(short_address(lost.target), short_address(won.target), speech)
        text = "" if lost.kind == "embed" else f" {speech.quote(lost.text)}"  # the sign for a page says nothing
        return f"{speech.say(NAMES.get(lost.kind, lost.kind))}{text}: {targets}"
    return f"{speech.quote(lost.text)}: {_arrow(lost.said(speech), won.said(speech), speech)}"


def _markup(block: Block) -> Counter[_Markup]:
    marks = (mark for mark in block.marks if mark.kind not in {"cell", "strike"})
    return Counter(_Markup(mark.kind, block.text[mark.start : mark.end], mark.value) for mark in marks)


def _targets(block: Block) -> list[str]:
    return [mark.value for mark in block.marks if mark.kind == "link"]
