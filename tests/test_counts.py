"""One count and one verdict for a whole and for a part of it."""

import pytest

from policydiff import Source, compare
from policydiff.counts import counts_of, verdict_of
from policydiff.model import Kind, Severity, Verdict
from policydiff.pick import pick
from tests.making import change, ref, section

PAGE = """\
<!doctype html><html lang="en"><head><title>Terms</title></head><body>
<nav><ul><li><a href="/">{menu}</a></li><li><a href="/help">Help and support</a></li></ul></nav>
<main><h1>Terms of Birdwatch</h1><p>These terms say what you may expect of us.</p>
<h2>Payment</h2><p>You pay within {days} days of the day on which we send our invoice.</p>
<h2>Ending</h2><p>You may end the contract whenever you like, and so may we.</p></main>
<footer><p>{foot}</p></footer></body></html>
"""


def page(**words: str) -> Source:
    return Source("terms.html", PAGE.format(**words).encode(), "html")


def test_a_part_of_a_page_with_another_menu_never_exceeds_the_whole() -> None:
    whole = compare(
        page(menu="Home", days="thirty", foot="Birdwatch, 12 Elm Street"),
        page(menu="Start here: our new front page", days="sixty", foot="Birdwatch, 14 Oak Lane, since 1990"),
    )
    assert any(each.outside and each.kind is not Kind.EQUAL for section in whole.sections for each in section.changes)
    assert (whole.counts.inserted, whole.counts.deleted) == (1, 1)
    assert whole.verdict is Verdict.SUBSTANTIVE
    parts = [pick(whole, section.id) for section in whole.sections]
    for part in parts:
        assert part.counts.inserted <= whole.counts.inserted
        assert part.counts.deleted <= whole.counts.deleted
        assert all(number <= dict(whole.counts.sections)[name] for name, number in part.counts.sections)


def test_all_parts_together_are_the_whole() -> None:
    whole = compare(
        page(menu="Home", days="thirty", foot="Birdwatch"), page(menu="Start", days="ninety", foot="Birdwatch Ltd")
    )
    counts = [counts_of([each]) for each in whole.sections]
    assert sum(each.inserted for each in counts) == whole.counts.inserted
    assert sum(each.deleted for each in counts) == whole.counts.deleted
    assert counts_of(whole.sections) == whole.counts
    assert verdict_of(whole.sections) is whole.verdict


@pytest.mark.parametrize(
    ("marked", "severity", "verdict"),
    [
        ("As it was.", None, Verdict.IDENTICAL),
        ("As it [-was-]{+is+}.", None, Verdict.EDITORIAL),
        ("For [-30-]{+90+} days.", Severity.LOW, Verdict.SUBSTANTIVE),
    ],
)
def test_a_verdict_is_that_of_the_gravest_section(marked: str, severity: Severity | None, verdict: Verdict) -> None:
    untouched = section("s1", ref("One"), ref("One"), change("s1.c1", "Same."))
    assert verdict_of(
        [untouched, section("s2", ref("Two"), ref("Two"), change("s2.c1", marked, severity=severity))]
    ) is (verdict)
    assert verdict_of([]) is Verdict.IDENTICAL
