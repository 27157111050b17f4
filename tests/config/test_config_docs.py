"""What docs/configuration.md says is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

from policydiff.config import load
from policydiff.config.policies import KEYS

PAGE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")


def test_the_example_can_be_loaded(tmp_path):
    example = re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)[1]
    (tmp_path / "policydiff.toml").write_text(example, encoding="utf-8")
    policies = load(None, tmp_path).policies
    assert [(policy.id, [language for language, _ in policy.editions]) for policy in policies] == [
        ("privacy", ["en", "zh-Hans"]),
        ("terms", ["en"]),
    ]


def test_every_key_has_its_row():
    table = PAGE.partition("## Keys")[2].partition("##")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(KEYS)
