"""What Windows has otherwise, as far as another system can test it: encodings, modules, processes, names of paths."""

from __future__ import annotations

import ast
import os

import pytest

from policydiff.budget import BudgetError, within_budget
from tests.trees import trees

POSIX = {"fcntl", "grp", "pty", "pwd", "resource", "termios", "tty"}
TEXT = {"open": 2, "read_text": 0, "write_text": 1}
"""Methods of a path, and how many arguments stand before the encoding."""


def opened(tree: ast.AST) -> list[int]:
    """Lines where a text file is read or written in the machine's own encoding, which on Windows is seldom UTF-8."""
    lines = []
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in TEXT):
            continue
        named = {keyword.arg for keyword in node.keywords}
        modes = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        binary = node.func.attr == "open" and any("b" in mode for mode in modes)
        of_os = isinstance(node.func.value, ast.Name) and node.func.value.id in ("os", "tarfile", "webbrowser")
        if not (binary or of_os or "encoding" in named or len(node.args) > TEXT[node.func.attr]):
            lines.append(node.lineno)
    return lines


def test_text_files_name_their_encoding() -> None:
    others = {
        *(f"policydiff/read/{name}.py" for name in ("build", "frames", "inline", "leaves")),  # begin a mark
        "policydiff/read/docx/package.py",  # a part of an archive, which is read as bytes
    }
    found = {path: opened(tree) for path, tree in trees().items() if path not in others}
    assert {path: lines for path, lines in found.items() if lines} == {}


def imported_at_the_top(tree: ast.Module) -> set[str]:
    """Modules whose names stand in imports outside functions; those that a package gives stand under its name."""
    names = {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
    return names | {node.module or "" for node in tree.body if isinstance(node, ast.ImportFrom)}


def test_comparing_starts_without_the_modules_of_posix() -> None:
    """Inside a function they are imported where the system is known to have them."""
    found = {path: POSIX & imported_at_the_top(tree) for path, tree in trees("policydiff").items()}
    assert {path: names for path, names in found.items() if names} == {}


def test_where_no_process_can_be_copied_work_is_done_in_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    assert within_budget(lambda: "made") == "made"
    with pytest.raises(BudgetError, match="512 MB"):
        within_budget(lambda: "x" * (1 << 62))
    with pytest.raises(BudgetError, match="division"):
        within_budget(lambda: str(1 / 0))
