"""The record of what was to be sent to whom, every try, and what became of it; on SQLite or PostgreSQL."""

from notices.ledger.claims import Begun, Claim, Ended, Hold, Want
from notices.ledger.draft import Draft
from notices.ledger.engine import is_there, placement_warning, sqlite_path
from notices.ledger.ledger import Ledger, open_ledger
from notices.ledger.load import ChunkHistory, Key
from notices.ledger.state import Folded

__all__ = [
    "Begun",
    "ChunkHistory",
    "Claim",
    "Draft",
    "Ended",
    "Folded",
    "Hold",
    "Key",
    "Ledger",
    "Want",
    "is_there",
    "open_ledger",
    "placement_warning",
    "sqlite_path",
]
