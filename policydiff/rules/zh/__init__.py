"""The words of the rules in Chinese."""
