"""Many machines: a notice is handed over in the ledger, and workers that an engine wakes send it in shifts.

The ledger decides, the engine wakes. A job is a shift of the same loop that `notices send` runs, never a chunk: what
is delivered twice, late or not at all by the engine changes nothing about who is written to.
"""
