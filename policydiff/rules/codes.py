"""What findings mean and how they are mended, and what forms of points tell: codes.toml, forms.toml, rules of law."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.rules.regimes import GENERAL, regimes
from policydiff.text.hints import did_you_mean, listed
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

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


@dataclass(frozen=True, slots=True)
class PointForm:
    """What a form of point tells."""

    means: str
    example: str


@cache
def codes() -> dict[str, Code]:
    """All codes but those of rules of law, in the order of the file; `rule.ID` stands for these."""
    return read_codes(Path(__file__).with_name("codes.toml").read_text("utf-8"))


def read_codes(text: str) -> dict[str, Code]:
    """The codes of a file as `codes.toml` is one."""
    import tomllib

    return {code: Code(**row) for code, row in tomllib.loads(text).items()}


@cache
def forms() -> dict[str, PointForm]:
    """All forms of points, as JSON calls them, in the order of the file."""
    import tomllib

    text = Path(__file__).with_name("forms.toml").read_text("utf-8")
    return {form: PointForm(**row) for form, row in tomllib.loads(text).items()}


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


def explanation(code: str, found: Code, width: int) -> str:
    """What is to be known about the code of a finding, on rows of so many columns, its waiver last."""
    from policydiff.model import Finding, Severity

    return rows_of(
        [
            code,
            f"Severity: {found.severity}.",
            f"Means: {found.means.rstrip('.')}.",
            *([f"Example: {found.example}."] if found.example else []),
            f"To mend it: {found.mend}",
            "To let it pass for a while, add to `waivers` of the policy in policydiff.toml:",
            Finding(code, Severity.HIGH, "").waiver,
        ],
        width,
    )


def code_hint(code: str, more: Iterable[str] = ()) -> str:
    """What may have been meant where there is no such code: those written alike, or that have it as a part.

    Args:
        code: as it was typed.
        more: what else would have been right, beside the codes of a comparison.

    >>> code_hint("odd"), code_hint("xyzzy")
    ('there are: numbering.odd', 'codes read like date.missing, and each finding shows its own')
    """
    known = [*more, *codes(), *(f"{RULE}{rule.id}" for rule in regimes())]
    alike = did_you_mean(code, known, 3, 0.5)
    parts = [each for each in known if code.lower() in each.lower().replace("_", ".").split(".")]
    if alike or not parts:
        return alike or "codes read like date.missing, and each finding shows its own"
    return f"there are: {listed(parts)}"


def rows_of(rows: list[str], width: int) -> str:
    """Sentences on rows of so many columns; a waiver is never broken, for it is there to be pasted."""
    from textwrap import fill

    width = max(width, *(len(row) for row in rows if row.startswith("{")), 1)
    return "\n".join(fill(row, width, subsequent_indent="  ", break_long_words=False) for row in rows) + "\n"
