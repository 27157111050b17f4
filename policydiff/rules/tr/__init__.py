"""The words of Turkish."""
