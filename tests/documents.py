"""Hypothesis strategies for policies in Markdown: sections with plain words, and edits of them."""

from __future__ import annotations

from hypothesis import strategies as st

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

word = st.sampled_from(WORDS)
clause = st.lists(word, min_size=1, max_size=12, unique=True).map(" ".join)  # nobody writes "we we we"
chinese = st.text(alphabet=CHINESE + "，。", min_size=1, max_size=40)
sentence = clause.map(lambda text: text[0].upper() + text[1:] + ".")
paragraph = st.lists(st.one_of(sentence, sentence, chinese), min_size=1, max_size=4).map(" ".join)
items = st.lists(clause, min_size=1, max_size=4).map(lambda rows: "\n".join(f"* {row}" for row in rows))
table = st.lists(clause, min_size=1, max_size=3).map(
    lambda rows: "| name | why |\n|---|---|\n" + "\n".join(f"| {row} | purpose |" for row in rows)
)
body = st.lists(st.one_of(paragraph, paragraph, items, table), max_size=4).map("\n\n".join)
title = st.lists(word, min_size=1, max_size=4).map(lambda words: " ".join(words).capitalize())
section = st.tuples(st.integers(1, 3), title, body).map(lambda part: f"{'#' * part[0]} {part[1]}\n\n{part[2]}\n")
document = st.lists(section, min_size=1, max_size=6).map("\n".join)


@st.composite
def revisions(draw: st.DrawFn) -> tuple[str, str]:
    """Two documents that share most of their sections, some moved, dropped, added or rewritten."""
    old = draw(st.lists(section, min_size=1, max_size=6))
    kept = [one for one in draw(st.permutations(old)) if draw(st.integers(0, 5))]
    edited = [one.replace("may", "will", 1) if draw(st.booleans()) else one for one in kept]
    return "\n".join(old), "\n".join([*edited, *draw(st.lists(section, max_size=2))]) or draw(section)
