"""What each finding means and how it is mended: the texts of `codes.toml`, and of the rules of law."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from policydiff.rules.regimes import GENERAL, regimes
from policydiff.values import dataclass

RULE = "rule."
"""How the codes of findings about rules of law begin; the id of the rule follows."""


@dataclass(frozen=True, slots=True)
class Code:
    """What a kind of finding is about."""

    severity: str
    """How severe it is, and what decides that."""
    means: str
    mend: str
    """What to do about it."""
    example: str = ""


@cache
def codes() -> dict[str, Code]:
    """All codes but those of rules of law, in the order of the file; `rule.ID` stands for these."""
    import tomllib

    text = Path(__file__).with_name("codes.toml").read_text("utf-8")
    return {code: Code(**row) for code, row in tomllib.loads(text).items()}


def explained(code: str) -> Code | None:
    """What a code means, that of a rule of law with what the rule asks; None for a code that no finding has."""
    if code in codes():
        return codes()[code]
    rule = next((rule for rule in regimes() if code == f"{RULE}{rule.id}"), None)
    if rule is None:
        return None
    whole = codes()[f"{RULE}ID"]
    read = {"text": "read there", "secondary": "read about in a second source", "memory": "not read there"}
    sector = "" if rule.sector == GENERAL else f"; it binds the sector {rule.sector}"
    quote = f' It says: "{rule.quote}"' if rule.quote else ""
    return Code(
        whole.severity,
        f"{rule.name} ({rule.jurisdiction}) asks {rule.asks}{sector}. It stands in {rule.citation}, "
        f"{read[rule.verified]}.{quote}",
        whole.mend,
        f"set off by {', '.join(rule.triggers)}",
    )
