"""Who may know what: public names of policydiff alone, comparisons in two rooms, commands and nothing else in `cli`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import notices
import policydiff
from notices.cli import COMMANDS
from policydiff.check import of_sending

ROOT = Path(notices.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))
SHARED = {
    *("Finding", "Severity", "Waiver", "waive"),
    *("days_ahead", "first_day", "has_passed", "last_day"),
    *("Config", "Policy", "discover", "load", "tables"),
    *("Lazy", "table", "PolicydiffError", "whole_file", "whole_files", "width_of", "wrap_text"),
}
"""Public names of policydiff that any room may use; the others are about comparisons."""
COMPARING = ("prepare", "compose")


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0]


def taken(path: Path) -> Iterator[str]:
    """Names that a file imports from policydiff."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "policydiff":
            assert node.module == "policydiff", f"{path}: {node.module} is not for others"
            yield from (name.name for name in node.names)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_policydiff_is_used_by_its_public_names_and_compared_with_in_two_rooms_alone(path: Path) -> None:
    names = set(taken(path))
    assert names <= set(policydiff.__all__)
    assert names <= SHARED or room(path) in COMPARING


def test_the_room_of_commands_holds_commands_alone() -> None:
    modules = {path.stem for path in (ROOT / "cli").iterdir() if path.suffix == ".py"}
    assert modules - {"__init__", "__main__", "common"} == set(COMMANDS)


def codes(path: Path) -> Iterator[str]:
    """Codes of the findings that a file makes, as far as they are written out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Finding" and node.args:
            code = node.args[0].values[0] if isinstance(node.args[0], ast.JoinedStr) else node.args[0]
            if isinstance(code, ast.Constant):
                yield str(code.value)


def test_policydiff_knows_which_waivers_only_a_notice_needs() -> None:
    found = {code for path in FILES for code in codes(path)}
    assert len(found) > 20
    assert [code for code in sorted(found) if not of_sending(code)] == []
