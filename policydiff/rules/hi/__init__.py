"""The words of Hindi."""
