"""A comparison in, a Markdown report out."""
