from policydiff.model import Severity

BODY = "\n\nThis section says what its title promises, in some words.\n"


def test_the_title_tells_first_then_what_changed(judged):
    old = f"# Policy\n\n## How long we keep it{BODY}"
    section = judged(old, old.rstrip() + " We share it with advertisers.\n")[-1]
    assert section.topics == ("retention", "sharing")
    assert section.severity is Severity.HIGH


def test_an_untouched_section_has_topics_too(judged):
    text = f"# Policy\n\n## Children{BODY}\n## Introduction{BODY}"
    assert [s.topics for s in judged(text, text)][-2:] == [("audience",), ("other",)]


def test_a_weakened_clause_on_changes_is_high(judged):
    old = "# Policy\n\n## Changes to this policy\n\nWe tell you about changes by email and on this page.\n"
    new = old.replace("by email and on this page", "on this page")
    assert judged(old, new)[-1].severity is Severity.HIGH
    elsewhere = [text.replace("Changes to this policy", "Offers").replace("changes", "offers") for text in (old, new)]
    assert judged(*elsewhere)[-1].severity is Severity.MEDIUM


def test_a_section_is_as_severe_as_its_worst_change(judged):
    old = "# Policy\n\nWe will not sell it.\n\nWe keep the names here.\n\nWe like it.\n"
    new = "# Policy\n\nWe will sell it.\n\nWe keep the names here, or there.\n\nWe like it!\n"
    section = judged(old, new)[-1]
    assert [c.severity for c in section.changes if c.kind != "equal"] == [
        Severity.CRITICAL,
        Severity.MEDIUM,
        Severity.LOW,
    ]
    assert section.severity is Severity.CRITICAL
