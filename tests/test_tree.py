"""What holds for the tree of files: no circle, one name for one thing, one way to make values."""

from __future__ import annotations

import ast
from collections import Counter
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted(path for package in ("policydiff", "notices") for path in (ROOT / package).rglob("*.py"))
TREES = {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8")) for path in FILES}

PYTHONS = {"__init__", "__main__", "errors"}
"""File names that Python asks for, and the one that every package has."""

OFTEN = {"files", "status", "write"}
"""File names that still stand for three things. The list only gets shorter."""

BOTH = {
    "Config": "each package has its part of the configuration",
    "ConfigError": "each package raises its own",
    "UsageError": "each package raises its own",
}
"""Class names that mean the same thing in both packages."""

TUPLES = {
    "policydiff/judge/folding.py": "one for each word of a text, taken apart where it is made",
    "policydiff/summarise/units.py": "one for each word of a changed sentence",
    "policydiff/text/wrap.py": "one for each word of a screen, likewise",
}
"""Files of policydiff that may use NamedTuple: made by the thousand, it costs a third of a value."""

GROWN = {
    "policydiff/read/tree.py": "the end of a node is known after its children",
    "policydiff/render/html/tree.py": "lists and tables grow while blocks are read; what stands in them is a value",
}
"""Files of policydiff that may use the standard library's dataclasses: what they hold is changed after it was made."""


def test_no_module_waits_for_itself() -> None:
    """Imports inside functions and for types alone count too: they are how a circle hides."""
    graph = grimp.build_graph("policydiff", "notices", cache_dir=None)
    TopologicalSorter({name: graph.find_modules_directly_imported_by(name) for name in graph.modules}).prepare()


def test_no_file_name_stands_for_three_things() -> None:
    languages = ROOT / "policydiff" / "rules"
    names = Counter(path.stem for path in FILES if path.parent.parent != languages)
    assert {name for name, number in names.items() if number > 2} <= PYTHONS | OFTEN


def test_no_class_name_stands_for_two_things() -> None:
    names = Counter(node.name for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    doubled = {name for name, number in names.items() if number > 1 and not name.startswith("_")}
    assert doubled <= BOTH.keys()


def imported(tree: ast.Module) -> set[str]:
    """Full names of what a file imports: `dataclasses`, `typing.NamedTuple`."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


@pytest.mark.parametrize("path", [path for path in TREES if path.startswith("policydiff/")])
def test_values_are_made_in_one_way(path: str) -> None:
    found = imported(TREES[path])
    assert "typing.NamedTuple" not in found or path in TUPLES
    own = path == "policydiff/values.py" or path in GROWN
    assert own or not any(name.startswith("dataclasses") for name in found)


@pytest.mark.parametrize("path", [path for path in TREES if path.startswith("notices/")])
def test_in_notices_the_standard_library_makes_them(path: str) -> None:
    assert not any(name.startswith("policydiff.values") for name in imported(TREES[path]))
