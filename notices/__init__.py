"""Announce a policy change: preview every message, send it once and only once, and prove it.

cli → deliver → compose | plan | audience | ledger | providers | report → config | retry → model | errors.
Only `compose` and `cli` import policydiff.
"""
