"""Everything that was resolved, compared and checked as its policy's configuration asks."""

from datetime import date

from policydiff import (
    Config,
    Policy,
    Source,
    SourcePair,
    Waiver,
    compare,
    compare_all,
    compare_editions,
    lint_all,
    read_edition,
)
from policydiff.read import read
from policydiff.source import Resolution

OLD = "# Terms\n\n*Last updated: {day}*\n\nYou pay within thirty days.\n"
TODAY = date(2030, 5, 1)


def source(text: str, policy: str = "") -> Source:
    return Source("terms.md", text.encode(), "markdown", policy=policy)


def pair(name: str, old: str | None, new: str | None, policy: str = "") -> SourcePair:
    sides = [None if text is None else source(text, policy) for text in (old, new)]
    return SourcePair(policy, "", name, *sides)


def codes(config: Config, resolution: Resolution, **options: object) -> list[str]:
    compared = compare_all(resolution, config, checks=True, today=TODAY, **options)  # type: ignore[arg-type]
    return [finding.code for each in compared.comparisons for finding in each.findings]


BEFORE = OLD.format(day="1 March 2030")
AFTER = BEFORE.replace("thirty", "sixty")
CHANGED = Resolution((pair("terms.md", BEFORE, AFTER, "terms"),))
NAMELESS = Resolution((pair("terms.md", BEFORE, AFTER),))


def config(*waivers: Waiver) -> Config:
    return Config(policies=(Policy(id="terms", name="Terms", waivers=waivers),))


WAIVED = config(Waiver("date.not_bumped", "The date is set at release.", date(2030, 6, 1)))


def test_editions_on_one_side_only_are_told_and_not_compared() -> None:
    made = Resolution((*CHANGED.pairs, pair("new.md", None, BEFORE), pair("gone.md", BEFORE, None)))
    compared = compare_all(made, Config())
    assert [each.policy for each in compared.comparisons] == ["terms"]
    assert [line.partition(",")[0] for line in compared.lone] == [
        "new.md: only in the new revision",
        "gone.md: only in the old revision",
    ]


def test_a_policy_is_held_to_what_its_configuration_asks() -> None:
    assert "date.not_bumped" in codes(config(), CHANGED)
    assert "date.not_bumped" not in codes(WAIVED, CHANGED)
    assert "date.not_bumped" in codes(WAIVED, CHANGED, waiving=False)


def test_a_waiver_that_one_edition_needs_is_not_unused_in_another() -> None:
    dated = AFTER.replace("1 March", "1 April")
    made = Resolution((*CHANGED.pairs, pair("terms.de.md", BEFORE, dated, "terms")))
    assert codes(WAIVED, made) == [code for code in codes(config(), made) if code != "date.not_bumped"]
    alone = Resolution((pair("terms.de.md", BEFORE, dated, "terms"), pair("other.md", BEFORE, AFTER)))
    assert "waiver.unused" in codes(WAIVED, alone)


def test_texts_of_no_policy_are_held_to_the_fallback() -> None:
    assert "date.not_bumped" in codes(WAIVED, NAMELESS)
    assert "date.not_bumped" not in codes(WAIVED, NAMELESS, fallback="terms")


def test_new_editions_are_checked_alone() -> None:
    made = Resolution((pair("a.md", None, AFTER, "terms"), pair("b.md", BEFORE, None)))
    assert [each.name for each in lint_all(made, config(), today=TODAY)] == ["a.md"]


def test_editions_whose_dates_are_known_are_told_of_once() -> None:
    """Whether they come with their dates or without."""
    texts = [f"# Privacy\n\nLast updated: 31 June 2026\n\nWe keep logs for {days} days.".encode() for days in (30, 60)]
    sources = [Source("x", text, "markdown") for text in texts]
    told = [compare_editions(*map(way, sources)).findings for way in (read, read_edition)]
    assert told[0] == told[1] == compare(*sources).findings
    assert len(told[0]) == len(set(told[0])) > 0
