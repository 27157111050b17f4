"""A comparison in, JSON out, and back again."""
