"""What holds for the tree of files: no circle, one name for one thing, one way to make values."""

from __future__ import annotations

import ast
from collections import Counter
from graphlib import TopologicalSorter

import grimp

from tests.trees import FILES, ROOT, trees

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
    "policydiff/summarise/cover.py": "one for each sentence that is looked up",
    "policydiff/summarise/tokens.py": "one for each word of a changed sentence",
    "policydiff/text/widths.py": "one for each word of a screen, likewise",
}
"""Files of policydiff that may use NamedTuple: made by the thousand, it costs a third of a value."""


def test_no_module_waits_for_itself() -> None:
    """Imports inside functions and for types alone count too: they are how a circle hides."""
    graph = grimp.build_graph("policydiff", "notices", cache_dir=None)
    TopologicalSorter({name: graph.find_modules_directly_imported_by(name) for name in graph.modules}).prepare()


def test_no_file_name_stands_for_three_things() -> None:
    languages = ROOT / "policydiff" / "rules"
    names = Counter(path.stem for path in FILES if path.parent.parent != languages)
    assert {name for name, number in names.items() if number > 2} <= PYTHONS | OFTEN


def test_no_class_name_stands_for_two_things() -> None:
    names = Counter(node.name for tree in trees().values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
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


def test_values_are_made_in_one_way() -> None:
    for path, tree in trees("policydiff").items():
        found = imported(tree)
        assert "typing.NamedTuple" not in found or path in TUPLES, path
        assert path == "policydiff/values.py" or not any(name.startswith("dataclasses") for name in found), path


def test_in_notices_the_standard_library_makes_them() -> None:
    taking = [path for path, tree in trees("notices").items() if "policydiff.values" in " ".join(imported(tree))]
    assert taking == []
