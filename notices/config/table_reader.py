"""A table of the configuration in, its values checked by their kinds out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from notices.errors import ConfigError
from policydiff import did_you_mean

Table = dict[str, Any]

_NAMES = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    tuple: "a list of texts",
    dict: "a table",
}


@dataclass(frozen=True, slots=True)
class TableReader:
    """Takes tables apart and says where in which file something is wrong."""

    path: Path

    def error(self, key: str, text: str) -> ConfigError:
        """What to raise about the value of a key, dotted from the top."""
        return ConfigError(f"{self.path}: {key}: {text}")

    def table(self, table: Any, name: str, allowed: Mapping[str, type]) -> Table:
        """The table with its values checked; lists become tuples."""
        if not isinstance(table, dict):
            raise self.error(name, "is not a table")
        taken: Table = {}
        for key, value in table.items():
            dotted = f"{name}.{key}" if name else key
            if key not in allowed:
                hint = did_you_mean(key, allowed)
                raise self.error(dotted, f"unknown key; {hint}{' ' if hint else ''}allowed: {', '.join(allowed)}")
            taken[key] = self._value(dotted, value, allowed[key])
        return taken

    def _value(self, key: str, value: Any, kind: type) -> Any:
        if kind is tuple and isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        if kind is float and type(value) in (int, float) and value > 0:
            return float(value)
        if kind is int and type(value) is int and value > 0:
            return value
        if kind in (str, bool, dict) and type(value) is kind:
            return value
        positive = " above 0" if kind in (int, float) else ""
        raise self.error(key, f"must be {_NAMES[kind]}{positive}")
