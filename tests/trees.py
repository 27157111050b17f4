"""The files of both packages and what stands in them, parsed once for all tests that look at the tree."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILES = tuple(sorted(path for package in ("policydiff", "notices") for path in (ROOT / package).rglob("*.py")))


@cache
def trees(package: str = "") -> dict[str, ast.Module]:
    """Path from the root → syntax tree, of one package or of both."""
    if package:
        return {path: tree for path, tree in trees().items() if path.startswith(f"{package}/")}
    return {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8")) for path in FILES}
