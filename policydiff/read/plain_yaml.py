"""Front matter in, its fields out where it is plain: flat keys, with lists of words or keys of one level under them.

Most is, and reading it here takes a hundredth of loading a parser of YAML. What is not surely the same in YAML is left
to that parser: None comes out.

    title: Privacy policy
    date: 2031-04-05
    versions:
      web: '*'
    topics:
      - Policy
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.text.lazy import Lazy

if TYPE_CHECKING:
    from datetime import date

    Scalar = str | bool | date
    Fields = dict[str, Scalar | list[Scalar] | dict[str, Scalar] | None]

_LINE = Lazy(r"( *)(?:(-) +|([A-Za-z][A-Za-z0-9_-]*):(?: +|$))(.*)")
"""Indent, the dash of an item or the key of a pair, and the value."""

_QUOTED = Lazy(r"'[^'\\]*'|\"[^\"\\]*\"")
"""A quoted value in which nothing is escaped."""

_WORDS = Lazy(r"(?!.*(?:: | #))[A-Za-z/].*(?<!:)")
"""A value that is its own text: it begins as no number does, and holds no sign that means something to YAML."""

_DATE = Lazy(r"\d{4}-\d\d-\d\d")

_MEANT = frozenset({"yes", "no", "on", "off", "true", "false", "null"})
"""Words that YAML 1.1 reads as a truth value or as nothing."""

_TRUTHS = {"true": True, "false": False}


def plain_yaml(text: str) -> Fields | None:
    """The fields as PyYAML's safe loader gives them; None for what it must read itself."""
    if not text.replace("\n", "").isprintable():
        return None
    fields: Fields = {}
    opened = ""  # the key whose list or keys follow
    indent = 0
    for raw in text.split("\n"):
        line = raw.rstrip(" ")
        if not line:
            continue
        found = _LINE.fullmatch(line)
        if found is None or (found[3] or "").lower() in _MEANT:
            return None
        deep, key, written = len(found[1]), found[3], found[4]
        if key and not deep:
            value = _scalar(written) if written else None
            if written and value is None:
                return None
            fields[key], opened = value, "" if written else key
            continue
        value, inside = _scalar(written), fields.get(opened)
        if not opened or value is None or (inside is not None and deep != indent):
            return None
        indent = deep
        if key and isinstance(inside, dict | None):
            fields[opened] = {**(inside or {}), key: value}
        elif not key and isinstance(inside, list | None):
            fields[opened] = [*(inside or []), value]
        else:
            return None
    return fields


def _scalar(written: str) -> Scalar | None:
    """The value of a plain scalar; None for one that only YAML can tell, and for an empty one."""
    if _QUOTED.fullmatch(written):
        return written[1:-1]
    if _DATE.fullmatch(written):
        from datetime import date

        try:
            return date.fromisoformat(written)
        except ValueError:
            return None
    if written in _TRUTHS:
        return _TRUTHS[written]
    return written if written.lower() not in _MEANT and _WORDS.fullmatch(written) else None
