"""A policy's revisions in, its publications out: as a list, a page with comparisons, feeds and JSON.

Revised       a text after each commit, or in each archived version      policydiff.source.revisions
↓
Publication   the revisions of one day and one date of the policy        publications
↓
Entry         a publication compared with the one before                 entries (kept by cache)
↓
text, index.html, feed.atom, feed.json, history.json                     listing, page, feeds, data
"""

from policydiff.history.entries import Entry, History, history_of
from policydiff.history.site import write_site

__all__ = ["Entry", "History", "history_of", "write_site"]
