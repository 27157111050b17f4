"""The words of Vietnamese."""
