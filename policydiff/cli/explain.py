"""`policydiff --explain CODE`: what a finding means, how to mend it and how to let it pass."""

from __future__ import annotations

from policydiff.errors import UsageError


def explain(code: str, width: int) -> str:
    """The text for one code.

    Raises:
        UsageError: no finding of `policydiff` has the code; those that are written alike are named.
    """
    from difflib import get_close_matches
    from textwrap import fill

    from policydiff.model import Finding, Severity
    from policydiff.rules.codes import RULE, codes, explained
    from policydiff.rules.regimes import regimes

    found = explained(code)
    if found is None:
        known = [*codes(), *(f"{RULE}{rule.id}" for rule in regimes())]
        near = get_close_matches(code, known, n=3, cutoff=0.5)
        hint = f"did you mean {' or '.join(near)}?" if near else f"known are {', '.join(codes())}"
        raise UsageError(f"--explain {code}: no finding has this code; {hint}")
    rows = [
        code,
        f"Severity: {found.severity}.",
        f"Means: {found.means.rstrip('.')}.",
        *([f"Example: {found.example}."] if found.example else []),
        f"To mend it: {found.mend}",
        "To let it pass for a while, add to `waivers` of the policy in policydiff.toml:",
        Finding(code, Severity.HIGH, "").waiver,
    ]
    width = max(width, len(rows[-1]))
    return "\n".join(fill(row, width, subsequent_indent="  ", break_long_words=False) for row in rows) + "\n"
