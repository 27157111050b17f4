"""Two blocks in, the differences of their markup in words out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind
from policydiff.render.words.phrases import arrow, quote
from policydiff.text.shorten import both_ends
from policydiff.values import dataclass

if TYPE_CHECKING:
    from policydiff.model import Block, Change

NAMES = {"strong": "bold", "em": "italics", "code": "code", "link": "link", "image": "image", "embed": "embedded page"}

ADDRESS = 100
"""Characters of a link's target; of a longer one the middle is left out."""


@dataclass(frozen=True, slots=True)
class _Markup:
    kind: str
    text: str
    target: str

    @property
    def said(self) -> str:
        name = NAMES.get(self.kind, self.kind)
        return f"{name} to {both_ends(self.target, ADDRESS)}" if self.target else name


def markup_phrases(change: Change) -> list[str]:
    """What is different in a change beside its words: all of it where the words are the same, else link targets."""
    if change.old is None or change.new is None:
        return []
    same = change.kind is not Kind.MOVE and change.old.text == change.new.text
    return (format_phrases if same else link_phrases)(change.old, change.new)


def format_phrases(old: Block, new: Block) -> list[str]:
    """What is different in markup: `link “opt out”: /a → /b`, `“never”: bold added`; empty where nothing is.

    Cells of a table are layout, not markup.
    """
    gone, come = (_markup(block) - _markup(other) for block, other in ((old, new), (new, old)))
    said = _struck_phrases(old, new)
    for text in dict.fromkeys(mark.text for mark in (*gone, *come)):
        lost, won = ([mark for mark in marks if mark.text == text] for marks in (gone, come))
        if len(lost) == len(won) == 1:
            said.append(_traded(lost[0], won[0]))
            continue
        said += [f"{quote(text)}: {mark.said} removed" for mark in lost]
        said += [f"{quote(text)}: {mark.said} added" for mark in won]
    if old.marker != new.marker:
        said.append(f"list marker {arrow(old.marker, new.marker)}")
    if old.kind is new.kind is BlockKind.HEADING and old.depth != new.depth:
        said.append(f"heading level {arrow(str(old.depth), str(new.depth))}")
    elif old.depth != new.depth:
        said.append("indented deeper" if new.depth > old.depth else "indented less deep")
    return said


def link_phrases(old: Block, new: Block) -> list[str]:
    """Link targets that came or went, whatever the words: `link target /a → /b`, `link to /a removed`."""
    gone, come = (_targets(block) - _targets(other) for block, other in ((old, new), (new, old)))
    lost, won = ([both_ends(target, ADDRESS) for target in targets] for targets in (gone, come))
    if len(lost) == len(won) == 1:
        return [f"link target {arrow(lost[0], won[0])}"]
    return [*(f"link to {target} removed" for target in lost), *(f"link to {target} added" for target in won)]


def _struck_phrases(old: Block, new: Block) -> list[str]:
    """Struck text that came or went: it stands in neither text."""
    before, after = ({mark.value: None for mark in block.marks if mark.kind == "strike"} for block in (old, new))
    said = [f"struck text {quote(both_ends(text, ADDRESS))} removed" for text in before if text not in after]
    return said + [f"struck text {quote(both_ends(text, ADDRESS))} added" for text in after if text not in before]


def _traded(lost: _Markup, won: _Markup) -> str:
    if lost.kind == won.kind:
        targets = arrow(both_ends(lost.target, ADDRESS), both_ends(won.target, ADDRESS))
        text = "" if lost.kind == "embed" else f" {quote(lost.text)}"  # the sign for a page says nothing
        return f"{NAMES.get(lost.kind, lost.kind)}{text}: {targets}"
    return f"{quote(lost.text)}: {arrow(lost.said, won.said)}"


def _markup(block: Block) -> Counter[_Markup]:
    marks = (mark for mark in block.marks if mark.kind not in {"cell", "strike"})
    return Counter(_Markup(mark.kind, block.text[mark.start : mark.end], mark.value) for mark in marks)


def _targets(block: Block) -> Counter[str]:
    return Counter(mark.value for mark in block.marks if mark.kind == "link")
