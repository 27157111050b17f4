"""A policy's revisions in, its publications out: as a list, a page with comparisons, feeds and JSON.

Revised       a text after each commit, or in each archived version      policydiff.source.revisions
↓
Publication   the revisions of one day and one date of the policy        publications
↓
LogEntry      a publication compared with the one before                 publication_log (kept by cache)
↓
text, index.html, feed.atom, feed.json, history.json                     listing, index, feeds, log_json
"""

from policydiff.history.publication_log import History, LogEntry, history_of
from policydiff.history.site import write_site

__all__ = ["History", "LogEntry", "history_of", "write_site"]
