"""The examples: every planted change is found, nothing else is, and both languages tell the same story."""

import json
from pathlib import Path
from typing import Any

import pytest

from policydiff.cli import main

EXAMPLES = Path(__file__).parents[1] / "examples"

FOUND = {
    "Privacy Policy": ("modified", {"editorial": 2}),
    "Introduction": ("modified", {"editorial": 2}),
    "1.2 Information your device sends": ("modified", {"substantive": 1}),
    "2. How we use your information": ("modified", {"editorial": 1}),
    "3. Plant recognition": ("added", {"substantive": 1}),
    "4. Storage and retention": ("unchanged renamed renumbered", {"editorial": 1}),
    "4.1 How long we keep it": ("modified renumbered", {"substantive": 1}),
    "4.2 Where we keep it": ("modified renumbered", {"substantive": 1}),
    "4.3 If Pebblelog closes": ("modified renumbered", {"editorial": 1}),
    "5. Cookies on our website": ("modified renumbered", {"substantive": 1}),
    "6. Sharing with others": ("modified renumbered", {"substantive": 1}),
    "7. Your rights + 8. Complaints": ("split renamed", {"editorial": 1}),
    "8. Newsletter": ("removed", {"substantive": 1}),
    "9. Children": ("modified", {"substantive": 1}),
    "10. Security": ("unchanged moved renumbered", {}),
    "11. Changes to this policy": ("unchanged renumbered", {}),
    "12. Contact us": ("modified renumbered", {"substantive": 1}),
}
"""Heading → relation and flags, and how many changes of each sort; sections without any are not listed."""


@pytest.fixture
def compared(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Language → comparison, of the two folders."""
    monkeypatch.chdir(EXAMPLES)
    assert main(["v1", "v2", "--format", "json"]) == 1
    comparisons = json.loads(capsys.readouterr().out)["comparisons"]
    return {comparison["language"]: comparison for comparison in comparisons}


def outline(comparison: dict[str, Any]) -> dict[str, tuple[str, dict[str, int]]]:
    """What `FOUND` holds, of one comparison."""
    found = {}
    for section in comparison["sections"]:
        flags = [flag for flag in ("moved", "renamed", "renumbered") if section[flag]]
        sorts = ["substantive" if change["substantive"] else "editorial" for change in section["changes"]]
        if section["relation"] != "unchanged" or flags or sorts:
            heading = " + ".join(ref["heading"] for ref in section["new"] or section["old"])
            counts = {sort: sorts.count(sort) for sort in sorted(set(sorts))}
            found[heading] = (" ".join([section["relation"], *flags]), counts)
    return found


def test_every_planted_change_is_found_and_nothing_else(compared: dict[str, Any]) -> None:
    assert outline(compared["en"]) == FOUND


def test_the_chinese_edition_tells_the_same_story(compared: dict[str, Any]) -> None:
    assert list(outline(compared["zh-Hans"]).values()) == list(FOUND.values())


def test_the_configuration_of_the_examples_names_their_policy(compared: dict[str, Any]) -> None:
    assert {comparison["policy"] for comparison in compared.values()} == {"privacy"}
