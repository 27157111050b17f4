"""Takes a confirmed plan out: check, freeze the audience, send what is due, say where it stands."""

from notices.deliver.aside import Aside, take_in
from notices.deliver.checks import check_confirmed, check_date, check_drift, check_plan
from notices.deliver.freeze import freeze, top_up
from notices.deliver.guard import Guard
from notices.deliver.identity import check_new
from notices.deliver.loop import Sender
from notices.deliver.options import Options
from notices.deliver.progress import Progress
from notices.deliver.status import NoticeStatus, find_recipient, status_of

__all__ = [
    "Aside",
    "Guard",
    "NoticeStatus",
    "Options",
    "Progress",
    "Sender",
    "check_confirmed",
    "check_date",
    "check_drift",
    "check_new",
    "check_plan",
    "find_recipient",
    "freeze",
    "status_of",
    "take_in",
    "top_up",
]
