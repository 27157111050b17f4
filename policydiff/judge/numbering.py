"""Renumbered sections in, whether a changed number only follows them out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from policydiff.judge.folding import same_words
from policydiff.model import ComparedSection, Kind
from policydiff.rules.labels import all_words, any_of
from policydiff.text.lazy import Lazy


@cache
def _reference() -> re.Pattern[str]:
    number = r"(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])(?:\([a-z0-9]+\))*"
    joined = rf"(?:,|{any_of('joined')}|&|-|–|—)"
    return re.compile(
        rf"(?:§§?|\b(?:{any_of('references')}))\s*\(?(?P<list>{number}\)?(?:\s*{joined}\s*\(?{number}\)?)*)(?![\w])"
        r"|第\s*(?P<han>[\d一二三四五六七八九十百零〇]+(?:\.\d+)*)\s*[条條款章节節項项部]",
        re.IGNORECASE,
    )


@cache
def _beginnings() -> tuple[str, ...]:
    """What references begin with, up to the first sign that is no letter or may be missing; one stands in each."""
    plain = (re.split(r".\?|[^\w]", pattern)[0] for pattern in all_words("references"))
    return ("§", "第", *dict.fromkeys(plain))


def _may_refer(text: str) -> bool:
    """Whether a text may hold a reference; the pattern that tells takes 3 ms to compile."""
    low = text.casefold()
    return any(name in low for name in _beginnings())


_LEADING = Lazy(
    r"\s{0,40}(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivxlc]{1,6})[.):、．]+(?!\d)"
    r"|\d{1,3}(?:\.\d{1,3})+(?=\s)|[（(]?[一二三四五六七八九十]{1,3}[）)、．.]|第[\d一二三四五六七八九十百]{1,5}[条條章节節款]|§\s*\d+)",
    re.IGNORECASE,
)
"""The number that a block begins with; the blanks before it are bounded, since code may hold any number of them."""


def plain(number: str) -> str:
    """A section's number without the signs around it: `第3条` and `(3)` are `3`."""
    return re.sub(r"[第条條款章节節項项部§()（）\s、.．]+$|^[第§(（\s]+", "", number).casefold()


def renumbering(sections: Iterable[ComparedSection]) -> dict[str, str]:
    """Old number → new number of every section and numbered block that stayed; empty unless one of them differs."""
    found: dict[str, str] = {}
    for section in sections:
        if section.old and section.new and section.old[0].number and section.new[0].number:
            found[plain(section.old[0].number)] = plain(section.new[0].number)
        for change in section.changes:
            if change.old is not None and change.new is not None and change.kind is not Kind.EQUAL:
                old, new = _LEADING.match(change.old.text), _LEADING.match(change.new.text)
                if old and new:
                    found.setdefault(plain(old[0]), plain(new[0]))
    return found if any(a != b for a, b in found.items()) else {}


def head(text: str) -> int:
    """Where a text begins after the number or letter that it is counted with; 0 where it has none."""
    match = _LEADING.match(text)
    return match.end() if match else 0


def heads(text: str) -> tuple[tuple[int, int], ...]:
    """Places of the numbers and letters that the paragraphs of a text are counted with."""
    starts = [0, *(match.end() for match in re.finditer(r"\n\n", text))] if "\n\n" in text else [0]
    found = ((start, _LEADING.match(text, start)) for start in starts)
    return tuple((start, match.end()) for start, match in found if match)


def follows(old: str, new: str, renumbered: dict[str, str]) -> bool:
    """Whether two texts differ only by references that a renumbering carried along."""
    if not renumbered or not _may_refer(old):
        return False
    carried, changed = [], False
    last = 0
    for match in _reference().finditer(old):
        group = "list" if match["list"] else "han"
        numbers = re.sub(r"[\w.]+", lambda m: renumbered.get(plain(m[0]), m[0]), match[group])
        changed = changed or numbers != match[group]
        carried += [old[last : match.start(group)], numbers]
        last = match.end(group)
    return changed and same_words("".join([*carried, old[last:]]), new)


def references(text: str) -> list[tuple[int, int]]:
    """Places of the numbers after "Section", "Article", "§" … in a text."""
    if not _may_refer(text):
        return []
    return [(m.start("list"), m.end("list")) for m in _reference().finditer(text) if m["list"]]
