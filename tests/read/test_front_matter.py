"""Front matter is set apart, flat, and never becomes a heading."""

from __future__ import annotations

import pytest

from policydiff.errors import UnreadableSourceError
from policydiff.model import Edition, Severity, Source
from policydiff.read import read


def edition(text: str) -> Edition:
    return read(Source("policy.md", text.encode(), "markdown"))


def test_fields_are_flat_strings_in_order() -> None:
    found = edition(
        "---\ntitle: Privacy\nlastmod: 2025-01-07\nat: 2025-01-07 10:00:00\ndraft: false\n"
        "owner:\n  name: Ada\n  since: 2019\ntags: [a, b]\nempty:\n---\n\nText.\n"
    )
    assert found.metadata == (
        ("title", "Privacy"),
        ("lastmod", "2025-01-07"),
        ("at", "2025-01-07T10:00:00"),
        ("draft", "false"),
        ("owner.name", "Ada"),
        ("owner.since", "2019"),
        ("tags.0", "a"),
        ("tags.1", "b"),
    )


def test_its_end_is_no_underline_and_lines_count_from_the_file() -> None:
    found = edition("---\ntitle: Privacy\n---\nFirst.\n\n# Head\n\nSecond.\n")
    assert [s.ref.heading for s in found.sections] == ["", "Head"]
    assert [b.lines for s in found.sections for b in s.blocks] == [(4, 4), (8, 8)]
    assert found.sections[1].ref.lines == (6, 8)


def test_toml_is_read_like_yaml() -> None:
    found = edition(
        '+++\n# of Hugo\ntitle = "Privacy"\nlastmod = 2025-01-07\nat = 2025-01-07T10:00:00\ndraft = false\n'
        'tags = ["a", "b"]\n[owner]\nname = "Ada"\n+++\n\nText.\n'
    )
    assert found.metadata == (
        ("title", "Privacy"),
        ("lastmod", "2025-01-07"),
        ("at", "2025-01-07T10:00:00"),
        ("draft", "false"),
        ("tags.0", "a"),
        ("tags.1", "b"),
        ("owner.name", "Ada"),
    )
    assert (found.title, [b.lines for b in found.sections[0].blocks]) == ("Privacy", [(12, 12)])


@pytest.mark.parametrize("text", ["+++\nWe keep it.\n+++\n\nText.", "+++\ntitle = 1\n\nText.", "++++\n\nText."])
def test_plus_signs_around_a_text_are_no_front_matter(text: str) -> None:
    assert edition(text).metadata == ()
    assert edition(text).words >= len(text.replace("+", " ").replace("=", " ").split()) - 1


def test_broken_toml_is_a_finding() -> None:
    found = edition("+++\ntitle = Privacy\n+++\n\nText.\n")
    (finding,) = found.findings
    assert (finding.code, finding.severity, found.metadata) == ("read.front_matter", Severity.MEDIUM, ())
    assert "line 2: its TOML is broken" in finding.message


@pytest.mark.parametrize("end", ["---", "...", "---  "])
def test_ends(end: str) -> None:
    assert edition(f"---\ntitle: T\n{end}\nText.\n").title == "T"


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nA text between two rules.\n\n---\n\nMore.\n",
        "---\ntitle: never closed\n\nText.\n",
        "Text first.\n\n---\ntitle: T\n---\n",
    ],
)
def test_what_is_no_front_matter_stays(text: str) -> None:
    found = edition(text)
    assert found.metadata == ()
    joined = " ".join([s.ref.heading for s in found.sections] + [b.text for s in found.sections for b in s.blocks])
    assert all(word in joined for word in text.replace("-", " ").split())


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ("title: [a", "line 3"),
        ("title: a: b", "line 2"),
        ("- a\n- b", "no keys"),
        ("a: &a [1]\n" + "".join(f"k{i}: [*a, *a]\n" for i in range(40)), "aliases"),
        ("a: !!python/object:os.system {}", "line 2"),
        ("a: " + "x" * 70_000, "longer than"),
    ],
)
def test_broken_front_matter_is_a_finding(yaml: str, said: str) -> None:
    found = edition(f"---\n{yaml}\n---\nText.\n")
    assert [(f.code, f.severity) for f in found.findings] == [("read.front_matter", Severity.MEDIUM)]
    assert said in found.findings[0].message
    assert [b.text for b in found.sections[0].blocks] == ["Text."]


def test_alone_it_is_refused() -> None:
    with pytest.raises(UnreadableSourceError, match="front matter stands alone"):
        edition("---\ntitle: T\n---\n\n<!-- nothing -->\n")
