"""`policydiff --explain CODE`: what a finding means and how it is mended or let pass; what a form of point tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.errors import UsageError

if TYPE_CHECKING:
    from policydiff.rules.codes import PointForm


def explain(code: str, width: int) -> str:
    """The text for the code of a finding or the form of a point.

    Raises:
        UsageError: no finding of `policydiff` has the code and no point the form; those that are written alike are
            named.
    """
    from policydiff.check.waivers import of_sending
    from policydiff.rules.codes import code_hint, explained, explanation, forms

    found = explained(code)
    if found is not None:
        return explanation(code, found, width)
    if code in forms():
        return _of_form(code, forms()[code], width)
    hint = code_hint(code, forms())
    if of_sending(code):
        hint = f"`notices --explain {code}` knows what only a notice can lack"
    raise UsageError(f"--explain {code}: no finding or form is called so; {hint}")


def _of_form(form: str, found: PointForm, width: int) -> str:
    from policydiff.rules.codes import rows_of

    why = "With --full, and on the page, a line below the point says which facts made its severity and direction."
    return rows_of([form, f"A point that tells {found.means}.", f"Example: {found.example}", why], width)
