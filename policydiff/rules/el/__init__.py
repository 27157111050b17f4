"""The words of Greek."""
