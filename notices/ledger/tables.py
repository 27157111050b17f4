"""The ledger's tables, the same on SQLite and PostgreSQL; times are seconds since 1970."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)
"""`schema` (the version of these tables) and `mark_key` (keys the suppressions, hexadecimal)."""

notices = Table(
    "notices",
    metadata,
    Column("id", String(128), primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("plan", LargeBinary, nullable=False),
    Column("key", LargeBinary),
    Column("begun", Float, nullable=False),
    Column("purged", Float),
    Column("state", String(16)),
    Column("hold", Text),
)
"""`plan` holds the exact texts, compressed; `key` makes the marks of recipients and goes with `purge`.

`state` is empty while the notice runs, else `paused` or `cancelled`. `hold` is JSON: the provider's `batch` that can
be called back, `send_at`, when it was `made` and `recalled`."""

batches = Table(
    "batches",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("notice", String(128), nullable=False),
    Column("live", Boolean, nullable=False),
    Column("made", Float, nullable=False),
    Column("counts", Text, nullable=False),
    ForeignKeyConstraint(["notice"], ["notices.id"]),
    sqlite_autoincrement=True,
)
"""A freezing of the audience. It counts only when `live`: one that was interrupted is thrown away."""

chunks = Table(
    "chunks",
    metadata,
    Column("batch", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("language", String(64), nullable=False),
    Column("standing", String(16), nullable=False),
    Column("size", Integer, nullable=False),
    Column("repeatable", Boolean, nullable=False),
    Column("rows", LargeBinary),
    Column("seal", String(64), nullable=False),
    Column("marks", LargeBinary, nullable=False),
)
"""`rows` are the recipients (empty after `purge`), `seal` their SHA-256, `marks` 16 bytes for each.

`standing` is an `Eligibility`: `ready`, or why these recipients are never written to: then only their ids are kept."""

attempts = Table(
    "attempts",
    metadata,
    Column("batch", Integer, primary_key=True),
    Column("chunk", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("worker", String(32), nullable=False),
    Column("begun", Float, nullable=False),
    Column("lease", Float, nullable=False),
    Column("covers", Text),
    Column("verdict", String(16)),
    Column("reason", Text),
    Column("wait", Float),
    Column("deviations", Text),
    Column("ended", Float),
)
"""The key is the lock: whoever inserts the number after the last one has the chunk."""

settlements = Table(
    "settlements",
    metadata,
    Column("batch", Integer, primary_key=True),
    Column("chunk", Integer, primary_key=True),
    Column("after", Integer, primary_key=True),
    Column("action", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Float, nullable=False),
)
"""What a person decided about the unknown recipients of a chunk, after which attempt."""

erasures = Table(
    "erasures",
    metadata,
    Column("batch", Integer, primary_key=True),
    Column("chunk", Integer, primary_key=True),
    Column("sealed", Text, nullable=False),
    Column("leaves", LargeBinary, nullable=False),
    Column("salts", LargeBinary, nullable=False),
)
"""Of a chunk in which somebody was erased: what it was `sealed` as, and for each entry 32 bytes of `leaves` and 16 of
`salts`; the salts of those who were erased are nought."""

events = Table(
    "events",
    metadata,
    Column("notice", String(128), primary_key=True),
    Column("id", String(128), primary_key=True),
    Column("batch", Integer, nullable=False),
    Column("chunk", Integer, nullable=False),
    Column("place", Integer, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("at", Float, nullable=False),
    Column("signed", Boolean, nullable=False),
    Index("events_by_chunk", "batch", "chunk"),
)
"""What a provider told later; `place` is the recipient's index in the chunk."""

suppressions = Table(
    "suppressions",
    metadata,
    Column("mark", String(64), primary_key=True),
    Column("reason", String(32), nullable=False),
    Column("at", Float, nullable=False),
)
"""Addresses that bounced or unsubscribed, as keyed digests, for the next audience."""

journal = Table(
    "journal",
    metadata,
    Column("notice", String(128), primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Float, nullable=False),
    Column("body", Text, nullable=False),
    Column("hash", String(64), nullable=False),
)
"""All that happened to a notice, each entry's hash over itself and the one before."""

handovers = Table(
    "handovers",
    metadata,
    Column("notice", String(128), primary_key=True),
    Column("at", Float, nullable=False),
    Column("hold", Integer),
    Column("trusting", Boolean, nullable=False),
    Column("begun", Float),
    Column("trouble", Text),
)
"""Notices that workers send: not `at` an earlier moment, with so many seconds of `hold`, `begun` once all was checked.

`trouble` is a word for `status`, and no part of the proof."""

holds = Table(
    "holds",
    metadata,
    Column("provider", String(64), primary_key=True),
    Column("until", Float, nullable=False),
    Column("reason", Text, nullable=False),
)
"""Until when a provider wants no request of an account, as `holding.accounts_of` names it."""

pace = Table(
    "pace",
    metadata,
    Column("provider", String(64), primary_key=True),
    Column("tokens", Float, nullable=False),
    Column("at", Float, nullable=False),
)
"""By account, how many recipients could be written to at once `at` a moment: they grow with the rate."""

inbox = Table(
    "inbox",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), Identity(), primary_key=True),
    Column("headers", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
"""A provider's deliveries as they came, `headers` as a JSON object, until they are taken in."""
