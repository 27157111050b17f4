"""Policies in Markdown for laws: sections with plain words, and edits of them.

Made like the comparisons of `tests/strategies.py`: Hypothesis draws one number, dice that it seeds throw the rest.
"""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

WORDS = [
    "we",
    "may",
    "share",
    "your",
    "information",
    "with",
    "partners",
    "who",
    "process",
    "it",
    "for",
    "the",
    "purpose",
    "of",
    "service",
    "you",
    "can",
    "ask",
    "us",
    "to",
    "delete",
    "data",
    "days",
    "years",
    "eighteen",
    "30",
    "180",
    "consent",
    "cookies",
    "account",
    "email",
    "never",
    "always",
    "not",
    "only",
    "security",
    "retention",
    "rights",
    "contact",
]

CHINESE = "我们会收集使用保存您的个人信息并在三十天后删除如果未满十四周岁请联系监护人同意"

SIGNS = CHINESE + "，。"
NUMBERS = st.integers(0, 2**24)


class Writer:
    """Writes documents as the dice fall; a small number writes short ones."""

    def __init__(self, number: int) -> None:
        self.dice = Random(number)  # noqa: S311  not for secrets
        self.most = 1 + min(5, number.bit_length() // 3)
        """Sections of a document."""

    def clause(self, most: int = 12) -> str:
        """Words that all differ: nobody writes "we we we"."""
        return " ".join(self.dice.sample(WORDS, self.dice.randint(1, most)))

    def sentence(self) -> str:
        if self.dice.randrange(3):
            return self.clause().capitalize() + "."
        return "".join(self.dice.choices(SIGNS, k=self.dice.randint(1, 40)))

    def block(self) -> str:
        """A paragraph, a list or a table."""
        sort = self.dice.randrange(4)
        if sort < 2:
            return " ".join(self.sentence() for _ in range(self.dice.randint(1, 4)))
        rows = [self.clause() for _ in range(self.dice.randint(1, 4))]
        if sort == 2:
            return "\n".join(f"* {row}" for row in rows)
        return "| name | why |\n|---|---|\n" + "\n".join(f"| {row} | purpose |" for row in rows)

    def section(self) -> str:
        body = "\n\n".join(self.block() for _ in range(self.dice.randint(0, 4)))
        return f"{'#' * self.dice.randint(1, 3)} {self.clause(4).capitalize()}\n\n{body}\n"

    def sections(self) -> list[str]:
        return [self.section() for _ in range(self.dice.randint(1, self.most))]

    def revisions(self) -> tuple[str, str]:
        """Two documents that share most of their sections, some moved, dropped, added or rewritten."""
        old = self.sections()
        order = self.dice.sample(old, len(old)) if self.dice.randrange(2) else old
        kept = [one for one in order if self.dice.randrange(6)]
        edited = [one.replace("may", "will", 1) if self.dice.randrange(2) else one for one in kept]
        added = [self.section() for _ in range(self.dice.randint(0, 2))]
        return "\n".join(old), "\n".join([*edited, *added]) or self.section()


def documents() -> SearchStrategy[str]:
    """A document of one section or several."""
    return NUMBERS.map(lambda number: "\n".join(Writer(number).sections()))


def revisions() -> SearchStrategy[tuple[str, str]]:
    """Two documents of which the second came from the first."""
    return NUMBERS.map(lambda number: Writer(number).revisions())
