"""What is shown held against the file that was read and accepted once; the flag `--accept` writes it anew."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def expect(path: Path, shown: str, *, accept: bool) -> None:
    """Fail with a readable difference unless the file holds exactly that text; with `accept`, write it instead."""
    if accept:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(shown.encode())
        return
    name = f"{path.parent.name}/{path.name}"
    if not path.exists():
        pytest.fail(f"{name} is missing: run this test with `--accept` and read what it wrote", pytrace=False)
    expected = path.read_bytes().decode()
    if expected != shown:
        lines = difflib.unified_diff(
            expected.splitlines(), shown.splitlines(), f"{name} as accepted", f"{name} as it is now", lineterm=""
        )
        difference = "\n".join(lines)
        pytest.fail(f"{difference}\n\nIf that is better: run this test with `--accept`, and review.", pytrace=False)
