"""The values that go from room to room; all frozen. Of ours they use errors, and the findings of policydiff.

compose → `Message`, `Plan` → preview, deliver; audience → `Recipients` → ledger → `Chunk`, `Attempt`
→ providers → `Outcome` → ledger → `ChannelCounts` → status, report.
"""

from notices.model.delivery import (
    CHUNK_SIZE,
    SMALL_CHUNK,
    Attempt,
    ChannelCounts,
    Chunk,
    DeliveryVerdict,
    Deviation,
    Eligibility,
    Outcome,
)
from notices.model.messages import PERSONAL, Channel, Field, Message, NoticeKind, Part
from notices.model.plan import FIRST_SCHEMA, PLAN_SCHEMA, AudienceCount, EditionDigest, Plan, count_of, finding_of
from notices.model.recipients import Recipient, Recipients, paged

__all__ = [
    "CHUNK_SIZE",
    "FIRST_SCHEMA",
    "PERSONAL",
    "PLAN_SCHEMA",
    "SMALL_CHUNK",
    "Attempt",
    "AudienceCount",
    "Channel",
    "ChannelCounts",
    "Chunk",
    "DeliveryVerdict",
    "Deviation",
    "EditionDigest",
    "Eligibility",
    "Field",
    "Message",
    "NoticeKind",
    "Outcome",
    "Part",
    "Plan",
    "Recipient",
    "Recipients",
    "count_of",
    "finding_of",
    "paged",
]
