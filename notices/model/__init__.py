"""The values that go from room to room; all frozen, none imports anything of ours but errors.

compose → `Message`, `Plan` → preview, deliver; audience → `Recipient` → ledger → `Chunk`, `Attempt`
→ providers → `Outcome` → ledger → `Counts` → status, report.
"""

from notices.model.delivery import CHUNK_SIZE, Attempt, Chunk, Counts, Deviation, Outcome, Recipient, Standing, Verdict
from notices.model.messages import PERSONAL, Channel, Field, Message, NoticeKind, Part
from notices.model.plan import PLAN_SCHEMA, AudienceCount, EditionDigest, Finding, Plan

__all__ = [
    "CHUNK_SIZE",
    "PERSONAL",
    "PLAN_SCHEMA",
    "Attempt",
    "AudienceCount",
    "Channel",
    "Chunk",
    "Counts",
    "Deviation",
    "EditionDigest",
    "Field",
    "Finding",
    "Message",
    "NoticeKind",
    "Outcome",
    "Part",
    "Plan",
    "Recipient",
    "Standing",
    "Verdict",
]
