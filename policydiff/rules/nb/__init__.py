"""The words of Norwegian."""
