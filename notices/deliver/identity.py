"""Was this announced before under another id? A newer release may see other words in the same editions."""

from __future__ import annotations

from notices.errors import PlanError
from notices.ledger import Ledger
from notices.model import FIRST_SCHEMA, NoticeKind, Plan


def check_new(ledger: Ledger, plan: Plan) -> None:
    """Refuse to begin a plan whose editions another notice of the same kind has announced, by their bytes.

    Args:
        ledger: Where every notice stands.
        plan: One that has not begun in it.

    Raises:
        PlanError: Another notice has announced one of them (a correction: all of them); or the plan was made by the
            first release, whose digest covers less.
    """
    mine = _editions(plan)
    for one in ledger.ids():
        found = ledger.find(one)
        if one == plan.notice or not found.frozen or found.plan.kind != plan.kind:
            continue
        both = mine & _editions(found.plan)
        if both and (plan.kind is not NoticeKind.CORRECTION or both == mine):
            named = ", ".join(f"{policy} ({language})" for policy, language, _ in sorted(both))
            raise PlanError(
                f"{named}: announced already by notice {one}, plan {found.plan.digest[:12]}…; go on with that plan, "
                "or leave out what it announced"
            )
    if plan.schema == FIRST_SCHEMA:
        raise PlanError("the plan was made by an earlier release and has not begun; preview again")


def _editions(plan: Plan) -> set[tuple[str, str, str]]:
    return {(edition.policy, edition.language, edition.new_sha256) for edition in plan.editions}
