"""Compare two revisions of a policy: what changed, how much it matters, when it takes effect.

Public names are loaded when first used, so that importing the package costs next to nothing.

    from policydiff import Request, compare, resolve

    for pair in resolve(Request(old="v1", new="v2")).pairs:
        comparison = compare(pair.old, pair.new)
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from typing import Any

    from policydiff.check import waive
    from policydiff.config import Config, Policy, Waiver, discover, load, tables
    from policydiff.errors import PolicydiffError
    from policydiff.files import whole_file, whole_files
    from policydiff.model import (
        Block,
        Change,
        ComparedSection,
        Comparison,
        EditionInfo,
        Finding,
        Point,
        Promises,
        SectionRef,
        Severity,
        Signal,
        Source,
        Span,
        Summary,
        Verdict,
    )
    from policydiff.pipeline import compare, lint_edition
    from policydiff.render.html.page import to_html
    from policydiff.render.json.read import from_json
    from policydiff.render.json.write import json_schema, to_json
    from policydiff.render.markdown.report import to_markdown
    from policydiff.render.terminal.text import to_text
    from policydiff.source import Request, Resolution, SourcePair, resolve, resolve_editions
    from policydiff.text.days import days_ahead, first_day, has_passed, last_day
    from policydiff.text.lazy import Lazy

__version__ = "0.1.0"

_HOMES = {
    "check": ("waive",),
    "config": ("Config", "Policy", "Waiver", "discover", "load", "tables"),
    "errors": ("PolicydiffError",),
    "files": ("whole_file", "whole_files"),
    "model": (
        *("Block", "Change", "ComparedSection", "Comparison", "EditionInfo", "Finding", "Point", "Promises"),
        *("SectionRef", "Severity", "Signal", "Source", "Span", "Summary", "Verdict"),
    ),
    "pipeline": ("compare", "lint_edition"),
    "render.html.page": ("to_html",),
    "render.markdown.report": ("to_markdown",),
    "render.json.write": ("json_schema", "to_json"),
    "render.terminal.text": ("to_text",),
    "render.json.read": ("from_json",),
    "source": ("Request", "Resolution", "SourcePair", "resolve", "resolve_editions"),
    "text.days": ("days_ahead", "first_day", "has_passed", "last_day"),
    "text.lazy": ("Lazy",),
}
"""Module → the public names that it defines."""

__all__ = [
    "Block",
    "Change",
    "ComparedSection",
    "Comparison",
    "Config",
    "EditionInfo",
    "Finding",
    "Lazy",
    "Point",
    "Policy",
    "PolicydiffError",
    "Promises",
    "Request",
    "Resolution",
    "SectionRef",
    "Severity",
    "Signal",
    "Source",
    "SourcePair",
    "Span",
    "Summary",
    "Verdict",
    "Waiver",
    "__version__",
    "compare",
    "days_ahead",
    "discover",
    "first_day",
    "from_json",
    "has_passed",
    "json_schema",
    "last_day",
    "lint_edition",
    "load",
    "resolve",
    "resolve_editions",
    "tables",
    "to_html",
    "to_json",
    "to_markdown",
    "to_text",
    "waive",
    "whole_file",
    "whole_files",
]


def __getattr__(name: str) -> Any:
    """Load a public name from the module that defines it.

    Raises:
        AttributeError: there is no such name.
    """
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
