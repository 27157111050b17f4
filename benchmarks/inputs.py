"""The policy of the examples in, a pair of any size out: the same pair for the same size on every machine."""

from __future__ import annotations

import random
import re
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"
SEED = 20250107
EDITED = 0.4
"""Share of the copies that the new side takes from the second revision; the others stay as they are."""
RENAMED = 0.5
"""Share of the longer words that a copy says with words of its own, so that no two copies are alike."""
SYLLABLES = (
    "ba",
    "cor",
    "del",
    "fen",
    "gal",
    "hin",
    "jo",
    "kel",
    "lum",
    "mar",
    "nor",
    "pe",
    "quil",
    "ros",
    "tam",
    "vir",
)


def make_pair(kilobytes: int) -> tuple[str, str]:
    """An old and a new text of about that size (1 KB = 1,000 bytes), cut at the end of a section."""
    # The seed makes the pair the same every time; nothing here guards a secret.
    chance = random.Random(SEED)  # noqa: S311
    revisions = [_body((EXAMPLES / side / "privacy.md").read_text("utf-8")) for side in ("v1", "v2")]
    vocabulary = sorted({word for text in revisions for word in re.findall(r"\b[a-z]{5,}\b", text)})
    old, new = [""], [""]
    part = 0
    while sum(map(len, old)) < kilobytes * 1000:
        part += 1
        own = {word: _invent(chance) for word in vocabulary if chance.random() < RENAMED}
        name = _invent(chance).title()
        edited = chance.random() < EDITED or part == 1
        old.extend(_sections(_retell(revisions[0], own, name, part)))
        new.extend(_sections(_retell(revisions[edited], own, name, part)))
    spare = sum(map(len, old)) - kilobytes * 1000
    while spare > len(old[-1]) // 2:
        spare -= len(old.pop())
        new.pop()
    return "".join(old), "".join(new)


def _body(text: str) -> str:
    """A page without its front matter."""
    return text.split("---\n", 2)[2].lstrip()


def _sections(text: str) -> list[str]:
    return re.split(r"(?m)^(?=#)", text)


def _invent(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4)))


def _retell(text: str, own: dict[str, str], name: str, part: int) -> str:
    """The text in other words, its headings naming the product and the number of the part."""
    told = re.sub(r"\b[a-z]{5,}\b", lambda found: own.get(found[0], found[0]), text.replace("Pebblelog", name))
    told = re.sub(r"(?m)^# .*$", f"# Part {part}: {name}", told)
    return re.sub(r"(?m)^(## .*)$", rf"\1 ({name})", told)
