"""The words of Russian."""
