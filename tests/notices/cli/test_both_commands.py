"""`policydiff --check` and `notices preview` on one configuration: the same days, the same waivers, the same words."""

from __future__ import annotations

import json

import pytest

import notices.cli
import policydiff.cli

TEXT = """# Privacy Policy

Updated: {updated}

Effective date: {effective}

## Logs

We keep your logs for {keep} days.

## Changes

We notify you by push message before a change takes effect.

## Contact

Write to legal@example.com.
"""
CONFIG = """
[policies.privacy]
name = "Privacy Policy"
url = "https://example.com/privacy"
{lines}
[policies.privacy.editions]
en = "privacy.md"

[product]
name = "Pebblelog"
contact = "legal@example.com"

[audience]
source = "recipients.csv"

[channels.email]
from = "Pebblelog <legal@example.com>"

[channels.push]
project = "pebblelog"
"""


@pytest.fixture
def both(tmp_path, monkeypatch, capsys):
    """`both(effective, today, lines)`: the findings of either command by code, waived ones of the preview apart."""

    def run(effective, today, *lines):
        for name, values in (("old", ("1 May 2025", "1 June 2025", 30)), ("new", ("1 January 2026", effective, 90))):
            text = TEXT.format(updated=values[0], effective=values[1], keep=values[2])
            (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
        (tmp_path / "policydiff.toml").write_text(CONFIG.format(lines="\n".join(lines)), encoding="utf-8")
        (tmp_path / "recipients.csv").write_text("id,email,push_token\n1,ann@example.com,a-token-of-ann\n")
        monkeypatch.chdir(tmp_path)
        (tmp_path / "privacy.md").write_bytes((tmp_path / "new.md").read_bytes())
        policydiff.cli.main(
            ["old.md", "privacy.md", "--policy", "privacy", "--check", "--format", "json", "--today", today]
        )
        checked = json.loads(capsys.readouterr().out)["findings"]
        notices.cli.main(["preview", "old.md", "privacy.md", "--policy", "privacy", "-o", "out", "--today", today])
        capsys.readouterr()
        planned = json.loads((tmp_path / "out" / "plan.json").read_text(encoding="utf-8"))["findings"]
        return checked, planned

    return run


def days(found):
    wanted = ("date.past", "date.too_soon", "date.missing")
    return sorted({(one["code"], one["severity"]) for one in found if one["code"] in wanted})


def about_waivers(found):
    return sorted((one["code"], one["severity"], one["message"]) for one in found if one["code"].startswith("waiver."))


@pytest.mark.parametrize(
    ("effective", "today", "lead", "codes"),
    [
        ("10 March 2026", "2026-03-01", None, []),
        ("10 March 2026", "2026-03-10", None, []),
        ("10 March 2026", "2026-03-11", None, ["date.past"]),
        ("10 March 2026", "2026-03-10", 30, ["date.too_soon"]),
        ("10 March 2026", "2026-03-11", 30, ["date.past"]),
        ("10 March 2026", "2026-02-08", 30, []),
        ("10 March 2026", "2026-02-09", 30, ["date.too_soon"]),
        ("March 2026", "2026-03-10", None, []),
        ("March 2026", "2026-03-31", None, []),
        ("March 2026", "2026-04-01", None, ["date.past"]),
        ("March 2026", "2026-03-10", 30, ["date.too_soon"]),
        ("March 2026", "2026-01-30", 30, []),
        ("March 2026", "2026-01-31", 30, ["date.too_soon"]),
    ],
)
def test_both_find_the_same_of_a_day(both, effective, today, lead, codes):
    checked, planned = both(effective, today, *([] if lead is None else [f"notice_days = {lead}"]))
    assert days(checked) == days(planned) == [(code, "high") for code in codes]


WAIVER = '{{code = "{}", reason = "agreed", until = {}}}'


@pytest.mark.parametrize(
    ("code", "until", "told"),
    [
        ("date.past", "2027-01-01", []),
        ("audience.left_out", "2027-01-01", ["waiver.unused"]),
        ("date.ambiguous", "2027-01-01", ["waiver.unused"]),
        ("date.pasd", "2027-01-01", ["waiver.unused"]),
        ("date.past", "2026-01-01", ["waiver.expired"]),
        ("date.ambiguous", "2026-01-01", ["waiver.expired"]),
    ],
)
def test_both_say_the_same_of_a_waiver_that_both_can_judge(both, code, until, told):
    checked, planned = both("10 March 2026", "2026-04-01", f"waivers = [{WAIVER.format(code, until)}]")
    assert [one for one, _, _ in about_waivers(planned)] == told
    if code == "audience.left_out":  # what `policydiff` cannot know, it does not speak of
        assert about_waivers(checked) == []
    else:
        assert about_waivers(checked) == about_waivers(planned)


def test_what_is_waived_is_waived_for_both(both):
    checked, planned = both("10 March 2026", "2026-04-01", f"waivers = [{WAIVER.format('date.past', '2027-01-01')}]")
    assert "date.past" not in {one["code"] for one in checked}
    assert [one["waived"] for one in planned if one["code"] == "date.past"] == ["agreed"]


def test_a_waiver_that_only_the_notice_needs_is_not_to_be_removed(both):
    line = f"waivers = [{WAIVER.format('notice.no_link', '2027-01-01')}, {WAIVER.format('date.past', '2027-01-01')}]"
    for today in ("2026-03-01", "2026-04-01"):
        checked, _ = both("10 March 2026", today, line)
        assert about_waivers(checked) == []


SECOND = """
[policies.terms]
name = "Terms"
url = "https://example.com/terms"
{lines}
[policies.terms.editions]
en = "terms.md"
"""


@pytest.mark.parametrize("owner", ["privacy", "terms"])
def test_a_waiver_covers_its_own_policy_alone(tmp_path, monkeypatch, capsys, owner):
    waiver = f"waivers = [{WAIVER.format('date.not_bumped', '2027-01-01')}]"
    lines = {name: waiver if name == owner else "" for name in ("privacy", "terms")}
    text = CONFIG.format(lines=lines["privacy"]).replace("[product]", SECOND.format(lines=lines["terms"]) + "[product]")
    for folder, keep in (("v1", 30), ("v2", 90)):
        (tmp_path / folder).mkdir()
        for name in lines:
            words = TEXT.format(updated="1 May 2026", effective="1 June 2026", keep=keep)
            (tmp_path / folder / f"{name}.md").write_text(words.replace("# Privacy Policy", f"# {name}"))
    (tmp_path / "policydiff.toml").write_text(
        text.replace('"privacy.md"', '"v2/privacy.md"').replace('"terms.md"', '"v2/terms.md"')
    )
    (tmp_path / "recipients.csv").write_text("id,email,push_token\n1,ann@example.com,a-token-of-ann\n")
    monkeypatch.chdir(tmp_path)
    policydiff.cli.main(["v1", "v2", "--check", "--format", "json", "--today", "2026-06-10"])
    checked = json.loads(capsys.readouterr().out)["comparisons"]
    stale = {one["policy"] for one in checked if any(each["code"] == "date.not_bumped" for each in one["findings"])}
    assert stale == {"privacy", "terms"} - {owner}
    notices.cli.main(["preview", "v1", "v2", "-o", "out", "--today", "2026-06-10"])
    planned = json.loads((tmp_path / "out" / "plan.json").read_text(encoding="utf-8"))["findings"]
    waived = {one["message"].split(" ")[0]: one["waived"] for one in planned if one["code"] == "date.not_bumped"}
    assert waived == dict.fromkeys(stale) | {owner: "agreed"}
    assert about_waivers(planned) == []
