"""What the tests of the judging share: two Markdown texts in, judged sections out, by the real rooms."""

from collections.abc import Callable

import pytest

from policydiff.align import align
from policydiff.diff import diff
from policydiff.judge import judge
from policydiff.model import Change, ComparedSection, Kind, Source
from policydiff.read import read

Judged = Callable[..., tuple[ComparedSection, ...]]


@pytest.fixture
def judged() -> Judged:
    def run(old: str, new: str, language: str = "en") -> tuple[ComparedSection, ...]:
        editions = [read(Source(name, text.encode(), "markdown")) for name, text in (("old.md", old), ("new.md", new))]
        return judge(diff(align(*editions)), language)

    return run


@pytest.fixture
def only_change(judged: Judged) -> Callable[..., Change]:
    """Judge two paragraphs between others that stay, and give back the one change."""

    def run(old: str, new: str, language: str = "en", title: str = "Our policy") -> Change:
        frame = f"# {title}\n\nThis sentence stands before it.\n\n%s\n\nThis sentence stands after it.\n"
        sections = judged(frame % old, frame % new, language)
        (change,) = [c for s in sections for c in s.changes if c.kind is not Kind.EQUAL]
        return change

    return run
