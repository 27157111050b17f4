"""Comparison in, JSON out, as `schema.json` beside this file describes it; `read` is the way back.

A line for each change, so that a reader and a line-wise diff find their way; the same bytes for the same
comparison everywhere. Unseen characters are written as escapes: the file may be shown on a terminal.
"""

from __future__ import annotations

import json
from itertools import chain
from json import JSONEncoder
from json.encoder import encode_basestring_ascii
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.render.data import SCHEMA, comparison_data, finding_data, section_data
from policydiff.text.unseen import UNSEEN_SIGN
from policydiff.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from policydiff.model import CheckedEdition, ComparedSection, Comparison

SET_SCHEMA = "policydiff-set/1"
"""Name and version of the form of several comparisons."""

FINDINGS_SCHEMA = "policydiff-findings/1"
"""Name and version of the form of findings without a comparison."""

_line = JSONEncoder(ensure_ascii=False).encode


def to_json(comparison: Comparison, *, full: bool) -> str:
    """Write one comparison as JSON, ending in a line feed.

    Args:
        comparison: What is written.
        full: Write the untouched blocks too, and changed headings under a key of their own: see `comparison_data`.
    """
    policy = f' "policy": {_line(comparison.policy)},\n' if comparison.policy else ""
    return _escape("".join([f'{{"schema": "{SCHEMA}",\n{policy}', *_body(comparison, full=full), "\n"]))


def set_to_json(comparisons: Sequence[Comparison], *, full: bool) -> str:
    """Write several comparisons as one JSON document; each names its policy and language. May be empty."""
    parts = (
        chain(
            (f'{{"policy": {_line(each.policy)}, "language": {_line(each.new.language)}, "schema": "{SCHEMA}",\n',),
            _body(each, full=full),
        )
        for each in comparisons
    )
    return _escape("".join([f'{{"schema": "{SET_SCHEMA}", "comparisons": [\n', *_rows(parts), "]}\n"]))


def findings_to_json(checked: Sequence[CheckedEdition]) -> str:
    """Write what was found in editions that were checked alone; findings are as in a comparison. May be empty."""
    editions = [{"source": each.name, "findings": [finding_data(one) for one in each.findings]} for each in checked]
    made = json.dumps({"schema": FINDINGS_SCHEMA, "editions": editions}, ensure_ascii=False, indent=1)
    return _escape(f"{made}\n")


def json_schema() -> str:
    """The JSON Schema (2020-12) of both forms, as text."""
    return Path(__file__).with_name("schema.json").read_text("utf-8")


def _body(comparison: Comparison, *, full: bool) -> Iterator[str]:
    """All keys but the leading ones, each on a line of its own, with the brace that ends the object."""
    data = comparison_data(replace(comparison, sections=()), full=full)
    between = ""
    for key, value in data.items():
        if key in ("schema", "policy"):
            continue
        yield f'{between} "{key}": '
        between = ",\n"
        if key == "sections":
            yield from _listed(_section(each, full=full) for each in comparison.sections)
        elif key == "findings":
            yield from _listed((_line(each),) for each in value)
        else:
            yield _line(value)
    yield "}"


def _section(section: ComparedSection, *, full: bool) -> Iterator[str]:
    """A section on a line, and each of its changes on another."""
    told, changes = section_data(section, full=full)
    yield f'  {_line(told)[:-1]}, "changes": ['
    between = "\n   "
    for change in changes:
        yield between
        yield _line(change)
        between = ",\n   "
    yield "]}"


def _listed(values: Iterable[Iterable[str]]) -> Iterator[str]:
    """A list of values, each of several texts."""
    yield "[\n"
    yield from _rows(values)
    yield "]"


def _rows(values: Iterable[Iterable[str]]) -> Iterator[str]:
    """One value a line, with a line feed after the last; empty for none."""
    between = ""
    for value in values:
        yield between
        yield from value
        between = ",\n"
    if between:
        yield "\n"


def _escape(text: str) -> str:
    return UNSEEN_SIGN.sub(lambda found: encode_basestring_ascii(found[0])[1:-1], text)
