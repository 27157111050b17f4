"""Two editions in, findings about gaps that nobody filled in out: `[DATE]`, `<Company name>`, `XX.XX.20XX`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policydiff.model import Block, Edition, Finding, Severity
from policydiff.text.lazy import Lazy

_ASKS = (
    r"insert|fill in|your|link to|specify|describe|name of|select one|company|business|organi[sz]ation"
    r"|legal|contact|e-?mail|phone|address|website|url|app name|date|effective date|country|state|jurisdiction|title"
    r"|datum|firma|firmenname|anschrift|name|ort|adresse|société|nom|fecha|empresa|nombre|correo|data|azienda|indirizzo"
    r"|公司名称|公司名|日期|联系方式|会社名|日付|회사명|날짜"
)
"""What a gap says that asks to be filled in, in lower case."""


_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december|month"

_GAP = Lazy(
    rf"<(?:{_ASKS}|[a-z]+(?: [a-z'/-]+){{1,5}})(?:[ '/-][\w '/.-]{{0,40}})?>"
    r"|\[(?:insert|(?:enter|fill in|specify|link to|your|name of)(?= )|company name|business name)\b[^\[\]]{0,60}\]"
    r"|\[(?:●|•|x{2,}|tbd|tbc|todo)\]"
    r"|\b(?:xx|dd|mm|tt|jj)[./-](?:xx|dd|mm|tt|jj)[./-](?:xxxx|yyyy|jjjj|aaaa|\d\dxx)\b"
    rf"|\b(?:{_MONTHS})\.? (?:dd|xx|__+),? (?:20\d\d|20xx|yyyy)\b|\b(?:dd|xx) (?:{_MONTHS}) (?:20\d\d|20xx|yyyy)\b"
    r"|\b20xx\b|\blorem ipsum\b",
    re.IGNORECASE,
)


_SHOUTED = Lazy(rf"\[(?:{_ASKS.upper()}|[A-Z]{{3,}}(?:[ _-][A-Z]+)+)(?:[ _-][A-Z]+)*\]")
"""A label in capitals between brackets: `[COMPANY]`, `[EFFECTIVE DATE]`; an abbreviation is none."""

_BEGUN = Lazy(r"[<\[]|xx|__|lorem|(?:dd|mm|tt|jj)(?!\w)(?<!\w..)")
"""What every gap holds in lower case: looked for first, since most texts hold none of it and `_GAP` is dear."""


def unfilled(old: Edition | None, new: Edition, *, sending: bool = False) -> Iterator[Finding]:
    """One finding for all gaps of the later edition.

    Where an earlier edition is given, those alone that it lacks are told; where the text is checked before it goes out
    (`sending`), all of them, and a new one makes the finding high.
    """
    kept = {(block.text, block.marks) for block in _blocks(old)} if old and not sending else set[object]()
    gaps = list(_gaps([block for block in _blocks(new) if (block.text, block.marks) not in kept]))
    known = {gap for gap, _ in _gaps(_blocks(old))} if old and gaps else set[str]()
    fresh = [(gap, block) for gap, block in gaps if gap not in known]
    found = gaps if sending else fresh
    if not found:
        return
    names = list(dict.fromkeys(gap for gap, _ in found))
    shown = ", ".join(f"“{name}”" for name in names[:_SHOWN]) + (
        f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    )
    lines = found[0][1].lines
    yield Finding(
        "text.placeholder",
        Severity.HIGH if sending and fresh else Severity.MEDIUM,
        f"Line {lines[0]} holds a placeholder that was not filled in: {shown}.",
        lines=lines,
    )


_SHOWN = 3
"""Gaps that a message names."""


def _blocks(edition: Edition) -> list[Block]:
    return [block for section in edition.sections for block in section.blocks if not block.outside]


def _gaps(blocks: Sequence[Block]) -> Iterator[tuple[str, Block]]:
    return ((gap, block) for block in blocks if _BEGUN.search(block.text.lower()) for gap in _of(block))


def _of(block: Block) -> Iterator[str]:
    """The gaps of a block; the words of a link lead somewhere and are none."""
    text = block.text
    asks = [_GAP, _SHOUTED] if "[" in text else [_GAP]
    for pattern in asks:
        for found in pattern.finditer(text):
            if not any(m.kind in {"link", "code"} and m.start <= found.start() < m.end for m in block.marks):
                yield found[0]
