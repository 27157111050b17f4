"""A comparison in, a self-contained page out."""
