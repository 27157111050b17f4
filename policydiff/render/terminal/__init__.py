"""A comparison in, plain text for a terminal out."""
