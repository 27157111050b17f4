"""`notices --explain CODE`: what a finding of a notice means, how it is mended and how it is let pass."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from notices.errors import NoticesError
from policydiff import code_hint, explained, explanation, read_codes

if TYPE_CHECKING:
    from policydiff import Code

WIDTH = 80
"""Columns of a row."""


@cache
def codes() -> dict[str, Code]:
    """The codes that only a notice has, or means otherwise than a comparison."""
    return read_codes((Path(__file__).with_name("codes.toml")).read_text("utf-8"))


def explain(code: str) -> str:
    """The text for a code; those of the comparison are known too.

    Raises:
        NoticesError: no finding has the code.
    """
    found = codes().get(code) or explained(code)
    if found is None:
        hint = code_hint(code, codes())
        raise NoticesError(f"--explain {code}: no finding has this code; {hint}")
    return explanation(code, found, WIDTH)
