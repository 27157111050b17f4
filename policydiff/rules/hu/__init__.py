"""The words of Hungarian."""
