"""The name of a shape and a size in, an old and a new text of it out: what real policies are, and what costs most.

The same pair for the same size on every machine. Texts are of invented words, some of which are common and most rare,
as in any language (the n-th word stands 1/n times as often as the first; Zipf 1949).
"""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import accumulate, pairwise, product

SEED = 20250107
WORDS = ["".join(parts) for parts in product("bdfgklmnprstvz", "aeiou", "nrslt")]
WORDS += [f"{one}{two}" for one, two in product(WORDS[::7], WORDS[::3])]
WEIGHTS = list(accumulate(1 / rank for rank in range(1, len(WORDS) + 1)))

Pair = tuple[str, str]


class Writer:
    """Sentences and paragraphs by chance, the same ones in every run."""

    def __init__(self) -> None:
        self.chance = random.Random(SEED)  # noqa: S311  nothing here guards a secret

    def words(self, count: int) -> str:
        """So many words."""
        return " ".join(self.chance.choices(WORDS, cum_weights=WEIGHTS, k=count))

    def sentence(self, count: int = 14) -> str:
        """A sentence of so many words."""
        return f"We {self.words(count)}."

    def paragraph(self, sentences: int = 4) -> str:
        """Some sentences in a row."""
        return " ".join(self.sentence() for _ in range(sentences))

    def edited(self, text: str) -> str:
        """The same with one word in the middle written anew."""
        words = text.split(" ")
        words[len(words) // 2] = self.words(1) + "ed"
        return " ".join(words)


def document(titles: list[str], texts: list[str]) -> str:
    """A section for each title."""
    return "".join(f"## {title}\n\n{text}\n\n" for title, text in zip(titles, texts, strict=True))


def titles(writer: Writer, count: int) -> list[str]:
    """So many titles, no two alike."""
    return [f"{writer.words(2).capitalize()} {n}" for n in range(count)]


def renamed(count: int) -> Pair:
    """Sections that stay as they are under titles of other words."""
    writer = Writer()
    texts = [writer.sentence(12) for _ in range(count)]
    return document(titles(writer, count), texts), document(titles(writer, count), texts)


def split(count: int) -> Pair:
    """One section that becomes so many."""
    writer = Writer()
    texts = [writer.paragraph(8) for _ in range(count)]
    return "## One\n\n" + "\n\n".join(texts) + "\n", document(titles(writer, count), texts)


def merged(count: int) -> Pair:
    """So many sections that become one."""
    old, new = split(count)
    return new, old


def twins(count: int) -> Pair:
    """Sections that all have one title; the first goes, another comes."""
    writer = Writer()
    texts = [writer.sentence(12) for _ in range(count + 1)]
    return document(["Data"] * count, texts[:-1]), document(["Data"] * count, texts[1:])


def items(count: int) -> Pair:
    """A list, one word of each item written anew."""
    writer = Writer()
    rows = [writer.sentence(12) for _ in range(count)]
    return "".join(f"- {row}\n" for row in rows), "".join(f"- {writer.edited(row)}\n" for row in rows)


def rows(count: int) -> Pair:
    """A table, a number of each row changed."""
    writer = Writer()
    head = "| name | why | days |\n|---|---|---|\n"
    names = [writer.words(2) for _ in range(count)]
    return (
        head + "".join(f"| {name} | kept | {n % 90} |\n" for n, name in enumerate(names)),
        head + "".join(f"| {name} | kept | {n % 90 + 1} |\n" for n, name in enumerate(names)),
    )


def huge_sections(count: int) -> Pair:
    """Four sections of so many paragraphs in all, every tenth edited, one in fifty moved to the next section."""
    writer = Writer()
    texts = [writer.paragraph() for _ in range(count)]
    changed = [writer.edited(text) if n % 10 == 0 else text for n, text in enumerate(texts)]
    quarter = count // 4
    olds = [texts[n * quarter : (n + 1) * quarter] for n in range(4)]
    news = [changed[n * quarter : (n + 1) * quarter] for n in range(4)]
    for before, after in pairwise(news):
        after.extend(before[1::50])
        del before[1::50]
    names = titles(writer, 4)
    return document(names, ["\n\n".join(part) for part in olds]), document(names, ["\n\n".join(part) for part in news])


def unchanged(count: int) -> Pair:
    """Sections of four paragraphs, so many in all, of which three sentences are edited."""
    writer = Writer()
    texts = ["\n\n".join(writer.paragraph() for _ in range(4)) for _ in range(max(4, count // 4))]
    names = titles(writer, len(texts))
    changed = [writer.edited(text) if n in (0, 1, len(texts) // 2) else text for n, text in enumerate(texts)]
    return document(names, texts), document(names, changed)


def shuffled(count: int) -> Pair:
    """Paragraphs in the opposite order."""
    writer = Writer()
    texts = [writer.sentence() for _ in range(count)]
    return "\n\n".join(texts) + "\n", "\n\n".join(reversed(texts)) + "\n"


def rewritten(count: int) -> Pair:
    """Paragraphs that have nothing in common."""
    writer = Writer()
    old, new = ("\n\n".join(writer.paragraph() for _ in range(count)) + "\n" for _ in range(2))
    return old, new


def one_paragraph(count: int) -> Pair:
    """One paragraph of so many sentences, every tenth edited."""
    writer = Writer()
    texts = [writer.sentence() for _ in range(count)]
    changed = [writer.edited(text) if n % 10 == 0 else text for n, text in enumerate(texts)]
    return " ".join(texts) + "\n", " ".join(changed) + "\n"


SHAPES: dict[str, tuple[Callable[[int], Pair], int]] = {
    "renamed sections": (renamed, 2_000),
    "one section into many": (split, 400),
    "many sections into one": (merged, 400),
    "twins": (twins, 2_000),
    "edited items": (items, 10_000),
    "rows of a table": (rows, 5_000),
    "few huge sections": (huge_sections, 800),
    "nearly unchanged": (unchanged, 2_000),
    "paragraphs reversed": (shuffled, 4_000),
    "rewritten": (rewritten, 800),
    "one paragraph": (one_paragraph, 2_000),
}
"""By name: how a pair of it is made, and how many parts its largest one has."""
