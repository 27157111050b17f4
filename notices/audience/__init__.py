"""A list of recipients → who is written to on which channel, in flat memory.

`open_audience` finds the rows (CSV, JSONL or a database), `survey` counts them and tells who is
ready; both read the rows as a stream, twice, and keep a byte for each row.
"""

from notices.audience.addresses import email_key, sendable
from notices.audience.gather import RuledOut
from notices.audience.language_match import LanguageMatch
from notices.audience.sources import Audience, open_audience
from notices.audience.suppressions import Suppressions, read_suppressions
from notices.audience.survey import Survey, survey

__all__ = [
    "Audience",
    "LanguageMatch",
    "RuledOut",
    "Suppressions",
    "Survey",
    "email_key",
    "open_audience",
    "read_suppressions",
    "sendable",
    "survey",
]
