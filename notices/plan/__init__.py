"""A notice made final: a `Plan` on disk and back, and what speaks against sending it."""

from notices.plan.checks import check_audience, check_date
from notices.plan.files import MESSAGES, PLAN_FILE, PUBLISHED, read_plan, write_plan

__all__ = [
    "MESSAGES",
    "PLAN_FILE",
    "PUBLISHED",
    "check_audience",
    "check_date",
    "read_plan",
    "write_plan",
]
