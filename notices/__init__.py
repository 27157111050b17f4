"""Announce a policy change: preview every message, send it once and only once, and prove it.

cli → prepare | deliver → compose | plan | preview | audience | ledger | providers | report → config | retry | rows
→ model | errors. Any room may use policydiff's public names; comparisons are known to `prepare` and `compose` alone.
"""
