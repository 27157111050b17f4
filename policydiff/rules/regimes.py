"""The packaged rules of law on changes of policies; `regimes.toml` says what its fields mean."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from policydiff.values import dataclass

GENERAL = "general"
"""The sector of rules that bind every business."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A stretch of time that a rule asks for."""

    kind: str
    """`before_effective`: between today and the effective date; `max_age`: since the last update, at most."""
    value: int
    unit: str
    """`day` or `month`."""

    def __str__(self) -> str:
        """`15 days`, `1 month`."""
        return f"{self.value} {self.unit}{'' if self.value == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class Regime:
    """A rule: what sets it off, what it asks, where it stands."""

    id: str
    name: str
    jurisdiction: str
    applies_to: tuple[str, ...]
    """`privacy`, `terms`."""
    triggers: tuple[str, ...]
    asks: str
    """Half a sentence: "that people are told …"."""
    citation: str
    verified: str
    """`text`, `secondary` or `memory`: how far the rule was read."""
    sector: str = GENERAL
    """The businesses that it binds: `telecom`, `payments`, `platform` …; `GENERAL` where it binds all."""
    lead: Lead | None = None
    adverse: Lead | None = None
    """In place of `lead` where the change is material."""
    needs: tuple[str, ...] = ()
    """What the new edition must say: names of `CONTENT` in `lint.py`, `effective_date`, `updated_date`."""
    quote: str = ""
    """The rule's own words; only where `verified` is `text`."""


@cache
def regimes() -> tuple[Regime, ...]:
    """All packaged rules, in the order of the file."""
    import tomllib

    text = Path(__file__).with_name("regimes.toml").read_text("utf-8")
    return tuple(_regime(row) for row in tomllib.loads(text)["rule"])


def chosen(beginnings: tuple[str, ...], sectors: tuple[str, ...] = ()) -> tuple[Regime, ...]:
    """The rules whose ids begin with one of the given texts, each once: those that bind all and those of the sectors.

    A rule that is named by its whole id counts whatever its sector.
    """
    if not beginnings:
        return ()
    return tuple(
        rule
        for rule in regimes()
        if rule.id.startswith(beginnings) and (rule.sector in (GENERAL, *sectors) or rule.id in beginnings)
    )


def _regime(row: dict[str, object]) -> Regime:
    values = dict(row)
    for name in ("lead", "adverse"):
        if name in values:
            values[name] = Lead(**values[name])  # type: ignore[arg-type]  # a packaged table, held to its form by a test
    for name in ("applies_to", "triggers", "needs"):
        values[name] = tuple(values.get(name, ()))  # type: ignore[arg-type]  # as above
    return Regime(**values)  # type: ignore[arg-type]  # as above
