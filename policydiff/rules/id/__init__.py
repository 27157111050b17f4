"""The words of Indonesian."""
