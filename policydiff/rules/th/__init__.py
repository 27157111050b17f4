"""The words of Thai."""
