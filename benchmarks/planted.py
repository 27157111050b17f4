"""Plants edits of known kind into texts of a folder, compares, and prints recall and precision of each kind of signal.

    python benchmarks/planted.py FOLDER [--seed 1] [--rounds 2] [--misses 10]

FOLDER is searched for Markdown files in English and Chinese. Every text becomes one pair a round, in which each
paragraph of prose may get one edit; what is planted stands in `planted.toml`. An edit is found when a signal of its
kind covers it on both sides; a signal of a measured kind where no such edit was planted counts against precision.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policydiff.model import Change, Kind, Source
from policydiff.pipeline import compare

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = ("number", "duration", "modal", "negation", "recipient", "consent", "transfer")
SHARE = 0.6
"""Of the paragraphs that get an edit."""
SMALL = {"en": 60, "zh": 20}
"""Characters below which a paragraph is no prose."""
LIKE = 0.6
"""Share of words in common from which a change is believed to be that of a paragraph."""
HAN_SHARE, ENGLISH_SHARE = 0.3, 0.012
"""Of a text's letters that are Han, and of "the", "and", "of" in its letters, from which it is in that language."""


@dataclass(frozen=True)
class Edit:
    """One paragraph before and after, and what a signal must cover on either side; empty where it stands alone."""

    kind: str
    old: str
    new: str
    old_value: str
    new_value: str


class Planter:
    """Plants edits into paragraphs of one language."""

    def __init__(self, language: str, table: dict[str, Any], rng: random.Random) -> None:
        self.language, self.table, self.rng = language, table, rng
        self.comma, self.gap, self.joint = (", also ", " ", " and ") if language == "en" else ("，", "", "和")

    def plant(self, text: str) -> Edit | None:
        """One edit of a kind drawn by lot; None where the paragraph has no room for it."""
        kind = self.rng.choice(KINDS)
        edit: Edit | None = getattr(self, f"_{kind}")(text)
        return edit

    def _number(self, text: str) -> Edit | None:
        return self._carried("number", text)

    def _duration(self, text: str) -> Edit | None:
        pattern = rf"(?<![\d.月年])(?<![月年] )\d{{1,3}}(?= ?{self.table['units']})"
        found = [m for m in re.finditer(pattern, text) if "{:" not in text]
        if not found:
            return self._carried("duration", text)
        match = self.rng.choice(found)
        return self._replaced("duration", text, match, match[0], str(int(match[0]) * 2 + 1))

    def _modal(self, text: str) -> Edit | None:
        return self._swapped("modal", text)

    def _negation(self, text: str) -> Edit | None:
        return self._swapped("negation", text)

    def _swapped(self, kind: str, text: str) -> Edit | None:
        swaps = self.table[f"{kind}s"]
        edge, stop = (r"\b", r"(?! not\b| only\b|[-'’])") if self.language == "en" else ("", r"(?![话员议计是否不及])")
        for a, b in self.rng.sample(swaps, len(swaps)):
            found = list(re.finditer(rf"(?<![\[*`(/_不并-]){edge}{a}{edge}{stop}", text))
            if found:
                return self._replaced(kind, text, self.rng.choice(found), a, b)
        return None

    def _recipient(self, text: str) -> Edit | None:
        found, said = list(re.finditer(self.table["hosts"], text)), set(re.findall(r"\w+", text.lower()))
        free = [r for r in self.table["recipients"] if r not in text and not set(re.findall(r"\w+", r.lower())) & said]
        if not found or not free:
            return None
        match, name = self.rng.choice(found), self.rng.choice(free)
        new = text[: match.end()] + self.joint + name + text[match.end() :]
        return Edit("recipient", text, new, "", name)

    def _consent(self, text: str) -> Edit | None:
        a, b = self.rng.choice(self.table["consents"])
        before = " " if self.language == "en" else self.comma
        return self._appended("consent", text, (before + a, before + b), (a, b))

    def _transfer(self, text: str) -> Edit | None:
        if re.search(self.table["abroad"], text):  # said again it would be nothing new
            return None
        phrase = self.rng.choice(self.table["transfers"])
        return self._appended("transfer", text, ("", self.comma + phrase), ("", phrase))

    def _replaced(self, kind: str, text: str, match: re.Match[str], a: str, b: str) -> Edit:
        return Edit(kind, text, text[: match.start()] + b + text[match.end() :], a, b)

    def _appended(self, kind: str, text: str, added: tuple[str, str], values: tuple[str, str]) -> Edit | None:
        """Words put before the full stop of the last sentence."""
        match = re.search(r"(?<=[\w)])[.。](?=\s*$)", text)
        if match is None:
            return None
        old, new = (text[: match.start()] + words + text[match.start() :] for words in added)
        return Edit(kind, old, new, *values)

    def _carried(self, kind: str, text: str) -> Edit | None:
        """A sentence of ours at the end of the paragraph on both sides, its value changed."""
        if not re.search(r"[.。]\s*$", text):
            return None
        sentence, *values = self.rng.choice(self.table[f"{kind}s"])
        a, b = self.rng.sample(values, 2)
        return Edit(kind, text + self.gap + sentence.format(a), text + self.gap + sentence.format(b), a, b)


def is_prose(paragraph: str, language: str) -> bool:
    """Whether a paragraph is one line of running text."""
    marked = re.match(r"\s*([-*+|>#<{]|\d+[.)]|```|!?\[[^\]]*\]:|---)", paragraph)
    return not marked and "|" not in paragraph and "\n" not in paragraph.strip() and len(paragraph) > SMALL[language]


def edited(text: str, planter: Planter) -> tuple[str, str, list[Edit]]:
    """Both sides of a text and the edits between them."""
    parts, old, new, edits = re.split(r"(\n\s*\n)", text), "", "", []
    seen = Counter(parts)
    for part in parts:
        chosen = is_prose(part, planter.language) and seen[part] == 1 and planter.rng.random() < SHARE
        edit = planter.plant(part) if chosen else None
        old, new = old + (edit.old if edit else part), new + (edit.new if edit else part)
        edits += [edit] if edit else []
    return old, new, edits


def texts(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Name, language and text of every English and Chinese file."""
    for path in sorted(folder.rglob("*.md")):
        text = path.read_text("utf-8", "replace")
        if text.startswith("---\n"):
            text = text.split("\n---\n", 1)[-1]
        letters = len(re.findall(r"\w", text)) + 1
        if len(re.findall(r"[\u4e00-\u9fff]", text)) / letters > HAN_SHARE and not re.search(r"[\u3040-\u30ff]", text):
            yield path.as_posix(), "zh", text
        elif len(re.findall(r"\b(?:the|and|of)\b", text)) / letters > ENGLISH_SHARE:
            yield path.as_posix(), "en", text


def plain(text: str) -> str:
    """A text's letters and digits, without markup."""
    return re.sub(r"[^\w]+", "", re.sub(r"\]\([^)]*\)|<[^>]*>", "", text)).lower()


def change_of(edit: Edit, changes: list[Change]) -> Change | None:
    """The change that a planted edit became: the same text, else most of its words where markup differs."""
    for change in changes:
        if any(
            block and plain(block.text) == plain(text)
            for block in (change.old, change.new)
            for text in (edit.old, edit.new)
        ):
            return change
    words = set(re.findall(r"\w+", edit.new))

    def shared(change: Change) -> float:
        other = set(re.findall(r"\w+", change.new.text if change.new else ""))
        return len(words & other) / max(1, len(words | other))

    best = max(changes, key=shared, default=None)
    return best if best is not None and shared(best) > LIKE else None


def is_found(edit: Edit, change: Change) -> bool:
    """Whether a signal of the edit's kind covers it on both sides."""

    def covers(said: str | None, value: str) -> bool:
        a, b = plain(said or ""), plain(value)
        return not value or (bool(a) and (b in a or a in b))

    return any(
        s.kind == edit.kind and covers(s.old, edit.old_value) and covers(s.new, edit.new_value) for s in change.signals
    )


def score(sources: tuple[Source, Source], edits: list[Edit], rows: dict[str, Counter[str]], shown: int) -> None:
    """Count what was found of one pair, and print some misses."""
    changes = [c for s in compare(*sources).sections for c in s.changes if c.kind is not Kind.EQUAL]
    own: dict[str, Edit] = {}
    for edit in edits:
        change = change_of(edit, changes)
        own |= {change.id: edit} if change else {}
        row = rows[edit.kind]
        row["planted"] += 1
        row["found"] += change is not None and is_found(edit, change)
        if row["planted"] - row["found"] > row["shown"] < shown:
            row["shown"] += 1
            told = [(s.kind, s.old, s.new) for s in change.signals] if change else "no change"
            print(
                f"missed {edit.kind}: {edit.old_value!r} → {edit.new_value!r}: {told} in {edit.new!r}", file=sys.stderr
            )
    for change in changes:
        for signal in change.signals:
            if signal.kind in rows:
                right = change.id in own and own[change.id].kind == signal.kind
                rows[signal.kind]["right" if right else "wrong"] += 1


def main() -> int:
    """Plant, compare, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--misses", type=int, default=0, help="print so many misses of each kind")
    options = parser.parse_args()
    rng = random.Random(options.seed)  # noqa: S311 it chooses places to edit, not keys
    tables = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    figures: dict[str, dict[str, Counter[str]]] = {}
    for _ in range(options.rounds):
        for name, language, text in texts(options.folder):
            *sides, edits = edited(text, Planter(language, tables[language], rng))
            old, new = (Source(name, side.encode(), "markdown", language=language) for side in sides)
            if edits:
                score((old, new), edits, figures.setdefault(language, {k: Counter() for k in KINDS}), options.misses)
    for language, rows in sorted(figures.items()):
        print(f"{language:4} {'kind':10} {'planted':>8} {'recall':>8} {'precision':>9}")
        for kind, row in rows.items():
            recall, told = row["found"] / max(1, row["planted"]), max(1, row["right"] + row["wrong"])
            print(f"{'':4} {kind:10} {row['planted']:8} {recall:8.3f} {row['right'] / told:9.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
