"""Who may know what: public names of policydiff alone, comparisons in two rooms, commands and nothing else in `cli`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import notices
import policydiff
from notices.cli import COMMANDS
from policydiff.check.waivers import of_sending
from tests.trees import trees

ROOT = Path(notices.__file__).parent
ABOUT_COMPARISONS = ("model", "pipeline", "read", "render", "source")
"""Rooms of policydiff whose public names are about comparisons."""
FOR_ALL = {"Finding", "Severity", "cldr_date", "environment_of"}
"""Names from there that any room may use."""
COMPARING = ("prepare", "compose")


def compares(name: str) -> bool:
    """Is a public name of policydiff about comparisons?"""
    value = getattr(policydiff, name)
    home = value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", "")
    return name not in FOR_ALL and home.removeprefix("policydiff.").split(".")[0] in ABOUT_COMPARISONS


def taken(path: str, tree: ast.Module) -> Iterator[str]:
    """Names that a file imports from policydiff."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "policydiff":
            assert node.module == "policydiff", f"{path}: {node.module} is not for others"
            yield from (name.name for name in node.names)


def test_policydiff_is_used_by_its_public_names_and_compared_with_in_two_rooms_alone() -> None:
    for path, tree in trees("notices").items():
        names = set(taken(path, tree))
        assert names <= set(policydiff.__all__), path
        assert path.split("/")[1] in COMPARING or not [name for name in names if compares(name)], path


def test_what_is_about_comparisons_is_told_from_what_is_not() -> None:
    assert all(compares(name) for name in ("compare", "resolve", "Comparison", "model", "to_html"))
    assert not any(compares(name) for name in ("waive", "Severity", "Finding", "has_passed", "discover", "Lazy"))


def test_the_room_of_commands_holds_commands_and_what_they_share_alone() -> None:
    modules = {path.stem for path in (ROOT / "cli").iterdir() if path.suffix == ".py"}
    assert modules - {"__init__", "__main__", "common", "sending"} == set(COMMANDS)


def codes(tree: ast.Module) -> Iterator[str]:
    """Codes of the findings that a file makes, as far as they are written out."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Finding" and node.args:
            code = node.args[0].values[0] if isinstance(node.args[0], ast.JoinedStr) else node.args[0]
            if isinstance(code, ast.Constant):
                yield str(code.value)


def test_policydiff_knows_which_waivers_only_a_notice_needs() -> None:
    found = {code for tree in trees("notices").values() for code in codes(tree)}
    assert len(found) > 20
    assert [code for code in sorted(found) if not of_sending(code)] == []
